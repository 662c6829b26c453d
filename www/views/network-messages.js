/**
 * The votes under way: a pennant with the value each one carries, dots where they are many, and
 * the silence where one should be.
 */
import { flag } from '../draw/figures.js';
import { lookOf } from '../draw/values.js';
import { valueName } from '../trace/votes.js';
import { attention, litMessage, progress, seenLie } from './stage-scene.js';
import { along, arrow, roadOf } from './stage-riders.js';
import { pennantOf } from './network-letters.js';
import { isNear, passesOn } from './network-scene.js';

/** @import { Plan } from '../draw/network.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { NetworkScene } from './network-scene.js' */

const GHOSTS_MAX = 120;
const LIES_MAX = 60;
const LABELS_MAX = 40;
const ARROWS_MAX = 24;
/** The rim of a pennant that carries a lie. */
const RIM = 'M 0 0 L 31 0 L 31 18 L 0 18 Z';

/** @param {Pen} pen @param {NetworkScene} scene @param {Plan} plan @param {number[]} ids */
export function drawPaths(pen, scene, plan, ids) {
  const lies = ids.filter((id) => seenLie(scene, id) && litMessage(scene, id) === 1);
  if (lies.length <= LIES_MAX) {
    for (const id of lies) along(pen, roadOf(scene, plan, id));
    if (lies.length > 0) pen.paint('lie-faint');
  }
  const near = ids.filter((id) => isNear(scene, id) && litMessage(scene, id) === 1);
  const quiet = near.length > ARROWS_MAX ? 'road' : 'road-strong';
  for (const id of near) {
    const lie = seenLie(scene, id);
    const road = roadOf(scene, plan, id);
    along(pen, road).paint(lie ? 'lie' : quiet);
    if (lie || near.length <= ARROWS_MAX) arrow(pen, road, lie ? 'arrow-lie' : 'arrow');
  }
}

/** @param {Pen} pen @param {NetworkScene} scene @param {Plan} plan @param {number[]} ids */
export function drawFlags(pen, scene, plan, ids) {
  const size = ids.length > 120 ? 0.5 : Math.min(0.72, Math.max(0.5, plan.r / 26));
  for (const id of ids) {
    const { x, y } = roadOf(scene, plan, id).at(progress(scene, id));
    const value = passesOn(scene) ? pennantOf(scene, id)
      : valueName(scene.trace.header, scene.trace.messages.value[id]) ?? 'u';
    const opacity = litMessage(scene, id);
    pen.group({ x, y, scale: size, opacity, data: { message: id } }, () => {
      if (attention(scene, 'message', id)) pen.ellipse(8, -12, 30).paint('halo');
      pen.move(0, 2).line(0, -26).paint('pole-thin', { width: 1.6 });
      pen.ellipse(0, 2, 2.6).paint('rider');
      pen.group({ y: -26 }, () => {
        pen.shape(RIM).paint('flag-rim');
        flag(pen, value);
        if (seenLie(scene, id)) pen.shape(RIM).paint('flag-lie', { width: 3 });
      });
    });
  }
}

/** What is looked at says what it carries. @param {Pen} pen @param {NetworkScene} scene
 * @param {Plan} plan @param {number[]} ids */
export function drawSayings(pen, scene, plan, ids) {
  const { messages } = scene.trace;
  const name = (/** @type {number} */ id) => (scene.net && scene.names[id]) || String(id);
  const told = ids.filter((id) => isNear(scene, id)).slice(0, LABELS_MAX);
  for (const id of told) {
    const lie = seenLie(scene, id);
    if (!lie && attention(scene, 'message', id) === null) continue;
    const letter = (/** @type {number} */ value) =>
      lookOf(valueName(scene.trace.header, value) ?? 'u').letter;
    const { x, y } = roadOf(scene, plan, id).at(progress(scene, id));
    const [held, value] = [letter(messages.held[id]), letter(messages.value[id])];
    if (lie) pen.text(scene.words.heardSays(held, value), x, y + 15, 'label-lie');
    else pen.text(`${name(messages.from[id])} › ${name(messages.to[id])}`, x, y + 15, 'label');
  }
}

/** @param {Pen} pen @param {NetworkScene} scene @param {Plan} plan */
export function drawSilence(pen, scene, plan) {
  if (scene.conceal) return;
  if (!scene.votes) return;
  const { rounds, bands } = scene.votes;
  const span = Math.max(1, Math.round((bands[0]?.to ?? scene.trace.header.ticks / rounds) / 4));
  const ids = scene.index.ghosts(scene.t, span).slice(-GHOSTS_MAX);
  for (const id of ids) along(pen, roadOf(scene, plan, id));
  if (ids.length > 0) pen.paint('silence');
}
