// What is known of the cell that is looked at, in sentences, with a way to a run that shows it,
// and how its runs spread, in bars that open one of theirs.

import { html, nothing, svg } from 'lit';
import { sameRun } from '../pairs.js';
import { cellsOf, seeded } from '../story/map-plan.js';
import { strings } from '../strings/strings.js';
import { measureName, planShown, shownOf, statesOf, whatOf } from './map-scene.js';

/** @import { Store } from '../store.js' */
/** @import { CellState } from '../story/map-cell.js' */
/** @import { Bar, Outcome } from '../pkg/types.js' */

const words = strings.map;

/** @param {Store} store @param {string | null} text */
export function openRun(store, text) {
  if (text === null) return;
  store.dispatch({ type: 'map', change: { wide: false } });
  store.dispatch({ type: 'wish', text, from: 'gallery' });
}

/** @param {CellState} cell @param {Store} store */
function ways({ kind, shows, usual }, store) {
  const opened = shows !== null && sameRun(shows, store.state().scenario);
  const button = (/** @type {string} */ name, /** @type {string | null} */ text,
    /** @type {boolean} */ first) => (text === null ? nothing
    : html`<button class=${first ? 'primary' : ''} data-open=${first ? 'shows' : 'usual'}
        @click=${(/** @type {Event} */ event) => { openRun(store, text); toStage(event); }}>${
        name}</button>`);
  if (kind === 'some' || kind === 'most') {
    if (shows === null) return html`<p class="small quiet">${words.tooLong}</p>`;
    return opened ? html`<p class="small" data-opened>${words.opened}</p>`
      : button(words.opens, shows, true);
  }
  if (kind === 'mean') return button(words.opensMean, shows, true);
  if (kind !== 'share') return nothing;
  return html`${button(words.worst, shows === usual ? null : shows, true)}
    ${button(words.usual, usual, false)}`;
}

/** Where the page is narrow the stage is far above. @param {Event} event */
export function toStage({ target }) {
  const page = /** @type {HTMLElement} */ (target).ownerDocument;
  page.getElementById('stage')?.scrollIntoView({ block: 'nearest' });
}

/** @param {Bar} bar @param {number} most @param {string} name @param {Outcome} outcome
 * @param {Store} store */
function barButton(bar, most, name, outcome, store) {
  const high = most === 0 ? 0 : Math.max((100 * bar.count) / most, bar.count > 0 ? 2 : 0);
  const go = (/** @type {Event} */ event) => {
    openRun(store, bar.seed === null ? null : seeded(outcome.scenario, bar.seed));
    toStage(event);
  };
  return html`<li><button class="map-bar" ?disabled=${bar.count === 0} data-bar=${bar.from}
      aria-label=${words.bar(bar, name)} title=${words.bar(bar, name)} @click=${go}>
    <span class="map-bar-count">${bar.count || nothing}</span>
    <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width="10"
      y=${(100 - high).toFixed(1)} height=${high.toFixed(1)} />`}</svg></button>
    <span class="map-bar-value" aria-hidden="true">${words.tick(bar)}</span></li>`;
}

/** @param {Outcome} outcome @param {Store} store */
function histogram(outcome, store) {
  const { map } = store.state();
  const names = Object.keys(outcome.spreads).filter((name) => outcome.spreads[name].n > 0);
  if (names.length === 0) return nothing;
  const chosen = names.includes(map.bars) ? map.bars : names[0];
  const spread = outcome.spreads[chosen];
  const most = Math.max(...spread.bars.map(({ count }) => count));
  const name = strings.capital(measureName(chosen));
  return html`<div class="map-bars"><label class="map-field">${words.bars}
      <select class="field" data-bars @change=${(/** @type {Event} */ { target }) =>
        store.dispatch({ type: 'map',
          change: { bars: /** @type {HTMLSelectElement} */ (target).value } })}>
        ${names.map((one) => html`<option value=${one} ?selected=${one === chosen}>${
          measureName(one)}</option>`)}</select></label>
    <ol class="map-histogram">${spread.bars.map((bar) =>
      barButton(bar, most, name, outcome, store))}</ol>
    <p class="small quiet">${words.spread(spread)}</p></div>`;
}

/** @param {Store} store */
export function card(store) {
  const state = store.state();
  const plan = planShown(state);
  const cell = plan && statesOf(state.map, plan)[state.map.at];
  if (!plan || !cell) return nothing;
  const { outcome, judgement } = state.map.cells[state.map.at];
  const what = whatOf(plan, shownOf(state.map, plan));
  return html`<section class="map-card" aria-label=${words.name(cellsOf(plan)[state.map.at])}>
    <h3>${words.name(cellsOf(plan)[state.map.at])}${judgement
      ? html` <span class="quiet">${words.depth(judgement.m)}</span>` : nothing}</h3>
    <p data-cell-says>${words.says(cell, what)}</p>
    <div class="map-ways">${ways(cell, store)}</div>
    ${outcome && plan.about === 'runs' ? histogram(outcome, store) : nothing}</section>`;
}
