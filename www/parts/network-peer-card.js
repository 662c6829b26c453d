// A peer of a network at the playhead: where it is, whether it is online, whom it listens to, what
// waits for it, what it holds.

import { html } from 'lit';
import { castOf, fullName } from './cast.js';
import { nodeName, itemName, versionWord } from './item-name.js';
import { nodeDeeds } from './deed-node.js';
import { nodeLog } from './node-log.js';
import { fact } from './vote-run-card.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Network } from '../trace/network.js' */

const words = strings.network;
const NAMES_MAX = 40;

/** @param {State} state @param {Network} net @param {number} node @returns {string} */
function onlineText({ t }, net, node) {
  const now = net.stretches(node).find(({ from, to }) => from <= t && t < to);
  return now ? words.stateOffline(now.from, now.to) : words.stateOnline;
}

/** @param {State} state @param {Network} net @param {number} node */
function crashes({ t }, net, node) {
  const past = net.stretches(node).filter(({ from }) => from <= t);
  const ticks = past.reduce((sum, { from, to }) => sum + Math.min(t, to) - from, 0);
  return words.crashesOf(past.length, ticks);
}

/** @param {State} state @param {Run} run @param {Network} net @param {number} node */
function listens({ t, names }, { trace }, net, node) {
  const peers = net.links.told ? net.links.listens(t, node)
    : trace.header.edges.filter((edge) => edge.includes(node))
      .map(([one, two]) => (one === node ? two : one)).sort((one, two) => one - two);
  if (peers.length === 0) return words.listensNobody;
  const more = peers.length > NAMES_MAX ? ' …' : '';
  return html`<span class="neighbours">${peers.length}: ${
    peers.slice(0, NAMES_MAX).map((peer) => nodeName(names, peer)).join(', ')}${more}</span>`;
}

/** Of the item that is followed, and of all. @param {State} state @param {Run} run
 * @param {Network} net @param {number} node */
function held({ t, followed, names }, { trace, index }, net, node) {
  const made = index.items?.madeBy(t) ?? 0;
  const { chain } = index;
  const wave = followed === null ? null : net.wave(followed);
  const kept = wave?.by[node] ?? null;
  const has = kept !== null && kept.t <= t;
  const decision = followed === null ? null : net.decided(t, node, followed);
  const cast = castOf(trace.header);
  return html`${fact(words.holds, words.holdsOf(net.holds(t, node).count, made))}
    ${wave ? fact(words.holdsItem(itemName(names, wave)), html`<span data-figure="holds">${
      versionWord(has ? kept.value : null)}</span>`) : null}
    ${wave && has ? html`<div class="fact"><dt>${words.got}</dt><dd class="wraps">${
      kept.from === null ? words.madeIt
        : words.gotFrom(cast.name(kept.from), kept.t, kept.hop)}</dd></div>` : null}
    ${decision === null ? null : fact(words.decided, versionWord(decision))}
    ${chain && node < net.peers ? fact(words.head,
      words.headOf(chain.heightOf(chain.head(t, node)), chain.head(t, node) !== chain.best(t)))
      : null}`;
}

/** @param {State} state @param {Run} run @param {Network} net @param {number} node */
function roleOf({ conceal, t }, { index }, net, node) {
  if (node >= net.peers) return words.role.client;
  if (!conceal && index.deeds.traitor(t, node)) return words.role.faulty;
  return net.ground.shop === node ? words.role.shop : words.role.loyal;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} node */
export function networkPeerCard(state, store, run, node) {
  const net = /** @type {Network} */ (run.index.network);
  const { ground } = net;
  const faulty = run.index.deeds.traitor(state.t, node) && !state.conceal;
  const off = net.offline(state.t, node);
  const place = ground.places[ground.place[node]];
  const waiting = net.inboxes(state.t).get(node)?.length ?? 0;
  return html`<article class="card" data-node=${node}>
    <button class="plain back" @click=${() => store.dispatch({ type: 'select', pick: null })}>
      ‹ ${strings.backToRun}</button>
    <h2>${fullName(state, node)}</h2>
    <p class="role">${roleOf(state, run, net, node)}</p>
    <dl class="facts">${place === undefined ? null : fact(words.place, place)}
      <div class="fact"><dt>${words.state}</dt><dd data-online=${off ? 'no' : 'yes'}
        class="wraps ${off ? 'lie' : ''}">${onlineText(state, net, node)}</dd></div>
      ${fact(words.crashes, crashes(state, net, node))}
      ${held(state, run, net, node)}
      ${fact(words.waiting, waiting === 0 ? words.waitingNone : waiting)}
      ${fact(words.listens, listens(state, run, net, node))}</dl>
    ${faulty ? html`<p class="small quiet note">${words.faultyNote}</p>` : null}
    ${ground.part.includes(node) && ground.partFrom !== null ? html`<p class="small quiet note">${
      words.partNote(ground.partFrom, ground.partTo ?? state.ticks)}</p>` : null}
    ${nodeDeeds(state, store, run, node)}
    ${nodeLog(state, store, run, node)}
  </article>`;
}
