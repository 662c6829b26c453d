/**
 * The camps: tents under a banner, the marks of their role, what they heard as stacked bricks,
 * and what still waits for their messenger.
 */
import { banner, crown, glyph, mask, tents } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf, shownOrder } from '../draw/values.js';
import { attention } from './stage-scene.js';

/** @import { Camp, Layout } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Scene } from './stage-scene.js' */

const BRICKS = 16;
const BRICK = { width: 14, height: 4.4, gap: 1.3 };

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 */
export function drawCamps(pen, scene, layout) {
  const byDepth = [...layout.camps].sort((a, b) => a.y - b.y);
  for (const camp of byDepth) {
    drawCamp(pen, scene, layout, camp);
    if (layout.form === 'mark') continue;
    if (camp.id !== scene.trace.header.commander) drawTally(pen, scene, layout, camp);
    drawQueue(pen, scene, layout, camp);
  }
}

/**
 * Names stay readable over whatever rides past.
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 */
export function drawNames(pen, scene, layout) {
  const size = Math.min(14, Math.max(11, 13.5 * layout.scale));
  const name = namesFor(scene, layout, size);
  const below = Math.max(18 * layout.scale, 4) + size + 2;
  for (const { id, x, y } of layout.camps) {
    const always = id === scene.trace.header.commander || id % layout.every === 0;
    if (!always && attention(scene, 'node', id) === null) continue;
    pen.text(name(id), x, y + below, 'name', { size });
  }
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {Camp} camp
 */
function drawCamp(pen, scene, layout, { id, x, y }) {
  const { header } = scene.trace;
  const held = scene.index.bannerOf(scene.t, id);
  const value = held === null ? null : header.values[held];
  const traitor = !scene.conceal && header.bad.includes(id);
  const ring = attention(scene, 'node', id);
  pen.group({ x, y, scale: layout.scale, data: { node: id } }, () => {
    if (ring) pen.ellipse(0, -26, 62).paint(ring, { width: 2.4 / layout.scale });
    const commands = id === header.commander;
    if (layout.form === 'mark') {
      drawMark(pen, layout.scale, value, traitor);
      if (commands) pen.group({ y: -8 / layout.scale, scale: 0.6 / layout.scale }, () => crown(pen));
      return;
    }
    if (traitor) pen.ellipse(0, -16, 57, 35).ellipse(0, -16, 52.5, 31).paint('traitor-ring');
    tents(pen, layout.form);
    banner(pen, value);
    if (commands) pen.group({ y: -85 }, () => crown(pen));
    if (traitor) pen.group({ x: -17, y: -66 }, () => mask(pen));
  });
}

/**
 * A camp among hundreds: a disc, its value in it.
 * @param {Pen} pen
 * @param {number} scale
 * @param {string | null} value
 * @param {boolean} traitor
 */
function drawMark(pen, scale, value, traitor) {
  const r = Math.max(34, 3.2 / scale);
  const thin = { width: 1.1 / scale };
  if (traitor) pen.ellipse(0, 0, r * 1.5).paint('traitor-ring', thin);
  pen.ellipse(0, 0, r).paint('mark', thin);
  if (value === null) return;
  glyph(pen, lookOf(value).shape, 0, 0, r * 0.86);
  pen.paint(`dot.${value}`);
}

/**
 * Names where all of them have room beside the neighbours' numbers, else every id alone.
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number} size
 * @returns {(id: number) => string}
 */
function namesFor({ trace: { header }, names, words }, layout, size) {
  const name = (/** @type {number} */ id) => (id === header.commander
    ? `${id} ${names[id] || words.commander}` : words.camp(id, names[id]));
  const fits = layout.camps.every(({ id }) =>
    textWidth(name(id), size, 600) <= 128 * layout.scale);
  return fits ? name : String;
}

/**
 * How many reports one brick stands for, the same for every camp and every moment of a run.
 * @param {Scene} scene
 * @returns {number}  1, 2, 5, 10, 20, 50, ...
 */
export function brickWorth({ index }) {
  const least = index.mostHeard / BRICKS;
  let worth = 1;
  for (let i = 0; worth < least; i++) worth *= i % 3 === 1 ? 2.5 : 2;
  return worth;
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {Camp} camp
 */
function drawTally(pen, scene, layout, { id, x, y, side }) {
  const { values } = scene.trace.header;
  const counts = scene.index.heard(scene.t, id);
  const order = shownOrder(values);
  const step = (BRICK.width + 4) * layout.scale;
  const middle = x + side * 80 * layout.scale;
  const left = middle - (step * (order.length - 1)) / 2;
  const foot = y + 2;
  pen.move(middle - step, foot).line(middle + step, foot).paint('shelf');
  order.forEach((value, i) => {
    const at = left + i * step;
    drawColumn(pen, `brick.${values[value]}`, { x: at, y: foot - 1, scale: layout.scale },
      counts[value] / brickWorth(scene));
    glyph(pen, lookOf(values[value]).shape, at, foot + 5.5, 2.8);
    pen.paint(`dot.${values[value]}`);
  });
  if (!hasNumbers(scene, layout, id)) return;
  const [first, second] = order.map((value) => counts[value]);
  drawScore(pen, { x: middle, y: foot + 20 }, [first, second],
    scene.index.decision(scene.t, id) !== null);
}

/**
 * Crowded camps show their numbers when they are looked at.
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number} id
 * @returns {boolean}
 */
function hasNumbers(scene, layout, id) {
  return layout.scale >= 0.55 || attention(scene, 'node', id) !== null;
}

/**
 * @param {Pen} pen
 * @param {string} style
 * @param {{x: number, y: number, scale: number}} foot
 * @param {number} bricks  the last one may be a part
 */
function drawColumn(pen, style, { x, y, scale }, bricks) {
  if (bricks === 0) return;
  const [width, height] = [BRICK.width * scale, BRICK.height * scale];
  const step = (BRICK.height + BRICK.gap) * scale;
  for (let i = 0; i < bricks; i++) {
    const part = Math.max(0.2, Math.min(1, bricks - i));
    pen.rect(x - width / 2, y - i * step - height * part, width, height * part);
  }
  pen.paint(style);
}

/**
 * @param {Pen} pen
 * @param {{x: number, y: number}} at
 * @param {number[]} counts  of the two columns
 * @param {boolean} decided  the counts are compared
 */
function drawScore(pen, { x, y }, [first, second], decided) {
  const sign = !decided ? '·' : first > second ? '>' : first < second ? '<' : '=';
  const style = decided ? 'count-strong' : 'count';
  const size = 11;
  const half = Math.max(String(first).length, String(second).length) * size * 0.31;
  pen.text(String(first), x - half - 5, y, style, { size });
  pen.text(sign, x, y, style, { size });
  pen.text(String(second), x + half + 5, y, style, { size });
}

/**
 * Letters that wait for the messenger, beside the camp, away from its tally.
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {Camp} camp
 */
function drawQueue(pen, scene, layout, { id, x, y, side }) {
  const { count } = scene.index.waiting(scene.t, id);
  if (count === 0) return;
  const at = x - side * 70 * layout.scale;
  pen.group({ x: at, y: y + 2, scale: Math.max(0.5, layout.scale) }, () => {
    for (let i = 0; i < Math.min(count, 5); i++) {
      const top = -8 - i * 5.5;
      pen.rect(-7, top, 14, 8.5).paint('scroll');
      pen.move(-7, top).line(0, top + 5).line(7, top).paint('scroll-line');
    }
  });
  if (hasNumbers(scene, layout, id)) pen.text(String(count), at, y + 16, 'count', { size: 11 });
}
