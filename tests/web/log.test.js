// Events are found in the log by their words: the next one and the one before, round the end, in
// whatever case, as the log says them, and piece by piece where there are many.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventText } from '../../www/parts/events.js';
import { plainPhrase } from '../../www/parts/phrase.js';
import { factsOf } from '../../www/story/facts.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { findEvent } from '../../www/views/log-find.js';
import { run } from './core.js';

/** @import { Run } from '../../www/store.js' */

/** @param {string} text @returns {Run} */
function runOf(text) {
  const { report, buffer } = run(text);
  const trace = decode(buffer);
  return { trace, index: indexTrace(trace), report };
}

const SEVEN = runOf('v=1&alg=om&n=7&t=2&rule=flat');
/** @param {number} row @param {boolean} conceal */
const sentence = (row, conceal) => plainPhrase(eventText(factsOf(SEVEN, row, conceal), SEVEN));

test('the next event that says it is found, the one before, and round the end', () => {
  const { length } = SEVEN.trace.rows;
  for (const conceal of [false, true]) {
    const all = Array.from({ length }, (_, row) => row)
      .filter((row) => sentence(row, conceal).toLowerCase().includes('general 2 decides'));
    assert.equal(all.length, 1);
    for (const from of [0, all[0], all[0] + 1, length - 1, length, -1]) {
      for (const step of /** @type {const} */ ([1, -1])) {
        const found = findEvent(SEVEN, ' GENERAL 2 Decides', { from, step, conceal });
        assert.equal(found.row, all[0], `${from} by ${step}`);
      }
    }
  }
});

test('walking on from each find meets every event that says it once', () => {
  const conceal = false;
  const { length } = SEVEN.trace.rows;
  const lies = Array.from({ length }, (_, row) => row)
    .filter((row) => sentence(row, conceal).includes('A lie'));
  assert.ok(lies.length > 20);
  for (const step of /** @type {const} */ ([1, -1])) {
    const met = [];
    let from = step === 1 ? 0 : length - 1;
    for (const _ of lies) {
      const { row } = findEvent(SEVEN, 'A lie', { from, step, conceal });
      assert.notEqual(row, null);
      met.push(row);
      from = Number(row) + step;
    }
    assert.deepEqual(step === 1 ? met : met.reverse(), lies);
  }
});

test('what a concealed log does not say is not found, nor what nobody says, nor nothing', () => {
  const how = /** @type {const} */ ({ from: 0, step: 1, conceal: true });
  const { length } = SEVEN.trace.rows;
  for (const wanted of ['A lie', 'no such words']) {
    assert.deepEqual(findEvent(SEVEN, wanted, how), { row: null, looked: length });
  }
  assert.deepEqual(findEvent(SEVEN, '  ', how), { row: null, looked: 0 });
  assert.deepEqual(findEvent(SEVEN, 'no such words', { ...how, most: 10 }),
    { row: null, looked: 10 });
});
