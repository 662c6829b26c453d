/**
 * What a picture is drawn with. A pen collects a path and paints it in a named style; canvas.js
 * and svg.js are the two media, and no drawing knows which of them it has in hand.
 */

/**
 * @typedef {Object} Place
 * @property {number} [x]
 * @property {number} [y]
 * @property {number} [scale]
 * @property {boolean} [flip]     mirrored left to right
 * @property {number} [opacity]
 * @property {Record<string, string | number>} [data]  what this part of the picture stands for
 */
/**
 * @typedef {Object} Ink
 * @property {number} [size]   of text, instead of the style's
 * @property {number} [width]  of a stroke, instead of the style's
 */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/**
 * @typedef {Object} Pen
 * @property {(x: number, y: number) => Pen} move
 * @property {(x: number, y: number) => Pen} line
 * @property {(x1: number, y1: number, x2: number, y2: number, x: number, y: number) => Pen} curve
 * @property {(x1: number, y1: number, x: number, y: number) => Pen} bend  one control point
 * @property {(x: number, y: number, rx: number, ry?: number) => Pen} ellipse
 * @property {(x: number, y: number, width: number, height: number) => Pen} rect
 * @property {() => Pen} close  with a line to where it began
 * @property {(outline: string) => Pen} shape  adds one that is written down as absolute M, L, C, Q
 *   and Z commands
 * @property {(style: string, ink?: Ink) => void} paint  the path, which is then forgotten
 * @property {(text: string, x: number, y: number, style: string, ink?: Ink) => void} text
 * @property {(place: Place, body: () => void) => void} group
 * @property {(key: string, box: Box, body: (pen: Pen) => void) => void} still  a part inside the
 *   box that looks the same whenever it has this key; a medium may keep its picture
 */

/** The width of a usual letter, in sizes; rather too wide than too narrow. */
const WIDE = 0.56;

/**
 * About how wide a text is. Measured by rule, so that a layout is the same in every medium.
 * @param {string} text
 * @param {number} size
 * @param {number} [weight]
 * @returns {number}
 */
export function textWidth(text, size, weight = 400) {
  return [...text].length * size * (weight > 500 ? WIDE * 1.12 : WIDE);
}
