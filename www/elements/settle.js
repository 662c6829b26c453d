// The sheet that sets the ways to settle versions side by side: how many runs of each, what they
// need, and what they came to.

import { html } from 'lit';
import { condition } from '../parts/cost-card.js';
import { settledOf, unsettled, WAY_RUNS_MAX, wayText } from '../story/ways.js';
import { wilson } from '../story/wilson.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { Settle, Way } from '../many-state.js' */
/** @import { Bars, Outcome } from '../pkg/types.js' */

const words = strings.settling;

/** @param {Bars | undefined} spread */
const mean = (spread) => (spread?.mean == null ? '—' : words.number(spread.mean));

/** @param {number} count @param {number} all */
function share(count, all) {
  if (all === 0) return '—';
  return html`${words.ofAll(count, all)}<br><span class="small quiet">${
    words.interval(wilson(count, all))}</span>`;
}

/** @param {Way} way @param {Outcome} row */
function outcome({ then }, row) {
  const { settled, about, valid } = settledOf(row);
  const agreed = row.verdicts.agreed?.count ?? 0;
  const { way: _, ...names } = words.columns;
  const cells = [share(settled, about), words.ofAll(valid, settled), share(agreed, row.runs),
    html`${mean(row.spreads.rounds)}${then === 'lottery'
      ? html`<br><span class="small quiet">${words.height}</span>` : null}`,
    mean(row.spreads.then_messages)];
  return Object.values(names).map((name, i) =>
    html`<td data-label=${name}><div>${cells[i]}</div></td>`);
}

/** @param {Way} way @param {string} scenario @param {Store} store */
function line(way, scenario, store) {
  const { then, preview, outcome: row } = way;
  const name = words.way[then] ?? then;
  const conditions = preview?.valid?.conditions ?? [];
  const text = wayText(scenario, then);
  const open = () => store.dispatch({ type: 'wish', text, from: 'gallery' });
  return html`<tr data-way=${then}><th scope="row"><button class="plain link"
    aria-label=${words.open(name)} @click=${open}>${name}</button></th>
    ${row && row.runs > 0 ? outcome(way, row) : html`<td colspan="5">${
      row || !preview?.ok ? words.refused : '…'}</td>`}</tr>
    <tr class="way-needs"><td colspan="6"><ul class="conditions">${conditions.map(condition)}</ul>${
      words.sure[then] ?? null}</td></tr>`;
}

/** @param {Settle} now @param {string} scenario @param {Store} store */
function table({ ways }, scenario, store) {
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label=${words.caption}>
    <table class="tally stack compare-table"><caption class="unseen">${words.caption}</caption>
    <thead><tr>${Object.values(words.columns).map((name) =>
    html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${ways.map((way) => line(way, scenario, store))}</tbody></table></div>
    <p class="small quiet">${words.note}</p>`;
}

/** @param {Store} store */
export function settle(store) {
  const { settle: now, scenario, preview } = store.state();
  if (preview?.valid?.algorithm !== 'gossip') return html`<p>${words.notHere}</p>`;
  const count = Number(now.runs);
  const fits = /^\d+$/.test(now.runs) && count >= 1 && count <= WAY_RUNS_MAX;
  const busy = now.phase === 'running';
  const set = (/** @type {Partial<Settle>} */ change) =>
    store.dispatch({ type: 'settle', change });
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (fits) set({ phase: busy ? 'stopping' : 'asked' });
  };
  const write = (/** @type {Event} */ { target }) =>
    set({ runs: /** @type {HTMLInputElement} */ (target).value });
  const current = now.text === unsettled(scenario);
  return html`<p class="sheet-intro">${words.intro}</p>
    <form class="runner-form" @submit=${go}>
      <label>${words.runs}<input class="field number" name="runs" inputmode="numeric"
        .value=${now.runs} @input=${write}></label>
      <button class="primary" data-action="run-compare">${busy ? words.stop : words.run}</button>
    </form>
    <p role="status" data-compare=${now.phase}>${!fits ? words.noRuns(WAY_RUNS_MAX)
      : now.message || (busy ? words.left(now.left) : '')}</p>
    ${current && now.ways.length > 0 ? table(now, scenario, store) : null}`;
}
