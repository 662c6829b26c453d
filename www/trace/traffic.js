/**
 * How much is sent, by sort of message: running sums in the order of sending, so that the traffic
 * of any stretch of time is the difference of two of them.
 */
import { after, group } from './search.js';

/** @import { Trace } from './decode.js' */

/** @typedef {{messages: number, bytes: number}} Load */
/**
 * @typedef {Object} Traffic
 * @property {string[]} sorts  that occur at all, by number of messages, most first
 * @property {(t: number, sort?: string) => Load} sent  up to t; of all sorts where none is named
 * @property {(t: number, span: number, sort?: string) => Load} rate  a second, over the last span
 */

/** Ticks a second. */
const SECOND = 1_000_000;

/**
 * @param {Trace} trace
 * @returns {Traffic | null}  null where messages are of one sort and have no size
 */
export function trafficOf({ header, messages }) {
  const names = header.sorts ?? [];
  if (messages.sort.length === 0 || names.length === 0) return null;
  const all = inOrder(messages.queued, messages.length);
  const groups = group(all, messages.sort, 256);
  const sums = running(groups.items, messages.bytes);
  const total = running(all, messages.bytes);
  const count = (/** @type {number} */ sort) => groups.start[sort + 1] - groups.start[sort];
  /** @type {Traffic['sent']} */
  const sent = (t, name) => {
    if (name === undefined) {
      const end = after(all, messages.queued, t);
      return { messages: end, bytes: total[end] };
    }
    const sort = names.indexOf(name);
    if (sort < 0) return { messages: 0, bytes: 0 };
    const from = groups.start[sort];
    const to = after(groups.items, messages.queued, t, from, groups.start[sort + 1]);
    return { messages: to - from, bytes: sums[to] - sums[from] };
  };
  return {
    sorts: names.map((name, sort) => ({ name, count: count(sort) }))
      .filter((one) => one.count > 0).sort((a, b) => b.count - a.count).map(({ name }) => name),
    sent,
    rate: (t, span, name) => {
      const [now, before] = [sent(t, name), sent(t - span, name)];
      return { messages: ((now.messages - before.messages) * SECOND) / span,
        bytes: ((now.bytes - before.bytes) * SECOND) / span };
    },
  };
}

/**
 * Messages are numbered as they are sent, and only sorted where they are not.
 * @param {ArrayLike<number>} queued @param {number} length @returns {Uint32Array}
 */
function inOrder(queued, length) {
  const all = Uint32Array.from({ length }, (_, id) => id);
  for (let id = 1; id < length; id++) {
    if (queued[id] < queued[id - 1]) return all.sort((a, b) => queued[a] - queued[b] || a - b);
  }
  return all;
}

/** @param {Uint32Array} items @param {ArrayLike<number>} size @returns {Float64Array} */
function running(items, size) {
  const sums = new Float64Array(items.length + 1);
  items.forEach((id, i) => { sums[i + 1] = sums[i] + size[id]; });
  return sums;
}
