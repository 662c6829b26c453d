// Chooses the one event worth telling at t: a decision before a lie, a lie before honest traffic,
// and of equals the latest. A function of the run and t alone.

import { afterNumber } from '../trace/search.js';
import { factsOf } from './facts.js';

/** @import { Run } from '../store.js' */
/** @import { Facts } from './facts.js' */

/** How far back, in rows, something still counts as happening now. */
const REACH = 24;

/** @param {Facts} facts @returns {number} how much it is worth telling */
function weight(facts) {
  if (facts.kind === 'decide') return facts.peer === null && facts.message === null ? 5 : 4;
  if (facts.kind === 'lose' || facts.kind === 'cut' || facts.kind === 'withhold') return 4;
  if (facts.lie) return facts.kind === 'depart' ? 3 : 2;
  if (facts.kind === 'arrive') return 1.5;
  return facts.kind === 'depart' ? 1 : 0;
}

/**
 * @param {Run} run
 * @param {number} t
 * @param {boolean} [conceal] tell no lie from honest traffic
 * @returns {Facts | null} nothing has happened yet
 */
export function tellingAt(run, t, conceal = false) {
  const end = afterNumber(run.trace.rows.time, t);
  /** @type {Facts | null} */
  let best = null;
  for (let row = end - 1; row >= Math.max(end - REACH, 0); row--) {
    const facts = factsOf(run, row, conceal);
    if (best === null || weight(facts) > weight(best)) best = facts;
  }
  return best;
}

/**
 * @param {Run} run @param {number} t
 * @returns {number} the round whose messages ride last at t, 1 before anything rode
 */
export function roundAt({ index }, t) {
  const begun = index.roundBands().filter((band) => band.from <= t);
  return begun.at(-1)?.round ?? 1;
}
