// The sentences of "Why did General 3 decide that?" in English. {a} and {r} are values in their
// colours.

import { number, plural } from './words.js';

export const why = {
  title: 'Why?',
  /** @param {string} who @param {string} value as it is marked in a sentence */
  decides: (who, value) => `Why does ${who} decide ${value}?`,
  /** @param {string} who @param {string} value */
  holds: (who, value) => `Why does ${who} hold ${value}?`,
  short: 'Why?',
  leave: 'Show everything again',
  escape: 'Esc',
  /** @param {number} past @param {number} all */
  past: (past, all) => (past === 0 ? 'No message led to it.'
    : `${number(past)} of ${plural(all, 'message')} led to it. They are lit in every view, the `
      + 'rest is dimmed.'),
  turns: 'What it turns on',
  /** @param {number} count @param {boolean} over the run has come to the decision */
  pivots: (count, over) => (count === 0
    ? `No single report, changed alone, would turn ${over ? 'it' : 'the vote as it stands now'}.`
    : `${plural(count, 'report')}: each, changed alone, would turn ${
      over ? 'it' : 'the vote as it stands now'}.`),
  /** @param {string[]} way from the commander to the one who decides @param {string} value */
  report: (way, value) => `${way.join(' › ')}: ${value}`,
  more: (/** @type {number} */ count) => `and ${number(count)} more, framed in “Who told whom”`,
};
