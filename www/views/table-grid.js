// The grid of peers and items: a real table, so that it can be read aloud, copied and walked
// through. Colour, letter and a word say the same thing.

import { html } from 'lit';
import * as icons from '../parts/icons.js';
import { itemName, nodeName } from '../parts/item-name.js';
import { shape } from '../parts/value.js';
import { lookOf } from '../draw/values.js';
import { strings } from '../strings/strings.js';

/** @import { State } from '../state.js' */
/** @import { Cell, Head, Row, TableModel } from './table-model.js' */

const words = strings.table;

/** @type {Record<Cell['truth'], string>} */
const TRUTH = { true: words.true_, false: words.false_, tampered: words.tampered,
  none: words.empty, unmade: '' };

/** @param {string} text */
const unseen = (text) => html`<span class="unseen"> ${text}</span>`;

/** @param {Cell} cell @param {boolean} numbers whether cells say numbers */
function inside({ truth, letter, number, late, short }, numbers) {
  if (truth === 'unmade') return null;
  if (numbers && number === null) return unseen(words.empty);
  if (numbers) {
    return html`${words.coins(number ?? 0)}${late ? html`<b class="wrong" aria-hidden="true">↶</b>${
      unseen(words.lateMark)}` : null}${short ? unseen(words.overdraftMark) : null}`;
  }
  return letter === null ? unseen(words.empty)
    : html`${shape(letter)}${lookOf(letter).letter}${unseen(TRUTH[truth])}`;
}

/** @param {State} state @param {Head} head @param {Cell} cell @param {number | null} node */
function cellOf({ selection, table }, { item }, cell, node) {
  const numbers = table.show !== 'versions';
  const number = table.show === 'delays' && cell.number !== null
    ? Math.round(cell.number / 1000) : cell.number;
  const looked = table.cell?.node === node && table.cell.item === item.id;
  const chosen = selection?.kind === 'item' && selection.id === item.id;
  return html`<td class="cell cell-${cell.truth} ${numbers ? `cell-number heat-${cell.heat}` : ''
    } ${!numbers && cell.letter ? `cell-${cell.letter}` : ''} ${cell.short ? 'cell-short' : ''
    } ${looked ? 'cell-looked' : ''} ${chosen ? 'cell-chosen' : ''}" data-truth=${cell.truth}
    data-item=${item.id}>${inside({ ...cell, number }, numbers)}</td>`;
}

/** @param {State} state @param {TableModel} model @param {Row} row */
function line(state, model, { node, cells, falses, bad, balance }) {
  const { selection, hover, names, table, conceal } = state;
  const is = (/** @type {State['hover']} */ pick) => pick?.kind === 'node' && pick.id === node;
  return html`<tr data-peer=${node} class="${is(selection) ? 'row-chosen' : ''} ${
    is(hover) ? 'row-near' : ''}"><th scope="row"><button class="plain" data-node=${node}
      aria-pressed=${is(selection) ? 'true' : 'false'}>${nodeName(names, node)}${
      bad && !conceal ? html`<span class="faulty-mark">${icons.mask}</span>${
        unseen(words.faulty)}` : null}</button></th>
    <td class="sum" data-falses=${falses}>${falses}</td>
    ${table.show === 'balances' ? html`<td class="sum ${balance < 0 ? 'cell-short' : ''}">${
      words.coins(balance)}</td>` : null}
    ${cells.map((cell, i) => cellOf(state, model.heads[i], cell, node))}</tr>`;
}

/** @param {State} state @param {Head} head */
function columnHead({ selection, names }, { item, made, overdraft }) {
  const chosen = selection?.kind === 'item' && selection.id === item.id;
  return html`<th scope="col" class=${chosen ? 'cell-chosen' : ''}><button class="plain ${
    made ? '' : 'unmade'}" data-item=${item.id} aria-pressed=${chosen ? 'true' : 'false'}>${
    itemName(names, item)}${overdraft && made ? html`<b class="wrong" aria-hidden="true">!</b>${
      unseen(words.overdraftMark)}` : null}</button></th>`;
}

/** A share as a column that stands in its cell. @param {number} share @param {boolean} made */
function shareCell(share, made) {
  const height = Math.round(24 * share * 10) / 10;
  return html`<td>${made ? html`<svg class="share" viewBox="0 0 20 24" aria-hidden="true"><rect
    x="2" y=${24 - height} width="16" height=${height} /></svg>${
      Math.round(100 * share)} %` : null}</td>`;
}

/** @param {State} state @param {TableModel} model */
export function grid(state, model) {
  const { heads, rows, record } = model;
  const { show } = state.table;
  const gap = html`<td></td>${show === 'balances' ? html`<td></td>` : null}`;
  const peers = model.peers.all;
  return html`<table class="cells cells-${show}">
    <caption class="unseen">${words.caption(words.show[show])}</caption>
    <thead><tr><th scope="col">${words.peer}</th><th scope="col">${words.falses}</th>
      ${show === 'balances' ? html`<th scope="col">${words.balance}</th>` : null}
      ${heads.map((head) => columnHead(state, head))}</tr></thead>
    <tbody>
      ${show === 'versions' || show === 'balances' ? html`<tr class="record"><th scope="row">${
        words.record}</th>${gap}${record.map((cell, i) =>
        cellOf(state, heads[i], cell, null))}</tr>` : null}
      ${rows.map((row) => line(state, model, row))}</tbody>
    <tfoot>
      <tr data-sum="false"><th scope="row">${words.sumFalse}</th>${gap}${heads.map((head) =>
        html`<td data-falses=${head.falses}>${head.made ? head.falses : null}</td>`)}</tr>
      <tr data-sum="none"><th scope="row">${words.sumNone}</th>${gap}${heads.map((head) =>
        html`<td data-nones=${head.nones}>${head.made ? head.nones : null}</td>`)}</tr>
      <tr class="shares"><th scope="row">${words.share}</th>${gap}${heads.map(({ nones, made }) =>
        shareCell(nones / Math.max(1, peers), made))}</tr>
    </tfoot></table>`;
}
