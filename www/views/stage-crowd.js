/**
 * Messages under way by the hundred and more: dots on their roads, ribbons along them, or a
 * matrix of senders and receivers.
 */
import { glyph } from '../draw/figures.js';
import { lookOf } from '../draw/values.js';
import { along, roadOf } from './stage-riders.js';
import { progress, seenLie } from './stage-scene.js';

/** @import { Layout } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Scene } from './stage-scene.js' */

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number[]} ids
 */
export function drawDots(pen, scene, layout, ids) {
  const { trace: { header, messages } } = scene;
  const r = ids.length > 3000 ? 2 : 3.2;
  for (const lie of [false, true]) {
    header.values.forEach((value, number) => {
      const { shape } = lookOf(value);
      for (const id of ids) {
        if (messages.value[id] !== number || seenLie(scene, id) !== lie) continue;
        const { x, y } = roadOf(scene, layout, id).at(progress(scene, id));
        glyph(pen, shape, x, y, r);
      }
      pen.paint(`${lie ? 'dot-lie' : 'dot'}.${value}`);
    });
  }
}

/**
 * How many of each value are under way on each road.
 * @param {Scene} scene
 * @param {number[]} ids
 * @returns {Map<number, number[]>}  by from * n + to
 */
function tallyRoads({ trace: { header, messages } }, ids) {
  /** @type {Map<number, number[]>} */
  const roads = new Map();
  for (const id of ids) {
    const key = messages.from[id] * header.n + messages.to[id];
    const counts = roads.get(key) ?? header.values.map(() => 0);
    counts[messages.value[id]]++;
    roads.set(key, counts);
  }
  return roads;
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number[]} ids
 */
export function drawRibbons(pen, scene, layout, ids) {
  const { n, values } = scene.trace.header;
  const roads = tallyRoads(scene, ids);
  const most = Math.max(1, ...Array.from(roads.values(), (counts) => Math.max(...counts)));
  for (const [key, counts] of roads) {
    const road = layout.road(Math.floor(key / n), key % n);
    counts.forEach((count, value) => {
      if (count === 0) return;
      const width = 0.6 + (7 * layout.rider * count) / most;
      along(pen, road).paint(`ribbon.${values[value]}`, { width });
    });
  }
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number[]} ids
 */
export function drawMatrix(pen, scene, { ring }, ids) {
  const { n, values } = scene.trace.header;
  const roads = tallyRoads(scene, ids);
  const sums = Array.from(roads.values(), (counts) => counts.reduce((a, b) => a + b, 0));
  const most = Math.max(1, ...sums);
  const side = Math.min(ring.rx, ring.ry) * 1.25;
  const [left, top, cell] = [ring.x - side / 2, ring.y - side / 2, side / n];
  for (const [key, counts] of roads) {
    const main = counts.indexOf(Math.max(...counts));
    const sum = counts.reduce((a, b) => a + b, 0);
    const [x, y] = [left + (key % n) * cell, top + Math.floor(key / n) * cell];
    pen.group({ opacity: 0.25 + (0.75 * sum) / most }, () =>
      pen.rect(x, y, cell, cell).paint(`cell.${values[main]}`));
  }
  pen.rect(left, top, side, side).paint('grid');
}
