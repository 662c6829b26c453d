// Majority among neighbours: kernels in wasm against plain JavaScript, scipy, numba, networkx and
// NDlib, all in the same world that the core drew, by cargo xtask bench.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peer, python } from './lib/peers.js';
import { native, wasm, world } from './lib/ours.js';
import { compare, race, timed } from './lib/rows.js';
import { vote } from './plain/vote.js';

const [N, LINKS, ROUNDS] = [10_000, 50_000, 10];
const GRAPH = `alg=neighbours&n=${N}&topo=gnm&links=${LINKS}&topo_seed=1&order_seed=1&tie=own`;
const SYNC = `${GRAPH}&update=sync&rounds=${ROUNDS}`;
// Before the first turn all tell once, and a run has at most a million messages.
const TURNS = `${GRAPH}&update=in_place&rounds=${ROUNDS - 1}`;
const UPDATES = N * ROUNDS;
const UNIT = 'updates/s';

const folder = mkdtempSync(join(tmpdir(), 'bivouac-bench-'));
try {
  const file = join(folder, 'world.json');
  const text = world(SYNC, 64);
  writeFileSync(file, text);
  const { neighbours, held } = JSON.parse(text);
  const one = `${SYNC}&seed=0`;
  const plain = { name: 'plain JavaScript', units: UPDATES,
    run: () => timed(() => vote(neighbours, held[0], ROUNDS)) };
  const [hand, alone, direct] = await race([
    plain,
    wasm('vote', one, UPDATES),
    native('vote', one, UPDATES),
  ]);
  compare('A vote among 10,000 neighbours: one run', UNIT, hand, alone);
  compare('A vote among 10,000 neighbours: wasm against native', UNIT, direct, alone);
  if (python) await peers(file);
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {string} file */
async function peers(file) {
  const title = 'A vote among 10,000 neighbours';
  const one = `${SYNC}&seed=0`;
  const scipy = await peer('majority_scipy', file, '1');
  const batch = await peer('majority_scipy', file, '64');
  const many = wasm('many_votes', SYNC, 256 * UPDATES, 'wasm, 256 runs');
  const lanes = wasm('votes', SYNC, 64 * UPDATES, 'wasm, 64 runs');
  const [alone, ours] = await race([scipy, wasm('vote', one, UPDATES)]);
  const [batched, together] = await race([batch, lanes]);
  const [, wide] = await race([{ ...batch, loose: true }, { ...many, loose: true }]);
  compare(`${title}: one run against scipy`, UNIT, alone, ours, 2);
  compare(`${title}: 256 runs against scipy's 64 at once`, UNIT, batched, wide, 40);
  compare(`${title}: 64 runs against scipy's 64 at once`, UNIT, batched, together);
  for (const close of [scipy, batch]) close.close();

  const sync = await peer('majority_numba', file, 'sync', String(ROUNDS));
  const turns = await peer('majority_numba', file, 'async', String(ROUNDS - 1));
  const [theirs, mine] = await race([sync, wasm('vote', one, UPDATES)]);
  compare(`${title}: one run against numba`, UNIT, theirs, mine);
  const updates = N * (ROUNDS - 1);
  const [one64, single, all64] = await race([
    turns,
    wasm('vote', `${TURNS}&seed=0`, updates),
    { ...wasm('votes', TURNS, 64 * updates, 'wasm, 64 runs'), loose: true },
  ]);
  compare(`${title}, in turns: 64 runs against numba`, UNIT, one64, all64, 30);
  compare(`${title}, in turns: one run against numba`, UNIT, one64, single);
  for (const close of [sync, turns]) close.close();

  const graph = await peer('majority_networkx', file);
  const [loop, same] = await race([graph, wasm('vote', one, UPDATES)], 3);
  compare(`${title}: one run against networkx`, UNIT, loop, same);
  const library = await peer('majority_ndlib', file);
  const [rule, run] = await race([
    { ...library, loose: true },
    { ...wasm('vote', one, UPDATES), loose: true },
  ], 3);
  compare(`${title}: one run against NDlib`, UNIT, rule, run, 0,
    'a rule like it, by groups of ten; results are not compared');
  for (const close of [graph, library]) close.close();
}
