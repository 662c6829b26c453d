// Every event of the run as one plain sentence. Only the rows in sight are in the page, so a
// list of hundreds of thousands scrolls like a short one.

import { html, nothing, render } from 'lit';
import { eventSentence, point } from '../parts/events.js';
import { whyOfRow } from '../parts/why.js';
import { pastOf } from '../trace/past.js';
import { afterNumber } from '../trace/search.js';
import { factsOf } from '../story/facts.js';
import { findBar, findEvent, NOTHING } from './log-find.js';
import { strings } from '../strings/strings.js';
import { WHOLE } from '../whole.js';

/** @import { Store, Run } from '../store.js' */
/** @import { Find, Step } from './log-find.js' */

const ROW_PX = 76;
/** No browser scrolls a box much taller than this; beyond it rows scroll faster than the bar. */
const TALL_PX = 8_000_000;
const SPARE = 3;

/**
 * Which rows are in sight, and where the first one stands.
 * @param {number} length @param {number} scrolled @param {number} view pixels in sight
 */
export function windowOf(length, scrolled, view) {
  const full = length * ROW_PX;
  const tall = Math.min(full, TALL_PX);
  const stretch = tall > view ? (full - view) / (tall - view) : 1;
  const virtual = scrolled * stretch;
  const first = Math.max(Math.floor(virtual / ROW_PX) - SPARE, 0);
  const last = Math.min(Math.ceil((virtual + view) / ROW_PX) + SPARE, length);
  return { tall, stretch, first, last, top: first * ROW_PX - virtual + scrolled };
}

/** @param {Store} store @returns {number} the row at the playhead, -1 before the first */
function currentRow(store) {
  const run = store.run();
  return run ? afterNumber(run.trace.rows.time, store.state().t) - 1 : -1;
}

/** @param {Store} store @param {Run} run @param {number} row @param {number | null} found */
function line(store, run, row, found) {
  const { t, conceal, why } = store.state();
  const past = pastOf(run, why);
  const aside = past && !past.rows[row] ? 'event-aside' : past ? 'event-lit' : '';
  const facts = factsOf(run, row, conceal);
  const now = row === currentRow(store);
  const when = now ? 'event-now' : facts.t > t ? 'event-later' : '';
  return html`<li aria-setsize=${run.trace.rows.length} aria-posinset=${row + 1}>
    <button class="event ${facts.lie ? 'event-lie' : ''} ${when} ${aside} ${
      row === found ? 'event-found' : ''}" data-row=${row}
      @pointerenter=${() => point(store, facts)} @pointerleave=${() => point(store, null)}
      aria-current=${now ? 'true' : 'false'}
      @click=${() => store.dispatch({ type: 'seek', t: facts.t })}>
      ${eventSentence(facts, run, (run.index.network ? strings.network : strings).at(facts.t))}
      </button>${whyOfRow(store, run, row)}</li>`;
}

/** What scrolls, once it is there. @param {HTMLElement} el @returns {HTMLElement} */
const listOf = (el) => /** @type {HTMLElement} */ (el.querySelector('.log-list') ?? el);

/** @param {HTMLElement} el @param {Store} store @param {Find} find
 * @param {unknown} bar */
function draw(el, store, find, bar) {
  const run = store.run();
  if (!run) { render(html`<p class="quiet pad">${strings.noRun}</p>`, el); return; }
  const { scrollTop, clientHeight } = listOf(el);
  const { tall, first, last, top } = windowOf(run.trace.rows.length, scrollTop, clientHeight);
  const rows = Array.from({ length: last - first }, (_, place) =>
    line(store, run, first + place, find.row));
  render(html`${bar || nothing}<div class="log-list"><div class="log-whole">
    <ol class="events log-window">${rows}</ol></div></div>`, el);
  const whole = /** @type {HTMLElement} */ (el.querySelector('.log-whole'));
  whole.style.setProperty('block-size', `${tall}px`);
  const shown = /** @type {HTMLElement} */ (whole.firstElementChild);
  shown.style.setProperty('transform', `translateY(${top}px)`);
}

/** Scrolls to a row. @param {HTMLElement} el @param {Store} store @param {number} row */
function reveal(el, store, row) {
  const list = listOf(el);
  const view = list.clientHeight;
  const { stretch } = windowOf(store.run()?.trace.rows.length ?? 0, list.scrollTop, view);
  list.scrollTop = Math.max((row * ROW_PX - view / 2 + ROW_PX / 2) / stretch, 0);
}

/** @param {Store} store @param {Find} find @returns {number} the row that was found, while the
 *   playhead stands there, else the one at the playhead */
function rowShown(store, { row }) {
  const found = row !== null && store.run()?.trace.rows.time[row] === store.state().t;
  return found ? row : currentRow(store);
}

/** Looks on from the row that is shown. @param {Store} store @param {Run} run @param {Find} last
 * @param {string} wanted @param {Step} step @returns {Find} */
function look(store, run, last, wanted, step) {
  const { conceal } = store.state();
  const again = wanted === last.wanted;
  const start = again ? rowShown(store, last) : currentRow(store);
  const looked = again && last.row === null ? last.looked : 0;
  const from = start + step * (1 + looked % run.trace.rows.length);
  const found = findEvent(run, wanted, { from, step, conceal });
  return { wanted, row: found.row, looked: looked + found.looked };
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  /** Whoever has the pointer on the list scrolls it alone. */
  let touched = false;
  let find = NOTHING;
  const seek = (/** @type {string} */ wanted, /** @type {Step} */ step) => {
    const run = store.run();
    if (!run) return;
    find = look(store, run, find, wanted, step);
    if (find.row !== null) store.dispatch({ type: 'seek', t: run.trace.rows.time[find.row] });
    redraw();
    if (find.row !== null) reveal(el, store, rowShown(store, find));
    redraw();
  };
  const forget = (/** @type {string} */ wanted) => {
    find = { ...NOTHING, wanted };
    redraw();
  };
  const redraw = () => draw(el, store, find,
    WHOLE && findBar(find, store.run()?.trace.rows.length ?? 0, seek, forget));
  const follow = () => {
    redraw();
    if (!touched) reveal(el, store, rowShown(store, find));
    redraw();
  };
  const life = new AbortController();
  const { signal } = life;
  el.addEventListener('scroll', redraw, { passive: true, capture: true, signal });
  el.addEventListener('pointerenter', () => { touched = true; }, { signal });
  el.addEventListener('pointerleave', () => { touched = false; }, { signal });
  const watch = new ResizeObserver(follow);
  watch.observe(el);
  const stop = store.subscribe((state, before) => {
    const moved = state.t !== before.t || state.preview !== before.preview
      || state.phase !== before.phase;
    if (moved) follow();
    else if (state.conceal !== before.conceal || state.why !== before.why) redraw();
  });
  return () => { stop(); life.abort(); watch.disconnect(); render(null, el); };
}
