// Two peers' stores side by side in the order of arrival, each entry with what differs in the
// other one.

import { html } from 'lit';
import { itemName, nodeName, versionLetter, versionWord } from '../parts/item-name.js';
import { strings } from '../strings/strings.js';
import { balanceAt } from './table-model.js';
import { besides, storeOf } from './table-stores.js';

/** @import { State } from '../state.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { Items } from '../trace/items.js' */
/** @import { Marked } from './table-stores.js' */

const words = strings.table;

/** The notebook looks at the peers 3 and 17. @param {State} state @param {number} peers
 * @returns {[number, number]} */
export function storesShown({ table, names }, peers) {
  if (table.stores) return table.stores;
  const called = (/** @type {string} */ name, /** @type {number} */ otherwise) => {
    const place = names.length > 0 ? names.indexOf(name) : Number(name);
    return place >= 0 && place < peers ? place : otherwise;
  };
  return [called('3', 0), called('17', Math.max(0, peers - 1))];
}

/** @param {Marked} entry */
function differenceOf({ differs, there }) {
  if (differs === 'version') return html`<b class="differs">≠ ${words.otherVersion}</b>`;
  if (differs === 'missing') return html`<b class="differs">∅ ${words.missing}</b>`;
  if (differs === 'place') return html`↕ ${words.elsewhere(there ?? 0)}`;
  return html`<span class="quiet">= ${words.same}</span>`;
}

/** @param {State} state @param {Marked | null} entry */
function entryCells({ names, selection }, entry) {
  if (!entry) return html`<td></td><td></td><td></td><td></td>`;
  const { item, value, since, differs } = entry;
  const chosen = selection?.kind === 'item' && selection.id === item.id ? 'cell-chosen' : '';
  return html`<td class=${chosen}><button class="plain" data-item=${item.id}>${
    itemName(names, item)}</button></td>
    <td class=${chosen} data-letter=${versionLetter(value) ?? ''}>${versionWord(value)}</td>
    <td class="small">${words.time(since)}</td>
    <td class="small" data-differs=${differs}>${differenceOf(entry)}</td>`;
}

/** @param {State} state @param {Store} store @param {Items} items @param {0 | 1} side
 * @param {[number, number]} pair */
function chooser({ names }, store, items, side, pair) {
  const set = (/** @type {Event} */ { target }) => {
    /** @type {[number, number]} */
    const stores = [...pair];
    stores[side] = Number(/** @type {HTMLSelectElement} */ (target).value);
    store.dispatch({ type: 'table', change: { stores } });
  };
  return html`<label>${side === 0 ? words.left : words.right} <select @change=${set}>${
    Array.from({ length: items.peers }, (_, node) => html`<option value=${node}
      ?selected=${node === pair[side]}>${nodeName(names, node)}</option>`)}</select></label>`;
}

/** @param {State} state @param {Store} store @param {Run} run */
export function twoStores(state, store, run) {
  const items = /** @type {Items} */ (run.index.items);
  const { rows, header } = run.trace;
  const { t, names } = state;
  const pair = storesShown(state, items.peers);
  const [left, right] = pair.map((node) => storeOf(items, t, node, rows.value, rows.time));
  const { lines, both, versions, places, missing } = besides(left, right);
  const [one, other] = pair.map((node) => nodeName(names, node));
  const [mine, yours] = pair.map((node) =>
    balanceAt(items, t, node, header.network?.balance ?? 0));
  return { controls: html`<p class="pair-choice">${chooser(state, store, items, 0, pair)}
      ${chooser(state, store, items, 1, pair)}</p>`,
  notes: lines.length === 0 ? html`<p>${words.emptyStores}</p>`
    : html`<p data-stores>${words.storesSum(both, versions, places, missing)}</p>
      <p>${words.balances(one, mine, other, yours)}</p>`,
  body: html`<table class="cells pair">
    <caption class="unseen">${words.legend.stores}</caption>
    <thead><tr><th scope="col" rowspan="2">#</th><th colspan="4" scope="colgroup">${
      words.storeOf(one)}</th><th colspan="4" scope="colgroup">${words.storeOf(other)}</th></tr>
      <tr>${[0, 1].map(() => html`<th scope="col">${strings.table.verdictColumns.item}</th>
        <th scope="col">${words.versionHead}</th><th scope="col">${words.since}</th>
        <th scope="col">${words.marks}</th>`)}</tr></thead>
    <tbody>${lines.map(([mineAt, yoursAt], i) => html`<tr data-rank=${i + 1}>
      <th scope="row">${i + 1}</th>${entryCells(state, mineAt)}${entryCells(state, yoursAt)}</tr>`)}
    </tbody></table>` };
}
