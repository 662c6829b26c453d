// The one question that a single run cannot answer, with the way to the map that does.

import { html } from 'lit';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */

/** @param {Store} store */
export function mapAsk(store) {
  const open = (/** @type {Event} */ { target }) => {
    store.dispatch({ type: 'tab', tab: 'map' });
    // Where the page is narrow the tabs are far above this button.
    const page = /** @type {HTMLElement} */ (target).ownerDocument;
    page.getElementById('panel')?.scrollIntoView({ block: 'start' });
  };
  return html`<p class="map-ask"><button class="plain link" data-action="map-ask" @click=${open}>${
    strings.map.open}</button></p>`;
}
