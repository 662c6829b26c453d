// What can be done to a general or a peer at the playhead: turn it, crash it, cut one of its links;
// and the messages on their way from and to it, to do something to one of them.

import { html, nothing } from 'lit';
import { crash, cut, fits, turn } from '../deeds.js';
import { castOf } from './cast.js';
import { byHand } from './by-hand.js';
import { voteWord } from './value.js';
import { sortOf } from '../trace/sorts.js';
import { valueName } from '../trace/votes.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { Forked, Now } from '../deeds.js' */
/** @import { State } from '../state.js' */

const words = strings.deeds;
const WAYS_MAX = 8;

/** @param {State} state @param {Run} run @returns {Now | null} */
export function nowOf({ preview, scenario, t }, run) {
  const valid = preview?.valid;
  return valid ? { run, scenario, valid, t } : null;
}

/** Whether anything can still happen. @param {State} state */
export const isOpen = ({ t, ticks }) => t < ticks || t === 0;

/** Opens a branch, if a link has room for what makes it.
 * @param {Store} store @param {Forked} forked */
export function fork(store, forked) {
  if (fits(forked.text)) store.dispatch({ type: 'deed', ...forked });
  else store.dispatch({ type: 'notice',
    notice: { code: 'E_LONG', key: null, message: words.full } });
}

/** Whom a node can reach. @param {Run} run @param {number} node @returns {number[]} */
function reach({ trace: { header } }, node) {
  const all = Array.from({ length: header.n }, (_, id) => id).filter((id) => id !== node);
  if (header.edges.length === 0) return all;
  return all.filter((id) => header.edges.some(([one, two]) =>
    (one === node && two === id) || (one === id && two === node)));
}

/** @param {State} state @param {boolean} traitor @param {boolean} general */
function turnWord({ t }, traitor, general) {
  if (traitor) return t === 0 ? words.turn.loyalStart : words.turn.loyal;
  const kind = general ? words.turn : words.faulty;
  return t === 0 ? kind.traitorStart : kind.traitor;
}

/** @param {Now} now @param {Store} store @param {number} node */
function cutForm(now, store, node) {
  const cast = castOf(now.run.trace.header);
  const cutLinks = now.run.index.deeds.severed(now.t);
  const peers = reach(now.run, node).filter((peer) =>
    !cutLinks.some((link) => link.includes(node) && link.includes(peer)));
  if (peers.length === 0) return nothing;
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLSelectElement} */ (
      /** @type {HTMLFormElement} */ (event.target).elements.namedItem('peer'));
    fork(store, cut(now, node, Number(field.value)));
  };
  return html`<form class="deed-form" @submit=${submit}>
    <label for="cut-peer">${words.cutTo}</label>
    <select id="cut-peer" name="peer" class="field">${peers.map((peer) => html`
      <option value=${peer}>${cast.name(peer)}</option>`)}</select>
    <button data-deed="cut">${words.cut}</button></form>`;
}

/** What a message says: its value, or else what sort of letter it is.
 * @param {Run} run @param {number} id */
function says({ trace, index }, id) {
  const value = valueName(trace.header, trace.messages.value[id]);
  if (value !== null) return voteWord(value);
  return index.network ? strings.network.sort(sortOf(trace, id)) : nothing;
}

/** @param {Now} now @param {Store} store @param {number} node */
function ways({ run, t }, store, node) {
  const { messages, header } = run.trace;
  const cast = castOf(header);
  const ids = [...run.index.inFlight(t), ...run.index.waiting(t, node).ids]
    .filter((id) => messages.from[id] === node || messages.to[id] === node);
  if (ids.length === 0) return nothing;
  const word = (/** @type {number} */ id) => (messages.from[id] === node
    ? words.underWayTo(cast.name(messages.to[id]))
    : words.underWayFrom(cast.name(messages.from[id])));
  return html`<p class="small quiet" id="ways">${words.underWay}</p>
    <ul class="chips" aria-labelledby="ways">${ids.slice(0, WAYS_MAX).map((id) => html`<li><button
      class="chip" data-way=${id}
      @click=${() => store.dispatch({ type: 'select', pick: { kind: 'message', id } })}>${
        says(run, id)} <span>${word(id)}</span></button></li>`)}</ul>
    ${ids.length > WAYS_MAX ? html`<p class="small quiet">${
      words.more(ids.length - WAYS_MAX)}</p>` : nothing}`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} node */
export function nodeDeeds(state, store, run, node) {
  const now = nowOf(state, run);
  if (!now) return nothing;
  const { deeds } = run.index;
  const general = run.trace.header.commander !== null;
  const client = node >= now.valid.n;
  const body = () => {
    if (deeds.fallen(state.t, node)) return html`<p class="small">${words.crashed}</p>`;
    if (!isOpen(state)) return html`<p class="small quiet">${words.over}</p>`;
    const traitor = deeds.traitor(state.t, node);
    return html`<p class="small quiet">${words.intro}</p>
      <div class="deed-row">${client || state.conceal ? nothing : html`<button data-deed="turn"
        @click=${() => fork(store, turn(now, node))}>${turnWord(state, traitor, general)}</button>`}
        <button data-deed="crash" @click=${() => fork(store, crash(now, node))}>${
          words.crash}</button></div>
      ${cutForm(now, store, node)}${ways(now, store, node)}
      ${traitor && !state.conceal ? byHand(now, store, node, fork) : nothing}`;
  };
  return html`<section class="part deeds" data-deeds="node"><h3>${words.title}</h3>${
    body()}</section>`;
}
