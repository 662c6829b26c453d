/**
 * What is at a place on the stage: the rider there, else the camp there, else nothing.
 */
import { roadOf } from './stage-riders.js';
import { formFor, progress } from './stage-scene.js';

/** @import { Layout } from '../draw/layout.js' */
/** @import { Pick } from '../state.js' */
/** @import { Scene } from './stage-scene.js' */

/**
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number} x
 * @param {number} y
 * @returns {Pick | null}
 */
export function whatIsAt(scene, layout, x, y) {
  const message = messageAt(scene, layout, x, y);
  if (message !== null) return { kind: 'message', id: message };
  const node = nodeAt(layout, x, y);
  return node === null ? null : { kind: 'node', id: node };
}

/**
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number} x
 * @param {number} y
 * @returns {number | null}
 */
function messageAt(scene, layout, x, y) {
  const ids = scene.index.inFlight(scene.t);
  const form = formFor(ids.length, scene.trace.header.n);
  if (form === 'ribbons' || form === 'matrix') return null;
  const [reach, rise] = form === 'riders' ? [22 * layout.rider, 20 * layout.rider] : [7, 0];
  let best = reach;
  let found = null;
  for (const id of ids) {
    const spot = roadOf(scene, layout, id).at(progress(scene, id));
    const distance = Math.hypot(spot.x - x, spot.y - rise - y);
    if (distance <= best) [best, found] = [distance, id];
  }
  return found;
}

/**
 * @param {Layout} layout
 * @param {number} x
 * @param {number} y
 * @returns {number | null}
 */
function nodeAt({ camps, scale }, x, y) {
  const [wide, high] = [Math.max(52 * scale, 10), Math.max(58 * scale, 10)];
  let best = 1;
  let found = null;
  for (const camp of camps) {
    const distance = Math.hypot((camp.x - x) / wide, (camp.y - 26 * scale - y) / high);
    if (distance <= best) [best, found] = [distance, camp.id];
  }
  return found;
}
