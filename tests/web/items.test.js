// What peers hold of what clients made, against a run small enough to count by hand and against
// whole runs of the core, counted anew row by row.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexTrace } from '../../www/trace/at.js';
import { decode, TraceError } from '../../www/trace/decode.js';
import { VERSION } from '../../www/trace/items.js';
import { run } from './core.js';
import { encode, kind, sort } from './trace-buffer.js';

/** @import { Items } from '../../www/trace/items.js' */
/** @import { Traffic } from '../../www/trace/traffic.js' */

const NAMES = Array.from({ length: 26 }, (_, i) => i + 1).join('.');
const CRASHES = 'v=1&alg=gossip&n=25&clients=1&loc=course&downtime=random&bandwidth=free'
  + `&validate=off&overdraft=original&names=${NAMES}`;

const HEADER = { algorithm: 'gossip', commander: null, n: 4, clients: 1, ticks: 100,
  values: ['a', 'b'], network: { places: [], place: [], until: 100, phase: null, then: null,
    shop: null, ship: 0, confirm: 0, balance: 100 } };
const store = (/** @type {number} */ time, /** @type {number} */ node,
  /** @type {number} */ about, /** @type {number} */ value, /** @type {number} */ peer = 3) =>
  ({ time, kind: kind('store'), node, about, value, peer });

/** Three peers, the client 3, two items: 70 in two versions and 71 in one. */
const SMALL = {
  header: HEADER, hops: [],
  rows: [{ time: 10, kind: kind('produce'), node: 3, about: 70 }, store(12, 0, 70, VERSION.a),
    store(14, 1, 70, VERSION.b), { time: 20, kind: kind('produce'), node: 3, about: 71 },
    store(22, 2, 71, VERSION.a, 0), store(25, 2, 70, VERSION.tampered, 1),
    store(30, 0, 71, VERSION.a)],
  messages: [
    { from: 3, to: 0, round: 1, queued: 10, departed: 10, arrived: 12, path: 0, outcome: 0,
      sort: sort('item'), about: 70, bytes: 250, handled: 12, contents: 0, count: 1 },
    { from: 3, to: 1, round: 1, queued: 10, departed: 10, arrived: 14, path: 0, outcome: 0,
      sort: sort('item'), about: 70, bytes: 260, handled: 14, contents: 1, count: 1 },
    { from: 0, to: 2, round: 2, queued: 21, departed: 21, arrived: 22, path: 0, outcome: 0,
      sort: sort('ping'), about: undefined, bytes: 20, handled: 22, contents: 2, count: 0 }],
  carried: {
    contents: [{ item: 70, value: 0 }, { item: 70, value: 1 }],
    items: [
      { tick: 10, id: 70, client: 3, counter: 1, versions: 2, diff_a: 4, balance_a: 96, diff_b: 9,
        balance_b: 91 },
      { tick: 20, id: 71, client: 3, counter: 2, versions: 1, diff_a: 95, balance_a: -4,
        diff_b: 0, balance_b: 0 }],
    hashes: Array.from({ length: 80 }, (_, i) => ({ letter: i < 40 ? 65 + (i % 20) : 0 })),
    blocks: [], payments: [],
  },
};

/** @param {Parameters<typeof encode>[0]} one */
function small(one = SMALL) {
  const index = indexTrace(decode(encode(one)));
  return { items: /** @type {Items} */ (index.items), index };
}

// Seed rows 34, 36.
test('an item has its versions, its hashes, and the one that the client recorded', () => {
  const { items } = small();
  assert.deepEqual(items.clients, [3]);
  assert.equal(items.item(72), null);
  const [two, one] = items.list;
  assert.equal(two.record, VERSION.b);
  assert.equal(one.record, VERSION.a);
  assert.deepEqual(two.versions.map(({ diff, balance }) => [diff, balance]), [[4, 96], [9, 91]]);
  assert.equal(two.versions[1].hash, 'ABCDEFGHIJKLMNOPQRST');
  assert.equal(one.versions[0].balance, -4);
  assert.equal(items.madeBy(9), 0);
  assert.equal(items.madeBy(19), 1);
});

test('what a peer holds, since when and from whom, follows the moment', () => {
  const { items } = small();
  assert.equal(items.held(11, 0, 0), null);
  assert.equal(items.held(12, 0, 0)?.value, VERSION.a);
  assert.deepEqual([items.held(99, 2, 1)?.since, items.held(99, 2, 1)?.from], [22, 0]);
  assert.deepEqual(Array.from(items.arrivals(99, 2), items.placeAt), [1, 0]);
  assert.deepEqual(Array.from(items.arrivals(24, 2), items.placeAt), [1]);
  assert.equal(items.stored(24), 3);
});

// Seed row 43.
test('sums follow from what is held: coverage, falses, money', () => {
  const { items } = small();
  assert.deepEqual(items.coverage(13, 0), { a: 1, b: 0, tampered: 0, none: 2 });
  assert.deepEqual(items.coverage(99, 0), { a: 1, b: 1, tampered: 1, none: 0 });
  assert.deepEqual(items.tally(99, 0), { held: 2, falses: 1 });
  assert.deepEqual(items.tally(99, 2), { held: 2, falses: 1 });
  assert.equal(items.spent(99, 0, 3), 99);
  assert.equal(items.spent(20, 0, 3), 4);
  assert.equal(items.spent(99, 2, 3), 95, 'a version that was tampered with pays nobody');
  assert.equal(items.spent(99, 0, 2), 0, 'somebody who made nothing');
});

test('traffic is told by sort and by stretch of time', () => {
  const traffic = /** @type {Traffic} */ (small().index.traffic);
  assert.deepEqual(traffic.sorts, ['item', 'ping']);
  assert.deepEqual(traffic.sent(10), { messages: 2, bytes: 510 });
  assert.deepEqual(traffic.sent(99, 'ping'), { messages: 1, bytes: 20 });
  assert.deepEqual(traffic.sent(99, 'news'), { messages: 0, bytes: 0 });
  assert.deepEqual(traffic.rate(25, 10, 'ping'), { messages: 100_000, bytes: 2_000_000 });
});

test('a run without items has none, and one whose contents are cut off is refused', () => {
  const plain = indexTrace(decode(encode({ rows: [], messages: [], hops: [] })));
  assert.deepEqual([plain.items, plain.chain, plain.ledger, plain.traffic],
    [null, null, null, null]);
  const cut = { ...SMALL, carried: { ...SMALL.carried, contents: [{ item: 70, value: 0 }] } };
  assert.throws(() => decode(encode(cut)), TraceError);
});

for (const text of [CRASHES, `${CRASHES}&gossip=push&seed=9`,
  'v=1&alg=gossip&n=12&clients=2&client=plain&gossip=flood&until=3000000&t=3&adv=tamper']) {
  test(`the index says what the rows say: ${text.slice(0, 60)} …`, () => {
    const trace = decode(run(text).buffer);
    const { header, rows } = trace;
    const items = /** @type {Items} */ (indexTrace(trace).items);
    const stored = header.kinds.indexOf('store');
    for (const share of [0.3, 0.5, 1]) {
      const t = Math.floor(header.ticks * share);
      const held = items.list.map(() => new Map());
      for (let row = 0; row < rows.length && rows.time[row] <= t; row++) {
        const item = items.item(rows.about[row]);
        if (rows.kind[row] === stored && item) held[item.place].set(rows.node[row], row);
      }
      let falses = 0;
      for (let node = 0; node < items.peers; node++) {
        let [wrong, spent] = [0, 0];
        for (const item of items.list) {
          const row = held[item.place].get(node);
          assert.equal(items.held(t, node, item.place)?.row, row);
          if (row !== undefined && rows.value[row] !== item.record) wrong++;
          if (row !== undefined) spent += item.versions[rows.value[row]]?.diff ?? 0;
        }
        assert.equal(items.tally(t, node).falses, wrong);
        assert.equal(items.clients.reduce((sum, one) => sum + items.spent(t, node, one), 0), spent);
        falses += wrong;
      }
      if (share === 1 && !text.includes('plain')) assert.ok(falses > 0, 'some cells are False');
    }
  });
}
