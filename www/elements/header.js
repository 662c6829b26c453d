// The top of the page: where we are, what to open, how it looks, and the link to give away.

import { html, nothing } from 'lit';
import { more } from './more.js';
import { titleOf } from '../parts/cast.js';
import { follow } from '../parts/view.js';
import * as icons from '../parts/icons.js';
import { strings } from '../strings/strings.js';
import { WHOLE } from '../whole.js';

/** @import { Around } from './more.js' */
/** @import { Store } from '../store.js' */
/** @import { State } from '../state.js' */

/** @param {State} state @param {Store} store @param {Around} around */
function header(state, store, around) {
  const open = (/** @type {'gallery' | 'runner' | 'export' | 'embed'} */ sheet) => () =>
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
      ${WHOLE ? html`<button class="ghost" data-action="runner" @click=${open('runner')}>
        ${icons.dice}<span>${strings.runner.button}</span></button>` : nothing}
      <button class="ghost" data-action="drawer" aria-expanded=${state.drawer ? 'true' : 'false'}
        aria-controls="drawer"
        @click=${() => store.dispatch({ type: 'drawer', open: !state.drawer })}>
        ${icons.sliders}<span>${strings.settings}</span></button>
      <button class="ghost wide-only" data-action="export"
        aria-label=${strings.exporting.button} @click=${open('export')}>
        ${icons.take}<span>${strings.exporting.button}</span></button>
      ${WHOLE ? html`<button class="ghost wide-only" data-action="embed"
        aria-label=${strings.embedSheet.button} @click=${open('embed')}>
        ${icons.frame}<span>${strings.embedSheet.button}</span></button>` : nothing}
      ${more(state, store, around)}
      <button class="primary" data-action="share"
        @click=${() => store.dispatch({ type: 'sheet', sheet: 'share' })}>${strings.share}</button>
    </div>`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {Around} around
 * @returns {() => void} unmount
 */
export function mount(el, store, around) {
  return follow(el, store, (state, of) => header(state, of, around),
    ['preview', 'theme', 'drawer', ...(WHOLE ? [] : /** @type {const} */ (['scenario', 't']))]);
}
