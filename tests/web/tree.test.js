// Who told whom from real runs: the core's tree has a node for every report, its root answers what
// the run decides, and the picture marks what it should and no more.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIGHT } from '../../www/draw/palette.js';
import { serialize, svgPen } from '../../www/draw/svg.js';
import { lieutenantOf } from '../../www/story/lieutenant.js';
import { strings } from '../../www/strings/strings.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { drawTree } from '../../www/views/tree-draw.js';
import { messageFor, spotOf } from '../../www/views/tree-hands.js';
import { layOutTree, nodeAt, NODES_MAX } from '../../www/views/tree-layout.js';
import { run, tree as folded } from './core.js';

/** @import { Folded } from '../../www/pkg/types.js' */
/** @import { TreeScene } from '../../www/views/tree-scene.js' */

const SEVEN = 'v=1&alg=om&n=7&t=2&rule=flat';
const ROOM = { width: 540, height: 700 };

/** @param {string} text @param {number} node @param {number} [share] of the run
 * @returns {TreeScene & { report: import('./core.js').Report }} */
function sceneOf(text, node, share = 1) {
  const { buffer, report } = run(text);
  const trace = decode(buffer);
  const told = folded(Math.round(trace.header.ticks * share), node);
  return { trace, index: indexTrace(trace), told, folded: 0, selection: null, hover: null,
    conceal: false, why: null, rule: 'OM(2)', words: strings.tree, report };
}

/** @param {TreeScene} scene */
function draw(scene) {
  const plan = layOutTree(scene.told, ROOM);
  const { pen, tree } = svgPen(plan.size, LIGHT);
  drawTree(pen, scene, plan);
  return serialize(tree);
}

/** @param {string} text @param {string} part */
const count = (text, part) => text.split(part).length - 1;

// Seed row 13.
test('the tree has a place for every report, each with its message and its sender', () => {
  const { told, trace: { messages } } = sceneOf(SEVEN, 3);
  assert.deepEqual(told.levels.map(({ from }) => from.length), [1, 5, 20]);
  assert.deepEqual(told.levels[1].from, [1, 2, 4, 5, 6]);
  told.levels.forEach((level, depth) => level.message.forEach((id, place) => {
    assert.ok(id !== null);
    assert.equal(messages.to[id], 3);
    assert.equal(messages.from[id], level.from[place]);
    assert.equal(messages.round[id], depth + 1);
    assert.equal('ra'[messages.value[id]], level.heard[place]);
  }));
});

// Seed row 14.
test('the root answers what the run decides, the flat count what the notebook’s rule does', () => {
  for (const text of [SEVEN, 'v=1&alg=om&n=9&t=3&tie=first', 'v=1&alg=om&n=5&bad=0.4&adv=split',
    'v=1&alg=om&n=6&t=2&m=3&adv=silent']) {
    const { n } = decode(run(text).buffer).header;
    for (let node = 1; node < n; node++) {
      const { told, report } = sceneOf(text, node);
      const { recursive, flat } = /** @type {any} */ (report);
      assert.equal(told.levels[0].answer, recursive.decisions[node], `${text} ${node}`);
      assert.equal(told.flat.answer, flat.decisions[node], `${text} ${node}`);
    }
  }
});

test('half-way some reports have come, and nothing is certain that is not whole', () => {
  const { told } = sceneOf(SEVEN, 2, 0.5);
  const heard = told.levels.map((level) => [...level.heard].filter((sign) => sign !== '-').length);
  assert.equal(heard[0], 1);
  assert.ok(heard[1] > 0 && heard[2] < 20);
  assert.equal(told.levels[0].whole, '0');
});

test('the picture has a node for every report and marks the edges of lies alone', () => {
  const scene = sceneOf(SEVEN, 3);
  const text = draw(scene);
  assert.equal(count(text, 'data-message='), 26);
  const lies = scene.told.levels.flatMap(({ message }, depth) => (depth === 0 ? []
    : message.filter((id) => id !== null && scene.index.isLie(id)))).length;
  assert.equal(count(text, 'stroke-dasharray="7 4"'), lies);
  assert.doesNotMatch(text, /NaN|undefined/);
  assert.equal(count(draw({ ...scene, conceal: true }), 'stroke-dasharray="7 4"'), 0);
});

test('unfolded, the inner nodes and the root’s bar say nothing yet', () => {
  const scene = sceneOf(SEVEN, 3);
  assert.match(draw(scene), />4 A · 2 R</);
  const leaves = draw({ ...scene, folded: 2 });
  assert.match(leaves, />0 A · 0 R</);
  assert.match(leaves, />10 A · 16 R</);
});

test('a decision that is asked about frames the reports that it turns on', () => {
  const scene = sceneOf('v=1&alg=om&n=4&m=1&bad=3&adv=split&order=a', 1);
  const framed = scene.told.levels.flatMap(({ alone }) => [...alone])
    .filter((flagged) => flagged === '1').length;
  const text = draw({ ...scene, why: 'alone' });
  assert.ok(text.includes(strings.tree.pivotal(framed, 1).slice(0, 12)));
  assert.equal(framed, 2, 'two of three votes attack: each of the two is needed');
});

test('a tree of thousands is drawn as cells, few enough to draw', () => {
  const scene = sceneOf('v=1&alg=om&n=13&t=4', 1);
  const all = scene.told.levels.reduce((sum, { from }) => sum + from.length, 0);
  assert.ok(all > 9000 && all > NODES_MAX);
  const plan = layOutTree(scene.told, ROOM);
  assert.equal(plan.form, 'icicle');
  const text = draw(scene);
  assert.match(text, /9,032 reports/);
  assert.ok(count(text, '<path') < 3000);
  assert.ok(draw(sceneOf('v=1&alg=om&n=13&t=4', 1, 0.3)).length > 0);
});

test('every node is found where it is drawn, and the keys reach every report', () => {
  for (const [width, form] of /** @type {const} */ ([[900, 'down'], [330, 'right']])) {
    const { told } = sceneOf(SEVEN, 3);
    const plan = layOutTree(told, { width, height: 700 });
    assert.equal(plan.form, form);
    plan.counts.forEach((many, depth) => {
      for (let place = 0; place < many; place++) {
        const { x, y } = plan.at(depth, place);
        assert.ok(x > 0 && x < width && y < plan.foot);
        assert.deepEqual(nodeAt(plan, x, y), { depth, place });
      }
    });
    const along = form === 'down' ? 'ArrowRight' : 'ArrowDown';
    const deeper = form === 'down' ? 'ArrowDown' : 'ArrowRight';
    const seen = new Set();
    let id = messageFor(told, null, form, along);
    for (const level of told.levels) {
      const first = id;
      for (let i = 0; i < level.from.length; i++) {
        seen.add(id);
        id = messageFor(told, { kind: 'message', id: Number(id) }, form, along);
      }
      assert.equal(id, null);
      id = messageFor(told, { kind: 'message', id: Number(first) }, form, deeper);
    }
    assert.equal(seen.size, 26);
    assert.deepEqual(spotOf(told, { kind: 'message', id: Number(told.levels[2].message[7]) }),
      { depth: 2, place: 7 });
  }
});

test('the tree shown is that of the lieutenant looked at, else of the first loyal one', () => {
  const { buffer, report } = run('v=1&alg=om&n=4&bad=1.3');
  const trace = decode(buffer);
  const known = { trace, index: indexTrace(trace), report };
  const none = { selection: null, why: null, told: null };
  assert.equal(lieutenantOf(none, known), 2);
  const chosen = (/** @type {number} */ id) =>
    lieutenantOf({ ...none, selection: { kind: 'node', id } }, known);
  assert.deepEqual([0, 1, 3].map(chosen), [2, 1, 3]);
  const last = trace.messages.length - 1;
  assert.equal(lieutenantOf({ ...none, selection: { kind: 'message', id: last } }, known),
    trace.messages.to[last]);
});
