/**
 * The words of the execution graph, in English; another language brings the same shape.
 */

/** @param {number} count @returns {string} */
const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const GRAPH_WORDS = Object.freeze({
  commander: 'C', loyal: 'L', traitor: 'T', general: 'G',
  title: 'Execution graph: who told whom what, messengers left out',
  /** @param {number} sent @param {number} all */
  each: (sent, all) => `${grouped(sent)} of ${grouped(all)} messages sent: level and value`,
  /** @param {number} sent @param {number} all */
  bundled: (sent, all) => `${grouped(sent)} of ${grouped(all)} messages sent, bundled: one arrow`
    + ' for each two generals and direction, with how often it carried each value',
});

/** @typedef {typeof GRAPH_WORDS} GraphWords */
