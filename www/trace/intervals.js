/**
 * Which of many intervals [from, to) hold a tick. Sorted by their start, in blocks that know
 * their latest end, so that a question skips all that is over: a scrub asks sixty times a second.
 */
import { after, pick } from './search.js';

const BLOCK = 128;

/**
 * @param {Uint32Array} ids     sorted by their start
 * @param {ArrayLike<number>} from  by id
 * @param {ArrayLike<number>} to    by id
 * @returns {(t: number) => number[]}  the ids that hold t, sorted by their start
 */
export function intervals(ids, from, to) {
  const starts = pick(ids, from);
  const ends = pick(ids, to);
  const latest = new Uint32Array(Math.ceil(ids.length / BLOCK));
  for (let i = 0; i < ends.length; i++) {
    const block = Math.floor(i / BLOCK);
    if (ends[i] > latest[block]) latest[block] = ends[i];
  }
  return (t) => {
    /** @type {number[]} */
    const found = [];
    const begun = after(starts, t);
    for (let block = 0; block * BLOCK < begun; block++) {
      if (latest[block] <= t) continue;
      const stop = Math.min(begun, (block + 1) * BLOCK);
      for (let i = block * BLOCK; i < stop; i++) if (ends[i] > t) found.push(ids[i]);
    }
    return found;
  };
}
