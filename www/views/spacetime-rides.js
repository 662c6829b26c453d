/**
 * Messages as sloped arrows from line to line: thin where they are honest, bold and dashed where
 * they lie, broken off where they are lost or cut, a dotted ghost where somebody is silent.
 */
import { glyph } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { valueName } from '../trace/votes.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { SpacetimeScene } from './spacetime-draw.js' */
/** @import { Plan } from './spacetime-layout.js' */

const GHOSTS_MAX = 200;
const LABELS_MAX = 24;
/** What has not happened yet, and what is not part of the past that is asked about. */
const LATER = 0.22;
const ASIDE = 0.1;

/** @typedef {{x1: number, y1: number, x2: number, y2: number}} Line */

/**
 * @param {SpacetimeScene} scene
 * @param {Plan} plan
 * @param {number} id
 * @returns {Line}  of a whole message
 */
export function lineOf({ trace: { messages } }, plan, id) {
  return {
    x1: plan.x(messages.from[id]), y1: plan.y(messages.departed[id]),
    x2: plan.x(messages.to[id]), y2: plan.y(messages.arrived[id]),
  };
}

/** @param {SpacetimeScene} scene @param {number} id @returns {boolean} it may be seen to lie */
const seenLie = ({ conceal, index }, id) => !conceal && index.isLie(id);

/** @param {SpacetimeScene} scene @param {number} id @returns {boolean} it or an end of it is
 *   looked at */
function isNear({ trace: { messages }, selection, hover }, id) {
  return [selection, hover].some((pick) => pick !== null && (pick.kind === 'message'
    ? pick.id === id : pick.id === messages.from[id] || pick.id === messages.to[id]));
}

/** @param {SpacetimeScene} scene @returns {boolean} somebody looks at something */
const looking = ({ selection, hover }) => selection !== null || hover !== null;

/** @param {SpacetimeScene} scene @param {number} id @returns {number} */
function opacityOf(scene, id) {
  if (scene.past && !scene.past.messages[id]) return ASIDE;
  if (scene.trace.messages.departed[id] > scene.t) return LATER;
  return looking(scene) && !scene.past && !isNear(scene, id) ? 0.4 : 1;
}

/**
 * @param {Pen} pen @param {SpacetimeScene} scene @param {Plan} plan
 * @param {number[]} ids
 */
export function drawRides(pen, scene, plan, ids) {
  const loud = (/** @type {number} */ id) => seenLie(scene, id) || isNear(scene, id);
  const ordered = [...ids.filter((id) => !loud(id)), ...ids.filter(loud)];
  for (const id of ordered) {
    const opacity = opacityOf(scene, id);
    pen.group({ opacity, data: { message: id } }, () => drawRide(pen, scene, plan, id));
  }
}

/** @param {Pen} pen @param {SpacetimeScene} scene @param {Plan} plan @param {number} id */
function drawRide(pen, scene, plan, id) {
  const { trace: { header, messages }, t } = scene;
  const { x1, y1, x2, y2 } = lineOf(scene, plan, id);
  const value = valueName(header, messages.value[id]) ?? 'u';
  const picked = isPicked(scene, id);
  const lit = picked || (scene.past !== null && scene.past.messages[id] === 1);
  if (picked) {
    pen.move(x1, plan.y(messages.queued[id])).line(x1, y1).paint('custody', { width: 5 });
    pen.move(x1, y1).line(x2, y2).paint('custody', { width: 7 });
  }
  pen.move(x1, y1).line(x2, y2);
  if (seenLie(scene, id)) pen.paint(lit ? 'lie-strong' : 'lie');
  else pen.paint(`ride.${value}`, { width: lit ? 2 : scene.many ? 0.7 : 1.1 });
  const outcome = header.outcomes[messages.outcome[id]];
  if (outcome === 'lost' || outcome === 'cut') {
    drawCross(pen, x2 - (x2 - x1) * 0.1, y2 - (y2 - y1) * 0.1);
    return;
  }
  const r = Math.max(2.4, Math.min(4.6, plan.lane * 0.16));
  const angle = Math.atan2(y2 - y1, x2 - x1);
  glyph(pen, lookOf(value).shape, x2 - Math.cos(angle) * r, y2 - Math.sin(angle) * r, r);
  pen.paint(`dot.${value}`);
  if (messages.departed[id] > t || messages.arrived[id] <= t) return;
  const u = (plan.y(t) - y1) / Math.max(y2 - y1, 0.001);
  pen.ellipse(x1 + (x2 - x1) * u, plan.y(t), r + 1.2).paint('halo', { width: 1.4 });
  glyph(pen, lookOf(value).shape, x1 + (x2 - x1) * u, plan.y(t), r);
  pen.paint(`dot.${value}`);
}

/** @param {SpacetimeScene} scene @param {number} id @returns {boolean} */
const isPicked = ({ selection, hover }, id) => [selection, hover].some((pick) =>
  pick?.kind === 'message' && pick.id === id);

/** @param {Pen} pen @param {number} x @param {number} y */
function drawCross(pen, x, y) {
  pen.move(x - 4, y - 4).line(x + 4, y + 4).move(x + 4, y - 4).line(x - 4, y + 4).paint('cut');
}

/** Where somebody kept silent, a ghost of the arrow that is missing. @param {Pen} pen
 * @param {SpacetimeScene} scene @param {Plan} plan */
export function drawSilences(pen, scene, plan) {
  const { trace: { messages }, index, conceal, t } = scene;
  if (conceal) return;
  const ids = index.ghosts(plan.until, plan.until - plan.from + 1);
  for (const id of ids.slice(0, GHOSTS_MAX)) {
    const [x1, x2, y] = [plan.x(messages.from[id]), plan.x(messages.to[id]),
      plan.y(messages.queued[id])];
    const reach = x1 + (x2 - x1) * 0.82;
    const opacity = messages.queued[id] > t ? LATER : 1;
    pen.group({ opacity, data: { message: id } }, () => {
      pen.move(x1, y).line(reach, y + 10).paint('silence');
      pen.ellipse(reach, y + 10, 3).paint('silence');
    });
  }
}

/** What is looked at says what it carries. @param {Pen} pen @param {SpacetimeScene} scene
 * @param {Plan} plan @param {number[]} ids */
export function drawSpoken(pen, scene, plan, ids) {
  if (!looking(scene)) return;
  const near = ids.filter((id) => isPicked(scene, id));
  const others = ids.filter((id) => isNear(scene, id) && !isPicked(scene, id)
    && !(scene.past && !scene.past.messages[id]));
  /** @type {{x: number, y: number, width: number}[]} */
  const taken = [];
  for (const id of [...near, ...others].slice(0, LABELS_MAX)) {
    const { x1, y1, x2, y2 } = lineOf(scene, plan, id);
    const text = labelOf(scene, id, isPicked(scene, id));
    const width = textWidth(text, 11.5, 600) + 8;
    const middle = Math.min(Math.max((x1 + x2) / 2, width / 2 + 2),
      plan.size.width - width / 2 - 2);
    const y = Math.min(Math.max((y1 + y2) / 2, plan.head + 12), plan.size.height - plan.foot - 8);
    const clash = taken.some((one) => Math.abs(one.y - y) < 15
      && Math.abs(one.x - middle) < (one.width + width) / 2);
    if (clash) continue;
    taken.push({ x: middle, y, width });
    pen.rect(middle - width / 2, y - 9, width, 16).paint('label-plate');
    pen.text(text, middle, y + 3.5, seenLie(scene, id) ? 'label-lie' : 'label-strong');
  }
}

/** @param {SpacetimeScene} scene @param {number} id @param {boolean} whole @returns {string} */
function labelOf(scene, id, whole) {
  const { trace: { header, messages }, index, words } = scene;
  const letter = (/** @type {number} */ value) => lookOf(valueName(header, value) ?? 'u').letter;
  const value = letter(messages.value[id]);
  if (!whole) return value;
  const way = [...index.path(id), messages.to[id]].join(' › ');
  const outcome = header.outcomes[messages.outcome[id]];
  if (outcome === 'lost' || outcome === 'cut') return `${way}: ${value}, ${words[outcome]}`;
  return `${way}: ${seenLie(scene, id) ? words.lie(letter(messages.held[id]), value) : value}`;
}
