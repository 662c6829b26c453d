/**
 * The execution graph in the page: one SVG, brought up to the state whenever that changes.
 */
import { pastOf } from '../trace/past.js';
import { mountFigure } from '../parts/figure.js';
import { strings } from '../strings/strings.js';
import { drawGraph } from './graph-draw.js';
import { layOutGraph } from './graph-layout.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { GraphScene } from './graph-draw.js' */
/** @import { Pick } from '../state.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { GraphLayout } from './graph-layout.js' */
/** @import { GraphWords } from './graph-draw.js' */

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {{words?: GraphWords}} [options]
 * @returns {() => void} unmount
 */
export function mount(el, store, { words = strings.graph } = {}) {
  const layoutFor = rememberLayout();
  return mountFigure(el, store, {
    title: words.title,
    size: sizeFor,
    draw: (pen, size) => {
      const run = store.run();
      if (!run || run.index.votes) return;
      drawGraph(pen, sceneOf(store, run, words), layoutFor(run, size));
    },
    listen: (svg, signal) => handle(svg, store, signal),
  });
}

/**
 * What an export shows.
 * @param {Store} store
 * @param {Size} size
 * @returns {Picture | null}
 */
export function picture(store, size) {
  const run = store.run();
  if (!run || run.index.votes) return null;
  return { size, draw: (pen) =>
    drawGraph(pen, sceneOf(store, run, strings.graph), layOutGraph(run.trace, size)) };
}

/** @param {Store} store @param {Run} run @param {GraphWords} words @returns {GraphScene} */
function sceneOf(store, run, words) {
  const { t, selection, hover, conceal, why } = store.state();
  return { ...run, t, selection, hover, conceal, past: pastOf(run, why), words };
}

/**
 * As wide as its place and not much higher, so that the caption stays by the picture.
 * @param {HTMLElement} el
 * @returns {Size}
 */
function sizeFor({ clientWidth, clientHeight }) {
  const height = Math.max(320, Math.min(clientHeight || Infinity, clientWidth * 1.25));
  return { width: clientWidth, height };
}

/**
 * @returns {(run: Run, size: Size) => GraphLayout}  the same object while nothing changes it
 */
function rememberLayout() {
  /** @type {{run: Run, width: number, height: number, layout: GraphLayout} | null} */
  let known = null;
  return (run, { width, height }) => {
    if (known?.run !== run || known.width !== width || known.height !== height) {
      known = { run, width, height, layout: layOutGraph(run.trace, { width, height }) };
    }
    return known.layout;
  };
}

/**
 * @param {SVGElement} svg
 * @param {Store} store
 * @param {AbortSignal} signal
 */
function handle(svg, store, signal) {
  svg.addEventListener('click', ({ target }) =>
    store.dispatch({ type: 'select', pick: pickOf(target) }), { signal });
  svg.addEventListener('pointermove', ({ target }) =>
    store.dispatch({ type: 'hover', pick: pickOf(target) }), { signal });
  svg.addEventListener('pointerleave', () =>
    store.dispatch({ type: 'hover', pick: null }), { signal });
}

/**
 * @param {EventTarget | null} target
 * @returns {Pick | null}
 */
function pickOf(target) {
  const part = target instanceof Element ? target.closest('[data-node], [data-message]') : null;
  if (!part) return null;
  const node = part.getAttribute('data-node');
  if (node !== null) return { kind: 'node', id: Number(node) };
  return { kind: 'message', id: Number(part.getAttribute('data-message')) };
}
