// The run as a whole, as the notebook prints it: what each general heard, how each decides by
// either rule, the totals, and the plan that the loyal ones share.

import { html } from 'lit';
import * as icons from './icons.js';
import { COMMANDER, titleOf } from './cast.js';
import { valueNumber, valueWord } from './value.js';
import { loyalLieutenants } from '../story/verdicts.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */

/** @param {string | null | undefined} letter */
const cell = (letter) => {
  const value = valueNumber(letter);
  return html`<td class="vote-cell value-${letter ?? 'none'}">${strings.valueLetter(value)}</td>`;
};

/** @param {State} state @param {Store} store @param {Run} run @param {number} node */
function row(state, store, { trace, index, report }, node) {
  const [r, a] = index.heard(state.t, node);
  const commands = node === COMMANDER;
  const bad = trace.header.bad.includes(node) && !state.conceal;
  const over = state.t >= state.ticks;
  const decided = index.decision(state.t, node);
  const badge = commands ? icons.crown : bad ? icons.mask : null;
  const role = commands ? strings.crown : bad ? strings.traitor : strings.loyal;
  const pick = () => store.dispatch({ type: 'select', pick: { kind: 'node', id: node } });
  return html`<tr data-node=${node} class=${bad ? 'row-bad' : ''}>
    <th scope="row"><button class="plain name" @click=${pick}>${node} ${state.names[node] ?? ''}
      ${badge}<span class="unseen">${role}</span></button></th>
    <td class="count" data-heard=${node}>${commands ? '—' : strings.heardPair(a, r)}</td>
    ${commands ? html`<td></td><td></td>` : html`
      ${cell(over ? report.flat.decisions[node] : null)}
      ${cell(over ? report.recursive.decisions[node] : null)}`}
    <td>${commands ? null : valueWord(decided, '…')}</td></tr>`;
}

/** @param {State} state @param {Run} run */
function totals(state, { trace, index }) {
  const nodes = Array.from({ length: trace.header.n }, (_, node) => node);
  const heard = nodes.map((node) => index.heard(state.t, node));
  const sum = (/** @type {number} */ value) =>
    heard.reduce((total, counts) => total + counts[value], 0);
  return html`<tr><th scope="row">${strings.totals}</th>
    <td class="count" data-heard="all">${strings.heardPair(sum(1), sum(0))}</td>
    <td colspan="3"></td></tr>`;
}

/** @param {State} state @param {Run} run */
function plan(state, { trace, index, report }) {
  if (state.t >= state.ticks) return valueWord(valueNumber(report.plan), strings.planNone);
  const decisions = new Set(loyalLieutenants(trace).map((node) => index.decision(state.t, node)));
  const [only] = decisions;
  return decisions.size === 1 && only !== null ? valueWord(only) : strings.planPending;
}

/** @param {State} state @param {Store} store @param {Run} run */
export function runCard(state, store, run) {
  const nodes = Array.from({ length: run.trace.header.n }, (_, node) => node);
  const over = state.t >= state.ticks;
  return html`<article class="card">
    <h2>${titleOf(state)}</h2>
    <p class="role">${strings.hintSelect}</p>
    <label class="check"><input type="checkbox" .checked=${state.conceal}
      @change=${() => store.dispatch({ type: 'conceal', on: !state.conceal })}>
      ${strings.conceal}</label>
    <table class="tally"><caption class="unseen">${strings.wholeRun}</caption>
      <thead><tr><th scope="col">${strings.tableGeneral}</th>
        <th scope="col">${strings.tableHeard}<span class="ar"> <b class="value-a">A</b> /
          <b class="value-r">R</b></span></th>
        <th scope="col">${strings.tableFlat}</th><th scope="col">${strings.tableFold}</th>
        <th scope="col">${strings.tableDecides}</th></tr></thead>
      <tbody>${nodes.map((node) => row(state, store, run, node))}</tbody>
      <tfoot>${totals(state, run)}</tfoot></table>
    <dl class="facts"><div class="fact"><dt>${strings.planNow}</dt>
      <dd data-figure="plan">${plan(state, run)}</dd></div></dl>
    <p class="small quiet">${over ? strings.countsEnd : strings.countsNow}</p>
  </article>`;
}
