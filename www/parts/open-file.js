// A scenario out of a file, chosen or dropped. It may be far longer than a link; what is wrong with
// it is told like what is wrong with one.

import { html } from 'lit';
import { strings } from '../strings/strings.js';

const words = strings.exporting;
/** A scenario is a line of text; whatever is far longer is something else. */
export const FILE_MAX = 256 * 1024;

/**
 * @param {File} file
 * @returns {Promise<string>} its text, without the spaces and lines around it
 * @throws {Error} with a sentence for the reader
 */
export async function readScenario(file) {
  if (file.size > FILE_MAX) throw new Error(words.fileTooLong(file.name, FILE_MAX));
  const text = await file.text().catch(() => { throw new Error(words.fileUnread(file.name)); });
  const plain = text.trim();
  if (!plain || plain.includes('\0')) throw new Error(words.fileUnread(file.name));
  return plain.replace(/^#/, '');
}

/**
 * @param {(text: string) => void} opened
 * @param {(sentence: string) => void} refused
 */
export function fileChoice(opened, refused) {
  const choose = async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const [file] = input.files ?? [];
    if (!file) return;
    await readScenario(file).then(opened, (error) => refused(error.message));
    input.value = '';
  };
  return html`<label class="file-choice"><span>${words.openFile}</span>
    <input type="file" accept=".bivouac,text/plain" @change=${choose}></label>`;
}
