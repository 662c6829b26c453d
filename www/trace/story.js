/**
 * The shape of a run in time: its ticks, the band of every round, and the moments worth stopping
 * at. The timeline and the narration are written from it.
 */
import { absent } from './decode.js';
import { afterNumber } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Kinds } from './rows.js' */
/** @import { Ballots } from './votes.js' */

/** @typedef {{round: number, from: number, to: number}} Band */
/**
 * @typedef {Object} Milestone
 * @property {'first-lie' | 'first-silence' | 'first-decision' | 'first-wrong-decision'
 *   | 'first-unanimous' | 'last-decision' | 'first-item' | 'first-tampered' | 'first-crash'
 *   | 'part' | 'join' | 'phase' | 'first-block' | 'first-reorganise' | 'first-confirm' | 'ship'
 *   | 'first-reverse'} kind
 * @property {number} t
 * @property {number | null} node  who lied, stayed silent or decided; nobody alone is unanimous
 * @property {number | null} message
 * @property {number | null} value
 */
/**
 * @typedef {Object} Story
 * @property {(t: number) => number | null} nextTick      the next tick with a row
 * @property {(t: number) => number | null} previousTick  the last tick with a row before t
 * @property {() => Band[]} roundBands  from a round's first departure to its last arrival; of
 *   votes, from the end of the round before to its own
 * @property {() => Milestone[]} milestones  by time
 */

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @param {Uint32Array} lies  messages, by departure
 * @param {Ballots | null} votes  where peers vote
 * @returns {Story}
 */
export function story(trace, kinds, lies, votes) {
  const { time } = trace.rows;
  const bands = votes ? votes.bands : bandsOf(trace, kinds.messages('depart'));
  const found = milestonesOf(trace, kinds, lies, votes);
  return {
    nextTick: (t) => time[afterNumber(time, t)] ?? null,
    previousTick: (t) => time[afterNumber(time, t - 1) - 1] ?? null,
    roundBands: () => bands,
    milestones: () => found,
  };
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} left  messages
 * @returns {Band[]}  rounds in which nobody rode are left out
 */
function bandsOf({ header, messages }, left) {
  const bands = Array.from({ length: header.rounds },
    (_, i) => ({ round: i + 1, from: Infinity, to: -Infinity }));
  const { round, departed, arrived } = messages;
  for (let i = 0; i < left.length; i++) {
    const band = bands[round[left[i]] - 1];
    if (departed[left[i]] < band.from) band.from = departed[left[i]];
    if (arrived[left[i]] > band.to) band.to = arrived[left[i]];
  }
  return bands.filter((band) => band.from <= band.to);
}

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @param {Uint32Array} lies
 * @param {Ballots | null} votes  of peers, only the loyal ones' decisions are worth a moment
 * @returns {Milestone[]}
 */
function milestonesOf(trace, kinds, lies, votes) {
  const { header, rows, messages } = trace;
  const decided = kinds.rows('decide').filter((row) => rows.value[row] !== absent(rows.value)
    && !(votes && header.bad.includes(rows.node[row])));
  /** @param {Milestone['kind']} kind @param {number | undefined} row @returns {Milestone[]} */
  const at = (kind, row) => row === undefined ? [] : [{
    kind,
    t: rows.time[row],
    node: rows.node[row] === absent(rows.node) ? null : rows.node[row],
    message: rows.message[row] === absent(rows.message) ? null : rows.message[row],
    value: rows.value[row] === absent(rows.value) ? null : rows.value[row],
  }];
  /** @type {Milestone[]} */
  const lied = Array.from(lies.subarray(0, 1), (id) => ({ kind: 'first-lie',
    t: messages.departed[id], node: messages.from[id], message: id, value: messages.value[id] }));
  return [
    ...lied,
    ...at('first-silence', kinds.rows('withhold')[0]),
    ...at('first-unanimous', kinds.rows('unanimous')[0]),
    ...at('first-decision', decided[0]),
    ...at('first-wrong-decision', firstWrong(trace, decided)),
    ...at('last-decision', decided[decided.length - 1]),
  ].sort((a, b) => a.t - b.t);
}

/**
 * The first loyal decision against a loyal commander's order; under a traitor, and in a vote, the
 * first loyal decision that differs from an earlier one.
 * @param {Trace} trace
 * @param {Uint32Array} decided  rows
 * @returns {number | undefined}  a row
 */
function firstWrong({ header, rows, messages }, decided) {
  const loyal = decided.filter((row) => !header.bad.includes(rows.node[row])
    && rows.node[row] !== header.commander);
  const ordered = header.commander !== null && !header.bad.includes(header.commander)
    && messages.length > 0;
  const right = ordered ? messages.held[0] : rows.value[loyal[0]];
  return loyal.find((row) => rows.value[row] !== right);
}
