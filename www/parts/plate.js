// A canvas in the page that is drawn with the pen: as sharp as the screen, in the page's colours,
// and told when either changes.

import { canvasPen } from '../draw/canvas.js';
import { readPalette } from '../draw/palette.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */

/** @param {HTMLElement} el @returns {Size} */
export function sizeOf({ clientWidth, clientHeight }) {
  return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Size} size
 * @param {(pen: Pen) => void} draw
 */
export function paintPlate(canvas, size, draw) {
  const view = canvas.ownerDocument.defaultView;
  const context = canvas.getContext('2d');
  if (!view || !context) return;
  const [width, height] = [size.width, size.height].map((side) =>
    Math.max(1, Math.round(side * view.devicePixelRatio)));
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(width / size.width, 0, 0, height / size.height, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  draw(canvasPen(context, readPalette(view.getComputedStyle(canvas))));
}

/**
 * @param {HTMLElement} el
 * @param {() => void} changed  called when the size, its own or its canvas's, or the colours may
 *   have changed
 * @returns {() => void}  stops watching
 */
export function watchLooks(el, changed) {
  const view = el.ownerDocument.defaultView;
  const resized = new ResizeObserver(changed);
  for (const part of [el, ...el.querySelectorAll('canvas')]) resized.observe(part);
  const themed = new MutationObserver(changed);
  themed.observe(el.ownerDocument.documentElement, { attributes: true });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)']
    .map((query) => view?.matchMedia(query));
  for (const query of queries) query?.addEventListener('change', changed);
  return () => {
    resized.disconnect();
    themed.disconnect();
    for (const query of queries) query?.removeEventListener('change', changed);
  };
}
