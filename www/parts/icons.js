// The page's icons, drawn here because font glyphs are missing on some machines.

import { html, svg } from 'lit';

/** @param {import('lit').TemplateResult} paths @param {string} [extra] */
const icon = (paths, extra = '') =>
  html`<svg class="icon ${extra}" viewBox="0 0 16 16" aria-hidden="true">${paths}</svg>`;

export const play = icon(svg`<path class="solid" d="M4 2.5v11l9.5-5.5z"/>`);
export const pause = icon(svg`<path class="solid" d="M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z"/>`);
export const toStart = icon(svg`<path class="solid"
  d="M2.5 3h2v10h-2zM13.5 3v10L5.5 8z"/>`, 'aims');
export const toEnd = icon(svg`<path class="solid" d="M11.5 3h2v10h-2zM2.5 3v10l8-5z"/>`, 'aims');
export const stepBack = icon(svg`<path class="solid"
  d="M12 3v10h-1.8V3zM8.8 3v10L2.5 8z"/>`, 'aims');
export const stepOn = icon(svg`<path class="solid" d="M4 3v10h1.8V3zM7.2 3v10l6.3-5z"/>`, 'aims');
export const undo = icon(
  svg`<path d="M6.5 3 3 6.5 6.5 10M3 6.5h6a3.5 3.5 0 0 1 0 7H6"/>`, 'aims');
export const redo = icon(
  svg`<path d="M9.5 3 13 6.5 9.5 10M13 6.5H7a3.5 3.5 0 0 0 0 7h3"/>`, 'aims');
export const close = icon(svg`<path d="m4 4 8 8m0-8-8 8"/>`);
export const plus = icon(svg`<path d="M8 3v10M3 8h10"/>`);
export const minus = icon(svg`<path d="M3 8h10"/>`);
export const fit = icon(svg`<path d="M8 2.5v11M5.5 5 8 2.5 10.5 5m-5 6L8 13.5l2.5-2.5"/>`);
export const split = icon(svg`<rect x="2" y="3" width="12" height="10" rx="1.5"/>
  <path d="M8 3v10"/>`);
export const widen = icon(svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>`);
export const take = icon(svg`<path d="M8 2v8m-3-3 3 3.2L11 7M2.5 11v2.5h11V11"/>`);
export const frame = icon(svg`<path d="m5.5 5-3 3 3 3m5-6 3 3-3 3M9 3.5 7 12.5"/>`);
export const dice = icon(svg`<rect x="2.5" y="2.5" width="11" height="11" rx="2.5"/>
  <path class="dots" d="M5.5 5.5h.01M10.5 5.5h.01M8 8h.01M5.5 10.5h.01M10.5 10.5h.01"/>`);
export const sliders = icon(svg`<path d="M2 4.5h6m4 0h2M2 11.5h2m4 0h6"/>
  <circle cx="10" cy="4.5" r="1.8"/><circle cx="6" cy="11.5" r="1.8"/>`);
export const tents = icon(svg`<path d="M1.5 13 6 4.5 10.5 13zM8.2 8.6 10.5 5l4 8h-4"/>`);
export const dots = icon(svg`<path class="dots" d="M3 8h.01M8 8h.01M13 8h.01"/>`);
export const chevron = icon(svg`<path d="m4 6 4 4 4-4"/>`);
export const copyIcon = icon(svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/>
  <path d="M10.5 3.5v-1h-8v8h1"/>`);
export const mask = icon(svg`<path d="M2 4c4-1.5 8-1.5 12 0 .4 5-2 9-6 9S1.6 9 2 4z"/>
  <path d="M4.7 7.2c.8-.8 1.8-.8 2.5 0m1.6 0c.8-.8 1.8-.8 2.5 0M6 10.9c1.3-.9 2.7-.9 4 0"/>`);
export const crown = icon(svg`<path class="solid" d="m2 5 3 3 3-4.5L11 8l3-3-1.2 7.5H3.2z"/>`);

export const themes = {
  auto: icon(svg`<circle cx="8" cy="8" r="5.5"/>
    <path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z"/>`),
  light: icon(svg`<circle cx="8" cy="8" r="2.8"/>
    <path d="M8 1.5v1.6m0 9.8v1.6M1.5 8h1.6m9.8 0h1.6"/>
    <path d="m3.4 3.4 1.2 1.2m6.8 6.8 1.2 1.2m0-9.2-1.2 1.2m-6.8 6.8-1.2 1.2"/>`),
  dark: icon(svg`<path d="M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z"/>`),
  contrast: icon(svg`<rect x="2.5" y="2.5" width="11" height="11"/>
    <path class="solid" d="M8 2.5h5.5v11H8z"/>`),
  projector: icon(svg`<rect x="2" y="3" width="12" height="8"/><path d="M8 11v2.5M5 13.5h6"/>`),
};

export const lamp = {
  held: icon(svg`<circle cx="8" cy="8" r="6.2"/><path d="m5.2 8.2 2 2 3.6-4"/>`),
  violated: icon(svg`<path d="M8 2 14.4 13.4H1.6z"/><path d="M8 6.4v3.2m0 1.9v.01"/>`),
  undecided: icon(svg`<circle class="dotted" cx="8" cy="8" r="6.2"/>`),
  vacuous: icon(svg`<circle cx="8" cy="8" r="6.2"/><path d="M5 8h6"/>`),
};

/** The tent with its flag. */
export const logo = html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
  <path class="logo-flag" d="M16 7V2l5 2.2L17 6z"/>
  <path class="logo-tent" d="M16 6.5 29 28H3zM16 7v9"/>
  <path class="logo-door" d="m16 14-4.6 14m4.6-14 4.6 14M16 14v14"/></svg>`;
