/**
 * Where the votes chart and its strip stand. Both share one axis on which every round is equally
 * long: the column of a round begins where the round is over and lasts until the next one is.
 */

/** @import { Size } from '../draw/layout.js' */
/** @import { Trace } from '../trace/decode.js' */
/** @import { Ballots } from '../trace/votes.js' */

/** @typedef {{top: number, height: number}} Band */
/**
 * @typedef {Object} VotesLayout
 * @property {Size} size
 * @property {number} left      of the first column
 * @property {number} step      from one round's column to the next
 * @property {Band} chart
 * @property {number} stripTop
 * @property {number} cell      the height of a row
 * @property {number[]} nodes   the rows, by id
 * @property {number[]} rounds  the columns
 * @property {number} everyNode @property {number} everyRound
 * @property {(t: number) => number} x
 * @property {(x: number) => number} t
 */

const ROWS_MAX = 60;
const COLUMN_MIN = 5;
const MARGIN = { left: 40, right: 12, top: 46, between: 88, foot: 12 };

/**
 * @param {Trace} trace
 * @param {Ballots} votes
 * @param {number} width
 * @returns {VotesLayout}
 */
export function layOutVotes({ header }, votes, width) {
  const room = Math.max(60, width - MARGIN.left - MARGIN.right);
  const step = room / (votes.rounds + 1);
  const { left } = MARGIN;
  const everyRound = Math.max(1, Math.ceil(COLUMN_MIN / step));
  const everyNode = Math.max(1, Math.ceil(header.n / ROWS_MAX));
  const cell = Math.min(17, Math.max(9, 560 / Math.ceil(header.n / everyNode)));
  const nodes = every(header.n, everyNode);
  const chart = { top: MARGIN.top, height: Math.min(190, Math.max(120, width * 0.42)) };
  const stripTop = chart.top + chart.height + MARGIN.between;
  const x = (/** @type {number} */ t) => {
    const over = Math.min(votes.roundAt(t), votes.rounds - 1);
    const [from, to] = [votes.endOf(over), votes.endOf(over + 1)];
    return left + step * (over + (to > from ? Math.min(1, (t - from) / (to - from)) : 0));
  };
  const t = (/** @type {number} */ at) => {
    const place = Math.min(Math.max((at - left) / step, 0), votes.rounds);
    const over = Math.min(Math.floor(place), votes.rounds - 1);
    const [from, to] = [votes.endOf(over), votes.endOf(over + 1)];
    return Math.round(from + (place - over) * (to - from));
  };
  return {
    size: { width, height: stripTop + nodes.length * cell + MARGIN.foot },
    left, step, chart, stripTop, cell, nodes, everyNode, everyRound,
    rounds: every(votes.rounds + 1, everyRound), x, t,
  };
}

/** @param {number} count @param {number} step @returns {number[]} */
function every(count, step) {
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step);
}

/**
 * @param {VotesLayout} layout
 * @param {number} x
 * @param {number} y
 * @returns {{t: number, node: number | null}}  a column is the moment its round is over
 */
export function votesAt({ t, chart, stripTop, cell, nodes, left, step, everyRound }, x, y) {
  const row = Math.floor((y - stripTop) / cell);
  if (y < chart.top + chart.height + 20 || row < 0) return { t: t(x), node: null };
  const wide = step * everyRound;
  const column = Math.floor((x - left) / wide) * everyRound;
  return { t: t(left + step * column), node: nodes[row] ?? null };
}
