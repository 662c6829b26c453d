// Gathers the parts of a trace into one buffer outside the core's memory, which has no room for
// both the trace and its buffer.

/** @typedef {{ room(bytes: number): void, write(part: Uint8Array): void }} Basket */

/** @param {(basket: Basket) => void} take @returns {ArrayBuffer} the trace of the run at hand */
export function gathered(take) {
  let bytes = new Uint8Array(0);
  let at = 0;
  take({
    room: (size) => { bytes = new Uint8Array(size); },
    write: (part) => { bytes.set(part, at); at += part.byteLength; },
  });
  return bytes.buffer;
}
