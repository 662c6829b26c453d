// Over a network that passes things on: in which layout it is drawn, and which item is followed
// from peer to peer.

import { html, nothing } from 'lit';
import * as icons from '../parts/icons.js';
import { itemName } from '../parts/item-name.js';
import { follow } from '../parts/view.js';
import { strings } from '../strings/strings.js';
import { layoutShown, layoutsOf } from './network-layout.js';

/** @import { Store } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Network } from '../trace/network.js' */
/** @import { Trace } from '../trace/decode.js' */

const words = strings.network;

/** @param {State} state @param {Store} store @param {Trace} trace @param {Network} net */
function layouts({ layout }, store, { header }, net) {
  const shown = layoutShown(header, net, layout);
  const able = layoutsOf(header, net);
  if (able.length < 2) return nothing;
  return html`<div class="layouts" role="group" aria-label=${words.layouts}>
    ${able.map((one) => html`<button class="layout-choice" data-layout=${one}
      aria-pressed=${one === shown ? 'true' : 'false'} title=${words.layoutHelp[one]}
      @click=${() => store.dispatch({ type: 'layout', layout: one })}>${
        words.layout[one]}</button>`)}</div>`;
}

/** @param {Store} store @param {number | null} item */
function choose(store, item) {
  if (item === null) {
    store.dispatch({ type: 'follow', item });
    if (store.state().selection?.kind === 'item') store.dispatch({ type: 'select', pick: null });
  } else store.dispatch({ type: 'select', pick: { kind: 'item', id: item } });
}

/** @param {State} state @param {Store} store @param {Network} net */
function items({ followed, names }, store, { list }) {
  if (list.length === 0) return nothing;
  const at = list.findIndex(({ id }) => id === followed);
  const step = (/** @type {number} */ to) => choose(store, list[to]?.id ?? null);
  return html`<div class="follow"><label><span>${words.follow}</span>
    <select data-follow @change=${(/** @type {Event} */ event) => {
      const { value } = /** @type {HTMLSelectElement} */ (event.target);
      choose(store, value === '' ? null : Number(value));
    }}><option value="" ?selected=${at < 0}>${words.everyItem}</option>
    ${list.map((item) => html`<option value=${item.id} ?selected=${item.id === followed}>${
      itemName(names, item)}</option>`)}</select></label>
    <button class="tool" aria-label=${words.itemBefore} title=${words.itemBefore}
      ?disabled=${at <= 0} @click=${() => step(at - 1)}>${icons.stepBack}</button>
    <button class="tool" aria-label=${words.itemAfter} title=${words.itemAfter}
      ?disabled=${at >= list.length - 1} @click=${() => step(at + 1)}>${icons.stepOn}</button>
  </div>`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  return follow(el, store, (state) => {
    const run = store.run();
    const net = run?.index.network;
    if (!run || !net || state.phase !== 'ready') return nothing;
    return html`${layouts(state, store, run.trace, net)}${items(state, store, net)}`;
  }, ['phase', 'layout', 'followed', 'names', 'scenario', 'selection']);
}
