// What the build puts in the place of an import.

/** The gzipped bytes of a file, as base64. */
declare module '*?packed' {
  const packed: string;
  export default packed;
}
