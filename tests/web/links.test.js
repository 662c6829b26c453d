// The links that were once given away, in wasm: each is read, written and run again as the native
// tests wrote it down.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, run } from './core.js';
import { REFUSED } from './gallery.js';

const table = readFileSync(new URL('../golden/links.tsv', import.meta.url), 'utf8');
const rows = table.trim().split('\n').map((row) => row.split('\t'));

test('the table has its links', () => assert.ok(rows.length >= 50));

for (const [link = '', text = '', digest, verdict] of rows) {
  test(`${link} opens as it always did`, () => {
    const { errors, notices, valid } = parse(link);
    assert.deepEqual(errors.filter((/** @type {any} */ { code }) => code !== 'E_COST'), []);
    assert.ok(notices.every((/** @type {any} */ { code }) => code === 'UNKNOWN'));
    assert.equal(valid.scenario, text);
    assert.equal(parse(text).valid.scenario, text);
    if (digest === REFUSED) {
      assert.throws(() => run(text), (error) => /E_COST/.test(String(error)));
      return;
    }
    const { report } = run(link);
    assert.deepEqual([report.digest, report.verdict.agreement], [digest, verdict]);
  });
}
