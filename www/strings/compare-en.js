// The sentences of the comparison of two runs in English.

import { capital, number, plural } from './words.js';

export const comparing = {
  intro: 'A second run beside this one, under the same clock. What should be different?',
  presets: {
    rule: 'Count the other way', loyal: 'Nobody is faulty', order: 'The other order',
    seed: 'Another seed', commander: 'The commander lies instead', updates: 'Vote the other way',
  },
  gallery: 'A scenario of the gallery', choose: 'Choose…',
  link: 'A link or a scenario', compare: 'Compare',
  running: 'Computing the other run…', stop: 'Stop',
  tooLarge: 'The other run is too large to be computed beside this one.',
  /** @param {string} why */
  failed: (why) => `There is no other run: ${why}`,
  other: 'The other run', close: 'Close the comparison', open: 'Open the other run',
  stage: 'The other run at this moment',
  first: 'First difference',
  same: 'The two runs are the same to the last event.',
  /** @param {number} m */
  sameCounted: (m) => 'The same messages and, in the end, the same decisions. Only the rule '
    + 'differs by which a lieutenant decides: the flat count goes by what most of all its reports '
    + `say, on whatever path they came; OM(${m}) folds them, from the longest paths up, into one `
    + 'vote a lieutenant, and goes by most of these. Here both come to the same.',
  /** @param {number} t */
  at: (t) => `tick ${number(t)}`,
  here: 'Here', there: 'There', over: 'nothing more happens',
  view: 'The same view?', whose: 'Who looks',
  /** @param {string} who @param {number} count */
  alike: (who, count) => (count === 0 ? `${capital(who)} has heard nothing in either run.`
    : `${capital(who)} got the same ${plural(count, 'letter')} in both runs: up to now it cannot `
      + 'tell which of them it lives in.'),
  /** @param {string} who @param {number} count @param {number} all */
  unlike: (who, count, all) =>
    `${number(count)} of ${plural(all, 'letter')} to ${who} differ between the runs.`,
  holds: 'Holds now: here · there',
  way: 'By way of', round: 'Round', nothing: 'nothing',
  more: (/** @type {number} */ count) => `and ${plural(count, 'earlier letter')}`,
  table: 'What it got in each run',
};
