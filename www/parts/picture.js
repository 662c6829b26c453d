// A view as a picture of its own: the same drawing on paper, with a line that says what it shows.

import { canvasPen } from '../draw/canvas.js';
import { textWidth } from '../draw/pen.js';
import { serialize, svgPen } from '../draw/svg.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Palette } from '../draw/palette.js' */
/** @import { Pen } from '../draw/pen.js' */

/** @typedef {{ size: Size, draw: (pen: Pen) => void }} Picture */

const FOOT = 26;
const SHARP = 2;

/** @param {Picture} picture @returns {Size} with its line */
const framed = ({ size }) => ({ width: size.width, height: size.height + FOOT });

/** @param {Pen} pen @param {Picture} picture @param {string} caption */
function onPaper(pen, picture, caption) {
  const { width, height } = framed(picture);
  pen.rect(0, 0, width, height).paint('paper');
  picture.draw(pen);
  pen.rect(0, picture.size.height, width, FOOT).paint('paper');
  const size = Math.min(11, (11 * (width - 24)) / textWidth(caption, 11));
  pen.text(caption, 12, height - 9, 'note', { size });
}

/** @param {Picture} picture @param {string} caption @param {Palette} palette @returns {Blob} */
export function asSvg(picture, caption, palette) {
  const { pen, tree } = svgPen(framed(picture), palette);
  onPaper(pen, picture, caption);
  return new Blob([serialize(tree)], { type: 'image/svg+xml' });
}

/**
 * @param {Picture} picture @param {string} caption @param {Palette} palette
 * @param {HTMLCanvasElement} canvas  to draw on
 * @returns {Promise<Blob | null>} null where a browser cannot
 */
export function asPng(picture, caption, palette, canvas) {
  const { width, height } = framed(picture);
  canvas.width = Math.round(width * SHARP);
  canvas.height = Math.round(height * SHARP);
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.setTransform(SHARP, 0, 0, SHARP, 0, 0);
  onPaper(canvasPen(context, palette), picture, caption);
  return new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
}
