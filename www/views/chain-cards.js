// The chain in words: how long it is, what was left behind, and the block that is chosen.

import { html } from 'lit';
import { itemName, nodeName, versionLetter, versionWord } from '../parts/item-name.js';
import { lookOf } from '../draw/values.js';
import { strings } from '../strings/strings.js';
import { GENESIS } from '../trace/chain.js';

/** @import { State } from '../state.js' */
/** @import { Run } from '../store.js' */
/** @import { Block, Chain } from '../trace/chain.js' */

const words = strings.chain;
const LIST_MAX = 40;

/** @param {Chain} chain @param {number} t @param {number} place
 * @returns {keyof typeof words.states} */
export function standing(chain, t, place) {
  if (chain.within(place, chain.best(t))) return 'main';
  return chain.orphaned(t, place) ? 'orphan' : 'ahead';
}

/** @param {State} state @param {Chain} chain */
export function summary({ t, names }, chain) {
  const heads = chain.heads(t);
  const best = chain.best(t);
  const peers = [...heads.values()].reduce((sum, { length }) => sum + length, 0);
  const made = chain.blocks.slice(0, chain.minedBy(t));
  const orphans = made.filter(({ place }) => chain.orphaned(t, place)).length;
  const given = chain.reorganisations.filter((one) => one.t <= t);
  const deepest = given.reduce((deep, one) => (deep && deep.left >= one.left ? deep : one),
    /** @type {typeof given[0] | null} */ (null));
  const clashes = chain.twice(best);
  return html`<h2>${words.heading}</h2>
    <p data-chain=${chain.heightOf(best)} data-heads=${heads.size}>${
      words.sum(chain.heightOf(best), peers, heads.size)}</p>
    <p>${words.forks(chain.forks(t).length, orphans)} ${words.reorganised(given.length,
      deepest?.left ?? 0, nodeName(names, deepest?.node ?? 0), deepest?.t ?? 0)}</p>
    ${clashes.size > 0 ? html`<p class="wrong" data-clashes=${clashes.size}><b>${
      words.clash(clashes.size)}</b></p>` : null}
    <p class="small quiet">${words.key}</p>`;
}

/** @param {string} label @param {unknown} value */
const fact = (label, value) => html`<div class="fact"><dt>${label}</dt><dd>${value}</dd></div>`;

/** @param {Chain} chain @param {number} place */
function blockButton(chain, place) {
  if (place === GENESIS) return words.genesisName;
  const { id, height } = chain.blocks[place];
  return html`<button class="plain link" data-block=${id}>${words.block(height)}</button>`;
}

/** @param {State} state @param {Run} run @param {Block} block */
function payments({ names }, { index: { items, chain } }, block) {
  if (block.payments.length === 0) return html`<p class="quiet">${words.noPayments}</p>`;
  return html`<ul class="payments">${block.payments.map(({ item, value }) => {
    const clash = chain?.clashes.find((one) => one.block === block.place && one.item === item
      && one.value === value);
    const known = items?.item(item);
    return html`<li><button class="plain" data-item=${item}>${
      known ? itemName(names, known) : item}</button> ${versionWord(value)}${clash ? html`
      <b class="wrong">${words.both(chain?.heightOf(clash.earlier) ?? 0)}</b>` : null}</li>`;
  })}</ul>`;
}

/** @param {State} state @param {Run} run */
export function blockCard(state, run) {
  const { chain } = run.index;
  const { selection, t, names } = state;
  const place = selection?.kind === 'block' && chain ? chain.placeOf(selection.id) : null;
  if (!chain || place === null || place === GENESIS || place >= chain.minedBy(t)) return null;
  const block = chain.blocks[place];
  const best = chain.best(t);
  const where = standing(chain, t, place);
  const heads = chain.heads(t).get(place) ?? [];
  const depth = where === 'main' ? chain.heightOf(best) - block.height + 1 : 0;
  return html`<section class="part" data-detail aria-live="polite">
    <h3>${words.block(block.height)}</h3>
    <dl class="facts">${fact(words.miner, html`<button class="plain link"
      data-node=${block.miner}>${nodeName(names, block.miner)}</button>`)}
      ${fact(words.minedAt, words.time(block.tick))}
      ${fact(words.parent, blockButton(chain, block.parent))}
      ${fact(words.heads, html`<span class="neighbours">${
        heads.map((node) => nodeName(names, node)).join(' ') || words.nobody}</span>`)}</dl>
    <p>${words.states[where]}${words.depth(depth)}.</p>
    <h3>${words.payments}</h3>${payments(state, run, block)}</section>`;
}

/** @param {Block} block */
function pays({ payments: all }) {
  const counts = new Map();
  for (const { value } of all) {
    const letter = versionLetter(value);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts].map(([letter, count]) => `${lookOf(letter ?? 'u').letter} ${count}`)
    .sort().join(', ') || '—';
}

/** The same tree for whoever cannot see it. @param {State} state @param {Chain} chain */
export function blockList({ t, names }, chain) {
  const made = chain.minedBy(t);
  const shown = chain.blocks.slice(Math.max(0, made - LIST_MAX), made).toReversed();
  const heads = chain.heads(t);
  return html`<details class="part"><summary>${words.list}</summary>
    <div class="scroll-x" tabindex="0" role="region" aria-label=${words.list}><table class="tally">
    <thead><tr>${Object.values(words.columns).map((name) =>
    html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${shown.map((block) => html`<tr><th scope="row"><button class="plain link"
      data-block=${block.id}>${words.block(block.height)}</button></th>
      <td>${nodeName(names, block.miner)}</td><td>${words.time(block.tick)}</td>
      <td>${pays(block)}</td><td>${heads.get(block.place)?.length ?? 0}</td>
      <td>${words.short[standing(chain, t, block.place)]}</td></tr>`)}</tbody></table></div>
    <p class="quiet">${words.shownOf(shown.length, made)}</p></details>`;
}
