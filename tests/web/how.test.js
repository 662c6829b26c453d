// The pages about algorithms: which step is lit follows from the trace alone, every step that a
// page tells of happens in some shipped run, no other does, and whatever a page links to exists.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termsIn } from '../../www/parts/terms.js';
import { withPairs } from '../../www/pairs.js';
import { stepAt } from '../../www/story/steps.js';
import { de } from '../../www/strings/de.js';
import { en } from '../../www/strings/en.js';
import { SOURCES } from '../../www/strings/sources.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { parse, run as compute } from './core.js';
import { REFUSED, gallery, goldens } from './gallery.js';

/** @param {string} text @returns {import('../../www/store.js').Run} */
function runOf(text) {
  const { buffer, report } = compute(text);
  const trace = decode(buffer);
  return { trace, index: indexTrace(trace), report };
}

test('an order is step 1, relays are step 2, and decisions are the fold or the count', () => {
  for (const [rule, last] of [['recursive', 'fold'], ['flat', 'count']]) {
    const run = runOf(`v=1&alg=om&n=4&bad=3&order=a&rule=${rule}`);
    const { messages, rows } = run.trace;
    const first = messages.departed.findIndex((_, id) => messages.round[id] === 2);
    assert.equal(stepAt(run, 0)?.step, 'order');
    assert.equal(stepAt(run, messages.departed[first])?.step, 'relay');
    assert.equal(stepAt(run, rows.time[rows.length - 1])?.step, last);
    assert.equal(stepAt(run, -1), null);
  }
});

test('a vote tells, chooses and stops; random agreement goes through both phases', () => {
  const vote = runOf('v=1&alg=majority&n=7&t=1&values=2');
  const last = vote.trace.rows.time[vote.trace.rows.length - 1];
  assert.equal(stepAt(vote, 1)?.step, 'tell');
  assert.equal(stepAt(vote, last)?.step, 'stop');
  const coins = runOf('v=1&alg=benor&n=11&t=2&adv=split');
  const { messages } = coins.trace;
  const second = messages.departed.findIndex((_, id) => messages.phase[id] === 2);
  assert.equal(stepAt(coins, 1)?.step, 'report');
  assert.equal(stepAt(coins, messages.departed[second])?.step, 'propose');
});

test('after gossip the algorithm that then decides is the one whose steps are lit', () => {
  const run = runOf('v=1&alg=gossip&n=9&t=2&then=majority&produce_count=2');
  const { rows } = run.trace;
  assert.equal(stepAt(run, 1000000)?.algorithm, 'gossip');
  assert.equal(stepAt(run, rows.time[rows.length - 1])?.algorithm, 'majority');
});

test('each step of each page is lit in some shipped run, and no other', () => {
  /** @type {Set<string>} */
  const lit = new Set();
  for (const { scenario, digest } of goldens()) {
    if (digest === REFUSED) continue;
    const run = runOf(scenario);
    const { time, length } = run.trace.rows;
    for (let row = 0; row < length; row += Math.max(1, Math.floor(length / 400))) {
      const at = stepAt(run, time[row]);
      if (at) lit.add(`${at.algorithm} ${at.step}`);
    }
    const end = stepAt(run, time[length - 1]);
    if (end) lit.add(`${end.algorithm} ${end.step}`);
  }
  const told = Object.entries(en.how.pages).flatMap(([algorithm, { steps }]) =>
    Object.keys(steps).map((step) => `${algorithm} ${step}`));
  assert.deepEqual([...lit].sort(), told.sort());
});

/** @param {any} value @returns {string[]} all texts in it */
const texts = (value) => (typeof value === 'string' ? [value]
  : typeof value === 'object' ? Object.values(value).flatMap(texts) : []);

test('every marked word is in the glossary, and both languages mark the same', () => {
  for (const algorithm of Object.keys(en.how.pages)) {
    const [one, other] = [en, de].map(({ how }) => texts(how.pages[algorithm]).flatMap(termsIn));
    for (const term of one) assert.ok(Object.hasOwn(en.glossary.terms, term), term);
    assert.deepEqual([...new Set(other)].sort(), [...new Set(one)].sort(), algorithm);
    assert.ok(SOURCES[algorithm].length > 1, algorithm);
  }
});

// Seed rows 14, 15, 24, 44.
test('every question opens a scenario that runs, in both languages the same', () => {
  const shipped = gallery();
  for (const [place, { on, file, change }] of en.how.ask.entries()) {
    const text = shipped.get(file);
    assert.ok(text, file);
    assert.ok(parse(withPairs(text, change ?? {})).ok, file);
    for (const algorithm of on) assert.ok(Object.hasOwn(en.how.pages, algorithm), algorithm);
    const other = de.how.ask[place];
    assert.deepEqual([other.on, other.file, other.change], [on, file, change]);
  }
});
