/**
 * Further ways to lay out a network, each for a question of its own: by place (how far is it?), by
 * hops (how many letters away?), as a race (who got it first?). Nothing is left to chance.
 */

/** @import { Edges, Size } from './layout.js' */
/** @import { Point } from './network.js' */

/** @typedef {Point & {rx: number, ry: number}} Oval */
/** @typedef {Oval & {name: Point}} Ring  and where its name stands */
/**
 * What is drawn on the ground under the nodes.
 * @typedef {{regions?: Oval[], rings?: Ring[], race?: Race}} Marks
 */
/**
 * @typedef {Object} Race
 * @property {number} left @property {number} right @property {number} foot
 * @property {number} never  where the column of those begins that it never reached
 * @property {(t: number) => number} x
 */
/** @typedef {{spots: Point[], r: number, marks: Marks}} Placing */
/** @typedef {{x: number, y: number, width: number, height: number}} Room */

const RADIUS = { least: 4, most: 22 };
/** From this radius on, a node has its name under it. */
export const NAMED = 9;
/** What the name over a region takes. */
const NAME = 18;
/** Half of how high a region or a ring is, however little room there is. */
const LEAST = 6;
/** A region on a ring that is lower than twice this has no room for its nodes. */
const FLAT = 34;
/** The angle between one seed of a sunflower and the next, so that none hides another. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** @param {Size} size @param {Edges} edges @returns {Room} */
export function roomOf(size, { top, right, bottom, left }) {
  return {
    x: left, y: top, width: Math.max(40, size.width - left - right),
    height: Math.max(40, size.height - top - bottom),
  };
}

/** @param {Point[]} spots @param {number} most @returns {number} so that no two touch */
function radiusFor(spots, most) {
  let near = Infinity;
  for (let i = 0; i < spots.length; i++) {
    for (let j = 0; j < i; j++) {
      near = Math.min(near, Math.hypot(spots[i].x - spots[j].x, spots[i].y - spots[j].y));
    }
  }
  return Math.min(most, Math.max(RADIUS.least, near * 0.38));
}

/** @param {Room} room @returns {number} */
const largest = ({ width, height }) => Math.min(RADIUS.most, width / 20, height / 14);

/**
 * A region for every place, on a ring; inside, its nodes as a sunflower has its seeds.
 * @param {number[]} place  by node
 * @param {number} places   how many there are
 * @param {Room} room
 * @returns {Placing}
 */
export function byPlace(place, places, room) {
  const regions = regionsIn(places, room);
  const seen = new Array(places).fill(0);
  const counts = regions.map((_, region) => place.filter((one) => one === region).length);
  const spots = place.map((region) => {
    const { x, y, rx, ry } = regions[region];
    const at = seen[region]++;
    if (counts[region] === 1) return { x, y };
    const away = 0.82 * Math.sqrt((at + 0.35) / counts[region]);
    const angle = at * GOLDEN;
    return { x: x + rx * away * Math.cos(angle), y: y + ry * away * Math.sin(angle) };
  });
  return { spots, r: radiusFor(spots, largest(room)), marks: { regions } };
}

/**
 * On a ring of equal discs that just do not touch, stretched to the room; over each is room for
 * its name. Where that leaves them flat they stand in a row.
 * @param {number} count @param {Room} room @returns {Oval[]}
 */
function regionsIn(count, room) {
  const ring = ringIn(count, room);
  const { x, y, width, height } = room;
  const [half, ry] = [width / (2 * count), (height - NAME) / 2];
  if (ring[0].ry >= FLAT || half < ry) return ring;
  return ring.map((_, i) => ({ rx: 0.94 * half, ry: Math.max(LEAST, 0.94 * ry),
    x: x + half * (2 * i + 1), y: y + NAME + ry }));
}

/** @param {number} count @param {Room} room @returns {Oval[]} */
function ringIn(count, { x, y, width, height }) {
  const radius = count === 1 ? 1 : Math.sin(Math.PI / count) * 0.9;
  const discs = Array.from({ length: count }, (_, i) => {
    const angle = -Math.PI / 2 - Math.PI / count + (2 * Math.PI * i) / count;
    return count === 1 ? { x: 0, y: 0 } : { x: Math.cos(angle), y: Math.sin(angle) };
  });
  const [left, right] = [Math.min, Math.max].map((far) => far(...discs.map((disc) => disc.x)));
  const [over, under] = [Math.min, Math.max].map((far) => far(...discs.map((disc) => disc.y)));
  const [wide, high] = [width / (right - left + 2 * radius),
    (height - NAME) / (under - over + 2 * radius)];
  return discs.map((disc) => ({
    rx: wide * radius, ry: Math.max(LEAST, high * radius - NAME / 2),
    x: x + wide * (disc.x - left + radius), y: y + NAME + high * (disc.y - over + radius),
  }));
}

/**
 * How many edges lie between a node and the nearest source.
 * @param {number} n
 * @param {[number, number][]} edges  none where all can reach all
 * @param {number[]} sources
 * @returns {number[]}  by node, Infinity where no way leads
 */
export function hopsFrom(n, edges, sources) {
  const hops = new Array(n).fill(edges.length === 0 ? 1 : Infinity);
  /** @type {number[][]} */
  const near = Array.from({ length: n }, () => []);
  for (const [one, two] of edges) {
    near[one].push(two);
    near[two].push(one);
  }
  for (const source of sources) hops[source] = 0;
  const queue = [...sources];
  for (let at = 0; at < queue.length; at++) {
    for (const other of near[queue[at]]) {
      if (hops[other] !== Infinity) continue;
      hops[other] = hops[queue[at]] + 1;
      queue.push(other);
    }
  }
  return hops;
}

/** @param {number} i @param {number} count @param {number} hop @returns {number} */
const angleOf = (i, count, hop) =>
  2 * Math.PI * ((i + 0.5 * (hop % 2)) / Math.max(1, count)) - Math.PI / 2 + hop * 0.4;

/** A ring's name stands between its last node and its first.
 * @param {Oval} ring @param {number} hop @param {number[]} hops @returns {Ring} */
function named(ring, hop, hops) {
  const angle = angleOf(-0.5, hops.filter((one) => one === hop).length, hop);
  return { ...ring, name: { x: ring.x + ring.rx * Math.cos(angle),
    y: ring.y + ring.ry * Math.sin(angle) } };
}

/**
 * The sources in the middle, a ring for every hop; whom no way leads to is on one more ring.
 * @param {number[]} hops  by node
 * @param {Room} room
 * @returns {Placing}
 */
export function byHops(hops, room) {
  const reached = hops.filter((hop) => hop !== Infinity);
  const far = Math.max(1, ...reached);
  const count = far + (reached.length < hops.length ? 1 : 0);
  const most = largest(room);
  const middle = { x: room.x + room.width / 2, y: room.y + room.height / 2 };
  const [rx, ry] = [room.width / 2 - most * 1.6 - NAME, room.height / 2 - most * 1.6]
    .map((half) => Math.max(LEAST, half));
  const rings = Array.from({ length: count }, (_, i) =>
    ({ ...middle, rx: (rx * (i + 1)) / count, ry: (ry * (i + 1)) / count }));
  /** @type {Point[]} */
  const spots = new Array(hops.length);
  for (let hop = 0; hop <= count; hop++) {
    const ids = [...hops.keys()].filter((id) => (hops[id] === Infinity ? count : hops[id]) === hop);
    const ring = hop === 0 ? { ...middle, rx: most * 1.6, ry: most * 1.6 } : rings[hop - 1];
    ids.forEach((id, i) => {
      const angle = angleOf(i, ids.length, hop);
      const away = hop === 0 && ids.length === 1 ? 0 : 1;
      spots[id] = { x: ring.x + away * ring.rx * Math.cos(angle),
        y: ring.y + away * ring.ry * Math.sin(angle) };
    });
  }
  return { spots, r: radiusFor(spots, most),
    marks: { rings: rings.slice(0, far).map((ring, i) => named(ring, i + 1, hops)) } };
}

/**
 * From left to right by the tick at which each node got it; whom it never reached stands apart, at
 * the right. Whoever gets it at about the same time stands above or below.
 * @param {(number | null)[]} ticks  by node
 * @param {Room} room
 * @returns {Placing}
 */
export function byRace(ticks, room) {
  const got = ticks.filter((tick) => tick !== null);
  const [first, last] = [Math.min(...got), Math.max(...got)];
  const missing = ticks.length - got.length;
  let r = largest(room);
  for (;;) {
    const columns = missing === 0 ? 0
      : Math.ceil(missing / Math.max(1, lanesIn(room, r)));
    const never = room.x + room.width - columns * 2.6 * r;
    const [left, right] = [room.x + 2 * r, never - (columns > 0 ? 2.6 : 1.6) * r];
    const x = (/** @type {number} */ t) =>
      left + ((right - left) * (t - first)) / Math.max(1, last - first);
    const race = { left, right, never, x, foot: room.y + room.height - 20 };
    const spots = swarm(ticks, race, room, r);
    if (spots || r <= RADIUS.least) {
      return { spots: spots ?? ticks.map(() => ({ x: left, y: room.y })), r, marks: { race } };
    }
    r = Math.max(RADIUS.least, r * 0.9);
  }
}

/** From one lane to the next: names, where they are shown, stand between them. @param {number} r */
const laneHeight = (r) => Math.max(2.6 * r, r >= NAMED ? 2 * r + 14 : 0);

/** @param {Room} room @param {number} r @returns {number} */
const lanesIn = (room, r) => Math.floor((room.height - 46) / laneHeight(r));

/**
 * @param {(number | null)[]} ticks @param {Race} race @param {Room} room @param {number} r
 * @returns {Point[] | null}  null where there is no room for all
 */
function swarm(ticks, race, room, r) {
  const apart = 2.6 * r;
  const lanes = lanesIn(room, r);
  const middle = room.y + (room.height - 30) / 2;
  /** @type {Point[]} */
  const spots = new Array(ticks.length);
  /** @type {number[]} */
  const ends = new Array(Math.max(1, lanes)).fill(-Infinity);
  const ids = [...ticks.keys()].sort((a, b) => (ticks[a] ?? 0) - (ticks[b] ?? 0) || a - b);
  // The next lane in turn, or else the first that is free, spreads a crowd over the whole height.
  const free = (/** @type {number} */ x, /** @type {number} */ turn) => {
    const wanted = turn % ends.length;
    return x - ends[wanted] >= apart ? wanted : ends.findIndex((end) => x - end >= apart);
  };
  let turn = 0;
  const off = (/** @type {number} */ lane) =>
    (lane % 2 === 0 ? 1 : -1) * Math.ceil(lane / 2) * laneHeight(r);
  let missing = 0;
  for (const id of ids) {
    const tick = ticks[id];
    if (tick === null) {
      const rows = Math.max(1, lanes);
      spots[id] = { x: race.never + apart * (Math.floor(missing / rows) + 0.5),
        y: middle + off(missing % rows) };
      missing++;
      continue;
    }
    const x = race.x(tick);
    const lane = free(x, turn++);
    if (lane < 0 && r > RADIUS.least) return null;
    ends[Math.max(0, lane)] = x;
    spots[id] = { x, y: middle + off(Math.max(0, lane)) };
  }
  return spots;
}
