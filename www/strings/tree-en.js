// The sentences of "Who told whom" in English.

import { number, plural } from './words.js';

export const tree = {
  title: 'Who told whom: every path along which a report came, and how the reports fold',
  keys: 'Arrow keys go from report to report.',
  none: 'There is no lieutenant who could be told anything.',
  asking: 'Asking who told whom…',
  /** @param {string} who */
  of: (who) => `What ${who} was told`,
  choose: 'Whose tree',
  fold: 'Fold one level more', unfold: 'Unfold one level',
  /** @param {number} depth */
  folded: (depth) => (depth === 0 ? 'folded to the root' : `folded up to relay ${depth}`),
  unfolded: 'only the reports',
  om: 'OM', flat: 'Flat count',
  /** @param {number} a @param {number} r */
  votes: (a, r) => `${number(a)} A · ${number(r)} R`,
  /** @param {string} held @param {string} value */
  lie: (held, value) => `heard ${held}, says ${value}`,
  silence: 'silence',
  commander: 'C',
  legend: 'Flag: what was said. Disc: what it resolves to, filled once all below it is in. '
    + 'Beside it: the vote, A · R.',
  /** @param {number} count @param {number} levels */
  icicle: (count, levels) => `${number(count)} reports in ${levels} levels, the root on top: each`
    + ' cell stands over its relays and has the colour that it resolves to.',
  /** @param {number} count of reports @param {number} subtrees */
  pivotal: (count, subtrees) => {
    const framed = count === 0 ? 'No single report, changed alone, would turn this vote.'
      : `Framed: ${plural(count, 'report')}; each, changed alone, would turn this vote.`;
    return subtrees === 0 ? framed
      : `${framed} Lit: what it turns on, if whole subtrees resolve otherwise.`;
  },
};
