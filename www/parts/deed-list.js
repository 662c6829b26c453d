// What was done to the run on the page, in words, with a way to take it back; and what did nothing.

import { html, nothing } from 'lit';
import { takeBack } from '../deeds.js';
import { eventText } from './events.js';
import { fork, nowOf } from './deed-node.js';
import { plainPhrase } from './phrase.js';
import { factsOf } from '../story/facts.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { InterventionReport } from '../pkg/types.js' */

const words = strings.deeds;

/** @param {Store} store @param {Run} run @param {InterventionReport} done */
function what(store, run, { text, row, tick, missed }) {
  if (row === null || tick === null) {
    return html`<span class="lie" data-missed=${missed ?? ''}><code>${words.didNothing(text)}</code>
      ${words.missed[missed ?? 'unreached']}</span>`;
  }
  const said = plainPhrase(eventText(factsOf(run, row), run)).replace(/\.$/, '');
  return html`<button class="plain link" @click=${() =>
    store.dispatch({ type: 'seek', t: tick })}>${words.at(said, tick)}</button>`;
}

/** @param {State} state @param {Store} store @param {Run} run */
export function deedList(state, store, run) {
  const list = run.report.interventions ?? [];
  const now = nowOf(state, run);
  if (list.length === 0 || !now) return nothing;
  return html`<section class="part deeds" data-deeds="list"><h3>${words.done}</h3>
    <ol class="deed-list">${list.map((done, place) => {
      const later = list.length - place - 1;
      const label = later === 0 ? words.takeBack : words.takeBackAll(later);
      return html`<li data-intervention=${done.text}>${what(store, run, done)}
        <button class="small" data-take-back=${place} title=${label} aria-label=${label}
          @click=${() => fork(store, takeBack(now, place))}>${words.takeBack}</button></li>`;
    })}</ol></section>`;
}
