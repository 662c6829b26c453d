// What the page tells of networks: every moment has a sentence, the end is told as the run ends,
// the lamps agree with the report, and rows that few runs have are sentences too.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkEnding, networkTold } from '../../www/parts/network-story.js';
import { eventText } from '../../www/parts/events.js';
import { plainPhrase } from '../../www/parts/phrase.js';
import { START } from '../../www/state.js';
import { factsOf } from '../../www/story/facts.js';
import { networkTellingAt } from '../../www/story/network-telling.js';
import { heldAt, lampsAt } from '../../www/story/network-verdicts.js';
import { strings } from '../../www/strings/strings.js';
import { tellingOf } from '../../www/views/narration.js';
import { describe, parse } from './core.js';
import { ITEM, realIndex, smallIndex } from './network-run.js';

/** @import { Run } from '../../www/store.js' */

const CRASHES = 'v=1&alg=gossip&n=25&loc=course&downtime=random&bandwidth=free&validate=off'
  + '&overdraft=original';
const THEN = 'v=1&alg=gossip&n=9&produce_count=3&then=majority';
const LOTTERY = 'v=1&alg=lottery&n=6&mine_mean=200000&produce_count=2&blocks=40';

/** @returns {Run} the small network, with a report that nobody asks */
function small() {
  const { trace, index } = smallIndex();
  return { trace, index, report: realIndex(THEN).report };
}

test('before the first letter stands what to look for, and then never an empty sentence', () => {
  for (const text of [CRASHES, THEN, LOTTERY]) {
    const run = realIndex(text);
    const { ticks } = run.trace.header;
    /** @type {import('../../www/state.js').State} */
    const state = { ...START, phase: 'ready', preview: parse(text), ticks };
    assert.equal(tellingOf(state, run, 'Look here.').sentence, 'Look here.');
    assert.match(plainPhrase(tellingOf(state, run, null).sentence), /[Ww]atch w/);
    for (let i = 1; i <= 60; i++) {
      for (const followed of [null, run.net.list[1].id]) {
        const t = Math.floor((ticks * i) / 60);
        const { kicker, sentence } = tellingOf({ ...state, t, followed }, run, null);
        assert.ok(kicker && /[.”]$/.test(plainPhrase(sentence)), `${text} ${t}: ${sentence}`);
        assert.doesNotMatch(kicker + plainPhrase(sentence), /undefined|null|NaN|[{}]/);
      }
    }
  }
});

test('what is followed is told by who has it, and what is not made yet is said to be so', () => {
  const run = small();
  assert.deepEqual(networkTellingAt(run, 3000, ITEM), { kind: 'wave',
    item: run.index.items?.item(ITEM), made: true, got: 2,
    counts: [{ letter: 'a', count: 1 }, { letter: 'b', count: 1 }], settled: [] });
  assert.match(plainPhrase(networkTold(run, 4500, ITEM).sentence),
    /^4_1 has reached 3 of 4 peers: A 1 · B 2\.$/);
  assert.match(networkTold(run, 900, ITEM).sentence, /has not been made yet/);
  assert.match(networkTold(run, 3500, null).kicker, /1 offline/);
});

test('the ends are told with the numbers of the run', () => {
  const crashes = realIndex(CRASHES);
  const { cells, all, unanimous } = heldAt(crashes, crashes.trace.header.ticks);
  assert.equal(all, 25 * crashes.net.list.length);
  assert.ok(cells < all && unanimous < crashes.net.list.length);
  assert.match(networkEnding(crashes), new RegExp(`hold ${((100 * cells) / all).toFixed(1)} %`));
  assert.match(networkEnding(realIndex(THEN)), /By majority among all the peers agree on 3 of 3\./);
  assert.match(networkEnding(realIndex(LOTTERY)), /loyal chains end in the same block, at height/);
});

test('coverage never falls, and a lamp tells it', () => {
  const run = realIndex(CRASHES);
  const shares = [1_500_000, 2_500_000, 5_200_000].map((t) => {
    const lamp = lampsAt(run, t).find(({ what }) => what === 'coverage');
    const { cells, all } = heldAt(run, t);
    assert.deepEqual([lamp?.part, lamp?.whole], [cells, all]);
    return cells;
  });
  assert.deepEqual([...shares].sort((a, b) => a - b), shares);
});

test('the lamp of agreement turns with the first item held in two versions', () => {
  const run = small();
  const tone = (/** @type {number} */ t) =>
    lampsAt(run, t).find(({ name }) => name === 'agreement')?.tone;
  assert.deepEqual([999, 2999, 3000].map(tone), ['vacuous', 'undecided', 'violated']);
});

test('at the end the lamps agree with the report', () => {
  for (const text of [CRASHES, THEN, LOTTERY, `${THEN}&t=2&adv=tamper`]) {
    const run = realIndex(text);
    const lamps = lampsAt(run, run.trace.header.ticks);
    const { agreement } = run.report.verdict;
    assert.equal(lamps.find(({ name }) => name === 'agreement')?.tone, agreement, text);
  }
});

test('in the second phase the lamps judge what is decided', () => {
  const run = realIndex(THEN);
  const phase = run.index.roundBands()[1].from;
  assert.deepEqual(lampsAt(run, phase).map(({ what }) => what),
    ['decisions', 'validity', 'decided']);
  assert.equal(lampsAt(run, phase)[2].part, 0);
  assert.equal(lampsAt(run, run.trace.header.ticks)[2].part, 3);
});

test('rows that only long runs have are sentences as well', () => {
  const { trace, index } = smallIndex();
  const row = Array.from(trace.rows.kind).findIndex((kind) =>
    trace.header.kinds[kind] === 'store');
  const run = { trace, index, report: realIndex(THEN).report };
  const facts = factsOf(run, row);
  for (const kind of ['reverse', 'ship', 'confirm', 'reorganise', 'part', 'join', 'cut']) {
    const text = plainPhrase(eventText({ ...facts, kind }, run));
    assert.match(text, /^[A-Z].*\.$/);
    assert.doesNotMatch(text, /undefined|null|NaN/);
  }
  assert.match(plainPhrase(eventText({ ...facts, kind: 'reverse' }, run)), /take back A of 4_1/);
});

test('every sort and every fate of a letter has words', () => {
  const { trace } = realIndex(CRASHES);
  for (const sort of trace.header.sorts ?? []) {
    assert.ok(strings.network.sorts[sort], sort);
    assert.notEqual(strings.network.sort(sort), sort);
  }
  for (const outcome of describe().outcomes) {
    assert.match(strings.network.fate[outcome]('peer 3'), /\.$/);
  }
});

// Seed row 51.
test('a chain that holds both versions of a payment is told, by a lamp and at the end', () => {
  const text = 'v=1&alg=lottery&n=8&clients=1&mine_mean=200000&produce_count=2&until=5000000';
  const lampAt = (/** @type {Run} */ run, /** @type {number} */ t) =>
    lampsAt(run, t).find(({ what }) => what === 'once');
  const [strict, loose] = [text, `${text}&valid=any`].map((one) => realIndex(one));
  assert.equal(lampAt(strict, strict.trace.header.ticks), undefined);
  assert.doesNotMatch(networkEnding(strict), /both versions/);
  const { ticks } = loose.trace.header;
  assert.deepEqual([lampAt(loose, 0)?.tone, lampAt(loose, ticks)?.tone], ['held', 'violated']);
  assert.match(networkEnding(loose), /But the chain holds both versions of \d payments?\./);
});
