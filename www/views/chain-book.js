// The merchant's book: every payment with its moments, and in words what became of it.

import { html } from 'lit';
import { itemName, nodeName, versionLetter, versionWord } from '../parts/item-name.js';
import { phrase } from '../parts/phrase.js';
import { strings } from '../strings/strings.js';

/** @import { State } from '../state.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { Entry, Moment } from '../trace/ledger.js' */

const words = strings.chain;
const ROWS_MAX = 100;

/** @param {Entry} entry @param {number} ship @returns {string} */
export function becameOf({ seen, inBlock, depth, holds, shipped, lost }, ship) {
  const { became } = words;
  if (shipped) {
    return lost > 0 ? became.lost(versionLetter(shipped.value), versionLetter(holds), lost)
      : became.shipped;
  }
  if (depth > 0 && seen && holds !== seen.value) return became.other(versionLetter(holds));
  if (depth > 0) return became.waiting(depth, ship);
  if (inBlock) return became.undone;
  return seen ? became.seen : became.unseen;
}

/** @param {Store} store @param {Moment | null} moment @param {boolean} [versioned] */
function momentCell(store, moment, versioned = false) {
  if (!moment) return html`<td class="quiet">—</td>`;
  return html`<td>${versioned ? versionWord(moment.value) : null} <button class="plain link"
    @click=${() => store.dispatch({ type: 'seek', t: moment.t })}>${
      words.time(moment.t)}</button></td>`;
}

/** @param {State} state @param {Store} store @param {Entry} entry @param {number} ship */
function line({ names, selection }, store, entry, ship) {
  const { item, seen, inBlock, depth, shipped, reversed, lost } = entry;
  const chosen = selection?.kind === 'item' && selection.id === item.id;
  return html`<tr data-lost=${lost} class=${chosen ? 'row-chosen' : ''}>
    <th scope="row"><button class="plain" data-item=${item.id}>${
      itemName(names, item)}</button></th>
    ${momentCell(store, seen, true)}${momentCell(store, inBlock, true)}<td>${depth || '—'}</td>
    ${momentCell(store, shipped)}${momentCell(store, reversed)}
    <td class="verdict-words ${lost > 0 ? 'wrong' : ''}">${
      phrase(becameOf(entry, ship))}</td></tr>`;
}

/** @param {State} state @param {Store} store @param {Run} run */
export function book(state, store, { index: { ledger } }) {
  if (!ledger) return null;
  const entries = ledger.entries(state.t);
  const sent = entries.filter(({ shipped }) => shipped);
  const worth = sent.reduce((sum, { item, shipped }) =>
    sum + (item.versions[shipped?.value ?? 0]?.diff ?? 0), 0);
  const gone = entries.filter(({ lost }) => lost > 0);
  const shown = entries.slice(-ROWS_MAX);
  return html`<section class="part" data-book><h3>${words.shopHeading}</h3>
    <p class="quiet">${words.shop(nodeName(state.names, ledger.shop), ledger.ship)}.</p>
    <p class="verdict ${gone.length > 0 ? 'wrong' : ''}" data-loss=${
      gone.reduce((sum, { lost }) => sum + lost, 0)}>${words.lost(sent.length, worth,
      gone.length, gone.reduce((sum, { lost }) => sum + lost, 0))}</p>
    <div class="scroll-x" tabindex="0" role="region" aria-label=${words.shopHeading}>
    <table class="tally"><thead><tr>${Object.values(words.bookColumns).map((name) =>
    html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${shown.map((entry) => line(state, store, entry, ledger.ship))}</tbody></table></div>
    ${shown.length < entries.length
      ? html`<p class="quiet">${words.shownOf(shown.length, entries.length)}</p>` : null}
    </section>`;
}
