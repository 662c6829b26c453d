// Every event of the run as one plain sentence. Only the rows in sight are in the page, so a
// list of hundreds of thousands scrolls like a short one.

import { html, render } from 'lit';
import { eventSentence, point } from '../parts/events.js';
import { whyOfRow } from '../parts/why.js';
import { pastOf } from '../trace/past.js';
import { afterNumber } from '../trace/search.js';
import { factsOf } from '../story/facts.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */

const ROW_PX = 70;
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

/** @param {Store} store @param {Run} run @param {number} row */
function line(store, run, row) {
  const { t, conceal, why } = store.state();
  const past = pastOf(run, why);
  const aside = past && !past.rows[row] ? 'event-aside' : past ? 'event-lit' : '';
  const facts = factsOf(run, row, conceal);
  const now = row === currentRow(store);
  const when = now ? 'event-now' : facts.t > t ? 'event-later' : '';
  return html`<li aria-setsize=${run.trace.rows.length} aria-posinset=${row + 1}>
    <button class="event ${facts.lie ? 'event-lie' : ''} ${when} ${aside}" data-row=${row}
      @pointerenter=${() => point(store, facts)} @pointerleave=${() => point(store, null)}
      aria-current=${now ? 'true' : 'false'}
      @click=${() => store.dispatch({ type: 'seek', t: facts.t })}>
      ${eventSentence(facts, run)}</button>${whyOfRow(store, run, row)}</li>`;
}

/** @param {HTMLElement} el @param {Store} store */
function draw(el, store) {
  const run = store.run();
  if (!run) { render(html`<p class="quiet pad">${strings.noRun}</p>`, el); return; }
  const { tall, first, last, top } =
    windowOf(run.trace.rows.length, el.scrollTop, el.clientHeight);
  const rows = Array.from({ length: last - first }, (_, place) => line(store, run, first + place));
  render(html`<div class="log-whole"><ol class="events log-window">${rows}</ol></div>`, el);
  const whole = /** @type {HTMLElement} */ (el.firstElementChild);
  whole.style.setProperty('block-size', `${tall}px`);
  const shown = /** @type {HTMLElement} */ (whole.firstElementChild);
  shown.style.setProperty('transform', `translateY(${top}px)`);
}

/** Scrolls to the playhead. @param {HTMLElement} el @param {Store} store */
function reveal(el, store) {
  const view = el.clientHeight;
  const { stretch } = windowOf(store.run()?.trace.rows.length ?? 0, el.scrollTop, view);
  el.scrollTop = Math.max((currentRow(store) * ROW_PX - view / 2 + ROW_PX / 2) / stretch, 0);
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  /** Whoever has the pointer on the list scrolls it alone. */
  let touched = false;
  const redraw = () => draw(el, store);
  const follow = () => {
    redraw();
    if (!touched) reveal(el, store);
    redraw();
  };
  const life = new AbortController();
  const { signal } = life;
  el.addEventListener('scroll', redraw, { passive: true, signal });
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
