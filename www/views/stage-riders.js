/**
 * The messages under way, as riders with pennants on their roads, and the silence where a
 * message should be. Lies are loud, honest traffic is quiet.
 */
import { flag, rider } from '../draw/figures.js';
import { lookOf } from '../draw/values.js';
import { drawCross } from './stage-camps.js';
import { attention, litMessage, progress, seenLie } from './stage-scene.js';

/** @import { Layout } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Road } from '../draw/road.js' */
/** @import { Scene } from './stage-scene.js' */

const GHOSTS_MAX = 60;
const HORSE = 0.5;
/** All that a horse and its rider cover, at scale 1. */
const HORSE_BOX = Object.freeze({ x: -46, y: -62, width: 94, height: 66 });

/**
 * @param {Pen} pen
 * @param {Road} road
 * @returns {Pen}
 */
export function along(pen, { from, bend, to }) {
  return pen.move(from.x, from.y).bend(bend.x, bend.y, to.x, to.y);
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number[]} ids  in flight
 */
export function drawRoads(pen, scene, layout, ids) {
  const quiet = ids.filter((id) => !seenLie(scene, id));
  for (const id of quiet) {
    const road = roadOf(scene, layout, id);
    pen.group({ opacity: litMessage(scene, id) }, () => {
      along(pen, road).paint(roadStyle(scene, id));
      if (scene.paused) arrow(pen, road, 'arrow');
    });
  }
  for (const id of ids.filter((one) => seenLie(scene, one))) {
    const road = roadOf(scene, layout, id);
    pen.group({ opacity: litMessage(scene, id) }, () => {
      along(pen, road).paint(isNear(scene, id) ? 'lie-strong' : 'lie');
      if (scene.paused) arrow(pen, road, 'arrow-lie');
    });
  }
}

/**
 * @param {Scene} scene
 * @param {Pick<Layout, 'road'>} layout
 * @param {number} id
 * @returns {Road}
 */
export function roadOf({ trace: { messages } }, layout, id) {
  return layout.road(messages.from[id], messages.to[id]);
}

/**
 * @param {Scene} scene
 * @param {number} id
 * @returns {boolean}  it is picked, or comes from or goes to who is picked
 */
function isNear(scene, id) {
  const { from, to } = scene.trace.messages;
  return attention(scene, 'message', id) !== null
    || attention(scene, 'node', from[id]) !== null || attention(scene, 'node', to[id]) !== null;
}

/** @param {Scene} scene @param {number} id @returns {string} */
function roadStyle(scene, id) {
  return isNear(scene, id) ? 'road-strong' : 'road';
}

/**
 * @param {Pen} pen
 * @param {Road} road
 * @param {string} style
 */
export function arrow(pen, road, style) {
  const { x, y, angle } = road.at(1);
  const wing = (/** @type {number} */ turn) =>
    [x - 9 * Math.cos(angle + turn), y - 9 * Math.sin(angle + turn)];
  const [[ax, ay], [bx, by]] = [wing(0.36), wing(-0.36)];
  pen.move(x, y).line(ax, ay).line(bx, by).close().paint(style);
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number[]} ids  in flight
 */
export function drawRiders(pen, scene, layout, ids) {
  const size = HORSE * layout.rider;
  for (const id of scene.index.returning(scene.t)) {
    const home = layout.road(scene.trace.messages.to[id], scene.trace.messages.from[id]);
    const { x, y, angle } = home.at(progress(scene, id) - 1);
    pen.group({ x, y: y + 8 * size, scale: size * 0.86, flip: Math.cos(angle) < 0 },
      () => pen.still('home', HORSE_BOX, (still) => rider(still, 'rider-home')));
  }
  for (const id of ids) drawRider(pen, scene, roadOf(scene, layout, id), id, size);
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Road} road
 * @param {number} id
 * @param {number} size
 */
function drawRider(pen, scene, road, id, size) {
  const { trace: { header, messages } } = scene;
  const { x, y, angle } = road.at(progress(scene, id));
  const flip = Math.cos(angle) < 0;
  const foot = y + 10 * size;
  const value = header.values[messages.value[id]];
  const lie = seenLie(scene, id);
  pen.group({ opacity: litMessage(scene, id), data: { message: id } }, () => {
    if (attention(scene, 'message', id)) pen.ellipse(x, y - 20 * size, 44 * size).paint('halo');
    pen.still(`rider ${value} ${flip} ${lie} ${size}`, riderBox(x, foot, size), (still) =>
      drawHorse(still, { x, foot, size, flip, value, style: lie ? 'rider-lie' : 'rider' }));
  });
}

/** How large a flag is beside its rider. @param {number} size */
const flagScale = (size) => Math.max(0.62, 1.5 * size);

/** All that a rider covers. @param {number} x @param {number} foot @param {number} size */
function riderBox(x, foot, size) {
  const before = Math.max(52 * size, 3 * size + 35 * flagScale(size));
  return { x: x - 52 * size, y: foot - 104 * size, width: 52 * size + before, height: 112 * size };
}

/** @param {Pen} pen @param {{x: number, foot: number, size: number, flip: boolean, value: string,
 *   style: string}} what */
function drawHorse(pen, { x, foot, size, flip, value, style }) {
  const pole = x + (flip ? 3 : -3) * size;
  const top = foot - 100 * size;
  pen.move(pole, foot - 34 * size).line(pole, top).paint('lance');
  pen.group({ x, y: foot, scale: size, flip }, () => rider(pen, 'rider-rim'));
  pen.group({ x, y: foot, scale: size, flip }, () => rider(pen, style));
  pen.group({ x: pole, y: top, scale: flagScale(size) }, () => flag(pen, value));
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 */
export function drawGhosts(pen, scene, layout) {
  if (scene.conceal) return;
  const span = Math.max(1, Math.round(scene.trace.header.ticks / 40));
  const size = HORSE * layout.rider;
  for (const id of scene.index.ghosts(scene.t, span).slice(-GHOSTS_MAX)) {
    const road = roadOf(scene, layout, id);
    const { x, y, angle } = road.at(0.35);
    along(pen, road).paint('silence');
    pen.group({ x, y: y + 8 * size, scale: size, flip: Math.cos(angle) < 0 },
      () => rider(pen, 'rider-ghost'));
    if (scene.paused) pen.text(scene.words.silence, x, y + 22 * size + 8, 'label-lie');
  }
}

/** Links that are cut. @param {Pen} pen @param {Scene} scene
 * @param {Pick<Layout, 'road' | 'scale'>} layout */
export function drawSevered(pen, { index, t }, layout) {
  for (const [one, two] of index.deeds.severed(t)) {
    const road = layout.road(one, two);
    along(pen, road).paint('severed');
    drawCross(pen, road.at(0.5), 7);
  }
}

/** Who told the one whose decision is asked about. @param {Pen} pen @param {Scene} scene
 * @param {Pick<Layout, 'road'>} layout */
export function drawTold(pen, { past, trace: { messages }, t }, layout) {
  if (!past) return;
  const senders = new Set();
  for (let id = 0; id < messages.length; id++) {
    const told = past.messages[id] && messages.to[id] === past.node && messages.departed[id] <= t;
    if (told) senders.add(messages.from[id]);
  }
  for (const from of senders) {
    const road = layout.road(from, past.node);
    along(pen, road).paint('told');
    arrow(pen, road, 'arrow-custody');
  }
}

/**
 * The way a message came: every hop from the commander to its sender, and its own road.
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 */
export function drawCustody(pen, scene, layout) {
  const pick = scene.hover?.kind === 'message' ? scene.hover : scene.selection;
  if (pick?.kind !== 'message' || pick.id >= scene.trace.messages.length) return;
  const stops = [...scene.index.path(pick.id), scene.trace.messages.to[pick.id]];
  for (let i = 1; i < stops.length; i++) {
    const road = layout.road(stops[i - 1], stops[i]);
    along(pen, road).paint('custody');
    arrow(pen, road, 'arrow-custody');
  }
}

/**
 * What a message in flight says about itself: its lie, and who passed it on where someone looks.
 * @param {Scene} scene
 * @param {number} id
 * @returns {{text: string, style: string} | null}
 */
export function labelOf(scene, id) {
  const { trace: { header, messages }, index, words } = scene;
  const letter = (/** @type {number} */ value) => lookOf(header.values[value] ?? '?').letter;
  const [held, value] = [letter(messages.held[id]), letter(messages.value[id])];
  const way = isNear(scene, id) ? [...index.path(id), messages.to[id]].join(' › ') : '';
  const befell = [...new Set(index.deeds.to(id).map(({ kind }) => words.befell[kind]))].join(', ');
  if (befell) return { text: way ? `${way}: ${befell}` : befell, style: 'label-lie' };
  if (!seenLie(scene, id)) return way ? { text: way, style: 'label' } : null;
  const lie = messages.round[id] === 1 ? words.ordersSays(held, value)
    : words.heardSays(held, value);
  return { text: way ? `${way}: ${lie}` : lie, style: 'label-lie' };
}
