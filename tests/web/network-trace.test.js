// What is read off a network's rows, on a run small enough to check by hand: who is online and who
// listens, what waits in an inbox, how an item spreads, and what a letter carries.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedBy, groupOfSort, itemsIn, sortOf } from '../../www/trace/sorts.js';
import { tallyWave } from '../../www/trace/waves.js';
import { describe } from './core.js';
import { ITEM, realIndex, smallIndex } from './network-run.js';

const CRASHES = 'v=1&alg=gossip&n=12&loc=course&downtime=random&bandwidth=free&validate=on';

test('a node is offline from its crash until it returns, and at the end if it never does', () => {
  const { net } = smallIndex();
  assert.deepEqual([3499, 3500, 5999, 6000, 7999, 8000, 9999].map((t) => net.offline(t, 3)),
    [false, true, true, false, false, true, true]);
  assert.deepEqual(net.stretches(3), [{ from: 3500, to: 6000 }, { from: 8000, to: Infinity }]);
  assert.deepEqual(net.stretches(0), []);
});

test('listening has a direction and an end', () => {
  const { net } = smallIndex();
  assert.deepEqual([99, 100, 5600].map((t) => net.links.ways(t, 1, 2)), [0, 2, 1]);
  assert.deepEqual(net.links.listens(5600, 2), [1]);
  assert.deepEqual(net.links.listens(5600, 1), []);
});

test('a letter is in flight until it arrives, and then in the inbox until it is handled', () => {
  const { index, net } = smallIndex();
  assert.deepEqual(index.inFlight(1500), [0, 1]);
  assert.deepEqual(index.inFlight(2000), [1]);
  assert.deepEqual([...net.inboxes(2000)], [[0, [0]]]);
  assert.deepEqual([...net.inboxes(2600)], []);
  assert.deepEqual([...net.inboxes(4300)], [[2, [2, 4]]]);
});

test('a letter that is missed is a mishap and never waits', () => {
  const { trace, net } = smallIndex();
  const [row, ...others] = net.mishaps(5600, 200);
  assert.equal(trace.rows.message[row], 3);
  assert.deepEqual(others, []);
  assert.deepEqual(net.mishaps(5800, 200), []);
  assert.ok(![...net.inboxes(5500).keys()].includes(3));
});

test('a wave knows who has an item from whom, over how many hops', () => {
  const { net } = smallIndex();
  const wave = net.wave(ITEM);
  assert.ok(wave);
  assert.deepEqual(wave.order.map(({ node, value, from, hop }) => [node, value, from, hop]),
    [[0, 0, 4, 1], [1, 1, 4, 1], [2, 1, 1, 2]]);
  assert.equal(wave.by[3], null);
  assert.equal(wave.by[4]?.value, 1);
  assert.equal(wave.last, 4500);
  assert.deepEqual([...tallyWave(wave, 4499, [0, 1, 2, 3])], [[0, 1], [1, 1]]);
  assert.deepEqual([...tallyWave(wave, 4500, [0, 1, 2, 3])], [[0, 1], [1, 2]]);
  assert.equal(net.wave(7), null);
});

test('what a node holds is counted by version, and a client holds what it made', () => {
  const { net } = smallIndex();
  assert.deepEqual(net.holds(2599, 0), { count: 0, values: new Map() });
  assert.deepEqual(net.holds(2600, 0), { count: 1, values: new Map([[0, 1]]) });
  assert.deepEqual(net.holds(1000, 4), { count: 1, values: new Map([[1, 1]]) });
});

test('a cut lasts from one tick to the other', () => {
  const { net } = smallIndex({ part: [0, 1], partFrom: 2000, partTo: 3000 });
  assert.deepEqual([1999, 2000, 2999, 3000].map((t) => net.parted(t)), [false, true, true, false]);
  assert.equal(smallIndex().net.parted(0), false);
});

test('every sort of letter belongs to a group, and what it carries is told', () => {
  const { trace } = smallIndex();
  assert.deepEqual(carriedBy(trace, 2), [{ item: ITEM, value: 1 }]);
  assert.deepEqual([carriedBy(trace, 4), itemsIn(trace, 4)], [[], []]);
  assert.equal(sortOf(trace, 4), 'ping');
  assert.deepEqual(['item', 'request', 'ping', 'block'].map(groupOfSort),
    ['carry', 'ask', 'upkeep', 'carry']);
});

test('in a real run the inboxes are what its columns say, and everything held is in a wave', () => {
  const { trace, net } = realIndex(CRASHES);
  const { arrived, handled, to, outcome } = trace.messages;
  const delivered = describe().outcomes.indexOf('delivered');
  for (let i = 1; i <= 40; i++) {
    const t = Math.floor((trace.header.ticks * i) / 41);
    const waiting = Array.from(arrived, (_, id) => id)
      .filter((id) => outcome[id] === delivered && arrived[id] <= t && t < handled[id]);
    const found = [...net.inboxes(t)].flatMap(([node, ids]) => ids.map((id) => [id, node]));
    assert.deepEqual(found.sort(([a], [b]) => a - b), waiting.map((id) => [id, to[id]]));
    for (let node = 0; node < net.peers; node++) {
      const held = net.list.filter(({ id }) => (net.wave(id)?.by[node]?.t ?? Infinity) <= t);
      assert.equal(net.holds(t, node).count, held.length);
    }
  }
  assert.ok(net.list.length > 10);
});
