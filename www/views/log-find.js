// Finds an event of the log by its words: from a row on, forwards or backwards and round the end.
// A long log is looked through piece by piece, as often as somebody asks, so that nothing hangs.

import { html } from 'lit';
import { eventText } from '../parts/events.js';
import * as icons from '../parts/icons.js';
import { plainPhrase } from '../parts/phrase.js';
import { factsOf } from '../story/facts.js';
import { strings } from '../strings/strings.js';

/** @import { Run } from '../store.js' */

/** @typedef {{ wanted: string, row: number | null, looked: number }} Find what was looked for, the
 *   row that says it, and how many rows were looked at since it was asked first */
/** @typedef {1 | -1} Step */

/** @type {Find} */
export const NOTHING = Object.freeze({ wanted: '', row: null, looked: 0 });
/** So many sentences are made at once. */
export const PIECE = 50_000;

/**
 * @param {Run} run @param {string} wanted
 * @param {{ from: number, step: Step, conceal: boolean, most?: number }} how `from`: the first row
 *   to look at, which may lie beyond either end
 * @returns {{ row: number | null, looked: number }}
 */
export function findEvent(run, wanted, { from, step, conceal, most = PIECE }) {
  const { length } = run.trace.rows;
  const words = wanted.trim().toLowerCase();
  const all = words === '' ? 0 : Math.min(length, most);
  for (let i = 0; i < all; i++) {
    const row = (((from + step * i) % length) + length) % length;
    const text = plainPhrase(eventText(factsOf(run, row, conceal), run));
    if (text.toLowerCase().includes(words)) return { row, looked: i + 1 };
  }
  return { row: null, looked: all };
}

/** @param {Find} find @param {number} rows @returns {string} what is to be said of it */
function wordsOf({ wanted, row, looked }, rows) {
  if (wanted.trim() === '' || row !== null || looked === 0) return '';
  return looked < rows ? strings.log.notYet(looked) : strings.log.none;
}

/** @param {Find} find @param {number} rows
 * @param {(wanted: string, step: Step) => void} look @param {(wanted: string) => void} forget */
export function findBar(find, rows, look, forget) {
  const field = (/** @type {Event} */ { currentTarget }) => /** @type {HTMLInputElement} */ (
    /** @type {HTMLElement} */ (currentTarget).closest('form')?.elements.namedItem('wanted')).value;
  return html`<form class="log-find" role="search" @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      look(field(event), 1);
    }}>
    <input class="field" type="search" name="wanted" maxlength="80" aria-label=${strings.log.find}
      placeholder=${strings.log.find}
      @input=${(/** @type {Event} */ event) => forget(field(event))}>
    <button class="tool" type="button" data-find="back" aria-label=${strings.log.back}
      title=${strings.log.back} @click=${(/** @type {Event} */ event) => look(field(event), -1)}>${
        icons.stepBack}</button>
    <button class="tool" data-find="on" aria-label=${strings.log.on} title=${strings.log.on}>${
      icons.stepOn}</button>
    <span class="small quiet" role="status">${wordsOf(find, rows)}</span></form>`;
}
