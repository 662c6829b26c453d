// What a cell of the map says: by which right, how often, and which run shows it. "Held" is only
// ever said by the theorem or by exhaustion; what was sampled is called sampled.

import { seeded } from './map-plan.js';
import { wilson } from './wilson.js';

/** @import { Bars, Finding, Judgement, Outcome } from '../pkg/types.js' */

/**
 * @typedef {object} MapCell what is known of it so far
 * @property {Judgement | null} judgement  among generals, whatever they say
 * @property {Outcome | null} outcome  what was sampled
 * @property {boolean} refused  it is no scenario
 */
/** @typedef {{ count: number, all: number, share: number, low: number, high: number }} Sampled */
/**
 * @typedef {object} CellState
 * @property {'pending' | 'none' | 'vacuous' | 'theorem' | 'exhausted' | 'unbroken' | 'some'
 *   | 'most' | 'share' | 'mean'} kind
 * @property {number} tried tables of lies
 * @property {number} runs sampled
 * @property {Sampled | null} share of the runs in which it held, or in which lies broke it
 * @property {number | null} mean
 * @property {string | null} shows the scenario that a click opens: the worst, if there is one
 * @property {string | null} usual one in which it held
 * @property {number} lies how many lies it writes out
 */
/** @typedef {'both' | 'agreement' | 'validity'} Asked */

/** @type {MapCell} */
export const EMPTY = Object.freeze({ judgement: null, outcome: null, refused: false });

/** @type {CellState} */
const PLAIN = { kind: 'pending', tried: 0, runs: 0, share: null, mean: null, shows: null,
  usual: null, lies: 0 };

/** The verdicts that a sweep counts, each with what it is not. @type {Record<string, string[]>} */
const OPPOSITES = {
  agreed: ['disagreed', 'undecided'], valid: ['invalid'], terminated: ['capped'],
  recursive_agreed: ['recursive_disagreed'], recursive_valid: ['recursive_invalid'],
  flat_agreed: ['flat_disagreed', 'flat_undecided'], flat_valid: ['flat_invalid'],
};
/** Those of runs that anybody can ask for, and those of generals. */
export const VERDICTS = ['agreed', 'valid', 'terminated'];

/** @param {Outcome} outcome @param {string} name */
const countOf = ({ verdicts }, name) => verdicts[name]?.count ?? 0;

/** @param {Outcome} outcome @param {string[]} names the first that came up @returns {string | null}
 * a run that came to one of them */
function runOf(outcome, names) {
  const seed = names.map((name) => outcome.seeds[name]).find((one) => one !== undefined);
  return seed === undefined ? null : seeded(outcome.scenario, seed);
}

/** @param {number} count @param {number} all @returns {Sampled | null} */
const sampled = (count, all) => (all === 0 ? null : { ...wilson(count, all), all });

/** What breaks each condition, by the names of a sweep's verdicts.
 * @type {Record<Asked, string[]>} */
const BREAKS = {
  agreement: ['disagreed'], validity: ['invalid'], both: ['disagreed', 'agreed_but_wrong'],
};

/** @param {Judgement} judgement @param {Asked} asked @returns {Finding[]} */
function findings({ agreement, validity }, asked) {
  if (asked === 'agreement') return [agreement];
  return asked === 'validity' ? [validity] : [validity, agreement];
}

/** The weaker of the grounds on which two conditions hold. */
const WEAKEST = /** @type {const} */ (['violated', 'unbroken', 'exhausted', 'theorem', 'vacuous']);

/**
 * Whatever the traitors say.
 * @param {MapCell} cell @param {Asked} asked @returns {CellState}
 */
export function lieState({ judgement, outcome, refused }, asked) {
  if (refused) return { ...PLAIN, kind: 'none' };
  if (!judgement) return PLAIN;
  const found = findings(judgement, asked);
  const ground = WEAKEST.find((one) => found.some((finding) => finding.ground === one))
    ?? 'unbroken';
  const tried = found.reduce((sum, one) => sum + one.tried, 0);
  const names = BREAKS[asked];
  const asks = outcome && asked === 'validity'
    ? countOf(outcome, 'valid') + countOf(outcome, 'invalid') : outcome?.runs ?? 0;
  const broke = outcome ? names.reduce((sum, name) => sum + countOf(outcome, name), 0) : 0;
  const share = sampled(broke, asks);
  const known = { ...PLAIN, tried, runs: outcome?.runs ?? 0, share };
  if (ground !== 'violated' && broke === 0) return { ...known, kind: ground };
  const worst = found.find((one) => one.ground === 'violated');
  const shows = worst?.scenario ?? (outcome && runOf(outcome, names));
  return { ...known, kind: share && share.share > 0.5 ? 'most' : 'some', shows,
    lies: worst?.scenario ? worst.lies : 0 };
}

/** @param {Bars} bars @returns {string | null} the seed of a run in the middle */
function middle({ bars, p50 }) {
  return bars.find(({ from, to }) => p50 !== null && from <= p50 && p50 <= to)?.seed ?? null;
}

/**
 * As the scenario has it, many times: how often a verdict came up, or the mean of a measure.
 * @param {MapCell} cell @param {string} show @returns {CellState}
 */
export function runState({ outcome, refused }, show) {
  if (refused) return { ...PLAIN, kind: 'none' };
  if (!outcome) return PLAIN;
  if (outcome.runs === 0) return { ...PLAIN, kind: 'none' };
  const opposites = OPPOSITES[show];
  if (opposites) {
    const held = countOf(outcome, show);
    const all = show.endsWith('valid') ? held + countOf(outcome, opposites[0]) : outcome.runs;
    const share = sampled(held, all);
    const usual = runOf(outcome, [show]);
    return { ...PLAIN, kind: share ? 'share' : 'vacuous', runs: outcome.runs, share, usual,
      shows: runOf(outcome, opposites) ?? usual };
  }
  const bars = outcome.spreads[show];
  if (bars?.mean == null) return { ...PLAIN, kind: 'vacuous', runs: outcome.runs };
  const last = bars.bars.at(-1)?.seed ?? null;
  const [most, usual] = [last, middle(bars)].map((seed) =>
    (seed === null ? null : seeded(outcome.scenario, seed)));
  return { ...PLAIN, kind: 'mean', runs: outcome.runs, mean: bars.mean, shows: usual ?? most,
    usual };
}

/** Whether the conditions hold under which the algorithm keeps its promise.
 * @param {MapCell} cell @returns {boolean | null} null where nothing is known */
export function boundOf({ judgement, outcome }) {
  return judgement?.bound ?? outcome?.bound ?? null;
}

/** Whether anything has to be sampled to tell how many lies break a cell of generals.
 * @param {Judgement | null} judgement */
export function wantsSample(judgement) {
  const grounds = judgement ? [judgement.agreement.ground, judgement.validity.ground] : [];
  return grounds.includes('violated') || grounds.includes('unbroken');
}
