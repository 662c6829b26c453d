/**
 * The state of a run at a tick. An index is built once a trace; after that every question is a
 * few binary searches, so a picture can be drawn anew for every frame of a scrub.
 */
import { marksOf } from './marks.js';
import { memory } from './memory.js';
import { messengers } from './messengers.js';
import { byKind } from './rows.js';
import { story } from './story.js';
import { ballots } from './votes.js';

/** @import { Trace } from './decode.js' */
/** @import { Marks } from './marks.js' */
/** @import { Messengers } from './messengers.js' */
/** @import { Memory } from './memory.js' */
/** @import { Story } from './story.js' */
/** @import { Ballots } from './votes.js' */

/**
 * @typedef {Object} Messages
 * @property {(id: number) => boolean} isLie  it says something else than its sender held
 * @property {Uint32Array} lies  all of them, by departure
 * @property {(id: number) => number[]} path  who passed it on: the commander first, its
 *   sender last; of a vote, nobody but its sender
 */
/** @typedef {Messengers & Memory & Story & Messages & {votes: Ballots | null, marks: Marks}} Index
 *   `votes` only where peers vote */

/**
 * @param {Trace} trace
 * @returns {Index}
 */
export function indexTrace(trace) {
  const steps = build(trace);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same for a page that must not stand still, in steps of about 10 ms for 325,000 rows.
 * @param {Trace} trace
 * @param {() => Promise<unknown>} pause  lets the page do something else
 * @returns {Promise<Index>}
 */
export async function indexInSlices(trace, pause) {
  const steps = build(trace);
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  return step.value;
}

/**
 * @param {Trace} trace
 * @returns {Generator<void, Index, void>}  rests between its steps
 */
function* build(trace) {
  const kinds = byKind(trace);
  yield;
  const where = messengers(trace, kinds);
  yield;
  const votes = trace.header.commander === null ? ballots(trace, kinds) : null;
  yield;
  const known = memory(trace, kinds, votes);
  yield;
  const told = lying(trace, kinds.messages('depart'));
  yield;
  return { ...told, ...where, ...known, votes, marks: marksOf(trace, kinds),
    ...story(trace, kinds, told.lies, votes) };
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} left  messages, by departure
 * @returns {Messages}
 */
function lying({ header, messages, hops }, left) {
  const { value, held, outcome, path, round, from } = messages;
  const silent = header.outcomes.indexOf('withheld');
  const isLie = (/** @type {number} */ id) => outcome[id] !== silent && value[id] !== held[id];
  return {
    isLie,
    lies: left.filter(isLie),
    path: (id) => (header.commander === null ? [from[id]]
      : Array.from(hops.node.subarray(path[id], path[id] + round[id]))),
  };
}
