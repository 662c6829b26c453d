// A vote as a whole: how it ended, how many hold each value, and the peers one by one.

import { html, svg } from 'lit';
import { titleOf } from './cast.js';
import * as icons from './icons.js';
import { mapAsk } from './map-ask.js';
import { phrase } from './phrase.js';
import { voteWord } from './value.js';
import { holdings, voteEnding } from './vote-story.js';
import { valueName } from '../trace/votes.js';
import { deedList } from './deed-list.js';
import { strings } from '../strings/strings.js';
import { WHOLE } from '../whole.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Ballots } from '../trace/votes.js' */
/** @import { Count } from '../strings/votes-en.js' */

const words = strings.votes;
const ROWS_MAX = 120;

/** @param {string} label @param {unknown} value */
export const fact = (label, value) =>
  html`<div class="fact"><dt>${label}</dt><dd>${value}</dd></div>`;

/** A bar for each value. @param {Count[]} counts */
export function countBars(counts) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return html`<div class="counts">${counts.map(({ letter, count }) => html`
    <span>${voteWord(letter)}</span>
    <svg class="count-bar" aria-hidden="true">${svg`<rect class="fill-${letter}" height="100%"
      width="${((100 * count) / most).toFixed(1)}%" />`}</svg>
    <b class="count" data-count=${letter}>${strings.number(count)}</b>`)}</div>`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} node */
function row(state, store, { trace, index }, node) {
  const votes = /** @type {Ballots} */ (index.votes);
  const letter = (/** @type {number | null} */ value) => valueName(trace.header, value);
  const faulty = index.deeds.traitor(state.t, node) && !state.conceal;
  const isClient = node >= votes.peers;
  const decided = index.decision(state.t, node) === null ? null : votes.decidedIn(node);
  const point = (/** @type {number | null} */ id) => () => store.dispatch(
    { type: 'hover', pick: id === null ? null : { kind: 'node', id } });
  return html`<tr data-node=${node} @pointerenter=${point(node)} @pointerleave=${point(null)}>
    <th scope="row"><button class="plain name" @click=${() => store.dispatch(
      { type: 'select', pick: { kind: 'node', id: node } })}>${node} ${state.names[node] ?? ''}
      ${faulty ? icons.mask : null}<span class="unseen">${
        isClient ? words.role.client : faulty ? words.role.faulty : ''}</span></button></th>
    <td>${voteWord(letter(votes.heldAfter(0, node)))}</td>
    <td class=${faulty ? 'faint' : ''}>${voteWord(letter(votes.held(state.t, node)))}</td>
    <td>${words.inRound(decided)}</td></tr>`;
}

/** @param {State} state @param {Store} store @param {Run} run */
function table(state, store, run) {
  const { n } = run.trace.header;
  const shown = Math.min(n, ROWS_MAX);
  return html`<table class="tally"><caption class="unseen">${strings.wholeRun}</caption>
    <thead><tr><th scope="col">${words.tablePeer}</th><th scope="col">${words.tableStart}</th>
      <th scope="col">${words.tableNow}</th><th scope="col">${words.tableDecided}</th></tr></thead>
    <tbody>${Array.from({ length: shown }, (_, node) => row(state, store, run, node))}</tbody>
  </table>${shown < n ? html`<p class="small quiet">${words.more(n - shown)}</p>` : null}`;
}

/** @param {Run} run */
function figures({ report }) {
  const { tosses, lost_rounds: lost, wrong_stops: stops } = report.measures;
  return [
    ...(tosses === undefined ? [] : [fact(words.tosses, strings.number(tosses))]),
    ...(lost ? [fact(words.lost, strings.number(lost))] : []),
    ...(stops ? [fact(words.stops, strings.number(stops))] : []),
  ];
}

/** @param {State} state @param {Store} store @param {Run} run */
export function voteRunCard(state, store, run) {
  const votes = /** @type {Ballots} */ (run.index.votes);
  const over = state.t >= state.ticks;
  return html`<article class="card">
    <h2>${titleOf(state)}</h2>
    <p class="role">${words.hintSelect}</p>
    ${over ? html`<p class="verdict" data-figure="verdict">${phrase(voteEnding(run))}</p>` : null}
    <dl class="facts">${fact(words.rounds, words.roundsOf(votes.roundAt(state.t), votes.rounds))}
      ${over ? figures(run) : null}</dl>
    ${state.conceal ? null : html`<h3 class="counts-head">${words.holdNow}</h3>
      ${countBars(holdings(run, state.t))}`}
    <label class="check"><input type="checkbox" .checked=${state.conceal}
      @change=${() => store.dispatch({ type: 'conceal', on: !state.conceal })}>
      ${words.conceal}</label>
    ${table(state, store, run)}${deedList(state, store, run)}
    ${WHOLE ? mapAsk(store) : null}
  </article>`;
}
