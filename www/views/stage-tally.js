/**
 * Beside a camp: what its general heard, as columns of bricks, and the letters that wait for its
 * messenger.
 */
import { glyph } from '../draw/figures.js';
import { CAMP } from '../draw/layout.js';
import { textWidth } from '../draw/pen.js';
import { lookOf, shownOrder } from '../draw/values.js';
import { attention } from './stage-scene.js';

/** @import { Camp, Layout } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Scene } from './stage-scene.js' */

const BRICKS = 16;
/** The scale of camps from which all of them show their numbers. */
const NUMBERS_FROM = 0.5;
/** All that five scrolls cover, at scale 1. */
const QUEUE_BOX = Object.freeze({ x: -9, y: -32, width: 18, height: 34 });
const BRICK = { width: 14, height: 4.4, gap: 1.3 };

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
export function drawTally(pen, scene, layout, { id, x, y, side }) {
  const { values } = scene.trace.header;
  const counts = scene.index.heard(scene.t, id);
  const order = shownOrder(values);
  const step = (BRICK.width + 4) * layout.scale;
  const middle = x + side * CAMP.score * layout.scale;
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
  return layout.scale >= NUMBERS_FROM || attention(scene, 'node', id) !== null;
}

/**
 * How wide a name under a camp may be before it touches the numbers on either side.
 * @param {Scene} scene
 * @param {Layout} layout
 * @returns {number}
 */
export function roomForName({ index }, { scale }) {
  if (scale < NUMBERS_FROM) return 128 * scale;
  const half = 11 + textWidth(String(index.mostHeard), 11, 700);
  return Math.min(128 * scale, 2 * (CAMP.score * scale - half));
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
  pen.text(String(first), x - 7, y, `${style}-end`);
  pen.text(sign, x, y, style);
  pen.text(String(second), x + 7, y, `${style}-start`);
}

/**
 * Letters that wait for the messenger, beside the camp, away from its tally.
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {Camp} camp
 */
export function drawQueue(pen, scene, layout, { id, x, y, side }) {
  const { count } = scene.index.waiting(scene.t, id);
  if (count === 0) return;
  const at = x - side * 66 * layout.scale;
  const shown = Math.min(count, 5);
  pen.group({ x: at, y: y + 2, scale: Math.max(0.5, layout.scale) }, () =>
    pen.still(`queue ${shown}`, QUEUE_BOX, (still) => drawScrolls(still, shown)));
  if (hasNumbers(scene, layout, id)) pen.text(String(count), at, y + 16, 'count', { size: 11 });
}

/** @param {Pen} pen @param {number} count */
export function drawScrolls(pen, count) {
  for (let i = 0; i < count; i++) {
    const top = -8 - i * 5.5;
    pen.rect(-7, top, 14, 8.5).paint('scroll');
    pen.move(-7, top).line(0, top + 5).line(7, top).paint('scroll-line');
  }
}
