// The compiled core out of the page's own text, where a page is one file.

import { unpack } from './unpack.js';

/** Where the build puts what it has packed. @param {Document} page @param {'page' | 'core'} what
 * @returns {Uint8Array} taken out, for nobody needs the text any longer */
export function carried(page, what) {
  const found = /** @type {HTMLElement} */ (page.getElementById(`packed-${what}`));
  found.remove();
  return unpack(found.textContent ?? '');
}

/** @param {Document} page @returns {Promise<WebAssembly.Module>} */
export const unpackCore = async (page) =>
  WebAssembly.compile(/** @type {Uint8Array<ArrayBuffer>} */ (carried(page, 'core')));
