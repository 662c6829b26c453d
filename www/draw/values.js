/**
 * How a value looks. Colour never stands alone: every value has its letter and its own shape too.
 * Generals have attack and retreat; votes are about a to h, and a proposal may propose nothing.
 */

/** @typedef {'up' | 'down' | 'square' | 'diamond' | 'pentagon' | 'plus' | 'hexagon' | 'bar'
 *   | 'ring' | 'cross'} Shape */
/** @typedef {{letter: string, token: string, shape: Shape}} Look */

/** The corners of each shape, for a radius of 1. @type {Record<Shape, [number, number][]>} */
export const CORNERS = {
  up: [[-1, 0.8], [1, 0.8], [0, -0.9]],
  down: [[-1, -0.8], [1, -0.8], [0, 0.9]],
  square: [[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]],
  diamond: [[0, -1.1], [1, 0], [0, 1.1], [-1, 0]],
  pentagon: regular(5, -0.25),
  plus: [[-0.35, -1], [0.35, -1], [0.35, -0.35], [1, -0.35], [1, 0.35], [0.35, 0.35], [0.35, 1],
    [-0.35, 1], [-0.35, 0.35], [-1, 0.35], [-1, -0.35], [-0.35, -0.35]],
  hexagon: regular(6, 0),
  bar: [[-1, -0.5], [1, -0.5], [1, 0.5], [-1, 0.5]],
  ring: regular(12, 0),
  cross: [[-0.9, -0.45], [-0.45, -0.9], [0, -0.45], [0.45, -0.9], [0.9, -0.45], [0.45, 0],
    [0.9, 0.45], [0.45, 0.9], [0, 0.45], [-0.45, 0.9], [-0.9, 0.45], [-0.45, 0]],
};

/**
 * @param {number} sides
 * @param {number} turn  a share of the full turn
 * @returns {[number, number][]}
 */
function regular(sides, turn) {
  return Array.from({ length: sides }, (_, i) => {
    const angle = 2 * Math.PI * (i / sides + turn);
    return [Math.cos(angle), Math.sin(angle)];
  });
}

/** @type {Record<string, Look>} */
const KNOWN = {
  a: { letter: 'A', token: 'attack', shape: 'up' },
  r: { letter: 'R', token: 'retreat', shape: 'down' },
  b: { letter: 'B', token: 'retreat', shape: 'down' },
  c: { letter: 'C', token: 'value-c', shape: 'square' },
  d: { letter: 'D', token: 'value-d', shape: 'diamond' },
  e: { letter: 'E', token: 'value-e', shape: 'pentagon' },
  f: { letter: 'F', token: 'value-f', shape: 'plus' },
  g: { letter: 'G', token: 'value-g', shape: 'hexagon' },
  h: { letter: 'H', token: 'value-h', shape: 'bar' },
  u: { letter: '?', token: 'ink-2', shape: 'ring' },
  // What somebody tampered with is no value to choose, but wrong.
  t: { letter: 'T', token: 'violated', shape: 'cross' },
};

/**
 * @param {string} value  as the trace's header names it
 * @returns {Look}
 */
export function lookOf(value) {
  return KNOWN[value]
    ?? { letter: value.slice(0, 1).toUpperCase(), token: 'ink-2', shape: 'square' };
}

/** Attack before retreat wherever values stand side by side, whatever their numbers. */
const ORDER = ['a', 'r'];

/**
 * @param {string[]} values  by number
 * @returns {number[]}  the numbers, in the order in which to show them
 */
export function shownOrder(values) {
  const rank = (/** @type {number} */ i) => {
    const place = ORDER.indexOf(values[i]);
    return place < 0 ? ORDER.length + i : place;
  };
  return values.map((_, i) => i).sort((a, b) => rank(a) - rank(b));
}
