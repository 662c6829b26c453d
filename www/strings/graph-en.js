// The words of the execution graph in English.

import { number } from './words.js';

export const graph = Object.freeze({
  commander: 'C', loyal: 'L', traitor: 'T', general: 'G',
  title: 'Execution graph: who told whom what, messengers left out',
  /** @param {number} sent @param {number} all */
  each: (sent, all) => `${number(sent)} of ${number(all)} messages sent: level and value`,
  /** @param {number} sent @param {number} all */
  bundled: (sent, all) => `${number(sent)} of ${number(all)} messages sent, bundled: one arrow`
    + ' for each two generals and direction, with how often it carried each value',
  /** @param {number} sent @param {number} all */
  uncounted: (sent, all) => `${number(sent)} of ${number(all)} messages sent, bundled: one arrow`
    + ' for each two generals and direction. Choose a general to read how often each value rode.',
});
