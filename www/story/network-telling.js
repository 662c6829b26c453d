// Chooses what is worth telling of a network at t: a turn of events just past, or else how far the
// item that is followed, or the newest, has come. A function of the run, t and what is followed.

import { afterNumber } from '../trace/search.js';
import { factsOf } from './facts.js';
import { headsAt, madeBy } from './network-verdicts.js';
import { valueName } from '../trace/votes.js';
import { tallyWave } from '../trace/waves.js';

/** @import { Run } from '../store.js' */
/** @import { Facts } from './facts.js' */
/** @import { Network } from '../trace/network.js' */
/** @import { Item } from '../trace/items.js' */

/** @typedef {{ letter: string, count: number }} Count */
/**
 * @typedef {{ kind: 'event', facts: Facts }
 *   | { kind: 'wave', item: Item, made: boolean, got: number, counts: Count[],
 *     settled: Count[] }
 *   | { kind: 'heads', same: number, peers: number, height: number }
 *   | { kind: 'quiet', links: number }} NetworkTelling
 */

/** What is worth a sentence of its own, by how much. @type {Record<string, number>} */
const WEIGHT = {
  phase: 9, reverse: 8, ship: 7, part: 7, join: 7, reorganise: 6, mine: 5, reject: 4.5,
  produce: 4, skip: 4, crash: 3, return: 3, decide: 3,
};
/** For how many ticks, and how many rows back, an event still counts as happening now. */
const SPAN = 90_000;
const REACH = 3000;

/** @param {Run} run @param {number} t @param {number} span @returns {Facts | null} */
function eventAt(run, t, span) {
  const { header: { kinds }, rows } = run.trace;
  const weights = kinds.map((kind) => WEIGHT[kind] ?? 0);
  const end = afterNumber(rows.time, t);
  let best = -1;
  for (let row = end - 1; row >= Math.max(0, end - REACH); row--) {
    if (rows.time[row] <= t - span) break;
    const weight = weights[rows.kind[row]];
    if (weight > 0 && (best < 0 || weight > weights[rows.kind[best]])) best = row;
  }
  return best < 0 ? null : factsOf(run, best);
}

/** @param {Run} run @param {number} t @param {Item} item @returns {NetworkTelling} */
function waveAt(run, t, item) {
  const net = /** @type {Network} */ (run.index.network);
  const wave = net.wave(item.id);
  const peers = Array.from({ length: net.peers }, (_, node) => node);
  const counts = wave ? [...tallyWave(wave, t, peers)].map(([value, count]) =>
    ({ letter: valueName(run.trace.header, value) ?? 'u', count })) : [];
  const got = counts.reduce((sum, { count }) => sum + count, 0);
  const settled = new Map();
  for (const node of net.loyal) {
    const value = run.index.items?.settled(t, node, item.place)?.value;
    const letter = value === undefined ? null : valueName(run.trace.header, value);
    if (letter !== null) settled.set(letter, (settled.get(letter) ?? 0) + 1);
  }
  return { kind: 'wave', item, made: item.tick <= t, got, counts,
    settled: [...settled].sort().map(([letter, count]) => ({ letter, count })) };
}

/**
 * @param {Run} run
 * @param {number} t
 * @param {number | null} followed  an item
 * @returns {NetworkTelling}
 */
export function networkTellingAt(run, t, followed) {
  const { index } = run;
  const item = followed === null ? null : index.items?.item(followed) ?? null;
  if (item) return waveAt(run, t, item);
  const facts = eventAt(run, t, SPAN);
  if (facts) return { kind: 'event', facts };
  if (index.chain && index.chain.minedBy(t) > 0) return { kind: 'heads', ...headsAt(run, t) };
  const newest = madeBy(run, t).at(-1);
  if (newest) return waveAt(run, t, newest);
  return { kind: 'quiet', links: run.trace.header.edges.length };
}
