// A first visit: in a few words what is seen, what to press and what to choose. It stands in a
// place of its own, goes as soon as somebody plays, and does not come again.

import { html, nothing } from 'lit';
import { follow } from '../parts/view.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */

/** @typedef {{ first: boolean, remember: () => void }} Visit */

const KEY = 'bivouac-met';

/** @param {Window} scope @param {boolean} shared whether the address names a run
 * @returns {Visit} a sandbox throws at the mention of storage, and cannot remember */
export function visitOf(scope, shared) {
  const met = () => {
    try {
      return scope.localStorage.getItem(KEY) !== null;
    } catch {
      return false;
    }
  };
  return { first: !shared && !met(), remember: () => {
    try {
      scope.localStorage.setItem(KEY, '1');
    } catch {
      // Then the words come again at the next visit.
    }
  } };
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {Visit} visit
 * @returns {() => void} unmount
 */
export function mount(el, store, { first, remember }) {
  let shown = first;
  const leave = () => { shown = false; remember(); };
  const skip = () => {
    leave();
    store.dispatch({ type: 'tab', tab: store.state().tab });
    el.replaceChildren();
  };
  return follow(el, store, ({ fresh, phase }) => {
    if (shown && !fresh && phase === 'ready') leave();
    if (!shown) return nothing;
    const { welcome } = strings.whole;
    return html`<p><b>${welcome.hello}</b> ${welcome.text}</p>
      <button class="ghost" data-action="met" @click=${skip}>${welcome.skip}</button>`;
  }, ['fresh', 'phase']);
}
