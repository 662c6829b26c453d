// The test runner's sheet: a list of cases, how often each runs, and the table of what they came
// to. A case's name opens one of its runs.

import { html } from 'lit';
import { casesOf, caseText, CASES_MAX, readCases, RUNS_MAX } from '../story/cases.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { Runner } from '../many-state.js' */
/** @import { Bars, Outcome } from '../pkg/types.js' */
/** @import { TemplateResult } from 'lit' */

const words = strings.runner;

/** @param {Event} event */
const valueIn = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/** @param {Outcome} row @param {string} name */
function share(row, name) {
  const known = row.verdicts[name];
  return html`<span title=${words.interval(known)}>${words.share(known)}</span>`;
}

/** @param {Bars | undefined} spread */
const mean = (spread) => (spread?.mean == null ? '—' : words.number(spread.mean));

/** @param {Outcome} row @returns {TemplateResult} how often which plan was agreed on */
function plan(row) {
  const count = (/** @type {string} */ name) => row.verdicts[name]?.count ?? 0;
  const parts = [['plan_attack', strings.value(1)], ['plan_retreat', strings.value(0)],
    ['plan_none', words.none]];
  const held = parts.filter(([name]) => count(name ?? '') > 0);
  const text = held.map(([name, value]) =>
    (held.length === 1 ? value : `${value} ${count(name ?? '')}`)).join(', ');
  return html`${text || '—'}`;
}

/** What a table says, a column after another: heading and cell.
 * @type {Record<'generals' | 'votes', [string, (row: Outcome) => TemplateResult][]>} */
const COLUMNS = {
  generals: [
    [words.columns.plan, plan],
    [words.columns.heard, ({ spreads }) => html`${mean(spreads.heard_attack)} / ${
      mean(spreads.heard_retreat)}`],
    [words.columns.agreed, (row) => share(row, 'agreed')],
    [words.columns.om, (row) => share(row, 'recursive_valid')],
    [words.columns.flat, (row) => share(row, 'flat_valid')],
  ],
  votes: [
    [words.columns.agreed, (row) => share(row, 'agreed')],
    [words.columns.wrong, (row) => share(row, 'agreed_but_wrong')],
    [words.columns.undecided, (row) => share(row, 'undecided')],
    [words.columns.rounds, ({ spreads: { rounds } }) => html`${mean(rounds)}, ${
      rounds?.p90 ?? '—'}, ${rounds?.max ?? '—'}`],
  ],
};

/** @param {Runner} runner @param {Store} store */
function table({ rows, text }, store) {
  const columns = COLUMNS[/(^|&)alg=om(&|$)/.test(text) ? 'generals' : 'votes'];
  const open = (/** @type {{ n: string, t: string }} */ one) => store.dispatch(
    { type: 'wish', text: caseText(text, one), from: 'gallery' });
  return html`<div class="scroll-x"><table class="tally stack" data-runs>
    <caption class="unseen">${words.caption}</caption>
    <thead><tr><th scope="col">${words.columns.case}</th><th scope="col">${words.columns.runs}</th>
      ${columns.map(([name]) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(({ n, t, outcome }) => html`<tr data-case=${`${n},${t}`}><th scope="row"
        data-label=${words.columns.case}>
        <button class="plain" aria-label=${words.open({ n, t })} @click=${() => open({ n, t })}>${
          words.caseName({ n, t })}</button></th><td data-label=${words.columns.runs}><div>${
      outcome?.runs ?? '…'}</div></td>${
      cells(outcome, columns)}</tr>`)}</tbody></table></div>`;
}

/** @param {Outcome | null} outcome @param {[string, (row: Outcome) => TemplateResult][]} columns */
function cells(outcome, columns) {
  if (outcome && outcome.runs > 0) {
    return columns.map(([name, cell]) =>
      html`<td data-label=${name}><div>${cell(outcome)}</div></td>`);
  }
  return html`<td colspan=${columns.length}>${outcome ? words.refused : '…'}</td>`;
}

/** @param {string} cases @param {string} runs
 * @returns {string} what is wrong with what is asked for, or nothing */
function wrongWith(cases, runs) {
  if (!readCases(cases)) return words.noCases(CASES_MAX);
  const count = Number(runs);
  const fits = /^\d+$/.test(runs) && count >= 1 && count <= RUNS_MAX;
  return fits ? '' : words.noRuns(RUNS_MAX);
}

/** @param {Store} store */
export function runner(store) {
  const { runner: now } = store.state();
  const cases = casesOf(store.state());
  const wrong = wrongWith(cases, now.runs);
  const set = (/** @type {Partial<Runner>} */ change) => store.dispatch({ type: 'runner', change });
  const busy = now.phase === 'running';
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!wrong) set({ phase: busy ? 'stopping' : 'asked' });
  };
  return html`<p class="sheet-intro">${words.intro}</p>
    <form class="runner-form" @submit=${go}>
      <label>${words.cases}<input class="field" name="cases" .value=${cases}
        @input=${(/** @type {Event} */ event) => set({ cases: valueIn(event) })}></label>
      <label>${words.runs}<input class="field number" name="runs" inputmode="numeric"
        .value=${now.runs}
        @input=${(/** @type {Event} */ event) => set({ runs: valueIn(event) })}></label>
      <button class="primary" data-action="sweep">${busy ? words.stop : words.run}</button>
    </form>
    <p role="status" data-sweep=${now.phase}>${wrong || now.message
      || (busy ? words.left(now.left) : '')}</p>
    ${now.rows.length > 0 ? table(now, store) : null}`;
}
