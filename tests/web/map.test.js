// What the map says: which texts its cells have, by which right a cell holds, and where it stands.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundOf, lieState, runState, wantsSample } from '../../www/story/map-cell.js';
import { baseOf, byChance, cellsOf, cellText, planOf, readValues, samePlan, valuesFor, variable,
  wishFor } from '../../www/story/map-plan.js';
import { mapCells } from '../../www/story/map-cells.js';
import { LIGHT } from '../../www/draw/palette.js';
import { serialize, svgPen } from '../../www/draw/svg.js';
import { START } from '../../www/state.js';
import { drawMap } from '../../www/views/map-draw.js';
import { sceneOf, spokenOf } from '../../www/views/map-scene.js';
import { cellAfter } from '../../www/views/map-grid.js';
import { layOutMap } from '../../www/views/map-layout.js';
import { strings } from '../../www/strings/strings.js';
import { describe, parse } from './core.js';
import * as core from '../../www/pkg/bivouac_wasm.js';

const OM = wishFor(null, 'om');
const NOBODY = { n: 4, bad: [3] };

/** @param {string} text @param {boolean} [sampled] */
function cellOf(text, sampled = true) {
  const judgement = JSON.parse(core.judge(text, 5000));
  const chance = byChance(text);
  const outcome = sampled
    ? JSON.parse(core.sweep_outcome(chance, `[${core.sweep_part(chance, 0, 200)}]`)) : null;
  return { judgement, outcome, refused: false };
}

test('values are ranges or lists, and what is neither is refused', () => {
  assert.deepEqual(readValues('4..7'), ['4', '5', '6', '7']);
  assert.deepEqual(readValues(' 4, 7; 10 '), ['4', '7', '10']);
  assert.deepEqual(readValues('sync, in_place'), ['sync', 'in_place']);
  for (const wrong of ['', '7..4', '1..41', '4, 4', 'a=b', '<i>', 'x'.repeat(25)]) {
    assert.equal(readValues(wrong), null, wrong);
  }
});

test('the cells keep what all share; where all lies are tried, those of the scenario go', () => {
  const scenario = 'v=1&alg=om&n=7&bad=0.3&m=2&rule=flat&adv=flip&say=0-1-a&seed=5&title=Seven';
  assert.equal(baseOf(scenario, OM, { n: 7, bad: [0, 3] }), 'v=1&alg=om&rule=flat');
  const runs = { ...OM, about: /** @type {const} */ ('runs') };
  assert.equal(baseOf(scenario, runs, { n: 7, bad: [0, 3] }),
    'v=1&alg=om&rule=flat&adv=flip&seed=5');
  const plan = planOf(OM, scenario, { n: 7, bad: [0, 3] });
  assert.ok(plan);
  assert.equal(cellsOf(plan).length, 13 * 6);
  assert.deepEqual(cellsOf(plan)[8], { t: '2', n: '5' });
  assert.equal(cellText(plan, 8), 'v=1&alg=om&rule=flat&n=5&t=2');
  const depth = { ...OM, across: { key: 'm', values: '0..2' },
    down: { key: 'delay', values: '5, 9' } };
  assert.equal(baseOf(scenario, depth, { n: 7, bad: [0, 3] }), 'v=1&alg=om&n=7&rule=flat&t=2');
});

test('opening a run of the map is no reason to draw it anew, another rule is', () => {
  const plan = (/** @type {string} */ text) => planOf(OM, text, NOBODY);
  const first = plan('v=1&alg=om&n=4&t=1&adv=flip');
  assert.ok(first);
  const opened = plan('v=1&alg=om&n=6&t=2&adv=scripted&say=0-4-1-r&order=r&seed=17');
  assert.equal(opened && samePlan(opened, first), true);
  const other = plan('v=1&alg=om&n=4&t=1&rule=flat');
  assert.equal(other && samePlan(other, first), false);
  assert.equal(planOf({ ...OM, seeds: '0' }, 'v=1&alg=om&n=4', NOBODY), null);
  assert.equal(planOf({ ...OM, down: OM.across }, 'v=1&alg=om&n=4', NOBODY), null);
});

test('every algorithm begins with a map whose cells are scenarios', () => {
  const description = describe();
  for (const { name } of description.algorithms) {
    const wish = wishFor(OM, name);
    assert.equal(wish.algorithm, name);
    const { valid } = parse(`v=1&alg=${name}&n=9&t=2`);
    const plan = planOf(wish, valid.scenario, valid);
    assert.ok(plan, name);
    const sound = cellsOf(plan).filter((_, index) => parse(cellText(plan, index)).errors
      .every((/** @type {any} */ { code }) => code === 'E_COST'));
    assert.ok(sound.length >= cellsOf(plan).length * 0.7, name);
    for (const param of variable(description, name)) {
      assert.ok(readValues(valuesFor(param, valid.values[param.key] ?? '')), param.key);
    }
  }
});

test('a cell holds by the theorem or because all was tried, and never by a sample', () => {
  const kinds = (/** @type {string} */ text) =>
    /** @type {const} */ (['both', 'agreement', 'validity']).map((asked) =>
      lieState(cellOf(text), asked).kind);
  assert.deepEqual(kinds('alg=om&n=7&t=2'), ['theorem', 'theorem', 'theorem']);
  assert.deepEqual(kinds('alg=om&n=6&t=1&rule=flat'), ['exhausted', 'exhausted', 'exhausted']);
  assert.deepEqual(kinds('alg=om&n=4&t=4'), ['vacuous', 'vacuous', 'vacuous']);
  assert.deepEqual(kinds('alg=om&n=3&t=1').slice(2), ['some']);
  const lossy = cellOf('alg=om&n=7&t=1&loss_pm=1');
  const { kind, tried, runs } = lieState(
    { ...lossy, outcome: { ...lossy.outcome, verdicts: {}, seeds: {} } }, 'both');
  assert.deepEqual([kind, tried, runs], ['unbroken', 0, 200]);
  assert.equal(lieState({ judgement: null, outcome: null, refused: false }, 'both').kind,
    'pending');
  assert.equal(lieState({ judgement: null, outcome: null, refused: true }, 'both').kind, 'none');
});

test('a run that happens to break a cell makes it broken, and is what opens', () => {
  const cell = cellOf('alg=om&n=4&t=1&loss_pm=400');
  const state = lieState(cell, 'validity');
  assert.ok(['some', 'most'].includes(state.kind));
  assert.match(state.shows ?? '', /loss_pm=400.*adv=random.*seed=\d+$/);
  const { valid } = parse(state.shows ?? '');
  assert.equal(valid.n, 4);
});

test('half of all lies are some, more are most; what breaks it is named', () => {
  const cell = cellOf('alg=om&n=6&t=2');
  const state = lieState(cell, 'validity');
  assert.match(state.shows ?? '', /adv=scripted/);
  assert.ok(state.lies > 0 && state.share);
  const twist = (/** @type {number} */ count) => lieState({ ...cell, outcome: { ...cell.outcome,
    verdicts: { invalid: { count }, valid: { count: 100 - count } } } }, 'validity').kind;
  assert.deepEqual([twist(50), twist(51)], ['some', 'most']);
  assert.deepEqual([boundOf(cell), wantsSample(cell.judgement)], [false, true]);
});

test('runs are shares with their interval, means with a run in the middle', () => {
  const text = 'v=1&alg=benor&n=6&t=1&adv=split';
  const outcome = JSON.parse(core.sweep_outcome(text, `[${core.sweep_part(text, 0, 50)}]`));
  const cell = { judgement: null, outcome, refused: false };
  const agreed = runState(cell, 'agreed');
  assert.equal(agreed.kind, 'share');
  assert.ok(agreed.share && agreed.share.low <= agreed.share.share);
  const rounds = runState(cell, 'rounds');
  assert.equal(rounds.kind, 'mean');
  assert.match(rounds.shows ?? '', /alg=benor.*seed=\d+$/);
  assert.equal(runState(cell, 'blocks').kind, 'vacuous');
});

test('the cells fill the room there is, and are large enough for fingers', () => {
  const columns = ['0', '1', '2', '3', '4', '5'];
  const rows = Array.from({ length: 13 }, (_, i) => String(i + 4));
  for (const width of [320, 390, 560, 900]) {
    const plain = layOutMap({ columns, rows, legend: ['held', 'violated'] }, width, false);
    assert.ok(plain.left + plain.cellWidth * 6 <= width, `${width}`);
    assert.ok(plain.cellWidth >= 32 && plain.cellHeight >= 32);
    assert.ok(layOutMap({ columns, rows, legend: [] }, width, true).cellHeight >= 44);
  }
});

test('arrow keys walk the cells and stop at the edges', () => {
  const layout = layOutMap({ columns: ['0', '1', '2'], rows: ['4', '5'], legend: [] }, 400, false);
  const walk = (/** @type {string[]} */ ...keys) =>
    keys.reduce((at, key) => cellAfter(key, at, layout) ?? at, 0);
  assert.equal(walk('ArrowRight', 'ArrowRight', 'ArrowRight'), 2);
  assert.equal(walk('ArrowDown', 'ArrowDown', 'ArrowLeft'), 3);
  assert.deepEqual([walk('End'), walk('PageDown'), walk('End', 'PageDown', 'PageUp')], [2, 3, 2]);
  assert.equal(cellAfter('a', 0, layout), null);
});

test('as a table the map has a line a cell, and as a picture its cells, signs and bound', () => {
  const plan = planOf({ ...OM, across: { key: 't', values: '1, 2' },
    down: { key: 'n', values: '4..6' } }, 'v=1&alg=om&n=4', NOBODY);
  assert.ok(plan);
  const cells = cellsOf(plan).map((_, index) => cellOf(cellText(plan, index)));
  const [head, ...lines] = mapCells(plan, cells);
  assert.equal(lines.length, 6);
  assert.ok(lines.every((line) => line.length === head.length));
  const at = (/** @type {string} */ name) => lines.map((line) => line[head.indexOf(name)]);
  assert.deepEqual(at('n'), ['4', '4', '5', '5', '6', '6']);
  assert.deepEqual(at('validity'),
    ['theorem', 'violated', 'theorem', 'violated', 'theorem', 'violated']);
  assert.match(String(at('validity_broken_by')[1]), /^v=1&alg=om&n=4&t=2/);
  assert.equal(at('scenario')[0], 'v=1&alg=om&n=4&t=1');

  const preview = parse('v=1&alg=om&n=4');
  const state = { ...START, preview, map: { ...START.map, plan, cells } };
  const made = sceneOf(state, 500, false);
  assert.ok(made);
  const { pen, tree } = svgPen(made.layout.size, LIGHT);
  drawMap(pen, made.scene, made.layout);
  const svg = serialize(tree);
  assert.equal(svg.match(/data-cell=/g)?.length, 6);
  assert.equal(svg.match(/data-kind="theorem"/g)?.length, 3);
  assert.match(svg, /the theorem’s bound, n = 3m \+ 1/);
  assert.match(svg, new RegExp(`stroke="${LIGHT.accent}"`));
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
  assert.match(spokenOf(state, 0), /^n = 4, t = 1\. Holds by the theorem/);
});

test('every state of a cell is a sentence, and every measure has a name', () => {
  const share = { count: 3, all: 7, share: 3 / 7, low: 0.16, high: 0.75 };
  const plain = { tried: 9, runs: 7, share, mean: 2.5, shows: null, usual: null, lies: 1 };
  const kinds = /** @type {const} */ (['pending', 'none', 'vacuous', 'theorem', 'exhausted',
    'unbroken', 'some', 'most', 'share', 'mean']);
  for (const kind of kinds) {
    const said = strings.map.says({ ...plain, kind }, 'Agreement');
    assert.match(said, /^[A-Z].*\.$/);
    assert.doesNotMatch(said, /undefined|null|NaN/);
  }
  for (const { name } of describe().measures) assert.ok(strings.map.measure[name], name);
});
