// What the lamps say of networks in which things are passed on.

import { number } from './words.js';

/** @param {number} part @param {number} whole */
const share = (part, whole) =>
  (whole === 0 ? '' : ` ${((100 * part) / whole).toFixed(part === whole ? 0 : 1)} %`);

export const networkLamps = Object.freeze({
  lamp: {
    agreement: { held: 'Agreement', undecided: 'Agreement', violated: 'Agreement broken',
      vacuous: 'Agreement: nothing to judge' },
    validity: { held: 'Validity', undecided: 'Validity', violated: 'Agreed, but wrong',
      vacuous: 'Validity: nothing to judge' },
    coverage: (/** @type {number} */ part, /** @type {number} */ whole) =>
      `Coverage${share(part, whole)}`,
    decided: (/** @type {number} */ part, /** @type {number} */ whole) =>
      `Decided ${number(part)} of ${number(whole)}`,
    heads: (/** @type {number} */ same, /** @type {number} */ peers) =>
      `Heads agree: ${number(same)} of ${number(peers)}`,
    once: (/** @type {number} */ twice) =>
      (twice === 0 ? 'Nothing spent twice' : `Spent twice: ${number(twice)}`),
    confirmed: (/** @type {number} */ part, /** @type {number} */ whole) =>
      `Confirmed ${number(part)} of ${number(whole)}`,
  },
  validityHelp: {
    held: 'Valid here means: what they agree on is what the rule of the vote asks for. It is.',
    violated: 'What they agree on is not what the rule of the vote asks for.',
    undecided: 'Valid here means: what they agree on is what the rule of the vote asks for. That '
      + 'is judged at the end.',
    vacuous: 'Valid here means: what they agree on is what the rule of the vote asks for. Here '
      + 'there is nothing to judge.',
  },
  lampHelp: {
    agreement: {
      held: 'Every item made so far is held by all loyal peers in one version.',
      violated: 'Two loyal peers hold different versions of an item.',
      undecided: 'No two loyal peers hold different versions, but not everybody holds everything.',
      vacuous: 'There is no item to agree about.',
    },
    decisions: {
      held: 'All loyal peers decided for the same version of every item.',
      violated: 'Two loyal peers decided for different versions of an item.',
      undecided: 'Not all loyal peers have decided about every item yet.',
      vacuous: 'There is no item to agree about.',
    },
    finals: {
      held: 'No two loyal peers take different versions of an item for final, and none had to take '
        + 'anything back.',
      violated: 'Two loyal peers took different versions of an item for final, or one had to take '
        + 'back what it took for final.',
      undecided: 'Not every item is final at every loyal peer yet.',
      vacuous: 'There is no item to agree about.',
    },
    coverage: 'How much of what was made the loyal peers hold, each item at each peer counted '
      + 'once.',
    decided: 'About how many items every loyal peer has decided.',
    heads: 'At how many loyal peers the chain ends in the block in which most chains end.',
    once: 'How many payments the chain of most peers holds in both versions: the same money, '
      + 'spent twice.',
    confirmed: 'How many items are final at every loyal peer.',
  },
});
