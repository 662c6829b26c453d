/**
 * Where the nodes of a network stand: on a circle where all can reach all, by force where only
 * some can, on a lattice where they are one, and as a field of squares where they are too many.
 */
import { forceCollide, forceLink, forceManyBody, forceX, forceY } from 'd3-force';
import { moveBy } from './forces.js';
import { straightRoad } from './road.js';

/** @import { Edges, Size } from './layout.js' */
/** @import { Marks } from './network-places.js' */
/** @import { Road } from './road.js' */

/** @typedef {{x: number, y: number}} Point */
/** @typedef {'circle' | 'force' | 'lattice'} Shape */
/**
 * @typedef {Object} Network
 * @property {number} n
 * @property {[number, number][]} edges  none where all can reach all
 * @property {Shape} shape
 */
/**
 * @typedef {Object} Plan
 * @property {Size} size
 * @property {boolean} field  every node is a square, no edge is drawn
 * @property {Point[]} spots  by node
 * @property {number} r       of a node
 * @property {Point} middle
 * @property {Edges} edges    what stays free at the rim
 * @property {Marks} marks    what is drawn on the ground
 * @property {(from: number, to: number) => Road} road
 */

/** More nodes than this are a field. */
export const NODES_MAX = 300;
const STEPS = 240;
const RADIUS = { least: 4, most: 25 };

/**
 * The nodes in a frame of their own, x and y from -1 to 1. Nothing here is left to chance: the
 * places to start from are fixed, and so is the number of steps.
 * @param {Network} network
 * @returns {Point[]}
 */
export function placeNodes({ n, edges, shape }) {
  if (shape === 'lattice') return lattice(n, edges);
  const circle = Array.from({ length: n }, (_, id) => {
    const angle = (2 * Math.PI * id) / n;
    return { x: Math.sin(angle), y: -Math.cos(angle) };
  });
  if (shape === 'circle' || edges.length === 0) return circle;
  const nodes = circle.map(({ x, y }) => ({ x: 200 * x, y: 200 * y }));
  const links = edges.map(([source, target]) => ({ source, target }));
  moveBy(nodes, [forceLink(links).distance(60), forceManyBody().strength(-260), forceCollide(26),
    forceX(0).strength(0.07), forceY(0).strength(0.09)], STEPS);
  return framed(nodes);
}

/** @param {number} n @param {[number, number][]} edges @returns {Point[]} row by row */
function lattice(n, edges) {
  const below = edges.find(([one, two]) => one === 0 && two > 1);
  const width = below ? below[1] : n;
  return framed(Array.from({ length: n }, (_, id) =>
    ({ x: id % width, y: Math.floor(id / width) })));
}

/** @param {Point[]} points @returns {Point[]} stretched to the whole frame */
function framed(points) {
  const fit = (/** @type {number[]} */ all) => {
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return (/** @type {number} */ at) => (high > low ? (2 * (at - low)) / (high - low) - 1 : 0);
  };
  const [x, y] = [fit(points.map((point) => point.x)), fit(points.map((point) => point.y))];
  return points.map((point) => ({ x: x(point.x), y: y(point.y) }));
}

/**
 * @param {Network} network
 * @param {Point[]} unit  what placeNodes answered
 * @param {Size} size
 * @param {Edges} edges
 * @returns {Plan}
 */
export function planNetwork(network, unit, size, edges) {
  const field = network.n > NODES_MAX;
  const width = Math.max(40, size.width - edges.left - edges.right);
  const height = Math.max(40, size.height - edges.top - edges.bottom);
  const middle = { x: edges.left + width / 2, y: edges.top + height / 2 };
  const { spots, r } = field ? squares(network.n, { width, height }, middle)
    : spread(unit, { width, height }, middle, network.shape);
  return planOf(size, edges, middle, { spots, r, field, marks: {} });
}

/**
 * A plan of nodes that have their places.
 * @param {Size} size
 * @param {Edges} edges
 * @param {Point} middle
 * @param {{spots: Point[], r: number, field: boolean, marks: Marks}} placing
 * @returns {Plan}
 */
export function planOf(size, edges, middle, { spots, r, field, marks }) {
  /** @type {Map<number, Road>} */
  const roads = new Map();
  return {
    size, field, spots, r, middle, edges, marks,
    road: (from, to) => {
      const key = from * spots.length + to;
      const road = roads.get(key) ?? straightRoad(spots[from], spots[to],
        { clear: r + 6, aside: Math.min(4, r / 3), middle });
      roads.set(key, road);
      return road;
    },
  };
}

/**
 * @param {Point[]} unit
 * @param {Size} room
 * @param {Point} middle
 * @param {Shape} shape
 * @returns {{spots: Point[], r: number}}
 */
function spread(unit, { width, height }, middle, shape) {
  const largest = Math.min(RADIUS.most, width / 20, height / 15);
  const rim = largest * 1.45 + 8;
  const [most, least] = shape === 'circle' ? [1.5, 1.2] : [1.9, 1.4];
  const [wide, high] = [Math.max(20, width / 2 - rim - 10), Math.max(20, height / 2 - rim)];
  const [rx, ry] = [Math.min(wide, high * most), Math.min(high, wide * least)];
  const spots = unit.map(({ x, y }) => ({ x: middle.x + rx * x, y: middle.y + ry * y }));
  let near = Infinity;
  for (let i = 0; i < spots.length; i++) {
    for (let j = 0; j < i; j++) {
      near = Math.min(near, Math.hypot(spots[i].x - spots[j].x, spots[i].y - spots[j].y));
    }
  }
  return { spots, r: Math.min(largest, Math.max(RADIUS.least, near * 0.36)) };
}

/**
 * Row by row, by id, as large as there is room.
 * @param {number} n
 * @param {Size} room
 * @param {Point} middle
 * @returns {{spots: Point[], r: number}}
 */
function squares(n, { width, height }, middle) {
  const columns = Math.ceil(Math.sqrt((n * width) / height));
  const rows = Math.ceil(n / columns);
  const side = Math.min(width / columns, height / rows);
  const left = middle.x - (side * (columns - 1)) / 2;
  const top = middle.y - (side * (rows - 1)) / 2;
  return {
    r: side / 2,
    spots: Array.from({ length: n }, (_, id) =>
      ({ x: left + side * (id % columns), y: top + side * Math.floor(id / columns) })),
  };
}
