// Writes the page of results from the rows that the benches left: node tests/bench/lib/page.js
// ROWS PAGE. The machine and the versions stand on it, since a time means nothing without them.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { reasonOf } from './reasons.js';
import { short } from './rows.js';

/** @typedef {import('./rows.js').Row} Row */

const [, , from, to] = process.argv;
const lines = readFileSync(from, 'utf8').split('\n').filter(Boolean);
/** @type {Row[]} */
const rows = lines.map((line) => JSON.parse(line));

/** @param {string} program @param {string[]} words */
function version(program, ...words) {
  try {
    return execFileSync(program, words, { encoding: 'utf8' }).trim();
  } catch {
    return 'absent';
  }
}

/** @param {Row} row */
function verdict(row) {
  const held = row.holds === null ? '' : row.holds ? 'met' : '**falls short**';
  return [held, row.steady ? '' : 'not steady', row.note].filter(Boolean).join('; ');
}

/** @param {import('./rows.js').Side} side */
const told = ({ name, rate, median }) => `${name} ${short(rate)} (${short(median)})`;

/** @param {Row} row */
function line(row) {
  if (!row.peer || !row.ours) return [row.what, '', row.measured, '', row.goal, verdict(row)];
  const ratio = `${Number((row.ratio ?? 0).toPrecision(3))} ×`;
  const sides = [told(row.peer), told(row.ours)];
  return [`${row.what}, ${row.unit}`, ...sides, ratio, row.goal, verdict(row)];
}

/** The geometric mean of wasm against native, and the worst. */
function wasmAgainstNative() {
  const ratios = rows.filter(({ what }) => what.endsWith('wasm against native'))
    .map(({ ratio }) => ratio ?? 0);
  const mean = Math.exp(ratios.reduce((sum, one) => sum + Math.log(one), 0) / ratios.length);
  const worst = Math.min(...ratios);
  const base = { unit: '', steady: true, note: '' };
  return [
    { ...base, what: `wasm against native, geometric mean of ${ratios.length}`,
      measured: mean.toFixed(2), goal: '≥ 0.75', holds: mean >= 0.75 },
    { ...base, what: 'wasm against native, the worst', measured: worst.toFixed(2),
      goal: '≥ 0.55', holds: worst >= 0.55 },
  ];
}

/** Rows that miss their goal, those of one reason together, each with what it came to.
 * @param {typeof rows} short */
function missed(short) {
  /** @type {Map<string, string[]>} */
  const byReason = new Map();
  for (const row of short) {
    const came = row.ratio ? `${Number(row.ratio.toPrecision(3))} ×` : row.measured;
    const told = `${row.what}: ${came}, not ${row.goal}`;
    byReason.set(reasonOf(row.what), [...byReason.get(reasonOf(row.what)) ?? [], told]);
  }
  return [...byReason].map(([reason, told]) =>
    `${told.map((one) => `* ${one}`).join('\n')}\n\n  ${reason}\n`).join('\n');
}

const table = [...rows, ...wasmAgainstNative()];
const judged = table.filter(({ holds }) => holds !== null);
const met = judged.filter(({ holds }) => holds).length;
const loads = loadavg().map((load) => load.toFixed(1)).join(', ');
const packages = process.env.PEERS_PYTHON
  ? version(process.env.PEERS_PYTHON, '-m', 'pip', 'list', '--format', 'freeze',
    '--disable-pip-version-check')
    .split('\n').filter((name) => /^(numba|numpy|scipy|simpy|networkx|ndlib)==/.test(name))
    .join(', ').replaceAll('==', ' ')
  : 'no peers in Python';
const versions = [
  `commit ${version('git', 'describe', '--always', '--dirty')}`,
  version('rustc', '--version'),
  `Node ${process.version}`,
  version(process.env.CHROMIUM ?? 'chromium', '--version'),
].join('; ');
const text = `# Speed

Written by \`cargo xtask bench\`, which measures all of this anew. Ways of doing the same go by
turns, five rounds; the rate is that of the best time, in brackets that of the median, and the ratio
is that of the bests. Where results can be compared they are, and one that differs ends the bench.

| | |
|---|---|
| machine | ${cpus()[0].model}, ${availableParallelism()} cores, ${
  Math.round(totalmem() / 2 ** 30)} GiB; load in the last 1, 5 and 15 minutes: ${loads} |
| versions | ${versions} |
| peers | ${version(process.env.PEERS_PYTHON ?? 'python3', '--version')}; ${packages} |

A load above the number of cores means that the machine was shared: ratios are rough then, since
both sides waited, but not always alike; times and what needs two idle cores say little.

${met} of ${judged.length} goals are met.

| what | peer | ours | ratio | goal | |
|---|---|---|---|---|---|
${table.map((row) => `| ${line(/** @type {Row} */ (row)).join(' | ')} |`).join('\n')}
${met === judged.length ? '' : `
## What is missed, and why

${missed(judged.filter(({ holds }) => !holds))}`}`;
writeFileSync(to, text);
console.log(`\n${met} of ${judged.length} goals are met; the table is in ${to}`);
