/**
 * What each node knows at a tick: what it heard so far, and what it decided. Every node's rows
 * lie side by side in the order of time, with running counts, so an answer is a binary search.
 */
import { absent } from './decode.js';
import { after, group } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Kinds } from './rows.js' */
/** @import { Ballots } from './votes.js' */

/**
 * @typedef {Object} Memory
 * @property {(t: number, node: number) => number[]} heard  how often each value was heard up to t
 * @property {(t: number, node: number) => Uint32Array} arrivals  the rows in which a node heard
 *   something up to t, in order
 * @property {(t: number, node: number) => number | null} decision  a value, or null before
 * @property {(node: number) => number | null} decidedAt  the tick of its decision
 * @property {(t: number, node: number) => number | null} bannerOf  the value a node holds: the
 *   commander its order, a lieutenant its decision or else what the commander told it; a peer the
 *   value it holds
 * @property {number} mostHeard  the largest count of one value at any node, at the end
 */

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @param {Ballots | null} votes  where peers vote
 * @returns {Memory}
 */
export function memory(trace, kinds, votes) {
  const { header, rows, messages } = trace;
  const byNode = group(kinds.rows('arrive'), rows.node, header.n);
  const totals = header.values.map((_, value) => runningCount(trace, byNode.items, value));
  const decisions = decisionsOf(trace, kinds.rows('decide'));
  const direct = header.commander !== null ? directOrders(trace, kinds.messages('arrive')) : [];
  const order = messages.length > 0 ? messages.held[0] : null;
  /** @param {number} t @param {number} node */
  const reach = (t, node) =>
    after(byNode.items, rows.time, t, byNode.start[node], byNode.start[node + 1]);
  /** @type {Memory['heard']} */
  const heard = (t, node) => {
    const end = reach(t, node);
    return totals.map((total) => total[end] - total[byNode.start[node]]);
  };
  /** @type {Memory['decision']} */
  const decision = (t, node) => {
    const made = decisions[node];
    return made !== null && made.time <= t ? made.value : null;
  };
  /** @type {Memory['bannerOf']} */
  const bannerOf = (t, node) => {
    if (header.commander === null) return votes?.held(t, node) ?? null;
    if (node === header.commander) return order;
    const told = direct[node];
    return decision(t, node) ?? (told !== null && told.time <= t ? told.value : null);
  };
  const nodes = Array.from({ length: header.n }, (_, node) => node);
  return {
    heard,
    arrivals: (t, node) => byNode.items.subarray(byNode.start[node], reach(t, node)),
    decision,
    decidedAt: (node) => decisions[node]?.time ?? null,
    bannerOf,
    mostHeard: nodes.reduce((most, node) => Math.max(most, ...heard(header.ticks, node)), 0),
  };
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} items  rows
 * @param {number} value
 * @returns {Uint32Array}  at place i, how many of items[0..i) carry the value
 */
function runningCount({ rows }, items, value) {
  const values = rows.value;
  const total = new Uint32Array(items.length + 1);
  for (let i = 0, count = 0; i < items.length; i++) {
    if (values[items[i]] === value) count++;
    total[i + 1] = count;
  }
  return total;
}

/** @typedef {{time: number, value: number}} Dated */

/**
 * @param {Trace} trace
 * @param {Uint32Array} decided  rows
 * @returns {(Dated | null)[]}  by node
 */
function decisionsOf({ header, rows }, decided) {
  /** @type {(Dated | null)[]} */
  const made = new Array(header.n).fill(null);
  for (const row of decided) {
    if (rows.value[row] === absent(rows.value)) continue;
    made[rows.node[row]] = { time: rows.time[row], value: rows.value[row] };
  }
  return made;
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} delivered  messages
 * @returns {(Dated | null)[]}  by node, when and what the commander's own messenger told it
 */
function directOrders({ header, messages }, delivered) {
  /** @type {(Dated | null)[]} */
  const told = new Array(header.n).fill(null);
  for (let i = 0, open = header.n - 1; i < delivered.length && open > 0; i++) {
    const id = delivered[i];
    if (messages.round[id] !== 1) continue;
    told[messages.to[id]] = { time: messages.arrived[id], value: messages.value[id] };
    open--;
  }
  return told;
}
