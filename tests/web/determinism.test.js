// The digests of the shipped scenarios under Node. The native tests wrote the table, so an equal
// digest here says that wasm orders, draws and decides as the native build does.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, run } from './core.js';
import { REFUSED, gallery, goldens } from './gallery.js';

const texts = gallery();

test('every shipped scenario has its digest in the table', () => {
  assert.deepEqual(goldens().map(({ name }) => name).sort(), [...texts.keys()].sort());
});

for (const { name, digest, scenario } of goldens()) {
  // Seed row 64.
  test(`${name} is the same under Node as natively`, () => {
    const text = texts.get(name) ?? '';
    assert.equal(parse(text).valid?.scenario, scenario);
    if (digest === REFUSED) {
      assert.throws(() => run(text), (error) => /E_COST/.test(String(error)));
    } else {
      assert.equal(run(text).report.digest, digest);
    }
  });
}
