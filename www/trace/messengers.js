/**
 * Where the messages are at a tick: waiting at a camp, under way, or missing because a traitor
 * stayed silent. A message is under way while departed <= t < arrived.
 */
import { absent } from './decode.js';
import { groundOf } from './ground.js';
import { intervals } from './intervals.js';
import { after, afterNumber, group } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Kinds } from './rows.js' */

/**
 * @typedef {Object} Messengers
 * @property {(t: number) => number[]} inFlight  messages under way, by departure
 * @property {(from: number, until: number) => number[]} rides  messages under way at any moment of
 *   a stretch of time, by departure
 * @property {(t: number) => number[]} returning  messages whose messenger rides home, none
 *   where every message has a messenger of its own
 * @property {(t: number, node: number) => {count: number, ids: Uint32Array}} waiting  messages
 *   in the queue of a node's messenger, next first
 * @property {(t: number, span: number) => Uint32Array} ghosts  messages withheld in (t - span, t]
 * @property {(t: number) => {queued: number, departed: number, arrived: number}} counts  how many
 *   messages were handed to a messenger, left, and were delivered up to t
 */

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Messengers}
 */
export function messengers({ header, messages }, kinds) {
  const { queued, departed, arrived } = messages;
  const sent = kinds.messages('send');
  // In a network of peers a letter leaves as it is sent, and no row says so again.
  const left = groundOf(header) === null ? kinds.messages('depart') : sent;
  const [delivered, withheld] = [kinds.messages('arrive'), kinds.messages('withhold')];
  const rides = intervals(left, departed, arrived);
  return {
    inFlight: (t) => rides(t),
    rides,
    ...queues(header.n, sent, messages),
    ghosts: (t, span) =>
      withheld.subarray(after(withheld, queued, t - span), after(withheld, queued, t)),
    counts: (t) => ({
      queued: after(sent, queued, t),
      departed: after(left, departed, t),
      arrived: after(delivered, arrived, t),
    }),
  };
}

/**
 * Queues are first in, first out, so whoever waits is one stretch of a sender's messages, and the
 * one before it is the one that the messenger left with last.
 * @param {number} n
 * @param {Uint32Array} sent  in the order of time
 * @param {Trace['messages']} messages
 * @returns {Pick<Messengers, 'waiting' | 'returning'>}
 */
function queues(n, sent, { from, queued, departed, arrived }) {
  const { start, items } = group(sent, from, n);
  const never = absent(departed);
  const shared = sent.some((id) => departed[id] > queued[id]);
  const leaves = new Float64Array(items.length);
  for (let i = 0; i < items.length; i++) {
    leaves[i] = departed[items[i]] === never ? arrived[items[i]] : departed[items[i]];
  }
  const gone = (/** @type {number} */ t, /** @type {number} */ node) =>
    afterNumber(leaves, t, start[node], start[node + 1]);
  return {
    waiting: (t, node) => {
      const first = gone(t, node);
      const joined = after(items, queued, t, start[node], start[node + 1]);
      const ids = items.subarray(first, Math.max(first, joined));
      return { count: ids.length, ids };
    },
    returning: (t) => !shared ? [] : Array.from({ length: n }, (_, node) => {
      const last = gone(t, node) - 1;
      return last < start[node] ? -1 : items[last];
    }).filter((id) => id >= 0 && ridesHome(t, departed[id], arrived[id], never)),
  };
}

/**
 * A messenger rides back as long as it rode out.
 * @param {number} t
 * @param {number} departed
 * @param {number} arrived
 * @param {number} never
 * @returns {boolean}
 */
function ridesHome(t, departed, arrived, never) {
  return departed !== never && arrived <= t && t < 2 * arrived - departed;
}
