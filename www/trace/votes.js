/**
 * What peers hold at a tick and after a round: the value each one has, how many loyal peers have
 * each, what was proposed and tossed. Read off the rows; no vote is counted again here.
 */
import { pairOf } from '../pairs.js';
import { after, afterNumber, group } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Kinds } from './rows.js' */
/** @import { Band } from './story.js' */

/**
 * @typedef {Object} Ballots
 * @property {number} peers           ids from here on are clients
 * @property {boolean} complete        everybody can reach everybody
 * @property {number[]} loyal         the peers whose value counts
 * @property {number} rounds          how many rounds of votes there were
 * @property {Band[]} bands           the time of every round
 * @property {(round: number) => number} endOf  the tick at which a round is over; 0 for round 0
 * @property {(t: number) => number} roundAt    how many rounds are over at t
 * @property {(t: number, node: number) => number | null} held  the value that a node holds
 * @property {(round: number, node: number) => number | null} heldAfter  round 0: at the start
 * @property {(t: number) => number[]} counts   how many loyal peers hold each value
 * @property {Steps} steps            the same for every tick at which it changes
 * @property {(round: number, node: number) => number | null} proposal  by the protocol, in phase 2
 * @property {(round: number, node: number) => number | null} toss      how its coin fell
 * @property {(node: number) => number | null} decidedIn  a round
 * @property {number} phases          of a round: 1, or 2 where there are proposals
 */
/**
 * @typedef {Object} Steps
 * @property {Float64Array} times
 * @property {Uint32Array} counts  for every time, one count a value
 */

/** The kinds of row that say what came of a round. @type {import('./rows.js').Kind[]} */
const MARKS = ['hold', 'decide', 'toss', 'unanimous'];

/** The value of a proposal that proposes nothing. */
export const UNSURE = 254;
/** The value of an item that somebody tampered with. */
export const TAMPERED = 253;

/**
 * @param {{values: string[]}} header
 * @param {number | null} value  by number
 * @returns {string | null}  its name, "u" where nothing is proposed, "t" for what somebody
 *   tampered with, null for none at all
 */
export function valueName({ values }, value) {
  if (value === TAMPERED) return 't';
  return value === UNSURE ? 'u' : values[value ?? -1] ?? null;
}

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Ballots}
 */
export function ballots(trace, kinds) {
  const { header, rows } = trace;
  const bad = new Set(header.bad);
  const peers = header.n - header.clients;
  const loyal = Array.from({ length: peers }, (_, id) => id).filter((id) => !bad.has(id));
  const holds = kinds.rows('hold');
  const { start, items } = group(holds, rows.node, header.n);
  const upTo = (/** @type {Trace['rows']['time']} */ key, /** @type {number} */ limit,
    /** @type {number} */ node) => {
    const end = after(items, key, limit, start[node], start[node + 1]);
    return end > start[node] ? rows.value[items[end - 1]] : null;
  };
  const steps = stepsOf(trace, holds, new Set(loyal));
  const width = header.values.length;
  const ends = endsOf(trace, kinds);
  const phases = trace.messages.phase.some((phase) => phase > 1) ? 2 : 1;
  return {
    peers, loyal, steps, phases, rounds: ends.length - 1,
    complete: header.algorithm !== 'neighbours' || pairOf(header.scenario, 'topo') === 'complete',
    bands: bandsOf(ends, header.ticks),
    endOf: (round) => ends[Math.min(Math.max(round, 0), ends.length - 1)],
    roundAt: (t) => afterNumber(ends, t) - 1,
    held: (t, node) => upTo(rows.time, t, node),
    heldAfter: (round, node) => upTo(rows.round, round, node),
    counts: (t) => {
      const place = afterNumber(steps.times, t) - 1;
      return Array.from({ length: width }, (_, value) =>
        (place < 0 ? 0 : steps.counts[place * width + value]));
    },
    proposal: phases > 1 ? proposals(trace) : () => null,
    toss: byRound(trace, kinds.rows('toss')),
    decidedIn: decisionRounds(trace, kinds.rows('decide')),
  };
}

/**
 * A peer tells what it holds after round r in the messages of round r + 1, so that a round is over
 * when the last of those is on its way.
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Float64Array}  by round, ascending; round 0 is the start
 */
function endsOf({ header, rows, messages }, kinds) {
  let last = 1;
  for (const kind of MARKS) {
    for (const row of kinds.rows(kind)) last = Math.max(last, rows.round[row]);
  }
  const ahead = votesAtOnce(header) ? 0 : 1;
  for (let id = 0; id < messages.length; id++) last = Math.max(last, messages.round[id] - ahead);
  const ends = new Float64Array(last + 1);
  for (let id = 0; id < messages.length; id++) {
    const round = messages.round[id] - 1;
    if (round > 0 && round < ends.length && messages.queued[id] > ends[round]) {
      ends[round] = messages.queued[id];
    }
  }
  const end = ends.length - 1;
  ends[end] = header.ticks;
  for (let round = 1; round < end; round++) {
    ends[round] = Math.min(Math.max(ends[round], ends[round - 1]), header.ticks);
  }
  return ends;
}

/**
 * Where all vote at once a run ends with a round's votes; else the next messages are out by then.
 * @param {Trace['header']} header
 * @returns {boolean}
 */
function votesAtOnce({ algorithm, scenario }) {
  return algorithm === 'majority'
    || (algorithm === 'neighbours' && pairOf(scenario, 'update') === 'sync');
}

/** @param {Float64Array} ends @param {number} ticks @returns {Band[]} */
function bandsOf(ends, ticks) {
  const bands = Array.from({ length: ends.length - 1 },
    (_, i) => ({ round: i + 1, from: ends[i], to: ends[i + 1] }));
  return bands.filter(({ from, to }) => from < to || to === ticks);
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} holds  rows
 * @param {Set<number>} counted
 * @returns {Steps}
 */
function stepsOf({ header, rows }, holds, counted) {
  const width = header.values.length;
  const now = new Map();
  const counts = new Uint32Array(width);
  /** @type {number[]} */
  const times = [];
  /** @type {Uint32Array[]} */
  const states = [];
  for (const row of holds) {
    const node = rows.node[row];
    if (!counted.has(node)) continue;
    const before = now.get(node);
    if (before !== undefined) counts[before]--;
    counts[rows.value[row]]++;
    now.set(node, rows.value[row]);
    if (times.at(-1) === rows.time[row]) states[states.length - 1] = counts.slice();
    else {
      times.push(rows.time[row]);
      states.push(counts.slice());
    }
  }
  const all = new Uint32Array(states.length * width);
  states.forEach((state, i) => all.set(state, i * width));
  return { times: Float64Array.from(times), counts: all };
}

/**
 * @param {Trace} trace
 * @returns {Ballots['proposal']}
 */
function proposals({ header, messages }) {
  /** @type {Map<number, number>} */
  const found = new Map();
  for (let id = 0; id < messages.length; id++) {
    if (messages.phase[id] !== 2) continue;
    found.set(messages.round[id] * header.n + messages.from[id], messages.held[id]);
  }
  return (round, node) => found.get(round * header.n + node) ?? null;
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} list  rows
 * @returns {(round: number, node: number) => number | null}  their values
 */
function byRound({ header, rows }, list) {
  const found = new Map(Array.from(list,
    (row) => [rows.round[row] * header.n + rows.node[row], rows.value[row]]));
  return (round, node) => found.get(round * header.n + node) ?? null;
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} list  rows
 * @returns {(node: number) => number | null}
 */
function decisionRounds({ header, rows }, list) {
  const rounds = new Array(header.n).fill(null);
  for (const row of list) rounds[rows.node[row]] ??= rows.round[row];
  return (node) => rounds[node];
}
