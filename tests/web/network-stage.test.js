// The stage of a network that passes things on, as a picture: every letter in flight is drawn once
// and found where it is drawn; who is offline is struck; what each peer holds, what waits and what
// comes to nothing is there; a cut is drawn as long as it lasts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIGHT } from '../../www/draw/palette.js';
import { serialize, svgPen } from '../../www/draw/svg.js';
import { coverageSteps, flowSteps } from '../../www/views/network-curves.js';
import { drawNetwork, networkAt } from '../../www/views/network-draw.js';
import { layOutNetwork } from '../../www/views/network-layout.js';
import { letterForm, pennantOf } from '../../www/views/network-letters.js';
import { bannerOf } from '../../www/views/network-scene.js';
import { strings } from '../../www/strings/strings.js';
import { ITEM, realIndex, smallIndex } from './network-run.js';

/** @import { GossipScene } from '../../www/views/network-scene.js' */

const SIZE = { width: 900, height: 640 };
const GOSSIP = 'v=1&alg=gossip&n=25&loc=course&downtime=random&bandwidth=free&validate=on';

/** @param {Pick<ReturnType<typeof smallIndex>, 'trace' | 'index' | 'net'>} run
 * @param {object} [more] @returns {GossipScene} */
const sceneOf = ({ trace, index, net }, more = {}) => ({ trace, index, net, votes: null, t: 0,
  paused: true, selection: null, hover: null, conceal: false, names: [], item: null,
  layout: 'place', pace: 1, words: strings.gossipStage, ...more });

/** @param {GossipScene} scene @param {{ width: number, height: number }} [size] */
function draw(scene, size = SIZE) {
  const { net, layout = 'place', item = null } = scene;
  const plan = layOutNetwork(scene.trace, size, { net, layout, item });
  const { pen, tree } = svgPen(size, LIGHT);
  return { ...drawNetwork(pen, scene, plan), plan, text: serialize(tree) };
}

test('every letter in flight is drawn once, whatever it is, and no other', () => {
  const run = realIndex(GOSSIP);
  const { departed, arrived } = run.trace.messages;
  for (const item of [null, run.net.list[4].id]) {
    for (let i = 1; i <= 30; i++) {
      const t = Math.floor((run.trace.header.ticks * i) / 31);
      const expected = Array.from(departed, (_, id) => id)
        .filter((id) => departed[id] <= t && t < arrived[id]);
      const { drawn, text } = draw(sceneOf(run, { t, item }));
      assert.deepEqual([...drawn].sort((a, b) => a - b), expected);
      const marks = Array.from(text.matchAll(/data-message="(\d+)"/g), ([, id]) => Number(id));
      assert.deepEqual(marks.sort((a, b) => a - b), expected, `${item} at ${t}`);
      assert.doesNotMatch(text, /NaN|undefined|Infinity/);
    }
  }
});

// A canvas throws at a circle smaller than nothing, and then shows and follows nothing any more.
test('however small its frame is, the network is drawn, and what stands under it gives way', () => {
  const run = realIndex(GOSSIP);
  const item = run.net.list[3].id;
  const t = run.trace.header.ticks / 2;
  for (const layout of /** @type {const} */ (['place', 'force', 'hops', 'race'])) {
    for (const width of [1, 200, 320, 720]) {
      for (const height of [1, 60, 120, 190, 240, 320]) {
        const { text, plan } = draw(sceneOf(run, { t, item, layout }), { width, height });
        const where = `${layout} in ${width} x ${height}`;
        assert.doesNotMatch(text, /NaN|undefined|Infinity/, where);
        const { rings = [], regions = [] } = plan.marks;
        assert.ok([...rings, ...regions].every(({ rx, ry }) => rx > 0 && ry > 0), where);
        assert.ok(plan.r > 0 && plan.edges.bottom < Math.max(60, height * 0.55), where);
      }
    }
  }
  const texts = [120, 180, 300, 600].map((height) =>
    draw(sceneOf(run, { t }), { width: 720, height }).text);
  const shown = (/** @type {string} */ words) => texts.map((text) => text.includes(words));
  assert.deepEqual(shown('data-tally'), [false, true, true, true]);
  assert.deepEqual(shown(strings.gossipStage.pie), [false, false, true, true]);
  assert.deepEqual(shown('kB/s'), [false, false, false, true]);
});

test('a node and a letter are found where they are drawn', () => {
  const scene = sceneOf(smallIndex(), { t: 3300 });
  const { plan, drawn } = draw(scene);
  plan.spots.forEach(({ x, y }, id) =>
    assert.deepEqual(networkAt(scene, plan, x, y), { kind: 'node', id }));
  assert.deepEqual([...drawn].sort(), [2, 4]);
  const { x, y } = plan.road(0, 2).at((3300 - 2100) / 2100);
  assert.deepEqual(networkAt(scene, plan, x, y), { kind: 'message', id: 4 });
});

// Seed row 30.
test('who is offline is struck through, and says so when it is looked at', () => {
  const run = smallIndex();
  const struck = (/** @type {object} */ more) =>
    Array.from(draw(sceneOf(run, more)).text.matchAll(/data-offline="(\d+)"/g), ([, id]) => id);
  assert.deepEqual([3499, 3500, 6000].map((t) => struck({ t })), [[], ['3'], []]);
  const selection = { kind: 'node', id: 3 };
  assert.match(draw(sceneOf(run, { t: 4000, selection })).text, />offline<\/text>.*>offline</s);
});

test('a peer shows its version of the followed item, else how much it holds', () => {
  const run = smallIndex();
  const held = (/** @type {object} */ more) =>
    [0, 1, 2, 3].map((id) => bannerOf(sceneOf(run, more), id));
  assert.deepEqual(held({ t: 3000, item: ITEM }),
    [{ value: 'a' }, { value: 'b' }, null, null]);
  assert.deepEqual(held({ t: 3000 })[1], { count: 1, parts: [['b', 1]] });
  assert.deepEqual(held({ t: 500 })[1], { count: 0, parts: [] });
});

test('the tally counts the versions of what is followed, and who has none', () => {
  const run = smallIndex();
  const counts = (/** @type {number} */ t) => Array.from(
    draw(sceneOf(run, { t, item: ITEM })).text.matchAll(/data-tally="([^"]*)" data-count="(\d+)"/g),
    ([, name, count]) => `${name} ${count}`);
  assert.deepEqual(counts(1000), ['none 4 4']);
  assert.deepEqual(counts(4500), ['a 1', 'b 2', 'none 1 1']);
});

test('what waits stands at the peer, and what came to nothing is marked for a moment', () => {
  const run = smallIndex();
  const { text } = draw(sceneOf(run, { t: 4300 }));
  assert.match(text, /data-inbox="2"/);
  assert.match(draw(sceneOf(run, { t: 5600, pace: 1 })).text, /data-mishap="3"/);
  assert.doesNotMatch(draw(sceneOf(run, { t: 7600, pace: 1 })).text, /data-mishap/);
});

test('a cut is drawn while it lasts', () => {
  const run = smallIndex({ part: [0, 1], partFrom: 2000, partTo: 3000 });
  assert.match(draw(sceneOf(run, { t: 2500 })).text, />cut off</);
  assert.doesNotMatch(draw(sceneOf(run, { t: 3000 })).text, />cut off</);
});

test('an item flies a pennant, a ping is quiet, and what is not followed is quiet too', () => {
  const scene = sceneOf(smallIndex());
  assert.deepEqual([0, 4].map((id) => letterForm(scene, id)), ['flag', 'quiet']);
  assert.deepEqual([0, 1].map((id) => pennantOf(scene, id)), ['a', 'b']);
  assert.equal(letterForm({ ...scene, item: 99 }, 0), 'quiet');
});

test('the curves end at what the run ends with', () => {
  const run = realIndex(GOSSIP);
  const scene = sceneOf(run);
  const { ticks } = run.trace.header;
  const held = run.net.loyal.reduce((sum, id) => sum + run.net.holds(ticks, id).count, 0);
  const { counts, all } = coverageSteps(scene, 0, ticks, 50);
  assert.equal(counts.at(-1)?.reduce((sum, count) => sum + count, 0), held);
  assert.equal(all, run.net.loyal.length * run.net.list.length);
  const { bins } = flowSteps(scene, 50);
  const sent = bins.flat().reduce((sum, count) => sum + count, 0);
  assert.equal(sent, run.trace.messages.length);
});

test('in a lottery every peer shows how high its chain is', () => {
  const run = realIndex('v=1&alg=lottery&n=6&mine_mean=60000&produce_count=2&blocks=12');
  const t = run.trace.header.ticks;
  const { chain } = run.index;
  for (const id of run.net.loyal) {
    const banner = bannerOf(sceneOf(run, { t }), id);
    assert.ok(banner && 'height' in banner);
    assert.equal(banner.height, chain?.heightOf(chain.head(t, id)));
  }
  assert.match(draw(sceneOf(run, { t: Math.floor(t / 2) })).text, /chains end/);
});

test('thousands of peers are a field, and letters in flight are counted', () => {
  const run = realIndex('v=1&alg=gossip&n=400&topo=gnm&links=900&until=1200000');
  const { plan, drawn, text } = draw(sceneOf(run, { t: 5000 }));
  assert.equal(plan.field, true);
  assert.deepEqual(drawn, []);
  assert.match(text, /400 peers, a square each/);
});

test('once versions are settled, a peer shows what it has come to', () => {
  const run = realIndex('v=1&alg=gossip&n=9&produce_count=3&then=majority');
  const shown = (/** @type {number} */ t) => run.net.loyal.map((id) =>
    JSON.stringify(bannerOf(sceneOf(run, { t }), id)));
  const { ticks } = run.trace.header;
  assert.equal(run.report.verdict.agreement, 'held');
  assert.equal(new Set(shown(ticks)).size, 1);
  assert.ok(new Set(shown((run.net.ground.phase ?? 0) - 1)).size > 1);
});
