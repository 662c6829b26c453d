// What the two seeds of the project ask and no other test asks: small questions, each answered by
// runs. Every test names the rows of tests/seed-rows.tsv that it shows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIGHT } from '../../www/draw/palette.js';
import { svgPen } from '../../www/draw/svg.js';
import { plainPhrase } from '../../www/parts/phrase.js';
import { voteEnding } from '../../www/parts/vote-story.js';
import { decode } from '../../www/trace/decode.js';
import { indexTrace } from '../../www/trace/at.js';
import * as stage from '../../www/views/stage.js';
import { run, sums } from './core.js';
import { gallery } from './gallery.js';
import { storeAt } from './store.js';

/** @import { Generals, Report } from '../../www/pkg/types.js' */
/** @import { Tree } from '../../www/draw/svg.js' */
/** @import { Run } from '../../www/store.js' */
/** @import { Ballots } from '../../www/trace/votes.js' */
/** @import { Items } from '../../www/trace/items.js' */

/** Four standard errors of a share of a half. @param {number} runs */
const margin = (runs) => 4 * Math.sqrt(0.25 / runs);
/** @param {string} text @returns {Report & Generals} */
const generals = (text) => /** @type {Report & Generals} */ (sums(text));
/** @param {string} text */
const traceOf = (text) => decode(run(text).buffer);

// Seed row 1.
test('a random order is fair, and a loyal commander orders what is so', () => {
  const runs = 600;
  const orders = Array.from({ length: runs }, (_, seed) =>
    generals(`v=1&alg=om&n=4&m=1&order=random&seed=${seed}`));
  const attacks = orders.filter(({ order }) => order === 'a').length;
  assert.ok(Math.abs(attacks / runs - 0.5) < margin(runs), `${attacks} of ${runs}`);
  for (const { order, plan } of orders) assert.equal(plan, order);
  for (const order of ['a', 'r']) {
    assert.equal(generals(`v=1&alg=om&n=4&order=${order}`).order, order);
  }
});

// Seed rows 2, 18.
test('alone there is nothing to send and no plan; without anybody there is no run', () => {
  for (const traitors of [0, 1]) {
    const { messages, plan } = generals(`v=1&alg=om&n=1&t=${traitors}`);
    assert.deepEqual([messages.sent, plan], [0, null]);
  }
  assert.throws(() => sums('v=1&alg=om&n=0'), /a whole number from 1 to/);
});

// Seed row 6.
test('the commander records nothing of what it hears', () => {
  for (const t of [0, 2, 4]) {
    const { nodes } = sums(`v=1&alg=om&n=6&t=${t}&m=3`);
    assert.deepEqual(nodes[0].heard, { a: 0, r: 0 });
    assert.equal(nodes[0].loyal, true);
    assert.deepEqual(nodes.filter(({ loyal }) => !loyal).map(({ id }) => id),
      [2, 3, 4, 5].slice(4 - t), 'the last ids are the traitors');
  }
});

// Seed row 15.
test('a run ends with its last message, a time-out loses what is still under way', () => {
  const plain = traceOf('v=1&alg=om&n=7&t=2');
  const { messages, rows, header } = plain;
  const last = Math.max(...messages.arrived);
  assert.ok(header.ticks >= last && rows.time[rows.length - 1] === header.ticks);
  assert.equal(sums('v=1&alg=om&n=7&t=2').messages.dropped, 0);
  const early = sums('v=1&alg=om&n=7&t=2&timeout=200000');
  assert.ok(early.messages.dropped > 0 && early.messages.delivered > 0);
  assert.equal(early.ticks, 200_000);
  assert.equal(early.verdict.termination, 'reached', 'everybody decides on what it has');
});

// Seed row 24.
test('with 3m generals, traitors who say retreat break validity and never agreement', () => {
  for (const m of [1, 2, 3]) {
    const text = `v=1&alg=om&n=${3 * m}&t=${m}&m=${m}`;
    for (const order of ['a', 'r']) {
      const { recursive, flat } = generals(`${text}&order=${order}`);
      const validity = order === 'a' ? 'violated' : 'held';
      assert.deepEqual([recursive.agreement, recursive.validity], ['held', validity], text);
      assert.deepEqual([flat.agreement, flat.validity], ['held', validity], text);
    }
    const { recursive } = generals(`v=1&alg=om&n=${3 * m + 1}&t=${m}&m=${m}`);
    assert.deepEqual([recursive.agreement, recursive.validity], ['held', 'held']);
  }
});

// Seed rows 28, 36.
test('the course’s network: 25 peers, a client with five or six ties, 21 items in 5.2 s', () => {
  const trace = traceOf(gallery().get('crash-gossip') ?? '');
  assert.deepEqual([trace.header.n, trace.header.clients], [26, 1]);
  const { list } = /** @type {Items} */ (indexTrace(trace).items);
  assert.deepEqual(list.map(({ tick }) => tick),
    Array.from({ length: 21 }, (_, i) => 1_000_000 + 200_000 * i));
  for (const { counter, versions } of list) {
    assert.equal(list[counter - 1].counter, counter);
    for (const { hash, diff } of versions) {
      assert.match(hash, /^[A-Z]{20}$/);
      assert.ok(diff >= 1 && diff <= 9);
    }
  }
  const ties = Array.from({ length: 60 }, (_, seed) => {
    const text = `v=1&alg=gossip&n=25&produce_count=1&until=1100000&seed=${seed}`;
    return traceOf(text).header.edges.filter((edge) => edge.includes(25)).length;
  });
  assert.deepEqual([...new Set(ties)].sort(), [5, 6]);
});

// Seed row 28.
test('two peers in five are tied to each other, whoever draws', () => {
  const pairs = (25 * 24) / 2;
  const graphs = 60;
  const edges = Array.from({ length: graphs }, (_, seed) =>
    traceOf(`v=1&alg=gossip&n=25&clients=0&until=1000&seed=${seed}`).header.edges.length);
  const share = edges.reduce((sum, count) => sum + count, 0) / (pairs * graphs);
  assert.ok(Math.abs(share - 0.4) < 4 * Math.sqrt(0.24 / (pairs * graphs)), String(share));
});

/** How long each letter with an item was in its inbox, and whose it was. @param {string} keys */
function inboxTimes(keys) {
  const { messages, header } = traceOf(
    `v=1&alg=gossip&n=12&gossip=push&bandwidth=free&until=2500000&overdraft=original&${keys}`);
  const item = header.sorts.indexOf('item');
  const delivered = header.outcomes.indexOf('delivered');
  const read = Array.from({ length: messages.length }, (_, id) => id).filter((id) =>
    messages.sort[id] === item && messages.outcome[id] === delivered);
  return read.map((id) => ({ to: messages.to[id], handled: messages.handled[id],
    waited: messages.handled[id] - messages.arrived[id] }));
}

// Seed row 37.
test('a letter is checked before it is handled: 1 ms its signature, 5 ms more its data', () => {
  const least = (/** @type {string} */ keys) =>
    Math.min(...inboxTimes(keys).map(({ waited }) => waited));
  assert.ok(least('client=plain') > 100 && least('client=plain') < 1_000);
  assert.ok(least('client=conflicting') > 5_000 && least('client=conflicting') < 6_500);
  assert.equal(least('validate=skip'), 0);
  const last = new Map();
  const read = inboxTimes('').toSorted((a, b) => a.handled - b.handled);
  for (const { to, handled } of read) {
    assert.ok(handled - (last.get(to) ?? -Infinity) > 5_000, 'one letter at a time');
    last.set(to, handled);
  }
});

/** How long votes among neighbours take, on average. @param {string} keys */
function meanRounds(keys) {
  const runs = 120;
  const rounds = Array.from({ length: runs }, (_, seed) =>
    sums(`v=1&alg=neighbours&n=25&pick=random&update=sync&rounds=100&seed=${seed}&${keys}`).rounds);
  return rounds.reduce((sum, one) => sum + one, 0) / runs;
}

// Seed row 54.
test('more values, fewer ties and more faulty peers make a vote among neighbours longer', () => {
  const usual = meanRounds('values=4&t=5');
  assert.ok(meanRounds('values=2&t=5') < usual);
  assert.ok(meanRounds('values=8&t=5') > usual);
  assert.ok(meanRounds('values=4&t=5&p_pm=200') > 2 * usual);
  assert.ok(meanRounds('values=4&t=5&p_pm=800') < usual);
  assert.ok(meanRounds('values=4&t=0') < usual);
  assert.ok(meanRounds('values=4&t=8') > usual);
});

// Seed rows 60, 61.
test('whoever decides at random agreement, all decide within a round', () => {
  const modes = ['mode=seed&adv=cell&miss=4', 'mode=b&adv=same', 'mode=b&adv=equivocate'];
  for (const mode of modes) {
    for (let seed = 0; seed < 25; seed++) {
      const { buffer, report } = run(`v=1&alg=benor&n=25&t=4&${mode}&seed=${seed}`);
      const trace = decode(buffer);
      const votes = /** @type {Ballots} */ (indexTrace(trace).votes);
      const decided = votes.loyal.map((node) => votes.decidedIn(node) ?? Infinity);
      assert.ok(Math.max(...decided) - Math.min(...decided) <= 1, `${mode}, seed ${seed}`);
      assert.ok(report.rounds >= Math.max(...decided));
    }
  }
});

// Seed row 46.
test('agreed but wrong is told apart from not agreed, and both from having no answer', () => {
  const ending = (/** @type {string} */ text) => {
    const store = storeAt(text, 1);
    const known = /** @type {Run} */ (store.run());
    return { ...known.report.verdict, told: plainPhrase(voteEnding(known)) };
  };
  const text = gallery().get('majority-same') ?? '';
  const wrong = ending(text);
  assert.deepEqual([wrong.agreement, wrong.validity], ['held', 'violated']);
  const capped = ending('v=1&alg=majority&n=25&t=5&values=2&adv=equivocate&rule=two_thirds'
    + '&rounds=2&seed=2');
  assert.equal(capped.agreement, 'undecided');
  const split = ending('v=1&alg=benor&n=5&t=1&adv=split&jitter_pm=900&rounds=100&seed=0');
  assert.equal(split.agreement, 'violated');
  const all = [wrong, capped, split].map(({ told }) => told);
  assert.equal(new Set(all.map((told) => told.replace(/\d+/g, '#'))).size, 3, all.join(' / '));
});

/** @param {Tree} tree @returns {Tree[]} itself and all under it */
const within = (tree) => [tree, ...tree.children.flatMap((child) =>
  (typeof child === 'string' ? [] : within(child)))];

// Seed row 61.
test('who has decided wears a badge on the stage, and when all do the run is over', () => {
  for (const share of [0, 0.4, 0.6, 0.7, 1]) {
    const store = storeAt(gallery().get('benor-b') ?? '', share);
    const { index } = /** @type {Run} */ (store.run());
    const { pen, tree } = svgPen({ width: 900, height: 600 }, LIGHT);
    stage.picture(store, { width: 900, height: 600 })?.draw(pen);
    const ticked = within(tree).filter(({ attributes, children }) => attributes['data-node']
      && children.some((child) => typeof child !== 'string'
        && child.attributes.fill === 'none' && child.attributes.stroke === LIGHT.paper));
    const decided = index.votes?.loyal.filter((node) =>
      index.decision(store.state().t, node) !== null);
    assert.deepEqual(ticked.map(({ attributes }) => Number(attributes['data-node'])), decided);
    if (share === 0 || share === 1) assert.equal(decided?.length, 9 * share);
  }
});
