// The space-time view from real runs: heights that go back to their moments, an arrow for every
// message, a window of 100,000 messages that counts them instead, and a past that gives causes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIGHT } from '../../www/draw/palette.js';
import { serialize, svgPen } from '../../www/draw/svg.js';
import { strings } from '../../www/strings/strings.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { decisionRow, pastOf } from '../../www/trace/past.js';
import { scaleOf, WAYS } from '../../www/trace/scale.js';
import { drawSpacetime, ridesIn } from '../../www/views/spacetime-draw.js';
import { nextRide, whatIsAt } from '../../www/views/spacetime-hit.js';
import { layOutSpacetime, zoomToFit } from '../../www/views/spacetime-layout.js';
import { lineOf } from '../../www/views/spacetime-rides.js';
import { run } from './core.js';

/** @import { By } from '../../www/trace/scale.js' */

const SIZE = { width: 520, height: 700 };
const SEVEN = 'v=1&alg=om&n=7&t=2&rule=flat';
const VOTE = 'v=1&alg=neighbours&n=9&t=2&adv=silent&loss_pm=200';

/** @param {string} text */
function sceneOf(text) {
  const trace = decode(run(text).buffer);
  return { trace, index: indexTrace(trace), t: trace.header.ticks, selection: null, hover: null,
    conceal: false, past: null, words: { ...strings.spacetime, round: strings.round } };
}

/** @param {ReturnType<typeof sceneOf>} scene @param {By} by @param {number} [zoom] */
const whole = (scene, by, zoom = zoomToFit(scene, SIZE, by)) =>
  layOutSpacetime(scene, SIZE, { by, zoom, scrolled: 0 });

/** @param {Parameters<typeof drawSpacetime>[1]} scene
 * @param {Parameters<typeof drawSpacetime>[2]} plan */
function draw(scene, plan) {
  const { pen, tree } = svgPen(SIZE, LIGHT);
  drawSpacetime(pen, scene, plan);
  return serialize(tree);
}

test('a height is never above an earlier one, and leads back to its moment', () => {
  for (const text of [SEVEN, VOTE, 'v=1&alg=benor&n=6&t=1', 'v=1&alg=om&n=1&t=0']) {
    const scene = sceneOf(text);
    const { ticks } = scene.trace.header;
    for (const by of WAYS) {
      const scale = scaleOf(scene, by);
      let before = -1;
      for (let i = 0; i <= 200; i++) {
        const t = (ticks * i) / 200;
        const height = scale.height(t);
        assert.ok(height >= before && height <= scale.length, `${text} ${by} ${t}: ${height}`);
        assert.ok(Math.abs(scale.moment(height) - t) <= ticks * 1e-6 + 1e-6, `${text} ${by} ${t}`);
        before = height;
      }
    }
  }
});

test('by events every tick with a row is one step', () => {
  const scene = sceneOf(SEVEN);
  const ticks = [...new Set(scene.trace.rows.time)];
  const { height } = scaleOf(scene, 'events');
  assert.deepEqual(ticks.map(height), ticks.map((_, i) => i));
});

test('the whole run in sight has an arrow for every message, in lanes that go downward', () => {
  const scene = sceneOf(SEVEN);
  for (const by of WAYS) {
    const plan = whole(scene, by);
    const ids = ridesIn(scene, plan) ?? [];
    assert.deepEqual([...ids].sort((a, b) => a - b), Array.from({ length: 156 }, (_, id) => id));
    for (const id of ids) {
      const { x1, y1, x2, y2 } = lineOf(scene, plan, id);
      assert.ok(y2 > y1 && x1 !== x2);
      assert.ok([x1, x2].every((x) => x > plan.left && x < SIZE.width));
    }
    const text = draw(scene, plan);
    assert.equal(text.match(/data-message=/g)?.length, 156);
    assert.doesNotMatch(text, /NaN|undefined|Infinity/);
  }
});

test('only what is in the window is drawn', () => {
  const scene = sceneOf(SEVEN);
  const { messages } = scene.trace;
  const plan = layOutSpacetime(scene, SIZE, { by: 'events', zoom: 0, scrolled: 900 });
  const seen = new Set(ridesIn(scene, plan));
  for (let id = 0; id < messages.length; id++) {
    const inside = messages.departed[id] <= plan.until && messages.arrived[id] > plan.from;
    assert.equal(seen.has(id), inside, String(id));
  }
  assert.ok(seen.size > 0 && seen.size < 60);
});

test('a hundred thousand messages become bars that say so, and arrows again from close by', () => {
  const scene = sceneOf('v=1&alg=om&n=13&t=4&rule=flat');
  assert.ok(scene.trace.messages.length > 100_000);
  const plan = whole(scene, 'events');
  assert.equal(ridesIn(scene, plan), null);
  const text = draw(scene, plan);
  assert.match(text, /bars show/);
  assert.ok(text.length < 1_500_000);
  const close = ridesIn(scene, whole(scene, 'events', 0));
  assert.ok(close && close.length < 100);
});

test('lies are dashed red, silence and loss are seen, and concealing hides who lies', () => {
  const lies = sceneOf(SEVEN);
  assert.match(draw(lies, whole(lies, 'time')), new RegExp(`${LIGHT.violated}"[^>]*dasharray`));
  const hidden = { ...lies, conceal: true };
  assert.ok(!draw(hidden, whole(lies, 'time')).includes(LIGHT.violated));
  const lossy = sceneOf(VOTE);
  const { header, messages } = lossy.trace;
  const count = (/** @type {string} */ name) => Array.from(messages.outcome)
    .filter((outcome) => header.outcomes[outcome] === name).length;
  assert.ok(count('lost') > 0 && count('withheld') > 0);
  const plan = layOutSpacetime(lossy, { width: 520, height: 4000 },
    { by: 'time', zoom: -1, scrolled: 0 });
  const text = draw(lossy, plan);
  const drawn = new Set(Array.from(text.matchAll(/data-message="(\d+)"/g), ([, id]) => Number(id)));
  const all = Array.from(messages.outcome, (_, id) => id);
  const silent = all.filter((id) => header.outcomes[messages.outcome[id]] === 'withheld');
  assert.ok(silent.slice(0, 50).every((id) => drawn.has(id)));
});

test('the arrow under a place is found, the node over its line, and keys go from one to the next',
  () => {
    const scene = sceneOf(SEVEN);
    const plan = layOutSpacetime(scene, SIZE, { by: 'events', zoom: 1, scrolled: 0 });
    for (const id of (ridesIn(scene, plan) ?? []).slice(0, 8)) {
      const { x1, y1, x2, y2 } = lineOf(scene, plan, id);
      const found = [0.3, 0.5, 0.7].map((u) =>
        whatIsAt(scene, plan, x1 + u * (x2 - x1), y1 + u * (y2 - y1))?.id);
      assert.ok(found.includes(id), String(id));
    }
    assert.deepEqual(whatIsAt(scene, plan, plan.x(4), 20), { kind: 'node', id: 4 });
    const start = nextRide({ ...scene, t: 0 }, 1);
    assert.equal(start, 0);
    const walk = [Number(start)];
    for (let i = 0; i < 155; i++) {
      walk.push(Number(nextRide({ ...scene, selection: { kind: 'message', id: walk[i] } }, 1)));
    }
    assert.equal(new Set(walk).size, 156);
    const last = walk[155];
    const back = nextRide({ ...scene, selection: { kind: 'message', id: last } }, -1);
    assert.equal(back, walk[154]);
  });

test('from far away, too, only what led to a decision counts while it is asked about', () => {
  const scene = sceneOf('v=1&alg=om&n=11&t=3');
  const { header, rows } = scene.trace;
  const plan = whole(scene, 'events');
  assert.equal(ridesIn(scene, plan), null);
  const past = pastOf(scene, decisionRow(scene, 2, header.ticks));
  assert.ok(past && past.count < scene.trace.messages.length / 2);
  const bars = (/** @type {string} */ text) => Array.from(
    text.matchAll(new RegExp(`<path d="([^"]*)" fill="(?:${LIGHT.attack}|${LIGHT.retreat})"`, 'g')),
    ([, path]) => path.split('M').length - 1).reduce((sum, count) => sum + count, 0);
  const all = bars(draw(scene, plan));
  const led = bars(draw({ ...scene, past }, plan));
  assert.ok(led > 0 && led < all, `${led} of ${all}`);
});
