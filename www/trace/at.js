/**
 * The state of a run at a tick. An index is built once a trace; after that every question is a
 * few binary searches, so a picture can be drawn anew for every frame of a scrub.
 */
import { memory } from './memory.js';
import { messengers } from './messengers.js';
import { byKind } from './rows.js';
import { story } from './story.js';

/** @import { Trace } from './decode.js' */
/** @import { Messengers } from './messengers.js' */
/** @import { Memory } from './memory.js' */
/** @import { Story } from './story.js' */

/**
 * @typedef {Object} Messages
 * @property {(id: number) => boolean} isLie  it says something else than its sender held
 * @property {Uint32Array} lies  all of them, by departure
 * @property {(id: number) => number[]} path  who passed it on: the commander first, its sender last
 */
/** @typedef {Messengers & Memory & Story & Messages} Index */

/**
 * @param {Trace} trace
 * @returns {Index}
 */
export function indexTrace(trace) {
  const kinds = byKind(trace);
  const told = lying(trace, kinds.messages('depart'));
  return {
    ...told,
    ...messengers(trace, kinds),
    ...memory(trace, kinds),
    ...story(trace, kinds, told.lies),
  };
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} left  messages, by departure
 * @returns {Messages}
 */
function lying({ header, messages, hops }, left) {
  const { value, held, outcome, path, round } = messages;
  const silent = header.outcomes.indexOf('withheld');
  const isLie = (/** @type {number} */ id) => outcome[id] !== silent && value[id] !== held[id];
  return {
    isLie,
    lies: left.filter(isLie),
    path: (id) => Array.from(hops.node.subarray(path[id], path[id] + round[id])),
  };
}
