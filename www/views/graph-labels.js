/**
 * Where the arrows' labels go: on their arrow, near its middle, clear of nodes and of each other.
 */
import { textWidth } from '../draw/pen.js';
import { arcAt } from './graph-layout.js';

/** @import { Arc, GraphLayout } from './graph-layout.js' */

/** @typedef {{x: number, y: number, width: number, height: number}} Box */

export const LABEL_SIZE = 12;
const PLACES = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.22, 0.78];

/** @param {Box} a @param {Box} b @returns {boolean} */
export function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * @param {GraphLayout} layout
 * @param {Arc[]} arcs    that want a label, the most important first
 * @param {(arc: Arc) => string} textOf
 * @returns {Map<Arc, Box>}  an arrow without room for its label has none
 */
export function placeLabels({ nodes, radius }, arcs, textOf) {
  const taken = nodes.map(({ x, y }) =>
    ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
  /** @type {Map<Arc, Box>} */
  const placed = new Map();
  for (const arc of arcs) {
    const width = textWidth(textOf(arc), LABEL_SIZE, 700) + 2;
    const boxes = PLACES.map((u) => {
      const { x, y } = arcAt(arc, u);
      return { x: x - width / 2, y: y - LABEL_SIZE / 2 - 1, width, height: LABEL_SIZE + 2 };
    });
    const box = boxes.find((one) => !taken.some((other) => overlap(one, other)));
    if (!box) continue;
    taken.push(box);
    placed.set(arc, box);
  }
  return placed;
}
