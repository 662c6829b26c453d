// What came of each item where versions are settled, one line an item and a sentence over all.

import { html } from 'lit';
import { itemName, versionLetter } from '../parts/item-name.js';
import { phrase } from '../parts/phrase.js';
import { itemVerdicts } from '../story/item-verdicts.js';
import { strings } from '../strings/strings.js';

/** @import { State } from '../state.js' */
/** @import { Run } from '../store.js' */
/** @import { ItemVerdict } from '../story/item-verdicts.js' */

const words = strings.table;

/** @param {ItemVerdict} verdict @param {boolean} over whether the run is @returns {string} */
export function verdictSentence({ item, state, value, held, after }, over) {
  const loyal = after.a + after.b + after.tampered + after.none;
  if (state === 'split') return words.split(words.several(after));
  if (state === 'open') return (over ? words.endOpen : words.open)(after.none);
  return words.agreed(versionLetter(value), loyal, value === item.record)
    + words.heldBy[held ?? 'most'];
}

/** @param {State} state @param {Run} run */
export function verdicts({ t, names, selection }, run) {
  const found = itemVerdicts(run, t);
  if (found.length === 0) return null;
  const over = t >= run.trace.header.ticks;
  const agreed = found.filter(({ state }) => state === 'agreed');
  const good = agreed.filter(({ value, item }) => value === item.record);
  const open = over ? 0 : found.filter(({ state }) => state === 'open').length;
  const sign = { agreed: '✓', split: '✗', open: over ? '✗' : '…' };
  return html`<section class="part" data-verdicts><h3>${words.verdicts}</h3>
    <p>${words.verdictSum(agreed.length, found.length, good.length, open)}</p>
    <div class="scroll-x" tabindex="0" role="region" aria-label=${words.verdicts}>
    <table class="tally verdict-table"><thead><tr>
      ${Object.values(words.verdictColumns).map((name) => html`<th scope="col">${name}</th>`)}
    </tr></thead><tbody>${found.map((one) => html`<tr data-verdict=${one.state}
      class=${selection?.kind === 'item' && selection.id === one.item.id ? 'row-chosen' : ''}>
      <th scope="row"><button class="plain" data-item=${one.item.id}>${
        itemName(names, one.item)}</button></th>
      <td>${phrase(words.several(one.before))}</td>
      <td class="verdict-words"><span class="verdict-${one.state === 'open' && over
        ? 'split' : one.state}" aria-hidden="true">${sign[one.state]}</span> ${
        phrase(verdictSentence(one, over))}</td></tr>`)}</tbody></table></div></section>`;
}
