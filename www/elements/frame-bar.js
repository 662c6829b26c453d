// The top of a page in a frame with few controls: what is shown, and the way to the whole page.
// The same, as a poster, where a frame is too small for anything else.

import { html } from 'lit';
import { linkTo } from '../link.js';
import { titleOf } from '../parts/cast.js';
import { follow } from '../parts/view.js';
import * as icons from '../parts/icons.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { State } from '../state.js' */

/** The way to the whole page. @param {State} state @param {string | null} home */
export function open(state, home) {
  const link = home && linkTo(home, state);
  if (!link) return null;
  return html`<a class="frame-open" href=${link} target="_blank" rel="noopener"
    title=${strings.embedding.openTitle}>${strings.embedding.open}</a>`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {string | null} home the whole page's address, if there are ways out
 * @returns {() => void} unmount
 */
export function mount(el, store, home) {
  return follow(el, store, (state) => html`<span class="frame-logo">${icons.logo}</span>
    <h1 class="frame-title"><bdi>${titleOf(state)}</bdi></h1>${open(state, home)}`,
  ['preview', 'scenario', 't']);
}

/** @param {HTMLElement} el @param {Store} store @param {string | null} home */
export function mountPoster(el, store, home) {
  return follow(el, store, (state) => html`${icons.logo}<p class="poster-title"><bdi>${
    titleOf(state)}</bdi></p>${open(state, home) ?? html`<p class="unseen">${
      strings.embedding.poster}</p>`}`, ['preview', 'scenario', 't']);
}
