/**
 * What clients made and what every node holds of it: since when, from whom, in which order it
 * came, and what it adds up to. A node keeps the first version that it sees, so one row says it
 * for good, and every question about a tick is a binary search in lists that are built once.
 */
import { absent } from './decode.js';
import { after, afterNumber, group } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Kinds } from './rows.js' */
/** @import { Groups } from './search.js' */

/** Versions by number: the first, the second, one that a relay has altered.
 * @type {Readonly<Record<'a' | 'b' | 'tampered' | 'none', number>>} */
export const VERSION = Object.freeze({ a: 0, b: 1, tampered: 253, none: 255 });

/**
 * @typedef {Object} Item
 * @property {number} place    in the order of making
 * @property {number} id       as rows and messages name it
 * @property {number} client   who made it
 * @property {number} counter  the client's own count
 * @property {number} tick     when it was made
 * @property {number} record   the version that the client itself keeps: the last one it made
 * @property {Version[]} versions  one or two
 */
/** @typedef {{value: number, diff: number, balance: number, hash: string}} Version  what it pays,
 *   and what the client says that it has left; below 0 is an overdraft */
/** @typedef {{value: number, since: number, from: number | null, row: number}} Holding */
/** @typedef {{a: number, b: number, tampered: number, none: number}} Coverage  how many peers */
/**
 * @typedef {Object} Items
 * @property {number} peers   ids from here on are clients
 * @property {Item[]} list    in the order of making
 * @property {number[]} clients  who made any, by id
 * @property {(t: number) => number} madeBy  how many are made at t
 * @property {(id: number) => Item | null} item
 * @property {(t: number, node: number, place: number) => Holding | null} held
 * @property {(t: number, node: number, place: number) => Holding | null} settled  what a node came
 *   to where versions are settled: its decision, what its chain confirms, or what it is at so far
 * @property {boolean} settles  whether anything is settled in this run
 * @property {(t: number, node: number) => Uint32Array} arrivals  the rows in which a node stored
 *   something up to t, in order: its store
 * @property {(t: number) => number} stored  how many were stored anywhere up to t
 * @property {(row: number) => number} placeAt  the item that a row speaks of, by its place
 * @property {(t: number, node: number, client: number) => number} spent  what the versions that a
 *   node holds of a client's items add up to
 * @property {(t: number, place: number) => Coverage} coverage  among the peers
 * @property {(t: number, node: number) => {held: number, falses: number}} tally  how much a node
 *   holds, and how much of it is not what the client recorded
 */

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Items | null}  null where nothing is passed on
 */
export function itemsOf(trace, kinds) {
  const { header, rows, items } = trace;
  if (items.length === 0 && !header.network) return null;
  const peers = header.n - header.clients;
  const list = Array.from({ length: items.length }, (_, place) => itemAt(trace, place));
  const places = new Map(list.map(({ id, place }) => [id, place]));
  const about = new Uint32Array(rows.length);
  const known = (/** @type {Uint32Array} */ some) => some.filter((row) => {
    const place = places.get(rows.about[row]);
    about[row] = place ?? 0;
    return place !== undefined;
  });
  const stores = known(kinds.rows('store'));
  const byNode = group(stores, rows.node, header.n);
  const told = SETTLING.flatMap((kind) => [...kinds.rows(kind)]);
  const settling = known(Uint32Array.from(told).sort());
  const clients = [...new Set(list.map(({ client }) => client))].sort((a, b) => a - b);
  const ticks = list.map(({ tick }) => tick);
  return {
    peers, list, clients,
    held: holder(trace, byNode, about, list.length),
    settled: settler(trace, group(settling, rows.node, header.n), about, list.length),
    settles: settling.length > 0,
    madeBy: (t) => afterNumber(ticks, t),
    item: (id) => list[places.get(id) ?? -1] ?? null,
    arrivals: (t, node) => byNode.items.subarray(byNode.start[node],
      after(byNode.items, rows.time, t, byNode.start[node], byNode.start[node + 1])),
    stored: (t) => after(stores, rows.time, t),
    placeAt: (row) => about[row],
    spent: spending(trace, stores, about, list, clients),
    coverage: covering(trace, stores, about, list.length, peers),
    tally: tallying(trace, byNode, about, list),
  };
}

/** @param {Trace} trace @param {number} place @returns {Item} */
function itemAt({ items, hashes }, place) {
  const letters = (/** @type {number} */ value) => {
    const start = 40 * place + 20 * value;
    const codes = hashes.letter.subarray(start, start + 20);
    return String.fromCharCode(...Array.from(codes).filter((code) => code > 0));
  };
  const versions = [{ value: VERSION.a, diff: items.diff_a[place],
    balance: items.balance_a[place], hash: letters(0) }];
  if (items.versions[place] > 1) {
    versions.push({ value: VERSION.b, diff: items.diff_b[place],
      balance: items.balance_b[place], hash: letters(1) });
  }
  return { place, id: items.id[place], client: items.client[place], tick: items.tick[place],
    counter: items.counter[place], record: versions.length - 1, versions };
}

/** The rows that say what a node came to. @type {import('./rows.js').Kind[]} */
const SETTLING = ['hold', 'decide', 'confirm', 'reverse'];

/**
 * The last row up to t in which a node speaks of an item. What is sorted by node keeps that order
 * inside each item, so both are found by halving.
 * @param {Trace} trace
 * @param {Groups} byNode  rows
 * @param {Uint32Array} about  by row, the place of its item
 * @param {number} count  of items
 * @returns {Items['held']}
 */
function holder({ rows }, byNode, about, count) {
  const { node, time, value, peer } = rows;
  const nobody = absent(peer);
  const within = group(byNode.items, about, count);
  return (t, who, place) => {
    const from = after(within.items, node, who - 1, within.start[place], within.start[place + 1]);
    const to = after(within.items, node, who, from, within.start[place + 1]);
    const end = after(within.items, time, t, from, to);
    if (end === from) return null;
    const row = within.items[end - 1];
    const giver = peer[row] === nobody || peer[row] === who ? null : peer[row];
    return { value: value[row], since: time[row], from: giver, row };
  };
}

/** @type {typeof holder} */
function settler(trace, byNode, about, count) {
  const last = holder(trace, byNode, about, count);
  const reverse = trace.header.kinds.indexOf('reverse');
  return (t, who, place) => {
    const found = last(t, who, place);
    return found && trace.rows.kind[found.row] !== reverse ? found : null;
  };
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} stores
 * @param {Uint32Array} about
 * @param {Item[]} list
 * @param {number[]} clients
 * @returns {Items['spent']}
 */
function spending({ header, rows }, stores, about, list, clients) {
  const width = Math.max(1, clients.length);
  const rank = new Map(clients.map((client, i) => [client, i]));
  const bucket = new Uint32Array(rows.length);
  for (const row of stores) {
    bucket[row] = rows.node[row] * width + (rank.get(list[about[row]].client) ?? 0);
  }
  const { start, items } = group(stores, bucket, header.n * width);
  const sums = new Float64Array(items.length + 1);
  items.forEach((row, i) => {
    const paid = list[about[row]].versions[rows.value[row]]?.diff ?? 0;
    sums[i + 1] = sums[i] + paid;
  });
  return (t, node, client) => {
    const one = node * width + (rank.get(client) ?? 0);
    if (!rank.has(client)) return 0;
    return sums[after(items, rows.time, t, start[one], start[one + 1])] - sums[start[one]];
  };
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} stores
 * @param {Uint32Array} about
 * @param {number} count  of items
 * @param {number} peers
 * @returns {Items['coverage']}
 */
function covering({ rows }, stores, about, count, peers) {
  const { start, items } = group(stores.filter((row) => rows.node[row] < peers), about, count);
  const [a, b] = [VERSION.a, VERSION.b].map((version) => {
    const sums = new Uint32Array(items.length + 1);
    items.forEach((row, i) => { sums[i + 1] = sums[i] + (rows.value[row] === version ? 1 : 0); });
    return sums;
  });
  return (t, place) => {
    const from = start[place];
    const to = after(items, rows.time, t, from, start[place + 1]);
    const [as, bs] = [a[to] - a[from], b[to] - b[from]];
    return { a: as, b: bs, tampered: to - from - as - bs, none: peers - (to - from) };
  };
}

/**
 * @param {Trace} trace
 * @param {Groups} byNode  stores
 * @param {Uint32Array} about
 * @param {Item[]} list
 * @returns {Items['tally']}
 */
function tallying({ rows }, { start, items }, about, list) {
  const sums = new Uint32Array(items.length + 1);
  items.forEach((row, i) => {
    sums[i + 1] = sums[i] + (rows.value[row] === list[about[row]].record ? 0 : 1);
  });
  return (t, node) => {
    const end = after(items, rows.time, t, start[node], start[node + 1]);
    return { held: end - start[node], falses: sums[end] - sums[start[node]] };
  };
}
