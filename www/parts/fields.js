// One control for each parameter of the scenario, made from the core's own table: what it may be
// decides which control it gets.

import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import * as icons from './icons.js';
import { pairOf } from '../pairs.js';
import { keyed } from './phrase.js';
import { strings } from '../strings/strings.js';

/** @import { Param, Preview, InputError } from '../pkg/types.js' */

/**
 * @typedef {object} Sheet what the controls read and how they write
 * @property {string} text the scenario's text as drafted
 * @property {Preview | null} preview the core's reading of it
 * @property {string} algorithm
 * @property {(changes: Record<string, string | null>) => void} change
 * @property {() => string} rollSeed
 */

/** Sliders are for what a hand can aim at. */
const SLIDER_MAX = 24;
const PEERS_MAX = 60;
const SEGMENTS_MAX = 2;

/** @type {Record<string, string>} */
const LABELS = strings.label;
/** @type {Record<string, string>} */
const OPTIONS = strings.option;
/** @type {Record<string, string>} */
const LIES = strings.advOption;

/** @param {{ algorithm: string }} sheet @param {string} key */
export function labelOf({ algorithm }, key) {
  const own = algorithm === 'om' ? undefined
    : strings.votesSettings.label[key] ?? strings.networkSettings.label[key];
  return own ?? LABELS[key] ?? key;
}

/** @param {Event} event */
const valueIn = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/** @param {Sheet} sheet @param {string} key @param {string} option */
function optionName({ algorithm }, key, option) {
  if (algorithm !== 'om') {
    // What the faulty do when it comes to deciding has the names of what they do in votes.
    const of = key === 'then_adv' ? 'adv' : key;
    return strings.votesSettings.option[of]?.[option]
      ?? strings.networkSettings.option[of]?.[option] ?? option;
  }
  return (key === 'adv' ? LIES[option] : undefined) ?? OPTIONS[option] ?? option;
}

/** The text's own value, right or wrong, else the core's.
 * @param {Sheet} sheet @param {string} key */
export function shownValue({ text, preview }, key) {
  const given = pairOf(text, key);
  if (given === null) return preview?.valid?.values[key] ?? '';
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}

/** @param {Sheet} sheet @param {Param} param @param {string[]} values */
function choice(sheet, { key }, values) {
  const now = shownValue(sheet, key);
  if (values.length <= SEGMENTS_MAX) {
    return html`<span class="segments">${values.map((option) => html`<label>
      <input type="radio" name=${key} .checked=${live(option === now)}
        @change=${() => sheet.change({ [key]: option })}>
      <span>${optionName(sheet, key, option)}</span></label>`)}</span>`;
  }
  return html`<select id="field-${key}" class="field"
    @change=${(/** @type {Event} */ event) => sheet.change({ [key]: valueIn(event) })}>
    ${values.map((option) => html`<option value=${option} ?selected=${option === now}>${
      optionName(sheet, key, option)}</option>`)}</select>`;
}

/** @param {Sheet} sheet @param {string} key @param {string} mode @param {string} [hint] */
function textField(sheet, key, mode, hint = '') {
  return html`<input id="field-${key}" class="field" inputmode=${mode} autocomplete="off"
    spellcheck="false" placeholder=${hint} aria-describedby="note-${key}"
    .value=${live(shownValue(sheet, key))}
    @input=${(/** @type {Event} */ event) => sheet.change({ [key]: valueIn(event) || null })}>`;
}

/** @param {Sheet} sheet @param {Param} param @param {number} min @param {number} max */
function slider(sheet, { key }, min, max) {
  const write = (/** @type {Event} */ event) => sheet.change({ [key]: valueIn(event) });
  return html`<span class="slider"><input type="range" min=${min} max=${max}
      aria-label=${labelOf(sheet, key)} .value=${live(shownValue(sheet, key))} @input=${write}>
    <input id="field-${key}" class="field number" inputmode="numeric" autocomplete="off"
      aria-describedby="note-${key}" .value=${live(shownValue(sheet, key))} @input=${write}>
  </span>`;
}

/** @param {Sheet} sheet @param {Param} param */
function control(sheet, param) {
  const { key, kind } = param;
  if (kind.type === 'choice') return choice(sheet, param, kind.values);
  const most = sheet.algorithm === 'om' ? SLIDER_MAX : PEERS_MAX;
  if (key === 'n') return slider(sheet, param, 1, most);
  if (key === 'values' && kind.type === 'int') return slider(sheet, param, 2, Number(kind.max));
  if (key === 'm') return slider(sheet, param, 0, Math.max((sheet.preview?.valid?.n ?? 2) - 2, 0));
  if (key === 'seed') {
    return html`<span class="slider">${textField(sheet, key, 'numeric')}
      <button class="tool" type="button" aria-label=${strings.roll} title=${strings.roll}
        @click=${() => sheet.change({ seed: sheet.rollSeed() })}>${icons.dice}</button></span>`;
  }
  const hint = param.default.type === 'derived' ? strings.ofCore(param.default.text)
    : strings.votesSettings.hint[kind.type] ?? '';
  return textField(sheet, key, kind.type === 'int' ? 'numeric' : 'text', hint);
}

/** @param {Sheet} sheet @param {string} key @returns {InputError | undefined} */
const errorOf = ({ preview }, key) => preview?.errors.find((error) => error.key === key);

/** @param {InputError} error */
export const wrongLine = (error) => html`<b>${keyed(strings.inputError(error), error.key)}</b>`;

/** @param {Sheet} sheet @param {Param} param */
export function fieldFor(sheet, param) {
  const { key, help, unit, kind } = param;
  const wrong = errorOf(sheet, key);
  const few = kind.type === 'choice' && kind.values.length <= SEGMENTS_MAX;
  const bare = key === 'n' || key === 'm' || key === 'values';
  const label = html`${labelOf(sheet, key)}${unit && !bare
    ? html` <small>${strings.ofCore(unit)}</small>` : null}`;
  return html`<div class="setting ${wrong ? 'setting-wrong' : ''}" data-key=${key}>
    ${few ? html`<span class="setting-label">${label}</span>`
      : html`<label class="setting-label" for="field-${key}">${label}</label>`}
    ${control(sheet, param)}
    <p id="note-${key}" class="setting-note">${wrong ? wrongLine(wrong) : strings.ofCore(help)}</p>
  </div>`;
}
