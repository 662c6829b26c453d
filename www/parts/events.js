// Events as a short list of sentences, each of which takes the reader to its moment.

import { html } from 'lit';
import { cast } from './cast.js';
import { phrase } from './phrase.js';
import { letterOf, shape } from './value.js';
import { strings } from '../strings/strings.js';

/** @import { Facts } from '../story/facts.js' */
/** @import { Store } from '../store.js' */

/** @param {Facts} facts */
export function eventSentence(facts) {
  return html`<span class="event-sign">${signOf(facts)}</span>
    <span class="event-text">${phrase(strings.event(facts, cast))}</span>`;
}

/** @param {Facts} facts */
function signOf({ value }) {
  const letter = letterOf(value);
  return letter ? html`<span class="value-${letter}">${shape(letter)}</span>` : null;
}

/** Shows on the stage which message an event speaks of.
 * @param {Store} store @param {Facts | null} facts */
export function point(store, facts) {
  const id = facts?.message ?? null;
  store.dispatch({ type: 'hover', pick: id === null ? null : { kind: 'message', id } });
}

/** @param {Facts[]} events @param {Store} store */
export function eventList(events, store) {
  return html`<ol class="events">${events.map((facts) => html`<li>
    <button class="event ${facts.lie ? 'event-lie' : ''}"
      @pointerenter=${() => point(store, facts)} @pointerleave=${() => point(store, null)}
      @click=${() => store.dispatch({ type: 'seek', t: facts.t })}>${eventSentence(facts)}</button>
  </li>`)}</ol>`;
}
