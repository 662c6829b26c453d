// Races and rows, one form for every bench: ways of doing the same go by turns, round after round;
// what counts is the best of each, and the ratio of the bests. The median stands beside it, and
// where both differ by more than half the row says that it is not steady. Rows are printed, and
// added to the file that BENCH_ROWS names, for the page of results.

import { appendFileSync } from 'node:fs';

export const ROUNDS = 5;
/** For how many seconds a way is repeated in a round. */
export const SPAN = 0.3;
/** At least so many seconds lie between two looks at the clock. */
const TICK = 2e-4;

/** @typedef {{ best: number, median: number, sum: number }} Timed seconds, and what it came to */
/** @typedef {Timed & { name: string, units: number }} Way how it went; units of work each time */
/** @typedef {{ name: string, units: number, run: () => Timed | Promise<Timed>,
 *   loose?: boolean }} Runner  loose: its result is not the others', though its work is */
/** @typedef {{ name: string, rate: number, median: number }} Side units a second */
/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} unit
 * @property {Side} [peer]
 * @property {Side} [ours]
 * @property {number} [ratio]
 * @property {string} [measured]  where nothing is raced
 * @property {string} goal  empty if there is none
 * @property {boolean | null} holds  whether the goal is met, if there is one
 * @property {boolean} steady
 * @property {string} note
 */

/** @param {number[]} numbers */
export const median = (numbers) =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1];

/** How long something takes, again and again for a while. What is shorter than the clock can tell
 * is done many times between two looks at it. @param {() => number} work @returns {Timed} */
export function timed(work) {
  /** @type {number[]} */
  const times = [];
  let sum = work();
  const first = clock(work, 1);
  const often = Math.max(1, Math.min(10_000, Math.round(TICK / first)));
  const until = performance.now() + 1000 * SPAN;
  while (performance.now() < until || times.length < 3) {
    times.push(clock(() => { sum = work(); return sum; }, often));
  }
  const sorted = times.sort((one, other) => one - other);
  return { best: sorted[0], median: sorted[sorted.length >> 1], sum };
}

/** Seconds for one of so many. @param {() => number} work @param {number} often */
function clock(work, often) {
  const before = performance.now();
  for (let time = 0; time < often; time++) work();
  return (performance.now() - before) / 1000 / often;
}

/**
 * Lets all have their turn in each round.
 * @param {Runner[]} runners @param {number} [rounds]
 * @returns {Promise<Way[]>} in the same order
 */
export async function race(runners, rounds = ROUNDS) {
  /** @type {Timed[][]} */
  const all = runners.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [place, { run }] of runners.entries()) all[place].push(await run());
  }
  const strict = runners.flatMap(({ loose }, place) => (loose ? [] : all[place]));
  const sums = new Set(strict.map(({ sum }) => sum));
  if (sums.size > 1) {
    const told = runners.map(({ name }, place) => `${name}: ${all[place][0].sum}`);
    throw new Error(`the same work came to different results: ${told.join(', ')}`);
  }
  return runners.map(({ name, units }, place) => ({
    name,
    units,
    best: Math.min(...all[place].map(({ best }) => best)),
    median: median(all[place].map((one) => one.median)),
    sum: all[place][0].sum,
  }));
}

/** @param {Way} way @returns {Side} */
const side = ({ name, units, best, median: middle }) =>
  ({ name, rate: units / best, median: units / middle });

/** @param {Way} way */
const steady = ({ best, median: middle }) => middle <= 1.5 * best;

/**
 * Ours against a peer: at least so many times as fast.
 * @param {string} what @param {string} unit @param {Way} peer @param {Way} ours
 * @param {number} [goal] @param {string} [note]
 */
export function compare(what, unit, peer, ours, goal, note = '') {
  const [theirs, mine] = [side(peer), side(ours)];
  const ratio = mine.rate / theirs.rate;
  add({
    what,
    unit,
    peer: theirs,
    ours: mine,
    ratio,
    goal: goal ? `≥ ${goal} ×` : '',
    holds: goal ? ratio >= goal : null,
    steady: steady(peer) && steady(ours),
    note,
  });
}

/**
 * A measure with a limit of its own.
 * @param {string} what @param {string} measured with its unit @param {string} [goal]
 * @param {boolean | null} [holds] @param {string} [note]
 */
export function judge(what, measured, goal = '', holds = null, note = '') {
  add({ what, unit: '', measured, goal, holds, steady: true, note });
}

/** Measures with limits, as a list. @param {{ name: string, goal: string, measured: number,
 *   pass: boolean }[]} rows */
export function list(rows) {
  for (const { name, goal, measured, pass } of rows) {
    const unit = goal.split(' ').at(-1);
    judge(name, `${measured} ${unit}`, goal.replace('<=', '≤'), pass);
  }
}

/** @type {[number, string][]} */
const UNITS = [[1e12, ' T'], [1e9, ' G'], [1e6, ' M'], [1e3, ' k'], [1, '']];

/** Three significant figures. @param {number} number */
export function short(number) {
  const [unit, name] = UNITS.find(([least]) => number >= least) ?? [1, ''];
  return `${Number((number / unit).toPrecision(3))}${name}`;
}

/** @param {Row} row */
function add(row) {
  const told = [row.what];
  for (const one of [row.peer, row.ours]) {
    if (one) told.push(`${one.name} ${short(one.rate)} (${short(one.median)}) ${row.unit}`);
  }
  if (row.ratio) told.push(`${short(row.ratio)} ×`);
  if (row.measured) told.push(row.measured);
  if (row.goal) told.push(`goal ${row.goal}: ${row.holds ? 'met' : 'FALLS SHORT'}`);
  if (!row.steady) told.push('NOT STEADY: best and median differ by more than half');
  if (row.note) told.push(row.note);
  console.log(told.join('; '));
  if (process.env.BENCH_ROWS) appendFileSync(process.env.BENCH_ROWS, `${JSON.stringify(row)}\n`);
}
