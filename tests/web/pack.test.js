// What embed.html carries packed comes out as it went in.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pack } from '../../build/pack.js';
import { unpack } from '../../www/embed/unpack.js';

/** Bytes of every kind that repeat nothing, from a generator that is always the same.
 * @param {number} count */
function noise(count) {
  let last = 1;
  return Uint8Array.from({ length: count }, () => {
    last = Math.imul(last, 1103515245) + 12345 | 0;
    return last >>> 16;
  });
}

test('what was packed is unpacked byte for byte', () => {
  const script = readFileSync(new URL('../../www/pkg/worker.iife.js', import.meta.url));
  // A distance of 70,000 takes every way in which distances are coded; a lone byte takes none.
  const far = Buffer.concat([noise(70_000), noise(300), script]);
  for (const bytes of [script, far, Uint8Array.of(7), new Uint8Array(5000)]) {
    assert.deepEqual(Buffer.from(unpack(pack(bytes))), Buffer.from(bytes));
  }
});
