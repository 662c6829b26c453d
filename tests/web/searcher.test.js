// The searcher with a client played by the test: what a search comes to, and how it ends early.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSearcher } from '../../www/searcher.js';
import { reduce, START } from '../../www/state.js';
import { createStore } from '../../www/store.js';
import { strings } from '../../www/strings/strings.js';

const settle = () => new Promise((resolve) => { setImmediate(resolve); });

/** A store with a searcher whose engine is in the test's hand. */
function stage() {
  /** @type {{ text: string, budget: number, tell: (progress: any) => void,
   *   resolve: (report: string) => void, reject: (error: any) => void }[]} */
  const asked = [];
  let stops = 0;
  const client = {
    search: (/** @type {string} */ text, /** @type {number} */ budget,
      /** @type {(progress: any) => void} */ tell) => new Promise((resolve, reject) => {
      asked.push({ text, budget, tell, resolve, reject });
    }),
    stop: () => { stops += 1; },
  };
  const store = createStore(reduce, { ...START, scenario: 'alg=om' }, (notify) => notify());
  startSearcher(store, /** @type {any} */ (client));
  return { store, asked, stops: () => stops };
}

test('a search is of the scenario on the page and leaves its report', async () => {
  const { store, asked } = stage();
  store.dispatch({ type: 'search', change: { phase: 'asked', budget: 9 } });
  assert.deepEqual([asked[0]?.text, asked[0]?.budget], ['alg=om', 9]);
  asked[0]?.tell({ tried: 4, harm: 1 });
  assert.deepEqual([store.state().search.tried, store.state().search.harm], [4, 1]);
  asked[0]?.resolve('{"tried":9}');
  await settle();
  assert.equal(store.state().search.phase, 'idle');
  assert.equal(store.state().search.report?.tried, 9);
});

test('a search that is stopped says after how many tables, one that is refused why', async () => {
  const { store, asked, stops } = stage();
  store.dispatch({ type: 'search', change: { phase: 'asked' } });
  asked[0]?.tell({ tried: 1200, harm: 0 });
  store.dispatch({ type: 'search', change: { phase: 'stopping' } });
  assert.equal(stops(), 1);
  asked[0]?.reject({ code: 'STOPPED' });
  await settle();
  assert.equal(store.state().search.message, 'Stopped after 1,200 tables.');
  store.dispatch({ type: 'search', change: { phase: 'asked' } });
  asked[1]?.reject({ code: 'E_VALUE', message: 'x' });
  await settle();
  assert.equal(store.state().search.message, strings.search.refused);
});

test('that no lie breaks a run is said of an exhausted search alone', () => {
  const words = strings.search;
  assert.equal(words.unbroken(64),
    'No lie breaks it: all 64 tables that can matter were tried.');
  assert.match(words.unbroken(1), /the only table that can matter was tried/);
  assert.equal(words.none(500000), 'None found in 500,000 tries.');
  const report = { scenario: 'x', lies: 1, harm: 1, tried: 2, exhausted: false };
  assert.match(words.found('obedience', report),
    /^One lie breaks obedience: one loyal .* disobeys .*There may be worse/);
  assert.match(words.found('agreement', { ...report, lies: 2, exhausted: true }),
    /^2 lies break agreement: .*No lie does more harm/);
});
