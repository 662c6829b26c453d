/**
 * What a cell of the map looks like, by what is known of it: a ground, a pattern and a sign, so
 * that nothing depends on telling hues apart. Solid is proven, hatched is sampled.
 */
/** @import { Pen } from '../draw/pen.js' */

/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {{ground: string, rim?: string, hatch?: boolean, sign?: 'tick' | 'cross' | 'dash'
 *   | 'dots' | 'ask', ink?: string, text?: string}} Look */

/** @type {Record<string, Look>} */
const LOOKS = {
  theorem: { ground: 'map-held', sign: 'tick', ink: 'map-sign-light' },
  exhausted: { ground: 'map-held', rim: 'map-rim', sign: 'tick', ink: 'map-sign-light',
    text: 'map-text-light' },
  unbroken: { ground: 'map-open', hatch: true, sign: 'ask' },
  some: { ground: 'map-some', sign: 'cross', ink: 'map-sign-violated', text: 'map-text-violated' },
  most: { ground: 'map-most', sign: 'cross', ink: 'map-sign-light', text: 'map-text-light' },
  vacuous: { ground: 'map-none', sign: 'dash', ink: 'map-sign-faint' },
  none: { ground: 'map-none' },
  pending: { ground: 'map-pending', sign: 'dots', ink: 'map-sign-faint' },
  share: { ground: 'map-empty' },
};

const HATCH = 6;

/**
 * @param {Pen} pen @param {string} kind @param {Box} box
 * @param {'sign' | 'none'} detail @param {string} [figure]  beside the sign
 */
export function drawSign(pen, kind, box, detail, figure = '') {
  const look = LOOKS[kind] ?? LOOKS.none;
  pen.rect(box.x, box.y, box.width, box.height).paint(look.ground);
  if (look.hatch) hatch(pen, box);
  if (look.rim && box.width > 12) {
    pen.rect(box.x + 3, box.y + 3, box.width - 6, box.height - 6).paint(look.rim);
  }
  if (detail === 'none' || !look.sign) return;
  const wide = figure && look.text ? 8 + figure.length * 6.4 : 0;
  const x = box.x + (box.width - wide) / 2;
  const y = box.y + box.height / 2;
  drawMark(pen, look, x, y, Math.min(box.height / 34, box.width / 26, 1));
  if (wide > 0) pen.text(figure, x + 9, y + 4.2, look.text ?? 'map-figure');
}

/** @param {Pen} pen @param {Look} look @param {number} x @param {number} y @param {number} scale */
function drawMark(pen, { sign, ink = 'map-sign-faint' }, x, y, scale) {
  const s = 5 * Math.max(scale, 0.7);
  if (sign === 'tick') pen.move(x - s, y).line(x - s * 0.2, y + s * 0.8).line(x + s, y - s * 0.8);
  if (sign === 'cross') {
    pen.move(x - s * 0.8, y - s * 0.8).line(x + s * 0.8, y + s * 0.8)
      .move(x + s * 0.8, y - s * 0.8).line(x - s * 0.8, y + s * 0.8);
  }
  if (sign === 'dash') pen.move(x - s * 0.6, y).line(x + s * 0.6, y);
  if (sign === 'dots') for (const at of [-1, 0, 1]) pen.move(x + at * s, y).line(x + at * s, y);
  if (sign === 'ask') pen.text('?', x, y + 4.8, 'map-ask', { size: 14 * Math.max(scale, 0.85) });
  else pen.paint(ink);
}

/** Slanting lines within a box. @param {Pen} pen @param {Box} box */
function hatch(pen, { x, y, width, height }) {
  for (let at = HATCH / 2; at < width + height; at += HATCH) {
    const [from, to] = [Math.max(0, at - height), Math.min(width, at)];
    pen.move(x + from, y + at - from).line(x + to, y + at - to);
  }
  pen.paint('map-hatch');
}
