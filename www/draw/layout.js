/**
 * Where everything on the stage stands: the city in the middle, the camps on a ring round it with
 * the commander at the top, as large as the room and their number allow.
 */
import { roadBetween } from './road.js';

/** @import { Road } from './road.js' */

/** @typedef {{width: number, height: number}} Size */
/** @typedef {{top: number, right: number, bottom: number, left: number}} Edges */
/**
 * @typedef {Object} Camp
 * @property {number} id
 * @property {number} x      the middle of its ground
 * @property {number} y
 * @property {number} side   where its tally stands: 1 to the right of the camp, -1 to the left
 */
/**
 * @typedef {Object} Layout
 * @property {Size} size
 * @property {{x: number, y: number, rx: number, ry: number}} ring
 * @property {{x: number, y: number, scale: number}} city
 * @property {Camp[]} camps     by node
 * @property {number} scale     of every camp
 * @property {'tents' | 'tent' | 'mark'} form  what a camp is drawn as at this scale
 * @property {number} every     a name stands at every so many camps, and at the commander's
 * @property {number} rider     the scale of riders
 * @property {(from: number, to: number) => Road} road
 */

/** A camp at scale 1: all its width with tally and queue, half its own, what is over and under,
 * its tally and how far out the numbers under that stand, which keep their size. */
export const CAMP = Object.freeze({
  width: 168, half: 58, over: 98, under: 34, tally: 38, score: 80,
});
const CITY = Object.freeze({ half: 92, over: 92, under: 28 });
const LARGEST = 1.2;

/**
 * @param {number} n
 * @param {Size} size
 * @param {Edges} [edges]  room that is taken already, by words over the picture
 * @returns {Layout}
 */
export function layOut(n, size, edges = { top: 0, right: 0, bottom: 0, left: 0 }) {
  const { ring, scale } = fit(n, size, edges);
  const spots = spread(n, ring);
  const camps = spots.map(({ x, y }, id) =>
    ({ id, x, y, side: x < ring.x - ring.rx * 0.02 ? -1 : 1 }));
  const gap = n > 1 ? Math.hypot(spots[0].x - spots[1].x, spots[0].y - spots[1].y) : Infinity;
  const city = { x: ring.x, y: ring.y + 18 * scale, scale: cityScale(ring, scale) };
  /** @type {Map<number, Road>} */
  const roads = new Map();
  return {
    size, ring, city, camps, scale,
    form: scale >= 0.4 ? 'tents' : scale >= 0.22 ? 'tent' : 'mark',
    every: Math.max(1, Math.ceil(26 / gap)),
    rider: Math.min(1, Math.max(0.55, scale)),
    road: (from, to) => {
      const key = from * n + to;
      const road = roads.get(key)
        ?? roadBetween(camps[from], camps[to], round(city), 58 * Math.max(scale, 0.1));
      roads.set(key, road);
      return road;
    },
  };
}

/**
 * The largest scale at which neighbours keep apart; the ring leaves room for the outermost camps,
 * so it shrinks as camps grow, and a few rounds of both settle it.
 * @param {number} n
 * @param {Size} size
 * @param {Edges} edges
 * @returns {{ring: Layout['ring'], scale: number}}
 */
function fit(n, size, edges) {
  const width = size.width - edges.left - edges.right;
  const height = size.height - edges.top - edges.bottom;
  const roomy = Math.min(width / 600, height / 520);
  let scale = Math.min(LARGEST, Math.max(0.1, roomy));
  let ring = ringFor(scale, width, height, edges);
  for (let i = 0; i < 8; i++) {
    const spacing = circumference(ring) / n;
    scale = Math.min(LARGEST, Math.max(0.06, roomy), spacing / CAMP.width);
    ring = ringFor(scale, width, height, edges);
  }
  return { ring, scale };
}

/**
 * @param {number} scale
 * @param {number} width
 * @param {number} height
 * @param {Edges} edges
 * @returns {Layout['ring']}
 */
function ringFor(scale, width, height, edges) {
  const across = Math.max((CAMP.half + CAMP.tally) * scale + 8, CAMP.score * scale + 30);
  const [over, under] = [Math.max(CAMP.over * scale, 20) + 8, Math.max(CAMP.under * scale, 24) + 6];
  const rx = Math.max(20, width / 2 - across);
  const ry = Math.max(20, (height - over - under) / 2);
  return {
    x: edges.left + width / 2, y: edges.top + over + ry,
    rx: Math.min(rx, ry * 1.72), ry: Math.min(ry, rx * 1.3),
  };
}

/**
 * @param {{rx: number, ry: number}} ring
 * @returns {number}  by Ramanujan's first formula
 */
function circumference({ rx, ry }) {
  return Math.PI * (3 * (rx + ry) - Math.sqrt((3 * rx + ry) * (rx + 3 * ry)));
}

/**
 * @param {{rx: number, ry: number}} ring
 * @param {number} camp  the scale of the camps
 * @returns {number}  the city keeps well inside the ring
 */
function cityScale({ rx, ry }, camp) {
  return Math.max(0.2, Math.min(1.05, (rx * 0.34) / CITY.half, (ry * 0.5) / CITY.over, camp * 1.5));
}

/**
 * The ground that roads keep clear of.
 * @param {Layout['city']} city
 * @returns {{x: number, y: number, rx: number, ry: number}}
 */
function round({ x, y, scale }) {
  return {
    x, y: y - ((CITY.over - CITY.under) / 2) * scale,
    rx: (CITY.half + 30) * scale, ry: ((CITY.over + CITY.under) / 2 + 22) * scale,
  };
}

/**
 * Equal steps along the ring, from the top and with the clock.
 * @param {number} n
 * @param {Layout['ring']} ring
 * @returns {{x: number, y: number}[]}
 */
function spread(n, { x, y, rx, ry }) {
  const steps = 1440;
  const spot = (/** @type {number} */ i) => {
    const angle = (i / steps) * 2 * Math.PI;
    return { x: x + rx * Math.sin(angle), y: y - ry * Math.cos(angle) };
  };
  const walked = [0];
  for (let i = 1; i <= steps; i++) {
    const [a, b] = [spot(i - 1), spot(i)];
    walked.push(walked[i - 1] + Math.hypot(b.x - a.x, b.y - a.y));
  }
  let i = 0;
  return Array.from({ length: n }, (_, id) => {
    const goal = (id / n) * walked[steps];
    while (walked[i + 1] < goal) i++;
    return spot(i + (goal - walked[i]) / (walked[i + 1] - walked[i]));
  });
}
