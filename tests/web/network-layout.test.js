// The layouts of a network: everybody inside and apart, nothing left to chance, and each one says
// what it is meant to say: places stay together, hops are rings, a race is in order of arrival.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHops, byPlace, byRace, hopsFrom } from '../../www/draw/network-places.js';
import { layOutNetwork, layoutShown, layoutsOf } from '../../www/views/network-layout.js';
import { realIndex, smallIndex } from './network-run.js';

/** @import { Placing } from '../../www/draw/network-places.js' */
/** @import { Layout } from '../../www/state.js' */

const ROOM = { x: 0, y: 0, width: 900, height: 480 };
const SIZES = [[390, 480], [708, 440], [1100, 620]];
const GOSSIP = 'v=1&alg=gossip&n=25&loc=course&downtime=random&bandwidth=free&validate=off';

/** @param {Placing} placing @param {string} where */
function apart({ spots, r }, where) {
  spots.forEach((one, i) => spots.slice(0, i).forEach((other) => {
    assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 1.9 * r, where);
  }));
}

test('hops are counted along the edges, and who is cut off is infinitely far', () => {
  assert.deepEqual(hopsFrom(5, [[0, 1], [1, 2], [2, 3]], [0]), [0, 1, 2, 3, Infinity]);
  assert.deepEqual(hopsFrom(4, [[0, 1], [1, 2], [2, 3]], [0, 3]), [0, 1, 1, 0]);
  assert.deepEqual(hopsFrom(3, [], [1]), [1, 0, 1]);
});

test('by hops, whoever is farther stands farther out', () => {
  const hops = [0, 1, 1, 1, 2, 2, 2, 2, Infinity];
  const placing = byHops(hops, ROOM);
  apart(placing, 'hops');
  const away = placing.spots.map(({ x, y }) => Math.hypot((x - 450) / 450, (y - 240) / 240));
  for (const [one, other] of [[0, 1], [3, 4], [7, 8]]) assert.ok(away[one] < away[other]);
  assert.equal(placing.marks.rings?.length, 2);
});

// Seed row 29.
test('by place, everybody stands in its own region, and no two regions touch', () => {
  for (const places of [1, 2, 3, 4, 6]) {
    const place = Array.from({ length: 30 }, (_, id) => (id * 7) % places);
    const placing = byPlace(place, places, ROOM);
    apart(placing, `${places} places`);
    const regions = placing.marks.regions ?? [];
    placing.spots.forEach(({ x, y }, id) => regions.forEach((oval, region) => {
      const inside = Math.hypot((x - oval.x) / oval.rx, (y - oval.y) / oval.ry) < 1;
      assert.equal(inside, region === place[id], `${places} places, node ${id}`);
    }));
  }
});

test('in a race, whoever got it sooner stands farther left, and who never did apart', () => {
  const ticks = [0, 100, 105, 110, 400, 900, null, null];
  for (const width of [330, 900]) {
    const placing = byRace(ticks, { ...ROOM, width });
    apart(placing, `race in ${width}`);
    const xs = placing.spots.map(({ x }) => x);
    for (let i = 1; i < 6; i++) assert.ok(xs[i] > xs[i - 1]);
    const { race } = placing.marks;
    assert.ok(race && xs[6] > race.right && xs[7] > race.right);
  }
});

test('a race of hundreds at once still has a place for everybody', () => {
  const { spots, r } = byRace(Array.from({ length: 300 }, () => 5), ROOM);
  assert.equal(spots.length, 300);
  assert.ok(r > 0 && spots.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
});

test('every layout of a real run stands inside the stage, the same at every time', () => {
  const { trace, net } = realIndex(GOSSIP);
  const layouts = layoutsOf(trace.header, net);
  assert.deepEqual(layouts, ['place', 'force', 'hops', 'race']);
  for (const layout of layouts) {
    for (const [width, height] of SIZES) {
      const choice = { net, layout, item: net.list[3].id };
      const plan = layOutNetwork(trace, { width, height }, choice);
      const where = `${layout} in ${width} x ${height}`;
      apart(plan, where);
      plan.spots.forEach(({ x, y }) => assert.ok(x >= plan.r && x <= width - plan.r
        && y >= plan.r && y <= height - plan.edges.bottom, where));
      assert.deepEqual(layOutNetwork(trace, { width, height }, { ...choice }).spots, plan.spots);
    }
  }
});

test('a layout that a run cannot have gives way to one that it can', () => {
  const { trace, net } = smallIndex();
  assert.equal(layoutShown(trace.header, net, 'place'), 'place');
  const nowhere = smallIndex({ places: [], place: [] });
  assert.equal(layoutShown(nowhere.trace.header, nowhere.net, 'place'), 'force');
  const wishes = /** @type {Layout[]} */ (['place', 'race']);
  const crowd = { ...trace.header, n: 1000 };
  assert.deepEqual(wishes.map((wish) => layoutShown(crowd, net, wish)), ['force', 'force']);
});
