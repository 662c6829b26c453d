// The way into a decision's past and out of it, and what it turns on.

import { html } from 'lit';
import { castOf } from './cast.js';
import { phrase, plainPhrase } from './phrase.js';
import { lookOf } from '../draw/values.js';
import { decisionRow, pastOf } from '../trace/past.js';
import { valueName } from '../trace/votes.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */

const words = strings.why;
const REPORTS_MAX = 8;

/** @param {Run} run @param {number} row @returns {string} the question about a row */
export function questionOf({ trace: { header, rows }, index }, row) {
  const who = castOf(header).name(rows.node[row]);
  const letter = valueName(header, rows.value[row]) ?? 'u';
  const value = index.votes ? `{${letter}:${lookOf(letter).letter}}` : `{${letter}}`;
  const decided = header.kinds[rows.kind[row]] === 'decide';
  return decided ? words.decides(who, value) : words.holds(who, value);
}

/** @param {Store} store @param {Run} run @param {number} row */
export function ask(store, run, row) {
  store.dispatch({ type: 'select', pick: { kind: 'node', id: run.trace.rows.node[row] } });
  store.dispatch({ type: 'why', row });
}

/** The question about a node, or its answer. @param {State} state @param {Store} store
 * @param {Run} run @param {number} node */
export function whyPart(state, store, run, node) {
  const asked = state.why !== null && run.trace.rows.node[state.why] === node ? state.why : null;
  const row = asked ?? decisionRow(run, node, state.t);
  if (row === null || node === run.trace.header.commander) return null;
  const question = questionOf(run, row);
  if (asked === null) {
    return html`<section class="part why-part"><h3>${words.title}</h3>
      <button class="why-ask" @click=${() => ask(store, run, row)}>
        <span>${phrase(question)}</span></button></section>`;
  }
  return html`<section class="part why-part"><h3>${words.turns}</h3>
    ${pivots(state, store, run, row)}</section>`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {number} row */
function pivots({ told, preview, t }, store, run, row) {
  const { trace } = run;
  if (!told || told.node !== trace.rows.node[row]) return null;
  const column = preview?.valid?.values.rule === 'flat' ? 'flat' : 'alone';
  const ids = told.levels.flatMap((level) =>
    level.message.filter((id, place) => id !== null && level[column][place] === '1'));
  const cast = castOf(trace.header);
  return html`<p class="small">${words.pivots(ids.length, trace.rows.time[row] <= t)}</p>
    <ul class="pivots">${ids.slice(0, REPORTS_MAX).map((found) => {
      const id = /** @type {number} */ (found);
      const value = valueName(trace.header, trace.messages.value[id]) ?? 'u';
      const way = [...run.index.path(id), trace.messages.to[id]].map((node) => cast.name(node));
      const pick = /** @type {const} */ ({ kind: 'message', id });
      return html`<li><button class="plain pivot"
        @pointerenter=${() => store.dispatch({ type: 'hover', pick })}
        @pointerleave=${() => store.dispatch({ type: 'hover', pick: null })}
        @click=${() => store.dispatch({ type: 'select', pick })}><span>${
          phrase(words.report(way, `{${value}}`))}</span></button></li>`;
    })}</ul>
    ${ids.length > REPORTS_MAX ? html`<p class="small quiet">${
      words.more(ids.length - REPORTS_MAX)}</p>` : null}`;
}

/** The line over all views while a past is lit. @param {Store} store */
export function whyBar(store) {
  const { why } = store.state();
  const run = store.run();
  const past = run && pastOf(run, why);
  if (!run || !past) return null;
  return html`<div class="why-bar" role="status"><p><b>${phrase(questionOf(run, past.row))}</b>
    <span class="small">${words.past(past.count, run.trace.messages.length)}</span></p>
    <button class="why-leave" aria-keyshortcuts="Escape"
      @click=${() => store.dispatch({ type: 'why', row: null })}>${words.leave}
      <kbd>${words.escape}</kbd></button></div>`;
}

/** A row of the log that can be asked about has a button of its own.
 * @param {Store} store @param {Run} run @param {number} row */
export function whyOfRow(store, run, row) {
  const { header, rows } = run.trace;
  const kind = header.kinds[rows.kind[row]];
  const asks = kind === 'decide' || (kind === 'hold' && rows.round[row] > 0);
  if (!asks || rows.node[row] === header.commander) return null;
  return html`<button class="why-row" aria-label=${plainPhrase(questionOf(run, row))}
    @click=${() => ask(store, run, row)}>${words.short}</button>`;
}
