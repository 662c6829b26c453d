// The table, the inspector and the narration against the core itself, at two hundred moments of
// each of ten scenarios. Of generals the core is asked; of networks it runs the scenario anew and
// only to that moment, and hands over what the peers hold then; of votes it runs so many rounds.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellingAt } from '../../www/story/narrate.js';
import { networkTellingAt } from '../../www/story/network-telling.js';
import { lettered, voteTellingAt } from '../../www/story/vote-telling.js';
import { withPairs } from '../../www/pairs.js';
import { itemName } from '../../www/parts/item-name.js';
import { START } from '../../www/state.js';
import { decode } from '../../www/trace/decode.js';
import { tableModel } from '../../www/views/table-model.js';
import { answers, run as compute, sums } from './core.js';
import { load } from './store.js';

/** @import { Run } from '../../www/store.js' */
/** @import { Items } from '../../www/trace/items.js' */
/** @import { Ballots } from '../../www/trace/votes.js' */

const MOMENTS = 200;
const GENERALS = ['v=1&alg=om&n=7&t=2&rule=flat', 'v=1&alg=om&n=7&bad=0&m=2&adv=split',
  'v=1&alg=om&n=6&t=2&adv=random&seed=4', 'v=1&alg=om&n=7&t=2&adv=silent&messengers=each'];
const NETWORKS = ['v=1&alg=gossip&n=12&loc=course&downtime=random&produce_count=6&until=3000000',
  'v=1&alg=gossip&n=10&gossip=push&loc=course&bandwidth=free&until=2200000',
  'v=1&alg=gossip&n=9&gossip=push_pull&part=0.1.2.3&part_from=1100000&part_to=1900000'
    + '&produce_count=5&until=2500000'];
const VOTES = ['v=1&alg=neighbours&n=25&t=5&values=4&update=sync&p_pm=250',
  'v=1&alg=neighbours&n=25&t=5&values=4&p_pm=200&seed=3',
  'v=1&alg=benor&n=25&t=4&mode=seed&adv=cell&miss=4'];

/** Numbers below a bound, the same each time. @param {number} seed */
function dice(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

GENERALS.forEach((text, place) => {
  // Seed rows 10, 14.
  test(`what a general heard and would decide is what the core answers: ${text}`, () => {
    const { trace, index } = load(text);
    const roll = dice(place + 1);
    for (let i = 0; i < MOMENTS; i++) {
      const [t, node] = [roll(trace.header.ticks + 1), 1 + roll(trace.header.n - 1)];
      const { flat, recursive, expected } = answers(t, node);
      const [retreat, attack] = index.heard(t, node);
      assert.deepEqual([attack, retreat], [flat.a, flat.r], `node ${node} at ${t}`);
      assert.ok(attack + retreat <= expected);
      const decided = index.decision(t, node);
      const rule = text.includes('rule=flat') ? flat : recursive;
      if (decided !== null) assert.equal(trace.header.values[decided], rule.answer);
      const told = tellingAt({ trace, index, report: /** @type {any} */ (null) }, t);
      if (!told) continue;
      assert.ok(told.t <= t, `what is told at ${t} has happened`);
      const { message } = told;
      if (message === null) continue;
      const { value, held, outcome } = trace.messages;
      const silent = trace.header.outcomes[outcome[message]] === 'withheld';
      assert.equal(told.letter, trace.header.values[value[message]] ?? null);
      assert.equal(told.lie, !silent && value[message] !== held[message]);
    }
  });
});

/** Who holds what at a moment, by a run that ends there: the versions with which the core would
 * settle them. @param {string} text @param {number} t @returns {Map<string, (string | null)[]>} */
function heldByCore(text, t) {
  const { instances = [] } = sums(withPairs(text, { until: String(t + 1), then: 'majority' }));
  return new Map(instances.map(({ id, inputs }) => [id, inputs]));
}

/** @param {Run} known @param {number} t @param {Map<string, (string | null)[]>} core
 * @param {Items} items */
function compareTable(known, t, core, items) {
  const model = tableModel(known, t, START.table, { columns: Infinity, rows: Infinity });
  model.heads.forEach(({ item, made }, column) => {
    if (!made) return;
    const inputs = core.get(itemName([], item)) ?? new Array(items.peers).fill(null);
    model.rows.forEach(({ node, cells }) => {
      const expected = ['a', 'b'].includes(inputs[node] ?? '') ? inputs[node] : null;
      assert.equal(cells[column].letter, expected, `peer ${node}, item ${item.counter} at ${t}`);
    });
    const record = item.record === 1 ? 'b' : 'a';
    const falses = inputs.filter((one) => one === 'a' || one === 'b')
      .filter((one) => one !== record).length;
    assert.equal(model.heads[column].falses, falses, `column of ${item.counter} at ${t}`);
    const told = networkTellingAt(known, t, item.id);
    if (told.kind !== 'wave') throw new Error(`told of ${told.kind}`);
    for (const letter of ['a', 'b']) {
      /** @type {{ letter: string, count: number } | undefined} */
      const said = told.counts.find((one) => one.letter === letter);
      assert.equal(said?.count ?? 0, inputs.filter((one) => one === letter).length,
        `told at ${t}`);
    }
  });
  for (const name of core.keys()) {
    assert.ok(model.heads.some(({ item, made }) => made && itemName([], item) === name), name);
  }
}

NETWORKS.forEach((text, place) => {
  // Seed rows 40, 41.
  test(`what the table and the narration say of ${text.slice(8, 60)} … is what peers hold`, () => {
    const known = load(text);
    const items = /** @type {Items} */ (known.index.items);
    const { until } = /** @type {{ until: number }} */ (known.trace.header.network);
    const roll = dice(place + 11);
    let settled = 0;
    for (let i = 0; i < MOMENTS; i++) {
      const t = 900_000 + roll(until - 900_001);
      const core = heldByCore(text, t);
      settled += core.size;
      compareTable(known, t, core, items);
    }
    assert.ok(settled > MOMENTS, 'there was something to compare');
  });
});

VOTES.forEach((text, place) => {
  test(`what is told of a vote is what peers hold after so many rounds: ${text}`, () => {
    const known = load(text);
    const votes = /** @type {Ballots} */ (known.index.votes);
    const { header } = known.trace;
    const roll = dice(place + 21);
    /** @type {Map<number, (number | null)[]>} */
    const after = new Map();
    for (let i = 0; i < MOMENTS; i++) {
      const round = 1 + roll(Math.min(votes.rounds, 25));
      const held = after.get(round) ?? heldAfter(text, round, header.n);
      after.set(round, held);
      const t = round === votes.rounds ? header.ticks : votes.endOf(round);
      held.forEach((value, node) =>
        assert.equal(votes.heldAfter(round, node), value, `peer ${node} after round ${round}`));
      const counts = lettered(known, header.values.map((_, value) =>
        votes.loyal.filter((node) => held[node] === value).length));
      const told = voteTellingAt(known, t, false);
      if (told.kind === 'over' || told.kind === 'values') assert.deepEqual(told.counts, counts);
    }
  });
});

/** The last value that each peer took up in a run that is given up after so many rounds.
 * @param {string} text @param {number} rounds @param {number} n @returns {(number | null)[]} */
function heldAfter(text, rounds, n) {
  const { header, rows } = decode(compute(withPairs(text, { rounds: String(rounds) })).buffer);
  const hold = header.kinds.indexOf('hold');
  /** @type {(number | null)[]} */
  const held = new Array(n).fill(null);
  for (let row = 0; row < rows.length; row++) {
    if (rows.kind[row] === hold && rows.round[row] <= rounds) {
      held[rows.node[row]] = rows.value[row];
    }
  }
  return held;
}
