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

/** A page whose address is watched. @returns what it wrote, and its timers, rung by hand */
function watched() {
  /** @type {(() => void)[]} */
  const timers = [];
  /** @type {string[]} */
  const written = [];
  const place = { refuse: false, href: () => PAGE,
    later: (/** @type {() => void} */ task) => timers.push(task),
    write: (/** @type {string} */ next) => {
      if (place.refuse) throw new Error('too many calls');
      written.push(next);
    } };
  const store = createStore(reduce, READY, (notify) => notify());
  followState(store, place);
  const seek = (/** @type {number} */ t) => store.dispatch({ type: 'seek', t });
  return { written, timers, place, seek, ring: () => timers.shift()?.() };
}

test('the address is written seldom, and a browser that refuses does no harm', () => {
  const { written, timers, place, seek, ring } = watched();
  place.refuse = true;
  for (const t of [1, 2, 3]) seek(t);
  assert.equal(timers.length, 1);
  ring();
  assert.equal(timers.length, 0);
  place.refuse = false;
  seek(4);
  ring();
  assert.deepEqual(written, [`${PAGE}#${TEXT}&at=4`]);
});

test('while the playhead moves its address waits until it rests, and not for ever', () => {
  const { written, timers, seek, ring } = watched();
  seek(1);
  ring();
  assert.deepEqual(written, [`${PAGE}#${TEXT}&at=1`]);
  seek(2);
  seek(3);
  ring();
  assert.deepEqual(written.slice(1), [], 'it has moved since');
  ring();
  assert.deepEqual(written.slice(1), [`${PAGE}#${TEXT}&at=3`]);
  let rings = 0;
  for (let t = 4; written.length === 2 && t < 90; t++) {
    seek(t);
    rings += timers.length;
    seek(t + 1);
    ring();
  }
  assert.ok(rings > 2 && rings < 10, `written after ${rings} times half a second`);
});
