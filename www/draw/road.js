/**
 * A road from camp to camp: one bend, round the city where it stands in the way, and a little to
 * the right of the rider, so that both directions have a lane of their own.
 */

/** @typedef {{x: number, y: number}} Point */
/** @typedef {{x: number, y: number, rx: number, ry: number}} Ground */
/**
 * @typedef {Object} Road
 * @property {Point} from
 * @property {Point} bend  the control point
 * @property {Point} to
 * @property {(share: number) => Point & {angle: number}} at  the place at a share of its length
 */

const STEPS = 24;
const BOW = 0.035;

/**
 * @param {Point} from
 * @param {Point} to
 * @param {Ground} city
 * @param {number} clear  how far from a camp's middle its roads begin
 * @returns {Road}
 */
export function roadBetween(from, to, city, clear) {
  const bend = bendRound(from, to, city);
  const start = towards(from, bend, clear);
  const end = towards(to, bend, clear);
  return { from: start, bend, to: end, at: measure(start, bend, end) };
}

/**
 * A straight road between two nodes of a network, a little to the right; from a node to itself it
 * is a small loop, away from the middle.
 * @param {Point} from
 * @param {Point} to
 * @param {{clear: number, aside: number, middle: Point}} how
 * @returns {Road}
 */
export function straightRoad(from, to, { clear, aside, middle }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return loop(from, middle, clear);
  const [x, y] = [(aside * (from.y - to.y)) / length, (aside * (to.x - from.x)) / length];
  const shifted = (/** @type {Point} */ point) => ({ x: point.x + x, y: point.y + y });
  const [start, end] = [shifted(towards(from, to, clear)), shifted(towards(to, from, clear))];
  const bend = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  return { from: start, bend, to: end, at: (share) => {
    const part = Math.min(Math.max(share, 0), 1);
    return { x: start.x + part * (end.x - start.x), y: start.y + part * (end.y - start.y), angle };
  } };
}

/** @param {Point} node @param {Point} middle @param {number} clear @returns {Road} */
function loop(node, middle, clear) {
  const away = Math.atan2(node.y - middle.y, node.x - middle.x);
  const spot = (/** @type {number} */ turn, /** @type {number} */ distance) => ({
    x: node.x + distance * Math.cos(away + turn), y: node.y + distance * Math.sin(away + turn),
  });
  const [start, bend, end] = [spot(-0.6, clear), spot(0, 4 * clear), spot(0.6, clear)];
  return { from: start, bend, to: end, at: measure(start, bend, end) };
}

/**
 * Seen with the city as a unit circle: the nearest point of the straight road is pushed out to
 * the circle's rim, to the side it is on, or to the right when it leads through the middle.
 * @param {Point} from
 * @param {Point} to
 * @param {Ground} city
 * @returns {Point}
 */
function bendRound(from, to, city) {
  const [a, b] = [from, to].map(({ x, y }) =>
    ({ x: (x - city.x) / city.rx, y: (y - city.y) / city.ry }));
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const share = Math.min(0.85, Math.max(0.15, -(a.x * dx + a.y * dy) / (length * length)));
  const right = { x: -dy / length, y: dx / length };
  const near = { x: a.x + share * dx, y: a.y + share * dy };
  const offset = near.x * right.x + near.y * right.y;
  const side = offset < -0.08 ? -1 : 1;
  const push = Math.max(0, 1 - side * offset) / (2 * share * (1 - share));
  const bow = BOW * Math.hypot(to.x - from.x, to.y - from.y);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const straight = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: middle.x + side * right.x * push * city.rx - bow * ((to.y - from.y) / straight),
    y: middle.y + side * right.y * push * city.ry + bow * ((to.x - from.x) / straight),
  };
}

/**
 * @param {Point} from
 * @param {Point} to
 * @param {number} distance
 * @returns {Point}
 */
function towards(from, to, distance) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(distance / length, 0.45);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/**
 * A bend is walked faster in its middle, so shares of the length are looked up in a table.
 * @param {Point} from
 * @param {Point} bend
 * @param {Point} to
 * @returns {Road['at']}
 */
function measure(from, bend, to) {
  /** @param {number} u @returns {Point} */
  const spot = (u) => ({
    x: (1 - u) * (1 - u) * from.x + 2 * u * (1 - u) * bend.x + u * u * to.x,
    y: (1 - u) * (1 - u) * from.y + 2 * u * (1 - u) * bend.y + u * u * to.y,
  });
  const walked = new Float64Array(STEPS + 1);
  for (let i = 1, last = from; i <= STEPS; i++) {
    const next = spot(i / STEPS);
    walked[i] = walked[i - 1] + Math.hypot(next.x - last.x, next.y - last.y);
    last = next;
  }
  return (share) => {
    const part = Math.min(Math.max(share, 0), 1);
    const goal = part * walked[STEPS];
    // Thousands of riders ask for their places in a frame, and most are near this guess.
    let i = Math.min(STEPS - 1, Math.floor(part * STEPS));
    while (i > 0 && walked[i] >= goal) i--;
    while (i < STEPS - 1 && walked[i + 1] < goal) i++;
    const u = (i + (goal - walked[i]) / (walked[i + 1] - walked[i] || 1)) / STEPS;
    const v = 1 - u;
    return {
      x: v * v * from.x + 2 * u * v * bend.x + u * u * to.x,
      y: v * v * from.y + 2 * u * v * bend.y + u * u * to.y,
      angle: Math.atan2(v * (bend.y - from.y) + u * (to.y - bend.y),
        v * (bend.x - from.x) + u * (to.x - bend.x)),
    };
  };
}
