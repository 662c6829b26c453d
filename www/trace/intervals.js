/**
 * Which of many intervals [from, to) hold a tick. Sorted by their start, in blocks that know
 * their latest end, so that a question skips all that is over: a scrub asks sixty times a second.
 */
import { after } from './search.js';

/** @import { Numbers } from './search.js' */

const BLOCK = 128;

/**
 * @param {Numbers} ids   sorted by their start
 * @param {Numbers} from  by id
 * @param {Numbers} to    by id
 * @returns {(t: number, until?: number) => number[]}  the ids that hold t, or anything from t to
 *   `until`, sorted by their start
 */
export function intervals(ids, from, to) {
  const latest = new Float64Array(Math.ceil(ids.length / BLOCK));
  for (let i = 0, block = 0; i < ids.length; i++) {
    if (i > 0 && i % BLOCK === 0) block++;
    if (to[ids[i]] > latest[block]) latest[block] = to[ids[i]];
  }
  return (t, until = t) => {
    /** @type {number[]} */
    const found = [];
    const begun = after(ids, from, until);
    for (let block = 0; block * BLOCK < begun; block++) {
      if (latest[block] <= t) continue;
      const stop = Math.min(begun, (block + 1) * BLOCK);
      for (let i = block * BLOCK; i < stop; i++) if (to[ids[i]] > t) found.push(ids[i]);
    }
    return found;
  };
}
