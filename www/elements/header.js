// The top of the page: where we are, what to open, how it looks, and the link to give away.

import { html, nothing } from 'lit';
import { titleOf } from '../parts/cast.js';
import { follow } from '../parts/view.js';
import * as icons from '../parts/icons.js';
import { strings } from '../strings/strings.js';

/** @import { Tongue } from '../language.js' */
/** @import { Store } from '../store.js' */
/** @import { State, Theme } from '../state.js' */

/** @type {Record<Theme, Theme>} */
const NEXT = {
  auto: 'light', light: 'dark', dark: 'contrast', contrast: 'auto', projector: 'auto',
};

/** @param {Tongue} tongue */
const languages = ({ all, now, change }) => html`<select class="ghost language"
  aria-label=${strings.language} title=${strings.language}
  @change=${(/** @type {Event} */ { target }) =>
    change(/** @type {HTMLSelectElement} */ (target).value)}>${Object.entries(all).map(
  ([tag, { name }]) => html`<option value=${tag} lang=${tag} ?selected=${tag === now}>${
    name}</option>`)}</select>`;

/** @param {State} state @param {Store} store @param {Tongue | null} tongue */
function header(state, store, tongue) {
  const open = (/** @type {'gallery' | 'help' | 'runner' | 'export' | 'embed'} */ sheet) => () =>
    store.dispatch({ type: 'sheet', sheet });
  return html`
    <span class="brand">${icons.logo}<span class="brand-name">Bivouac</span></span>
    <nav class="crumbs" aria-label=${strings.scenarios}>
      <button class="plain" @click=${open('gallery')}>${strings.scenarios}</button>
      <span aria-hidden="true">/</span>
      <h1 class="crumb-title"><bdi>${
        titleOf(state) || (state.preview && strings.noScenario)}</bdi></h1>
    </nav>
    <div class="header-tools">
      <button class="ghost" data-action="gallery" @click=${open('gallery')}>
        ${icons.tents}<span>${strings.scenarios}</span></button>
      <button class="ghost" data-action="runner" @click=${open('runner')}>
        ${icons.dice}<span>${strings.runner.button}</span></button>
      <button class="ghost" data-action="drawer" aria-expanded=${state.drawer ? 'true' : 'false'}
        aria-controls="drawer"
        @click=${() => store.dispatch({ type: 'drawer', open: !state.drawer })}>
        ${icons.sliders}<span>${strings.settings}</span></button>
      ${tongue ? languages(tongue) : nothing}
      <button class="ghost icon-only" data-action="theme" aria-label=${strings.theme[state.theme]}
        title=${strings.theme[state.theme]}
        @click=${() => store.dispatch({ type: 'theme', theme: NEXT[state.theme] })}>
        ${icons.themes[state.theme]}</button>
      <button class="ghost icon-only wide-only" data-action="help" aria-label=${strings.help}
        title=${strings.help} @click=${open('help')}>?</button>
      <button class="ghost wide-only" data-action="export"
        aria-label=${strings.exporting.button} @click=${open('export')}>
        ${icons.take}<span>${strings.exporting.button}</span></button>
      <button class="ghost wide-only" data-action="embed"
        aria-label=${strings.embedding.sheet.button} @click=${open('embed')}>
        ${icons.frame}<span>${strings.embedding.sheet.button}</span></button>
      <button class="primary" data-action="share"
        @click=${() => store.dispatch({ type: 'sheet', sheet: 'share' })}>${strings.share}</button>
    </div>`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {Tongue | null} tongue
 * @returns {() => void} unmount
 */
export function mount(el, store, tongue) {
  return follow(el, store, (state, of) => header(state, of, tongue),
    ['preview', 'theme', 'drawer']);
}
