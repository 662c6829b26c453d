// What can be taken away: tables that read back to the trace, and pictures whose two media show
// the same drawing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIGHT } from '../../www/draw/palette.js';
import { asPng, asSvg } from '../../www/parts/picture.js';
import { fileName } from '../../www/parts/save.js';
import { reduce, START } from '../../www/state.js';
import { csvOf } from '../../www/trace/csv.js';
import { indexTrace } from '../../www/trace/at.js';
import { absent, decode } from '../../www/trace/decode.js';
import { valueName } from '../../www/trace/votes.js';
import * as graph from '../../www/views/graph.js';
import * as spacetime from '../../www/views/spacetime.js';
import * as stage from '../../www/views/stage.js';
import * as tree from '../../www/views/tree.js';
import * as votes from '../../www/views/votes.js';
import { ask, parse, run } from './core.js';

/** @import { Run, Store } from '../../www/store.js' */

const SIZE = { width: 900, height: 800 };
const GENERALS = 'v=1&alg=om&n=7&t=2&rule=flat';
const VOTE = 'v=1&alg=neighbours&n=9&t=2&adv=silent&loss_pm=200';

/** @param {string} text @returns {Run} */
function load(text) {
  const { buffer, report } = run(text);
  const trace = decode(buffer);
  return { trace, index: indexTrace(trace), report };
}

/** A store that stands still at the middle of a run. @param {string} text @returns {Store} */
function storeOf(text) {
  const known = load(text);
  const { n, bad, ticks } = known.trace.header;
  const t = Math.round(ticks / 2);
  let state = reduce(START, { type: 'read', preview: parse(text), scenario: text, notices: [],
    shared: true });
  state = reduce({ ...state, phase: 'running' }, { type: 'ready', n, bad, ticks, at: t });
  if (known.index.votes === null) {
    state = reduce(state, { type: 'told', told: ask({ ask: 'tree', t, node: 1 }) });
  }
  return { state: () => state, run: () => known, other: () => null, dispatch() {}, attach() {},
    attachOther() {},
    subscribe: () => () => {} };
}

test('every row and message of a run is a line that reads back', () => {
  for (const text of [GENERALS, VOTE, 'v=1&alg=benor&n=6&t=1']) {
    const { trace, index } = load(text);
    for (const name of /** @type {const} */ (['rows', 'messages'])) {
      const lines = [...csvOf(trace, name)].join('').trimEnd().split('\n');
      const keys = lines[0].split(',');
      assert.equal(lines.length, trace[name].length + 1);
      const cells = (/** @type {number} */ place) =>
        Object.fromEntries(lines[place + 1].split(',').map((cell, i) => [keys[i], cell]));
      for (let place = 0; place < trace[name].length; place++) {
        const cell = cells(place);
        assert.equal(Object.keys(cell).length, keys.length);
        assert.equal(cell.value, valueName(trace.header, trace[name].value[place]) ?? '');
        const cause = trace[name].cause[place];
        assert.equal(cell.cause, cause === absent(trace[name].cause) ? '' : String(cause));
        if (name === 'rows') {
          assert.equal(cell.kind, trace.header.kinds[trace.rows.kind[place]]);
          assert.equal(cell.time, String(trace.rows.time[place]));
        } else {
          const path = trace.header.commander === null ? '' : index.path(place).join('>');
          assert.equal(cell.path, path);
          assert.equal(cell.outcome, trace.header.outcomes[trace.messages.outcome[place]]);
        }
      }
    }
  }
});

test('every view of a run is a picture that says which run it shows', async () => {
  const cases = /** @type {const} */ ([[GENERALS, { stage, graph, spacetime, tree }],
    [VOTE, { stage, votes, spacetime }]]);
  for (const [text, views] of cases) {
    const store = storeOf(text);
    for (const [name, view] of Object.entries(views)) {
      const picture = view.picture(store, SIZE);
      assert.ok(picture, name);
      const svg = await asSvg(picture, 'digest & "more"', LIGHT).text();
      assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/, name);
      assert.match(svg, />digest &amp; &quot;more&quot;</, name);
      assert.doesNotMatch(svg, /NaN|undefined|Infinity/, name);
      assert.ok(svg.length > 5000, name);
    }
  }
  assert.equal(graph.picture(storeOf(VOTE), SIZE), null);
  assert.equal(votes.picture(storeOf(GENERALS), SIZE), null);
});

test('a PNG is drawn by the same strokes as the SVG', async () => {
  const store = storeOf(GENERALS);
  const picture = spacetime.picture(store, SIZE);
  assert.ok(picture);
  /** @type {string[]} */
  const texts = [];
  const context = new Proxy({ globalAlpha: 1 }, {
    get: (target, key) => (key === 'fillText' ? (/** @type {string} */ text) => texts.push(text)
      : key in target ? Reflect.get(target, key) : () => {}),
    set: () => true,
  });
  const canvas = /** @type {any} */ ({ getContext: () => context,
    toBlob: (/** @type {(blob: Blob) => void} */ done) => done(new Blob(['png'])) });
  const blob = await asPng(picture, 'caption', LIGHT, canvas);
  assert.equal(await blob?.text(), 'png');
  assert.deepEqual([canvas.width, canvas.height], [1800, 1652]);
  const svg = await asSvg(picture, 'caption', LIGHT).text();
  const written = Array.from(svg.matchAll(/<text [^>]*>([^<]*)</g), ([, text]) => text);
  assert.deepEqual(texts, written);
});

test('a file is called like its run, in plain letters', () => {
  assert.equal(fileName('Seven generals, two traitors: the flat vote fails'),
    'seven-generals-two-traitors-the-flat-vote-fails');
  assert.equal(fileName('../..'), 'run');
  assert.equal(fileName('Größe <b>'), 'gro-e-b');
});
