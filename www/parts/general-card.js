// A general at the playhead: what it heard and told, and how it would vote now.

import { html, svg } from 'lit';
import { COMMANDER, fullName } from './cast.js';
import { nodeDeeds } from './deed-node.js';
import { nodeLog } from './node-log.js';
import { phrase } from './phrase.js';
import { whyPart } from './why.js';
import { valueNumber, valueWord } from './value.js';
import { orderHeard, relayed, toldIn } from '../story/told.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Reply } from '../pkg/types.js' */

/** @param {string} label @param {unknown} value */
const fact = (label, value) => html`<div class="fact"><dt>${label}</dt><dd>${value}</dd></div>`;

/** @param {Set<number>} values */
function toldValue(values) {
  if (values.size > 1) return html`<b class="lie">${strings.mixed}</b>`;
  return valueWord([...values][0] ?? null, strings.nothingYet);
}

/** @param {State} state @param {Run} run @param {number} node */
function facts({ t }, { trace, index }, node) {
  const commands = node === COMMANDER;
  const order = commands ? index.bannerOf(t, node) : orderHeard(trace, t, node);
  const decision = index.decision(t, node);
  return html`<dl class="facts">
    ${fact(commands ? strings.ordersAs : strings.heardFromCommander,
      valueWord(order, strings.nothingYet))}
    ${fact(strings.toldOthers, toldValue(relayed(trace, t, toldIn(trace).relays[node])))}
    ${fact(strings.inQueue, strings.deliveries(index.waiting(t, node).count))}
    ${commands ? null : fact(strings.decision, valueWord(decision, strings.undecided))}
  </dl>`;
}

/** @param {string} name @param {{ a: number, r: number, answer: string | null }} vote */
function bar(name, { a: attack, r: retreat, answer }) {
  const all = Math.max(attack + retreat, 1);
  const label = `${name}: ${strings.heardPair(attack, retreat)}`;
  return html`<span class="vote-name">${name}</span>
    <svg class="vote-bar" role="img" aria-label=${label}><title>${label}</title>${svg`
      <rect class="vote-rail" width="100%" height="100%" />
      <rect class="fill-a" width="${100 * attack / all}%" height="100%" />
      <rect class="fill-r" x="${100 * attack / all}%" width="${100 * retreat / all}%"
        height="100%" />`}</svg>
    <b class="vote-answer value-${answer ?? 'none'}">${
      strings.valueLetter(valueNumber(answer))}</b>`;
}

/** @param {State} state @param {Reply} answers */
function votes({ preview }, { flat, recursive }) {
  const none = flat.a + flat.r === 0;
  return html`<section class="part"><h3>${strings.ifNow}</h3>
    <div class="votes">${bar(strings.folded(preview?.valid?.m ?? 0), recursive)}
      ${bar(strings.flat, flat)}</div>
    <p class="small">${none ? strings.noVoteYet
      : phrase(strings.flatExplained(flat.a, flat.r))}</p></section>`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} node */
export function generalCard(state, store, run, node) {
  const { trace, index } = run;
  const commands = node === COMMANDER;
  const loyal = !index.deeds.traitor(state.t, node);
  const role = state.conceal ? strings.roleHidden(commands) : strings.role(loyal, commands);
  const heard = index.heard(state.t, node).reduce((sum, count) => sum + count, 0);
  const expected = index.heard(state.ticks, node).reduce((sum, count) => sum + count, 0);
  const answers = state.answers?.node === node ? state.answers : null;
  return html`<article class="card" data-node=${node}>
    <button class="plain back" @click=${() => store.dispatch({ type: 'select', pick: null })}>
      ‹ ${strings.backToRun}</button>
    <h2>${fullName(state, node)}</h2>
    <p class="role">${role} · ${commands ? strings.commandsNote
      : strings.heardOf(heard, answers ? answers.expected : expected)}</p>
    ${facts(state, run, node)}
    ${answers && !commands ? votes(state, answers) : null}
    ${nodeDeeds(state, store, run, node)}
    ${whyPart(state, store, run, node)}
    ${commands ? null : nodeLog(state, store, run, node)}
  </article>`;
}
