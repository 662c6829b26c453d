// The kernels and the engine as runners of a race: in wasm under Node, and natively in a process.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SPAN, timed } from './rows.js';

/** @typedef {import('./rows.js').Runner} Runner */

const NATIVE = process.env.KERNELS ?? '';
const MODULE = process.env.KERNELS_WASM ?? '';
if (!NATIVE || !MODULE) throw new Error('run this by cargo xtask bench, which builds the kernels');

/** @type {any} */
const core = await import(`${MODULE}/bivouac_bench.js`);
core.initSync({ module: readFileSync(`${MODULE}/bivouac_bench_bg.wasm`) });

/**
 * @param {string} kind @param {string} text @param {number} units @param {string} [name]
 * @returns {Runner}
 */
export function wasm(kind, text, units, name = 'wasm') {
  const run = () => {
    if (!core.prepare(kind, text)) throw new Error(`no such work: ${kind} ${text}`);
    return timed(core.once);
  };
  return { name, units, run };
}

/** @param {string[]} words */
const call = (words) =>
  execFileSync(NATIVE, words, { encoding: 'utf8', maxBuffer: 2 ** 30 }).trim();

/**
 * @param {string} kind @param {string} text @param {number} units @param {string} [name]
 * @returns {Runner}
 */
export function native(kind, text, units, name = 'native') {
  const run = () => {
    const [best, median, sum] = call([kind, text, String(SPAN)]).split(' ').map(Number);
    return { best, median, sum };
  };
  return { name, units, run };
}

/** The world of a vote, as JSON. @param {string} text @param {number} runs */
export const world = (text, runs) => call(['world', text, String(runs)]);

/** Bits a message of a trace in levels. @param {string} text */
export const bits = (text) => Number(call(['bits', text])) / 1000;
