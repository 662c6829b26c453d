// What a map is asked for: which question, what is shown of the answers, which two settings vary,
// and how many runs a cell has.

import { html, nothing } from 'lit';
import { labelOf } from '../parts/fields.js';
import * as icons from '../parts/icons.js';
import { VERDICTS } from '../story/map-cell.js';
import { readValues, SEEDS_MAX, valuesFor, variable, wishFor } from '../story/map-plan.js';
import { strings } from '../strings/strings.js';
import { measureName, measuresOf, planShown, shownOf } from './map-scene.js';

/** @import { Store } from '../store.js' */
/** @import { MapState } from '../many-state.js' */
/** @import { State } from '../state.js' */
/** @import { About, Plan, Wish } from '../story/map-plan.js' */

const words = strings.map;

/** @param {Event} event */
const valueIn = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/** @param {State} state @returns {Wish} */
export const wishOf = ({ map, preview }) => wishFor(map.wish, preview?.valid?.algorithm ?? 'om');

/** @param {Wish} wish @returns {string} what is wrong with it, or nothing */
export function wrongWith({ across, down, seeds }) {
  if (across.key === down.key) return words.sameKeys;
  if (!readValues(across.values) || !readValues(down.values)) return words.noValues;
  const fits = /^\d+$/.test(seeds) && Number(seeds) >= 1 && Number(seeds) <= SEEDS_MAX;
  return fits ? '' : words.noSeeds(SEEDS_MAX);
}

/** @typedef {(alter: (wish: Wish) => Partial<Wish>, change?: Partial<MapState>) => void} Alter
 *   changes the wish as it stands then: two fields may be changed within one frame */

/** @param {State} state @param {Alter} alter */
function question(state, alter) {
  const wish = wishOf(state);
  if (wish.algorithm !== 'om') return nothing;
  const option = (/** @type {About} */ about) => html`<label><input type="radio" name="map-about"
    value=${about} .checked=${wish.about === about}
    @change=${() => alter(() => ({ about }), { live: true })}>
    <span>${words.aboutName[about]}</span></label>`;
  return html`<fieldset class="ways"><legend class="unseen">${words.about}</legend>
    ${option('lies')}${option('runs')}</fieldset>`;
}

/** @param {State} state @param {Plan} plan @param {(change: Partial<MapState>) => void} set */
function shown(state, plan, set) {
  const show = shownOf(state.map, plan);
  const one = (/** @type {string} */ value, /** @type {string} */ name) =>
    html`<option value=${value} ?selected=${value === show}>${name}</option>`;
  const measures = measuresOf(state.map.cells);
  return html`<label class="map-field">${words.show}<select class="field" data-show
      @change=${(/** @type {Event} */ event) => set({ show: valueIn(event) })}>
    ${plan.about === 'lies' ? Object.entries(words.asked).map(([key, name]) => one(key, name))
      : html`${VERDICTS.map((name) => one(name, words.verdict[name]))}
        ${measures.length > 0 ? html`<optgroup label=${words.measures}>${measures.map((name) =>
          one(name, measureName(name)))}</optgroup>` : nothing}`}</select></label>`;
}

/** @param {State} state @param {'across' | 'down'} side @param {Alter} alter */
function axis(state, side, alter) {
  const wish = wishOf(state);
  const { description, preview } = state;
  if (!description) return nothing;
  const params = variable(description, wish.algorithm);
  const change = (/** @type {Partial<Wish['across']>} */ part) =>
    alter((now) => ({ [side]: { ...now[side], ...part } }));
  const choose = (/** @type {string} */ key) => {
    const param = params.find((one) => one.key === key);
    const now = preview?.valid?.values[key] ?? '';
    change({ key, values: param ? valuesFor(param, now) : wish[side].values });
  };
  const name = (/** @type {string} */ key) => words.setting[key]
    ?? `${labelOf(wish, key)} (${key})`;
  return html`<label class="map-field">${words[side]}<select class="field" data-axis=${side}
      @change=${(/** @type {Event} */ event) => choose(valueIn(event))}>
    ${params.map(({ key }) => html`<option value=${key} ?selected=${key === wish[side].key}>${
      name(key)}</option>`)}</select></label>
    <label class="map-field">${words.values}<input class="field" data-values=${side}
      aria-label=${words.valuesOf(name(wish[side].key))} .value=${wish[side].values}
      @input=${(/** @type {Event} */ event) => change({ values: valueIn(event) })}></label>`;
}

/** @param {State} state @param {Store} store */
export function tools(state, store) {
  const { map } = state;
  const set = (/** @type {Partial<MapState>} */ change) => store.dispatch({ type: 'map', change });
  /** @type {Alter} */
  const alter = (how, change) => {
    const now = wishOf(store.state());
    set({ ...change, wish: { ...now, ...how(now) } });
  };
  const wish = wishOf(state);
  const wrong = wrongWith(wish);
  const plan = planShown(state);
  const busy = map.phase === 'running' || map.phase === 'asked';
  const slow = !plan && ['gossip', 'lottery'].includes(wish.algorithm);
  const status = wrong || map.message || (busy ? words.left(map.left, map.cells.length)
    : plan ? words.done(map.cells.length) : slow ? words.slow : '');
  return html`<h2 class="map-title">${words.title}</h2>
    <p class="small quiet">${words.intro[wish.about]}</p>
    <div class="map-row">${question(state, alter)}${plan ? shown(state, plan, set) : nothing}</div>
    <details class="more map-settings"><summary>${words.settings}</summary>
      <div class="map-axes">${axis(state, 'across', alter)}${axis(state, 'down', alter)}
        <label class="map-field">${words.seeds}<input class="field" data-seeds inputmode="numeric"
          .value=${wish.seeds} @input=${(/** @type {Event} */ event) =>
            alter(() => ({ seeds: valueIn(event) }))}></label></div></details>
    <div class="map-row">
      ${busy ? html`<button data-action="map-stop"
          @click=${() => set({ phase: 'stopping' })}>${words.stop}</button>`
        : html`<button class=${plan ? '' : 'primary'} data-action="map-draw"
          ?disabled=${wrong !== ''} @click=${() => set({ phase: 'asked' })}>${
            plan ? words.again : words.draw}</button>`}
      <span role="status" class="small quiet" data-map=${map.phase}>${status}</span>
      <span class="map-away">
        <button class="ghost icon-only" data-action="map-export" aria-label=${words.away}
          title=${words.away} ?disabled=${!plan}
          @click=${() => store.dispatch({ type: 'sheet', sheet: 'export' })}>${icons.take}</button>
        <button class="ghost icon-only map-widen" data-action="map-wide"
          aria-pressed=${map.wide ? 'true' : 'false'}
          aria-label=${map.wide ? words.narrow : words.wide}
          title=${map.wide ? words.narrow : words.wide}
          @click=${() => set({ wide: !map.wide })}>${icons.widen}</button></span></div>`;
}
