// The compiled core, from a file beside the page.

import wasmUrl from '../pkg/bivouac_wasm_bg.wasm?url';

/**
 * A host that sends wasm with the wrong type defeats streaming, not us.
 * @param {typeof fetch} get
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compileCore(get) {
  try {
    return await WebAssembly.compileStreaming(get(wasmUrl));
  } catch {
    const answer = await get(wasmUrl);
    return WebAssembly.compile(await answer.arrayBuffer());
  }
}
