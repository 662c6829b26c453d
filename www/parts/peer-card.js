// A peer at the playhead: what it holds, whom it reaches, what it heard last, what it decided.

import { html } from 'lit';
import { nodeDeeds } from './deed-node.js';
import { nodeLog } from './node-log.js';
import { fullName } from './cast.js';
import { voteWord } from './value.js';
import { countBars, fact } from './vote-run-card.js';
import { whyPart } from './why.js';
import { heardLast } from '../story/heard.js';
import { valueName } from '../trace/votes.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Ballots } from '../trace/votes.js' */

const words = strings.votes;
const NEIGHBOURS_MAX = 40;

/** @param {Run} run @param {number} node */
function neighbours({ trace, index }, node) {
  const { edges, n } = trace.header;
  if (index.votes?.complete) return words.everybody(n);
  const near = edges.filter((edge) => edge.includes(node))
    .map(([one, two]) => (one === node ? two : one)).sort((one, two) => one - two);
  if (near.length === 0) return words.nobody;
  const more = near.length > NEIGHBOURS_MAX ? ' …' : '';
  return html`<span class="neighbours">${near.length}: ${
    near.slice(0, NEIGHBOURS_MAX).join(', ')}${more}</span>`;
}

/** @param {State} state @param {Run} run @param {number} node */
function decision({ t }, { trace, index }, node) {
  const votes = /** @type {Ballots} */ (index.votes);
  if (index.milestones().every(({ kind }) => kind !== 'first-decision')
    && trace.header.algorithm !== 'benor') return words.observer;
  const value = valueName(trace.header, index.decision(t, node));
  return value === null ? html`<span class="quiet">${words.notYet}</span>`
    : html`${voteWord(value)} <span class="quiet">${words.inRound(votes.decidedIn(node))}</span>`;
}

/** Of random agreement: its last proposal and coin. @param {State} state @param {Run} run
 * @param {number} node */
function chances({ t }, { trace, index }, node) {
  const votes = /** @type {Ballots} */ (index.votes);
  if (votes.phases < 2) return null;
  const over = votes.roundAt(t);
  const letter = (/** @type {number | null} */ value) => valueName(trace.header, value);
  return html`${fact(words.proposes, voteWord(letter(votes.proposal(Math.max(over, 1), node))))}
    ${fact(words.coin, voteWord(letter(votes.toss(over, node))))}`;
}

/** @param {State} state @param {Run} run @param {number} node */
function facts(state, run, node) {
  const votes = /** @type {Ballots} */ (run.index.votes);
  const letter = (/** @type {number | null} */ value) => valueName(run.trace.header, value);
  const over = votes.roundAt(state.t);
  const changes = Array.from({ length: over }, (_, i) => i + 1).filter((round) =>
    votes.heldAfter(round, node) !== votes.heldAfter(round - 1, node)).length;
  return html`<dl class="facts">
    ${fact(words.holds, voteWord(letter(votes.held(state.t, node))))}
    ${fact(words.startedWith, voteWord(letter(votes.heldAfter(0, node))))}
    ${fact(words.changed, words.times(changes))}
    ${chances(state, run, node)}
    ${node < votes.peers ? fact(words.decided, decision(state, run, node)) : null}
    ${fact(words.neighbours, neighbours(run, node))}</dl>`;
}

/** @param {State} state @param {Run} run @param {number} node */
function heard({ t }, run, node) {
  const { counts, total, round, phase } = heardLast(run, t, node);
  const { phases } = /** @type {Ballots} */ (run.index.votes);
  const note = phases > 1 ? words.heardOf(round, phase, phases, total) : words.heardFrom(total);
  return html`<section class="part"><h3>${words.heardLast}</h3>
    ${total === 0 ? html`<p class="small quiet">${strings.logNone}</p>`
      : html`${countBars(counts)}<p class="small quiet">${note}</p>`}</section>`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} node */
export function peerCard(state, store, run, node) {
  const votes = /** @type {Ballots} */ (run.index.votes);
  const faulty = run.index.deeds.traitor(state.t, node) && !state.conceal;
  const role = node >= votes.peers ? words.role.client
    : faulty ? words.role.faulty : state.conceal ? words.tablePeer : words.role.loyal;
  return html`<article class="card" data-node=${node}>
    <button class="plain back" @click=${() => store.dispatch({ type: 'select', pick: null })}>
      ‹ ${strings.backToRun}</button>
    <h2>${fullName(state, node)}</h2>
    <p class="role">${role}</p>
    ${facts(state, run, node)}
    ${faulty ? html`<p class="small quiet note">${words.faultyNote}</p>` : null}
    ${nodeDeeds(state, store, run, node)}${whyPart(state, store, run, node)}${
      heard(state, run, node)}${nodeLog(state, store, run, node)}
  </article>`;
}
