// Two runs beside each other: where they first part, by comparing whole rows; and the proof that
// three generals cannot bear a traitor, as two runs that one of them cannot tell apart.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPairs } from '../../www/pairs.js';
import { reduce, START } from '../../www/state.js';
import { countApart, rivalsOf } from '../../www/story/rivals.js';
import { strings } from '../../www/strings/strings.js';
import { indexTrace } from '../../www/trace/at.js';
import { firstDifference, inboxes } from '../../www/trace/compare.js';
import { decode } from '../../www/trace/decode.js';
import { parse, run } from './core.js';

/** @param {string} text */
function load(text) {
  const trace = decode(run(text).buffer);
  return { trace, index: indexTrace(trace) };
}

/** @param {string} text @returns {string[]} */
function written(text) {
  const { trace: { header, rows } } = load(text);
  return Array.from({ length: rows.length }, (_, row) => [rows.time[row],
    header.kinds[rows.kind[row]], rows.node[row], rows.peer[row], rows.round[row],
    header.values[rows.value[row]]].join(' '));
}

test('the first difference is the first row that is not the same', () => {
  const pairs = [
    ['v=1&alg=om&n=7&t=2&rule=flat', 'v=1&alg=om&n=7&t=2'],
    ['v=1&alg=om&n=7&t=2', 'v=1&alg=om&n=7&t=1&m=2'],
    ['v=1&alg=om&n=5&t=1&seed=1&jitter_pm=200', 'v=1&alg=om&n=5&t=1&seed=2&jitter_pm=200'],
    ['v=1&alg=benor&n=6&t=1&seed=1', 'v=1&alg=benor&n=6&t=1&seed=2'],
    ['v=1&alg=om&n=4&t=1', 'v=1&alg=om&n=4&t=1&timeout=30000'],
  ];
  for (const [one, two] of pairs) {
    const [a, b] = [written(one), written(two)];
    const at = a.findIndex((row, i) => row !== b[i]);
    const found = firstDifference(load(one).trace, load(two).trace);
    assert.ok(at >= 0 && found, `${one} | ${two}`);
    assert.equal(found.row, at);
    const times = [a[at], b[at]].filter(Boolean).map((row) => Number(row.split(' ')[0]));
    assert.equal(found.t, Math.min(...times));
    assert.deepEqual([found.here, found.there], [at < a.length, at < b.length]);
    assert.equal(firstDifference(load(one).trace, load(one).trace), null);
  }
});

test('of three generals one cannot tell a lying lieutenant from a lying commander', () => {
  const lieutenant = load('v=1&alg=om&n=3&m=1&bad=2&adv=flip&order=r');
  const commander = load('v=1&alg=om&n=3&m=1&bad=0&adv=split&order=r');
  const end = Math.max(lieutenant.trace.header.ticks, commander.trace.header.ticks);
  const letters = inboxes(lieutenant, commander, 1, end);
  assert.equal(letters.length, 2);
  assert.ok(letters.every(({ here, there }) => here !== null && here === there));
  const other = inboxes(lieutenant, commander, 2, end);
  assert.ok(other.some(({ here, there }) => here !== there));
  assert.deepEqual(inboxes(lieutenant, commander, 1, 0), []);
});

test('letters that only one run has say so, and nobody is asked who is not there', () => {
  const [small, large] = [load('v=1&alg=om&n=4&m=1'), load('v=1&alg=om&n=5&m=1')];
  const end = large.trace.header.ticks;
  const letters = inboxes(small, large, 1, end);
  assert.equal(letters.length, 4);
  assert.deepEqual(letters.filter(({ here }) => here === null).map(({ way }) => way), [[0, 4]]);
  assert.ok(inboxes(small, large, 4, end).every(({ here }) => here === null));
});

test('every run that a comparison offers is one that the core runs, and another one', () => {
  for (const text of ['v=1&alg=om&n=7&t=2&rule=flat', 'v=1&alg=om&n=3&m=1&bad=2&adv=flip&order=r',
    'v=1&alg=om&n=5&t_pm=300&order=random&seed=4', 'v=1&alg=neighbours&n=9&t=2',
    'v=1&alg=majority&n=9&bad=1.2', 'v=1&alg=benor&n=6&t=1&adv=split', 'v=1&alg=om&n=2']) {
    const { valid } = parse(text);
    const offers = rivalsOf(valid.scenario, valid, '77');
    assert.ok(offers.length >= 1);
    for (const [name, other] of offers) {
      const preview = parse(other);
      assert.deepEqual(preview.errors, [], `${text} ${name}: ${other}`);
      assert.notEqual(withPairs(preview.valid.scenario, { title: null }),
        withPairs(valid.scenario, { title: null }), `${text} ${name}`);
      assert.ok(strings.comparing.presets[name]);
      if (name === 'loyal') assert.deepEqual(preview.valid.bad, []);
      if (name === 'commander') assert.deepEqual(preview.valid.bad, [0]);
    }
  }
});

test('runs that differ in their rule alone may be the same, and are told apart', () => {
  const [small, large] = ['v=1&alg=om&n=4&t=2&rule=flat&tie=first', 'v=1&alg=om&n=7&t=2&rule=flat'];
  for (const text of [small, large]) {
    const { valid } = parse(text);
    const offers = new Map(rivalsOf(valid.scenario, valid, '77'));
    const other = offers.get('rule') ?? '';
    const found = firstDifference(load(text).trace, load(other).trace);
    assert.equal(found === null, text === small);
    assert.ok(countApart(valid, parse(other).valid) && !countApart(valid, valid));
  }
  assert.ok(!countApart(parse(small).valid, null));
  assert.match(strings.comparing.sameCounted(2), /flat count.*OM\(2\)/);
});

test('two runs share the longer clock, and a new run stands alone again', () => {
  const ready = reduce({ ...START, phase: 'running' },
    { type: 'ready', ticks: 100, n: 4, bad: [], at: 60 });
  const both = reduce(ready, { type: 'compare', change: { phase: 'ready' }, ticks: 140 });
  assert.equal(reduce(both, { type: 'seek', t: 130 }).t, 130);
  const alone = reduce(reduce(both, { type: 'seek', t: 130 }),
    { type: 'compare', change: { phase: 'off' }, ticks: 100 });
  assert.deepEqual([alone.ticks, alone.t], [100, 100]);
  const next = reduce(both, { type: 'read', preview: parse('v=1&alg=om&n=4'), scenario: 'x',
    notices: [], shared: true });
  assert.equal(next.compare.phase, 'off');
});
