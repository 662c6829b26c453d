// The share sheet: copies the link to this run at this moment, and shows it for copying by hand
// where a page may not reach the clipboard.

import { html } from 'lit';
import { LINK_MAX } from '../link.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */

/** @typedef {{ href: () => string, copyText: (text: string) => Promise<boolean> }} Place */

/**
 * @param {Store} store
 * @param {string | null} link null if no link can hold the run
 * @param {boolean | null} copied null while it is not known
 * @param {() => void} again
 */
export function share(store, link, copied, again) {
  if (link === null) return html`<p>${strings.shareTooLong(LINK_MAX)}</p>`;
  return html`<p role="status" data-share=${copied ? 'copied' : 'field'}>${
    copied ? strings.shareDone : strings.shareFallback}</p>
    <div class="copy-row"><input class="field" readonly .value=${link}
      aria-label=${strings.shareTitle} @focus=${(/** @type {Event} */ event) =>
        /** @type {HTMLInputElement} */ (event.target).select()}>
      <button class="primary" @click=${again}>${strings.copy}</button></div>
    <button class="plain link" @click=${() => store.dispatch({ type: 'sheet', sheet: 'export' })}>
      ${strings.exporting.fromShare}</button>
    <button class="plain link" data-action="embed-from-share"
      @click=${() => store.dispatch({ type: 'sheet', sheet: 'embed' })}>
      ${strings.embedding.sheet.fromShare}</button>`;
}
