// The table of the generals: what each heard and how each decides by either rule. A run fills it,
// and so does the closed form.

import { html } from 'lit';
import * as icons from './icons.js';
import { COMMANDER } from './cast.js';
import { valueNumber, valueWord } from './value.js';
import { strings } from '../strings/strings.js';

/** @import { State } from '../state.js' */

/**
 * @typedef {object} TallyRow
 * @property {string} heard attack / retreat
 * @property {string | null} flat a letter @property {string | null} fold a letter
 * @property {number | null} decides a value, where the table has a column for it
 */

/**
 * @typedef {object} Tally
 * @property {TallyRow[]} rows by node
 * @property {string} total attack / retreat of all
 * @property {number[]} bad
 * @property {boolean} settled whether it says what each one decides
 * @property {((node: number) => void) | null} pick where a general can be looked into
 * @property {(node: number | null) => void} point shows on the stage who is meant
 */

/** @param {string | null} letter */
const cell = (letter) => html`<td class="vote-cell value-${letter ?? 'none'}">${
  strings.valueLetter(valueNumber(letter))}</td>`;

/** @param {State} state @param {Tally} tally @param {number} node */
function name(state, { bad, pick }, node) {
  const commands = node === COMMANDER;
  const lies = bad.includes(node) && !state.conceal;
  const role = commands ? strings.crown : lies ? strings.traitor : strings.loyal;
  const label = html`${node} ${state.names[node] ?? ''} ${commands ? icons.crown : null}
    ${lies ? icons.mask : null}<span class="unseen">${role}</span>`;
  return pick ? html`<button class="plain name" @click=${() => pick(node)}>${label}</button>`
    : html`<span class="name">${label}</span>`;
}

/** @param {State} state @param {Tally} tally @param {number} node */
function line(state, tally, node) {
  const { heard, flat, fold, decides } = tally.rows[node];
  const commands = node === COMMANDER;
  const decision = tally.settled
    ? html`<td>${commands ? null : valueWord(decides, '…')}</td>` : null;
  const votes = commands ? html`<td></td><td></td>` : html`${cell(flat)}${cell(fold)}`;
  return html`<tr data-node=${node} @pointerenter=${() => tally.point(node)}
    @pointerleave=${() => tally.point(null)}><th scope="row">${name(state, tally, node)}</th>
    <td class="count" data-heard=${node}>${commands ? '—' : heard}</td>${votes}${decision}</tr>`;
}

/** @param {State} state @param {Tally} tally */
export function tallyTable(state, tally) {
  return html`<table class="tally ${tally.settled ? '' : 'tally-dense'}">
    <caption class="unseen">${strings.wholeRun}</caption>
    <thead><tr><th scope="col">${strings.tableGeneral}</th>
      <th scope="col">${strings.tableHeard} <span class="ar"><b class="value-a">A</b> /
        <b class="value-r">R</b></span></th>
      <th scope="col">${strings.tableFlat}</th><th scope="col">${strings.tableFold}</th>
      ${tally.settled ? html`<th scope="col">${strings.tableDecides}</th>` : null}</tr></thead>
    <tbody>${tally.rows.map((_, node) => line(state, tally, node))}</tbody>
    <tfoot><tr><th scope="row">${strings.totals}</th>
      <td class="count" data-heard="all">${tally.total}</td><td colspan="3"></td></tr></tfoot>
  </table>`;
}
