/**
 * Time as a height, in one of three ways: a step for every tick at which something happens, a
 * step for every round, or the ticks themselves. Each is a chain of straight pieces, so that a
 * moment has one height and a height one moment.
 */
import { afterNumber } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Index } from './at.js' */

/** @typedef {'events' | 'rounds' | 'time'} By */
/**
 * @typedef {Object} Scale
 * @property {number} length  the height of the whole run, in steps
 * @property {(t: number) => number} height
 * @property {(height: number) => number} moment
 */

/** @type {readonly By[]} */
export const WAYS = Object.freeze(['events', 'rounds', 'time']);
/** What lies before the first round and after the last one, in steps. */
const MARGIN = 0.12;

/** @type {WeakMap<Trace, Map<By, Scale>>} */
const known = new WeakMap();

/**
 * @param {{trace: Trace, index: Index}} run
 * @param {By} by
 * @returns {Scale}  the same object for the same run
 */
export function scaleOf({ trace, index }, by) {
  const scales = known.get(trace) ?? new Map();
  known.set(trace, scales);
  const found = scales.get(by) ?? make(trace, index, by);
  scales.set(by, found);
  return found;
}

/** @param {Trace} trace @param {Index} index @param {By} by @returns {Scale} */
function make(trace, index, by) {
  const { ticks } = trace.header;
  if (by === 'events') return stepped(eventTimes(trace.rows.time));
  if (by === 'rounds') return chain(roundKnots(index.roundBands(), ticks));
  return chain([[0, 0], [Math.max(ticks, 1), 1]]);
}

/** @param {ArrayLike<number>} time  sorted @returns {Float64Array} without repetition */
function eventTimes(time) {
  const times = new Float64Array(time.length);
  let count = 0;
  for (let row = 0; row < time.length; row++) {
    if (count === 0 || time[row] > times[count - 1]) times[count++] = time[row];
  }
  return times.subarray(0, count);
}

/** Every time is one step above the one before it. @param {Float64Array} times @returns {Scale} */
function stepped(times) {
  const last = times.length - 1;
  const between = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ u) =>
    from + (to - from) * u;
  return {
    length: Math.max(last, 1),
    height: (t) => {
      const place = afterNumber(times, t) - 1;
      if (place < 0) return 0;
      if (place >= last) return Math.max(last, 0);
      return place + (t - times[place]) / (times[place + 1] - times[place]);
    },
    moment: (height) => {
      const place = Math.min(Math.max(Math.floor(height), 0), Math.max(last, 0));
      if (place >= last) return times[last] ?? 0;
      return between(times[place], times[place + 1], Math.max(height - place, 0));
    },
  };
}

/**
 * A round begins where its first message departs, though the one before may not be over.
 * @param {import('./story.js').Band[]} bands
 * @param {number} ticks
 * @returns {[number, number][]}  times with their heights, both ascending
 */
function roundKnots(bands, ticks) {
  /** @type {[number, number][]} */
  const knots = [[0, 0]];
  const add = (/** @type {number} */ t, /** @type {number} */ step) => {
    const [time, height] = knots[knots.length - 1];
    if (t > time) knots.push([t, height + step]);
  };
  bands.forEach(({ from }, i) => add(from, i === 0 ? MARGIN : 1));
  add(Math.max(...bands.map(({ to }) => to)), 1);
  add(ticks, MARGIN);
  if (knots.length === 1) knots.push([1, 1]);
  return knots;
}

/** @param {[number, number][]} knots @returns {Scale} */
function chain(knots) {
  const times = knots.map(([time]) => time);
  const heights = knots.map(([, height]) => height);
  /** @param {number[]} from @param {number[]} to @param {number} at */
  const across = (from, to, at) => {
    const place = Math.min(Math.max(afterNumber(from, at), 1), from.length - 1);
    const u = (at - from[place - 1]) / (from[place] - from[place - 1]);
    return to[place - 1] + (to[place] - to[place - 1]) * Math.min(Math.max(u, 0), 1);
  };
  return {
    length: heights[heights.length - 1],
    height: (t) => across(times, heights, t),
    moment: (height) => across(heights, times, height),
  };
}
