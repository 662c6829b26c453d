// Every row of what the seeds ask for is shown by a test that is really there, and the table in
// docs says which.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { gallery } from './gallery.js';
import { cited, ROOT, rows, table, testFiles } from './seed-rows.js';

const ROWS = 64;
const TABLE = new URL('docs/seed-rows.md', ROOT);

test('the rows are numbered without a gap, and their scenarios are shipped', () => {
  assert.deepEqual(rows().map(({ number }) => number),
    Array.from({ length: ROWS }, (_, i) => i + 1));
  const shipped = gallery();
  for (const { number, what, shows, scenarios } of rows()) {
    assert.ok(what && shows, `row ${number} says what it is and how it shows`);
    for (const name of scenarios) assert.ok(shipped.has(name), `row ${number}: ${name}`);
  }
});

test('every row is shown by a test, unless it is left out, and every test names real rows', () => {
  const tests = cited();
  for (const { rows: numbers, file, name } of tests) {
    for (const number of numbers) {
      assert.ok(number >= 1 && number <= ROWS, `${file}: "${name}" names row ${number}`);
    }
  }
  const shown = new Set(tests.flatMap((one) => one.rows));
  const unshown = rows().filter(({ number, leftOut }) => shown.has(number) === leftOut);
  assert.deepEqual(unshown.map(({ number, what }) => `${number} ${what}`), []);
});

test('tests are looked for in all four places', () => {
  const places = [/^tests\/\w+\.rs$/, /^crate\/core\/src\//, /^tests\/web\//, /^tests\/browser\//];
  for (const place of places) {
    assert.ok(cited().some(({ file }) => place.test(file)), `${place} shows nothing`);
  }
  assert.ok(testFiles().length > 60);
});

test('the table in docs is the one that the tests make', () => {
  const made = table(rows(), cited());
  if (process.env.BLESS === '1') writeFileSync(TABLE, made);
  assert.equal(readFileSync(TABLE, 'utf8'), made,
    'BLESS=1 node --test tests/web/seed-rows.test.js writes it anew');
});
