/**
 * Where the execution graph puts its nodes and arrows. Four generals are drawn without a
 * crossing, the commander in the middle; others stand on a ring. Arrows between the same two fan
 * out, and above a number they are bundled, one for every two generals in one direction.
 */

/** @import { Size } from '../draw/layout.js' */
/** @import { Trace } from '../trace/decode.js' */

/** @typedef {{x: number, y: number}} Point */
/**
 * @typedef {Object} Arc
 * @property {number} from
 * @property {number} to
 * @property {number[]} messages  one, or all that a bundle holds, by departure
 * @property {Point} start
 * @property {Point} bend
 * @property {Point} end
 */
/**
 * @typedef {Object} GraphLayout
 * @property {Size} size
 * @property {Point[]} nodes  by id
 * @property {number} radius  of a node
 * @property {Arc[]} arcs
 * @property {boolean} bundled
 */

export const ARROWS_MAX = 60;
const FOOT = 40;

/**
 * @param {Trace} trace
 * @param {Size} size
 * @returns {GraphLayout}
 */
export function layOutGraph({ header, messages }, size) {
  const bundled = messages.length > ARROWS_MAX;
  const radius = Math.max(5, Math.min(19, (size.width / header.n) * 0.22 + 4));
  const commander = header.commander ?? 0;
  const nodes = placeNodes(header.n, commander, size, radius);
  const pairs = gather(messages, header.n);
  const arcs = [...pairs.values()].flatMap((ids) => {
    const [from, to] = [messages.from[ids[0]], messages.to[ids[0]]];
    const back = pairs.get(to * header.n + from)?.length ?? 0;
    const groups = bundled ? [ids] : ids.map((id) => [id]);
    const lanes = bundled ? Math.min(1, back) + 1 : ids.length + back;
    const outward = header.n === 4
      ? awayFrom(nodes[from], nodes[to], nodes[commander]) * (lanes / 2 - 0.5) : 0;
    return groups.map((group, lane) => ({ from, to, messages: group,
      ...curve(nodes[from], nodes[to], { lane, lanes, outward }, radius) }));
  });
  return { size, nodes, radius, arcs, bundled };
}

/**
 * @param {Trace['messages']} messages
 * @param {number} n
 * @returns {Map<number, number[]>}  messages by from * n + to
 */
function gather({ from, to, departed, length }, n) {
  /** @type {Map<number, number[]>} */
  const pairs = new Map();
  for (let id = 0; id < length; id++) {
    const key = from[id] * n + to[id];
    const ids = pairs.get(key);
    if (ids) ids.push(id);
    else pairs.set(key, [id]);
  }
  for (const ids of pairs.values()) ids.sort((a, b) => departed[a] - departed[b] || a - b);
  return pairs;
}

/**
 * @param {number} n
 * @param {number} commander
 * @param {Size} size
 * @param {number} radius
 * @returns {Point[]}  by id
 */
function placeNodes(n, commander, { width, height }, radius) {
  const margin = radius + 26;
  if (n === 4) return triangle(commander, { width, height }, margin);
  const middle = { x: width / 2, y: (height - FOOT) / 2 };
  const [rx, ry] = [middle.x - margin, middle.y - margin];
  return Array.from({ length: n }, (_, id) => {
    const angle = (id / n) * 2 * Math.PI;
    return { x: middle.x + rx * Math.sin(angle), y: middle.y - ry * Math.cos(angle) };
  });
}

/**
 * Four generals, each joined to each, without a crossing: the commander inside the others.
 * @param {number} commander
 * @param {Size} size
 * @param {number} margin
 * @returns {Point[]}
 */
function triangle(commander, { width, height }, margin) {
  const middle = width / 2;
  const deep = Math.min(height - FOOT - 2 * margin - 60, (middle - margin) * 2);
  const wide = Math.min(middle - margin, deep * 0.62);
  const corners = [{ x: middle, y: margin }, { x: middle + wide, y: margin + deep },
    { x: middle - wide, y: margin + deep }];
  return Array.from({ length: 4 }, (_, id) => (id === commander
    ? { x: middle, y: margin + deep * 0.64 } : corners[id - (id > commander ? 1 : 0)]));
}

/**
 * Lanes lie side by side over the straight line, those that run one way on the right of it.
 * @param {Point} from
 * @param {Point} to
 * @param {{lane: number, lanes: number, outward: number}} place  lanes of both directions; how
 *   far all of them are moved away from what is inside, in lanes to the right
 * @param {number} radius
 * @returns {{start: Point, bend: Point, end: Point}}
 */
function curve(from, to, { lane, lanes, outward }, radius) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const spread = Math.min(56, (length * 0.9) / lanes);
  const aside = lanes === 1 ? 0 : (lane + 0.5 + outward) * spread;
  const bend = {
    x: (from.x + to.x) / 2 - uy * aside,
    y: (from.y + to.y) / 2 + ux * aside,
  };
  return { start: edge(from, bend, radius + 3), bend, end: edge(to, bend, radius + 4) };
}

/**
 * @param {Point} from
 * @param {Point} to
 * @param {Point} inside
 * @returns {number}  1 if `inside` is to the left of the way, else -1
 */
function awayFrom(from, to, inside) {
  const turn = (to.x - from.x) * (inside.y - from.y) - (to.y - from.y) * (inside.x - from.x);
  return turn < 0 ? 1 : -1;
}

/**
 * @param {Point} node
 * @param {Point} towards
 * @param {number} distance
 * @returns {Point}
 */
function edge(node, towards, distance) {
  const length = Math.hypot(towards.x - node.x, towards.y - node.y) || 1;
  return {
    x: node.x + ((towards.x - node.x) * distance) / length,
    y: node.y + ((towards.y - node.y) * distance) / length,
  };
}

/**
 * @param {Pick<Arc, 'start' | 'bend' | 'end'>} arc
 * @param {number} u  0 at its start, 1 at its end
 * @returns {Point}
 */
export function arcAt({ start, bend, end }, u) {
  const [a, b, c] = [(1 - u) * (1 - u), 2 * u * (1 - u), u * u];
  return { x: a * start.x + b * bend.x + c * end.x, y: a * start.y + b * bend.y + c * end.y };
}
