// The tree of blocks and the merchant's book, against a fork that is small enough to follow by
// hand and against whole lotteries of the core, walked block by block.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becameOf } from '../../www/views/chain-book.js';
import { standing } from '../../www/views/chain-cards.js';
import { layOutChain } from '../../www/views/chain-layout.js';
import { plainPhrase } from '../../www/parts/phrase.js';
import { indexTrace } from '../../www/trace/at.js';
import { GENESIS, GENESIS_ID } from '../../www/trace/chain.js';
import { decode } from '../../www/trace/decode.js';
import { run } from './core.js';
import { encode, kind } from './trace-buffer.js';

/** @import { Chain } from '../../www/trace/chain.js' */
/** @import { Ledger } from '../../www/trace/ledger.js' */

const LOTTERIES = ['v=1&alg=lottery&n=12&clients=1&loc=course&mine_mean=200000&until=9000000',
  'v=1&alg=lottery&n=10&clients=1&valid=any&mine=slot&winners=2&mine_mean=300000&until=8000000'];

const row = (/** @type {string} */ name, /** @type {number} */ time, /** @type {number} */ node,
  /** @type {number} */ about, rest = {}) => ({ kind: kind(name), time, node, about, ...rest });
const block = (/** @type {number} */ tick, /** @type {number} */ id,
  /** @type {number} */ parent, /** @type {number} */ height, /** @type {number} */ payments,
  count = 1) => ({ tick, id, parent, height, miner: id % 3, payments, count });

/**
 * Three peers and the client 3. Block 11 pays a; 12 beside it pays b, and 13 on top of 12 makes
 * the merchant, peer 0, leave 11 after it has shipped. Block 14 on 13 pays the other version too.
 */
const FORK = {
  header: { algorithm: 'lottery', commander: null, n: 4, clients: 1, ticks: 100,
    values: ['a', 'b'], network: { places: [], place: [], until: 100, phase: null, then: null,
      shop: 0, ship: 1, confirm: 2, balance: 100 } },
  hops: [], messages: [],
  rows: [row('store', 5, 0, 70, { value: 0 }), row('mine', 10, 2, 11, { round: 1 }),
    row('head', 10, 2, 11, { round: 1 }), row('mine', 12, 0, 12, { round: 1 }),
    row('head', 13, 1, 12, { round: 1 }), row('head', 15, 0, 11, { round: 1 }),
    row('ship', 15, 0, 70, { value: 0, round: 1 }), row('head', 30, 1, 13, { round: 2 }),
    row('reorganise', 32, 0, 13, { round: 1 }), row('reverse', 32, 0, 70, { value: 0 }),
    row('reorganise', 35, 2, 13, { round: 1 }), row('head', 50, 1, 14, { round: 3 })],
  carried: {
    contents: [], hashes: [],
    items: [{ tick: 2, id: 70, client: 3, counter: 1, versions: 2, diff_a: 4, balance_a: 96,
      diff_b: 9, balance_b: 91 }],
    blocks: [block(10, 11, GENESIS_ID, 1, 0), block(12, 12, GENESIS_ID, 1, 1),
      block(30, 13, 12, 2, 0, 0), block(48, 14, 13, 3, 0)],
    payments: [{ item: 70, value: 0 }, { item: 70, value: 1 }],
  },
};

function fork() {
  const index = indexTrace(decode(encode(FORK)));
  return { index, chain: /** @type {Chain} */ (index.chain),
    ledger: /** @type {Ledger} */ (index.ledger) };
}

test('heads follow growth and reorganisation, and most heads make the chain', () => {
  const { chain } = fork();
  const idAt = (/** @type {number} */ place) => chain.blocks[place]?.id ?? GENESIS;
  assert.equal(chain.head(9, 0), GENESIS);
  assert.equal(idAt(chain.head(20, 0)), 11);
  assert.equal(idAt(chain.head(32, 0)), 13);
  assert.deepEqual([...chain.heads(20)].map(([place, nodes]) => [idAt(place), nodes]),
    [[11, [0, 2]], [12, [1]]]);
  assert.equal(idAt(chain.best(20)), 11);
  assert.equal(idAt(chain.best(99)), 13);
  assert.deepEqual(chain.reorganisations.map(({ t, node, left }) => [t, node, left]),
    [[32, 0, 1], [35, 2, 1]]);
});

test('a block beside the chain of most is left behind, one on top of it is not', () => {
  const { chain } = fork();
  const place = (/** @type {number} */ id) => /** @type {number} */ (chain.placeOf(id));
  assert.deepEqual(chain.forks(11), []);
  assert.deepEqual(chain.forks(12), [GENESIS]);
  assert.equal(standing(chain, 99, place(11)), 'orphan');
  assert.equal(standing(chain, 99, place(13)), 'main');
  assert.equal(standing(chain, 99, place(14)), 'ahead');
  assert.equal(standing(chain, 20, place(12)), 'orphan');
  assert.ok(!chain.orphaned(9, place(11)), 'it is not mined yet');
});

test('both versions in one chain are a clash, in two chains they are not', () => {
  const { chain } = fork();
  assert.deepEqual(chain.clashes.map(({ block: at, item, value, earlier }) =>
    [chain.blocks[at].id, item, value, chain.blocks[earlier].id]), [[14, 70, 0, 12]]);
  const end = /** @type {number} */ (chain.placeOf(14));
  assert.deepEqual(chain.depthIn(70, end), { block: chain.placeOf(12), value: 1, depth: 3 });
});

test('the merchant has lost what it shipped for and its chain does not hold', () => {
  const { ledger } = fork();
  const became = (/** @type {number} */ t) => {
    const [entry] = ledger.entries(t);
    return plainPhrase(becameOf(entry, ledger.ship));
  };
  assert.equal(ledger.entries(1).length, 0);
  assert.equal(became(3), 'not seen yet');
  assert.equal(became(6), 'seen, in no block');
  assert.equal(became(20), 'shipped, paid');
  assert.equal(became(40), 'shipped for A, but the chain holds B: lost 4');
  const [entry] = ledger.entries(99);
  assert.deepEqual([entry.seen?.t, entry.inBlock, entry.shipped?.t, entry.reversed?.t, entry.depth],
    [5, { t: 15, value: 0 }, 15, 32, 2]);
  assert.deepEqual([ledger.lost(20), ledger.lost(99)], [0, 4]);
});

for (const text of LOTTERIES) {
  test(`the tree says what the blocks say: ${text}`, () => {
    const trace = decode(run(text).buffer);
    const { blocks, rows, header, payments } = trace;
    const chain = /** @type {Chain} */ (indexTrace(trace).chain);
    const table = new Map(Array.from({ length: blocks.length }, (_, i) => [blocks.id[i], i]));
    /** The ids from a block down to the first one. @param {number} id */
    const walk = (id) => {
      const ids = [];
      for (let at = table.get(id); at !== undefined; at = table.get(blocks.parent[at])) {
        ids.push(blocks.id[at]);
      }
      return ids;
    };
    assert.ok(chain.blocks.length > 10);
    const ends = chain.blocks.filter(({ place }) => place % 7 === 0);
    for (const { id, place, height } of ends) {
      const ids = new Set(walk(id));
      assert.equal(ids.size, height);
      for (const one of chain.blocks) {
        assert.equal(chain.within(one.place, place), ids.has(one.id));
      }
    }
    const moves = ['head', 'reorganise'].map((name) => header.kinds.indexOf(name));
    for (const share of [0.2, 0.7, 1]) {
      const t = Math.floor(header.ticks * share);
      const last = new Map();
      for (let at = 0; at < rows.length && rows.time[at] <= t; at++) {
        if (moves.includes(rows.kind[at])) last.set(rows.node[at], rows.about[at]);
      }
      for (let node = 0; node < header.n - header.clients; node++) {
        assert.equal(chain.blocks[chain.head(t, node)]?.id, last.get(node));
      }
    }
    const paid = chain.blocks.reduce((sum, one) => sum + one.payments.length, 0);
    assert.equal(paid, payments.length);
    if (text.includes('valid=any')) assert.ok(chain.clashes.length > 0, 'both versions get in');
    else assert.deepEqual(chain.clashes, []);
  });

  test(`blocks stand apart, below their parents, and time never runs back: ${text}`, () => {
    const trace = decode(run(text).buffer);
    const chain = /** @type {Chain} */ (indexTrace(trace).chain);
    const { ticks } = trace.header;
    for (const width of [300, 600]) {
      const layout = layOutChain(chain, ticks, width);
      const { height, width: wide } = layout.box;
      const spots = chain.blocks.map(({ place }) => layout.at(place));
      chain.blocks.forEach(({ place, parent }) => {
        assert.ok(spots[place].y >= layout.at(parent).y + height, 'below its parent');
        assert.ok(place === 0 || spots[place].y >= spots[place - 1].y, 'not above an older one');
        assert.ok(spots[place].x + wide / 2 <= layout.size.width);
        for (let other = Math.max(0, place - 12); other < place; other++) {
          const apart = Math.abs(spots[place].x - spots[other].x) >= wide
            || Math.abs(spots[place].y - spots[other].y) >= height;
          assert.ok(apart, `${other} and ${place} overlap`);
        }
        const [from, to] = layout.between(spots[place].y - 1, spots[place].y + 1);
        assert.ok(from <= place && place < to);
      });
      let before = -1;
      for (let i = 0; i <= 200; i++) {
        const y = layout.y((ticks * i) / 200);
        assert.ok(y >= before && y <= layout.size.height);
        before = y;
      }
    }
  });
}
