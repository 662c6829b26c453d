// A run that nobody has to send: what its loyal lieutenants decide, and its messages path by path,
// each recomputed when it is looked at.

import { html } from 'lit';
import * as icons from './icons.js';
import { COMMANDER, cast, titleOf } from './cast.js';
import { valueNumber, valueWord } from './value.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Told, Valid } from '../pkg/types.js' */

const words = strings.far;

/** @param {State} state @param {Valid} valid @param {number} node */
function name(state, { bad }, node) {
  const lies = bad.includes(node) && !state.conceal;
  return html`<span class="name">${node} ${state.names[node] ?? ''} ${
    node === COMMANDER ? icons.crown : null}${lies
    ? html`${icons.mask}<span class="unseen">${words.traitor}</span>` : null}</span>`;
}

/** @param {State} state @param {Valid} valid */
function decisions(state, valid) {
  if (!valid.settled) return null;
  const { decisions: decided, paths } = valid.settled;
  const rows = decided.flatMap((letter, node) => (letter === null ? [] : [html`
    <tr data-decides=${node}><th scope="row">${name(state, valid, node)}</th>
      <td>${valueWord(valueNumber(letter))}</td></tr>`]));
  return html`<p class="role" data-settled>${words.settled(paths, valid.cost.messages)}</p>
    <table class="tally"><thead><tr><th scope="col">${words.general}</th>
      <th scope="col">${words.decides}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** @param {State} state @param {Store} store @param {Told} told */
function trail(state, store, { path }) {
  const hop = (/** @type {number} */ node, /** @type {number} */ place) => html`
    <li><button type="button" class="ghost" aria-current=${place === path.length - 1}
      @click=${() => go(store, path.slice(0, place + 1))}>${node} ${
        state.names[node] ?? ''}</button></li>`;
  return html`<ol class="trail" aria-label=${words.trail}>${path.map(hop)}</ol>`;
}

/** @param {Store} store @param {number[]} path */
const go = (store, path) => store.dispatch({ type: 'far', change: { path } });

/** @param {State} state @param {Store} store @param {Valid} valid @param {Told} told */
function rows(state, store, valid, told) {
  return told.rows.map(({ to, says }) => {
    const lie = says !== told.heard && !state.conceal;
    const on = () => go(store, [...told.path, to]);
    return html`<tr data-to=${to}><th scope="row">${name(state, valid, to)}</th>
      <td>${valueWord(valueNumber(says), words.silence)} ${lie
        ? html`<span class="small quiet">${words.lie}</span>` : null}</td>
      <td>${told.goes_on ? html`<button type="button" class="ghost" @click=${on}
        aria-label=${words.on(cast.name(to))}>→</button>` : null}</td></tr>`;
  });
}

/** @param {State} state @param {Store} store @param {Valid} valid @param {Told} told */
function messages(state, store, valid, told) {
  const teller = cast.name(told.path[told.path.length - 1]);
  const heard = valueNumber(told.heard);
  return html`${trail(state, store, told)}
    <p>${heard === null ? words.tellerInTheDark(teller)
      : words.teller(teller, strings.value(heard))}</p>
    <table class="tally"><thead><tr><th scope="col">${words.to}</th>
      <th scope="col">${words.says}</th><td></td></tr></thead>
      <tbody>${rows(state, store, valid, told)}</tbody></table>
    <p class="small quiet" data-place>${
      words.place(told.first, told.rows.length, told.messages, told.path.length)}</p>`;
}

/** @param {State} state @param {Store} store @param {Valid} valid */
function look(state, store, valid) {
  if (valid.m === null || valid.n > 64) return null;
  const { told } = state.far;
  return html`<section class="far"><h3>${words.title}</h3>
    <p class="small quiet">${words.intro}</p>
    ${told ? messages(state, store, valid, told) : html`<button type="button" class="ghost"
      data-look @click=${() => go(store, [COMMANDER])}>${words.begin}</button>`}</section>`;
}

/**
 * @param {State} state @param {Store} store @param {Valid} valid
 * @param {unknown} foretold what the closed form tells, where there is one
 */
export function farCard(state, store, valid, foretold) {
  const known = foretold ?? (valid.settled ? decisions(state, valid) : null);
  return html`<article class="card"><h2>${titleOf(state)}</h2>
    ${known ?? html`<p class="quiet">${strings.noRun}</p>`}
    ${look(state, store, valid)}</article>`;
}
