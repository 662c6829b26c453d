// Links as a stranger, a chat tool or bad luck would write them, in wasm: the same codes as
// natively, one instance for all of them, and what opens can be run.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as core from '../../www/pkg/bivouac_wasm.js';
import { hostile } from './hostile.js';
import { parse, run } from './core.js';

const SOUND = 'v=1&alg=om&n=4&m=1&bad=3&order=a';
const before = run(SOUND).report.digest;

for (const { name, text, codes, opens } of hostile()) {
  test(`${name} comes to ${codes.join(' and ') || 'nothing worth saying'}`, () => {
    const { errors, notices, valid } = parse(text);
    const said = [...errors, ...notices].map((/** @type {any} */ { code }) => code);
    assert.deepEqual([...new Set(said)], codes);
    assert.equal(valid !== null, opens);
    if (valid?.cost.band === 'refuse') {
      assert.throws(() => core.begin(valid.scenario), (thrown) => /E_COST/.test(String(thrown)));
    } else if (valid) {
      assert.match(run(valid.scenario).report.digest, /^[0-9a-f]{16}$/);
    }
  });
}

test('after all of them the instance runs as before', () => {
  assert.equal(run(SOUND).report.digest, before);
});
