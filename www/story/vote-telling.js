// Chooses what is worth telling of a vote at t: a decision or unanimity just reached, a peer whose
// turn it is, a round just over, or else what everybody tells. A function of the run and t alone.

import { afterNumber } from '../trace/search.js';
import { valueName } from '../trace/votes.js';
import { factsOf } from './facts.js';
import { heardLast } from './heard.js';

/** @import { Run } from '../store.js' */
/** @import { Facts } from './facts.js' */
/** @import { Count, Turn } from '../strings/votes-en.js' */
/** @import { Ballots } from '../trace/votes.js' */

/**
 * @typedef {{ kind: 'event', facts: Facts, decided: number, loyal: number }
 *   | { kind: 'turn', turn: Turn, who: 'loyal' | 'faulty' | 'client' }
 *   | { kind: 'over', round: number, changed: number, counts: Count[] }
 *   | { kind: 'values', counts: Count[] }
 *   | { kind: 'proposals', counts: Count[] }} VoteTelling
 */

/** How many rows back something still counts as happening now. */
const REACH = 400;
/** For which share of a round its outcome is told before the next one is. */
const OVER = 0.3;

/** @param {Run} run @returns {Ballots} */
const votesOf = ({ index }) => /** @type {Ballots} */ (index.votes);

/** @param {Run} run @param {number[]} counts @returns {Count[]} */
export function lettered({ trace }, counts) {
  return counts.map((count, value) => ({ letter: trace.header.values[value], count }));
}

/** @param {Run} run @param {number} t @returns {number} the round under way at t, from 1 */
export function roundUnderWay(run, t) {
  const votes = votesOf(run);
  return Math.min(votes.roundAt(t) + 1, votes.rounds);
}

/** @param {Run} run @param {number} t @returns {number | null} the newest message that left */
function newest({ trace }, t) {
  const { rows, header } = trace;
  const depart = header.kinds.indexOf('depart');
  const end = afterNumber(rows.time, t);
  for (let row = end - 1; row >= Math.max(end - REACH, 0); row--) {
    if (rows.kind[row] === depart) return rows.message[row];
  }
  return null;
}

/** @param {Run} run @param {number} t @returns {number | null} of the messages under way */
export function phaseAt(run, t) {
  const id = votesOf(run).phases > 1 ? newest(run, t) : null;
  return id === null ? null : run.trace.messages.phase[id];
}

/** A decision, or all of one mind, within a quarter of a round.
 * @param {Run} run @param {number} t @param {number} span @param {boolean} conceal
 * @returns {VoteTelling | null} */
function event(run, t, span, conceal) {
  const { rows, header } = run.trace;
  const told = ['decide', 'unanimous'].map((kind) => header.kinds.indexOf(kind));
  const end = afterNumber(rows.time, t);
  const { loyal } = votesOf(run);
  for (let row = end - 1; row >= 0 && rows.time[row] > t - span; row--) {
    if (!told.includes(rows.kind[row])) continue;
    if (header.bad.includes(rows.node[row])) continue;
    const decided = loyal.filter((id) => run.index.decision(t, id) !== null).length;
    return { kind: 'event', facts: factsOf(run, row, conceal), decided, loyal: loyal.length };
  }
  return null;
}

/** One alone is telling its neighbours: it is its turn.
 * @param {Run} run @param {number} t @returns {VoteTelling | null} */
function turn(run, t) {
  const { messages, header } = run.trace;
  const votes = votesOf(run);
  const id = newest(run, t);
  if (id === null || votes.complete || messages.round[id] < 2) return null;
  const node = messages.from[id];
  const others = run.index.inFlight(messages.departed[id])
    .some((other) => messages.from[other] !== node);
  if (others) return null;
  const at = messages.departed[id];
  const name = (/** @type {number} */ tick) => valueName(header, votes.held(tick, node)) ?? 'u';
  const who = node >= votes.peers ? 'client'
    : run.index.deeds.traitor(at, node) ? 'faulty' : 'loyal';
  const heard = heardLast(run, at, node).counts;
  return { kind: 'turn', who, turn: { node, before: name(at - 1), now: name(at), heard } };
}

/** @param {Run} run @param {number} round @returns {Count[]} what the loyal propose in it */
function proposalsOf(run, round) {
  const votes = votesOf(run);
  const said = votes.loyal.map((id) => valueName(run.trace.header, votes.proposal(round, id)));
  return [...run.trace.header.values, 'u'].map((letter) =>
    ({ letter, count: said.filter((one) => one === letter).length }));
}

/**
 * @param {Run} run
 * @param {number} t
 * @param {boolean} conceal
 * @returns {VoteTelling}
 */
export function voteTellingAt(run, t, conceal) {
  const votes = votesOf(run);
  const over = votes.roundAt(t);
  const length = Math.max(1, votes.endOf(1));
  const happened = event(run, t, length / 4, conceal) ?? turn(run, t);
  if (happened) return happened;
  if (phaseAt(run, t) === 2) {
    return { kind: 'proposals', counts: proposalsOf(run, roundUnderWay(run, t)) };
  }
  const counts = lettered(run, votes.counts(t));
  const next = votes.endOf(over + 1) - votes.endOf(over);
  if (over > 0 && t - votes.endOf(over) < OVER * next) {
    const changed = votes.loyal.filter((id) =>
      votes.heldAfter(over, id) !== votes.heldAfter(over - 1, id)).length;
    return { kind: 'over', round: over, changed, counts };
  }
  return { kind: 'values', counts };
}
