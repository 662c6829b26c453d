// The search for the worst lie of a run of generals: begun, watched and stopped, and what it came
// to in plain sentences, with a way to the run in which those lies are told.

import { html, nothing } from 'lit';
import { sameRun } from '../pairs.js';
import { SEARCH_BUDGET, SEARCH_BUDGET_MAX } from '../state.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { Search, State } from '../state.js' */
/** @import { SearchReport } from '../pkg/types.js' */

const words = strings.search;

/** A loyal commander is disobeyed, under a traitor the loyal part.
 * @param {SearchReport} report @param {number[]} bad */
function sentence(report, bad) {
  if (report.scenario !== null) {
    return words.found(bad.includes(0) ? 'agreement' : 'obedience', report);
  }
  return report.exhausted ? words.unbroken(report.tried) : words.none(report.tried);
}

/** @param {Search} search @param {State} state the result, if it speaks of the run on the page */
function resultOf({ text, report, message }, { scenario, bad }) {
  const opened = Boolean(report?.scenario && sameRun(report.scenario, scenario));
  if (!opened && text !== scenario) return { said: '', report: null, opened: false };
  return { said: report ? sentence(report, bad) : message, report, opened };
}

/** @param {State} state @param {Store} store */
export function worstLie(state, store) {
  const { search, bad } = state;
  if (bad.length === 0) return nothing;
  const set = (/** @type {Partial<Search>} */ change) => store.dispatch({ type: 'search', change });
  const begin = (/** @type {number} */ budget) => set({ phase: 'asked', budget });
  const { said, report, opened } = resultOf(search, state);
  const busy = search.phase !== 'idle';
  const more = report && !report.exhausted && !opened && search.budget < SEARCH_BUDGET_MAX;
  const found = report?.scenario ?? null;
  const open = (/** @type {Event} */ { target }) => {
    store.dispatch({ type: 'wish', text: found ?? '', from: 'gallery', play: true });
    // Where the page is narrow the stage is far above this button.
    const page = /** @type {HTMLElement} */ (target).ownerDocument;
    page.getElementById('stage')?.scrollIntoView({ block: 'nearest' });
  };
  return html`<section class="worst-lie" aria-label=${words.title}>
    <p class="small quiet">${words.intro}</p>
    ${busy ? html`<p data-search-progress>${words.progress(search.tried, search.harm)}</p>`
      : nothing}
    <p role="status" data-search=${search.phase}>${busy ? '' : said}${
      opened && !busy ? ` ${words.opened}` : ''}</p>
    <div class="worst-lie-actions">
      ${found && !busy && !opened ? html`<button class="primary" data-action="open-lie"
        @click=${open}>${words.open}</button>` : nothing}
      ${more && !busy ? html`<button data-action="search-further"
        @click=${() => begin(search.budget * 8)}>${words.further}</button>` : nothing}
      ${busy ? html`<button data-action="search-stop"
        @click=${() => set({ phase: 'stopping' })}>${words.stop}</button>` : nothing}
      ${busy || report ? nothing : html`<button data-action="search"
        @click=${() => begin(SEARCH_BUDGET)}>${words.begin}</button>`}
    </div></section>`;
}
