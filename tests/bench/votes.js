// How fast a vote among ten thousand peers runs, in wasm under node and in the native command, by
// turns: node tests/bench/votes.js. Prints the best of each and their ratio; it judges nothing.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sums } from '../web/core.js';

const ROUNDS = 5;
/** 10,000 peers, 50,000 pairs, ten rounds: a million messages, without a trace. */
const SCENARIO = 'v=1&alg=neighbours&n=10000&topo=gnm&links=50000&rounds=10&update=sync&t=2000'
  + '&pick=random';
const NATIVE = process.env.BIVOUAC
  ?? fileURLToPath(new URL('../../target/release/bivouac', import.meta.url));

/** @param {() => void} work @returns {number} milliseconds */
function timed(work) {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function natively() {
  const alone = ['--seeds', '1', '--threads', '1', '--by-engine'];
  execFileSync(NATIVE, ['sweep', SCENARIO, ...alone]);
}

/** @type {number[]} */
const wasm = [];
/** @type {number[]} */
const native = [];
for (let round = 0; round < ROUNDS; round++) {
  wasm.push(timed(() => sums(SCENARIO)));
  native.push(timed(natively));
}
const [best, other] = [Math.min(...wasm), Math.min(...native)];
console.log(`\n10,000 peers, 50,000 pairs, 10 rounds, no trace; best of ${ROUNDS}`);
console.table({
  'wasm under node, ms': Math.round(best),
  'native, one thread, ms': Math.round(other),
  'native / wasm': Number((other / best).toFixed(2)),
});
