// A letter in a network: of which sort it is, what it carries, when it went and came, and what
// became of it, in a sentence.

import { html } from 'lit';
import { castOf } from './cast.js';
import { messageDeeds } from './deed-message.js';
import { itemName, versionWord } from './item-name.js';
import { fact } from './vote-run-card.js';
import { carriedBy, itemsIn, present, sortOf } from '../trace/sorts.js';
import { TAMPERED } from '../trace/votes.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */

const words = strings.network;
const LISTED_MAX = 12;

/** @param {Store} store @param {string} label @param {number | null} t */
function moment(store, label, t) {
  if (t === null) return fact(label, strings.never);
  return fact(label, html`<button class="plain link"
    @click=${() => store.dispatch({ type: 'seek', t })}>${words.at(t)}</button>`);
}

/** @param {State} state @param {Run} run @param {number} id @returns {string} */
function fateOf({ t, ticks }, { trace }, id) {
  const { messages, header } = trace;
  const to = castOf(header).name(messages.to[id]);
  const arrived = present(messages.arrived, id);
  const handled = present(messages.handled, id);
  const outcome = header.outcomes[messages.outcome[id]];
  if (t < ticks && arrived !== null && t < arrived) return words.fateOpen(to);
  const read = outcome === 'delivered' && arrived !== null;
  if (read && (handled === null || t < handled)) return words.fateWaits(to);
  return (words.fate[outcome] ?? words.fate.pending)(to);
}

/** @param {Run} run @param {string[]} names @param {number} item @returns {string} */
function nameOf({ index }, names, item) {
  const found = index.items?.item(item);
  return found ? itemName(names, found) : String(item);
}

/** What is in it. @param {State} state @param {Store} store @param {Run} run @param {number} id */
function content({ names }, store, run, id) {
  const { trace, index } = run;
  const sort = sortOf(trace, id);
  const about = present(trace.messages.about, id);
  if (sort === 'block' || sort === 'block_request') {
    const place = about === null ? null : index.chain?.placeOf(about) ?? null;
    const block = place === null ? null : index.chain?.blocks[place];
    return block ? fact(words.carries,
      words.block(castOf(trace.header).name(block.miner), block.height)) : null;
  }
  const carried = carriedBy(trace, id);
  const items = itemsIn(trace, id);
  const chip = (/** @type {number} */ item, /** @type {unknown} */ after) => html`<button
    class="plain link" @click=${() => store.dispatch(
      { type: 'select', pick: { kind: 'item', id: item } })}>${nameOf(run, names, item)}</button>${
    after} `;
  const more = Math.max(carried.length, items.length) - LISTED_MAX;
  const list = carried.length > 0
    ? carried.slice(0, LISTED_MAX).map(({ item, value }) =>
      chip(item, html` ${versionWord(value)}`))
    : items.slice(0, LISTED_MAX).map((item) => chip(item, null));
  if (sort === 'vote' && about !== null) {
    return html`${fact(words.about, nameOf(run, names, about))}
      ${fact(strings.votes.says, versionWord(trace.messages.value[id]))}`;
  }
  if (list.length === 0) return null;
  return html`<div class="fact"><dt>${carried.length > 0 ? words.carries : words.lists}</dt>
    <dd class="wraps">${list}${more > 0 ? `+${more}` : null}</dd></div>`;
}

/** @param {State} state @param {Run} run @param {number} id */
function tampered({ conceal }, { trace }, id) {
  const any = carriedBy(trace, id).some(({ value }) => value === TAMPERED);
  return any && !conceal
    ? html`<p class="lie"><b>${words.tampered}.</b> ${words.tamperedText}</p>` : null;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} id */
export function networkLetterCard(state, store, run, id) {
  const { messages, header } = run.trace;
  const cast = castOf(header);
  const [queued, arrived, handled] = [messages.queued, messages.arrived, messages.handled]
    .map((column) => present(column, id));
  const hop = messages.round[id];
  const passes = ['item', 'block'].includes(sortOf(run.trace, id)) && hop > 0;
  return html`<article class="card" data-message=${id}>
    <button class="plain back" @click=${() => store.dispatch({ type: 'select', pick: null })}>
      ‹ ${strings.backToRun}</button>
    <h2>${strings.message(cast.name(messages.from[id]), cast.name(messages.to[id]))}</h2>
    <p class="role">${words.sort(sortOf(run.trace, id))}</p>
    <dl class="facts">${content(state, store, run, id)}
      ${passes ? fact(words.hop, words.hopOf(hop)) : null}
      ${messages.bytes[id] > 0 ? fact(words.bytes, words.size(messages.bytes[id])) : null}</dl>
    ${tampered(state, run, id)}
    ${messageDeeds(state, store, run, id)}
    <section class="part"><h3>${words.journey}</h3><dl class="facts">
      ${moment(store, words.sentAt, queued)}
      ${moment(store, words.arrivedAt, arrived)}
      ${moment(store, words.takenUp, handled)}</dl>
      <p class="small" data-figure="fate">${fateOf(state, run, id)}</p>
      <p class="small quiet">${[
        ...(arrived !== null && queued !== null ? [words.rode(arrived - queued)] : []),
        ...(handled !== null && arrived !== null && handled > arrived
          ? [words.waited(handled - arrived)] : [])].join(', ')}</p></section>
  </article>`;
}
