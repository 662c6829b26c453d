// What can be done to a message on its way: lose it, hold it up, let it say something else.

import { html, nothing } from 'lit';
import { delay, drop, isUnderWay, lie } from '../deeds.js';
import { fork, isOpen, nowOf } from './deed-node.js';
import { voteWord } from './value.js';
import { valueName } from '../trace/votes.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { Now } from '../deeds.js' */
/** @import { State } from '../state.js' */

const words = strings.deeds;
/** Of the time that its ride takes, about. */
const DELAY_SHARE = 1;

/** What a message can be made to say, by name; nothing where it carries no value.
 * @param {Now} now @param {number} id @returns {string[]} */
function sayings({ run: { trace }, valid }, id) {
  const { header, messages } = trace;
  const says = valueName(header, messages.value[id]);
  if (says === null) return [];
  const unsure = valid.algorithm === 'benor' ? ['u'] : [];
  return [...header.values, ...unsure, 'x'].filter((value) => value !== says);
}

/** @param {string} value */
const word = (value) => (value === 'x' ? words.silence : voteWord(value));

/** @param {Now} now @param {Store} store @param {number} id */
function delayForm(now, store, id) {
  const { messages } = now.run.trace;
  const ride = messages.arrived[id] - Math.max(messages.departed[id], messages.queued[id]);
  const usual = Math.max(1, Math.round(DELAY_SHARE * ride));
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (
      /** @type {HTMLFormElement} */ (event.target).elements.namedItem('ticks'));
    fork(store, delay(now, id, Math.max(1, Math.round(Number(field.value)))));
  };
  return html`<form class="deed-form" @submit=${submit}>
    <label for="delay-ticks">${words.delayBy}</label>
    <input id="delay-ticks" name="ticks" class="field" type="number" inputmode="numeric" required
      min="1" max="1000000000000" step="1" .value=${String(usual)}>
    <span class="quiet">${words.ticks}</span>
    <button data-deed="delay">${words.delay}</button></form>`;
}

/** @param {Now} now @param {Store} store @param {number} id */
function acts(now, store, id) {
  const others = sayings(now, id);
  return html`<p class="small quiet">${words.intro}</p>
    <div class="deed-row"><button data-deed="drop" @click=${() => fork(store, drop(now, id))}>${
      words.drop}</button></div>
    ${delayForm(now, store, id)}
    ${others.length === 0 ? html`<p class="small quiet">${words.mute}</p>`
      : html`<div class="deed-row" role="group" aria-label=${words.sayInstead}>
        <span>${words.sayInstead}</span>${others.map((value) => html`<button
          data-deed="lie-${value}" @click=${() => fork(store, lie(now, id, value))}>${
            word(value)}</button>`)}</div>`}`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} id */
export function messageDeeds(state, store, run, id) {
  const now = nowOf(state, run);
  if (!now) return nothing;
  const { messages } = run.trace;
  const befell = [...new Set(run.index.deeds.to(id).map(({ kind }) => kind))];
  const body = () => {
    if (isUnderWay(run, id, state.t)) return acts(now, store, id);
    if (!isOpen(state)) return html`<p class="small quiet">${words.over}</p>`;
    const sets = Math.max(messages.queued[id], messages.departed[id]);
    const rides = isUnderWay(run, id, sets);
    return html`<p class="small quiet">${words.notUnderWay} ${rides ? html`<button
      class="plain link" data-deed="go" @click=${() => store.dispatch({ type: 'seek', t: sets })}>${
        words.toItsRide}</button>` : nothing}</p>`;
  };
  return html`<section class="part deeds" data-deeds="message"><h3>${words.title}</h3>
    ${befell.map((kind) => html`<p class="small" data-befell=${kind}>${words.befell[kind]}</p>`)}
    ${body()}</section>`;
}
