/**
 * Two runs beside each other: where they first part, and whether somebody who only sees its own
 * letters could tell one from the other.
 */
import { absent } from './decode.js';
import { valueName } from './votes.js';

/** @import { Trace } from './decode.js' */
/** @import { Index } from './at.js' */

/** @typedef {{trace: Trace, index: Index}} Known */
/** @typedef {{t: number, row: number, here: boolean, there: boolean}} Difference  the first row
 *   that is not the same, and which of the runs has one in its place */
/** @typedef {{way: number[], round: number, phase: number, here: string | null,
 *   there: string | null, t: number}} Letter  what came along a way: null where nothing did */

/**
 * @param {Trace} here
 * @param {Trace} there
 * @returns {Difference | null}  null where nothing differs
 */
export function firstDifference(here, there) {
  const [one, two] = [here.rows, there.rows];
  const both = Math.min(one.length, two.length);
  let row = 0;
  while (row < both && sameRow(here, there, row)) row++;
  if (row === one.length && row === two.length) return null;
  const times = [one, two].filter(({ length }) => row < length).map(({ time }) => time[row]);
  return { t: Math.min(...times), row, here: row < one.length, there: row < two.length };
}

/** @param {Trace} here @param {Trace} there @param {number} row @returns {boolean} */
function sameRow(here, there, row) {
  const [one, two] = [here.rows, there.rows];
  return one.time[row] === two.time[row] && one.node[row] === two.node[row]
    && one.peer[row] === two.peer[row] && one.round[row] === two.round[row]
    && here.header.kinds[one.kind[row]] === there.header.kinds[two.kind[row]]
    && nameOf(here, one.value[row]) === nameOf(there, two.value[row]);
}

/** @param {Trace} trace @param {number} value @returns {string | null} */
const nameOf = ({ header }, value) => valueName(header, value);

/**
 * What a node got in two runs up to a tick, letter by letter: those from the same sender that came
 * the same way in the same round belong together. In the order of their coming, here first.
 * @param {Known} here
 * @param {Known} there
 * @param {number} node
 * @param {number} t
 * @returns {Letter[]}
 */
export function inboxes(here, there, node, t) {
  const own = lettersOf(here, node, t);
  const other = lettersOf(there, node, t);
  const keys = new Set([...own.keys(), ...other.keys()]);
  return Array.from(keys, (key) => {
    const [one, two] = [own.get(key), other.get(key)];
    const { way, round, phase, t: came } = /** @type {Found} */ (one ?? two);
    return { way, round, phase, t: came, here: one?.value ?? null, there: two?.value ?? null };
  });
}

/** @typedef {{way: number[], round: number, phase: number, t: number, value: string}} Found */

/** @param {Known} known @param {number} node @param {number} t @returns {Map<string, Found>} */
function lettersOf({ trace, index }, node, t) {
  const { header, rows, messages } = trace;
  /** @type {Map<string, Found>} */
  const found = new Map();
  if (node >= header.n) return found;
  for (const row of index.arrivals(t, node)) {
    const id = rows.message[row];
    if (id === absent(rows.message)) continue;
    const [way, round, phase] = [index.path(id), messages.round[id], messages.phase[id]];
    found.set(`${round}.${phase}:${way.join('>')}`,
      { way, round, phase, t: rows.time[row], value: nameOf(trace, messages.value[id]) ?? '' });
  }
  return found;
}
