// The ways to settle what gossip left open, and the text that asks for each of them in turn. What
// belongs to one way alone is left out of the others.

import { withPairs } from '../pairs.js';

/** @import { Row, Spread } from '../pkg/types.js' */

export const WAYS = Object.freeze(['majority', 'neighbours', 'benor', 'om', 'lottery']);
/** The most runs of each way. */
export const WAY_RUNS_MAX = 1000;

/** @type {Record<string, string[]>} */
const OWN = {
  benor: ['then_f'],
  om: ['then_m'],
  lottery: ['mine', 'mine_mean', 'mine_sd', 'power', 'winners', 'leader', 'valid', 'block_max',
    'block_fanout', 'block_ttl', 'confirm', 'shop', 'ship', 'lead', 'give_up', 'blocks'],
};

/** @param {string} scenario @returns {string} what all ways share of it */
export function unsettled(scenario) {
  return withPairs(scenario, { then: null, at: null, d: null, c: null });
}

/** @param {string} scenario @param {string} way @returns {string} the scenario of one way */
export function wayText(scenario, way) {
  const foreign = Object.entries(OWN).filter(([owner]) => owner !== way);
  const gone = Object.fromEntries(foreign.flatMap(([, keys]) => keys).map((key) => [key, null]));
  return withPairs(unsettled(scenario), { ...gone, then: way });
}

/** @param {Spread | undefined} spread @returns {number} the sum over all runs */
const total = (spread) => Object.entries(spread?.histogram ?? {})
  .reduce((sum, [value, count]) => sum + Number(value) * count, 0);

/** How many payments of all runs came to one version. @param {Row} row */
export function settledOf({ measures }) {
  return { settled: total(measures.settled), about: total(measures.decided_about),
    valid: total(measures.settled_valid) };
}
