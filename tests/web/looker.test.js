// Messages of a run that nobody has to send: what the core tells along a path, and the looker with
// a client played by the test.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, told } from './core.js';
import { startLooker } from '../../www/looker.js';
import { reduce, START } from '../../www/state.js';
import { createStore } from '../../www/store.js';

const settle = () => new Promise((resolve) => { setImmediate(resolve); });
const FAR = 'v=1&alg=om&n=19&m=6&bad=0.14.15.16.17.18&adv=split&order=a';

test('of 175 million messages the page is told what the loyal decide and what is said', () => {
  const { valid, ok } = parse(FAR);
  assert.equal(ok, false);
  assert.equal(valid.cost.messages, '174865860');
  assert.equal(valid.settled.agreement, 'held');
  assert.deepEqual(valid.settled.decisions.slice(13), ['r', null, null, null, null, null]);
  const order = told(FAR, [0]);
  assert.deepEqual(order.rows.map((/** @type {any} */ { says }) => says).slice(0, 4),
    ['r', 'a', 'r', 'a']);
  const last = told(FAR, [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual([last.rows.length, last.messages, last.goes_on], [12, '160392960', false]);
  assert.ok(last.rows.every((/** @type {any} */ { says }) => says === 'r'), 'loyal relays of r');
  assert.throws(() => told(FAR, [0, 0]), /no such path/);
});

test('a run that is small enough needs no such answer', () => {
  assert.equal(parse('v=1&alg=om&n=4&t=1').valid.settled, null);
});

function stage() {
  /** @type {{ path: number[], resolve: (told: string) => void, reject: () => void }[]} */
  const asked = [];
  const client = {
    told: (/** @type {string} */ text, /** @type {number[]} */ path) =>
      new Promise((resolve, reject) => {
        assert.equal(text, 'alg=om');
        asked.push({ path, resolve, reject });
      }),
  };
  const store = createStore(reduce, { ...START, scenario: 'alg=om' }, (notify) => notify());
  startLooker(store, /** @type {any} */ (client));
  const go = (/** @type {number[]} */ path) => store.dispatch({ type: 'far', change: { path } });
  return { store, asked, go };
}

test('the last path that was asked for is the one that is shown', async () => {
  const { store, asked, go } = stage();
  go([0]);
  go([0, 3]);
  assert.deepEqual(asked.map(({ path }) => path), [[0], [0, 3]]);
  asked[1]?.resolve('{"path":[0,3]}');
  await settle();
  asked[0]?.resolve('{"path":[0]}');
  await settle();
  assert.deepEqual(store.state().far.told?.path, [0, 3]);
});

test('a path that there is not leaves what is shown', async () => {
  const { store, asked, go } = stage();
  go([0]);
  asked[0]?.resolve('{"path":[0]}');
  await settle();
  go([0, 99]);
  asked[1]?.reject();
  await settle();
  assert.deepEqual([store.state().far.path, store.state().far.told?.path], [null, [0]]);
});
