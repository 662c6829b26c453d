// The right-hand panel: ways to look closer, one at a time.

import { html, render } from 'lit';
import { tabsOf } from '../state.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { Tab } from '../state.js' */

/** @typedef {(el: HTMLElement, store: Store) => () => void} Mount */

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {Record<Tab, Mount>} views
 * @returns {() => void} unmount
 */
export function mount(el, store, views) {
  let leave = () => {};
  /** @type {Tab | null} */
  let shown = null;

  /** @param {KeyboardEvent} event */
  function move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.stopPropagation();
    const tabs = tabsOf(store.state());
    const next = tabs[(tabs.indexOf(store.state().tab) + step + tabs.length) % tabs.length];
    store.dispatch({ type: 'tab', tab: next });
    /** @type {HTMLElement | null} */ (el.querySelector(`#tab-${next}`))?.focus();
  }

  function draw() {
    const { tab } = store.state();
    render(html`<div class="tabs" role="tablist" aria-label=${strings.panel} @keydown=${move}>
      ${tabsOf(store.state()).map((one) => html`<button role="tab" id="tab-${one}"
        aria-controls="panel-body"
        aria-selected=${one === tab ? 'true' : 'false'} tabindex=${one === tab ? 0 : -1}
        @click=${() => store.dispatch({ type: 'tab', tab: one })}>${strings.tabs[one]}</button>`)}
      </div><div id="panel-body" role="tabpanel" aria-labelledby="tab-${tab}"
        class="panel-body panel-${tab}" tabindex="0"></div>`, el);
    if (tab === shown) return;
    leave();
    shown = tab;
    leave = views[tab](/** @type {HTMLElement} */ (el.querySelector('#panel-body')), store);
  }

  draw();
  const stop = store.subscribe((state, before) => { 
    if (state.tab !== before.tab || state.preview !== before.preview) draw();
  });
  return () => { stop(); leave(); render(null, el); };
}
