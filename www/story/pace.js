// How fast a run plays at 1x: a ride is slow enough to follow with the eye, a whole run short
// enough for a lesson. What comes before the first item, and what comes after gossip, each have a
// pace of their own: neither makes the reader wait nor is over in a blink.

/** @import { Trace } from '../trace/decode.js' */

/** @typedef {{ from: number, to: number, pace: number }} Stretch  ticks, and ticks in a
 *   millisecond at 1x */

const RIDE_MS = 1200;
/** A short run is slowed down, but no ride becomes longer than this. */
const LONG_RIDE_MS = 3600;
const LEAST_MS = 6000;
const WHOLE_MS = 90000;
/** Of each part, where there are two. */
const PART_MS = 50000;
/** Greetings before the first item, of which the reader has seen one soon. */
const PRELUDE_MS = 4000;
const SAMPLE = 2000;

/** @type {WeakMap<Trace, Stretch[]>} */
const known = new WeakMap();

/** @param {Trace} trace @param {number} from
 * @returns {number} the longest ride among the first ones that depart from then on, in ticks */
function rideTicks({ messages }, from) {
  let longest = 1;
  let left = SAMPLE;
  for (let id = 0; id < messages.length && left > 0; id++) {
    if (messages.departed[id] < from) continue;
    left -= 1;
    const ride = messages.arrived[id] - messages.departed[id];
    if (ride < 0x7fffffff) longest = Math.max(longest, ride);
  }
  return longest;
}

/** @param {Trace} trace @param {number} from @param {number} to @param {number} most ms
 * @returns {Stretch} */
function stretch(trace, from, to, most) {
  const [ride, span] = [rideTicks(trace, from), Math.max(1, to - from)];
  const usual = Math.max(ride / RIDE_MS, span / most);
  return { from, to, pace: Math.min(usual, Math.max(span / LEAST_MS, ride / LONG_RIDE_MS)) };
}

/** @param {Trace} trace @returns {Stretch[]} one after the other, from 0 to the end */
export function stretchesOf(trace) {
  const found = known.get(trace);
  if (found) return found;
  const { ticks, network } = trace.header;
  const second = network?.phase ?? null;
  const first = trace.items.length > 0 ? trace.items.tick[0] : 0;
  const main = second === null || second >= ticks ? ticks : second;
  const most = main < ticks ? PART_MS : WHOLE_MS;
  const rest = [stretch(trace, first < main ? first : 0, main, most),
    ...(main < ticks ? [stretch(trace, main, ticks, PART_MS)] : [])];
  const [{ from, pace }] = rest;
  const prelude = from > 0 ? [{ from: 0, to: from, pace: Math.max(pace, from / PRELUDE_MS) }] : [];
  const made = [...prelude, ...rest];
  known.set(trace, made);
  return made;
}

/** @param {Trace} trace @param {number} t @returns {Stretch} the one that plays at t */
export function stretchAt(trace, t) {
  const all = stretchesOf(trace);
  return all.find(({ to }) => t < to) ?? all[all.length - 1];
}

/** @param {Trace} trace @param {number} t @returns {number} ticks in a millisecond at 1x */
export const paceAt = (trace, t) => stretchAt(trace, t).pace;
