// What build/pack.js asks of a package that brings no types.

declare module 'lzma' {
  /** Higher modes, of 1 to 9, pack better and slower. */
  function compress(bytes: Uint8Array, mode: number): number[];
  export default { compress };
}
