/**
 * The rows of a trace by their kind. Rows come in the order of time, so every list here is sorted
 * by time and nothing has to be sorted again.
 */
import { group, pick } from './search.js';

/** @import { Trace } from './decode.js' */

/** @typedef {'send' | 'depart' | 'arrive' | 'lose' | 'withhold' | 'cut' | 'silence'
 *   | 'decide'} Kind */
/**
 * @typedef {Object} Kinds
 * @property {(kind: Kind) => Uint32Array} rows  in order
 * @property {(kind: Kind) => Uint32Array} messages  the messages of those rows, in order
 */

/**
 * @param {Trace} trace
 * @returns {Kinds}
 */
export function byKind({ header, rows }) {
  const all = new Uint32Array(rows.length);
  for (let row = 0; row < all.length; row++) all[row] = row;
  const { start, items } = group(all, rows.kind, header.kinds.length);
  const rowsOf = (/** @type {Kind} */ kind) => {
    const place = header.kinds.indexOf(kind);
    return place < 0 ? new Uint32Array() : items.subarray(start[place], start[place + 1]);
  };
  return { rows: rowsOf, messages: (kind) => pick(rowsOf(kind), rows.message) };
}
