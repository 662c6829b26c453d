// What embed.html carries packed, the script and then the core in one stream: what repeats itself
// between them is written once. The unpacker lets the script begin, and hands it the core.

import { unpack } from './unpack.js';

/** @typedef {HTMLScriptElement & { core?: Promise<WebAssembly.Module> }} Handed */

/** What the build names the text, and what the script is called that comes out of it. */
const [TEXT, SCRIPT] = ['packed', 'page'];

/** The script, which runs once it stands in the page.
 * @param {Document} page @param {(text: string) => string} trusted @returns {HTMLScriptElement} */
export function unpackedScript(page, trusted) {
  const found = /** @type {HTMLElement} */ (page.getElementById(TEXT));
  // Nobody needs the text any longer.
  found.remove();
  const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (unpack(found.textContent ?? ''));
  const size = Number(found.dataset.script);
  const script = Object.assign(page.createElement('script'), { id: SCRIPT, type: 'module' });
  script.text = trusted(new TextDecoder().decode(bytes.subarray(0, size)));
  // It is compiled while the script begins; a browser that cannot is told so by the script.
  const core = globalThis.WebAssembly?.compile(bytes.subarray(size));
  return Object.assign(script, { core });
}

/** @param {Document} page @returns {Promise<WebAssembly.Module>} what the script was handed */
export const handedCore = async (page) =>
  /** @type {Promise<WebAssembly.Module>} */ (
    /** @type {Handed} */ (page.getElementById(SCRIPT)).core);
