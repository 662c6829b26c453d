// The stage as a picture, drawn as SVG from real runs: what is drawn in flight is what the trace
// says, what is under the pointer is what is drawn there, and what is concealed is not drawn.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIGHT } from '../../www/draw/palette.js';
import { serialize, svgPen } from '../../www/draw/svg.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { brickWorth } from '../../www/views/stage-tally.js';
import { drawStage, layOutStage } from '../../www/views/stage-draw.js';
import { pickFor } from '../../www/views/stage-hands.js';
import { whatIsAt } from '../../www/views/stage-hit.js';
import { formFor, progress } from '../../www/views/stage-scene.js';
import { sentence } from '../../www/views/stage-spoken.js';
import { strings } from '../../www/strings/strings.js';
import { run } from './core.js';

/** @import { Scene } from '../../www/views/stage-scene.js' */

const SIZE = { width: 1060, height: 700 };
const SEVEN = 'v=1&alg=om&n=7&m=2&bad=5.6&order=a';

/** @param {string} text @returns {Scene} */
function sceneOf(text) {
  const trace = decode(run(text).buffer);
  return { trace, index: indexTrace(trace), t: 0, paused: true, selection: null, hover: null,
    conceal: false, names: [], words: strings.stage };
}

/** @param {Scene} scene */
function draw(scene) {
  const layout = layOutStage(scene.trace.header.n, SIZE);
  const { pen, tree } = svgPen(SIZE, LIGHT);
  const shown = drawStage(pen, scene, layout);
  return { ...shown, layout, text: serialize(tree) };
}

/** @param {Scene} scene @param {number} count @returns {Scene[]} the scene at even moments */
const moments = (scene, count) => Array.from({ length: count }, (_, i) =>
  ({ ...scene, t: Math.floor((scene.trace.header.ticks * i) / (count - 1)) }));

test('every message in flight is drawn once, and no other', () => {
  for (const adv of ['retreat', 'silent', 'split']) {
    for (const scene of moments(sceneOf(`${SEVEN}&adv=${adv}`), 25)) {
      const { drawn, text } = draw(scene);
      const { departed, arrived, outcome } = scene.trace.messages;
      const silent = scene.trace.header.outcomes.indexOf('withheld');
      const expected = Array.from(departed, (_, id) => id).filter((id) => outcome[id] !== silent
        && departed[id] <= scene.t && scene.t < arrived[id]);
      assert.deepEqual([...drawn].sort((a, b) => a - b), expected);
      const riders = Array.from(text.matchAll(/data-message="(\d+)"/g), ([, id]) => Number(id));
      assert.deepEqual(riders.sort((a, b) => a - b), expected);
    }
  }
});

test('a picture is a function of the scene: the same twice, and fit to print', () => {
  for (const n of [3, 4, 9, 13]) {
    const scene = { ...sceneOf(`v=1&alg=om&n=${n}&m=1&bad=2&order=a`), t: 15000 };
    assert.equal(draw(scene).text, draw(scene).text);
    assert.doesNotMatch(draw(scene).text, /NaN|undefined|Infinity/);
  }
});

test('what is at a rider is its message, and at a camp its node', () => {
  for (const scene of moments(sceneOf(SEVEN), 25)) {
    const { drawn, layout } = draw(scene);
    for (const id of drawn) {
      const { from, to } = scene.trace.messages;
      const { x, y } = layout.road(from[id], to[id]).at(progress(scene, id));
      const found = whatIsAt(scene, layout, x, y - 20 * layout.rider);
      assert.equal(found?.kind, 'message');
    }
  }
  const scene = sceneOf(SEVEN);
  const quiet = { ...scene, t: scene.trace.header.ticks };
  const { layout } = draw(quiet);
  for (const { id, x, y } of layout.camps) {
    assert.deepEqual(whatIsAt(quiet, layout, x, y - 10), { kind: 'node', id });
  }
  assert.equal(whatIsAt(quiet, layout, 3, 3), null);
});

test('concealed, neither traitors nor lies nor silence are marked', () => {
  const scene = sceneOf(SEVEN);
  const lying = { ...scene, t: scene.trace.messages.departed[scene.index.lies[0]] };
  assert.ok(draw(lying).text.includes(LIGHT.violated));
  const concealed = draw({ ...lying, conceal: true });
  assert.ok(!concealed.text.includes(LIGHT.violated));
  assert.ok(concealed.drawn.includes(scene.index.lies[0]));
  assert.ok(!sentence({ ...lying, conceal: true }, 5).includes('traitor'));
  assert.ok(sentence(lying, 5).includes('traitor'));
});

// Seed row 8.
test('a lie says what was heard and what is said while the picture stands still', () => {
  const scene = sceneOf(SEVEN);
  const lying = { ...scene, t: scene.trace.messages.departed[scene.index.lies[0]] + 2000 };
  assert.match(draw(lying).text, /heard A, says R/);
  assert.doesNotMatch(draw({ ...lying, paused: false }).text, /heard A, says R/);
});

test('given names are shortened to their room, and where that says too little ids stand', () => {
  const scene = { ...sceneOf(SEVEN), names: ['Theodosius Magnus Maximus', '', 'Ann',
    'Maximilian Alexander'] };
  const { text } = draw(scene);
  for (const name of ['>0 Theodosius', '…<', '>General 1<', '>2 Ann<', '>3 Maximilian']) {
    assert.ok(text.includes(name), name);
  }
  assert.ok(!text.includes('Alexander<'));
  const crowd = draw({ ...sceneOf('v=1&alg=om&n=24&m=1&bad=2'), names: scene.names }).text;
  assert.ok(crowd.includes('>3<') && !crowd.includes('Maxi'));
});

test('the legend explains the messengers where there is room, and each has its general', () => {
  const { queued, home } = strings.stage;
  const says = (/** @type {string} */ text) =>
    [queued, home].map((words) => draw(sceneOf(text)).text.includes(words));
  assert.deepEqual(says(SEVEN), [true, true]);
  assert.deepEqual(says(`${SEVEN}&messengers=each`), [false, false]);
});

test('silence is shown where a message should be', () => {
  const scene = sceneOf(`${SEVEN}&adv=silent`);
  const silent = scene.trace.header.outcomes.indexOf('withheld');
  const id = scene.trace.messages.outcome.indexOf(silent);
  const { text } = draw({ ...scene, t: scene.trace.messages.queued[id] });
  assert.match(text, />silence</);
});

test('the number in flight chooses the form, and the stage says so', () => {
  assert.equal(formFor(300, 7), 'riders');
  assert.equal(formFor(301, 7), 'dots');
  assert.equal(formFor(20_001, 13), 'ribbons');
  assert.equal(formFor(20_001, 100), 'matrix');
  const scene = sceneOf('v=1&alg=om&n=10&m=3&bad=9&order=a&messengers=each');
  const busiest = moments(scene, 60).map(draw)
    .reduce((a, b) => (a.drawn.length > b.drawn.length ? a : b));
  assert.equal(busiest.form, 'dots');
  assert.match(busiest.text, /in flight, each one a dot/);
});

test('a brick stands for one, two or five times a power of ten', () => {
  const worth = (/** @type {number} */ mostHeard) => {
    const scene = sceneOf('v=1&alg=om&n=4&m=1&bad=3&order=a');
    return brickWorth({ ...scene, index: { ...scene.index, mostHeard } });
  };
  assert.deepEqual([0, 16, 17, 33, 81, 161, 2000].map(worth), [1, 1, 2, 5, 10, 20, 200]);
});

test('arrow keys go from camp to camp and Escape leaves', () => {
  assert.deepEqual(pickFor('ArrowRight', 4, null), { kind: 'node', id: 0 });
  assert.deepEqual(pickFor('ArrowLeft', 4, null), { kind: 'node', id: 3 });
  assert.deepEqual(pickFor('ArrowDown', 4, { kind: 'node', id: 3 }), { kind: 'node', id: 0 });
  assert.equal(pickFor('Escape', 4, { kind: 'node', id: 3 }), null);
  assert.equal(pickFor('Escape', 4, null), undefined);
  assert.equal(pickFor('x', 4, null), undefined);
});
