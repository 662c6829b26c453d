/**
 * The table of peers and items as plain values: which cells there are at a moment, what each one
 * says, and the sums. The view only writes them down.
 */
import { VERSION } from '../trace/items.js';
import { settlementOf } from '../story/settled.js';
import { versionLetter } from '../parts/item-name.js';

/** @import { Run } from '../store.js' */
/** @import { TableSettings } from '../state.js' */
/** @import { Item, Items } from '../trace/items.js' */

/** More than this at once is neither read nor quick to write. */
export const COLUMNS_MAX = 60;
export const ROWS_MAX = 120;

/** @typedef {'true' | 'false' | 'tampered' | 'none' | 'unmade'} Truth */
/**
 * @typedef {object} Cell
 * @property {Truth} truth
 * @property {string | null} letter  of the version
 * @property {number | null} number  what the cell says instead, where it does not say a version
 * @property {number} heat    0 to 5, for delays
 * @property {boolean} late   it came out of order
 * @property {boolean} short  below 0
 */
/** @typedef {{node: number, cells: Cell[], falses: number, nones: number, balance: number,
 *   bad: boolean}} Row */
/** @typedef {{item: Item, falses: number, nones: number, made: boolean,
 *   overdraft: boolean}} Head */
/**
 * @typedef {object} TableModel
 * @property {'before' | 'after'} stage
 * @property {Head[]} heads       of the columns in sight
 * @property {Row[]} rows         of the peers in sight
 * @property {Cell[]} record      what the client itself holds of the columns in sight
 * @property {number} falses @property {number} nones @property {number} cells  over the whole
 *   table, of what is made
 * @property {{from: number, to: number, all: number}} columns
 * @property {{from: number, to: number, all: number}} peers
 */

/** @param {Run} run @param {number} t @param {TableSettings} settings
 * @returns {'before' | 'after'} */
export function stageAt(run, t, { stage }) {
  if (!settlementOf(run)) return 'before';
  const { phase } = run.trace.header.network ?? {};
  return stage ?? (phase != null && t >= phase ? 'after' : 'before');
}

/** @param {number} from @param {number} all @param {number} most */
function windowOf(from, all, most) {
  const start = Math.max(0, Math.min(from, all - 1));
  return { from: start, to: Math.min(all, start + most), all };
}

/**
 * @param {Run} run @param {number} t @param {TableSettings} settings
 * @param {{columns: number, rows: number}} [most]  at once
 * @returns {TableModel}
 */
export function tableModel(run, t, settings, most = { columns: COLUMNS_MAX, rows: ROWS_MAX }) {
  const items = /** @type {Items} */ (run.index.items);
  const stage = stageAt(run, t, settings);
  const made = items.madeBy(t);
  const columns = windowOf(settings.column, items.list.length, most.columns);
  const peers = windowOf(settings.row, items.peers, most.rows);
  const shown = items.list.slice(columns.from, columns.to);
  const bad = new Set(run.trace.header.bad);
  const settled = stage === 'after' ? settlementOf(run)?.settled : undefined;
  const held = settled ?? items.held;
  const sums = settled ? sumsAfter(items, settled, t, made) : sumsBefore(items, t, made);
  const scene = { items, t, shown, made, show: settings.show, held,
    balance: run.trace.header.network?.balance ?? 0 };
  const ids = Array.from({ length: peers.to - peers.from }, (_, i) => peers.from + i);
  return {
    stage, columns, peers, record: recordOf(scene),
    rows: ids.map((node) => ({ node, cells: cellsOf(scene, node), bad: bad.has(node),
      falses: sums.falses[node], nones: sums.nones[node],
      balance: balanceAt(items, t, node, scene.balance) })),
    heads: shown.map((item) => ({ item, made: item.place < made,
      falses: sums.columnFalses[item.place] ?? 0, nones: sums.columnNones[item.place] ?? 0,
      overdraft: item.versions.some(({ balance }) => balance < 0) })),
    falses: sum(sums.falses), nones: sum(sums.nones), cells: made * items.peers,
  };
}

/** @param {number[]} list */
const sum = (list) => list.reduce((all, one) => all + one, 0);

/** What a node reckons that all clients have left.
 * @param {Items} items @param {number} t @param {number} node @param {number} start */
export function balanceAt(items, t, node, start) {
  return items.clients.reduce((left, client) => left + start - items.spent(t, node, client), 0);
}

/** @typedef {Record<'falses' | 'nones' | 'columnFalses' | 'columnNones', number[]>} Sums */

/**
 * False and empty cells of every peer and every item that is made, in sight or not: as gossip left
 * them, out of running sums.
 * @param {Items} items @param {number} t @param {number} made @returns {Sums}
 */
function sumsBefore(items, t, made) {
  const tallies = Array.from({ length: items.peers }, (_, node) => items.tally(t, node));
  const columns = items.list.slice(0, made).map((item) => {
    const cover = items.coverage(t, item.place);
    const right = item.record === VERSION.b ? cover.b : cover.a;
    return { none: cover.none, wrong: items.peers - cover.none - right };
  });
  return {
    falses: tallies.map(({ falses }) => falses), nones: tallies.map(({ held }) => made - held),
    columnFalses: columns.map(({ wrong }) => wrong), columnNones: columns.map(({ none }) => none),
  };
}

/** The same as it was settled. @param {Items} items @param {Items['held']} settled
 * @param {number} t @param {number} made @returns {Sums} */
function sumsAfter(items, settled, t, made) {
  const [falses, nones] = [new Array(items.peers).fill(0), new Array(items.peers).fill(0)];
  const [columnFalses, columnNones] = [new Array(made).fill(0), new Array(made).fill(0)];
  for (let place = 0; place < made; place++) {
    for (let node = 0; node < items.peers; node++) {
      const truth = truthOf(settled(t, node, place)?.value, items.list[place]);
      if (truth === 'true') continue;
      const [rows, columns] = truth === 'none' ? [nones, columnNones] : [falses, columnFalses];
      rows[node]++;
      columns[place]++;
    }
  }
  return { falses, nones, columnFalses, columnNones };
}

/** @typedef {{items: Items, t: number, shown: Item[], made: number, balance: number,
 *   show: TableSettings['show'], held: Items['held']}} Scene */

/** @param {number | undefined} value @param {Item} item @returns {Truth} */
function truthOf(value, item) {
  if (value === VERSION.tampered) return 'tampered';
  if (value !== VERSION.a && value !== VERSION.b) return 'none';
  return value === item.record ? 'true' : 'false';
}

/** @param {Scene} scene @param {number} node @returns {Cell[]} */
function cellsOf(scene, node) {
  const numbers = scene.show === 'balances' ? balancesOf(scene, node)
    : scene.show === 'order' ? orderOf(scene, node) : null;
  return scene.shown.map((item) => {
    const found = scene.held(scene.t, node, item.place);
    const truth = item.place < scene.made ? truthOf(found?.value, item) : 'unmade';
    const delay = found && scene.show === 'delays' ? found.since - item.tick : null;
    const [count, late] = numbers?.get(item.place) ?? [null, false];
    return {
      truth, letter: versionLetter(found?.value), number: delay ?? count, late,
      heat: delay === null ? 0 : heatOf(delay),
      short: scene.show === 'balances' && (count ?? 0) < 0,
    };
  });
}

/** Doubling from 50 ms on. @param {number} delay in ticks */
const heatOf = (delay) =>
  Math.max(0, Math.min(5, Math.floor(Math.log2(Math.max(1, delay / 25_000)))));

/** @typedef {Map<number, [number, boolean]>} Numbers  by place of the item; whether it is late */

/** What is left of each client's balance after each item that the peer holds.
 * @param {Scene} scene @param {number} node @returns {Numbers} */
function balancesOf({ items, t, shown, balance }, node) {
  /** @type {Numbers} */
  const numbers = new Map();
  const left = new Map(items.clients.map((client) => [client, balance]));
  for (const item of items.list.slice(0, (shown.at(-1)?.place ?? -1) + 1)) {
    const found = items.held(t, node, item.place);
    if (!found) continue;
    const now = (left.get(item.client) ?? balance) - (item.versions[found.value]?.diff ?? 0);
    left.set(item.client, now);
    numbers.set(item.place, [now, false]);
  }
  return numbers;
}

/** @param {Scene} scene @param {number} node @returns {Numbers} */
function orderOf({ items, t }, node) {
  /** @type {Map<number, number>} */
  const latest = new Map();
  return new Map(Array.from(items.arrivals(t, node), (row, i) => {
    const { place, client, counter } = items.list[items.placeAt(row)];
    const before = latest.get(client) ?? -1;
    latest.set(client, Math.max(before, counter));
    return [place, [i + 1, counter < before]];
  }));
}

/** @param {Scene} scene @returns {Cell[]} */
function recordOf({ items, shown, made, show, balance }) {
  const left = new Map(items.clients.map((client) => [client, balance]));
  const all = items.list.map((item) => {
    const now = (left.get(item.client) ?? balance) - (item.versions[item.record]?.diff ?? 0);
    left.set(item.client, now);
    return now;
  });
  return shown.map((item) => {
    const reckons = show === 'balances' && item.place < made;
    return {
      truth: item.place < made ? 'true' : 'unmade', letter: versionLetter(item.record),
      number: reckons ? all[item.place] : null, heat: 0, late: false,
      short: reckons && all[item.place] < 0,
    };
  });
}
