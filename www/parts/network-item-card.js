// An item that is passed on: its versions, who has which of them, and in which order they got it.

import { html } from 'lit';
import { castOf } from './cast.js';
import { itemName, versionWord } from './item-name.js';
import { networkRunCard } from './network-run-card.js';
import { fact } from './vote-run-card.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Network } from '../trace/network.js' */
/** @import { Wave } from '../trace/waves.js' */

const words = strings.network;
const LISTED_MAX = 60;

/** @param {Wave} wave */
function versions({ versions: made, record }) {
  const money = made.some(({ diff }) => diff !== 0);
  return html`${made.map(({ value, diff, balance }) => html`<div class="fact"><dt>${
      versionWord(value)}</dt><dd class=${balance < 0 ? 'lie' : ''}>${
      money ? words.versionPays(diff, balance) : ''}</dd></div>`)}
    ${made.length > 1 ? fact(words.recorded, versionWord(record)) : null}`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {Wave} wave */
function arrivals({ t }, store, run, wave) {
  const cast = castOf(run.trace.header);
  const got = wave.order.filter((kept) => kept.t <= t);
  if (got.length === 0) return null;
  return html`<section class="part"><h3>${words.who}</h3><ol class="events">${
    got.slice(0, LISTED_MAX).map(({ node, value, t: at, hop }) => html`<li><button class="event"
      @pointerenter=${() => store.dispatch({ type: 'hover', pick: { kind: 'node', id: node } })}
      @pointerleave=${() => store.dispatch({ type: 'hover', pick: null })}
      @click=${() => store.dispatch({ type: 'seek', t: at })}>
      <span class="event-text">${versionWord(value)} ${
        strings.capital(words.gotAt(cast.name(node), at - wave.tick, hop))}</span></button></li>`)}
    </ol></section>`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} id */
export function networkItemCard(state, store, run, id) {
  const net = /** @type {Network} */ (run.index.network);
  const wave = net.wave(id);
  if (!wave) return networkRunCard(state, store, run);
  const got = wave.order.filter((kept) => kept.t <= state.t).length;
  return html`<article class="card" data-item=${id}>
    <button class="plain back" @click=${() => store.dispatch({ type: 'select', pick: null })}>
      ‹ ${strings.backToRun}</button>
    <h2>${words.itemOf(itemName(state.names, wave))}</h2>
    <dl class="facts">
      ${fact(words.madeBy, castOf(run.trace.header).name(wave.client))}
      ${fact(words.madeAt, html`<button class="plain link"
        @click=${() => store.dispatch({ type: 'seek', t: wave.tick })}>${
          words.at(wave.tick)}</button>`)}
      ${versions(wave)}
      ${fact(words.heldBy, html`<span data-figure="held">${
        words.heldByOf(got, net.peers)}</span>`)}</dl>
    ${arrivals(state, store, run, wave)}
  </article>`;
}
