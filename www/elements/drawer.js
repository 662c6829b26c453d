// The drawer in which a scenario is changed: a control for each parameter, the cost and the
// theorem's conditions while the hand still moves, and the text that all of it amounts to.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { costCard } from '../parts/cost-card.js';
import { fieldFor, shownValue, wrongLine } from '../parts/fields.js';
import { castOf } from '../parts/cast.js';
import { FILE_MAX, fileChoice } from '../parts/open-file.js';
import { forAlgorithm, settingsOf } from '../parts/settings.js';
import { follow } from '../parts/view.js';
import * as icons from '../parts/icons.js';
import { pairOf, withPairs } from '../pairs.js';
import { NETWORKS } from '../state.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Algorithm, Param, Preview } from '../pkg/types.js' */
/** @import { Sheet } from '../parts/fields.js' */

const BOXES_MAX = 30;
/** The most letters of a name that a box has room for. */
const SHORT = 3;

/** @param {State} state @returns {Preview | null} the core's reading of what the drawer shows */
const reading = (state) => (state.draft === null ? state.preview : state.drafted ?? state.preview);

/** What was asked for where that is wrong, so that the error stands beside what it speaks of.
 * @param {State} state */
function textOf({ draft, scenario, wish, preview }) {
  if (draft !== null) return draft;
  const asked = withPairs(wish?.text ?? '', { c: null, at: null });
  // What was packed can only be edited once it is unpacked.
  const readable = preview?.ok || pairOf(asked, 'z') !== null;
  return readable && scenario ? scenario : asked;
}

/**
 * Changes that only make sense together: the faulty are named or counted, in one way at a time, and
 * fewer generals cannot keep far traitors or depth.
 * @param {Record<string, string | null>} changes
 * @param {string} text
 * @param {Preview | null} preview
 */
function completed(changes, text, preview) {
  const counts = ['bad', 't', 't_pm'].filter((key) => changes[key]);
  if (counts.length > 0) return { bad: null, t: null, t_pm: null, ...changes };
  const n = Number(changes.n ?? NaN);
  if (!Number.isInteger(n)) return changes;
  const bad = pairOf(text, 'bad') && preview?.valid?.bad.filter((id) => id < n);
  const depth = Number(pairOf(text, 'm') ?? 0);
  return {
    ...changes,
    // Rows of a run of another size are other rows.
    do: null,
    ...(bad ? { bad: bad.join('.') || null } : {}),
    ...(depth > Math.max(n - 2, 0) ? { m: null } : {}),
  };
}

/** @param {State} state @param {Store} store @param {() => string} rollSeed @returns {Sheet} */
function sheetFor(state, store, rollSeed) {
  const [text, preview] = [textOf(state), reading(state)];
  const algorithm = pairOf(text, 'alg') ?? preview?.valid?.algorithm ?? 'om';
  return {
    text, preview, rollSeed, algorithm,
    change: (changes) => store.dispatch({
      type: 'draft', live: true,
      text: withPairs(text, { ...completed(changes, text, preview), d: null }),
    }),
  };
}

/** @param {Sheet} sheet @param {Algorithm[]} algorithms @param {Store} store */
function algorithmChoice({ text, algorithm }, algorithms, store) {
  const words = strings.votesSettings;
  const choose = (/** @type {Event} */ event) => store.dispatch({ type: 'draft', live: true,
    text: forAlgorithm(text, /** @type {HTMLSelectElement} */ (event.target).value) });
  return html`<div class="setting" data-key="alg">
    <label class="setting-label" for="field-alg">${words.algorithm}</label>
    <select id="field-alg" class="field" aria-describedby="note-alg" @change=${choose}>
      ${algorithms.map(({ name, title }) => html`<option value=${name}
        ?selected=${name === algorithm}>${strings.votes.algorithm[name] ?? title}</option>`)}
    </select><p id="note-alg" class="setting-note">${words.algorithmHelp}</p></div>`;
}

/** @param {Sheet} sheet */
function traitors({ preview, change, algorithm }) {
  const valid = preview?.valid;
  if (!valid || valid.n > BOXES_MAX) return nothing;
  const wrong = preview.errors.find(({ key }) => ['bad', 't', 't_pm'].includes(key));
  const toggle = (/** @type {number} */ id) => {
    const others = valid.bad.filter((one) => one !== id);
    const next = others.length < valid.bad.length ? others : [...others, id];
    const bad = next.sort((one, other) => one - other).join('.') || null;
    change({ bad, t: null, t_pm: null });
  };
  const peers = algorithm !== 'om';
  const cast = castOf({ commander: peers ? null : 0, n: valid.n, clients: 0,
    scenario: valid.scenario, network: NETWORKS.includes(algorithm) });
  const words = strings.votesSettings;
  const isBad = peers ? words.isFaulty : strings.isTraitor;
  // A network's peers go by their names wherever there is room for them.
  const short = (/** @type {number} */ id) => {
    const name = NETWORKS.includes(algorithm) ? valid.names[id] ?? '' : '';
    return name.length > 0 && name.length <= SHORT ? name : id;
  };
  return html`<fieldset class="setting traitors"><legend class="setting-label">${
    peers ? words.faultyAre : strings.traitorsAre}</legend>
    <div class="boxes">${Array.from({ length: valid.n }, (_, id) => html`<label class="box">
      <input type="checkbox" aria-label=${isBad(cast.name(id))}
        .checked=${live(valid.bad.includes(id))} @change=${() => toggle(id)}>
      <span>${id === cast.commander ? icons.crown : nothing}${short(id)}</span></label>`)}</div>
    ${wrong ? html`<p class="setting-note">${wrongLine(wrong)}</p>` : nothing}</fieldset>`;
}

/** @param {Param[]} params @param {(param: Param) => unknown} field */
function groups(params, field) {
  return Object.entries(strings.settingGroup).map(([group, name]) => {
    const own = params.filter((param) => param.group === group);
    return own.length === 0 ? nothing : html`<fieldset class="setting-group">
      <legend>${name}</legend><div class="settings">${own.map(field)}</div></fieldset>`;
  });
}

/** @param {State} state @param {Store} store */
function decide(state, store) {
  const preview = reading(state);
  const band = preview?.valid?.cost.band;
  const confirmed = band === 'ask';
  const run = (/** @type {Event} */ event) => {
    event.preventDefault();
    store.dispatch({ type: 'wish', text: textOf(state), from: 'drawer', confirmed, play: true });
  };
  const button = html`<button class="primary run" data-action="run" ?disabled=${!preview?.ok}>
    ${icons.play} ${confirmed ? strings.runAnyway : strings.run}</button>`;
  return { run, button };
}

/** @param {Preview | null} preview @param {string[]} keys that have a field to show theirs at */
function otherErrors(preview, keys) {
  const rest = preview?.errors.filter(({ key, code }) => code !== 'E_COST' && !keys.includes(key));
  return rest?.map((error) => html`<p class="setting-note" role="alert">${wrongLine(error)}</p>`);
}

/** @param {State} state @param {Store} store @param {() => string} rollSeed */
function drawer(state, store, rollSeed) {
  if (!state.drawer || !state.description) return nothing;
  const sheet = sheetFor(state, store, rollSeed);
  const { description } = state;
  const { main, rest } = settingsOf(
    description, sheet.algorithm, shownValue(sheet, 'topo'), (key) => shownValue(sheet, key));
  const count = description.params.filter(({ key }) => key === 't');
  const crowded = (sheet.preview?.valid?.n ?? 0) > BOXES_MAX;
  const { run, button } = decide(state, store);
  const valid = sheet.preview?.valid;
  const field = (/** @type {Param} */ param) => fieldFor(sheet, param);
  return html`<form class="drawer-form" aria-label=${strings.drawer} @submit=${run}>
    <header class="drawer-head"><h2>${strings.drawer}</h2>
      <button type="button" class="plain icon-only" aria-label=${strings.close}
        @click=${() => store.dispatch({ type: 'drawer', open: false })}>${icons.close}</button>
    </header>
    <div class="settings">
      ${algorithmChoice(sheet, description.algorithms, store)}
      ${main.slice(0, 2).map(field)}${crowded ? count.map(field) : traitors(sheet)}
      ${main.slice(2).map(field)}
      <details class="more"><summary>${strings.more}</summary>
        ${groups(crowded ? rest.filter(({ key }) => key !== 't') : rest, field)}</details>
      <div class="setting">
        <label class="setting-label" for="draft-text">${strings.draftText}</label>
        <textarea id="draft-text" class="field draft" rows="3" spellcheck="false"
          maxlength=${FILE_MAX}
          .value=${live(textOf(state))} @input=${(/** @type {Event} */ event) => store.dispatch({
            type: 'draft', live: false,
            text: /** @type {HTMLTextAreaElement} */ (event.target).value.trim(),
          })}></textarea>
        ${fileChoice((text) => store.dispatch({ type: 'wish', text, from: 'file' }), (message) =>
          store.dispatch({ type: 'notice', notice: { code: 'E_FILE', key: null, message } }))}
        ${otherErrors(sheet.preview, 
          [...[...main, ...rest].map(({ key }) => key), 'bad', 't', 't_pm'])}</div>
    </div>
    <footer class="drawer-foot">${valid ? costCard(valid, sheet.change) : nothing}${button}</footer>
  </form>`;
}

/** Whoever opens the drawer is led into it, and back when it closes; where it opened by itself,
 * to show a cost, nobody is moved.
 * @param {HTMLElement} el */
function leading(el) {
  const { ownerDocument: page } = el;
  /** @type {Element | null} */
  let cameFrom = null;
  return (/** @type {boolean} */ open) => {
    if (open) {
      cameFrom = page.activeElement;
      el.scrollIntoView({ block: 'nearest' });
      el.querySelector('button')?.focus({ preventScroll: true });
    } else if (page.activeElement === page.body && cameFrom instanceof HTMLElement) {
      cameFrom.focus();
    }
  };
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {() => string} rollSeed a new seed, a u64 as text
 * @returns {() => void} unmount
 */
export function mount(el, store, rollSeed) {
  const lead = leading(el);
  let wasOpen = false;
  return follow(el, store, (state) => drawer(state, store, rollSeed),
    ['drawer', 'draft', 'drafted', 'description', 'preview', 'scenario'], (state) => {
      const open = state.drawer && state.description !== null;
      el.classList.toggle('drawer-open', open);
      if (open !== wasOpen && state.phase === 'ready') lead(open);
      wasOpen = open;
    });
}
