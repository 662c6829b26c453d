/**
 * What nodes do by themselves, node by node in the order of time: the values they hold, the coins
 * they toss, what they decide, and the silences they notice.
 */
import { after, group } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Kinds } from './rows.js' */

/** @typedef {(node: number, from: number, until: number) => Uint32Array} Marks  the rows of a node
 *   with from <= time <= until */

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Marks}
 */
export function marksOf({ header, rows }, kinds) {
  const lists = [kinds.rows('hold'), kinds.rows('toss'), kinds.rows('decide'),
    kinds.rows('silence')];
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let filled = 0;
  for (const list of lists) {
    all.set(list, filled);
    filled += list.length;
  }
  const { start, items } = group(all.sort(), rows.node, header.n);
  return (node, from, until) => items.subarray(
    after(items, rows.time, from - 0.5, start[node], start[node + 1]),
    after(items, rows.time, until, start[node], start[node + 1]));
}
