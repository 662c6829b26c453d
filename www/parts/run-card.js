// The run as a whole, as the notebook prints it: what each general heard, how each decides by
// either rule, the totals, and the plan that the loyal ones share.

import { html } from 'lit';
import { titleOf } from './cast.js';
import { deedList } from './deed-list.js';
import { mapAsk } from './map-ask.js';
import { tallyTable } from './tally.js';
import { worstLie } from './worst-lie.js';
import { valueNumber, valueWord } from './value.js';
import { loyalLieutenants } from '../story/verdicts.js';
import { strings } from '../strings/strings.js';
import { WHOLE } from '../whole.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Valid } from '../pkg/types.js' */

/** @param {State} state @param {Run} run @returns {number[][]} by node, how often each value */
function heardBy({ t }, { trace, index }) {
  return Array.from({ length: trace.header.n }, (_, node) => index.heard(t, node));
}

/** @param {State} state @param {Store} store @param {Run} run */
function table(state, store, run) {
  const { trace, index, report } = run;
  const over = state.t >= state.ticks;
  const heard = heardBy(state, run);
  const sum = (/** @type {number} */ value) =>
    heard.reduce((total, counts) => total + counts[value], 0);
  return tallyTable(state, {
    bad: index.deeds.traitors(state.t),
    settled: true,
    total: strings.heardPair(sum(1), sum(0)),
    point: (id) => store.dispatch(
      { type: 'hover', pick: id === null ? null : { kind: 'node', id } }),
    pick: (id) => store.dispatch({ type: 'select', pick: { kind: 'node', id } }),
    rows: heard.map(([r, a], node) => ({
      heard: strings.heardPair(a, r),
      flat: (over && report.flat?.decisions[node]) || null,
      fold: (over && report.recursive?.decisions[node]) || null,
      decides: index.decision(state.t, node),
    })),
  });
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
  const over = state.t >= state.ticks;
  return html`<article class="card">
    <h2>${titleOf(state)}</h2>
    <p class="role">${strings.hintSelect}</p>
    <label class="check"><input type="checkbox" .checked=${state.conceal}
      @change=${() => store.dispatch({ type: 'conceal', on: !state.conceal })}>
      ${strings.conceal}</label>
    ${table(state, store, run)}
    <dl class="facts"><div class="fact"><dt>${strings.planNow}</dt>
      <dd data-figure="plan">${plan(state, run)}</dd></div></dl>
    <p class="small quiet">${over ? strings.countsEnd : strings.countsNow}</p>
    ${deedList(state, store, run)}
    ${WHOLE ? [worstLie(state, store), mapAsk(store)] : null}
  </article>`;
}

/** The same of a run that nobody has to send, where the closed form tells.
 * @param {State} state @param {Valid} valid */
export function foretold(state, { forecast, bad }) {
  if (!forecast) return null;
  const { heard, flat, recursive } = forecast;
  const sum = (/** @type {'a' | 'r'} */ key) =>
    heard.reduce((total, counts) => total + BigInt(counts[key]), 0n);
  return html`<p class="role">${strings.foretold}</p>
    ${tallyTable(state, {
      bad, pick: null, point: () => {}, settled: false,
      total: strings.heardPair(sum('a'), sum('r')),
      rows: heard.map(({ a, r }, node) => ({
        heard: strings.heardPair(a, r), flat: flat.decisions[node],
        fold: recursive.decisions[node], decides: null,
      })),
    })}`;
}
