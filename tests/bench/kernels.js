// The kernels against the engine and against plain JavaScript, by turns, in a release build of
// the example: node tests/bench/kernels.js
// Prints the best and the median of each and the ratios of the bests. It checks that all come to
// the same. Times it does not judge, but it says where best and median differ by more than half.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { om } from './plain/om.js';
import { vote } from './plain/vote.js';

const ROUNDS = 5;
/** For how many seconds a kernel is repeated in a round. */
const SPAN = '0.3';
const KERNELS = process.env.KERNELS
  ?? fileURLToPath(new URL('../../target/release/examples/kernels', import.meta.url));

/** @typedef {{ best: number, median: number, sum: number }} Timed seconds, and what it came to */

/** @param {string} kind @param {string} text @returns {Timed} */
function kernel(kind, text) {
  const out = execFileSync(KERNELS, [kind, text, SPAN], { encoding: 'utf8' });
  const [best, median, sum] = out.trim().split(' ').map(Number);
  return { best, median, sum };
}

/** @param {() => number} work @returns {Timed} */
function plain(work) {
  /** @type {number[]} */
  const times = [];
  let sum = 0;
  const until = performance.now() + 1000 * Number(SPAN);
  while (performance.now() < until || times.length < 3) {
    const before = performance.now();
    sum = work();
    times.push((performance.now() - before) / 1000);
  }
  times.sort((one, two) => one - two);
  return { best: times[0], median: times[times.length >> 1], sum };
}

/**
 * Every way of doing the same, by turns, the best of all rounds.
 * @param {Record<string, () => Timed>} ways
 */
function race(ways) {
  /** @type {Record<string, Timed[]>} */
  const rounds = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, way] of Object.entries(ways)) rounds[name].push(way());
  }
  return Object.fromEntries(Object.entries(rounds).map(([name, times]) => {
    const medians = times.map(({ median }) => median).sort((one, two) => one - two);
    const best = Math.min(...times.map((time) => time.best));
    return [name, { best, median: medians[medians.length >> 1], sum: times[0].sum }];
  }));
}

/**
 * @param {string} title @param {Record<string, Timed>} raced
 * @param {Record<string, number>} [runs] how many runs one way does at once
 */
function print(title, raced, runs = {}) {
  console.log(`\n${title}; best and median of ${ROUNDS} rounds, microseconds a run`);
  const share = (/** @type {string} */ name) => runs[name] ?? 1;
  const first = raced['plain JavaScript'].best;
  const row = (/** @type {[string, Timed]} */ [name, { best, median }]) => [name, {
    best: Number((1e6 * best / share(name)).toPrecision(4)),
    median: Number((1e6 * median / share(name)).toPrecision(4)),
    'times as fast as plain': Number((first * share(name) / best).toPrecision(3)),
    steady: median < 1.5 * best,
  }];
  console.table(Object.fromEntries(Object.entries(raced).map(row)));
}

/** @param {Record<string, Timed>} raced @param {string[]} names */
function agree(raced, names) {
  const sums = new Set(names.map((name) => raced[name].sum));
  if (sums.size > 1) throw new Error(`${names.join(', ')} come to ${[...sums].join(', ')}`);
}

for (const [n, m] of [[10, 3], [13, 4], [16, 5]]) {
  const text = `alg=om&n=${n}&m=${m}&t=${m}&adv=split`;
  const raced = race({
    'plain JavaScript': () => plain(() => om(n, m)),
    ...(n < 16 ? { engine: () => kernel('engine', text) } : {}),
    'decisions, every message': () => kernel('om', text),
    'and both counts': () => kernel('count', text),
    'the whole trace, flat': () => kernel('levels', text),
    'decisions of the loyal': () => kernel('prune', text),
    '64 runs at once': () => kernel('lanes', `${text}&pick=random`),
  });
  const same = ['decisions, every message', 'and both counts', 'the whole trace, flat'];
  agree(raced, ['plain JavaScript', ...same]);
  print(`OM(${m}) among ${n}, ${m} of whom split the others`, raced, { '64 runs at once': 64 });
}

const graph = 'alg=neighbours&n=10000&topo=gnm&links=50000&topo_seed=1&update=sync&rounds=10';
const ten = `${graph}&tie=own&seed=0`;
const raced = race({
  'plain JavaScript': () => plain(() => vote(10000, 50000, 10)),
  engine: () => kernel('engine', ten),
  'round by round': () => kernel('vote', ten),
  '64 runs at once': () => kernel('vote_lanes', ten.replace('&seed=0', '')),
});
print('A vote among 10,000 neighbours, 10 rounds', raced, { '64 runs at once': 64 });
