// The verbs of the wasm module as the worker sees them: whatever comes in, an answer or an error
// in JSON comes out, and the instance works on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gathered } from '../../www/engine/basket.js';
import * as core from '../../www/pkg/bivouac_wasm.js';
import { answers, describe, parse, run } from './core.js';

const SOUND = 'v=1&alg=om&n=4&m=1&bad=3&order=a';
const COSTLY = 'v=1&alg=om&n=30&m=10';
const UNSOUND = ['', '&', '=', 'v=1', 'v=1&alg=om&n=0', 'v=1&alg=om&n=4&bad=99', '%',
  'v=1&alg=om&n=4%2', 'v=1&alg=nobody', 'v=1&alg=om&n=4&n=5', 'v=9&alg=om', '\u0000', 'é=1',
  'x'.repeat(5000)];

/**
 * The codes in what a verb throws, which must be JSON.
 * @param {() => unknown} verb
 * @returns {string[]}
 */
function codes(verb) {
  try {
    verb();
  } catch (thrown) {
    /** @type {{ errors: { code: string }[] }} */
    const { errors } = JSON.parse(String(thrown));
    return errors.map(({ code }) => code);
  }
  return [];
}

test('every text is parsed to an answer, and an unsound one says what is wrong', () => {
  assert.deepEqual(parse(SOUND).errors, []);
  for (const text of UNSOUND) {
    const { ok, errors } = parse(text);
    assert.equal(ok, false, text);
    assert.notEqual(errors.length, 0, text);
  }
});

test('a text that is unsound or costs too much is refused with codes, not begun', () => {
  for (const text of UNSOUND) assert.notDeepEqual(codes(() => core.begin(text)), [], text);
  assert.deepEqual(codes(() => core.begin(COSTLY)), ['E_COST']);
});

test('after a refusal the same instance runs the next scenario', () => {
  codes(() => core.begin(COSTLY));
  const { report } = run(SOUND);
  assert.match(report.digest, /^[0-9a-f]{16}$/);
  assert.equal(report.scenario, parse(SOUND).valid.scenario);
});

test('a second run gives the same report and the same buffer', () => {
  const first = run(SOUND);
  const second = run(SOUND);
  assert.deepEqual(second, first);
});

test('slices of any size give the same buffer', () => {
  const whole = run(SOUND);
  core.begin(SOUND);
  while (!JSON.parse(core.advance(1)).done);
  assert.deepEqual(Buffer.from(gathered(core.take)), Buffer.from(whole.buffer));
});

test('a question is answered for the node and the tick that it names', () => {
  const { ticks } = run(SOUND).report;
  const { node, t } = answers(ticks, 1);
  assert.equal(node, 1);
  assert.equal(Number(t), Number(ticks));
});

test('a question that cannot be answered is refused with a code', () => {
  run(SOUND);
  for (const node of [4, 99, 2 ** 32 - 1]) {
    assert.deepEqual(codes(() => core.answers(0, node)), ['E_CALL'], String(node));
    assert.deepEqual(codes(() => core.tree(0, node)), ['E_CALL'], String(node));
  }
  for (const path of [[], [4], [0, 0], [1]]) {
    assert.deepEqual(codes(() => core.told(SOUND, Uint32Array.from(path))), ['E_CALL'], `${path}`);
  }
});

test('the description names the algorithms and their parameters', () => {
  const { algorithms, params } = describe();
  assert.ok(algorithms.some((/** @type {{ name: string }} */ { name }) => name === 'om'));
  assert.ok(params.some((/** @type {{ key: string }} */ { key }) => key === 'seed'));
});

/** Searches to the end. @param {string} text @param {number} budget */
function search(text, budget) {
  core.search_begin(text, budget);
  let last = { done: false, tried: 0 };
  let slices = 0;
  while (!last.done) {
    const next = JSON.parse(core.search_advance());
    assert.ok(next.tried >= last.tried);
    last = next;
    slices += 1;
  }
  return { slices, report: JSON.parse(core.search_report()) };
}

// Seed row 12.
test('a search finds the lie that breaks three generals, and its scenario is broken', () => {
  const { report } = search('v=1&alg=om&n=3&m=1&bad=2', 10000);
  assert.match(report.scenario, /adv=scripted.*say=/);
  assert.equal(run(report.scenario).report.verdict.validity, 'violated');
});

test('a search that tried all that can matter says so, one that ran out of tries does not', () => {
  const all = search('v=1&alg=om&n=4&m=1&bad=3', 10000).report;
  assert.deepEqual([all.scenario, all.exhausted], [null, true]);
  const some = search('v=1&alg=om&n=10&m=3&bad=0.4.7', 2000);
  assert.deepEqual([some.report.scenario, some.report.exhausted, some.report.tried],
    [null, false, 2000]);
  assert.ok(some.slices > 1);
});

test('a search leaves the run at hand, and what cannot be searched is refused with a code', () => {
  const { report } = run(SOUND);
  assert.deepEqual(codes(() => core.search_begin('v=1&alg=majority&n=5', 100)), ['E_VALUE']);
  assert.deepEqual(codes(() => core.search_advance()), ['E_CALL']);
  search(SOUND, 100);
  assert.deepEqual(JSON.parse(core.report()), report);
  for (const text of UNSOUND) assert.notDeepEqual(codes(() => core.search_begin(text, 9)), []);
});
