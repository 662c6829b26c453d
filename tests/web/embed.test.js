// The frame's own parts without a frame: what it reads from its address, what it lets through, and
// how commands and events follow the state.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedFor, homeOf } from '../../www/embed/address.js';
import { bounded } from '../../www/embed/bounds.js';
import { BYTES_MAX, counter, weigh } from '../../www/embed/limits.js';
import { repeatPassage } from '../../www/embed/passage.js';
import { readPresentation } from '../../www/embed/presentation.js';
import { snippet } from '../../www/parts/snippet.js';
import { reduce, START } from '../../www/state.js';
import { createStore } from '../../www/store.js';

const KNOWN = { preset: ['seven-two'], lang: ['en'] };
const read = (/** @type {string} */ query) => readPresentation(new URLSearchParams(query), KNOWN);
/** @param {string} query */
const problems = (query) => read(query).problems.map(({ code, key }) => `${code} ${key}`);

test('what is not asked for is as usual, and what nobody knows is passed over', () => {
  const { look, problems } = read('colour=red&__proto__=1&constructor=2');
  assert.deepEqual(problems, []);
  assert.deepEqual(look, { controls: 'full', mode: 'explore', view: 'stage', theme: 'auto',
    dir: 'auto', autoplay: 'off', speed: 1, narration: 'on', links: 'on', seedlock: 'off',
    resize: 'off', 'min-height': 240, 'max-height': 2000 });
});

test('what is asked for in a way that can be used is used', () => {
  const asked = read('controls=none&autoplay&speed=0.25&from=10&to=20&preset=seven-two&lang=en'
    + '&origin=https://example.org&min-height=300&resize=auto');
  assert.deepEqual(asked.problems, []);
  const { look } = asked;
  assert.deepEqual([look.controls, look.autoplay, look.speed, look.from, look.to, look.preset,
    look.lang, look.origin, look['min-height'], look.resize],
  ['none', 'on', 0.25, 10, 20, 'seven-two', 'en', 'https://example.org', 300, 'auto']);
});

test('what cannot be used is said, and the default takes its place', () => {
  assert.deepEqual(problems('controls=big&speed=3&from=-1&origin=example.org&preset=none&lang=xx'),
    ['E_VALUE controls', 'E_VALUE speed', 'E_VALUE from', 'E_VALUE origin', 'E_VALUE preset',
      'E_VALUE lang']);
  assert.equal(read('controls=big').look.controls, 'full');
  assert.match(read('controls=big').problems[0].message, /big.*full, basic, none.*full/);
  assert.deepEqual(problems('from=20&to=20'), ['E_VALUE to']);
  assert.equal(read('from=20&to=20').look.to, undefined);
  assert.deepEqual(problems('min-height=900&max-height=400'), ['E_VALUE max-height']);
  const { message } = read(`view=${'x'.repeat(1000)}`).problems[0];
  assert.ok(message.length < 250, message);
});

test('what is promised and not there yet is said so', () => {
  assert.deepEqual(problems('mode=lesson&predict=1'), ['E_UNBUILT mode', 'E_UNBUILT predict']);
  assert.equal(read('mode=exam').look.mode, 'explore');
});

test('the address outweighs what the page’s head says', () => {
  const meta = 'controls=basic&theme=dark#v=1&alg=om&n=4';
  const inside = askedFor('about:srcdoc', meta);
  assert.equal(inside.text, 'v=1&alg=om&n=4');
  assert.equal(read(String(inside.query)).look.controls, 'basic');
  const own = askedFor('https://example.org/embed.html?controls=none#v=1&alg=om&n=7', meta);
  assert.equal(own.text, 'v=1&alg=om&n=7');
  assert.equal(read(String(own.query)).look.controls, 'none');
  assert.equal(read(String(own.query)).look.theme, 'dark');
  assert.equal(askedFor('https://example.org/embed.html?s=v%3D1%26alg%3Dom%26n%3D5', '').text,
    'v=1&alg=om&n=5');
  assert.equal(askedFor('about:srcdoc', `#${'x'.repeat(5000)}`).tooLong, true);
});

test('a way out leads to the whole page, or to the file itself', () => {
  assert.equal(homeOf('https://example.org/a/embed.html?x=1#v=1'), 'https://example.org/a/');
  assert.equal(homeOf('file:///home/embed.html?x=1#v=1'), 'file:///home/embed.html');
  assert.equal(homeOf('about:srcdoc'), null);
});

test('a message is weighed without being looked through, and only plain data is light', () => {
  assert.ok(weigh({ ns: 'bivouac', v: 1, type: 'play', id: 1 }, BYTES_MAX) < 100);
  assert.ok(weigh({ scenario: 'x'.repeat(BYTES_MAX) }, BYTES_MAX) > BYTES_MAX);
  assert.ok(weigh(Array.from({ length: 1e6 }, () => 1), BYTES_MAX) > BYTES_MAX);
  /** @type {any} */
  const circle = {};
  circle.circle = circle;
  for (const odd of [circle, new Map(), new ArrayBuffer(1), { a: 1n }, { a: new Date() }]) {
    assert.ok(weigh(odd, BYTES_MAX) > BYTES_MAX);
  }
});

test('a second’s messages are counted, and the next second begins anew', () => {
  let now = 0;
  const count = counter(() => now);
  assert.deepEqual([count(), count(), count()], [1, 2, 3]);
  now = 1000;
  assert.equal(count(), 1);
});

test('a seed that is locked stays, however a scenario is typed', () => {
  const lock = bounded(reduce, { sheets: true, closed: [], seedlock: true });
  const state = { ...START, scenario: 'v=1&alg=om&n=4&seed=9' };
  const typed = lock(state, { type: 'wish', from: 'drawer', text: 'v=1&alg=om&n=5&seed=77' });
  assert.equal(typed.wish?.text, 'v=1&alg=om&n=5&seed=9');
  const drafted = lock({ ...START, scenario: 'v=1&alg=om&n=4' },
    { type: 'draft', text: 'v=1&alg=om&n=5&seed=77', live: true });
  assert.equal(drafted.draft, 'v=1&alg=om&n=5');
  const other = lock(state, { type: 'wish', from: 'gallery', text: 'v=1&alg=om&n=7&seed=3' });
  assert.equal(other.wish?.text, 'v=1&alg=om&n=7&seed=3');
});

test('where there are no sheets none opens', () => {
  const few = bounded(reduce, { sheets: false, closed: [], seedlock: false });
  assert.equal(few(START, { type: 'sheet', sheet: 'gallery' }), START);
  assert.equal(few(START, { type: 'drawer', open: true }), START);
  const confined = bounded(reduce, { sheets: true, closed: ['share'], seedlock: false });
  assert.equal(confined(START, { type: 'sheet', sheet: 'share' }), START);
  assert.equal(confined(START, { type: 'sheet', sheet: 'help' }).sheet, 'help');
});

test('a passage repeats while it plays, and lets a reader seek', () => {
  /** @type {() => void} */
  let paint = () => {};
  const store = createStore(reduce, { ...START, phase: 'ready', ticks: 100, t: 10 },
    (notify) => { paint = notify; });
  repeatPassage(store, 10, 50);
  store.dispatch({ type: 'play', on: true });
  paint();
  store.dispatch({ type: 'tick', t: 49 });
  paint();
  assert.deepEqual([store.state().t, store.state().playing], [49, true]);
  store.dispatch({ type: 'tick', t: 51 });
  paint();
  assert.deepEqual([store.state().t, store.state().playing], [10, true]);
  store.dispatch({ type: 'seek', t: 70 });
  paint();
  paint();
  assert.deepEqual([store.state().t, store.state().playing], [70, false]);
});

test('what is written into a page asks for what was chosen, and breaks out of nothing', () => {
  const chosen = { ...START.embed, theme: 'dark', seedlock: /** @type {const} */ ('on') };
  const text = 'v=1&alg=om&n=4';
  const iframe = snippet(chosen, 'https://example.org/a/', text, '"><script>');
  assert.match(String(iframe), /embed\.html\?controls=basic&amp;theme=dark&amp;seedlock=on#v=1/);
  assert.doesNotMatch(String(iframe), /<script>/);
  const element = snippet({ ...chosen, form: 'element' }, 'https://example.org/a/', text, 'Four');
  assert.match(String(element), /<script src="https:\/\/example\.org\/a\/v1\/embed\.js">/);
  assert.match(String(element), /scenario="v=1&amp;alg=om&amp;n=4"/);
  assert.equal(snippet(chosen, 'https://example.org/', 'x'.repeat(5000), 'Long'), null);
});
