/**
 * The state of a run at a tick. An index is built once a trace; after that every question is a
 * few binary searches, so a picture can be drawn anew for every frame of a scrub.
 */
import { chainOf } from './chain.js';
import { deedsOf } from './deeds.js';
import { itemsOf } from './items.js';
import { ledgerOf } from './ledger.js';
import { marksOf } from './marks.js';
import { memory } from './memory.js';
import { groundOf } from './ground.js';
import { messengers } from './messengers.js';
import { network } from './network.js';
import { networkStory } from './network-story.js';
import { byKind } from './rows.js';
import { story } from './story.js';
import { trafficOf } from './traffic.js';
import { ballots } from './votes.js';

/** @import { Trace } from './decode.js' */
/** @import { Deeds } from './deeds.js' */
/** @import { Marks } from './marks.js' */
/** @import { Messengers } from './messengers.js' */
/** @import { Memory } from './memory.js' */
/** @import { Network } from './network.js' */
/** @import { Story } from './story.js' */
/** @import { Ballots } from './votes.js' */
/** @import { Items } from './items.js' */
/** @import { Chain } from './chain.js' */
/** @import { Ledger } from './ledger.js' */
/** @import { Traffic } from './traffic.js' */

/**
 * @typedef {Object} Messages
 * @property {(id: number) => boolean} isLie  it says something else than its sender held, and its
 *   sender will have it so
 * @property {Uint32Array} lies  all of them, by departure
 * @property {(id: number) => number[]} path  who passed it on: the commander first, its
 *   sender last; of a vote, nobody but its sender
 */
/**
 * What only some runs have: votes of peers; items that are passed on; blocks; a merchant's book;
 * messages of several sorts; who is online and who listens to whom.
 * @typedef {{votes: Ballots | null, items: Items | null, chain: Chain | null,
 *   ledger: Ledger | null, traffic: Traffic | null, network: Network | null}} Parts
 */
/** @typedef {Messengers & Memory & Story & Messages & Parts
 *   & {marks: Marks, deeds: Deeds}} Index */

/**
 * @param {Trace} trace
 * @returns {Index}
 */
export function indexTrace(trace) {
  const steps = build(trace);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same for a page that must not stand still, in steps of about 10 ms for 325,000 rows.
 * @param {Trace} trace
 * @param {() => Promise<unknown>} pause  lets the page do something else
 * @returns {Promise<Index>}
 */
export async function indexInSlices(trace, pause) {
  const steps = build(trace);
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  return step.value;
}

/**
 * @param {Trace} trace
 * @returns {Generator<void, Index, void>}  rests between its steps
 */
function* build(trace) {
  const kinds = byKind(trace);
  yield;
  const where = messengers(trace, kinds);
  yield;
  const ground = groundOf(trace.header);
  const votes = trace.header.commander === null && !ground ? ballots(trace, kinds) : null;
  yield;
  const known = memory(trace, kinds, votes);
  yield;
  const items = itemsOf(trace, kinds);
  yield;
  const chain = chainOf(trace, kinds);
  const net = ground ? network(trace, kinds, ground, items) : null;
  yield;
  const parts = { votes, items, chain, network: net, ledger: ledgerOf(trace, kinds, items, chain),
    traffic: trafficOf(trace) };
  const deeds = deedsOf(trace, kinds);
  const told = lying(trace, kinds.messages(net ? 'send' : 'depart'), kinds.messages('forge'));
  yield;
  const tale = net ? networkStory(trace, kinds, net) : story(trace, kinds, told.lies, votes);
  return { ...told, ...where, ...known, ...parts, marks: marksOf(trace, kinds), deeds, ...tale };
}

/**
 * @param {Trace} trace
 * @param {Uint32Array} left  messages, by departure
 * @param {Uint32Array} forged  messages that somebody else changed
 * @returns {Messages}
 */
function lying({ header, messages, hops }, left, forged) {
  const { value, held, outcome, path, round, from } = messages;
  const silent = header.outcomes.indexOf('withheld');
  const isLie = (/** @type {number} */ id) => outcome[id] !== silent && value[id] !== held[id]
    && !forged.includes(id);
  return {
    isLie,
    lies: left.filter(isLie),
    path: (id) => (header.commander === null ? [from[id]]
      : Array.from(hops.node.subarray(path[id], path[id] + round[id]))),
  };
}
