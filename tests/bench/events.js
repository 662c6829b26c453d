// The event engine: blocks that flood a network of a thousand peers, in wasm against simpy and a
// loop over a heap in Python, with the trace off and on, by cargo xtask bench.

import { peer, python } from './lib/peers.js';
import { native, wasm } from './lib/ours.js';
import { compare, race } from './lib/rows.js';

const [NODES, LINKS, BLOCKS] = [1000, 4000, 40];
/** Everybody passes a block on when it first sees it, to all but whom it has it from. */
const EACH = 2 * LINKS - (NODES - 1);
// With this seed nobody is alone, so the run ends at its height.
const TEXT = `v=1&alg=lottery&n=${NODES}&clients=0&gossip=flood&topo=gnm&links=${LINKS}&topo_seed=2`
  + `&validate=skip&bandwidth=free&blocks=${BLOCKS}&mine_mean=2000000&until=1000000000&delay=70000`;
const UNIT = 'messages/s';
const TITLE = `Blocks flood ${NODES} peers, ${LINKS} links`;

const { sum: messages } = await native('engine', TEXT, 1).run();
// Blocks that lose a race are passed on, too; all but the last in full.
if (messages < (BLOCKS - 1) * EACH || messages > 1.2 * BLOCKS * EACH) {
  throw new Error(`${messages} messages for ${BLOCKS} blocks of ${EACH} each`);
}
const off = wasm('engine', TEXT, messages, 'wasm, no trace');
const on = wasm('traced', TEXT, messages, 'wasm, with its trace');
const [direct, alone] = await race([native('engine', TEXT, messages), off]);
compare(`${TITLE}: wasm against native`, UNIT, direct, alone);
if (python) {
  const sizes = [NODES, LINKS, 20].map(String);
  const simpy = await peer('events_simpy', ...sizes);
  const heapq = await peer('events_heapq', ...sizes);
  const loose = [simpy, heapq, off, on].map((one) => ({ ...one, loose: true }));
  const [theirs, loop, ours, traced] = await race(loose);
  for (const one of [simpy, heapq]) one.close();
  if (theirs.sum !== 20 * EACH) throw new Error(`simpy passed on ${theirs.sum} messages`);
  // Each draws its own network and its own times, so the work is alike, not the same.
  const note = `${EACH} messages a block in both`;
  compare(`${TITLE}: against simpy`, UNIT, theirs, ours, 100, note);
  compare(`${TITLE}: against a heapq loop`, UNIT, loop, ours, 30);
  compare(`${TITLE}: with the trace, against simpy`, UNIT, theirs, traced, 20);
}
