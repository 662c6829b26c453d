// What the page tells of real runs: the end of each is told truly, lies come before honest
// traffic, the lamps agree with the report, and labels never touch.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainPhrase } from '../../www/parts/phrase.js';
import { START } from '../../www/state.js';
import { placeLabels } from '../../www/story/labels.js';
import { tellingAt } from '../../www/story/narrate.js';
import { paceAt, stretchesOf } from '../../www/story/pace.js';
import { verdictsAt } from '../../www/story/verdicts.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { ending, tellingOf } from '../../www/views/narration.js';
import { windowOf } from '../../www/views/log.js';
import { parse, run as compute } from './core.js';
import { REFUSED, goldens } from './gallery.js';

/** @typedef {import('../../www/state.js').State} State */

/** @param {string} text */
function open(text) {
  const { buffer, report } = compute(text);
  const trace = decode(buffer);
  const run = { trace, index: indexTrace(trace), report };
  const { n, bad, ticks } = trace.header;
  /** @type {State} */
  const state = { ...START, phase: 'ready', preview: parse(text), n, bad, ticks, scenario: text };
  return { run, state };
}

/** @param {string} text @returns {string} */
function endOf(text) {
  const { run, state } = open(text);
  return plainPhrase(ending({ ...state, t: state.ticks }, run));
}

// Seed row 18.
test('each kind of end is told as it is', () => {
  assert.match(endOf('v=1&alg=om&n=7&t=2&rule=flat'),
    /decide to retreat, though .* ordered attack\. By OM\(2\) they would attack\./);
  assert.match(endOf('v=1&alg=om&n=4&t=1'), /decide to attack, as the commander ordered\.$/);
  assert.match(endOf('v=1&alg=om&n=3&t=1'), /^The one loyal lieutenant decides to retreat/);
  assert.match(endOf('v=1&alg=om&n=7&bad=0&m=2&adv=split'), /though the commander lies.*split/);
  const seeds = Array.from({ length: 20 },
    (_, seed) => `v=1&alg=om&n=6&t=2&adv=random&seed=${seed}`);
  const parted = seeds.find((text) => compute(text).report.verdict.agreement === 'violated');
  assert.match(endOf(parted ?? ''), /disagree/);
  assert.match(endOf('v=1&alg=om&n=2&t=2'), /no loyal lieutenant/);
});

test('before the first ride stands what to look for, and then never an empty sentence', () => {
  const { run, state } = open('v=1&alg=om&n=4&t=1');
  assert.equal(tellingOf(state, run, 'Look here.').sentence, 'Look here.');
  for (const t of new Set(run.trace.rows.time)) {
    const { kicker, sentence } = tellingOf({ ...state, t }, run, null);
    assert.ok(kicker && /[.”]$/.test(plainPhrase(sentence)), `${t}: ${sentence}`);
    assert.doesNotMatch(sentence, /undefined|null|NaN/);
  }
});

test('when a lie has just left, the lie is told', () => {
  const { run } = open('v=1&alg=om&n=7&t=2&rule=flat');
  const lie = run.index.milestones().find(({ kind }) => kind === 'first-lie');
  const told = tellingAt(run, lie?.t ?? -1);
  assert.deepEqual([told?.lie, told?.kind, told?.node], [true, 'depart', lie?.node]);
});

test('while time runs, a sentence stands long enough to be read', () => {
  const { run, state } = open('v=1&alg=om&n=7&t=2');
  const second = 1000 * paceAt(run.trace, 0);
  const [one, other] = [9.1, 10.3].map((seconds) =>
    tellingOf({ ...state, playing: true, t: Math.round(seconds * second) }, run, null).sentence);
  assert.equal(one, other);
});

// Seed row 11.
test('the lamps are open at first and agree with the report at the end', () => {
  for (const text of ['v=1&alg=om&n=7&t=2&rule=flat', 'v=1&alg=om&n=6&t=2&adv=random',
    'v=1&alg=om&n=7&bad=0&m=2&adv=split']) {
    const { run, state } = open(text);
    assert.equal(verdictsAt(run, 0).agreement, 'undecided');
    const { agreement, validity, termination } = verdictsAt(run, state.ticks);
    assert.deepEqual({ agreement, validity, termination }, run.report.verdict);
  }
});

test('a violation shows from the first wrong decision on', () => {
  const { run } = open('v=1&alg=om&n=7&t=2&rule=flat');
  const wrong = run.index.milestones().find(({ kind }) => kind === 'first-wrong-decision');
  assert.notEqual(verdictsAt(run, (wrong?.t ?? 0) - 1).validity, 'violated');
  assert.equal(verdictsAt(run, wrong?.t ?? 0).validity, 'violated');
});

test('a whole run plays in a minute and a half, a short one slowly enough to watch', () => {
  const long = open('v=1&alg=om&n=9&t=3').run.trace;
  assert.ok(long.header.ticks / paceAt(long, 0) <= 90_001);
  const short = open('v=1&alg=om&n=4&t=1').run.trace;
  assert.ok(short.header.ticks / paceAt(short, 0) >= 3_000);
});

test('every part of every shipped run has its time: none is a blink, none is a lesson', () => {
  const runs = goldens().filter(({ digest }) => digest !== REFUSED);
  for (const { name, scenario } of runs) {
    const { trace } = open(scenario).run;
    const stretches = stretchesOf(trace);
    assert.deepEqual(stretches.map(({ from }) => from),
      [0, ...stretches.slice(0, -1).map(({ to }) => to)], name);
    assert.equal(stretches.at(-1)?.to, trace.header.ticks, name);
    for (const { from, to, pace } of stretches) {
      const ms = (to - from) / pace;
      assert.ok(ms >= 2_500 && ms <= 90_001, `${name}: ${from} to ${to} takes ${ms} ms`);
      assert.equal(paceAt(trace, from), pace, name);
    }
  }
  const settled = goldens().find(({ name }) => name === 'then-majority')?.scenario ?? '';
  const [prelude, gossip, vote] = stretchesOf(open(settled).run.trace);
  assert.ok(prelude.pace > gossip.pace && gossip.pace > vote.pace);
});

test('labels stay inside the line and never touch', () => {
  const labels = [0, 3, 10, 40, 95, 99].map((share, rank) =>
    ({ x: share * 6, width: 30 + 12 * rank, rank }));
  for (const room of [120, 320, 600]) {
    const spans = placeLabels(labels.map((label) => ({ ...label, x: label.x * room / 600 })), room)
      .flatMap((from, place) => (from === null ? [] : [[from, from + labels[place].width]]))
      .sort(([one], [other]) => one - other);
    assert.ok(spans.length > 0);
    assert.ok(spans.every(([from, to]) => from >= 0 && to <= room));
    assert.ok(spans.every(([from], place) => place === 0 || from > spans[place - 1][1]));
  }
});

test('the log shows its first and its last row, however many there are', () => {
  for (const length of [1, 40, 325_000, 3_000_000]) {
    const { tall } = windowOf(length, 0, 600);
    assert.equal(windowOf(length, 0, 600).first, 0);
    assert.equal(windowOf(length, Math.max(tall - 600, 0), 600).last, length);
    const middle = windowOf(length, tall / 2, 600);
    assert.ok(middle.last - middle.first < 30);
  }
});
