// What can be taken away: tables that read back to the trace, and pictures whose two media show
// the same drawing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIGHT } from '../../www/draw/palette.js';
import { asPng, asSvg } from '../../www/parts/picture.js';
import { fileName } from '../../www/parts/save.js';
import { sheets as ownSheets, sweepCells } from '../../www/parts/sheets.js';
import { csvOf, csvOfCells } from '../../www/trace/csv.js';
import { absent } from '../../www/trace/decode.js';
import { valueName } from '../../www/trace/votes.js';
import * as chain from '../../www/views/chain.js';
import { sheets as chainSheets } from '../../www/views/chain-sheets.js';
import * as compare from '../../www/views/compare.js';
import * as graph from '../../www/views/graph.js';
import * as log from '../../www/views/log-picture.js';
import * as spacetime from '../../www/views/spacetime.js';
import * as stage from '../../www/views/stage.js';
import * as table from '../../www/views/table-picture.js';
import { sheets as tableSheets } from '../../www/views/table-sheets.js';
import * as tree from '../../www/views/tree.js';
import * as votes from '../../www/views/votes.js';
import { load, storeAt } from './store.js';

/** @import { Cells } from '../../www/trace/csv.js' */
/** @import { Run, Store } from '../../www/store.js' */

const SIZE = { width: 900, height: 800 };
const GENERALS = 'v=1&alg=om&n=7&t=2&rule=flat';
const VOTE = 'v=1&alg=neighbours&n=9&t=2&adv=silent&loss_pm=200';
const SETTLED = 'v=1&alg=gossip&n=9&t=2&produce_count=3&loc=course&until=2500000&then=majority';
const MINED = 'v=1&alg=lottery&n=9&bad=8&adv=private&topo=complete&gossip=flood&ties=8'
  + '&produce_from=0&produce_count=2&mine_mean=1000000&blocks=12';

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
  const cases = /** @type {const} */ ([[GENERALS, { stage, graph, spacetime, tree, log }],
    [VOTE, { stage, votes, spacetime, log }], [SETTLED, { stage, table, log }],
    [MINED, { stage, table, chain, log }]]);
  for (const [text, views] of cases) {
    const store = storeAt(text);
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
  assert.equal(graph.picture(storeAt(VOTE), SIZE), null);
  for (const { picture } of [votes, table, chain]) {
    assert.equal(picture(storeAt(GENERALS), SIZE), null);
  }
  assert.equal(compare.picture(storeAt(GENERALS), SIZE, stage.picture), null);
});

/** A file as a reader reads it. @param {Iterable<string>} pieces @returns {string[][]} */
function readBack(pieces) {
  const cells = /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gy;
  /** @type {string[][]} */
  const lines = [[]];
  for (const [, cell, end] of [...pieces].join('').matchAll(cells)) {
    lines[lines.length - 1].push(cell.startsWith('"')
      ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

/** @param {Cells} cells */
const asText = (cells) => cells.map((line) => line.map((cell) => String(cell ?? '')));

test('a table of any cells reads back as it was', () => {
  const cells = [['plain', 'with, comma', 'with "quotes"'], [1, null, 'two\nlines'],
    ['', -2, 'é']];
  assert.deepEqual(readBack(csvOfCells(cells)), asText(cells));
});

test('every table of every kind of run is a rectangle that reads back', () => {
  const all = { ...tableSheets, ...chainSheets, ...ownSheets };
  /** @type {Set<string>} */
  const seen = new Set();
  for (const text of [GENERALS, VOTE, 'v=1&alg=benor&n=6&t=1', SETTLED, MINED]) {
    for (const share of [0, 0.5, 1]) {
      const store = storeAt(text, share);
      const known = /** @type {Run} */ (store.run());
      for (const [name, { has, cells }] of Object.entries(all)) {
        if (!has(known, store.state())) continue;
        seen.add(name);
        const made = cells(store.state(), known);
        assert.ok(made.every((line) => line.length === made[0].length), `${name} of ${text}`);
        assert.deepEqual(readBack(csvOfCells(made)), asText(made), `${name} of ${text}`);
        assert.doesNotMatch(String(made), /NaN|undefined/, `${name} of ${text}`);
      }
    }
  }
  const swept = ['runner', 'ways', 'map'];
  const expected = Object.keys(all).filter((name) => !swept.includes(name));
  assert.deepEqual([...seen].sort(), expected.sort());
});

test('the tables say what the run came to', () => {
  const generals = storeAt(GENERALS, 1);
  const nodes = ownSheets.nodes.cells(generals.state(), /** @type {Run} */ (generals.run()));
  assert.deepEqual(nodes[0].slice(0, 5), ['node', 'name', 'role', 'holds', 'decided']);
  assert.deepEqual(nodes.map((line) => line[2]).slice(1),
    ['commander', 'loyal', 'loyal', 'loyal', 'loyal', 'faulty', 'faulty']);
  assert.equal(nodes[3][4], 'r', 'the flat vote disobeys');

  const settled = storeAt(SETTLED, 1);
  const known = /** @type {Run} */ (settled.run());
  const shown = tableSheets.table.cells(settled.state(), known);
  const falses = shown.slice(1, -2).reduce((sum, line) => sum + Number(line[1]), 0);
  const counted = shown.slice(1, -2).flat().filter((cell) => cell === 'False').length;
  assert.equal(counted, falses);
  const verdicts = tableSheets.settled.cells(settled.state(), known);
  assert.equal(verdicts.length, 1 + (known.index.items?.list.length ?? 0));

  const mined = storeAt(MINED, 1);
  const blocks = chainSheets.blocks.cells(mined.state(), /** @type {Run} */ (mined.run()));
  const heads = blocks.slice(1).reduce((sum, line) => sum + Number(line[6]), 0);
  assert.equal(heads, 9, 'every peer’s chain ends somewhere');
});

test('what many runs came to keeps a column for all that was measured', () => {
  const spread = { n: 1, sum: 2, mean: 2, p50: 2, p90: 2, max: 2, bars: [] };
  const row = (/** @type {string} */ n, /** @type {object} */ more) => /** @type {any} */ ({
    cell: { n }, outcome: { runs: 3, refused: 0, spreads: { rounds: spread, ...more },
      verdicts: { agreed: { count: 3, share: 1, low: 0.4, high: 1 } } } });
  const rows = [row('4', {}), { cell: { n: '5' }, outcome: null }, row('9', { tosses: spread })];
  assert.deepEqual(sweepCells(rows), [
    ['n', 'runs', 'refused', 'agreed', 'rounds_mean', 'rounds_p90', 'rounds_max', 'tosses_mean'],
    ['4', 3, 0, 3, 2, 2, 2, null], ['9', 3, 0, 3, 2, 2, 2, 2]]);
});

test('the log as text has every event once, in its order', () => {
  const store = storeAt(GENERALS);
  const known = /** @type {Run} */ (store.run());
  const lines = [...log.logText(store, known)].join('').trimEnd().split('\n');
  assert.equal(lines.length, known.trace.rows.length);
  assert.deepEqual(lines.map((line) => Number(line.split('\t')[0])),
    Array.from(known.trace.rows.time));
});

test('a PNG is drawn by the same strokes as the SVG', async () => {
  const store = storeAt(GENERALS);
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
  // Node has no paths of its own; what is drawn of them is the canvas's matter.
  globalThis.Path2D ??= /** @type {any} */ (class {});
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
