// The execution graph from real runs: as many arrows as messages, every label readable, bundles
// where there are many, and names that give nobody away.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIGHT } from '../../www/draw/palette.js';
import { serialize, svgPen } from '../../www/draw/svg.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { drawGraph, graphNames } from '../../www/views/graph-draw.js';
import { overlap, placeLabels } from '../../www/views/graph-labels.js';
import { layOutGraph } from '../../www/views/graph-layout.js';
import { strings } from '../../www/strings/strings.js';
import { run } from './core.js';

/** @import { GraphScene } from '../../www/views/graph-draw.js' */

const FOUR_TWO = 'v=1&alg=om&n=4&m=2&bad=2.3&order=a';
const SIZES = [[320, 400], [340, 560], [680, 600]].map(([width, height]) => ({ width, height }));

/** @param {string} text @returns {GraphScene} */
function sceneOf(text) {
  const trace = decode(run(text).buffer);
  return { trace, index: indexTrace(trace), t: trace.header.ticks, selection: null, hover: null,
    conceal: false, words: strings.graph };
}

/** @param {GraphScene} scene @param {{width: number, height: number}} size */
function draw(scene, size) {
  const { pen, tree } = svgPen(size, LIGHT);
  drawGraph(pen, scene, layOutGraph(scene.trace, size));
  return serialize(tree);
}

// Seed row 22.
test('(4,2) draws the notebook’s 15 arrows in 3 levels', () => {
  const scene = sceneOf(FOUR_TWO);
  const { arcs, bundled } = layOutGraph(scene.trace, SIZES[0]);
  assert.equal(bundled, false);
  const levels = arcs.map(({ messages: [id] }) => scene.trace.messages.round[id]);
  assert.deepEqual([1, 2, 3].map((one) => levels.filter((level) => level === one).length),
    [3, 6, 6]);
});

test('every label of (4,1) and (4,2) finds a place clear of nodes and other labels', () => {
  for (const text of [FOUR_TWO, 'v=1&alg=om&n=4&m=1&bad=3&order=a']) {
    for (const size of SIZES) {
      const layout = layOutGraph(sceneOf(text).trace, size);
      const placed = placeLabels(layout, layout.arcs, () => '2 R');
      assert.equal(placed.size, layout.arcs.length, `${text} in ${size.width}`);
      const boxes = [...placed.values()];
      const clashes = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b)));
      assert.equal(clashes.length, 0);
      const inside = boxes.every(({ x, y, width, height }) => x >= 0 && y >= 0
        && x + width <= size.width && y + height <= size.height);
      assert.ok(inside, `${text} in ${size.width}`);
    }
  }
});

test('an arrow is faint before its message departs and dashed red when it lies', () => {
  const scene = sceneOf(FOUR_TWO);
  const start = draw({ ...scene, t: 0 }, SIZES[1]);
  assert.ok(!start.includes(LIGHT.violated));
  const end = draw(scene, SIZES[1]);
  assert.ok(end.includes(LIGHT.violated));
  assert.match(end, /15 of 15 messages/);
  assert.ok(!draw({ ...scene, conceal: true }, SIZES[1]).includes(LIGHT.violated));
});

test('many messages are bundled with counts, and the view says so', () => {
  const scene = { ...sceneOf('v=1&alg=om&n=7&m=2&bad=5.6&order=a') };
  const layout = layOutGraph(scene.trace, SIZES[2]);
  assert.ok(layout.bundled);
  assert.equal(layout.arcs.length, 6 + 6 * 5);
  const carried = layout.arcs.reduce((sum, { messages }) => sum + messages.length, 0);
  assert.equal(carried, 156);
  const text = draw({ ...scene, selection: { kind: 'node', id: 5 } }, SIZES[2]);
  assert.match(text, /bundled/);
  assert.match(text, />A\d+ R\d+</);
  const calm = draw(scene, SIZES[2]);
  assert.match(calm, /Choose a general/);
  assert.doesNotMatch(calm, />A\d+ R\d+</);
  assert.doesNotMatch(text, /NaN|undefined/);
});

// Seed row 22.
test('names are the notebook’s, unless the traitors are concealed', () => {
  const scene = sceneOf(FOUR_TWO);
  assert.deepEqual(graphNames(scene), ['C', 'L1', 'T1', 'T2']);
  assert.deepEqual(graphNames({ ...scene, conceal: true }), ['C', 'G1', 'G2', 'G3']);
});
