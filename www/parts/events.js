// Events as a short list of sentences, each of which takes the reader to its moment.

import { html } from 'lit';
import { castOf } from './cast.js';
import { networkEvent } from './network-story.js';
import { phrase } from './phrase.js';
import { shape } from './value.js';
import { strings } from '../strings/strings.js';

/** @import { Facts } from '../story/facts.js' */
/** @import { Run, Store } from '../store.js' */

/** @param {Facts} facts @param {Run} run @param {string} [when] said over it */
export function eventSentence(facts, run, when) {
  const sentence = html`<span class="event-text">${phrase(eventText(facts, run))}</span>`;
  return html`<span class="event-sign">${signOf(facts)}</span>
    ${when ? html`<span class="event-dated"><span class="event-when">${when}</span>
      ${sentence}</span>` : sentence}`;
}

/** @param {Facts} facts @param {Run} run @returns {string} */
export function eventText(facts, run) {
  if (facts.kind in strings.deeds.events) return deedText(facts, run);
  if (run.index.network) return networkEvent(run, facts);
  if (facts.kind === 'miss') return strings.deeds.missedBy(facts, castOf(run.trace.header));
  const tell = run.index.votes ? strings.votes.event : strings.event;
  return tell(facts, castOf(run.trace.header));
}

/** Something done to the run. @param {Facts} facts @param {Run} run @returns {string} */
function deedText(facts, { trace: { header } }) {
  const { deeds } = strings;
  const { letter } = facts;
  const name = header.commander === null ? letter?.toUpperCase() : deeds.order(facts.value ?? -1);
  const said = letter === null ? deeds.saysNothing
    : deeds.saysNow(`{${letter}:${letter === 'u' ? deeds.noProposal : name}}`);
  return deeds.event(facts, castOf(header), said);
}

/** @param {Facts} facts */
function signOf({ letter }) {
  return letter ? html`<span class="value-${letter}">${shape(letter)}</span>` : null;
}

/** Shows on the stage which message an event speaks of.
 * @param {Store} store @param {Facts | null} facts */
export function point(store, facts) {
  const id = facts?.message ?? null;
  store.dispatch({ type: 'hover', pick: id === null ? null : { kind: 'message', id } });
}

/** @param {Facts[]} events @param {Store} store @param {Run} run */
export function eventList(events, store, run) {
  return html`<ol class="events">${events.map((facts) => html`<li>
    <button class="event ${facts.lie ? 'event-lie' : ''}"
      @pointerenter=${() => point(store, facts)} @pointerleave=${() => point(store, null)}
      @click=${() => store.dispatch({ type: 'seek', t: facts.t })}>${
        eventSentence(facts, run)}</button>
  </li>`)}</ol>`;
}
