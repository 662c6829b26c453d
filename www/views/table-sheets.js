/**
 * What the table of peers and items holds as plain cells, to be taken away: the whole of it as it
 * is shown, two stores, what came of each item, and what the clients made.
 */
import { itemName, nodeName, versionLetter } from '../parts/item-name.js';
import { itemVerdicts } from '../story/item-verdicts.js';
import { settlementOf } from '../story/settled.js';
import { storesShown } from './table-pair.js';
import { storeOf } from './table-stores.js';
import { tableModel } from './table-model.js';

/** @import { State } from '../state.js' */
/** @import { Run } from '../store.js' */
/** @import { Cells } from '../trace/csv.js' */
/** @import { Items } from '../trace/items.js' */
/** @import { Cell, TableModel } from './table-model.js' */

/** @typedef {import('../parts/sheets.js').Sheets} Sheets */

const WHOLE = { columns: Infinity, rows: Infinity };
/** @type {Record<Cell['truth'], string>}  the notebook's words */
const TRUTH = { true: 'True', false: 'False', tampered: 'tampered', none: '', unmade: '' };

/** @param {number | null | undefined} value @returns {string} */
const letter = (value) => versionLetter(value)?.toUpperCase() ?? '';

/** @param {Run} run @returns {Items} */
const itemsIn = (run) => /** @type {Items} */ (run.index.items);

/** @param {{ t: number, names: string[], table: State['table'] }} state @param {Run} run
 * @returns {Cells} */
function shown({ t, names, table }, run) {
  const show = table.show === 'stores' ? 'versions' : table.show;
  const model = tableModel(run, t, { ...table, show, column: 0, row: 0 }, WHOLE);
  const cell = (/** @type {Cell} */ one) => (show === 'versions' ? TRUTH[one.truth] : one.number);
  const sums = show === 'balances' ? ['falses', 'balance'] : ['falses'];
  return [
    ['peer', ...sums, ...model.heads.map(({ item }) => itemName(names, item))],
    ...model.rows.map(({ node, falses, balance, cells }) => [nodeName(names, node), falses,
      ...(show === 'balances' ? [balance] : []), ...cells.map(cell)]),
    ...columnSums(model, sums.length),
  ];
}

/** @param {TableModel} model @param {number} gap columns before the first item @returns {Cells} */
function columnSums({ heads }, gap) {
  const blank = new Array(gap).fill(null);
  return [['falses', ...blank, ...heads.map(({ made, falses }) => (made ? falses : null))],
    ['empty', ...blank, ...heads.map(({ made, nones }) => (made ? nones : null))]];
}

/** @param {State} state @param {Run} run @returns {Cells} */
function stores(state, run) {
  const items = itemsIn(run);
  const { rows } = run.trace;
  const pair = storesShown(state, items.peers);
  return [['peer', 'rank', 'item', 'version', 'since_tick'],
    ...pair.flatMap((node) => storeOf(items, state.t, node, rows.value, rows.time)
      .map(({ rank, item, value, since }) => [nodeName(state.names, node), rank,
        itemName(state.names, item), letter(value), since]))];
}

/** @param {State} state @param {Run} run @returns {Cells} */
function settled({ t, names }, run) {
  return [['item', 'before_a', 'before_b', 'before_tampered', 'before_none', 'after_a', 'after_b',
    'after_tampered', 'after_none', 'state', 'version', 'record'],
  ...itemVerdicts(run, t).map(({ item, before, after, state, value }) => [itemName(names, item),
    before.a, before.b, before.tampered, before.none, after.a, after.b, after.tampered, after.none,
    state, letter(value), letter(item.record)])];
}

/** @param {State} state @param {Run} run @returns {Cells} */
function items({ t, names }, run) {
  const all = itemsIn(run);
  return [['item', 'client', 'tick', 'version', 'recorded', 'pays', 'balance', 'hash'],
    ...all.list.slice(0, all.madeBy(t)).flatMap((item) => item.versions.map((version) =>
      [itemName(names, item), nodeName(names, item.client), item.tick, letter(version.value),
        version.value === item.record ? 1 : 0, version.diff, version.balance, version.hash]))];
}

/** @param {Run} run */
const passesOn = (run) => run.index.items !== null;

/** @type {Sheets} */
export const sheets = {
  table: { has: passesOn, cells: shown },
  stores: { has: passesOn, cells: stores },
  items: { has: passesOn, cells: items },
  settled: { has: (run) => settlementOf(run) !== null, cells: settled },
};
