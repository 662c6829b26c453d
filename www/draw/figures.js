/**
 * The figures of the story, each drawn at scale 1 with its feet at the origin: tents, banner,
 * crown, mask, rider, city. Whoever uses one puts it in place with a group.
 */
import { CORNERS, lookOf } from './values.js';

/** @import { Pen } from './pen.js' */
/** @import { Look } from './values.js' */

/** A tent with hanging sides, its opening, and the shaded half of its cloth. */
const TENT = 'M -25 0 Q -8 -14 0 -42 Q 8 -14 25 0 Z';
const TENT_SHADE = 'M 0 -42 Q 8 -14 25 0 L 9 0 Q 6 -22 0 -42 Z';
const TENT_OPENING = 'M -6.5 0 Q -1.5 -10 0 -24 Q 1.5 -10 6.5 0 Z';
const CROWN = 'M -9 0 L -11 -9 L -5 -4.5 L 0 -12 L 5 -4.5 L 11 -9 L 9 0 Z';
const MASK = 'M -11 -7 Q 0 -11 11 -7 Q 12 4 5 9 Q 0 12 -5 9 Q -12 4 -11 -7 Z';
const MASK_EYES = 'M -7.5 -2 Q -4.5 -5 -2 -1.5 Q -5 0 -7.5 -2 Z '
  + 'M 7.5 -2 Q 4.5 -5 2 -1.5 Q 5 0 7.5 -2 Z';
const MASK_MOUTH = 'M -4.5 5.5 Q 0 2.5 4.5 5.5';
const HORSE = 'M -21 -27 C -16 -32 -8 -31 -1 -29.5 C 6 -29 11 -32 15 -36 C 19 -41 23 -46 29 -48.5 '
  + 'L 30 -53 L 33 -48.5 C 36 -46 39 -42 42 -38.5 C 43 -36.5 42 -34 39.5 -34 C 36.5 -34 34 -36.5 '
  + '31.5 -37.5 C 29 -36 27.5 -32 26.5 -28 C 26 -25 25 -23 24 -21 C 29 -21.5 35 -19.5 38 -15.5 '
  + 'L 43.5 -14.5 L 45 -10.5 L 40 -11 L 35 -12.5 C 31 -15.5 26 -16 21 -15.5 L 27 -9 L 24.5 -1 '
  + 'L 20.5 0 L 21.5 -8 L 13.5 -14 C 6 -12.5 -3 -12.5 -9 -15 C -11 -11 -16 -9 -20 -8 L -26.5 0 '
  + 'L -30.5 0 L -26 -9.5 C -22.5 -12 -21 -14 -20.5 -17 C -23 -14.5 -27 -13.5 -31 -13 L -39 -6.5 '
  + 'L -42.5 -8 L -35 -16.5 C -30 -18 -26.5 -20 -25 -24 C -31 -27 -36 -24 -42 -17 '
  + 'C -41 -26 -33 -33 -21 -27 Z';
const MAN = 'M -6 -28 C -8 -36 -6 -44 -1 -49 C 3 -51 7 -49 8 -45 L 14 -38 L 13 -35.5 L 6 -40 '
  + 'C 6 -35 7 -31 9 -27 L 7 -17 L 3.5 -17 L 3 -26 Z '
  + 'M -3 -47 C -10 -44 -15 -38 -22 -37 C -17 -34 -10 -33 -5 -36 Z';

/** @param {Pen} pen @param {'tents' | 'tent'} form */
export function tents(pen, form) {
  pen.ellipse(0, 3, form === 'tents' ? 50 : 30, 9).paint('ground');
  if (form === 'tents') {
    pen.group({ x: -26, y: 1, scale: 0.66 }, () => tent(pen));
    pen.group({ x: 26, y: 1, scale: 0.66, flip: true }, () => tent(pen));
  }
  pen.group({ y: 4 }, () => tent(pen));
}

/** @param {Pen} pen */
function tent(pen) {
  pen.move(-25, 0).line(-31, 2).move(25, 0).line(31, 2).paint('rope');
  pen.shape(TENT).paint('canvas');
  pen.shape(TENT_SHADE).paint('shade');
  pen.shape(TENT).paint('tent-edge');
  pen.shape(TENT_OPENING).paint('opening');
  pen.move(0, -42).line(-2, -47).move(0, -42).line(2, -47).paint('rope');
}

/**
 * The flag of a value: pointed for one that leads onward, notched for one that turns back.
 * @param {Pen} pen  at the upper end of the pole
 * @param {string} value
 */
export function flag(pen, value) {
  const { letter, shape } = lookOf(value);
  const tip = shape === 'up' ? 'M 0 0 L 23 0 L 33 9 L 23 18 L 0 18 Z'
    : shape === 'down' ? 'M 0 0 L 31 0 L 25 9 L 31 18 L 0 18 Z' : 'M 0 0 L 28 0 L 28 18 L 0 18 Z';
  pen.shape(tip).paint(`flag.${value}`);
  pen.text(letter, 12.5, 13.8, 'flag-text');
}

/** @param {Pen} pen @param {string | null} value  what flies from the pole, if anything does */
export function banner(pen, value) {
  pen.move(0, -38).line(0, -82).paint('pole');
  if (value !== null) pen.group({ x: 0.8, y: -82 }, () => flag(pen, value));
  else pen.shape('M 0 -82 Q 4 -76 2 -70 Q 0 -66 1 -62').paint('furled');
}

/** @param {Pen} pen */
export function crown(pen) {
  pen.shape(CROWN).paint('crown');
}

/** @param {Pen} pen */
export function mask(pen) {
  pen.shape(MASK).paint('mask');
  pen.shape(MASK_EYES).paint('mask-eye');
  pen.shape(MASK_MOUTH).paint('mask-line');
}

/**
 * A messenger riding to the right.
 * @param {Pen} pen
 * @param {string} style
 */
export function rider(pen, style) {
  pen.shape(HORSE).shape(MAN).ellipse(4, -54.5, 5.2).paint(style);
}

/**
 * @param {Pen} pen
 * @param {Look['shape']} shape
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
export function glyph(pen, shape, x, y, r) {
  const corners = CORNERS[shape];
  pen.move(x + r * corners[0][0], y + r * corners[0][1]);
  for (let i = 1; i < corners.length; i++) pen.line(x + r * corners[i][0], y + r * corners[i][1]);
  pen.close();
}
