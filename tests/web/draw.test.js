// The pen's two media, the layout and the roads. What is checked is what a picture stands on:
// camps inside the stage and apart, roads round the city, riders at an even pace.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canvasPen } from '../../www/draw/canvas.js';
import { banner, tents } from '../../www/draw/figures.js';
import { layOut } from '../../www/draw/layout.js';
import { LIGHT, readPalette } from '../../www/draw/palette.js';
import { serialize, svgPen } from '../../www/draw/svg.js';
import { styleOf } from '../../www/draw/styles.js';
import { lookOf, shownOrder } from '../../www/draw/values.js';

const SIZES = [[320, 300], [390, 420], [708, 560], [1100, 720], [2000, 1200]];
const NUMBERS = [1, 2, 3, 4, 7, 9, 13, 30, 100, 1000];

test('every camp stands inside the stage, whatever the size and the number', () => {
  for (const [width, height] of SIZES) {
    for (const n of NUMBERS) {
      for (const { x, y } of layOut(n, { width, height }).camps) {
        assert.ok(x > 0 && x < width && y > 0 && y < height, `${n} in ${width} x ${height}`);
      }
    }
  }
});

test('the commander camps at the top and neighbours keep apart', () => {
  for (const [width, height] of SIZES) {
    for (const n of NUMBERS.slice(1)) {
      const { camps, scale } = layOut(n, { width, height });
      assert.ok(camps.every(({ y }) => y >= camps[0].y - 1e-6), `${n} in ${width} x ${height}`);
      const [a, b] = camps;
      const apart = Math.hypot(a.x - b.x, a.y - b.y);
      assert.ok(n > 30 || apart >= 90 * scale, `${n} in ${width} x ${height}: ${apart}`);
    }
  }
});

test('roads keep out of the city and their riders ride at an even pace', () => {
  const { camps, city, road } = layOut(9, { width: 1100, height: 720 });
  const [wide, high] = [84 * city.scale, 45 * city.scale];
  for (const from of camps) {
    for (const to of camps.filter((camp) => camp !== from)) {
      const spots = Array.from({ length: 101 }, (_, i) => road(from.id, to.id).at(i / 100));
      const steps = spots.slice(1).map((spot, i) =>
        Math.hypot(spot.x - spots[i].x, spot.y - spots[i].y));
      const even = Math.max(...steps) - Math.min(...steps);
      assert.ok(even < 0.12 * steps[0], `${from.id} to ${to.id}: steps differ by ${even}`);
      const inside = spots.some(({ x, y }) =>
        Math.hypot((x - city.x) / wide, (y - (city.y - 32 * city.scale)) / high) < 1);
      assert.ok(!inside, `${from.id} to ${to.id} rides through the city`);
    }
  }
});

test('both directions of a road have a lane of their own', () => {
  const { road } = layOut(4, { width: 800, height: 600 });
  for (const [a, b] of [[0, 2], [1, 3], [0, 1]]) {
    const [out, back] = [road(a, b).at(0.5), road(b, a).at(0.5)];
    assert.ok(Math.hypot(out.x - back.x, out.y - back.y) > 6, `${a} and ${b}`);
  }
});

test('a value has a letter, a colour and a shape of its own', () => {
  const [attack, retreat] = ['a', 'r'].map(lookOf);
  assert.notEqual(attack.letter, retreat.letter);
  assert.notEqual(attack.token, retreat.token);
  assert.notEqual(attack.shape, retreat.shape);
  assert.deepEqual(shownOrder(['r', 'a']), [1, 0]);
  assert.equal(styleOf('flag.a').fill, 'attack');
  assert.throws(() => styleOf('no such style'), /no style/);
});

test('the palette takes the tokens of the page and fills in what is missing', () => {
  const tokens = new Map([['--ink', ' #fff ']]);
  const palette = readPalette({ getPropertyValue: (name) => tokens.get(name) ?? '' });
  assert.equal(palette.ink, '#fff');
  assert.equal(palette.paper, LIGHT.paper);
});

test('an SVG has presentation attributes, no style attribute, and its text as text', () => {
  const { pen, tree } = svgPen({ width: 100, height: 80 }, LIGHT);
  pen.group({ x: 50, y: 60, scale: 0.5, data: { node: 3 } }, () => {
    tents(pen, 'tents');
    banner(pen, 'r');
  });
  pen.text('<b> & "co"', 1, 2, 'name');
  const text = serialize(tree);
  assert.match(text, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 100 80"/);
  assert.match(text, /data-node="3"/);
  assert.match(text, new RegExp(`fill="${LIGHT.retreat}"`));
  assert.match(text, /&lt;b&gt; &amp; &quot;co&quot;/);
  assert.doesNotMatch(text, / style=|NaN|undefined/);
});

test('the canvas gets the same strokes as the SVG', () => {
  /** @type {string[]} */
  const calls = [];
  const context = /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (new Proxy(
    { globalAlpha: 1 }, {
      get: (target, key) => (key in target ? Reflect.get(target, key)
        : (/** @type {unknown[]} */ ...at) => calls.push(`${String(key)} ${at.join(' ')}`)),
      set: (target, key, value) => Reflect.set(target, key, value),
    })));
  const pens = [canvasPen(context, LIGHT), svgPen({ width: 10, height: 10 }, LIGHT)];
  for (const one of pens) {
    const pen = 'tree' in one ? one.pen : one;
    pen.move(1, 2).line(3, 4).curve(1, 2, 3, 4, 5, 6).bend(1, 2, 3, 4).close().paint('road');
  }
  const drawn = calls.filter((call) => /moveTo|lineTo|curveTo|CurveTo|closePath/.test(call));
  assert.deepEqual(drawn, ['moveTo 1 2', 'lineTo 3 4', 'bezierCurveTo 1 2 3 4 5 6',
    'quadraticCurveTo 1 2 3 4', 'lineTo 1 2']);
  const [, svg] = pens;
  assert.match('tree' in svg ? serialize(svg.tree) : '', /d="M1 2L3 4C1 2 3 4 5 6Q1 2 3 4Z"/);
});
