/**
 * Messages under way by the hundred and more: dots on their roads, ribbons along them, or a
 * matrix of senders and receivers.
 */
import { glyph } from '../draw/figures.js';
import { lookOf } from '../draw/values.js';
import { UNSURE, valueName } from '../trace/votes.js';
import { along, roadOf } from './stage-riders.js';
import { ASIDE, litMessage, progress, seenLie } from './stage-scene.js';

/** @import { Layout } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Road } from '../draw/road.js' */
/** @import { Scene } from './stage-scene.js' */

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Pick<Layout, 'road'>} layout
 * @param {number[]} ids
 */
export function drawDots(pen, scene, layout, ids) {
  const { header } = scene.trace;
  const r = ids.length > 3000 ? 2 : ids.length > 400 ? 3.2 : 4.4;
  const aside = scene.past ? ids.filter((id) => litMessage(scene, id) < 1) : [];
  if (aside.length > 0) {
    pen.group({ opacity: ASIDE }, () => drawDots(pen, { ...scene, past: null }, layout, aside));
    drawDots(pen, scene, layout, ids.filter((id) => litMessage(scene, id) === 1));
    return;
  }
  for (const [lie, number, alike] of sorted(scene, ids)) {
    const value = valueName(header, number) ?? '';
    const { shape } = lookOf(value);
    for (const id of alike) {
      const { x, y } = roadOf(scene, layout, id).at(progress(scene, id));
      glyph(pen, shape, x, y, lie ? r + 0.8 : r);
    }
    pen.paint(`${lie ? 'dot-lie' : 'dot'}.${value}`, { width: r * 0.32 });
  }
}

/** Dots that are painted alike: the honest ones first, lies over them, value by value.
 * @param {Scene} scene @param {number[]} ids @returns {[boolean, number, number[]][]} */
function sorted(scene, ids) {
  const { header, messages } = scene.trace;
  /** @type {[boolean, number, number[]][]} */
  const kinds = [false, true].flatMap((lie) => [...header.values.keys(), UNSURE]
    .map((number) => /** @type {[boolean, number, number[]]} */ ([lie, number, []])));
  const half = kinds.length / 2;
  for (const id of ids) {
    const number = messages.value[id];
    const place = number === UNSURE ? half - 1 : number;
    if (place < half) kinds[place + (seenLie(scene, id) ? half : 0)][2].push(id);
  }
  return kinds.filter(([, , alike]) => alike.length > 0);
}

/**
 * How many of each value are under way on each road, or between groups of as many nodes; the last
 * count is of what proposes nothing.
 * @param {Scene} scene
 * @param {number[]} ids
 * @param {number} [group]
 * @returns {Map<number, number[]>}  by from * groups + to
 */
function tallyRoads({ trace: { header, messages } }, ids, group = 1) {
  const groups = Math.ceil(header.n / group);
  const width = header.values.length + 1;
  /** @type {Map<number, number[]>} */
  const roads = new Map();
  for (const id of ids) {
    const [from, to] = [messages.from[id], messages.to[id]].map((node) =>
      Math.floor(node / group));
    const key = from * groups + to;
    let counts = roads.get(key);
    if (!counts) roads.set(key, counts = new Array(width).fill(0));
    counts[Math.min(messages.value[id], width - 1)]++;
  }
  return roads;
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {number[]} ids
 */
export function drawRibbons(pen, scene, layout, ids) {
  const { n, values } = scene.trace.header;
  const roads = tallyRoads(scene, ids);
  const most = Math.max(1, ...Array.from(roads.values(), sum));
  for (const [key, counts] of roads) {
    const road = layout.road(Math.floor(key / n), key % n);
    const widths = counts.map((count) => (count && 0.5 + (6 * layout.rider * count) / most));
    drawRibbon(pen, road, widths, values);
  }
}

/**
 * The values of one road side by side.
 * @param {Pen} pen
 * @param {Road} road
 * @param {number[]} widths  by value
 * @param {string[]} values
 */
function drawRibbon(pen, road, widths, values) {
  const [dx, dy] = [road.to.x - road.from.x, road.to.y - road.from.y];
  const length = Math.hypot(dx, dy) || 1;
  let edge = -sum(widths) / 2;
  widths.forEach((width, value) => {
    const aside = edge + width / 2;
    edge += width;
    if (width === 0) return;
    pen.group({ x: (-dy / length) * aside, y: (dx / length) * aside }, () =>
      along(pen, road).paint(`ribbon.${values[value] ?? 'u'}`, { width }));
  });
}

/** @param {number[]} counts @returns {number} */
function sum(counts) {
  return counts.reduce((a, b) => a + b, 0);
}

/** More cells beside each other than this are groups of nodes. */
const CELLS_MAX = 150;
/** Shades of a cell, by how much is under way. */
const SHADES = 5;

/**
 * A cell for every sender, in rows, and receiver, in the colour of what most of it says, the
 * darker the more.
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {{x: number, y: number, side: number}} at  its middle
 * @param {number[]} ids
 */
export function drawMatrix(pen, scene, { x, y, side }, ids) {
  const { n, values } = scene.trace.header;
  const group = Math.ceil(n / CELLS_MAX);
  const groups = Math.ceil(n / group);
  const roads = tallyRoads(scene, ids, group);
  let most = 1;
  for (const counts of roads.values()) most = Math.max(most, sum(counts));
  const [left, top, cell] = [x - side / 2, y - side / 2, side / groups];
  /** @type {Map<string, number[]>} */
  const alike = new Map();
  for (const [key, counts] of roads) {
    const main = counts.indexOf(Math.max(...counts));
    const style = `${main} ${Math.ceil((SHADES * sum(counts)) / most)}`;
    const found = alike.get(style);
    if (found) found.push(key);
    else alike.set(style, [key]);
  }
  for (const [style, keys] of alike) {
    const [main, shade] = style.split(' ').map(Number);
    pen.group({ opacity: 0.25 + (0.75 * shade) / SHADES }, () => {
      for (const key of keys) {
        pen.rect(left + (key % groups) * cell, top + Math.floor(key / groups) * cell, cell, cell);
      }
      pen.paint(`cell.${values[main] ?? 'u'}`);
    });
  }
  pen.rect(left, top, side, side).paint('grid');
}
