// What a map is of: the scenario that all its cells share, the two settings that vary with their
// values, and the text of each cell. Pure; what the texts mean only the core knows.

import { pairOf, withPairs } from '../pairs.js';

/** @import { Description, Param, Valid } from '../pkg/types.js' */

/** @typedef {{ key: string, values: string }} Axis  values as written: 4..16 or 2, 5, 9 */
/** @typedef {'lies' | 'runs'} About  whatever generals say, or as the scenario has it */
/**
 * @typedef {object} Wish what is asked for, as it was written
 * @property {string} algorithm @property {About} about
 * @property {Axis} across @property {Axis} down @property {string} seeds
 */
/**
 * @typedef {object} Plan
 * @property {About} about
 * @property {string} base what all cells share
 * @property {{ key: string, values: string[] }} across
 * @property {{ key: string, values: string[] }} down
 * @property {number} seeds how many runs of a cell are sampled
 */

/** The most values of an axis, and the most runs of a cell. */
export const VALUES_MAX = 40;
export const SEEDS_MAX = 10_000;

/** What belongs to one run or to one reader alone. */
const LABELS = ['names', 'title', 'at', 'd', 'c', 'v'];
/** What fits one number of participants, or of faulty ones, alone. */
const OF_SIZE = ['bad', 't', 't_pm', 'm', 'f', 'say', 'inputs', 'edges', 'then_m', 'then_f',
  'places', 'power', 'do'];
/** Where every lie, order and cast is tried, those of the scenario do not matter. */
const OF_LIES = ['adv', 'order', 'pick', 'seed', 'say', 'bad', 't', 't_pm', 'do'];

/** Where to begin with each algorithm. @type {Record<string, Wish>} */
const FIRST = {
  om: wish('om', 'lies', 't', '0..5', 'n', '4..16', '1000'),
  majority: wish('majority', 'runs', 't', '0..5', 'n', '5, 10, 15, 20, 25', '500'),
  neighbours: wish('neighbours', 'runs', 't', '0..5', 'n', '10, 15, 20, 25, 30', '200'),
  benor: wish('benor', 'runs', 't', '0..3', 'n', '6, 8, 11, 13, 16', '50'),
  gossip: wish('gossip', 'runs', 't', '0..4', 'n', '10, 15, 20, 25', '20'),
  lottery: wish('lottery', 'runs', 't', '0..4', 'n', '6, 8, 10', '10'),
};

/** @param {string} algorithm @param {About} about @param {string} across
 * @param {string} acrossValues @param {string} down @param {string} downValues
 * @param {string} seeds @returns {Wish} */
function wish(algorithm, about, across, acrossValues, down, downValues, seeds) {
  return { algorithm, about, seeds, across: { key: across, values: acrossValues },
    down: { key: down, values: downValues } };
}

/** @param {Wish | null} wish @param {string} algorithm @returns {Wish} what was asked for, or what
 * to begin with where that was about another algorithm */
export const wishFor = (wish, algorithm) =>
  (wish?.algorithm === algorithm ? wish : FIRST[algorithm] ?? FIRST.om);

/**
 * @param {string} text a range, 4..16, or values split by anything but letters, digits and dashes
 * @returns {string[] | null} null where it is neither, or too many
 */
export function readValues(text) {
  const range = /^\s*(\d{1,9})\s*(?:\.\.|–|to)\s*(\d{1,9})\s*$/.exec(text);
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    if (high < low || high - low >= VALUES_MAX) return null;
    return Array.from({ length: high - low + 1 }, (_, i) => String(low + i));
  }
  const values = text.split(/[\s,;.]+/).filter(Boolean);
  const sound = values.every((value) => /^[\w-]{1,24}$/.test(value));
  const fits = values.length > 0 && values.length <= VALUES_MAX;
  return sound && fits && new Set(values).size === values.length ? values : null;
}

/** The settings that a map can vary: numbers and choices. @param {Description} description
 * @param {string} algorithm @returns {Param[]} */
export function variable({ params }, algorithm) {
  const kinds = ['int', 'int_or', 'choice'];
  const hidden = ['v', 'e', 'alg', 'seed', 'at', 'topo_seed', 'order_seed'];
  return params.filter(({ key, kind, algorithms }) => kinds.includes(kind.type)
    && !hidden.includes(key) && (algorithms.length === 0 || algorithms.includes(algorithm))
    && (kind.type !== 'choice' || kind.values.length > 1));
}

/** Values to begin with when another setting is chosen. @param {Param} param @param {string} now
 * @returns {string} */
export function valuesFor({ kind }, now) {
  if (kind.type === 'choice') return kind.values.join(', ');
  if (kind.type !== 'int' && kind.type !== 'int_or') return now;
  const [min, max] = [Number(kind.min), Number(kind.max)];
  const middle = Number(now) || min;
  const step = Math.max(1, 10 ** (String(Math.round(middle)).length - 1) / (middle > 20 ? 2 : 1));
  const from = Math.max(min, middle - 2 * step);
  const values = Array.from({ length: 6 }, (_, i) => Math.round(from + i * step));
  return values.filter((value) => value <= max).join(', ');
}

/**
 * What all cells share of a scenario.
 * @param {string} scenario @param {Wish} wish @param {Pick<Valid, 'bad' | 'n'>} valid
 */
export function baseOf(scenario, { about, across, down }, { bad }) {
  const keys = [across.key, down.key];
  const sized = keys.includes('n') || keys.includes('t') || about === 'lies';
  const kept = (/** @type {string} */ key) => sized && key === 'm' && !keys.includes('n')
    && !keys.includes('t');
  const gone = [...LABELS, ...keys, ...(about === 'lies' ? OF_LIES : []),
    ...(sized ? OF_SIZE.filter((key) => !kept(key)) : [])];
  /** @type {Record<string, string | null>} */
  const changes = Object.fromEntries(gone.map((key) => [key, null]));
  if (sized && !keys.includes('t') && bad.length > 0) changes.t = String(bad.length);
  return `v=1&${withPairs(scenario, changes)}`;
}

/**
 * @param {Wish} wish @param {string} scenario @param {Pick<Valid, 'bad' | 'n'>} valid
 * @returns {Plan | null} null where the wish cannot be read
 */
export function planOf(wish, scenario, valid) {
  const [across, down] = [readValues(wish.across.values), readValues(wish.down.values)];
  const seeds = Number(wish.seeds);
  const fits = /^\d+$/.test(wish.seeds) && seeds >= 1 && seeds <= SEEDS_MAX;
  if (!across || !down || !fits || wish.across.key === wish.down.key) return null;
  return { about: wish.about, base: baseOf(scenario, wish, valid), seeds,
    across: { key: wish.across.key, values: across }, down: { key: wish.down.key, values: down } };
}

/** Opening a run of the map changes its seed alone, which is no reason to draw the map anew.
 * @param {Plan} one @param {Plan | null} other @returns {boolean} */
export function samePlan(one, other) {
  const said = (/** @type {Plan} */ plan) =>
    JSON.stringify({ ...plan, base: withPairs(plan.base, { seed: null }) });
  return other !== null && said(one) === said(other);
}

/** @param {Plan} plan @returns {{ [key: string]: string }[]} the values of each cell, row by row */
export function cellsOf({ across, down }) {
  return down.values.flatMap((low) => across.values.map((side) =>
    ({ [down.key]: low, [across.key]: side })));
}

/** @param {Plan} plan @param {number} index @returns {string} the scenario of a cell */
export function cellText(plan, index) {
  return withPairs(plan.base, cellsOf(plan)[index]);
}

/** @param {string} scenario the scenario of a cell of lies @returns {string} with chance lies told
 * by chance traitors, whatever is ordered */
export const byChance = (scenario) =>
  withPairs(scenario, { adv: 'random', pick: 'random', order: 'random' });

/** @param {string} text @param {string} seed @returns {string} */
export const seeded = (text, seed) => withPairs(text, { seed });

/** @param {string} text @returns {string} */
export const algorithmOf = (text) => pairOf(text, 'alg') ?? 'om';
