// The right-hand panel: ways to look closer, one at a time, or two side by side where the page is
// wide.

import { html, nothing, render } from 'lit';
import * as icons from '../parts/icons.js';
import { whyBar } from '../parts/why.js';
import { tabsOf } from '../state.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { State, Tab } from '../state.js' */

/** @typedef {(el: HTMLElement, store: Store) => () => void} Mount */
/** @typedef {'tab' | 'beside'} Side  the first place for a view, and the second */
/** @typedef {{ matches: boolean, addEventListener: MediaQueryList['addEventListener'],
 *   removeEventListener: MediaQueryList['removeEventListener'] }} Query */
/** @typedef {{ wide: Query, wider: Query }} Room  wide enough for two views; and with the drawer
 *   open */

/** @type {Record<Side, { mark: string, body: string, label: string }>} */
const PLACES = {
  tab: { mark: 'tab', body: 'panel-body', label: strings.panel },
  beside: { mark: 'beside', body: 'beside-body', label: strings.beside },
};

/** @param {State} state @param {Room} room @returns {boolean} */
const hasRoom = ({ drawer }, { wide, wider }) => (drawer ? wider : wide).matches;

/** @param {Store} store @param {Side} side @param {KeyboardEvent} event */
function move(store, side, event) {
  const turn = document.documentElement.dir === 'rtl' ? -1 : 1;
  const step = turn * ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0);
  if (step === 0) return;
  event.stopPropagation();
  const state = store.state();
  const tabs = tabsOf(state);
  const at = tabs.indexOf(state[side] ?? tabs[0]);
  const next = tabs[(at + step + tabs.length) % tabs.length];
  store.dispatch({ type: side, tab: next });
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  /** @type {HTMLElement | null} */ (list.querySelector(`#${PLACES[side].mark}-${next}`))?.focus();
}

/** @param {Store} store @param {Side} side @param {Tab} shown @param {unknown} [tool] */
function pane(store, side, shown, tool = null) {
  const { mark, body, label } = PLACES[side];
  return html`<div class="pane pane-${side}"><div class="tab-row">
    <div class="tabs" role="tablist" aria-label=${label}
      @keydown=${(/** @type {KeyboardEvent} */ event) => move(store, side, event)}>
      ${tabsOf(store.state()).map((one) => html`<button role="tab" id="${mark}-${one}"
        aria-controls=${body}
        aria-selected=${one === shown ? 'true' : 'false'} tabindex=${one === shown ? 0 : -1}
        @click=${() => store.dispatch({ type: side, tab: one })}>${strings.tabs[one]}</button>`)}
    </div>${tool}</div>
    <div id=${body} role="tabpanel" aria-labelledby="${mark}-${shown}"
      class="panel-body panel-${shown}" tabindex="0"></div></div>`;
}

/** The button that opens a second view, or closes it. @param {Store} store @param {boolean} two */
function splitter(store, two) {
  const label = two ? strings.oneView : strings.twoViews;
  return html`<button class="ghost icon-only split" aria-pressed=${two ? 'true' : 'false'}
    aria-label=${label} title=${label}
    @click=${() => store.dispatch({ type: 'split', on: !two })}>${icons.split}</button>`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {Record<Tab, Mount>} views
 * @param {Room} room
 * @returns {() => void} unmount
 */
export function mount(el, store, views, room) {
  /** @type {Record<Side, { tab: Tab | null, leave: () => void }>} */
  const shown = { tab: { tab: null, leave() {} }, beside: { tab: null, leave() {} } };

  /** Puts a view into its place, if it is not there. @param {Side} side @param {Tab | null} tab */
  function fill(side, tab) {
    if (shown[side].tab === tab) return;
    shown[side].leave();
    const body = /** @type {HTMLElement | null} */ (el.querySelector(`#${PLACES[side].body}`));
    // Where the last view was scrolled to is nothing to the next one.
    body?.scrollTo(0, 0);
    shown[side] = { tab, leave: tab && body ? views[tab](body, store) : () => {} };
  }

  function draw() {
    const state = store.state();
    const fits = hasRoom(state, room);
    const beside = fits ? state.beside : null;
    if (beside === null) fill('beside', null);
    // A map may take the whole page, until one of its runs is opened.
    const wide = state.map.wide && state.tab === 'map';
    el.parentElement?.classList.toggle('page-map', wide);
    render(html`<div class="why-place">${whyBar(store)}</div>
      <div class="panes ${beside ? 'panes-two' : ''}">
        ${pane(store, 'tab', state.tab, fits ? splitter(store, beside !== null) : nothing)}
        ${beside ? pane(store, 'beside', beside) : nothing}</div>`, el);
    fill('tab', state.tab);
    fill('beside', beside);
  }

  draw();
  const stop = store.subscribe((state, before) => {
    const reads = /** @type {const} */ (['tab', 'beside', 'drawer', 'preview', 'why']);
    if (reads.some((key) => state[key] !== before[key]) || state.map.wide !== before.map.wide) {
      draw();
    }
  });
  room.wide.addEventListener('change', draw);
  room.wider.addEventListener('change', draw);
  return () => {
    room.wide.removeEventListener('change', draw);
    room.wider.removeEventListener('change', draw);
    stop();
    shown.tab.leave();
    shown.beside.leave();
    render(null, el);
  };
}
