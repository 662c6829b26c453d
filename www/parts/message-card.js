// A message: who says what to whom, by which way it came, and when it rode.

import { html } from 'lit';
import { cast } from './cast.js';
import { phrase } from './phrase.js';
import { valueWord } from './value.js';
import { absent } from '../trace/decode.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */

/** @param {string} label @param {unknown} value */
const fact = (label, value) => html`<div class="fact"><dt>${label}</dt><dd>${value}</dd></div>`;

/** The way in words: the commander › General 3 › General 1.
 * @param {Run} run @param {number} id */
function custody({ trace, index }, id) {
  const hops = [...index.path(id), trace.messages.to[id]];
  return html`<section class="part"><h3>${strings.custody}</h3>
    <ol class="custody">${hops.map((node) => html`<li>${cast.name(node)}</li>`)}</ol></section>`;
}

/** @param {Store} store @param {string} label @param {number | null} t */
function moment(store, label, t) {
  if (t === null) return fact(label, strings.never);
  return fact(label, html`<button class="plain link"
    @click=${() => store.dispatch({ type: 'seek', t })}>${strings.at(t)}</button>`);
}

/** @param {Store} store @param {Run} run @param {number} id */
function ride(store, { trace }, id) {
  const { messages, header } = trace;
  const tick = (/** @type {any} */ column) => (column[id] === absent(column) ? null : column[id]);
  const outcome = /** @type {keyof typeof strings.outcome} */ (
    header.outcomes[messages.outcome[id]]);
  return html`<section class="part"><h3>${strings.times_}</h3><dl class="facts">
    ${moment(store, strings.queued, tick(messages.queued))}
    ${moment(store, strings.departed, tick(messages.departed))}
    ${moment(store, strings.arrived, tick(messages.arrived))}</dl>
    <p class="small">${strings.outcome[outcome]}</p></section>`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} id */
export function messageCard(state, store, run, id) {
  const { trace, index } = run;
  const { messages, header } = trace;
  const [value, held] = [messages.value[id], messages.held[id]];
  const lie = index.isLie(id);
  return html`<article class="card" data-message=${id}>
    <button class="plain back" @click=${() => store.dispatch({ type: 'select', pick: null })}>
      ‹ ${strings.backToRun}</button>
    <h2>${strings.message(cast.name(messages.from[id]), cast.name(messages.to[id]))}</h2>
    <p class="role">${strings.messageRound(messages.round[id], header.rounds)}</p>
    <dl class="facts">${fact(strings.says, valueWord(value))}
      ${state.conceal ? null : fact(strings.heldTrue, valueWord(held))}</dl>
    ${state.conceal ? null : html`<p class=${lie ? 'lie' : 'quiet'}>${lie
      ? html`<b>${strings.isLie}:</b> ${phrase(strings.lieText(held, value))}.`
      : `${strings.honest}.`}</p>`}
    ${custody(run, id)}${ride(store, run, id)}
  </article>`;
}
