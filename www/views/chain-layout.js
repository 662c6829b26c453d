/**
 * Where the blocks of a run stand: time runs down, branches lie side by side. Blocks that were
 * mined close to each other are kept apart and long waits are cut short, so that the axis is
 * stretched here and there but never runs back.
 */
import { GENESIS } from '../trace/chain.js';

/** @import { Chain } from '../trace/chain.js' */

/**
 * @typedef {object} ChainLayout
 * @property {{width: number, height: number}} size
 * @property {{width: number, height: number}} box  of a block
 * @property {(place: number) => {x: number, y: number}} at  the middle of a block
 * @property {(t: number) => number} y     of a moment
 * @property {(y: number) => number} time  of a height, the other way round
 * @property {(top: number, bottom: number) => [number, number]} between  the blocks in sight, as
 *   places [from, to)
 * @property {number} left    where the branches begin
 */

const LEFT = 104;
const TOP = 34;
const BOX = { height: 40, gap: 20 };
const LANE = { least: 104, most: 170 };
/** The usual distance between two blocks of one chain, and the longest. */
const STEP = { usual: 74, most: 150 };

/**
 * @param {Chain} chain
 * @param {number} ticks  of the run
 * @param {number} width  in sight
 * @returns {ChainLayout}
 */
export function layOutChain(chain, ticks, width) {
  const lanes = lanesOf(chain, ticks);
  const count = Math.max(1, ...lanes.map((lane) => lane + 1));
  const lane = Math.min(LANE.most, Math.max(LANE.least, (width - LEFT - 8) / count));
  const ys = heightsOf(chain, lanes);
  const x = (/** @type {number} */ place) =>
    LEFT + lane * ((place === GENESIS ? 0 : lanes[place]) + 0.5);
  const times = [0, ...chain.blocks.map(({ tick }) => tick)];
  const heights = [TOP, ...ys];
  const scale = scaleOf(chain);
  const bottom = heights[heights.length - 1]
    + Math.min(STEP.most, (ticks - times[times.length - 1]) * scale) + BOX.height + 16;
  return {
    left: LEFT, box: { width: lane - 12, height: BOX.height },
    size: { width: Math.max(width, LEFT + lane * count), height: bottom },
    at: (place) => ({ x: x(place), y: place === GENESIS ? TOP : ys[place] }),
    y: along([...times, Math.max(ticks, times[times.length - 1] + 1)],
      [...heights, bottom - BOX.height / 2]),
    time: along([...heights, bottom - BOX.height / 2], [...times, ticks]),
    between: (top, low) => {
      const from = ys.findIndex((y) => y > top - BOX.height);
      const to = ys.findIndex((y) => y > low + BOX.height);
      return [from < 0 ? ys.length : from, to < 0 ? ys.length : to];
    },
  };
}

/** Between two known places a straight line leads. @param {number[]} from  never falling
 * @param {number[]} to @returns {(value: number) => number} */
function along(from, to) {
  return (value) => {
    let [low, high] = [0, from.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (from[middle] <= value) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return to[0];
    if (low === from.length) return to[to.length - 1];
    const share = (value - from[low - 1]) / (from[low] - from[low - 1]);
    return to[low - 1] + share * (to[low] - to[low - 1]);
  };
}

/** @param {Chain} chain @returns {number} pixels a tick, by the median wait */
function scaleOf({ blocks }) {
  const waits = blocks.map(({ tick, parent }) => tick - (blocks[parent]?.tick ?? 0))
    .sort((a, b) => a - b);
  return STEP.usual / Math.max(1, waits[Math.floor(waits.length / 2)] ?? 1);
}

/** @param {Chain} chain @param {number[]} lanes @returns {number[]} by place, never falling */
function heightsOf(chain, lanes) {
  const scale = scaleOf(chain);
  /** @type {number[]} */
  const below = [];
  let [last, time] = [TOP, 0];
  return chain.blocks.map(({ place, tick, parent }) => {
    const lane = lanes[place];
    const wanted = last + Math.min(STEP.most, (tick - time) * scale);
    const free = Math.max(below[lane] ?? 0, parent === GENESIS ? TOP + BOX.height + BOX.gap : 0);
    last = Math.max(wanted, free);
    time = tick;
    below[lane] = last + BOX.height + BOX.gap;
    // A child stands below its parent even where that is in another lane.
    chain.blocks[place].children.forEach((child) => {
      below[lanes[child]] = Math.max(below[lanes[child]] ?? 0, last + BOX.height + BOX.gap);
    });
    return last;
  });
}

/**
 * The chain that most peers end with keeps the first lane; every other branch takes the first one
 * that is free while it grows.
 * @param {Chain} chain @param {number} ticks @returns {number[]}  by place
 */
function lanesOf(chain, ticks) {
  const { blocks, within } = chain;
  const best = chain.best(ticks);
  const main = blocks.map(({ place }) => within(place, best));
  const ends = lastOf(blocks, main);
  /** @type {number[]} */
  const lanes = [];
  /** @type {number[]} */
  const taken = [];
  for (const { place, parent, tick } of blocks) {
    const heir = parent !== GENESIS && !main[parent]
      && blocks[parent].children.find((child) => !main[child]) === place;
    if (main[place]) lanes[place] = 0;
    else if (heir) lanes[place] = lanes[parent];
    else {
      const since = parent === GENESIS ? 0 : Math.min(tick, blocks[parent].tick);
      let lane = 1;
      while ((taken[lane] ?? -1) >= since) lane++;
      taken[lane] = ends[place];
      lanes[place] = lane;
    }
  }
  return lanes;
}

/** When the branch that goes on from each block by its first children ends.
 * @param {Chain['blocks']} blocks @param {boolean[]} main @returns {number[]} */
function lastOf(blocks, main) {
  const ends = blocks.map(({ tick }) => tick);
  for (const { place, children } of blocks.toReversed()) {
    const heir = children.find((child) => !main[child]);
    if (heir !== undefined) ends[place] = Math.max(ends[place], ends[heir]);
  }
  return ends;
}
