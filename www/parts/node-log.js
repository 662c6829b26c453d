// What reached one node last, the newest first.

import { html } from 'lit';
import { eventList } from './events.js';
import { factsOf } from '../story/facts.js';
import { strings } from '../strings/strings.js';

/** @import { State } from '../state.js' */
/** @import { Run, Store } from '../store.js' */

const LOG_ROWS = 8;

/** @param {State} state @param {Store} store @param {Run} run @param {number} node */
export function nodeLog({ t, conceal }, store, run, node) {
  const rows = run.index.arrivals(t, node);
  const shown = Array.from(rows.slice(-LOG_ROWS)).reverse();
  const more = rows.length - shown.length;
  return html`<section class="part"><h3>${strings.logOf}</h3>
    ${rows.length === 0 ? html`<p class="small quiet">${strings.logNone}</p>` : null}
    ${eventList(shown.map((row) => factsOf(run, row, conceal)), store, run)}
    ${more > 0 ? html`<p class="small quiet">${strings.logEarlier(more)}</p>` : null}</section>`;
}
