/**
 * The labels of riders, each put where it hides nothing that was put before it. A still picture
 * has them all, a moving one only that of the message someone looks at.
 */
import { textWidth } from '../draw/pen.js';
import { labelOf, roadOf } from './stage-riders.js';
import { attention, progress, seenLie } from './stage-scene.js';

/** @import { Layout } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Scene } from './stage-scene.js' */

/** @typedef {{x: number, y: number, width: number, height: number}} Box */

const SIZE = 11.5;
const LABELS_MAX = 40;

/** @param {Box} a @param {Box} b @returns {boolean} */
export function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number[]} ids  in flight
 */
export function drawLabels(pen, scene, layout, ids) {
  const told = scene.paused ? ids
    : ids.filter((id) => attention(scene, 'message', id) !== null);
  if (told.length === 0) return;
  const shapes = [...campBoxes(layout), ...ids.map((id) => riderBox(scene, layout, id))];
  /** @type {Box[]} */
  const labels = [];
  const wanted = told.map((id) => ({ id, label: labelOf(scene, id) }));
  for (const { id, label } of wanted.slice(0, LABELS_MAX)) {
    if (!label) continue;
    const spot = place(scene, layout, id, textWidth(label.text, SIZE, 700),
      { shapes, labels });
    if (!spot) continue;
    labels.push(spot);
    pen.text(label.text, spot.x + spot.width / 2, spot.y + SIZE, label.style);
  }
}

/**
 * @param {Layout} layout
 * @returns {Box[]}
 */
function campBoxes({ camps, scale }) {
  return camps.map(({ x, y, side }) => ({
    x: x - (side > 0 ? 84 : 100) * scale, y: y - 84 * scale,
    width: 184 * scale, height: 102 * scale + 18,
  }));
}

/**
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number} id
 * @returns {Box}
 */
function riderBox(scene, layout, id) {
  const { x, y } = roadOf(scene, layout, id).at(progress(scene, id));
  const size = layout.rider;
  return { x: x - 20 * size, y: y - 46 * size, width: 46 * size, height: 52 * size };
}

/**
 * Under the rider, over it, or beside it; a lie may hide a shape where camps are drawn in full, but
 * no label hides another.
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number} id
 * @param {number} width
 * @param {{shapes: Box[], labels: Box[]}} taken
 * @returns {Box | null}
 */
function place(scene, layout, id, width, { shapes, labels }) {
  const rider = riderBox(scene, layout, id);
  const middle = rider.x + rider.width / 2 - width / 2;
  const height = SIZE + 4;
  const spots = [
    [middle, rider.y + rider.height + 1], [middle, rider.y - height - 1],
    [rider.x + rider.width + 3, rider.y + rider.height - height],
    [rider.x - width - 3, rider.y + rider.height - height],
    [middle, rider.y + rider.height + height],
  ];
  const inside = (/** @type {Box} */ box) => box.x > 2 && box.x + width < layout.size.width - 2
    && box.y > 2 && box.y + height < layout.size.height - 2;
  const boxes = spots.map(([x, y]) => ({ x, y, width, height })).filter(inside);
  const clear = boxes.filter((box) => !labels.some((other) => overlap(box, other)));
  const free = clear.find((box) => !shapes.some((other) => overlap(box, other)));
  const loud = layout.form === 'tents' && seenLie(scene, id);
  return free ?? (loud ? clear[0] : null) ?? null;
}
