// The trace's reader and its index. A run of three generals that can be checked by hand, then real
// runs from the core, where every answer is compared with a slow scan of the whole trace.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexInSlices, indexTrace } from '../../www/trace/at.js';
import { absent, decode, TraceError } from '../../www/trace/decode.js';
import { run } from './core.js';
import { encode, kind, outcome } from './trace-buffer.js';

/** @import { Trace } from '../../www/trace/decode.js' */

const R = 0;
const A = 1;

/**
 * General 0 orders attack; 1 passes it on; 2, a traitor, tells 1 to retreat and then is silent.
 * @type {Parameters<typeof encode>[0]}
 */
const SMALL = {
  header: { n: 3, bad: [2], ticks: 60, rounds: 2 },
  hops: [0, 0, 0, 1, 0, 2],
  messages: [
    { from: 0, to: 1, value: A, held: A, round: 1, queued: 0, departed: 0, arrived: 10, path: 0 },
    { from: 0, to: 2, value: A, held: A, round: 1, queued: 0, departed: 20, arrived: 30, path: 1 },
    { from: 1, to: 2, value: A, held: A, round: 2, queued: 10, departed: 10, arrived: 25, path: 2 },
    { from: 2, to: 1, value: R, held: A, round: 2, queued: 30, departed: 30, arrived: 50, path: 4 },
    { from: 2, to: 1, held: A, round: 2, queued: 40, departed: 40, arrived: 40, path: 4,
      outcome: outcome('withheld') },
  ].map((message) => ({ outcome: outcome('delivered'), ...message })),
  rows: [
    [0, 'send', 0, 1, 0, A], [0, 'send', 0, 2, 1, A], [0, 'depart', 0, 1, 0, A],
    [10, 'arrive', 1, 0, 0, A], [10, 'send', 1, 2, 2, A], [10, 'depart', 1, 2, 2, A],
    [20, 'depart', 0, 2, 1, A], [25, 'arrive', 2, 1, 2, A], [30, 'arrive', 2, 0, 1, A],
    [30, 'send', 2, 1, 3, R], [30, 'depart', 2, 1, 3, R], [40, 'withhold', 2, 1, 4, undefined],
    [50, 'arrive', 1, 2, 3, R], [60, 'decide', 1, undefined, undefined, R],
  ].map(([time, name, node, peer, message, value]) =>
    /** @type {Record<string, number>} */ (
      { time, kind: kind(String(name)), node, peer, message, value })),
};

const small = () => {
  const trace = decode(encode(SMALL));
  return { trace, index: indexTrace(trace) };
};

test('a message is in flight from its departure until just before its arrival', () => {
  const { index } = small();
  assert.deepEqual([0, 9, 10, 20, 24, 25, 30, 40, 49, 50].map(index.inFlight),
    [[0], [0], [2], [2, 1], [2, 1], [1], [3], [3], [3], []]);
});

// Seed row 9.
test('a job waits at the camp from its order until the messenger leaves with it', () => {
  const { index } = small();
  assert.deepEqual([0, 19, 20].map((t) => index.waiting(t, 0).count), [1, 1, 0]);
  assert.deepEqual([...index.waiting(5, 0).ids], [1]);
});

test('a shared messenger rides home as long as it rode out', () => {
  const { index } = small();
  assert.deepEqual([9, 10, 19, 20].map(index.returning), [[], [0], [0], []]);
});

// Seed row 10.
test('what was heard, held and decided is known to the tick', () => {
  const { index } = small();
  assert.deepEqual([9, 10, 50].map((t) => index.heard(t, 1)), [[0, 0], [0, 1], [1, 1]]);
  assert.deepEqual([9, 10, 59, 60].map((t) => index.bannerOf(t, 1)), [null, A, A, R]);
  assert.deepEqual([25, 30].map((t) => index.bannerOf(t, 2)), [null, A]);
  assert.equal(index.bannerOf(0, 0), A);
  assert.deepEqual([59, 60].map((t) => index.decision(t, 1)), [null, R]);
  assert.deepEqual([1, 2].map(index.decidedAt), [60, null]);
  assert.equal(index.mostHeard, 2);
});

test('steps go to ticks with a row and stop at both ends', () => {
  const { index } = small();
  assert.deepEqual([0, 10, 59, 60].map(index.nextTick), [10, 20, 60, null]);
  assert.deepEqual([0, 5, 10, 60].map(index.previousTick), [null, 0, 0, 50]);
});

test('bands, milestones, lies, silence and paths tell the story', () => {
  const { index } = small();
  assert.deepEqual(index.roundBands(),
    [{ round: 1, from: 0, to: 30 }, { round: 2, from: 10, to: 50 }]);
  assert.deepEqual(index.milestones().map(({ kind: name, t }) => `${name} ${t}`),
    ['first-lie 30', 'first-silence 40', 'first-decision 60', 'first-wrong-decision 60',
      'last-decision 60']);
  assert.deepEqual([...index.lies], [3]);
  assert.ok(index.isLie(3) && !index.isLie(4), 'silence is not a lie');
  assert.deepEqual([39, 40, 44, 45].map((t) => [...index.ghosts(t, 5)]), [[], [4], [4], []]);
  assert.deepEqual(index.path(3), [0, 2]);
  assert.deepEqual(index.counts(30), { queued: 4, departed: 4, arrived: 3 });
});

/** @param {(bytes: Uint8Array) => ArrayBuffer} change @param {RegExp} says */
function refused(change, says) {
  const bytes = new Uint8Array(encode(SMALL));
  assert.throws(() => decode(change(bytes)), (error) =>
    error instanceof TraceError && says.test(error.message));
}

test('what is no trace, another version or cut off is refused with its reason', () => {
  const whole = (/** @type {Uint8Array} */ bytes) => /** @type {ArrayBuffer} */ (bytes.buffer);
  refused(() => new ArrayBuffer(0), /not a trace/);
  refused((bytes) => { bytes[7] = 50; return whole(bytes); }, /not a trace: .*BIVOUAC2/);
  refused((bytes) => whole(bytes).slice(0, 10), /before its header/);
  refused((bytes) => whole(bytes).slice(0, 40), /in its header/);
  refused((bytes) => { bytes[12] = 33; return whole(bytes); }, /not JSON/);
  refused((bytes) => whole(bytes).slice(0, -8), /cut off in column "hops.node"/);
  refused(() => encode({ ...SMALL, header: { ...SMALL.header, version: 2 } }), /version 2/);
  refused(() => encode({ ...SMALL, header: { ...SMALL.header, n: 2 } }), /node that is not there/);
  refused(() => encode({ ...SMALL, hops: [0] }), /path of message/);
});

/** Every question again, answered by looking at everything. @param {Trace} trace */
function slowly({ header, rows, messages }) {
  const ids = Array.from({ length: messages.length }, (_, id) => id);
  const all = Array.from({ length: rows.length }, (_, row) => row);
  const { queued, departed, arrived, from } = messages;
  const told = (/** @type {number} */ id) => header.outcomes[messages.outcome[id]] !== 'withheld';
  const left = (/** @type {number} */ id) =>
    (departed[id] === absent(departed) ? arrived[id] : departed[id]);
  return {
    inFlight: (/** @type {number} */ t) =>
      ids.filter((id) => told(id) && departed[id] <= t && t < arrived[id]),
    waiting: (/** @type {number} */ t, /** @type {number} */ node) =>
      ids.filter((id) => told(id) && from[id] === node && queued[id] <= t && t < left(id)),
    heard: (/** @type {number} */ t, /** @type {number} */ node) =>
      header.values.map((_, value) => all.filter((row) => rows.time[row] <= t
        && header.kinds[rows.kind[row]] === 'arrive' && rows.node[row] === node
        && rows.value[row] === value).length),
  };
}

const RUNS = [
  'v=1&alg=om&n=4&m=2&bad=2.3&order=a',
  'v=1&alg=om&n=7&m=2&bad=5.6&order=a&adv=split',
  'v=1&alg=om&n=7&m=2&bad=3.6&order=a&adv=silent',
  'v=1&alg=om&n=6&m=2&bad=4.5&order=a&messengers=each',
  'v=1&alg=om&n=6&m=2&bad=4&order=a&loss_pm=200&seed=3',
];

for (const text of RUNS) {
  test(`the index answers as a scan of the whole trace would: ${text}`, () => {
    const trace = decode(run(text).buffer);
    const [index, slow] = [indexTrace(trace), slowly(trace)];
    const sorted = (/** @type {Iterable<number>} */ ids) => [...ids].sort((a, b) => a - b);
    for (let i = 0; i <= 40; i++) {
      const t = Math.floor((trace.header.ticks * i) / 40);
      assert.deepEqual(sorted(index.inFlight(t)), slow.inFlight(t), `in flight at ${t}`);
      for (let node = 0; node < trace.header.n; node++) {
        assert.deepEqual(index.heard(t, node), slow.heard(t, node), `heard by ${node} at ${t}`);
        assert.deepEqual(sorted(index.waiting(t, node).ids), slow.waiting(t, node),
          `waiting at ${node} at ${t}`);
      }
    }
  });
}

test('an index built in slices answers the same and rests in between', async () => {
  const { trace, index } = small();
  let rests = 0;
  const sliced = await indexInSlices(trace, async () => { rests++; });
  assert.ok(rests >= 2);
  assert.deepEqual(sliced.milestones(), index.milestones());
  assert.deepEqual([0, 20, 40].map(sliced.inFlight), [0, 20, 40].map(index.inFlight));
});

test('the index ends with the counts of the report', () => {
  const { report, buffer } = run('v=1&alg=om&n=9&t=3&order=a&rule=flat&tie=first');
  const trace = decode(buffer);
  const index = indexTrace(trace);
  assert.deepEqual(index.heard(trace.header.ticks, 1), [219, 41]);
  assert.deepEqual(index.heard(trace.header.ticks, 8), [174, 86]);
  assert.equal(index.counts(trace.header.ticks).queued, report.messages.sent);
});
