// What a peer heard last: of random agreement the messages of one phase, of a vote what each
// neighbour said last.

import { valueName } from '../trace/votes.js';

/** @import { Run } from '../store.js' */
/** @import { Count } from '../strings/votes-en.js' */

/**
 * @typedef {object} Heard
 * @property {Count[]} counts in the order of the values, nothing proposed last
 * @property {number} total
 * @property {number} round of the newest message, 0 without one @property {number} phase
 */

/**
 * The arrivals that are still worth something, newest first.
 * @param {Run} run @param {number} t @param {number} node
 * @returns {number[]} messages
 */
function latest({ trace, index }, t, node) {
  const { rows, messages } = trace;
  const arrivals = index.arrivals(t, node);
  const staged = (index.votes?.phases ?? 1) > 1;
  /** @type {Map<number, number>} */
  const bySender = new Map();
  let place = -1;
  for (let i = arrivals.length - 1; i >= 0; i--) {
    const id = rows.message[arrivals[i]];
    const at = 2 * messages.round[id] + messages.phase[id];
    if (staged && at < place - 2) break;
    if (staged && at > place) { place = at; bySender.clear(); }
    const counts = !staged || at === place;
    if (counts && !bySender.has(messages.from[id])) bySender.set(messages.from[id], id);
    if (!staged && bySender.size >= trace.header.n) break;
  }
  return [...bySender.values()];
}

/**
 * @param {Run} run @param {number} t @param {number} node
 * @returns {Heard}
 */
export function heardLast(run, t, node) {
  const { header, messages } = run.trace;
  const ids = latest(run, t, node).filter((id) => countsIn(run, messages.from[id]));
  const names = [...header.values, 'u'];
  const said = ids.map((id) => valueName(header, messages.value[id]));
  const counts = names.map((letter) =>
    ({ letter, count: said.filter((one) => one === letter).length }));
  const newest = ids[0];
  return {
    counts: counts.filter(({ count }) => count > 0), total: ids.length,
    round: newest === undefined ? 0 : messages.round[newest],
    phase: newest === undefined ? 0 : messages.phase[newest],
  };
}

/** Clients tell, but nobody counts them. @param {Run} run @param {number} node */
const countsIn = ({ index }, node) => node < (index.votes?.peers ?? Infinity);
