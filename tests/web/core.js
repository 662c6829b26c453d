// The core under Node: the same wasm module that the page gives its worker.

import { readFileSync } from 'node:fs';
import { gathered } from '../../www/engine/basket.js';
import * as core from '../../www/pkg/bivouac_wasm.js';

/** @typedef {import('../../www/pkg/types.js').Report} Report */

const wasm = new URL('../../www/pkg/bivouac_wasm_bg.wasm', import.meta.url);
const { memory } = core.initSync({ module: readFileSync(wasm) });

/** @returns {number} how much memory the instance has, in bytes */
export const memoryBytes = () => memory.buffer.byteLength;

/** Small enough that every scenario worth a test goes through many slices. */
const SLICE = 1000;

/**
 * Runs a scenario to its end. A refused one throws what the worker would see: JSON text.
 * @param {string} text
 * @returns {{ report: Report, buffer: ArrayBuffer }}
 */
export function run(text) {
  core.begin(text);
  while (!JSON.parse(core.advance(SLICE)).done);
  const buffer = gathered(core.take);
  return { report: JSON.parse(core.report()), buffer };
}

/** Runs a scenario to its end without its trace. @param {string} text @returns {Report} */
export function sums(text) {
  core.begin(text, false);
  while (!JSON.parse(core.advance(100 * SLICE)).done);
  return JSON.parse(core.report());
}

/** @param {string} text */
export const parse = (text) => JSON.parse(core.parse(text));

/** @param {number} t @param {number} node */
export const answers = (t, node) => JSON.parse(core.answers(t, node));

/** @param {number} t @param {number} node */
export const tree = (t, node) => JSON.parse(core.tree(t, node));

/** @param {string} text @param {number[]} path */
export const told = (text, path) => JSON.parse(core.told(text, Uint32Array.from(path)));

export const describe = () => JSON.parse(core.describe());
