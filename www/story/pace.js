// How fast a run plays at 1x: a ride is slow enough to follow with the eye, a whole run short
// enough for a lesson.

/** @import { Trace } from '../trace/decode.js' */

const RIDE_MS = 1200;
const WHOLE_MS = 90000;
const SAMPLE = 2000;

/** @type {WeakMap<Trace, number>} */
const known = new WeakMap();

/** @param {Trace} trace @returns {number} the longest ride among the first ones, in ticks */
function rideTicks({ messages }) {
  let longest = 1;
  for (let id = 0; id < Math.min(messages.length, SAMPLE); id++) {
    const ride = messages.arrived[id] - messages.departed[id];
    if (ride < 0x7fffffff) longest = Math.max(longest, ride);
  }
  return longest;
}

/** @param {Trace} trace @returns {number} ticks in a millisecond at 1x */
export function paceOf(trace) {
  const cached = known.get(trace);
  if (cached) return cached;
  const pace = Math.max(rideTicks(trace) / RIDE_MS, trace.header.ticks / WHOLE_MS);
  known.set(trace, pace);
  return pace;
}
