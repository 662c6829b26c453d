// How long it takes to read, check and count the cost of a link, in wasm, over every golden and
// every hostile link, each as often: node tests/bench/reading.js
// Prints percentiles. The longest reading is named, for that is what an attacker would send.

import { readFileSync } from 'node:fs';
import { hostile } from '../web/hostile.js';
import { parse } from '../web/core.js';

const ROUNDS = 40;
/** What a reading may take, in milliseconds, of which a hundredth may take longer. */
const MOST = 5;

const table = readFileSync(new URL('../golden/links.tsv', import.meta.url), 'utf8');
const golden = table.trim().split('\n').map((row) => row.split('\t', 1)[0] ?? '');
const links = [...golden, ...hostile().map(({ text }) => text)];

/** @type {{ ms: number, link: string }[]} */
const readings = [];
for (let round = -2; round < ROUNDS; round += 1) {
  for (const link of links) {
    const before = performance.now();
    parse(link);
    // The first rounds are the compiler's.
    if (round >= 0) readings.push({ ms: performance.now() - before, link });
  }
}
readings.sort((one, two) => one.ms - two.ms);

/** @param {number} share */
const at = (share) => readings[Math.min(Math.floor(share * readings.length), readings.length - 1)];

console.log(`Reading, checking and counting ${links.length} links, ${ROUNDS} times each:`);
for (const [name, share] of /** @type {const} */ ([['median', 0.5], ['p90', 0.9], ['p99', 0.99],
  ['longest', 1]])) {
  console.log(`  ${name.padEnd(8)}${at(share).ms.toFixed(3).padStart(9)} ms`);
}
const longest = at(1).link;
console.log(`  the longest was ${longest.length} characters: ${longest.slice(0, 60)}`);
console.log(`  p99 is ${at(0.99).ms <= MOST ? 'within' : 'beyond'} ${MOST} ms`);
