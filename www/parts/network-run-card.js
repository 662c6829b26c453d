// A network as a whole: how it ended, what was sent by sort, and its peers one by one.

import { html } from 'lit';
import { titleOf } from './cast.js';
import * as icons from './icons.js';
import { nodeName } from './item-name.js';
import { networkEnding } from './network-story.js';
import { phrase } from './phrase.js';
import { fact } from './vote-run-card.js';
import { heldAt } from '../story/network-verdicts.js';
import { SECOND } from '../trace/ground.js';
import { deedList } from './deed-list.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Network } from '../trace/network.js' */

const words = strings.network;
const ROWS_MAX = 60;

/** @param {State} state @param {Run} run */
function meter({ t }, { index: { traffic } }) {
  if (!traffic) return null;
  const line = (/** @type {string | undefined} */ sort) => {
    const [sent, rate] = [traffic.sent(t, sort), traffic.rate(t, SECOND, sort)];
    return html`<td class="count" data-letters=${sort ?? 'all'}>${
        strings.number(sent.messages)}</td>
      <td class="count">${words.size(sent.bytes)}</td>
      <td class="count">${strings.number(Math.round(rate.messages))}</td>`;
  };
  return html`<h3 class="counts-head">${words.lettersAndBytes}</h3>
    <table class="tally meter"><thead><tr><th scope="col">${words.sortHead}</th>
      <th scope="col">${words.lettersHead}</th><th scope="col">${words.bytesHead}</th>
      <th scope="col">${words.secondHead}</th></tr></thead>
    <tbody>${traffic.sorts.map((sort) => html`<tr><th scope="row">${
      words.sorts[sort] ?? sort}</th>${line(sort)}</tr>`)}</tbody>
    <tfoot><tr><th scope="row">${words.allSorts}</th>${line(undefined)}</tr></tfoot></table>
    <p class="small quiet">${words.lettersNow}</p>`;
}

/** @param {State} state @param {Run} run @param {Network} net */
function figures({ t }, run, net) {
  const { index: { items, chain }, trace: { header } } = run;
  const off = Array.from({ length: header.n }, (_, id) => id).filter((id) => net.offline(t, id));
  const { cells, all } = heldAt(run, t);
  return html`<dl class="facts">
    ${fact(words.online, words.onlineOf(header.n - off.length, header.n))}
    ${fact(words.itemsMade, items ? words.holdsOf(items.madeBy(t), items.list.length) : 0)}
    ${all > 0 ? fact(words.coverage, html`<span data-figure="coverage">${
      words.percent(cells, all)}</span>`) : null}
    ${chain ? fact(words.blocksMined, chain.minedBy(t)) : null}
    ${chain ? fact(words.tip, chain.heightOf(chain.best(t))) : null}</dl>`;
}

/** @param {State} state @param {Store} store @param {Run} run @param {Network} net */
function peers({ t, names, conceal }, store, { index, trace: { header } }, net) {
  const point = (/** @type {number | null} */ id) => store.dispatch(
    { type: 'hover', pick: id === null ? null : { kind: 'node', id } });
  const { chain } = index;
  const shown = Math.min(header.n, ROWS_MAX);
  const row = (/** @type {number} */ node) => {
    const off = net.offline(t, node);
    const bad = index.deeds.traitor(t, node) && !conceal;
    return html`<tr data-node=${node} @pointerenter=${() => point(node)}
      @pointerleave=${() => point(null)}><th scope="row"><button class="plain name"
        @click=${() => store.dispatch({ type: 'select', pick: { kind: 'node', id: node } })}>${
          (node >= net.peers ? words.client : words.peer)(nodeName(names, node))}
        ${bad ? icons.mask : null}</button></th>
      <td>${off ? html`<b class="lie">${words.offlineNow}</b>` : words.stateOnline}</td>
      <td class="count">${net.holds(t, node).count}</td>
      ${chain ? html`<td class="count">${chain.heightOf(chain.head(t, node))}</td>` : null}</tr>`;
  };
  return html`<table class="tally"><thead><tr><th scope="col">${words.peersHead}</th>
      <th scope="col">${words.state}</th><th scope="col">${words.holdsHead}</th>
      ${chain ? html`<th scope="col">${words.height}</th>` : null}</tr></thead>
    <tbody>${Array.from({ length: shown }, (_, node) => row(node))}</tbody></table>
    ${header.n > shown ? html`<p class="small quiet">${words.more(header.n - shown)}</p>` : null}`;
}

/** @param {State} state @param {Store} store @param {Run} run */
export function networkRunCard(state, store, run) {
  const net = /** @type {Network} */ (run.index.network);
  const over = state.t >= state.ticks;
  return html`<article class="card">
    <h2>${titleOf(state)}</h2>
    <p class="role">${words.hintSelect}</p>
    ${over ? html`<p class="verdict" data-figure="verdict">${
      phrase(networkEnding(run))}</p>` : null}
    ${figures(state, run, net)}
    ${run.trace.header.bad.length > 0 ? html`<label class="check"><input type="checkbox"
      .checked=${state.conceal}
      @change=${() => store.dispatch({ type: 'conceal', on: !state.conceal })}>
      ${words.conceal}</label>` : null}
    ${deedList(state, store, run)}
    ${meter(state, run)}${peers(state, store, run, net)}
  </article>`;
}
