/**
 * A network of peers at a tick: who is online, who listens to whom, what waits in whose inbox,
 * how items spread from peer to peer. Read off the rows.
 */
import { intervals } from './intervals.js';
import { after, afterNumber, group } from './search.js';
import { waves } from './waves.js';

/** @import { Trace } from './decode.js' */
/** @import { Ground } from './ground.js' */
/** @import { Items } from './items.js' */
/** @import { Kinds } from './rows.js' */
/** @import { Waves } from './waves.js' */

/** @typedef {{from: number, to: number}} Stretch */
/**
 * @typedef {Object} Links
 * @property {boolean} told  the rows say who listens to whom
 * @property {(t: number, node: number) => number[]} listens  to whom a node listens, by id
 * @property {(t: number, one: number, two: number) => number} ways  0 apart, 1 only one of the
 *   two listens, 2 both do
 */
/**
 * @typedef {Object} Peers
 * @property {Ground} ground
 * @property {boolean} lottery
 * @property {number} peers     ids from here on are clients
 * @property {number[]} loyal   the peers that are not faulty
 * @property {(t: number, node: number) => boolean} offline
 * @property {(node: number) => Stretch[]} stretches  in which a node was offline
 * @property {Links} links
 * @property {(t: number) => Map<number, number[]>} inboxes  node: the letters that wait there
 * @property {(t: number, span: number) => number[]} mishaps  rows of letters that came to nothing
 *   in (t - span, t]
 * @property {(t: number) => boolean} parted  the network is cut in two
 * @property {(t: number, node: number, item: number) => number | null} decided  the version that a
 *   node has decided for or takes for final
 * @property {(t: number) => number} reversals  how often something final was taken back
 * @property {(t: number, item: number) => boolean} unanimous  an observer saw all of one mind
 */
/** @typedef {Peers & Waves} Network */

/** Rows that say that a letter came to nothing. @type {import('./rows.js').Kind[]} */
export const MISHAPS = ['lose', 'refuse', 'miss', 'reject'];

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @param {Ground} ground
 * @param {Items | null} items
 * @returns {Network}
 */
export function network(trace, kinds, ground, items) {
  const { header } = trace;
  const peers = header.n - header.clients;
  const bad = new Set(header.bad);
  const { partFrom, partTo, part } = ground;
  return {
    ground, peers,
    lottery: header.algorithm === 'lottery',
    loyal: Array.from({ length: peers }, (_, id) => id).filter((id) => !bad.has(id)),
    ...downtime(trace, kinds),
    links: linksOf(trace, kinds),
    inboxes: inboxesOf(trace),
    mishaps: mishapsOf(trace, kinds),
    parted: (t) => part.length > 0 && (partFrom ?? 0) <= t && t < (partTo ?? Infinity),
    ...decisionsOf(trace, kinds),
    ...waves(trace, kinds, items),
  };
}

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Pick<Peers, 'offline' | 'stretches'>}
 */
function downtime({ header, rows }, kinds) {
  /** @type {Stretch[][]} */
  const all = Array.from({ length: header.n }, () => []);
  for (const row of kinds.rows('crash')) {
    all[rows.node[row]].push({ from: rows.time[row], to: Infinity });
  }
  const closed = new Array(header.n).fill(0);
  for (const row of kinds.rows('return')) {
    const node = rows.node[row];
    const stretch = all[node][closed[node]++];
    if (stretch) stretch.to = rows.time[row];
  }
  // With the second phase everybody is back, without a row for each.
  const [phase] = kinds.rows('phase');
  const back = phase === undefined ? Infinity : rows.time[phase];
  for (const stretch of all.flat()) stretch.to = Math.min(stretch.to, back);
  for (const row of kinds.rows('fall')) {
    const [node, from] = [rows.node[row], rows.time[row]];
    all[node] = [...all[node].filter((stretch) => stretch.to <= from), { from, to: Infinity }];
  }
  return {
    stretches: (node) => all[node],
    offline: (t, node) => all[node].some(({ from, to }) => from <= t && t < to),
  };
}

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Links}
 */
function linksOf({ header, rows }, kinds) {
  const { n } = header;
  const [tied, untied] = [kinds.rows('link'), kinds.rows('unlink')];
  const both = Uint32Array.from([...tied, ...untied]).sort();
  const cut = new Set(untied);
  /** @type {Map<number, {times: number[], on: boolean[]}>} */
  const pairs = new Map();
  /** @type {number[][]} */
  const known = Array.from({ length: n }, () => []);
  for (const row of both) {
    const [node, peer] = [rows.node[row], rows.peer[row]];
    const key = node * n + peer;
    const pair = pairs.get(key) ?? { times: [], on: [] };
    if (pair.times.length === 0) {
      pairs.set(key, pair);
      known[node].push(peer);
    }
    pair.times.push(rows.time[row]);
    pair.on.push(!cut.has(row));
  }
  const listening = (/** @type {number} */ t, /** @type {number} */ node,
    /** @type {number} */ peer) => {
    const pair = pairs.get(node * n + peer);
    return pair !== undefined && (pair.on[afterNumber(pair.times, t) - 1] ?? false);
  };
  return {
    told: both.length > 0,
    listens: (t, node) =>
      known[node].filter((peer) => listening(t, node, peer)).sort((a, b) => a - b),
    ways: (t, one, two) => Number(listening(t, one, two)) + Number(listening(t, two, one)),
  };
}

/**
 * A letter waits from its arrival until the receiver is done with it.
 * @param {Trace} trace
 * @returns {Peers['inboxes']}
 */
function inboxesOf({ messages, header }) {
  const { arrived, handled, to, outcome } = messages;
  const delivered = header.outcomes.indexOf('delivered');
  const pending = Uint32Array.from(handled, (_, id) => id)
    .filter((id) => outcome[id] === delivered && handled[id] > arrived[id])
    .sort((one, other) => arrived[one] - arrived[other]);
  const waiting = intervals(pending, arrived, handled);
  return (t) => {
    /** @type {Map<number, number[]>} */
    const found = new Map();
    for (const id of waiting(t)) {
      const list = found.get(to[id]);
      if (list) list.push(id);
      else found.set(to[id], [id]);
    }
    return found;
  };
}

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Peers['mishaps']}
 */
function mishapsOf({ rows }, kinds) {
  const all = Uint32Array.from(MISHAPS.flatMap((kind) => Array.from(kinds.rows(kind)))).sort();
  return (t, span) => Array.from(all.subarray(after(all, rows.time, t - span),
    after(all, rows.time, t)));
}

/**
 * What a node settled on, and for which items an observer saw that all are of one mind.
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Pick<Peers, 'decided' | 'unanimous' | 'reversals'>}
 */
function decisionsOf({ rows, header }, kinds) {
  const reverse = header.kinds.indexOf('reverse');
  const taken = kinds.rows('reverse');
  const list = ['decide', 'confirm', 'reverse'].flatMap((kind) =>
    Array.from(kinds.rows(/** @type {import('./rows.js').Kind} */ (kind)))).sort((a, b) => a - b);
  /** @type {Map<string, number[]>} */
  const made = new Map();
  for (const row of list) {
    const key = `${rows.about[row]} ${rows.node[row]}`;
    const known = made.get(key);
    if (known) known.push(row);
    else made.set(key, [row]);
  }
  const seen = new Map(Array.from(kinds.rows('unanimous'), (row) =>
    /** @type {[number, number]} */ ([rows.about[row], rows.time[row]])).reverse());
  return {
    decided: (t, node, item) => {
      const found = made.get(`${item} ${node}`)?.filter((row) => rows.time[row] <= t).at(-1);
      return found === undefined || rows.kind[found] === reverse
        || rows.value[found] >= header.values.length ? null : rows.value[found];
    },
    unanimous: (t, item) => (seen.get(item) ?? Infinity) <= t,
    reversals: (t) => after(taken, rows.time, t),
  };
}
