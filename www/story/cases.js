// A list of cases as people write it, "9,3; 4,2", and the scenario of each: the notebook's test
// runner, which runs each (n, t) several times.

import { withPairs } from '../pairs.js';

/** @import { State } from '../state.js' */

/** @typedef {{ n: string, t: string }} Case */

/** The most cases, and the most runs of each. */
export const CASES_MAX = 100;
export const RUNS_MAX = 10_000;

/** What belongs to one run, or to one number of participants, alone. */
const NOT_SHARED = ['n', 't', 'bad', 't_pm', 'm', 'f', 'say', 'do', 'inputs', 'names', 'title',
  'at', 'd', 'c', 'edges', 'v'];

/**
 * @param {string} text pairs of whole numbers, split by anything else
 * @returns {Case[] | null} null where it is no list of pairs
 */
export function readCases(text) {
  const parts = text.split(/[;\n]+/).map((part) => part.trim()).filter(Boolean);
  const pairs = parts.map((part) => /^\(?\s*(\d{1,5})\s*,\s*(\d{1,5})\s*\)?,?$/.exec(part));
  if (parts.length === 0 || parts.length > CASES_MAX || pairs.includes(null)) return null;
  return pairs.map((pair) => ({ n: pair?.[1] ?? '', t: pair?.[2] ?? '' }));
}

/**
 * The cases as they were written; before that, the case on the page, and beside it the notebook's
 * own cases of generals, or the same peers with none and with one more of them faulty.
 * @param {Pick<State, 'runner' | 'preview'>} state @returns {string}
 */
export function casesOf({ runner: { cases }, preview }) {
  const { algorithm = 'om', n = 4, bad = [] } = preview?.valid ?? {};
  const t = bad.filter((id) => id < n).length;
  const beside = algorithm === 'om' ? ['9,3', '4,2']
    : [`${n},0`, ...(t < n ? [`${n},${t + 1}`] : [])];
  return cases ?? [...new Set([`${n},${t}`, ...beside])].join('; ');
}

/** @param {string} scenario @returns {string} what all cases share of it */
export function sharedBy(scenario) {
  const gone = Object.fromEntries(NOT_SHARED.map((key) => [key, null]));
  return `v=1&${withPairs(scenario, gone)}`;
}

/** @param {string} scenario @param {Case} one @returns {string} the scenario of one case */
export const caseText = (scenario, { n, t }) => withPairs(sharedBy(scenario), { n, t });
