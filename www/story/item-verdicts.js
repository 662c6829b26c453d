// What came of each item where versions are settled: who held what before, who holds what after,
// and whether that is agreement. Counted from the rows; the core's own verdicts are in its report.

import { VERSION } from '../trace/items.js';
import { settlementOf } from './settled.js';

/** @import { Run } from '../store.js' */
/** @import { Item, Items } from '../trace/items.js' */
/** @import { Settlement } from './settled.js' */

/** @typedef {Record<'a' | 'b' | 'tampered' | 'none', number>} Counts  of loyal peers */
/**
 * @typedef {object} ItemVerdict
 * @property {Item} item
 * @property {Counts} before  what they held when settling began
 * @property {Counts} after   what they have come to at t; `none` came to nothing yet
 * @property {'agreed' | 'split' | 'open'} state  open: somebody has still to come to a version
 * @property {number | null} value  what they agree on
 * @property {'nobody' | 'most' | 'few' | null} held  how many had held that version before
 */

/** Their names by number. @type {Map<number, keyof Counts>} */
const NAMES = new Map([[VERSION.a, 'a'], [VERSION.b, 'b'], [VERSION.tampered, 'tampered']]);

/** @param {Run} run @returns {number} the tick at which settling begins, or the end of the run */
export const settlingFrom = ({ trace: { header } }) => header.network?.phase ?? header.ticks;

/** @param {Run} run @returns {number[]} the peers whose word counts */
export function loyalPeers({ trace: { header } }) {
  const bad = new Set(header.bad);
  return Array.from({ length: header.n - header.clients }, (_, node) => node)
    .filter((node) => !bad.has(node));
}

/** @param {(number | null)[]} values @returns {Counts} */
function count(values) {
  const counts = { a: 0, b: 0, tampered: 0, none: 0 };
  for (const value of values) counts[NAMES.get(value ?? VERSION.none) ?? 'none'] += 1;
  return counts;
}

/** @param {Counts} before @param {number} value @returns {ItemVerdict['held']} */
function shareOf(before, value) {
  const name = NAMES.get(value);
  if (!name || before[name] === 0) return 'nobody';
  const others = [before.a, before.b, before.tampered].filter((other) => other > before[name]);
  return others.length === 0 ? 'most' : 'few';
}

/**
 * @param {Items} items @param {Settlement} settlement @param {number} begin @param {number} t
 * @param {Item} item @param {number[]} loyal
 * @returns {ItemVerdict}
 */
function verdictOf(items, { settled }, begin, t, item, loyal) {
  const values = loyal.map((node) => settled(t, node, item.place)?.value ?? null);
  const before = count(loyal.map((node) => items.held(begin, node, item.place)?.value ?? null));
  const after = count(values);
  const one = new Set(values.filter((value) => NAMES.has(value ?? VERSION.none)));
  const state = one.size > 1 ? 'split' : after.none > 0 || loyal.length === 0 ? 'open' : 'agreed';
  const value = state === 'agreed' ? [...one][0] : null;
  const held = value === null ? null : shareOf(before, value);
  return { item, before, after, state, value, held };
}

/**
 * @param {Run} run @param {number} t
 * @returns {ItemVerdict[]}  of every item that was made before settling began or, without a
 *   moment for that, by t
 */
export function itemVerdicts(run, t) {
  const { items } = run.index;
  const settlement = settlementOf(run);
  if (!items || !settlement) return [];
  const loyal = loyalPeers(run);
  const begin = settlingFrom(run);
  if (t < (run.trace.header.network?.phase ?? 0)) return [];
  return items.list.slice(0, items.madeBy(Math.min(t, begin)))
    .map((item) => verdictOf(items, settlement, begin, t, item, loyal));
}
