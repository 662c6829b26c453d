/**
 * The walled city that the generals camp around, drawn at scale 1 with its gate at the origin.
 */

/** @import { Pen } from './pen.js' */

const DOME = 'M -15 -52 C -15 -74 -6 -76 0 -80 C 6 -76 15 -74 15 -52 Z';
const GATE = 'M -11 0 L -11 -13 C -11 -24 11 -24 11 -13 L 11 0 Z';

/** @param {Pen} pen @param {string} name */
export function city(pen, name) {
  pen.ellipse(0, 2, 104, 13).paint('ground');
  tower(pen, -34, -30, 22, 40);
  tower(pen, 34, -30, 22, 36);
  roof(pen, -54, -30, 16, 22);
  roof(pen, 55, -30, 15, 20);
  pen.rect(-16, -52, 32, 26).paint('wall');
  pen.shape(DOME).paint('wall');
  pen.move(-9, -46).line(-9, -36).move(0, -46).line(0, -36).move(9, -46).line(9, -36)
    .paint('wall-line');
  pen.move(0, -80).line(0, -93).move(-4, -88.5).line(4, -88.5).paint('cross');
  wall(pen);
  tower(pen, -80, 0, 26, 52);
  tower(pen, 80, 0, 26, 52);
  pen.shape(GATE).paint('gate');
  pen.text(name, 0, 20, 'city');
}

/** @param {Pen} pen */
function wall(pen) {
  pen.rect(-68, -30, 136, 30).paint('wall');
  battlements(pen, -64, -30, 13, 10.6);
  pen.move(-62, -20).line(-20, -20).move(20, -20).line(62, -20)
    .move(-56, -10).line(-24, -10).move(24, -10).line(56, -10).paint('wall-faint');
}

/**
 * @param {Pen} pen
 * @param {number} x
 * @param {number} foot
 * @param {number} width
 * @param {number} height
 */
function tower(pen, x, foot, width, height) {
  pen.rect(x - width / 2, foot - height, width, height).paint('wall');
  const teeth = 3;
  const step = width / (teeth - 0.5);
  battlements(pen, x - width / 2, foot - height, teeth, step);
  pen.move(x, foot - height + 11).line(x, foot - height + 19).paint('wall-line');
}

/**
 * @param {Pen} pen
 * @param {number} x
 * @param {number} y
 * @param {number} teeth
 * @param {number} step
 */
function battlements(pen, x, y, teeth, step) {
  for (let i = 0; i < teeth; i++) pen.rect(x + i * step, y - 6, step / 2, 6);
  pen.paint('wall');
}

/**
 * @param {Pen} pen
 * @param {number} x
 * @param {number} foot
 * @param {number} width
 * @param {number} height
 */
function roof(pen, x, foot, width, height) {
  const half = width / 2;
  pen.rect(x - half, foot - height * 0.55, width, height * 0.55)
    .move(x - half - 3, foot - height * 0.55).line(x, foot - height)
    .line(x + half + 3, foot - height * 0.55).close().paint('wall');
}
