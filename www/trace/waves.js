/**
 * How items spread: who got which version when, from whom, over how many hops; how many of all
 * items every peer holds. A wave is worked out when it is first asked for.
 */
import { after, group } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Item, Items } from './items.js' */
/** @import { Kinds } from './rows.js' */

/**
 * @typedef {Object} Kept
 * @property {number} node
 * @property {number} t
 * @property {number} value         the version
 * @property {number | null} from   null where the node made it itself
 * @property {number} hop           how many letters it went through
 */
/**
 * @typedef {Item & {by: (Kept | null)[], order: Kept[], last: number}} Wave  `by` node; `order` of
 *   time, peers alone; `last` tick at which it reached a peer that had not got it
 */
/**
 * @typedef {Object} Waves
 * @property {Item[]} list  what there is to spread, in the order of making
 * @property {(id: number) => Wave | null} wave
 * @property {(t: number, node: number) => {count: number, values: Map<number, number>}} holds  how
 *   many items a node holds, and how many of each version
 */

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @param {Items | null} items
 * @returns {Waves}
 */
export function waves(trace, kinds, items) {
  const { header, rows } = trace;
  const stores = items ? kinds.rows('store') : new Uint32Array();
  const list = items?.list ?? [];
  const peers = header.n - header.clients;
  const places = new Uint32Array(rows.length);
  for (const row of stores) places[row] = items?.placeAt(row) ?? 0;
  const byItem = group(stores, places, list.length);
  const byId = new Map(list.map((item) => [item.id, item]));
  /** @type {Map<number, Wave>} */
  const known = new Map();
  return {
    list,
    wave: (id) => {
      const item = byId.get(id);
      if (!item) return null;
      const found = known.get(id) ?? waveOf(trace, item,
        byItem.items.subarray(byItem.start[item.place], byItem.start[item.place + 1]), peers);
      known.set(id, found);
      return found;
    },
    holds: withOwn(holdings(trace, stores), list),
  };
}

/**
 * @param {Trace} trace
 * @param {Item} item
 * @param {Uint32Array} stores  the rows in which somebody keeps it
 * @param {number} peers
 * @returns {Wave}
 */
function waveOf({ header, rows }, item, stores, peers) {
  /** @type {(Kept | null)[]} */
  const by = new Array(header.n).fill(null);
  by[item.client] =
    { node: item.client, t: item.tick, value: item.record, from: null, hop: 0 };
  /** @type {Kept[]} */
  const order = [];
  for (const row of stores) {
    const [node, peer] = [rows.node[row], rows.peer[row]];
    if (node !== item.client && by[node] !== null) continue;
    const from = peer < header.n && peer !== node ? peer : null;
    const hop = from === null ? 0 : (by[from]?.hop ?? 0) + 1;
    const kept = { node, t: rows.time[row], value: rows.value[row], from, hop };
    by[node] = kept;
    if (node < peers) order.push(kept);
  }
  return { ...item, by, order, last: order.at(-1)?.t ?? item.tick };
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} stores  rows
 * @returns {Waves['holds']}
 */
function holdings({ header, rows }, stores) {
  const { start, items } = group(stores, rows.node, header.n);
  /** @type {Map<number, Uint32Array>} */
  const totals = new Map();
  for (const row of stores) {
    if (!totals.has(rows.value[row])) {
      totals.set(rows.value[row], new Uint32Array(items.length + 1));
    }
  }
  for (const [value, total] of totals) {
    for (let i = 0; i < items.length; i++) {
      total[i + 1] = total[i] + (rows.value[items[i]] === value ? 1 : 0);
    }
  }
  return (t, node) => {
    const end = after(items, rows.time, t, start[node], start[node + 1]);
    const values = new Map(Array.from(totals, ([value, total]) =>
      /** @type {[number, number]} */ ([value, total[end] - total[start[node]]]))
      .filter(([, count]) => count > 0).sort(([one], [other]) => one - other));
    return { count: end - start[node], values };
  };
}

/**
 * What a client made it holds too, although no row says so.
 * @param {Waves['holds']} holds
 * @param {Item[]} list
 * @returns {Waves['holds']}
 */
function withOwn(holds, list) {
  const clients = new Set(list.map(({ client }) => client));
  return (t, node) => {
    const stored = holds(t, node);
    if (!clients.has(node)) return stored;
    const values = new Map(stored.values);
    const own = list.filter(({ client, tick }) => client === node && tick <= t);
    for (const { record } of own) values.set(record, (values.get(record) ?? 0) + 1);
    return { count: stored.count + own.length, values };
  };
}

/**
 * How many of some nodes hold each version of an item at a tick.
 * @param {Wave} wave
 * @param {number} t
 * @param {number[]} nodes
 * @returns {Map<number, number>}  by version; who holds none is not counted
 */
export function tallyWave(wave, t, nodes) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const node of nodes) {
    const kept = wave.by[node];
    if (kept && kept.t <= t) counts.set(kept.value, (counts.get(kept.value) ?? 0) + 1);
  }
  return new Map([...counts].sort(([one], [other]) => one - other));
}
