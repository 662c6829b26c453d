// The sentences of the comparison of ways to settle versions, in English.

import { number, plural } from './words.js';

/** @param {number} share */
const perCent = (share) => `${Math.round(share * 1000) / 10}\u00a0%`;

export const settling = Object.freeze({
  title: 'Five ways to settle the versions',
  intro: 'The same network, the same client, the same crashes; then each algorithm in turn decides '
    + 'which version of a payment counts. Every run has a seed of its own, and all ways get the '
    + 'same seeds.',
  notHere: 'Open a scenario in which peers gossip: there is nothing to settle in this one.',
  runs: 'Runs of each way',
  run: 'Compare', stop: 'Stop',
  noRuns: (/** @type {number} */ most) => `Each way can run from 1 to ${number(most)} times.`,
  left: (/** @type {number} */ left) => `${plural(left, 'way')} still to run.`,
  failed: 'The runs broke off. ', stopped: 'Stopped. ',
  caption: 'What each way came to',
  columns: { way: 'Way', items: 'Items agreed', valid: 'On a version somebody held',
    runs: 'Runs with all agreed', rounds: 'Rounds', messages: 'Messages to settle' },
  way: /** @type {Record<string, string>} */ ({
    majority: 'Majority of all', neighbours: 'Majority of neighbours', benor: 'Random agreement',
    om: 'Oral messages', lottery: 'Lottery',
  }),
  open: (/** @type {string} */ way) => `Open a run settled by: ${way}`,
  ofAll: (/** @type {number} */ count, /** @type {number} */ all) =>
    `${number(count)} of ${number(all)}`,
  interval: (/** @type {{ share: number, low: number, high: number }} */ { share, low, high }) =>
    `${perCent(share)} (${perCent(low)} to ${perCent(high)})`,
  note: 'In brackets: the interval that holds the true share with 95 % confidence.',
  height: 'blocks high',
  number: (/** @type {number} */ value) =>
    (value >= 100 ? number(Math.round(value)) : String(Math.round(value * 10) / 10)),
  refused: 'cannot run',
  sure: /** @type {Record<string, string>} */ ({
    neighbours: 'No theorem: it depends on who is tied to whom.',
  }),
});
