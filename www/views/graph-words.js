/**
 * The words of the execution graph, in English; another language brings the same shape.
 */

export const GRAPH_WORDS = Object.freeze({
  commander: 'C', loyal: 'L', traitor: 'T', general: 'G',
  title: 'Execution graph: who told whom what, messengers left out',
  /** @param {number} shown @param {number} all */
  each: (shown, all) => `${shown} of ${all} messages, an arrow each: level and value`,
  /** @param {number} shown @param {number} all */
  bundled: (shown, all) => `${shown} of ${all} messages, bundled: an arrow for every two generals`
    + ' in one direction, with how often it carried each value',
  /** @param {string} who */
  choose: (who) => `What ${who} sent and heard`,
});

/** @typedef {typeof GRAPH_WORDS} GraphWords */
