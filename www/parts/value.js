// A value as hue, shape and word together, so that no one channel has to be seen.

import { html, svg } from 'lit';
import { strings } from '../strings/strings.js';

const SHAPE = {
  a: svg`<path d="M5 1 9.5 9h-9z"/>`,
  r: svg`<path d="M5 9 .5 1h9z"/>`,
};

/** @param {number | null} value */
export function letterOf(value) {
  return value === 1 ? 'a' : value === 0 ? 'r' : null;
}

/** @param {'a' | 'r'} letter */
export function shape(letter) {
  return html`<svg class="shape" viewBox="0 0 10 10" aria-hidden="true">${SHAPE[letter]}</svg>`;
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
