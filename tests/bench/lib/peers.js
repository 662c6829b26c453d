// Peers in Python as runners of a race. Each is a process that waits for its turn, so that imports
// and compilation are no part of any time.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SPAN } from './rows.js';

/** @typedef {import('./rows.js').Runner} Runner */

const PYTHON = process.env.PEERS_PYTHON;
/** Whether there are peers in Python on this machine. */
export const python = Boolean(PYTHON);

/**
 * A peer in Python: one of the scripts in peers/, with its arguments.
 * @param {string} script @param {string[]} words
 * @returns {Promise<Runner & { close: () => void }>}
 */
export async function peer(script, ...words) {
  const path = fileURLToPath(new URL(`../peers/${script}.py`, import.meta.url));
  /** @type {Record<string, string | undefined>} */
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
  // One thread each, as ours; and the processor's own kernels of linear algebra.
  for (const name of ['OMP', 'OPENBLAS', 'NUMBA']) env[`${name}_NUM_THREADS`] = '1';
  for (const name of ['OPENBLAS_CORETYPE', 'OPENBLAS_L2_SIZE']) delete env[name];
  const stdio = /** @type {['pipe', 'pipe', 'inherit']} */ (['pipe', 'pipe', 'inherit']);
  const child = spawn(PYTHON ?? 'python3', [path, ...words], { env, stdio });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${script} ended before its turn was over`);
    return JSON.parse(value);
  };
  const { name, units } = await answer();
  return {
    name,
    units,
    async run() {
      child.stdin.write(`${SPAN}\n`);
      const { times, checksum } = await answer();
      const sorted = [...times].sort((one, other) => one - other);
      return { best: sorted[0], median: sorted[sorted.length >> 1], sum: checksum };
    },
    close: () => child.stdin.end(),
  };
}
