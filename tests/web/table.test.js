// The table of peers and items against the rows and the core's own report: the same cells, the
// same sums, the same verdicts, before and after versions are settled in each of the ways.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainPhrase } from '../../www/parts/phrase.js';
import { reduce, START, tabsOf } from '../../www/state.js';
import { itemVerdicts, loyalPeers } from '../../www/story/item-verdicts.js';
import { settlementOf } from '../../www/story/settled.js';
import { settledOf, unsettled, WAYS, wayText } from '../../www/story/ways.js';
import { wilson } from '../../www/story/wilson.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { COLUMNS_MAX, stageAt, tableModel } from '../../www/views/table-model.js';
import { besides, storeOf } from '../../www/views/table-stores.js';
import { verdictSentence } from '../../www/views/table-verdicts.js';
import * as core from '../../www/pkg/bivouac_wasm.js';
import { parse, run as compute } from './core.js';

/** @import { Items } from '../../www/trace/items.js' */
/** @import { TableSettings } from '../../www/state.js' */

const BASE = 'v=1&alg=gossip&n=11&clients=1&loc=course&downtime=random&bandwidth=free&validate=off'
  + '&until=3500000';

/** @param {string} text */
function open(text) {
  const { buffer, report } = compute(text);
  const trace = decode(buffer);
  const run = { trace, index: indexTrace(trace), report };
  return { ...run, run, items: /** @type {Items} */ (run.index.items) };
}

/** @param {Partial<TableSettings>} [change] @returns {TableSettings} */
const settings = (change) => ({ ...START.table, ...change });

// Seed rows 40, 41.
test('cells and sums are those of the rows, at every moment', () => {
  const { run, items, trace } = open(BASE);
  for (const share of [0.4, 0.7, 1]) {
    const t = Math.floor(trace.header.ticks * share);
    const model = tableModel(run, t, settings());
    const counted = { rows: 0, falses: 0, nones: 0 };
    for (const row of model.rows) {
      const falses = row.cells.filter(({ truth }) => truth === 'false' || truth === 'tampered');
      assert.equal(row.falses, falses.length);
      assert.equal(row.nones, row.cells.filter(({ truth }) => truth === 'none').length);
      counted.falses += falses.length;
      counted.nones += row.nones;
      row.cells.forEach(({ letter }, i) => assert.equal(letter,
        { 0: 'a', 1: 'b' }[items.held(t, row.node, i)?.value ?? 9] ?? null));
    }
    model.heads.forEach(({ falses, nones }, i) => {
      const cells = model.rows.map(({ cells: all }) => all[i].truth);
      assert.equal(falses, cells.filter((truth) => truth === 'false').length);
      assert.equal(nones, cells.filter((truth) => truth === 'none').length);
    });
    assert.deepEqual([model.falses, model.nones], [counted.falses, counted.nones]);
    assert.equal(model.cells, 11 * items.madeBy(t));
  }
  assert.ok(tableModel(run, trace.header.ticks, settings()).falses > 0);
});

// Seed rows 43, 44.
test('delays, balances and the order of arrival say what the stores say', () => {
  const { run, items, trace } = open(BASE);
  const t = trace.header.ticks;
  const cells = (/** @type {TableSettings['show']} */ show) =>
    tableModel(run, t, settings({ show }));
  for (const { node, cells: delays } of cells('delays').rows) {
    delays.forEach(({ number }, i) => {
      const held = items.held(t, node, i);
      assert.equal(number, held && held.since - items.list[i].tick);
    });
  }
  const balances = cells('balances');
  for (const row of balances.rows) {
    const left = row.cells.map(({ number }) => number).filter((number) => number !== null);
    assert.equal(left.at(-1) ?? 100, row.balance, 'the last one is what is left');
    assert.ok(left.every((number, i) => i === 0 || Number(number) < Number(left[i - 1])));
  }
  const last = items.list.at(-1);
  const recorded = last?.versions[last.record].balance;
  assert.equal(balances.record.at(-1)?.number, recorded, 'the client reckons as the core does');
  for (const row of cells('order').rows) {
    const ranks = row.cells.map(({ number }) => number).filter((number) => number !== null);
    assert.deepEqual(ranks.toSorted((a, b) => Number(a) - Number(b)), ranks.map((_, i) => i + 1));
    row.cells.forEach(({ number, late }, i) => assert.equal(late, number !== null
      && row.cells.slice(i + 1).some((other) => other.number !== null && other.number < number)));
  }
});

// Seed row 42.
test('two stores side by side: what is in both, in which version, at which place', () => {
  const { items, trace: { rows, header } } = open(BASE);
  const [one, other] = [2, 9].map((node) =>
    storeOf(items, header.ticks, node, rows.value, rows.time));
  const found = besides(one, other);
  const twins = one.filter(({ item }) => other.some((entry) => entry.item === item));
  assert.equal(found.both, twins.length);
  assert.equal(found.missing, one.length + other.length - 2 * twins.length);
  assert.equal(found.versions, twins.filter(({ item, value }) =>
    other.find((entry) => entry.item === item)?.value !== value).length);
  assert.equal(found.lines.length, Math.max(one.length, other.length));
  assert.deepEqual(found.lines.map(([left]) => left?.rank).filter(Boolean),
    one.map((_, i) => i + 1));
  assert.deepEqual(besides([], []).lines, []);
});

for (const then of WAYS) {
  // Seed row 47.
  test(`what peers come to by ${then} is what the report says, and each item has its sentence`,
    () => {
      const { run, items, trace, report } = open(`${BASE}&then=${then}`);
      const { ticks, network } = trace.header;
      const settlement = settlementOf(run);
      const phase = /** @type {number} */ (network?.phase);
      assert.ok(settlement && phase > 0 && (report.instances?.length ?? 0) > 0);
      assert.equal(stageAt(run, phase - 1, settings()), 'before');
      assert.equal(stageAt(run, phase, settings()), 'after');
      assert.deepEqual(itemVerdicts(run, phase - 1), []);
      const found = itemVerdicts(run, ticks);
      assert.equal(found.length, items.list.length);
      for (const { about, decisions, verdict } of report.instances ?? []) {
        const one = found.find(({ item }) => item.id === about);
        assert.equal(one?.state === 'agreed', verdict.agreement === 'held');
        if (verdict.agreement !== 'held') continue;
        decisions.slice(0, 11).forEach((name, node) => {
          const place = /** @type {number} */ (one?.item.place);
          const value = settlement.settled(ticks, node, place)?.value;
          assert.equal({ 0: 'a', 1: 'b' }[value ?? 9], name);
        });
      }
      for (const one of found) {
        const text = plainPhrase(verdictSentence(one, true));
        assert.match(text, /^(All|Not agreed).*\.$/);
        assert.doesNotMatch(text, /undefined|null|NaN|[{}]/);
      }
      const model = tableModel(run, ticks, settings());
      const recorded = found.filter(({ state, value, item }) =>
        state === 'agreed' && value === item.record).length;
      assert.equal(model.cells - model.falses - model.nones >= 11 * recorded, true);
    });
}

test('before it is settled an item is open, and its peers come to it one by one', () => {
  const { run, trace } = open(`${BASE}&then=benor`);
  const { ticks, network } = trace.header;
  const begin = network?.phase ?? 0;
  const moments = Array.from({ length: 40 },
    (_, i) => begin + Math.floor((i * (ticks - begin)) / 39));
  const agreed = moments.map((t) =>
    itemVerdicts(run, t).filter(({ state }) => state === 'agreed').length);
  assert.ok(agreed.every((count, i) => i === 0 || count >= agreed[i - 1]), `${agreed}`);
  assert.ok(agreed[0] < agreed[39]);
  assert.equal(loyalPeers(run).length, 11);
});

test('a table that is too large is shown in parts, its sums are of the whole', () => {
  const { run, trace, items } = open('v=1&alg=gossip&n=5&clients=1&produce_every=10000&gossip=flood'
    + '&client=plain&balance=100000&until=3000000');
  assert.ok(items.list.length > COLUMNS_MAX);
  const t = trace.header.ticks;
  const first = tableModel(run, t, settings());
  const later = tableModel(run, t, settings({ column: COLUMNS_MAX }));
  assert.equal(first.heads.length, COLUMNS_MAX);
  assert.equal(later.heads[0].item.place, COLUMNS_MAX);
  assert.equal(first.nones, later.nones);
  assert.equal(first.cells, 5 * items.list.length);
});

test('tabs are offered where there is something to see', () => {
  const tabs = (/** @type {string} */ text) => tabsOf({ preview: parse(text) });
  assert.deepEqual(tabs(BASE), ['inspector', 'table', 'map', 'log', 'how']);
  const mined = ['inspector', 'table', 'chain', 'map', 'log', 'how'];
  assert.deepEqual(tabs(`${BASE}&then=lottery`), mined);
  assert.deepEqual(tabs('v=1&alg=lottery&n=5'), mined);
  assert.ok(!tabs('v=1&alg=om&n=4').includes('table'));
});

test('a new run shows its table from the start, in the manner that was chosen', () => {
  const chosen = reduce(START, { type: 'table', change: { show: 'delays', column: 60 } });
  const preview = parse(BASE);
  const { table } = reduce(chosen, { type: 'read', preview, scenario: BASE, notices: [],
    shared: true });
  assert.deepEqual([table.show, table.column], ['delays', 0]);
});

// Seed row 44.
test('every way has a sound text, without what belongs to another', () => {
  const scenario = `${BASE}&then=lottery&confirm=3&at=90`;
  assert.equal(unsettled(scenario), `${BASE}&confirm=3`);
  for (const then of WAYS) {
    const { ok, valid, errors } = parse(wayText(scenario, then));
    assert.ok(ok, JSON.stringify(errors));
    assert.equal(valid.values.then, then);
    assert.equal(valid.scenario.includes('confirm=3'), then === 'lottery');
  }
});

test('a sweep of a way counts its items, and shares have the core’s interval', () => {
  const way = wayText(BASE, 'neighbours');
  const row = JSON.parse(core.sweep_outcome(way, `[${core.sweep_part(way, 0, 5)}]`));
  const { settled, about, valid } = settledOf(row);
  assert.equal(row.runs, 5);
  assert.ok(about >= settled && settled >= valid && valid > 0);
  for (const share of Object.values(row.verdicts)) {
    const { low, high } = wilson(share.count, row.runs);
    assert.ok(Math.abs(low - share.low) < 1e-12 && Math.abs(high - share.high) < 1e-12);
  }
});

// Seed row 44.
test('what a way needs is said, and fails where the faulty are too many or tell two tales', () => {
  const needs = (/** @type {string} */ more) => Object.fromEntries(
    parse(`${BASE}&${more}`).valid.conditions.map((/** @type {any} */ { name, holds }) =>
      [name, holds]));
  assert.deepEqual(needs('then=om&t=3'), { 'n>=3m+1': true, 'm>=traitors': true });
  assert.deepEqual(needs('then=om&t=4'), { 'n>=3m+1': false, 'm>=traitors': true });
  assert.deepEqual(needs('then=benor&t=3'), { 'n>=5f+1': false, 'f>=faulty': true });
  assert.deepEqual(needs('then=majority&t=3'), { same_to_all: true });
  assert.deepEqual(needs('then=majority&t=3&then_adv=split'), { same_to_all: false });
  assert.deepEqual(needs('then=neighbours&t=3'), {});
  assert.deepEqual(needs('then=lottery&t=3&mine_mean=9000'),
    { 'honest_power>faulty_power': true, 'block_gap>=10*delay': false });
  assert.deepEqual(needs('then=lottery&t=6&mine_mean=9000000'),
    { 'honest_power>faulty_power': false, 'block_gap>=10*delay': true });
});
