/**
 * Parts of a picture that look the same whenever they are drawn, kept as bitmaps: a camp costs a
 * dozen paths, its copy one. No part of the pen's language; only the canvas has use for it.
 */

/** @import { Palette } from './palette.js' */
/** @import { Box } from './pen.js' */

/** What is kept at most: 24 MB of pixels, and as many canvases as a browser holds with ease. */
const PIXELS_MAX = 6_000_000;
const COUNT_MAX = 600;
/** Of a pixel: what moves stands where it is to an eighth, and there are as few bitmaps. */
const STEPS = 4;

/** @typedef {{known: Map<string, HTMLCanvasElement>, pixels: number}} Kept */

/** What is painted in other colours is kept apart. @type {WeakMap<Palette, Kept>} */
const byPalette = new WeakMap();

/**
 * Draws a part from its bitmap, which is made the first time.
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {{key: string, box: Box}} part
 * @param {(context: CanvasRenderingContext2D) => void} draw
 * @returns {boolean}  false where there can be no bitmap, and nothing was drawn
 */
export function still(context, palette, { key, box }, draw) {
  const page = context.canvas?.ownerDocument;
  const matrix = context.getTransform?.();
  // A part that is turned would not lie on whole pixels.
  if (!page || !matrix || matrix.b !== 0 || matrix.c !== 0 || matrix.a === 0 || matrix.d <= 0) {
    return false;
  }
  const { a, d, e, f } = matrix;
  const [begin, over] = [e + (a < 0 ? box.x + box.width : box.x) * a, f + box.y * d];
  const [left, top] = [Math.floor(begin), Math.floor(over)];
  // Whole numbers, for a fraction takes longer to write down than a bitmap to copy.
  const [x, y] = [Math.round((begin - left) * STEPS), Math.round((over - top) * STEPS)];
  const name = `${key} ${Math.round(4096 * a)} ${x} ${y}`;
  const kept = keptFor(palette);
  let bitmap = kept.known.get(name);
  if (!bitmap) {
    bitmap = page.createElement('canvas');
    bitmap.width = Math.ceil(box.width * Math.abs(a)) + 2;
    bitmap.height = Math.ceil(box.height * d) + 2;
    const inside = bitmap.getContext('2d');
    if (!inside) return false;
    inside.setTransform(a, 0, 0, d, e - begin + x / STEPS, f - over + y / STEPS);
    draw(inside);
    keep(kept, name, bitmap);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(bitmap, left, top);
  context.setTransform(matrix);
  return true;
}

/** @param {Palette} palette @returns {Kept} */
function keptFor(palette) {
  const kept = byPalette.get(palette) ?? { known: new Map(), pixels: 0 };
  byPalette.set(palette, kept);
  return kept;
}

/** What has become too much is forgotten as a whole: what is still needed comes back at once.
 * @param {Kept} kept @param {string} name @param {HTMLCanvasElement} bitmap */
function keep(kept, name, bitmap) {
  const size = bitmap.width * bitmap.height;
  if (kept.pixels + size > PIXELS_MAX || kept.known.size >= COUNT_MAX) {
    kept.known.clear();
    kept.pixels = 0;
  }
  kept.known.set(name, bitmap);
  kept.pixels += size;
}
