// Every sentence about networks in which things are passed on, in English. {a:A} stands for a
// version in its colour; t is one that somebody tampered with.

import { networkEvents } from './network-events-en.js';
import { networkLamps } from './network-lamps-en.js';
import { capital, number, plural } from './words.js';

/** @typedef {{ letter: string, count: number }} Count how many hold a version */

/** @param {number} t a tick, a microsecond @returns {string} in milliseconds */
export const ms = (t) => {
  const whole = t / 1000;
  const text = whole >= 100 || Number.isInteger(whole) ? Math.round(whole) : whole.toFixed(1);
  return `${number(text)} ms`;
};
/** @param {number} bytes */
const size = (bytes) => (bytes < 10_000 ? `${number(Math.round(bytes))} B`
  : bytes < 10_000_000 ? `${number(Math.round(bytes / 1000))} kB`
    : `${number(Math.round(bytes / 1_000_000))} MB`);
/** @param {number} part @param {number} whole */
const percent = (part, whole) => (whole === 0 ? '–'
  : `${((100 * part) / whole).toFixed(part === whole || part === 0 ? 0 : 1)} %`);
/** @param {string | null} letter @returns {string} the version as a coloured letter */
export const version = (letter) =>
  (letter === null ? 'nothing' : `{${letter}:${letter === 'u' ? '?' : letter.toUpperCase()}}`);
/** @param {Count[]} counts */
const several = (counts) => counts.filter(({ count }) => count > 0)
  .map(({ letter, count }) => `${version(letter)} ${number(count)}`).join(' · ');

/** @param {number} peers @param {number} bad */
const crowd = (peers, bad) => `${plural(peers, 'peer')}, ${
  bad === 0 ? 'none of them faulty' : `${number(bad)} faulty`}`;

/** What the second phase does. @type {Record<string, string>} */
const THEN = {
  majority: 'majority among all', neighbours: 'majority among neighbours',
  benor: 'random agreement', om: 'oral messages', lottery: 'lottery',
};

/** @type {Record<string, string>} */
const SORTS = {
  vote: 'votes', hello: 'hello', ping: 'ping', pong: 'pong', bye: 'goodbye', item: 'items',
  known: 'what I know', news: 'what you lack', request: 'requests', response: 'answers with items',
  block: 'blocks', block_request: 'requests for blocks',
};
/** @type {Record<string, string>} */
const SORT = {
  vote: 'A vote', hello: 'A hello', ping: 'A ping: are you there?', pong: 'A pong: I am',
  bye: 'A goodbye', item: 'An item', known: 'A list of the items it knows',
  news: 'A list of items that the receiver lacks', request: 'A request for items',
  response: 'An answer with items', block: 'A block', block_request: 'A request for a block',
};

export const network = Object.freeze({
  ms, size, percent, version, several, capital,
  ...networkEvents, ...networkLamps,
  peer: (/** @type {string | number} */ name) => `peer ${name}`,
  client: (/** @type {string | number} */ name) => `client ${name}`,

  // On the stage.
  layouts: 'How the peers stand',
  layout: { place: 'Places', force: 'Links', hops: 'Hops', race: 'Race' },
  layoutHelp: {
    place: 'By place: how far is it from one to another?',
    force: 'By links: who is connected with whom?',
    hops: 'By hops from the client: how many letters away is everybody?',
    race: 'By arrival: who got the item first?',
  },
  follow: 'Follow', everyItem: 'every item',
  itemBefore: 'The item before', itemAfter: 'The item after',
  sorts: SORTS,

  // The telling line, the timeline and the line of figures.
  /** @param {string} what @param {number} t @param {number} offline */
  kicker: (what, t, offline) => `${what} · ${ms(t)}${
    offline > 0 ? ` · ${number(offline)} offline` : ''}`,
  gossip: 'Gossip', lottery: 'Lottery',
  then: (/** @type {string} */ name) => capital(THEN[name] ?? name),
  thenLow: (/** @type {string} */ name) => THEN[name] ?? name,
  start: 'Before the first letter',
  /** @param {number} peers @param {number} bad @param {number} clients @param {boolean} conflict */
  lookForGossip: (peers, bad, clients, conflict) => `${crowd(peers, bad)}${
    clients > 0 ? `, and ${plural(clients, 'client')} ${conflict
      ? 'that tells some of them {a:A} and the others {b:B}' : 'that makes items'}` : ''}: watch `
    + 'which version each peer comes to hold.',
  lookForLottery: (/** @type {number} */ peers, /** @type {number} */ bad) =>
    `${crowd(peers, bad)}: whoever `
    + 'wins the lottery adds a block to its chain. Watch whether all chains end in the same one.',
  /** @param {string} item @param {number} got @param {number} peers @param {Count[]} counts */
  tellWave: (item, got, peers, counts) => (got === 0
    ? `${item} has reached none of the ${plural(peers, 'peer')} yet.`
    : `${item} has reached ${number(got)} of ${plural(peers, 'peer')}: ${several(counts)}.`),
  /** @param {Count[]} counts */
  tellSettled: (counts) => (counts.length === 0 ? ''
    : ` What the loyal have come to since: ${several(counts)}.`),
  tellBefore: (/** @type {string} */ item) => `${item} has not been made yet.`,
  tellQuiet: (/** @type {number} */ links) => (links > 0
    ? 'The peers greet each other; nothing has been made yet.' : 'Nothing has been made yet.'),
  /** @param {number} same @param {number} peers @param {number} height */
  tellHeads: (same, peers, height) => (same === peers
    ? `All ${number(peers)} chains end in the same block, at height ${number(height)}.`
    : `${number(same)} of ${number(peers)} chains end in the same block, at height ${
      number(height)}; the others in other ones.`),
  /** @param {number} cells @param {number} all @param {number} unanimous @param {number} items */
  endGossip: (cells, all, unanimous, items) => `The gossip is over: the loyal peers hold ${
    percent(cells, all)} of all they could. Of ${plural(items, 'item')}, ${
    unanimous === 0 ? 'none' : number(unanimous)} ${
    unanimous > 1 ? 'are' : 'is'} held by everybody in one version.`,
  /** @param {string} then @param {number} agreed @param {number} items */
  endThen: (then, agreed, items) => ` By ${THEN[then] ?? then} the peers agree on ${
    number(agreed)} of ${number(items)}.`,
  /** @param {number} same @param {number} peers @param {number} height */
  endLottery: (same, peers, height) => `${same === peers ? `All ${number(peers)}`
    : `${number(same)} of ${number(peers)}`} loyal chains end in the same block, at height ${
    number(height)}.`,
  /** @param {number} final @param {number} items @param {number} reversed */
  endFinal: (final, items, reversed) => (items === 0 ? ''
    : ` ${number(final)} of ${plural(items, 'item')} ${final === 1 ? 'is' : 'are'} final at every `
    + `loyal peer${reversed === 0 ? ''
      : `; ${plural(reversed, 'payment')} had to be taken back after that`}.`),
  /** @param {number} payments */
  endTwice: (payments) => (payments === 0 ? ''
    : ` But the chain holds both versions of ${plural(payments, 'payment')}.`),
  /** @param {number} lost */
  endShop: (lost) => (lost === 0 ? ''
    : ` The merchant shipped, but its chain holds another payment: it is robbed of ${
      number(lost)}.`),
  mark: {
    'first-item': 'first item', 'first-tampered': 'first tampered copy',
    'first-crash': 'first crash', part: 'network cut', join: 'network whole', phase: 'second phase',
    'first-block': 'first block', 'first-reorganise': 'first reorganisation',
    'first-confirm': 'first confirmation', ship: 'merchant ships',
    'first-reverse': 'first reversal',
  },
  tick: (/** @type {number} */ t, /** @type {number} */ ticks) => `${ms(t)} of ${ms(ticks)}`,
  at: ms,
  computing: 'The network is being run…',

  // The card of the run.
  hintSelect: 'Choose a peer or a letter to look closer; follow one item over the stage.',
  lettersAndBytes: 'Letters sent', sortHead: 'Sort', lettersHead: 'Letters', bytesHead: 'Bytes',
  secondHead: 'Last second',
  allSorts: 'All',
  lettersNow: 'Up to the playhead; the last column counts the second before it.',
  itemsMade: 'Items made', online: 'Online', offlineNow: 'Offline', blocksMined: 'Blocks mined',
  tip: 'Height of most chains', coverage: 'Coverage', conceal: 'Conceal the faulty',
  onlineOf: (/** @type {number} */ online, /** @type {number} */ all) =>
    `${number(online)} of ${number(all)}`,
  peersHead: 'Peers', holdsHead: 'Holds', height: 'Height',
  more: (/** @type {number} */ count) =>
    `and ${plural(count, 'more peer')}: choose one on the stage.`,

  // The card of a peer.
  role: { loyal: 'Peer', faulty: 'Faulty peer', client: 'Client', shop: 'Peer, the merchant' },
  place: 'Place', state: 'State', stateOnline: 'online',
  stateOffline: (/** @type {number} */ from, /** @type {number} */ to) =>
    `offline since ${ms(from)}${Number.isFinite(to) ? `, back at ${ms(to)}` : ''}`,
  crashes: 'Offline so far',
  crashesOf: (/** @type {number} */ times, /** @type {number} */ ticks) =>
    (times === 0 ? 'never' : `${plural(times, 'time')}, ${ms(ticks)} in all`),
  listens: 'Listens to', listensNobody: 'nobody', waiting: 'In its inbox',
  waitingNone: 'no letter', holds: 'Holds', holdsOf: (/** @type {number} */ count,
    /** @type {number} */ made) => `${number(count)} of ${number(made)}`,
  holdsItem: (/** @type {string} */ item) => `Holds of ${item}`,
  got: 'Got it', gotFrom: (/** @type {string} */ who, /** @type {number} */ t,
    /** @type {number} */ hop) => `from ${who} at ${ms(t)}, ${plural(hop, 'hop')} from its maker`,
  madeIt: 'made it itself', decided: 'Decided', head: 'Chain',
  headOf: (/** @type {number} */ height, /** @type {boolean} */ behind) =>
    `${number(height)} high${behind ? ', ends in another block than most' : ''}`,
  faultyNote: 'It is faulty: what it passes on may be tampered with, or be nothing at all.',
  partNote: (/** @type {number} */ from, /** @type {number} */ to) =>
    `Cut off with its part of the network from ${ms(from)} to ${ms(to)}.`,

  // The card of an item.
  itemOf: (/** @type {string} */ name) => `Item ${name}`,
  madeAt: 'Made', madeBy: 'Made by', recorded: 'Its maker goes by',
  versionPays: (/** @type {number} */ diff, /** @type {number} */ left) =>
    `pays ${number(diff)}, ${
      left < 0 ? `overdraws by ${number(-left)}` : `leaves ${number(left)}`}`,
  heldBy: 'Held by', heldByOf: (/** @type {number} */ got, /** @type {number} */ all) =>
    `${number(got)} of ${plural(all, 'peer')}`,
  who: 'Who got it when',
  gotAt: (/** @type {string} */ who, /** @type {number} */ t, /** @type {number} */ hop) =>
    `${who} · after ${ms(t)} · ${plural(hop, 'hop')}`,

  // The card of a letter.
  sort: (/** @type {string} */ sort) => SORT[sort] ?? sort,
  about: 'About', carries: 'Carries', lists: 'Lists', bytes: 'Size', hop: 'Hop',
  hopOf: (/** @type {number} */ hop) => `${number(hop)} from its maker`,
  block: (/** @type {string} */ miner, /** @type {number} */ height) =>
    `${miner}’s block of height ${number(height)}`,
  journey: 'Its journey', sentAt: 'Sent', arrivedAt: 'Arrived', takenUp: 'Done with',
  rode: (/** @type {number} */ ticks) => `${ms(ticks)} on its way`,
  waited: (/** @type {number} */ ticks) => `${ms(ticks)} in the inbox and being read`,
  /** @type {Record<string, (to: string) => string>} */
  fate: {
    delivered: (to) => `${capital(to)} took it up.`,
    lost: () => 'It was lost on the way.',
    withheld: () => 'It was never sent: the faulty peer keeps it back.',
    cut: () => 'The run was over before it could arrive.',
    refused: (to) => `${capital(to)} does not listen to its sender and dropped it.`,
    missed: (to) => `${capital(to)} was offline and never saw it.`,
    rejected: (to) => `${capital(to)} rejected it: what it carries is not in order.`,
    pending: () => 'It was still on its way when the run ended.',
  },
  fateOpen: (/** @type {string} */ to) => `It is on its way to ${to}.`,
  fateWaits: (/** @type {string} */ to) => `It waits in the inbox of ${to}.`,
  tampered: 'Tampered with', tamperedText: 'It is not what its client made.',
});
