// The ways to settle what gossip left open, and the text that asks for each of them in turn. What
// belongs to one way alone is left out of the others.

import { withPairs } from '../pairs.js';

/** @import { Outcome } from '../pkg/types.js' */

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

/** How many payments of all runs came to one version. @param {Outcome} outcome */
export function settledOf({ spreads }) {
  const total = (/** @type {string} */ name) => spreads[name]?.sum ?? 0;
  return { settled: total('settled'), about: total('decided_about'),
    valid: total('settled_valid') };
}
