// A value as hue, shape and word together, so that no one channel has to be seen.

import { html } from 'lit';
import { CORNERS, lookOf } from '../draw/values.js';
import { strings } from '../strings/strings.js';

/** @param {string} letter @returns {string} its shape as a path in a box of 10 */
function outline(letter) {
  const at = (/** @type {number} */ part) => (5 + 4.5 * part).toFixed(1);
  const corners = CORNERS[lookOf(letter).shape].map(([x, y]) => `${at(x)} ${at(y)}`);
  return `M${corners.join('L')}z`;
}

/** @param {number | null} value */
export function letterOf(value) {
  return value === 1 ? 'a' : value === 0 ? 'r' : null;
}

/** @param {string} letter */
export function shape(letter) {
  return html`<svg class="shape" viewBox="0 0 10 10" aria-hidden="true"><path
    d=${outline(letter)} /></svg>`;
}

/** @param {number | null} value @param {string} [otherwise] when there is none */
export function valueWord(value, otherwise = '—') {
  const letter = letterOf(value);
  if (!letter) return html`<span class="quiet">${otherwise}</span>`;
  return html`<b class="value value-${letter}">${shape(letter)} ${strings.value(value)}</b>`;
}

/** @param {string | null | undefined} letter as the core's reports write it */
export function valueNumber(letter) {
  return letter === 'a' ? 1 : letter === 'r' ? 0 : null;
}

/** A value that is voted about. @param {string | null} letter @param {string} [otherwise] */
export function voteWord(letter, otherwise = '—') {
  if (letter === null) return html`<span class="quiet">${otherwise}</span>`;
  return html`<b class="value value-${letter}">${shape(letter)} ${lookOf(letter).letter}</b>`;
}
