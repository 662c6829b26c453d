// The stage of a network as a picture: nodes apart and inside, what is drawn in flight is what the
// trace says, what is under the pointer is what is drawn there, and nothing is left to chance.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIGHT } from '../../www/draw/palette.js';
import { serialize, svgPen } from '../../www/draw/svg.js';
import { CORNERS, lookOf } from '../../www/draw/values.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { drawNetwork, networkAt } from '../../www/views/network-draw.js';
import { layOutNetwork } from '../../www/views/network-layout.js';
import { strings } from '../../www/strings/strings.js';
import { run } from './core.js';

/** @import { NetworkScene } from '../../www/views/network-scene.js' */

const SIZES = [[390, 420], [708, 480], [1100, 680]];
const NETWORKS = ['topo=er', 'topo=ring', 'topo=grid', 'topo=star', 'topo=ws', 'topo=ba',
  'topo=complete', 'topo=er&clients=3'];

/** @param {string} text @returns {NetworkScene} */
function sceneOf(text) {
  const trace = decode(run(text).buffer);
  const index = indexTrace(trace);
  const votes = /** @type {import('../../www/trace/votes.js').Ballots} */ (index.votes);
  return { trace, index, votes, t: 0, paused: true, selection: null, hover: null,
    conceal: false, names: [], words: strings.networkStage };
}

/** @param {NetworkScene} scene @param {number} width @param {number} height */
function draw(scene, width, height) {
  const plan = layOutNetwork(scene.trace, { width, height });
  const { pen, tree } = svgPen({ width, height }, LIGHT);
  return { ...drawNetwork(pen, scene, plan), plan, text: serialize(tree) };
}

test('nodes stand inside and apart, and each is found where it stands', () => {
  for (const network of NETWORKS) {
    const scene = sceneOf(`v=1&alg=neighbours&n=25&t=5&rounds=3&${network}`);
    for (const [width, height] of SIZES) {
      const { plan } = draw(scene, width, height);
      plan.spots.forEach(({ x, y }, id) => {
        const where = `${network} in ${width} x ${height}`;
        assert.ok(x > plan.r && x < width - plan.r && y > plan.r && y < height - plan.r, where);
        assert.deepEqual(networkAt(scene, plan, x, y), { kind: 'node', id }, where);
      });
    }
  }
});

test('the same network is laid out the same twice', () => {
  const text = 'v=1&alg=neighbours&n=40&t=5&rounds=3';
  const [one, other] = [sceneOf(text), sceneOf(text)].map((scene) => draw(scene, 900, 600).text);
  assert.equal(one, other);
});

// Seed row 63.
test('every message in flight is drawn once, and no other', () => {
  for (const text of ['v=1&alg=neighbours&n=9&t=2&update=sync&rounds=4', 'v=1&alg=benor&n=6&t=1',
    'v=1&alg=neighbours&n=12&t=2&adv=silent&rounds=4']) {
    const scene = sceneOf(text);
    const { departed, arrived, outcome } = scene.trace.messages;
    const silent = scene.trace.header.outcomes.indexOf('withheld');
    for (let i = 0; i < 20; i++) {
      const t = Math.floor((scene.trace.header.ticks * i) / 19);
      const expected = Array.from(departed, (_, id) => id).filter((id) =>
        outcome[id] !== silent && departed[id] <= t && t < arrived[id]);
      const { drawn } = draw({ ...scene, t }, 900, 600);
      assert.deepEqual([...drawn].sort((a, b) => a - b), expected, `${text} at ${t}`);
    }
  }
});

test('the bar under the network says how many of the loyal hold each value', () => {
  const scene = sceneOf('v=1&alg=neighbours&n=25&t=5&values=4');
  const { text } = draw(scene, 900, 600);
  const shown = Array.from(text.matchAll(/data-tally="(\w)" data-count="(\d+)"/g),
    ([, , count]) => Number(count));
  assert.deepEqual(shown, (scene.votes?.counts(0) ?? []).filter((count) => count > 0));
});

test('who is concealed is drawn like everybody else', () => {
  const scene = { ...sceneOf('v=1&alg=neighbours&n=9&t=2&update=sync&rounds=4'), t: 4000 };
  const { text } = draw({ ...scene, conceal: true }, 900, 600);
  assert.ok(!text.includes(LIGHT.violated));
  assert.ok(!text.includes('faulty'));
  assert.ok(draw(scene, 900, 600).text.includes('faulty'));
});

test('thousands of peers are a field of squares, and the picture says so', () => {
  const scene = sceneOf('v=1&alg=neighbours&n=1000&topo=gnm&links=3000&t=9&rounds=2&update=sync');
  const { text, drawn, plan } = draw({ ...scene, t: 5000 }, 900, 600);
  assert.equal(plan.field, true);
  assert.deepEqual(drawn, []);
  assert.match(text, /1,000 peers, a square each/);
  assert.match(text, /not drawn: 3,000 ties, [\d,]+ messages/);
});

test('tens of thousands of votes are a matrix of senders and receivers, and the picture says so',
  () => {
    const scene = sceneOf('v=1&alg=majority&n=160&t=9&values=3&adv=equivocate');
    const { text, drawn } = draw({ ...scene, t: 5000 }, 900, 600);
    assert.ok(drawn.length > 20_000, String(drawn.length));
    assert.match(text, /25,440 in flight, a cell for every sender \(row\) and receiver/);
    assert.doesNotMatch(text, /NaN|undefined/);
    // Cells are painted by colour and shade: few strokes, however many there are.
    assert.ok(text.length < 1_500_000 && text.split('<path').length < 2000, String(text.length));
  });

test('every value that can be voted about has a letter, a hue and a shape of its own', () => {
  const looks = [...'abcdefghu'].map(lookOf);
  for (const part of /** @type {const} */ (['letter', 'token', 'shape'])) {
    assert.equal(new Set(looks.map((look) => look[part])).size, looks.length, part);
  }
  for (const { shape } of looks) assert.ok(CORNERS[shape].length >= 3);
});
