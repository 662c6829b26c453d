// The table of peers and items in the page: who holds which version at the moment shown, how late,
// in which order, and what it adds up to; two stores side by side; what came of each item.

import { html } from 'lit';
import { itemName, nodeName, versionLetter } from '../parts/item-name.js';
import { phrase } from '../parts/phrase.js';
import { followGrid } from '../parts/grid.js';
import { settlementOf } from '../story/settled.js';
import { lookOf } from '../draw/values.js';
import { strings } from '../strings/strings.js';
import { WHOLE } from '../whole.js';
import { afterNumber } from '../trace/search.js';
import { grid } from './table-grid.js';
import { COLUMNS_MAX, ROWS_MAX, tableModel } from './table-model.js';
import { twoStores } from './table-pair.js';
import { verdicts } from './table-verdicts.js';

/** @import { State, TableSettings } from '../state.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { Item, Items } from '../trace/items.js' */
/** @import { TableModel } from './table-model.js' */

const words = strings.table;
const SHOWS = /** @type {TableSettings['show'][]} */ (Object.keys(words.show));

/**
 * A row of choices, one of which is pressed.
 * @template {string} T
 * @param {string} legend @param {T[]} choices @param {T} chosen
 * @param {(choice: T) => string} name @param {(choice: T) => void} choose
 */
function choice(legend, choices, chosen, name, choose) {
  return html`<div class="choices" role="group" aria-label=${legend}>${choices.map((one) => html`
    <button data-choice=${one} aria-pressed=${one === chosen ? 'true' : 'false'}
      @click=${() => choose(one)}>${name(one)}</button>`)}</div>`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {TableModel} model */
function controls({ table }, store, run, model) {
  const set = (/** @type {Partial<TableSettings>} */ change) =>
    store.dispatch({ type: 'table', change });
  return html`${choice(words.showLegend, SHOWS, table.show, (one) => words.show[one],
    (show) => set({ show }))}
    ${settlementOf(run) && table.show === 'versions'
      ? choice(words.stageLegend, /** @type {('before' | 'after')[]} */ (['before', 'after']),
        model.stage, (one) => words.stage[one], (stage) => set({ stage })) : null}`;
}

/** Where a table is too large to be shown at once.
 * @param {Store} store @param {TableModel} model */
function pages(store, { columns, peers }) {
  const page = (/** @type {string} */ what, /** @type {'column' | 'row'} */ key,
    /** @type {TableModel['columns']} */ { from, to, all }, /** @type {number} */ step) => {
    if (all <= step) return null;
    const move = (/** @type {number} */ to_) =>
      store.dispatch({ type: 'table', change: { [key]: to_ } });
    return html`<p class="pages"><button ?disabled=${from === 0}
      @click=${() => move(Math.max(0, from - step))}>${words.earlier}</button>
      <span>${words.page(what, from + 1, to, all)}</span><button ?disabled=${to >= all}
      @click=${() => move(from + step)}>${words.later}</button></p>`;
  };
  return html`${page(words.items, 'column', columns, COLUMNS_MAX)}${
    page(words.peers, 'row', peers, ROWS_MAX)}`;
}

/** The signs that this table has: which version is true differs from run to run.
 * @param {TableModel} model @returns {[string, string, string][]} style, letter, meaning */
function keysOf({ record, rows, heads }) {
  const recorded = record[0]?.letter ?? 'a';
  const other = recorded === 'b' ? 'a' : 'b';
  const tampered = rows.some(({ cells }) => cells.some(({ truth }) => truth === 'tampered'));
  const two = heads.some(({ item }) => item.versions.length > 1);
  return [[`cell-true cell-${recorded}`, lookOf(recorded).letter, words.trueKey],
    ...(two ? /** @type {[string, string, string][]} */ (
      [[`cell-false cell-${other}`, lookOf(other).letter, words.falseKey]]) : []),
    ...(tampered ? /** @type {[string, string, string][]} */ (
      [['cell-tampered cell-t', lookOf('t').letter, words.tampered]]) : []),
    ['cell-none', '', words.emptyKey]];
}

/** What the signs mean. @param {Run} run @param {TableModel} model @param {State} state */
function legend(run, model, { table }) {
  if (table.show !== 'versions') {
    return html`<p class="small quiet">${words.legend[table.show]}</p>`;
  }
  return html`<p class="small quiet">${model.stage === 'after' ? words.after
    : words.legend.versions}</p>
    <p class="small legend">${keysOf(model).map(([style, letter, text]) => html`
      <span class="cell ${style}" aria-hidden="true">${letter}</span> ${text}`)}</p>
    <p data-sums>${words.falseAll(model.falses, model.cells, model.nones)}</p>`;
}

/** The item that is selected or whose cell is looked at. @param {State} state @param {Items} items
 * @returns {Item | null} */
function chosenItem({ selection, table }, items) {
  if (selection?.kind === 'item') return items.item(selection.id);
  return table.cell ? items.item(table.cell.item) : null;
}

/** @param {State} state @param {Run} run @param {Item} item */
function cellSentence({ table, names, t }, run, item) {
  const items = /** @type {Items} */ (run.index.items);
  if (!table.cell || table.cell.item !== item.id) return null;
  const { node } = table.cell;
  const who = words.node(nodeName(names, node));
  const name = itemName(names, item);
  const held = items.held(t, node, item.place);
  const came = settlementOf(run)?.settled(t, node, item.place) ?? null;
  const from = held?.from ?? null;
  return html`<p>${held ? phrase(words.cellHolds(who, name, versionLetter(held.value), held.since,
    held.since - item.tick, from === null ? null : from >= items.peers
      ? words.clientNode(nodeName(names, from)).toLowerCase()
      : words.node(nodeName(names, from)).toLowerCase())) : words.cellNone(who, name)}</p>
    ${came ? html`<p>${phrase(words.cellSettled(who, name, versionLetter(came.value),
      came.since))}</p>` : null}`;
}

/** @param {State} state @param {Run} run */
function details(state, run) {
  const items = /** @type {Items} */ (run.index.items);
  const item = chosenItem(state, items);
  if (!item || item.place >= items.madeBy(state.t)) return null;
  return html`<section class="part" data-detail aria-live="polite">
    <h3>${words.item(itemName(state.names, item), item.tick)}</h3>
    ${cellSentence(state, run, item)}
    <ul>${item.versions.map(({ value, diff, balance, hash }) => html`<li>${
      phrase(words.version(versionLetter(value) ?? '', diff, balance, hash))}${
      value === item.record ? `, ${words.recorded}` : ''}${balance < 0
      ? html`, <b class="wrong">${words.overdrawn}</b>` : ''}.</li>`)}</ul>
    ${item.versions.length === 1 ? html`<p class="quiet">${words.oneVersion}</p>` : null}
    </section>`;
}

/** @param {State} state @param {Store} store */
function view(state, store) {
  const run = store.run();
  if (!run || state.phase !== 'ready') return html`<p class="quiet pad">${strings.noRun}</p>`;
  if (!run.index.items?.list.length) return html`<p class="quiet pad">${words.none}</p>`;
  const model = tableModel(run, state.t, state.table);
  const pair = state.table.show === 'stores' ? twoStores(state, store, run) : null;
  return html`<div class="sheet-of">
    <h2>${words.title}</h2>
    ${controls(state, store, run, model)}
    ${pair ? html`${pair.controls}${pair.notes}` : legend(run, model, state)}
    <div class="grid-scroll" tabindex="0" role="region" aria-label=${words.title}>${
      pair ? pair.body : grid(state, model)}</div>
    ${pair ? null : pages(store, model)}
    ${details(state, run)}
    ${verdicts(state, run)}
    ${WHOLE ? html`<p><button data-action="compare"
      @click=${() => store.dispatch({ type: 'sheet', sheet: 'settle' })}>${
        words.compare}</button></p>` : null}</div>`;
}

/** What a redraw would show anew: time counts only where something was made, stored or settled.
 * @param {State} state @param {Store} store */
function stamp({ t, phase, ticks }, store) {
  const run = store.run();
  const { items } = run?.index ?? {};
  if (!run || !items || phase !== 'ready') return phase;
  const begin = run.trace.header.network?.phase ?? 0;
  const settling = settlementOf(run) !== null && t >= begin;
  const rows = settling ? afterNumber(run.trace.rows.time, t) : 0;
  return [items.stored(t), items.madeBy(t), settling, rows, t >= ticks].join();
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  return followGrid(el, store, view, stamp,
    ['table', 'selection', 'hover', 'names', 'conceal', 'scenario', 'playing']);
}
