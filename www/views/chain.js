// The chain in the page: the tree of blocks in a scroller of its own, what it comes to in words,
// the block that is chosen, and the merchant's book.

import { html, render } from 'lit';
import { mountFigure } from '../parts/figure.js';
import { followGrid, listenToMarks } from '../parts/grid.js';
import { nodeName } from '../parts/item-name.js';
import { strings } from '../strings/strings.js';
import { afterNumber } from '../trace/search.js';
import { book } from './chain-book.js';
import { blockCard, blockList, summary } from './chain-cards.js';
import { drawChain } from './chain-draw.js';
import { layOutChain } from './chain-layout.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { State } from '../state.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { ChainLayout } from './chain-layout.js' */

const words = strings.chain;
/** Redrawn with the words whenever these change; time only where it brings a row. */
const READS = /** @type {(keyof State)[]} */ (
  ['selection', 'names', 'conceal', 'scenario', 'playing']);

/** @param {State} state @param {Store} store @returns {Run | null} */
const ready = ({ phase }, store) => (phase === 'ready' ? store.run() : null);

/** @param {State} state @param {Store} store */
function above(state, store) {
  const run = ready(state, store);
  if (!run) return html`<p class="quiet pad">${strings.noRun}</p>`;
  if (!run.index.chain) return html`<p class="quiet pad">${words.none}</p>`;
  return html`<div class="sheet-of">${summary(state, run.index.chain)}</div>`;
}

/** @param {State} state @param {Store} store */
function below(state, store) {
  const run = ready(state, store);
  if (!run?.index.chain) return null;
  return html`<div class="sheet-of">${blockCard(state, run)}${book(state, store, run)}${
    blockList(state, run.index.chain)}</div>`;
}

/** @param {State} state @param {Store} store */
function stamp({ t, phase }, store) {
  const run = store.run();
  return run && phase === 'ready' ? String(afterNumber(run.trace.rows.time, t)) : phase;
}

/** @returns {(run: Run | null, width: number) => ChainLayout | null}  the same while it may be */
function rememberLayout() {
  /** @type {{run: Run, width: number, layout: ChainLayout} | null} */
  let known = null;
  return (run, width) => {
    if (!run?.index.chain || width === 0) return null;
    if (known?.run !== run || known.width !== width) {
      const { ticks } = run.trace.header;
      known = { run, width, layout: layOutChain(run.index.chain, ticks, width) };
    }
    return known.layout;
  };
}

/**
 * What an export shows: the tree as far as it has grown, of a long one the last part.
 * @param {Store} store
 * @param {Size} size
 * @returns {Picture | null}
 */
export function picture(store, size) {
  const run = store.run();
  const { t, names, selection } = store.state();
  const { chain } = run?.index ?? {};
  if (!run || !chain) return null;
  const layout = layOutChain(chain, run.trace.header.ticks, size.width);
  const bottom = layout.y(t) + 24;
  const top = Math.max(0, bottom - size.height);
  const scene = { chain, t, selection, hover: null, words, top, bottom,
    name: (/** @type {number} */ node) => nodeName(names, node) };
  return { size: { width: layout.size.width, height: bottom - top },
    draw: (pen) => pen.group({ y: -top }, () => drawChain(pen, scene, layout)) };
}

/** The tree, of which only what is in sight is drawn.
 * @param {HTMLElement} el @param {Store} store @returns {() => void} unmount */
function mountTree(el, store) {
  const layoutFor = rememberLayout();
  const layout = () => layoutFor(ready(store.state(), store), el.clientWidth);
  const unmount = mountFigure(el, store, {
    title: words.title,
    size: ({ clientWidth }) => layout()?.size ?? { width: clientWidth, height: 10 },
    draw: (pen) => {
      const state = store.state();
      const chain = ready(state, store)?.index.chain;
      const place = layout();
      if (!chain || !place) return;
      drawChain(pen, { chain, t: state.t, selection: state.selection, hover: state.hover, words,
        name: (node) => nodeName(state.names, node), top: el.scrollTop - 60,
        bottom: el.scrollTop + el.clientHeight + 60 }, place);
    },
    listen: (_, signal, paint) => el.addEventListener('scroll', paint, { passive: true, signal }),
  });
  const stops = [keepInSight(el, store, layout), listenToMarks(el, store)];
  return () => { for (const stop of stops) stop(); unmount(); };
}

/** The moment stays in sight with what led to it above, unless the pointer is there: whoever has it
 * there scrolls alone.
 * @param {HTMLElement} el @param {Store} store @param {() => ChainLayout | null} layout */
function keepInSight(el, store, layout) {
  let touched = false;
  const life = new AbortController();
  const { signal } = life;
  el.addEventListener('pointerenter', () => { touched = true; }, { signal });
  el.addEventListener('pointerleave', () => { touched = false; }, { signal });
  const show = () => {
    const place = layout();
    if (touched || !place) return;
    const y = place.y(store.state().t);
    const share = (y - el.scrollTop) / Math.max(1, el.clientHeight);
    if (share > 0.95 || share < 0.45) el.scrollTop = Math.max(0, y - 0.75 * el.clientHeight);
  };
  const stop = store.subscribe((state, before) => {
    if (state.t !== before.t || state.phase !== before.phase
      || state.preview !== before.preview) show();
  });
  show();
  return () => { stop(); life.abort(); };
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  render(html`<div></div><div class="chain-scroll" tabindex="0" role="region"
    aria-label=${words.heading}></div><div></div>`, el);
  const [first, tree, last] = /** @type {HTMLElement[]} */ (Array.from(el.children));
  const leave = [followGrid(first, store, above, stamp, READS), mountTree(tree, store),
    followGrid(last, store, below, stamp, READS)];
  return () => {
    for (const one of leave.toReversed()) one();
    render(null, el);
  };
}
