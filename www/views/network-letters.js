/**
 * Letters in flight where things are passed on: a pennant with the version of an item, a row of
 * signs for many, a square for a block; what only asks or greets is thin and quiet. And, for a
 * moment, a mark where a letter came to nothing.
 */
import { glyph } from '../draw/figures.js';
import { lookOf } from '../draw/values.js';
import { carriedBy, groupOfSort, itemsIn, sortOf } from '../trace/sorts.js';
import { valueName } from '../trace/votes.js';
import { attention, progress, seenLie } from './stage-scene.js';
import { along, roadOf } from './stage-riders.js';
import { isNear } from './network-scene.js';

/** @import { Plan } from '../draw/network.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { GossipScene } from './network-scene.js' */

/** @typedef {'flag' | 'pack' | 'block' | 'quiet'} LetterForm */

/** Signs in one pack; more are told by a number. */
const PACK_MAX = 4;
/** More quiet letters than this are specks without a road. */
const QUIET_MAX = 600;
/** How long, in milliseconds of watching at normal speed, a mishap is marked. */
const MISHAP_MS = 700;

/**
 * @param {GossipScene} scene
 * @param {number} id  a message
 * @returns {LetterForm}  while an item is followed, everything else is quiet
 */
export function letterForm({ trace, item }, id) {
  const sort = sortOf(trace, id);
  if (sort === 'vote') return item == null || trace.messages.about[id] === item ? 'flag' : 'quiet';
  if (sort === 'block') return item == null ? 'block' : 'quiet';
  if (groupOfSort(sort) !== 'carry') return 'quiet';
  const near = item == null || itemsIn(trace, id).includes(item);
  if (!near) return 'quiet';
  if (sort === 'item') return 'flag';
  return item != null || carriedBy(trace, id).length === 1 ? 'flag' : 'pack';
}

/** The version that a letter with one pennant carries: of the item that is followed, else of the
 * only one. @param {GossipScene} scene @param {number} id @returns {string} */
export function pennantOf({ trace, item }, id) {
  const carried = carriedBy(trace, id);
  const one = carried.find((version) => version.item === item) ?? carried[0];
  return valueName(trace.header, one ? one.value : trace.messages.value[id]) ?? 'u';
}

/**
 * @param {GossipScene} scene @param {number[]} ids
 * @returns {Record<LetterForm, number[]>}
 */
export function byForm(scene, ids) {
  /** @type {Record<LetterForm, number[]>} */
  const forms = { flag: [], pack: [], block: [], quiet: [] };
  for (const id of ids) forms[letterForm(scene, id)].push(id);
  return forms;
}

/** @param {Pen} pen @param {GossipScene} scene @param {Plan} plan @param {number[]} quiet */
export function drawQuiet(pen, scene, plan, quiet) {
  if (quiet.length > QUIET_MAX) {
    for (const id of quiet) {
      const { x, y } = roadOf(scene, plan, id).at(progress(scene, id));
      pen.rect(x - 0.7, y - 0.7, 1.4, 1.4);
    }
    pen.paint('letter-speck');
    return;
  }
  for (const id of quiet) along(pen, roadOf(scene, plan, id));
  if (quiet.length > 0) pen.paint('letter-road');
  for (const id of quiet) {
    const { x, y } = roadOf(scene, plan, id).at(progress(scene, id));
    const near = isNear(scene, id);
    const style = sortOf(scene.trace, id) === 'block' ? 'letter-block' : 'letter-quiet';
    pen.group({ x, y, data: { message: id } }, () => {
      if (attention(scene, 'message', id)) pen.ellipse(0, 0, 11).paint('halo');
      if (style === 'letter-block') pen.rect(-2.4, -2.4, 4.8, 4.8).paint(style);
      else pen.ellipse(0, 0, near ? 3.4 : 2.3).paint(near ? 'letter-near' : style);
    });
  }
}

/** Too many for pennants. @param {Pen} pen @param {GossipScene} scene @param {Plan} plan
 * @param {number[]} ids */
export function drawSigns(pen, scene, plan, ids) {
  const r = ids.length > 3000 ? 2 : 3.4;
  /** @type {Map<string, number[]>} */
  const alike = new Map();
  for (const id of ids) {
    const style = `${seenLie(scene, id) ? 'dot-lie' : 'dot'}.${pennantOf(scene, id)}`;
    const list = alike.get(style);
    if (list) list.push(id);
    else alike.set(style, [id]);
  }
  for (const [style, list] of alike) {
    for (const id of list) {
      const { x, y } = roadOf(scene, plan, id).at(progress(scene, id));
      glyph(pen, lookOf(style.split('.')[1]).shape, x, y, r);
    }
    pen.paint(style, { width: r * 0.32 });
  }
}

/** @param {Pen} pen @param {GossipScene} scene @param {Plan} plan
 * @param {Record<LetterForm, number[]>} forms */
export function drawParcels(pen, scene, plan, { pack, block }) {
  const blocks = new Set(block);
  for (const id of [...pack, ...block]) {
    const { x, y } = roadOf(scene, plan, id).at(progress(scene, id));
    pen.group({ x, y, data: { message: id } }, () => {
      if (attention(scene, 'message', id)) pen.ellipse(0, 0, 17).paint('halo');
      if (blocks.has(id)) drawBlock(pen);
      else drawPack(pen, scene, id);
    });
  }
}

/** @param {Pen} pen */
export function drawBlock(pen) {
  pen.rect(-5.5, -5.5, 11, 11).paint('letter-block');
  pen.move(-5.5, -1.5).line(5.5, -1.5).move(0, -5.5).line(0, -1.5).paint('block-line');
}

/** @param {Pen} pen @param {GossipScene} scene @param {number} id */
function drawPack(pen, { trace }, id) {
  const carried = carriedBy(trace, id);
  const shown = carried.slice(0, PACK_MAX);
  const more = carried.length - shown.length;
  const left = (-9 * (shown.length - 1)) / 2;
  pen.rect(left - 7, -7, 9 * (shown.length - 1) + 14, 14).paint('pack');
  shown.forEach(({ value }, i) => {
    const name = valueName(trace.header, value) ?? 'u';
    glyph(pen, lookOf(name).shape, left + 9 * i, 0, 3.8);
    pen.paint(`dot.${name}`);
  });
  if (more > 0) pen.text(`+${more}`, -left + 9, 4, 'pack-more');
}

/** @param {Pen} pen @param {GossipScene} scene @param {Plan} plan */
export function drawMishaps(pen, scene, plan) {
  const { trace: { header, rows }, net, t, pace = 1 } = scene;
  const span = Math.max(1, Math.round(MISHAP_MS * pace));
  for (const row of net.mishaps(t, span)) {
    const id = rows.message[row];
    if (!(id < scene.trace.messages.length)) continue;
    const lost = header.kinds[rows.kind[row]] === 'lose';
    const { x, y, angle } = roadOf(scene, plan, id).at(lost ? 0.5 : 1);
    const opacity = 1 - (0.75 * (t - rows.time[row])) / span;
    pen.group({ x, y, opacity, data: { mishap: id } }, () => {
      if (header.kinds[rows.kind[row]] === 'refuse') {
        const [dx, dy] = [6 * Math.sin(angle), -6 * Math.cos(angle)];
        pen.move(dx, dy).line(-dx, -dy).paint('mishap');
      } else cross(pen, 4);
    });
  }
}

/** @param {Pen} pen @param {number} size */
export function cross(pen, size) {
  pen.move(-size, -size).line(size, size).move(size, -size).line(-size, size).paint('mishap');
}
