/**
 * Where the messages are at a tick: waiting at a camp, under way, or missing because a traitor
 * stayed silent. A message is under way while departed <= t < arrived.
 */
import { absent } from './decode.js';
import { intervals } from './intervals.js';
import { after, group, pick } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Kinds } from './rows.js' */

/**
 * @typedef {Object} Messengers
 * @property {(t: number) => number[]} inFlight  messages under way, by departure
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
  const [sent, left] = [kinds.messages('send'), kinds.messages('depart')];
  const [delivered, withheld] = [kinds.messages('arrive'), kinds.messages('withhold')];
  const [joins, leaves] = [pick(sent, queued), pick(left, departed)];
  const [ends, silences] = [pick(delivered, arrived), pick(withheld, queued)];
  return {
    inFlight: intervals(left, departed, arrived),
    returning: ridesHome(messages, left, delivered),
    waiting: queues(header.n, sent, messages),
    ghosts: (t, span) => withheld.subarray(after(silences, t - span), after(silences, t)),
    counts: (t) => ({
      queued: after(joins, t),
      departed: after(leaves, t),
      arrived: after(ends, t),
    }),
  };
}

/**
 * A messenger that is shared rides back as long as it rode out. That some message had to wait
 * shows that messengers are shared.
 * @param {Trace['messages']} messages
 * @param {Uint32Array} left
 * @param {Uint32Array} delivered
 * @returns {(t: number) => number[]}
 */
function ridesHome({ queued, departed, arrived }, left, delivered) {
  if (!left.some((id) => departed[id] > queued[id])) return () => [];
  const home = new Uint32Array(arrived.length);
  for (const id of delivered) home[id] = 2 * arrived[id] - departed[id];
  return intervals(delivered, arrived, home);
}

/**
 * Queues are first in, first out, so whoever waits is one stretch of a sender's messages.
 * @param {number} n
 * @param {Uint32Array} sent  in the order of time
 * @param {Trace['messages']} messages
 * @returns {Messengers['waiting']}
 */
function queues(n, sent, { from, queued, departed, arrived }) {
  const bySender = group(sent, from, n);
  const joins = pick(bySender.items, queued);
  const leaves = pick(bySender.items, departed);
  bySender.items.forEach((id, i) => {
    if (leaves[i] === absent(departed)) leaves[i] = arrived[id];
  });
  return (t, node) => {
    const [start, end] = [bySender.start[node], bySender.start[node + 1]];
    const gone = after(leaves, t, start, end);
    const ids = bySender.items.subarray(gone, Math.max(gone, after(joins, t, start, end)));
    return { count: ids.length, ids };
  };
}
