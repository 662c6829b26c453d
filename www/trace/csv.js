/**
 * A trace as comma-separated values, a line a row or a message, numbers written out as the names
 * they stand for. In pieces, because a run may have millions of lines.
 */
import { absent } from './decode.js';
import { valueName } from './votes.js';

/** @import { Column, Trace } from './decode.js' */

/** @typedef {(place: number) => string | number} Writer */

const LINES = 4000;

/**
 * @param {Trace} trace
 * @param {'rows' | 'messages'} name
 * @returns {Generator<string, void>}  the heading and then so many lines at a time
 */
export function* csvOf(trace, name) {
  const table = trace[name];
  const names = Object.keys(table).filter((key) => key !== 'length');
  const columns = /** @type {Record<string, Column>} */ (/** @type {unknown} */ (table));
  const writers = names.map((key) => writerOf(trace, name, key, columns[key]));
  yield `${[name === 'rows' ? 'row' : 'message', ...names].join(',')}\n`;
  for (let first = 0; first < table.length; first += LINES) {
    let text = '';
    const last = Math.min(first + LINES, table.length);
    for (let place = first; place < last; place++) {
      text += `${place},${writers.map((write) => write(place)).join(',')}\n`;
    }
    yield text;
  }
}

/**
 * @param {Trace} trace @param {'rows' | 'messages'} table @param {string} key
 * @param {Column} column
 * @returns {Writer}
 */
function writerOf({ header, messages, hops }, table, key, column) {
  const none = absent(column);
  if (key === 'path' && table === 'messages') {
    if (header.commander === null) return () => '';
    return (id) => Array.from(hops.node.subarray(column[id], column[id] + messages.round[id]))
      .join('>');
  }
  /** @type {Record<string, readonly string[]>} */
  const lists = { kind: header.kinds, outcome: header.outcomes };
  const list = lists[key];
  if (list) return (place) => list[column[place]] ?? '';
  if (key === 'value' || key === 'held') {
    return (place) => valueName(header, column[place]) ?? '';
  }
  return (place) => (column[place] === none ? '' : column[place]);
}

/** @typedef {(string | number | null)[][]} Cells  a table of plain values, its heading first */

/** A cell as it stands in a file: quoted where it would otherwise be cut in two.
 * @param {string | number | null} cell @returns {string} */
function written(cell) {
  const text = cell === null ? '' : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {Cells} cells @returns {Generator<string, void>} so many lines at a time */
export function* csvOfCells(cells) {
  for (let first = 0; first < cells.length; first += LINES) {
    yield cells.slice(first, first + LINES)
      .map((line) => `${line.map(written).join(',')}\n`).join('');
  }
}
