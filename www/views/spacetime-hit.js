/**
 * What is at a place of the space-time view: a node, else the nearest arrow, else a moment.
 */
import { lineOf } from './spacetime-rides.js';
import { ridesIn } from './spacetime-draw.js';

/** @import { Pick } from '../state.js' */
/** @import { SpacetimeScene } from './spacetime-draw.js' */
/** @import { Plan } from './spacetime-layout.js' */
/** @import { Line } from './spacetime-rides.js' */

const REACH = 7;

/**
 * @param {SpacetimeScene} scene
 * @param {Plan} plan
 * @param {number} x
 * @param {number} y
 * @returns {Pick | null}
 */
export function whatIsAt(scene, plan, x, y) {
  const { n } = scene.trace.header;
  if (y < plan.head) {
    const node = Math.floor((x - plan.left) / plan.lane);
    return node >= 0 && node < n ? { kind: 'node', id: node } : null;
  }
  let best = REACH;
  let found = null;
  for (const id of ridesIn(scene, plan) ?? []) {
    const distance = distanceTo(lineOf(scene, plan, id), x, y);
    if (distance < best) [best, found] = [distance, id];
  }
  return found === null ? null : { kind: 'message', id: found };
}

/** @param {Line} line @param {number} x @param {number} y @returns {number} */
function distanceTo({ x1, y1, x2, y2 }, x, y) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const u = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const along = Math.min(Math.max(u, 0), 1);
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
}

/**
 * The message that departs before or after the one selected, or at the playhead if none is.
 * @param {SpacetimeScene} scene
 * @param {number} step  1 or -1
 * @returns {number | null}
 */
export function nextRide({ trace: { messages }, index, selection, t }, step) {
  const before = selection?.kind === 'message' ? selection.id : null;
  if (before === null) {
    const all = index.rides(t, step > 0 ? Infinity : t);
    return all.length === 0 ? null : step > 0 ? all[0] : all[all.length - 1];
  }
  const from = messages.departed[before];
  const near = step > 0 ? index.rides(from, Infinity) : index.rides(0, from);
  const place = near.indexOf(before);
  return (place < 0 ? null : near[place + step]) ?? null;
}
