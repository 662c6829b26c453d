// A message: who says what to whom, by which way it came, and when it rode.

import { html } from 'lit';
import { castOf } from './cast.js';
import { messageDeeds } from './deed-message.js';
import { phrase } from './phrase.js';
import { valueWord, voteWord } from './value.js';
import { absent } from '../trace/decode.js';
import { valueName } from '../trace/votes.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */

/** How a vote's journey ends otherwise. @type {Record<string, string | undefined>} */
const VOTE_OUTCOMES = {
  withheld: strings.votes.withheldOutcome, cut: strings.votes.cutOutcome,
};

/** @param {string} label @param {unknown} value */
const fact = (label, value) => html`<div class="fact"><dt>${label}</dt><dd>${value}</dd></div>`;

/** The way in words: the commander › General 3 › General 1.
 * @param {Run} run @param {number} id */
function custody({ trace, index }, id) {
  const hops = [...index.path(id), trace.messages.to[id]];
  const cast = castOf(trace.header);
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
function ride(store, { trace, index }, id) {
  const { messages, header } = trace;
  const tick = (/** @type {any} */ column) => (column[id] === absent(column) ? null : column[id]);
  const outcome = /** @type {keyof typeof strings.outcome} */ (
    header.outcomes[messages.outcome[id]]);
  return html`<section class="part"><h3>${
    index.votes ? strings.votes.journey : strings.times_}</h3><dl class="facts">
    ${moment(store, strings.queued, tick(messages.queued))}
    ${moment(store, strings.departed, tick(messages.departed))}
    ${moment(store, strings.arrived, tick(messages.arrived))}</dl>
    <p class="small">${(index.votes && VOTE_OUTCOMES[outcome]) ?? strings.outcome[outcome]}</p>
  </section>`;
}

/** What it says, and whether that is a lie.
 * @param {State} state @param {Run} run @param {number} id */
function saying({ conceal }, { trace, index }, id) {
  const { messages, header } = trace;
  const [value, held] = [messages.value[id], messages.held[id]];
  const lie = index.isLie(id);
  const forged = index.deeds.to(id).some(({ kind }) => kind === 'forge');
  const words = index.votes ? strings.votes : strings;
  const word = (/** @type {number} */ one) =>
    (index.votes ? voteWord(valueName(header, one)) : valueWord(one));
  const letter = (/** @type {number} */ one) => valueName(header, one);
  const lieText = index.votes ? strings.votes.lieText(letter(held), letter(value))
    : strings.lieText(held, value);
  return html`<dl class="facts">${fact(words.says, word(value))}
      ${conceal ? null : fact(words.heldTrue, word(held))}</dl>
    ${conceal || forged ? null : html`<p class=${lie ? 'lie' : 'quiet'}>${lie
      ? html`<b>${strings.isLie}:</b> ${phrase(lieText)}.` : `${words.honest}.`}</p>`}`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} id */
export function messageCard(state, store, run, id) {
  const { trace, index } = run;
  const { messages, header } = trace;
  const cast = castOf(header);
  const phase = (index.votes?.phases ?? 1) > 1 ? messages.phase[id] : null;
  const role = index.votes ? strings.votes.messageOf(messages.round[id], phase)
    : strings.messageRound(messages.round[id], header.rounds);
  return html`<article class="card" data-message=${id}>
    <button class="plain back" @click=${() => store.dispatch({ type: 'select', pick: null })}>
      ‹ ${strings.backToRun}</button>
    <h2>${strings.message(cast.name(messages.from[id]), cast.name(messages.to[id]))}</h2>
    <p class="role">${role}</p>
    ${saying(state, run, id)}
    ${messageDeeds(state, store, run, id)}
    ${index.votes ? null : custody(run, id)}${ride(store, run, id)}
  </article>`;
}
