// The page's state: every action leads from one plain value to another, and the store tells of it
// once a frame.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFrame } from '../../www/frame.js';
import { reduce, SPEEDS, START } from '../../www/state.js';
import { createStore } from '../../www/store.js';

/** @typedef {import('../../www/state.js').Action} Action */
/** @typedef {import('../../www/state.js').State} State */

const READY = /** @type {State} */ (
  reduce({ ...START, phase: 'running' }, { type: 'ready', ticks: 100, n: 4, bad: [3], at: 0 }));

/** @param {State} state @param {Action[]} actions */
const after = (state, ...actions) => actions.reduce(reduce, state);

test('a state survives being written down and read again', () => {
  const state = after(READY, { type: 'select', pick: { kind: 'node', id: 2 } },
    { type: 'seek', t: 17 });
  assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
});

test('an action that changes nothing returns the very same state', () => {
  assert.equal(reduce(READY, { type: 'seek', t: 0 }).t, 0);
  const sought = reduce(READY, { type: 'seek', t: 5 });
  assert.equal(reduce(sought, { type: 'seek', t: 5 }), sought);
  const chosen = reduce(READY, { type: 'hover', pick: { kind: 'message', id: 1 } });
  assert.equal(reduce(chosen, { type: 'hover', pick: { kind: 'message', id: 1 } }), chosen);
});

test('the playhead is a whole tick inside the run', () => {
  for (const [asked, got] of [[-5, 0], [12.4, 12], [1e9, 100]]) {
    assert.equal(reduce(READY, { type: 'seek', t: asked }).t, got);
  }
});

test('playing stops by itself at the end, and Play at the end starts over', () => {
  const playing = after(READY, { type: 'play', on: true }, { type: 'tick', t: 60 });
  assert.equal(playing.playing, true);
  const ended = reduce(playing, { type: 'tick', t: 140 });
  assert.deepEqual([ended.playing, ended.t], [false, 100]);
  const again = reduce(ended, { type: 'play', on: true });
  assert.deepEqual([again.playing, again.t], [true, 0]);
});

test('nothing plays unless there is a run', () => {
  assert.equal(reduce(START, { type: 'play', on: true }).playing, false);
});

test('a link that names a moment opens there, without the first offer to play', () => {
  const state = reduce(START, { type: 'ready', ticks: 100, n: 4, bad: [], at: 40 });
  assert.deepEqual([state.t, state.fresh, state.playing], [40, false, false]);
});

test('a run that was asked for with Play plays as soon as it is there', () => {
  const state = after(START, { type: 'wish', text: 'x', from: 'drawer', play: true },
    { type: 'ready', ticks: 9, n: 3, bad: [], at: 0 });
  assert.deepEqual([state.playing, state.fresh], [true, false]);
});

test('the core’s reading of an older draft is dropped', () => {
  const state = after(READY, { type: 'draft', text: 'new', live: true });
  const preview = { ok: true, errors: [], notices: [], valid: null };
  assert.equal(reduce(state, { type: 'drafted', text: 'old', preview }), state);
  assert.equal(reduce(state, { type: 'drafted', text: 'new', preview }).drafted, preview);
});

test('normal speed is among the speeds, which ascend', () => {
  assert.ok(SPEEDS.includes(1));
  assert.deepEqual([...SPEEDS].sort((one, other) => one - other), SPEEDS);
});

test('listeners hear once a frame, of the first state and the last', () => {
  /** @type {((now: number) => void)[]} */
  const asked = [];
  const frame = createFrame((callback) => asked.push(callback));
  const store = createStore(reduce, READY, frame.paint);
  /** @type {number[][]} */
  const heard = [];
  store.subscribe((state, before) => { heard.push([before.t, state.t]); });
  store.dispatch({ type: 'seek', t: 1 });
  store.dispatch({ type: 'seek', t: 2 });
  assert.deepEqual([asked.length, heard], [1, []]);
  asked[0](0);
  assert.deepEqual(heard, [[0, 2]]);
});

test('a frame moves time before it paints', () => {
  /** @type {((now: number) => void)[]} */
  const asked = [];
  const frame = createFrame((callback) => asked.push(callback));
  /** @type {string[]} */
  const order = [];
  frame.paint(() => order.push('paint'));
  frame.beat((now) => order.push(`beat ${now}`));
  asked[0](7);
  assert.deepEqual(order, ['beat 7', 'paint']);
});

test('a listener that another one takes away is not told any more', () => {
  const store = createStore(reduce, READY, (notify) => notify());
  /** @type {string[]} */
  const told = [];
  let leave = () => {};
  store.subscribe(() => { told.push('panel'); leave(); });
  leave = store.subscribe(() => { told.push('view'); });
  store.dispatch({ type: 'tab', tab: 'log' });
  assert.deepEqual(told, ['panel']);
});
