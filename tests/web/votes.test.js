// What the page says of votes against the trace, counted anew in the simplest way: what peers
// hold, how rounds follow each other, how it ended, and that every moment has a sentence.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainPhrase } from '../../www/parts/phrase.js';
import { forAlgorithm, settingsOf } from '../../www/parts/settings.js';
import { voteEnding, voteTold } from '../../www/parts/vote-story.js';
import { tabsOf } from '../../www/state.js';
import { heardLast } from '../../www/story/heard.js';
import { verdictsAt } from '../../www/story/verdicts.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { UNSURE, valueName } from '../../www/trace/votes.js';
import { layOutVotes, votesAt } from '../../www/views/votes-layout.js';
import { describe, parse, run as compute } from './core.js';

/** @import { Ballots } from '../../www/trace/votes.js' */

const RUNS = ['v=1&alg=majority&n=9&t=2&values=3&adv=equivocate',
  'v=1&alg=neighbours&n=25&t=5&values=4', 'v=1&alg=neighbours&n=12&t=2&update=sync&clients=2',
  'v=1&alg=neighbours&n=12&t=0&update=sync&topo=ring&values=2', 'v=1&alg=benor&n=6&t=1',
  'v=1&alg=benor&n=5&t=1&adv=split&rounds=6', 'v=1&alg=majority&n=7&t=1&stop=local'];

/** @param {string} text */
function open(text) {
  const { buffer, report } = compute(text);
  const trace = decode(buffer);
  const index = indexTrace(trace);
  const votes = /** @type {Ballots} */ (index.votes);
  return { trace, index, report, votes, run: { trace, index, report } };
}

/** @param {ReturnType<typeof open>} run @returns {number[]} some moments, the first and the last */
const moments = ({ trace: { header } }) =>
  Array.from({ length: 15 }, (_, i) => Math.floor((header.ticks * i) / 14));

for (const text of RUNS) {
  test(`what peers hold is what the rows say: ${text}`, () => {
    const run = open(text);
    const { rows, header } = run.trace;
    const hold = header.kinds.indexOf('hold');
    for (const t of moments(run)) {
      const held = new Array(header.n).fill(null);
      for (let row = 0; row < rows.length && rows.time[row] <= t; row++) {
        if (rows.kind[row] === hold) held[rows.node[row]] = rows.value[row];
      }
      held.forEach((value, node) => assert.equal(run.votes.held(t, node), value));
      const counts = header.values.map((_, value) =>
        run.votes.loyal.filter((node) => held[node] === value).length);
      assert.deepEqual(run.votes.counts(t), counts);
    }
  });

  test(`rounds follow each other and end with the run: ${text}`, () => {
    const { votes, trace, report } = open(text);
    const ends = Array.from({ length: votes.rounds + 1 }, (_, round) => votes.endOf(round));
    assert.equal(ends[0], 0);
    assert.equal(ends.at(-1), trace.header.ticks);
    ends.forEach((end, round) => assert.ok(round === 0 || end >= ends[round - 1], `${ends}`));
    assert.equal(votes.rounds, report.rounds);
    for (const node of votes.loyal) {
      assert.equal(votes.heldAfter(votes.rounds, node), votes.held(trace.header.ticks, node));
    }
  });

  // Seed row 62.
  test(`every moment has a sentence, and the end tells the report: ${text}`, () => {
    const run = open(text);
    for (const t of moments(run)) {
      for (const conceal of [false, true]) {
        const { kicker, sentence } = voteTold(run.run, t, conceal);
        assert.match(plainPhrase(sentence), /^[A-Z].*\.$/);
        assert.doesNotMatch(kicker + sentence, /undefined|null|NaN/);
      }
    }
    const ending = plainPhrase(voteEnding(run.run));
    const agreed = run.report.verdict.agreement === 'held';
    assert.equal(/^All .* agree on/.test(ending), agreed, ending);
    if (run.report.measures.stuck_period) assert.match(ending, /never agree/);
    assert.doesNotMatch(ending, /undefined|null|NaN|[{}]/);
  });

  test(`lamps end as the report has it, and hold nothing before it is so: ${text}`, () => {
    const run = open(text);
    const { agreement, validity, termination } = verdictsAt(run.run, run.trace.header.ticks);
    assert.deepEqual({ agreement, validity, termination }, run.report.verdict);
    assert.equal(verdictsAt(run.run, 0).agreement, 'undecided');
    for (const t of moments(run)) {
      const now = verdictsAt(run.run, t);
      const values = run.votes.loyal.map((node) => run.votes.held(t, node));
      if (now.agreement === 'held' && run.trace.header.algorithm !== 'benor') {
        assert.equal(new Set(values).size, 1);
      }
    }
  });
}

test('rounds after unanimity are counted too', () => {
  const { votes, report } = open('v=1&alg=neighbours&n=25&t=5&update=sync&after=7');
  assert.equal(votes.rounds, report.rounds + 7);
});

test('a peer that waits for all of a phase heard nobody twice', () => {
  const run = open('v=1&alg=benor&n=6&t=1');
  for (const t of moments(run)) {
    const { total, counts } = heardLast(run.run, t, 0);
    assert.ok(total <= 6);
    assert.equal(counts.reduce((sum, { count }) => sum + count, 0), total);
  }
});

test('a click on the chart goes to the tick that is drawn there', () => {
  for (const text of RUNS) {
    const { trace, votes } = open(text);
    const layout = layOutVotes(trace, votes, 480);
    for (const t of [0, 0.2, 0.5, 0.9].map((share) => Math.floor(share * trace.header.ticks))) {
      assert.ok(Math.abs(layout.t(layout.x(t)) - t) <= 1, `${text} at ${t}`);
    }
    const middle = layout.stripTop + layout.cell / 2;
    assert.deepEqual(votesAt(layout, layout.left + layout.step * 1.5, middle),
      { t: votes.endOf(1), node: 0 });
  }
});

test('the proposal of nothing has a name of its own', () => {
  assert.equal(valueName({ values: ['a', 'b'] }, UNSURE), 'u');
  assert.equal(valueName({ values: ['a', 'b'] }, 1), 'b');
  assert.equal(valueName({ values: ['a', 'b'] }, null), null);
});

test('each algorithm has its own settings, each topology its own keys', () => {
  const keys = (/** @type {string} */ algorithm, /** @type {string} */ topology) => {
    const { main, rest } = settingsOf(describe(), algorithm, topology);
    return [...main, ...rest].map(({ key }) => key);
  };
  assert.ok(keys('om', 'complete').includes('m'));
  assert.ok(!keys('om', 'complete').includes('values'));
  assert.ok(keys('neighbours', 'er').includes('p_pm'));
  assert.ok(!keys('neighbours', 'er').includes('attach'));
  assert.ok(keys('neighbours', 'ba').includes('attach'));
  assert.ok(!keys('neighbours', 'ba').includes('p_pm'));
  assert.ok(keys('benor', 'complete').includes('coin'));
  for (const algorithm of ['om', 'majority', 'neighbours', 'benor']) {
    assert.equal(new Set(keys(algorithm, 'er')).size, keys(algorithm, 'er').length, algorithm);
  }
});

test('another algorithm keeps how many there are, who is faulty, and the seed', () => {
  const text = forAlgorithm('v=1&alg=om&n=7&bad=5.6&m=2&order=r&seed=9&title=X', 'benor');
  assert.equal(text, 'v=1&alg=benor&n=7&bad=5.6&seed=9');
  assert.equal(parse(text).ok, true);
});

test('generals have an execution graph, peers have votes', () => {
  assert.deepEqual(tabsOf({ preview: parse('v=1&alg=om&n=4') }),
    ['inspector', 'graph', 'spacetime', 'tree', 'compare', 'map', 'log', 'how']);
  assert.deepEqual(tabsOf({ preview: parse(RUNS[0]) }),
    ['inspector', 'votes', 'spacetime', 'compare', 'map', 'log', 'how']);
});
