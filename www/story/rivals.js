// What a run can be compared with, as changes of its scenario.

import { withPairs } from '../pairs.js';

/** @import { Valid } from '../pkg/types.js' */
/** @typedef {'rule' | 'order' | 'commander' | 'loyal' | 'updates' | 'seed'} Rival */

/** Whether two runs of generals count what they heard each in its own way.
 * @param {Valid | null | undefined} one @param {Valid | null | undefined} other */
export const countApart = (one, other) => one?.algorithm === 'om' && other?.algorithm === 'om'
  && one.values.rule !== other.values.rule;

/**
 * @param {string} scenario @param {Valid} valid @param {string} seed another one
 * @returns {[Rival, string][]} each with its text
 */
export function rivalsOf(scenario, { algorithm, values, bad, n, m }, seed) {
  const depth = m === null ? null : String(m);
  const but = (/** @type {Record<string, string | null>} */ changes) =>
    withPairs(scenario, { title: null, ...changes });
  const loyal = { t: '0', bad: null, t_pm: null, pick: null, adv: null, say: null, do: null };
  /** @type {[Rival, string][]} */
  const found = [];
  if (algorithm === 'om') {
    found.push(['rule', but({ rule: values.rule === 'flat' ? 'recursive' : 'flat' })]);
    if (values.order !== 'random') {
      found.push(['order', but({ order: values.order === 'a' ? 'r' : 'a' })]);
    }
    if (n > 1 && !bad.includes(0)) {
      found.push(['commander', but({ ...loyal, t: null, bad: '0', adv: 'split',
        m: depth })]);
    }
  }
  if (algorithm === 'neighbours') {
    found.push(['updates', but({ do: null,
      update: values.update === 'sync' ? 'in_place' : 'sync' })]);
  }
  if (bad.length > 0) {
    found.push(['loyal', but({ ...loyal,
      ...(algorithm === 'om' ? { m: depth } : {}) })]);
  }
  // Another seed's rows are other rows.
  found.push(['seed', but({ seed, do: null })]);
  return found;
}
