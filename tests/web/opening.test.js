// Opening a scenario: what the reader is told of a link that is not what it was.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opener } from '../../www/opening.js';
import { reduce, START } from '../../www/state.js';
import { createStore } from '../../www/store.js';
import { parse, run } from './core.js';

/** @typedef {import('../../www/state.js').Wish} Wish */

const TEXT = 'v=1&alg=om&n=4&t=1';
const { digest } = run(TEXT).report;

/** @param {Partial<Wish>} wish */
async function opened(wish) {
  const store = createStore(reduce, START, () => {});
  const client = /** @type {any} */ ({
    stop() {},
    parse: async (/** @type {string} */ text) => JSON.stringify(parse(text)),
    run: async (/** @type {string} */ text) => {
      const { report, buffer } = run(text);
      return { buffer, report: JSON.stringify(report) };
    },
  });
  store.dispatch({ type: 'wish', text: TEXT, from: 'link', ...wish });
  const wished = /** @type {Wish} */ (store.state().wish);
  await opener(store, client, (task, ms) => setTimeout(task, ms))(wished);
  const { phase, notices, shared, scenario } = store.state();
  return { phase, codes: notices.map(({ code }) => code), notices, shared, scenario };
}

test('a replay with the digest of its link, or its beginning, is the shared run', async () => {
  for (const d of [digest, digest.slice(0, 8)]) {
    const { phase, codes, shared } = await opened({ text: `${TEXT}&d=${d}` });
    assert.deepEqual([phase, codes, shared], ['ready', [], true]);
  }
});

test('a replay that differs from its link says so, and is not the shared run', async () => {
  const { phase, notices, codes, shared } = await opened({ text: `${TEXT}&seed=2&d=${digest}` });
  assert.deepEqual([phase, codes, shared], ['ready', ['E_DIGEST'], false]);
  assert.match(notices[0]?.message ?? '', /^This replay differs/);
});

test('whoever changes a scenario expects no digest any more', async () => {
  const changed = await opened({ text: `${TEXT}&seed=2&d=${digest}`, from: 'drawer' });
  assert.deepEqual([changed.codes, changed.shared], [[], true]);
  assert.equal(changed.scenario, `${TEXT}&seed=2`);
});

test('a cut link opens what is valid and is marked', async () => {
  const { phase, codes, shared } = await opened({ text: 'v=1&c=0000&alg=om&n=4' });
  assert.deepEqual([phase, codes, shared], ['ready', ['E_CUT'], false]);
});

test('what a sound link says of its run leaves the run the shared one', async () => {
  const text = 'v=1&alg=lottery&n=3&topo=edges&edges=0-1&power=1.1.0&clients=0&blocks=3';
  const { phase, codes, notices, shared } = await opened({ text });
  assert.deepEqual([phase, codes, shared], ['ready', ['APART'], true]);
  assert.match(notices[0]?.message ?? '', /^blocks cannot end this run: peer 2 .*\.$/);
});
