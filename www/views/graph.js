/**
 * The execution graph in the page: one SVG, brought up to the state whenever that changes.
 */
import { adoptDefaults } from '../draw/defaults.js';
import { readPalette } from '../draw/palette.js';
import { show, svgPen } from '../draw/svg.js';
import { drawGraph } from './graph-draw.js';
import { layOutGraph } from './graph-layout.js';
import { GRAPH_WORDS } from './graph-words.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Pick } from '../state.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { GraphLayout } from './graph-layout.js' */
/** @import { GraphWords } from './graph-words.js' */

const SPACE = 'http://www.w3.org/2000/svg';

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {{words?: GraphWords}} [options]
 * @returns {() => void} unmount
 */
export function mount(el, store, { words = GRAPH_WORDS } = {}) {
  const view = el.ownerDocument.defaultView;
  const svg = el.ownerDocument.createElementNS(SPACE, 'svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', words.title);
  svg.setAttribute('class', 'graph');
  adoptDefaults(el.ownerDocument);
  el.append(svg);
  const layoutFor = rememberLayout();
  const paint = () => {
    const run = store.run();
    const size = sizeFor(el);
    if (!view || size.width === 0) return;
    const { pen, tree } = svgPen(size, readPalette(view.getComputedStyle(el)));
    if (run) {
      const { t, selection, hover, conceal } = store.state();
      const scene = { ...run, t, selection, hover, conceal, words };
      drawGraph(pen, scene, layoutFor(run, size));
    }
    show(svg, tree);
  };
  const hands = handle(svg, store);
  const resized = new ResizeObserver(paint);
  resized.observe(el);
  const themed = new MutationObserver(paint);
  themed.observe(el.ownerDocument.documentElement, { attributes: true });
  const forget = [hands, store.subscribe(paint), () => resized.disconnect(),
    () => themed.disconnect(), () => svg.remove()];
  paint();
  return () => forget.forEach((undo) => undo());
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
 * @returns {() => void}
 */
function handle(svg, store) {
  const listening = new AbortController();
  const { signal } = listening;
  svg.addEventListener('click', ({ target }) =>
    store.dispatch({ type: 'select', pick: pickOf(target) }), { signal });
  svg.addEventListener('pointermove', ({ target }) =>
    store.dispatch({ type: 'hover', pick: pickOf(target) }), { signal });
  svg.addEventListener('pointerleave', () =>
    store.dispatch({ type: 'hover', pick: null }), { signal });
  return () => listening.abort();
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
