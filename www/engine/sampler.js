// Samples scenarios with a pool of workers: each scenario's runs in chunks, and what they came to
// as soon as its last chunk is in. Chunks add up to the same whatever their size and order.

/** @import { Outcome } from '../pkg/types.js' */
/** @import { Pool } from './pool.js' */

/**
 * @typedef {object} Sampling
 * @property {number} seeds how many runs of each scenario
 * @property {number} chunk how many runs a task has at most
 * @property {'part' | 'verdicts'} [verb] whether all is counted of a run, or verdicts alone
 * @property {(index: number, outcome: Outcome) => void} [onOutcome]
 * @property {AbortSignal} [signal]
 */

/** Kernels go through many runs at once; random agreement may go on for a thousand rounds, and a
 * network's runs are long. */
const MANY = 64;
const FEW = 8;
const NETWORK = 2;
/** A vote's messages grow with its peers. */
const PEERS_TIMES_RUNS = 1600;

/** @param {string} algorithm @param {number} n how many take part
 * @returns {number} how many runs make a task that is neither tiny nor long */
export function chunkFor(algorithm, n) {
  if (algorithm === 'om') return MANY;
  if (algorithm === 'gossip' || algorithm === 'lottery') return NETWORK;
  const most = algorithm === 'benor' ? FEW : MANY;
  return Math.min(Math.max(Math.floor(PEERS_TIMES_RUNS / n), 1), most);
}

/**
 * @param {Pool} pool
 * @param {string[]} texts
 * @param {Sampling} how
 * @returns {Promise<Outcome[]>} in the order of the texts
 */
export async function sampleAll(pool, texts, how) {
  const { seeds, chunk, verb = 'part', onOutcome = () => {}, signal } = how;
  const starts = Array.from({ length: Math.ceil(seeds / chunk) }, (_, i) => i * chunk);
  const tasks = texts.flatMap((text) => starts.map((from) =>
    ({ verb, text, from, to: Math.min(from + chunk, seeds) })));
  /** @type {string[][]} */
  const parts = texts.map(() => []);
  /** @type {Promise<Outcome>[]} */
  const outcomes = [];

  /** @param {number} index */
  async function sum(index) {
    const task = { verb: 'outcome', text: texts[index], parts: `[${parts[index].join(',')}]` };
    const [answer] = await pool.run([task], { signal, first: true });
    const outcome = JSON.parse(answer);
    onOutcome(index, outcome);
    return outcome;
  }

  await pool.run(tasks, { signal, onAnswer: (at, part) => {
    const index = Math.floor(at / starts.length);
    parts[index].push(part);
    if (parts[index].length < starts.length) return;
    outcomes[index] = sum(index);
    // Whoever waits for all of them hears of what went wrong.
    outcomes[index].catch(() => {});
  } });
  return Promise.all(outcomes);
}
