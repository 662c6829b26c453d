// The sentences of the test runner in English.

import { number, plural } from './words.js';

/** @param {number} share */
const perCent = (share) => `${Math.round(share * 1000) / 10}\u00a0%`;

export const runner = {
  button: 'Run many',
  title: 'Run many at once',
  intro: 'A list of cases, each run several times with a seed of its own: how many participants, '
    + 'how many of them faulty. All else is as in the scenario on the page.',
  cases: 'Cases as n, faulty; split by semicolons',
  runs: 'Runs of each case',
  run: 'Run them',
  stop: 'Stop',
  /** @param {number} most */
  noCases: (most) => `Write cases such as 9,3; 4,2. At most ${number(most)}.`,
  /** @param {number} most */
  noRuns: (most) => `Each case can run from 1 to ${number(most)} times.`,
  /** @param {number} left */
  left: (left) => `${plural(left, 'case')} left.`,
  failed: 'The runs broke off. ',
  stopped: 'Stopped. ',
  caption: 'What the cases came to',
  /** @param {{ n: string, t: string }} one */
  caseName: ({ n, t }) => `${n}, ${t}`,
  /** @param {{ n: string, t: string }} one */
  open: ({ n, t }) => `Open a run of ${n} with ${t} faulty`,
  columns: {
    case: 'n, faulty', runs: 'Runs', plan: 'Plan', heard: 'Heard A / R', om: 'OM obeys',
    flat: 'Flat obeys', agreed: 'Agreed', valid: 'Valid', wrong: 'Agreed but wrong',
    undecided: 'Undecided', rounds: 'Rounds: mean, p90, max',
  },
  refused: 'cannot be',
  none: 'none',
  /** @param {{ count: number, share: number, low: number, high: number } | undefined} share */
  share: (share) => (share ? perCent(share.share) : perCent(0)),
  /** @param {{ low: number, high: number } | undefined} share */
  interval: (share) =>
    (share ? `with 95 % confidence ${perCent(share.low)} to ${perCent(share.high)}` : ''),
  /** @param {number} value */
  number: (value) => number(Math.round(value * 100) / 100),
};
