// A vote in sentences: what happens at the playhead, and how it ended.

import { castOf } from './cast.js';
import { lettered, phaseAt, roundUnderWay, voteTellingAt } from '../story/vote-telling.js';
import { observed } from '../story/vote-verdicts.js';
import { strings } from '../strings/strings.js';

/** @import { Run } from '../store.js' */
/** @import { VoteTelling } from '../story/vote-telling.js' */
/** @import { Count } from '../strings/votes-en.js' */

const words = strings.votes;

/** @param {Run} run @param {number} t @returns {Count[]} what the loyal hold */
export function holdings(run, t) {
  return lettered(run, run.index.votes?.counts(t) ?? []);
}

/** @param {Run} run @returns {string} what to look for, before the first message */
export function lookFor(run) {
  const { header } = run.trace;
  const peers = header.n - header.clients;
  return words.lookFor(peers, header.traitors.length, words.several(holdings(run, 0)));
}

/** @param {VoteTelling} telling @param {Run} run @param {boolean} conceal */
function sentenceOf(telling, { trace, index }, conceal) {
  const cast = castOf(trace.header);
  switch (telling.kind) {
    case 'event': {
      const { facts, decided, loyal } = telling;
      return facts.kind === 'unanimous' ? words.unanimous(facts.letter, facts.round)
        : words.decides(facts, decided, loyal, cast);
    }
    case 'turn':
      if (telling.who === 'client') return words.turnClient(telling.turn.node, cast);
      return telling.who === 'faulty' && !conceal ? words.turnFaulty(telling.turn.node, cast)
        : words.turn(telling.turn, cast);
    case 'over': return words.roundOver(telling.changed, telling.round, telling.counts);
    case 'proposals': return words.tellProposals(telling.counts);
    default: return words.tellValues(telling.counts, index.votes?.complete ?? true);
  }
}

/**
 * @param {Run} run @param {number} t @param {boolean} conceal
 * @returns {{ kicker: string, sentence: string }}
 */
export function voteTold(run, t, conceal) {
  const rounds = run.index.votes?.rounds ?? 1;
  return {
    kicker: words.roundLine(roundUnderWay(run, t), rounds, phaseAt(run, t)),
    sentence: strings.capital(sentenceOf(voteTellingAt(run, t, conceal), run, conceal)),
  };
}

/** @param {Run} run @param {string} counts @returns {string} that it never ended, and how */
function unfinished({ report }, counts) {
  const { stuck_period: period, stuck_since: since } = report.measures;
  if (period === 1) return words.endStill(since, counts);
  if (period !== undefined) return words.endCycle(period, since, counts);
  return words.endCapped(report.rounds, counts);
}

/** @param {Run} run @returns {string} whether the value they agree on is a sensible one */
function judged({ trace, report }) {
  const { validity } = report.verdict;
  if (validity === 'violated') return words.endWrong;
  if (trace.header.algorithm === 'benor') {
    return validity === 'held' ? words.endKept : words.endEither;
  }
  return words.endRight;
}

/** @param {Run} run @returns {string} how it ended */
export function voteEnding(run) {
  const { trace, index, report } = run;
  const loyal = index.votes?.loyal ?? [];
  if (loyal.length === 0) return strings.endNobody;
  const counts = words.several(holdings(run, trace.header.ticks));
  const { lost_rounds: lost = 0, wrong_stops: wrong = 0 } = report.measures;
  const after = (lost > 0 ? words.endLost(lost) : '') + (wrong > 0 ? words.wrongStops(wrong) : '');
  const { agreement } = report.verdict;
  if (agreement === 'held') {
    const letter = report.decisions[loyal[0]];
    return words.endAgreed(letter, loyal.length, report.rounds) + judged(run) + after;
  }
  if (agreement === 'undecided') return unfinished(run, counts) + after;
  const names = loyal.map((id) => report.decisions[id]);
  const split = trace.header.values.map((letter) =>
    ({ letter, count: names.filter((name) => name === letter).length }));
  return words.endSplit(observed(run) ? counts : words.several(split)) + after;
}
