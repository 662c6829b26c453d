// Playing a traitor by hand: what does it tell each of them? A table of what it has still to send,
// a choice for each receiver, and one for all of them at once.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { say } from '../deeds.js';
import { castOf } from './cast.js';
import { saidWord } from './deed-name.js';
import { mouthOf } from '../story/mouth.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { Forked, Now } from '../deeds.js' */
/** @import { Group, Said } from '../story/mouth.js' */

const words = strings.deeds;
/** So many choices fit beside a stage. */
const LINES_SHOWN = 24;

/** @param {Now} now @returns {string[]} what can be said, by name */
function sayings({ run: { trace: { header } }, valid }) {
  return [...header.values, ...(valid.algorithm === 'benor' ? ['u'] : []), 'x'];
}

/** @param {Now} now @param {string} value */
const word = ({ run }, value) => strings.capital(saidWord(run, value));

/** What a group is about. @param {Now} now @param {Group} group */
function about({ run: { trace: { header }, index } }, { path, round, phase }) {
  if (header.commander === null) {
    return words.voteOf(round, (index.votes?.phases ?? 1) > 1 ? phase : null);
  }
  const cast = castOf(header);
  if (path.length === 1) return words.theOrder;
  if (path.length === 2) return words.aboutOrder;
  return words.aboutReport(path.slice(0, -1).reverse().map(cast.name));
}

/** The first groups that there is room for. @param {Group[]} groups */
function shown(groups) {
  const fits = [];
  let lines = 0;
  for (const group of groups) {
    lines += group.lines.length;
    if (fits.length > 0 && lines > LINES_SHOWN) break;
    fits.push(group);
  }
  return fits;
}

/**
 * @param {Now} now
 * @param {string} id @param {string} label
 * @param {{ chosen: string, alone?: string }} said  what is chosen, empty for nothing, none
 *   where they differ; and what is said if nothing is
 * @param {(value: string | null) => void} choose
 */
function choice(now, id, label, { chosen, alone }, choose) {
  return html`<label for=${id}>${label}</label>
    <select id=${id} class="field" @change=${(/** @type {Event} */ event) => {
      const { value } = /** @type {HTMLSelectElement} */ (event.target);
      choose(value === '' ? null : value);
    }}>${chosen === 'none' ? html`<option value="none" disabled selected>${
      strings.comparing.choose}</option>` : nothing}
      <option value="" .selected=${live(chosen === '')}>${
        alone ? words.strategySays(saidWord(now.run, alone)) : words.strategy}</option>
      ${sayings(now).map((value) => html`<option value=${value}
        .selected=${live(value === chosen)}>${word(now, value)}</option>`)}</select>`;
}

/**
 * @param {Now} now
 * @param {Group} group
 * @param {(lines: Said[], value: string | null) => void} tell
 */
function table(now, group, tell) {
  const cast = castOf(now.run.trace.header);
  const line = (/** @type {Said} */ said) => html`<li class="hand-line" data-line=${said.place}>
    ${choice(now, `hand-${said.place}`, strings.capital(cast.name(said.to)),
      said.scripted ? { chosen: said.says } : { chosen: '', alone: said.says },
      (value) => tell([said], value))}</li>`;
  const [first] = group.lines;
  const alike = group.lines.every(({ says, scripted }) => scripted && says === first.says);
  return html`<fieldset class="hand" data-group=${group.key}>
    <legend>${about(now, group)}</legend>
    <ul>${group.lines.length < 2 ? nothing : html`<li class="hand-line hand-all">
      ${choice(now, `hand-all-${group.key}`, words.toAll,
        { chosen: alike ? first.says : 'none' }, (value) => tell(group.lines, value))}</li>`}
      ${group.lines.map(line)}</ul></fieldset>`;
}

/**
 * @param {Now} now
 * @param {Store} store
 * @param {number} node
 * @param {(store: Store, forked: Forked) => void} fork
 */
export function byHand(now, store, node, fork) {
  if (!['om', 'majority', 'neighbours', 'benor'].includes(now.valid.algorithm)) return nothing;
  const groups = mouthOf(now.run, now.scenario, node, now.t);
  const parts = shown(groups);
  const rest = groups.slice(parts.length).reduce((sum, { lines }) => sum + lines.length, 0);
  const tell = (/** @type {Said[]} */ lines, /** @type {string | null} */ value) =>
    fork(store, say(now, node, lines.map(({ place }) => ({ place, from: node, value }))));
  return html`<details class="by-hand" data-hand=${node}><summary>${words.hand}</summary>
    <p class="small quiet">${groups.length === 0 ? words.handNone : words.handIntro}</p>
    ${parts.map((group) => table(now, group, tell))}
    ${rest > 0 ? html`<p class="small quiet">${words.handRest(rest)}</p>` : nothing}</details>`;
}
