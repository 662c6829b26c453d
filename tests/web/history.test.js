// The history of what was opened and made: a tree of steps, through which undo, redo and the
// branches of a run go.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ahead, before, branchesOf, current, grown, moved, NEW } from '../../www/history.js';
import { reduce, START } from '../../www/state.js';

/** @typedef {import('../../www/state.js').State} State */
/** @typedef {import('../../www/state.js').Action} Action */
/** @typedef {import('../../www/deeds.js').Deed} Deed */

/** @type {Deed} */
const CRASH = { op: 'crash', node: 1, t: 5 };

test('steps are undone and redone one by one, and a new one takes the way of a redo', () => {
  let history = ['a', 'b', 'c'].reduce((all, text) => grown(all, { text }), NEW);
  assert.equal(current(history)?.text, 'c');
  history = moved(history, before(history)?.id ?? 0);
  history = moved(history, before(history)?.id ?? 0);
  assert.deepEqual([current(history)?.text, before(history)], ['a', null]);
  assert.equal(ahead(history)?.text, 'b');
  history = grown(moved(history, ahead(history)?.id ?? 0), { text: 'd' });
  history = moved(history, before(history)?.id ?? 0);
  assert.equal(ahead(history)?.text, 'd', 'c is a branch by now');
});

test('the same again is no step, and what was done before from here is found again', () => {
  const one = grown(NEW, { text: 'a' });
  assert.equal(grown(one, { text: 'a' }), one);
  const two = grown(one, { text: 'b', deed: CRASH });
  const back = moved(two, one.at ?? 0);
  assert.deepEqual(grown(back, { text: 'b', deed: CRASH }).at, two.at);
});

test('a control that moves is one step as long as it changes the same', () => {
  const start = grown(NEW, { text: 'n=4&m=1' });
  const moving = ['n=5&m=1', 'n=6&m=1', 'n=7&m=1'].reduce((history, text) =>
    grown(history, { text, live: true }), start);
  assert.equal(moving.steps.length, 2);
  assert.equal(current(moving)?.text, 'n=7&m=1');
  assert.equal(grown(moving, { text: 'n=7&m=2', live: true }).steps.length, 3);
});

test('branches are what was done to one run, and nothing else', () => {
  const opened = grown(grown(NEW, { text: 'other' }), { text: 'trunk' });
  const one = grown(opened, { text: 'one', deed: CRASH });
  const two = grown(moved(one, opened.at ?? 0), { text: 'two', deed: CRASH });
  const deeper = grown(two, { text: 'deeper', deed: CRASH });
  assert.deepEqual(branchesOf(deeper).map(({ step, depth }) => [step.text, depth]),
    [['trunk', 0], ['one', 1], ['two', 1], ['deeper', 2]]);
  assert.deepEqual(branchesOf(grown(deeper, { text: 'changed' })).length, 1);
});

test('a history stays small, and goes on however long it was', () => {
  const texts = Array.from({ length: 200 }, (_, place) => String(place));
  const history = texts.reduce((all, text) => grown(all, { text, deed: CRASH }), NEW);
  assert.equal(history.steps.length, 60);
  assert.equal(current(history)?.text, '199');
  assert.equal(branchesOf(history).length, 60);
  let [at, count] = [history, 0];
  for (let step = before(at); step; step = before(at), count++) at = moved(at, step.id);
  assert.equal(count, 59);
});

/** @param {State} state @param {...Action} actions */
const after = (state, ...actions) => actions.reduce(reduce, state);

/** @param {State} state @param {string} scenario @returns {State} as the session answers a wish */
function opened(state, scenario) {
  const at = Number(/at=(\d+)/.exec(state.wish?.text ?? '')?.[1] ?? 0);
  const preview = /** @type {any} */ ({ ok: true, errors: [], valid: { algorithm: 'om',
    scenario, names: [] } });
  return after(state, { type: 'read', preview, scenario, notices: [], shared: true },
    { type: 'ready', n: 4, bad: [], ticks: 100, at, messages: 9 });
}

test('a deed forks the run where the playhead stands, and undo and redo leave it there', () => {
  const start = opened(after(START, { type: 'wish', text: 'alg=om&n=4', from: 'gallery' }),
    'alg=om&n=4');
  const there = after(start, { type: 'seek', t: 40 },
    { type: 'select', pick: { kind: 'node', id: 1 } });
  const asked = after(there, { type: 'deed', text: 'alg=om&n=4&do=9-crash-1&d=12345678',
    deed: CRASH });
  assert.equal(asked.wish?.text, 'alg=om&n=4&do=9-crash-1&at=40');
  const forked = opened(asked, 'alg=om&n=4&do=9-crash-1');
  assert.deepEqual([forked.t, forked.selection, forked.playing],
    [40, { kind: 'node', id: 1 }, false]);
  const undone = after(forked, { type: 'seek', t: 60 }, { type: 'undo' });
  assert.equal(undone.wish?.text, 'alg=om&n=4&at=60');
  const before = opened(undone, 'alg=om&n=4');
  assert.equal(before.history.steps.length, 2);
  const redone = after(before, { type: 'redo' });
  assert.equal(redone.wish?.text, 'alg=om&n=4&do=9-crash-1&at=60');
  assert.equal(after(opened(redone, 'alg=om&n=4&do=9-crash-1'), { type: 'redo' }).wish,
    redone.wish, 'there is nothing ahead');
});

test('an edited scenario is a step of the same history, left where it was left', () => {
  const start = opened(after(START, { type: 'wish', text: 'alg=om&n=4', from: 'gallery' }),
    'alg=om&n=4');
  const edited = opened(after(start, { type: 'seek', t: 30 },
    { type: 'wish', text: 'alg=om&n=5', from: 'drawer' }), 'alg=om&n=5');
  const undone = after(edited, { type: 'seek', t: 70 }, { type: 'undo' });
  assert.equal(undone.wish?.text, 'alg=om&n=4&at=30');
  assert.equal(after(opened(undone, 'alg=om&n=4'), { type: 'redo' }).wish?.text,
    'alg=om&n=5&at=70');
});
