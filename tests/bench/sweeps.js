// Sweeps of the native command: ten million runs of OM(2) among seven, and two threads against one,
// by cargo xtask bench.

import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { compare, judge, race } from './lib/rows.js';

const COMMAND = process.env.BIVOUAC ?? '';
const TEXT = 'v=1&alg=om&n=7&m=2&t=2&adv=random&pick=random';

/** @param {number} seeds @param {string} threads @returns {number} seconds */
function sweep(seeds, threads) {
  const before = performance.now();
  execFileSync(COMMAND, ['sweep', TEXT, '--seeds', String(seeds), '--threads', threads]);
  return (performance.now() - before) / 1000;
}

/** @param {number} seeds @param {string} threads */
const runner = (seeds, threads) => ({
  name: threads === '1' ? 'one thread' : `${threads} threads`,
  units: seeds,
  run: () => {
    const seconds = sweep(seeds, threads);
    return { best: seconds, median: seconds, sum: 0 };
  },
});

const cores = availableParallelism();
const seconds = sweep(10_000_000, String(cores));
judge('Ten million runs of OM(2) among 7, swept natively',
  `${seconds.toFixed(1)} s on ${cores} cores`, '≤ 20 s', seconds <= 20);
const [one, two] = await race([runner(300_000, '1'), runner(300_000, '2')]);
compare('A native sweep: two threads against one', 'runs/s', one, two, 1.8,
  'needs two idle cores');
