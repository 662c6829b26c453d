// The sentences of the space-time view in English.

import { number, plural } from './words.js';

export const spacetime = {
  title: 'Space-time: a line for every node, time downward, an arrow for every message',
  by: 'Time runs by',
  ways: { events: 'events', rounds: 'rounds', time: 'ticks' },
  closer: 'Closer', further: 'Further away', whole: 'The whole run',
  keys: 'Up and down go from message to message, plus and minus change the size.',
  /** @param {number} seen @param {number} all */
  each: (seen, all) => `${number(seen)} of ${plural(all, 'message')} in sight`,
  /** @param {number} seen */
  dense: (seen) => `About ${plural(seen, 'message')} in sight: bars show how many each one hears,`
    + ' red at the edge how many lie. Closer shows single arrows.',
  /** @param {number} seen */
  lanes: (seen) => `About ${plural(seen, 'message')} in sight, and more nodes than lines: bars show`
    + ' how many are heard.',
  lost: 'lost', cut: 'cut off', silence: 'silence',
  /** @param {string} held @param {string} value */
  lie: (held, value) => `would say ${held}, says ${value}`,
  /** @param {number} t */
  now: (t) => `tick ${number(t)}`,
};
