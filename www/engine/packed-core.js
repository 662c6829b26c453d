// The compiled core out of the page's own text, where a page is one file: gzipped, as base64.

import packed from '../pkg/bivouac_wasm_bg.wasm?packed';

/** @returns {Promise<WebAssembly.Module>} */
export async function unpackCore() {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}
