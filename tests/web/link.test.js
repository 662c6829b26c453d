// The link: what an address says, what a state writes, and how seldom it is written.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followState, LINK_MAX, linkText, linkTo, readLink } from '../../www/link.js';
import { encodeValue, pairOf, sameRun, withPairs } from '../../www/pairs.js';
import { reduce, START } from '../../www/state.js';
import { createStore } from '../../www/store.js';

const TEXT = 'v=1&alg=om&n=7&bad=5.6&title=Six%20%26%20one';
const PAGE = 'https://host.example/a/path/?theme=dark';
const READY = { ...START, phase: /** @type {const} */ ('ready'), scenario: TEXT, ticks: 90 };

test('the fragment is the scenario, and a query may carry it where fragments are lost', () => {
  assert.equal(readLink(`${PAGE}#${TEXT}`).text, TEXT);
  assert.equal(readLink(`${PAGE}&s=${encodeURIComponent(TEXT)}`).text, TEXT);
  for (const bare of [PAGE, `${PAGE}#`, '']) assert.equal(readLink(bare).text, '');
});

test('in a query the scenario may be escaped or not, among words about the page', () => {
  const escaped = encodeURIComponent(TEXT);
  for (const query of [`s=${escaped}&lang=de`, `s=${TEXT}`, `theme=dark&s=${TEXT}&lang=de`,
    `s=${escaped.replaceAll('%3D', '=')}`]) {
    assert.equal(readLink(`https://host.example/a/?${query}`).text, TEXT, query);
  }
  assert.equal(readLink('https://host.example/?s=%E0%A4%A').text, '%E0%A4%A');
  assert.equal(readLink('https://host.example/?class=v=1').text, '');
});

test('a link longer than the limit is refused, one as long as it is read', () => {
  const fits = 'x'.repeat(LINK_MAX);
  assert.deepEqual(readLink(`${PAGE}#${fits}`), { text: fits, tooLong: false });
  assert.deepEqual(readLink(`${PAGE}#${fits}x`), { text: '', tooLong: true });
});

test('a state writes its run and its moment, and nothing at the start', () => {
  assert.equal(linkText({ ...READY, t: 17 }), `${TEXT}&at=17`);
  assert.equal(linkText(READY), TEXT);
  assert.equal(linkTo(`${PAGE}&s=old#x`, { ...READY, t: 17 }), `${PAGE}#${TEXT}&at=17`);
  assert.equal(linkTo(PAGE, { ...READY, scenario: 'y'.repeat(LINK_MAX + 1) }), null);
});

test('pairs change in place, come and go, and are escaped as the grammar has it', () => {
  assert.equal(withPairs(TEXT, { n: '4', bad: null, seed: '18446744073709551615' }),
    'v=1&alg=om&n=4&title=Six%20%26%20one&seed=18446744073709551615');
  assert.equal(encodeValue("a'b(c)!*~"), 'a%27b%28c%29%21%2A~');
  assert.equal(withPairs('', { __proto__x: null, n: '1' }), 'n=1');
  assert.equal(pairOf(TEXT, 'n'), '7');
  assert.equal(pairOf(TEXT, 'm'), null);
});

test('a run is the same whatever it is called and wherever it stands', () => {
  assert.ok(sameRun('v=1&alg=om&n=4&t=1&title=x', 'v=1&alg=om&t=1&n=4&at=3'));
  assert.ok(!sameRun('v=1&alg=om&n=4', 'v=1&alg=om&n=5'));
});

test('the address is written seldom, and a browser that refuses does no harm', () => {
  /** @type {(() => void)[]} */
  const waiting = [];
  /** @type {string[]} */
  const written = [];
  let refuse = true;
  const store = createStore(reduce, READY, (notify) => notify());
  followState(store, {
    href: () => PAGE,
    later: (task) => waiting.push(task),
    write: (next) => {
      if (refuse) throw new Error('too many calls');
      written.push(next);
    },
  });
  for (const t of [1, 2, 3]) store.dispatch({ type: 'seek', t });
  assert.equal(waiting.length, 1);
  waiting[0]();
  refuse = false;
  store.dispatch({ type: 'seek', t: 4 });
  waiting[1]();
  assert.deepEqual(written, [`${PAGE}#${TEXT}&at=4`]);
});
