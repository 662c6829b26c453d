// A drawing in the page: one SVG that is drawn with the pen and brought up to the state whenever
// that, its size or the theme changes.

import { adoptDefaults } from '../draw/defaults.js';
import { readPalette } from '../draw/palette.js';
import { show, svgPen } from '../draw/svg.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Store } from '../store.js' */

const SPACE = 'http://www.w3.org/2000/svg';

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {object} figure
 * @param {string} figure.title  for those who cannot see it
 * @param {(el: HTMLElement) => Size} figure.size
 * @param {(pen: Pen, size: Size) => void} figure.draw
 * @param {(svg: SVGElement, signal: AbortSignal, paint: () => void) => void} figure.listen
 * @returns {() => void} unmount
 */
export function mountFigure(el, store, { title, size, draw, listen }) {
  const view = el.ownerDocument.defaultView;
  const svg = el.ownerDocument.createElementNS(SPACE, 'svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  svg.setAttribute('class', 'graph');
  adoptDefaults(el.ownerDocument);
  el.append(svg);
  const paint = () => {
    const room = size(el);
    if (!view || room.width === 0) return;
    const { pen, tree } = svgPen(room, readPalette(view.getComputedStyle(el)));
    draw(pen, room);
    show(svg, tree);
  };
  const life = new AbortController();
  listen(svg, life.signal, paint);
  const resized = new ResizeObserver(paint);
  resized.observe(el);
  const themed = new MutationObserver(paint);
  themed.observe(el.ownerDocument.documentElement, { attributes: true });
  const stop = store.subscribe(paint);
  paint();
  return () => {
    life.abort();
    stop();
    resized.disconnect();
    themed.disconnect();
    svg.remove();
  };
}
