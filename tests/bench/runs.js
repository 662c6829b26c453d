// How fast large runs without a trace are, in wasm under node and in the native command, by turns:
// node tests/bench/runs.js. Prints the best of each and their ratio; it judges nothing.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sums } from '../web/core.js';

const ROUNDS = 5;
/** @type {[string, string][]} each with a million messages and more */
const RUNS = [
  ['10,000 peers vote among neighbours, 50,000 pairs, 10 rounds',
    'v=1&alg=neighbours&n=10000&topo=gnm&links=50000&rounds=10&update=sync&t=2000&pick=random'],
  ['1,000 peers pass on 200 blocks to all neighbours, 4,000 links',
    'v=1&alg=lottery&n=1000&clients=0&gossip=flood&topo=gnm&links=4000&validate=skip&blocks=200'
      + '&mine_mean=2000000&until=1000000000&delay=70000'],
];
const NATIVE = process.env.BIVOUAC
  ?? fileURLToPath(new URL('../../target/release/bivouac', import.meta.url));

/** @param {() => void} work @returns {number} milliseconds */
function timed(work) {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** @param {string} scenario */
function natively(scenario) {
  const alone = ['--seeds', '1', '--threads', '1', '--by-engine'];
  execFileSync(NATIVE, ['sweep', scenario, ...alone]);
}

for (const [name, scenario] of RUNS) {
  /** @type {number[]} */
  const wasm = [];
  /** @type {number[]} */
  const native = [];
  for (let round = 0; round < ROUNDS; round++) {
    wasm.push(timed(() => sums(scenario)));
    native.push(timed(() => natively(scenario)));
  }
  const [best, other] = [Math.min(...wasm), Math.min(...native)];
  console.log(`\n${name}, no trace; best of ${ROUNDS}`);
  console.table({
    'wasm under node, ms': Math.round(best),
    'native, one thread, ms': Math.round(other),
    'native / wasm': Number((other / best).toFixed(2)),
  });
}
