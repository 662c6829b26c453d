/**
 * The rows of a trace by their kind. Rows come in the order of time, so every list here is sorted
 * by time and nothing has to be sorted again.
 */
/** @import { Trace } from './decode.js' */

/** @typedef {'send' | 'depart' | 'arrive' | 'lose' | 'withhold' | 'cut' | 'silence'
 *   | 'decide' | 'hold' | 'toss' | 'unanimous' | 'take_up' | 'refuse' | 'miss' | 'reject' | 'crash'
 *   | 'return' | 'link' | 'unlink' | 'produce' | 'skip' | 'store' | 'mine' | 'head' | 'reorganise'
 *   | 'confirm' | 'reverse' | 'ship' | 'phase' | 'part' | 'join' | 'betray' | 'reform' | 'sever'
 *   | 'fall' | 'waylay' | 'hinder' | 'forge'} Kind */
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
  const { kind, message, length } = rows;
  const sizes = new Uint32Array(256);
  for (let row = 0; row < length; row++) sizes[kind[row]]++;
  const lists = Array.from(sizes, (size) => new Uint32Array(size));
  const messages = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(256);
  for (let row = 0; row < length; row++) {
    const place = filled[kind[row]]++;
    lists[kind[row]][place] = row;
    messages[kind[row]][place] = message[row];
  }
  const none = new Uint32Array();
  return {
    rows: (name) => lists[header.kinds.indexOf(name)] ?? none,
    messages: (name) => messages[header.kinds.indexOf(name)] ?? none,
  };
}
