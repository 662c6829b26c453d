/**
 * The camps: tents under a banner, the marks of their role, their names. What they heard and what
 * they still have to send stands beside them, in stage-tally.js.
 */
import { banner, crown, glyph, mask, tents } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { attention, litNode } from './stage-scene.js';
import { drawQueue, drawTally, roomForName } from './stage-tally.js';

/** How much is left to see of who has crashed. */
const FALLEN = 0.4;
/** All that a camp's tents, banner and badges cover, at scale 1. */
const CAMP_BOX = Object.freeze({ x: -60, y: -101, width: 120, height: 124 });

/** @import { Camp, Layout } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Scene } from './stage-scene.js' */

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
    // Letters of any script are at most half as wide again as high.
    const half = 0.75 * size * [...name(id)].length + 4;
    const box = { x: x - half, y: y + below - 1.4 * size, width: 2 * half, height: 2.2 * size };
    pen.still(`name ${name(id)} ${x} ${size}`, box, (still) =>
      still.text(name(id), x, y + below, 'name', { size }));
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
  const { deeds } = scene.index;
  const traitor = !scene.conceal && deeds.traitor(scene.t, id);
  const fallen = deeds.fallen(scene.t, id);
  const opacity = litNode(scene, id) * (fallen ? FALLEN : 1);
  const ring = attention(scene, 'node', id);
  pen.group({ x, y, scale: layout.scale, opacity, data: { node: id } }, () => {
    if (ring) pen.ellipse(0, -26, 62).paint(ring, { width: 2.4 / layout.scale });
    const commands = id === header.commander;
    if (layout.form === 'mark') {
      drawMark(pen, layout.scale, value, traitor);
      const above = { y: -8 / layout.scale, scale: 0.6 / layout.scale };
      if (commands) pen.group(above, () => crown(pen));
      return;
    }
    const { form } = layout;
    pen.still(`camp ${form} ${value} ${commands} ${traitor}`, CAMP_BOX, (still) =>
      drawTents(still, { form, value, commands, traitor }));
  });
  if (fallen) drawCross(pen, { x, y: y - 26 * layout.scale }, 30 * layout.scale);
}

/** @param {Pen} pen @param {{form: 'tents' | 'tent', value: string | null, commands: boolean,
 *   traitor: boolean}} camp */
function drawTents(pen, { form, value, commands, traitor }) {
  if (traitor) pen.ellipse(0, -16, 57, 35).ellipse(0, -16, 52.5, 31).paint('traitor-ring');
  tents(pen, form);
  banner(pen, value);
  if (commands) pen.group({ y: -85 }, () => crown(pen));
  if (traitor) pen.group({ x: -17, y: -66 }, () => mask(pen));
}

/** What does nothing any more, or is there no more.
 * @param {Pen} pen @param {{x: number, y: number}} at @param {number} size */
export function drawCross(pen, { x, y }, size) {
  pen.move(x - size, y - size).line(x + size, y + size)
    .move(x + size, y - size).line(x - size, y + size).paint('gone');
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

/** Of a given name at least so many letters are shown, or else its id alone. */
const LETTERS_LEAST = 4;

/** @param {string} text @param {(text: string) => boolean} fits @returns {string | null}
 *   as much of it as there is room for, null where that would be too little to know it by */
function shortened(text, fits) {
  if (fits(text)) return text;
  const letters = [...text];
  const least = text.indexOf(' ') + 1 + LETTERS_LEAST;
  for (let length = letters.length - 1; length >= least; length--) {
    const short = `${letters.slice(0, length).join('').trimEnd()}…`;
    if (fits(short)) return short;
  }
  return null;
}

/**
 * Names where all of them have room beside the neighbours' numbers, given ones shortened as far as
 * they may be, else every id alone.
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number} size
 * @returns {(id: number) => string}
 */
function namesFor(scene, layout, size) {
  const { trace: { header }, names, words } = scene;
  const room = roomForName(scene, layout);
  const name = (/** @type {number} */ id) => (id === header.commander
    ? `${id} ${names[id] || words.commander}` : words.camp(id, names[id]));
  const shown = layout.camps.map(({ id }) => {
    const most = id === header.commander ? 128 * layout.scale : room;
    const fits = (/** @type {string} */ text) => textWidth(text, size, 600) <= most;
    return names[id] ? shortened(name(id), fits) : fits(name(id)) ? name(id) : null;
  });
  return shown.includes(null) ? String : (id) => shown[id] ?? String(id);
}
