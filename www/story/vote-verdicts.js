// The three verdicts on a vote as far as the rows up to t tell. At the end they are the core's;
// before, what the loyal hold or decided is only compared, as an onlooker would.

/** @import { Run } from '../store.js' */
/** @import { Verdicts } from './verdicts.js' */

/** @param {Run} run @returns {boolean} only an observer knows when this vote is over */
export function observed({ report, index }) {
  const kinds = index.milestones().map(({ kind }) => kind);
  return report.verdict.termination === 'reached' && !kinds.includes('first-decision');
}

/**
 * What each loyal peer came to by t: decided, or, under an observer, held once all had one value.
 * @param {Run} run @param {number} t
 * @returns {(number | null)[]}
 */
function outcomes(run, t) {
  const votes = /** @type {NonNullable<Run['index']['votes']>} */ (run.index.votes);
  if (!observed(run)) return votes.loyal.map((id) => run.index.decision(t, id));
  const seen = run.index.milestones().find(({ kind }) => kind === 'first-unanimous');
  const over = seen !== undefined && seen.t <= t;
  return votes.loyal.map((id) => (over ? votes.held(t, id) : null));
}

/** @param {Run} run @param {number} value @returns {boolean} it was among the most common */
export function commonAtStart({ index }, value) {
  const counts = index.votes?.counts(0) ?? [];
  return counts[value] === Math.max(...counts);
}

/** @param {Run} run @param {(number | null)[]} values @returns {Verdicts['validity']} */
function validityOf(run, values) {
  const known = values.filter((value) => value !== null);
  const all = known.length === values.length;
  if (run.trace.header.algorithm !== 'benor') {
    if (!all || new Set(known).size !== 1) return 'undecided';
    return commonAtStart(run, known[0]) ? 'held' : 'violated';
  }
  const starts = run.index.votes?.counts(0) ?? [];
  const only = starts.filter((count) => count > 0).length === 1;
  if (!only) return 'vacuous';
  const first = starts.findIndex((count) => count > 0);
  return known.some((value) => value !== first) ? 'violated' : all ? 'held' : 'undecided';
}

/**
 * @param {Run} run
 * @param {number} t
 * @returns {Verdicts}
 */
export function voteVerdictsAt(run, t) {
  const values = outcomes(run, t);
  const known = values.filter((value) => value !== null);
  const count = { decided: known.length, loyal: values.length };
  if (t >= run.trace.header.ticks) return { ...run.report.verdict, ...count };
  const all = known.length === values.length;
  return {
    agreement: new Set(known).size > 1 ? 'violated' : all ? 'held' : 'undecided',
    validity: validityOf(run, values),
    termination: all ? 'reached' : 'undecided',
    ...count,
  };
}
