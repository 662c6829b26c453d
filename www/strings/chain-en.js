// Every sentence of the chain of blocks and of the merchant's book in English. {a:A} stands for a
// version in its colour.

import { table } from './table-en.js';
import { number, plural } from './words.js';

const { said, time } = table;

/** @param {number} count */
const blocks = (count) => plural(count, 'block');

export const chain = Object.freeze({
  title: 'The tree of blocks, time downward, with every peer’s head',
  heading: 'The chain', none: 'Nobody mines in this run.',
  genesis: 'start', time,
  by: (/** @type {string} */ name) => `by ${name}`,
  height: (/** @type {number} */ height) => `${number(height)}`,
  more: (/** @type {number} */ count) => `+${number(count)}`,
  headsAt: (/** @type {number} */ count) => `×${number(count)}`,
  left: (/** @type {number} */ count) => `↺ ${number(count)}`,
  sum: (/** @type {number} */ height, /** @type {number} */ peers, /** @type {number} */ heads) =>
    `The chain of most peers is ${blocks(height)} long. ${
      heads === 1 ? `All ${number(peers)} heads are on one block.`
        : `The ${number(peers)} heads are on ${number(heads)} different blocks.`}`,
  forks: (/** @type {number} */ forks, /** @type {number} */ orphans) =>
    `${plural(forks, 'fork')}, ${blocks(orphans)} left behind.`,
  reorganised: (/** @type {number} */ count, /** @type {number} */ deepest,
    /** @type {string} */ who, /** @type {number} */ t) => (count === 0
    ? 'No peer has given up a block of its chain.'
    : `${plural(count, 'reorganisation')}; in the deepest, peer ${who} gave up ${
      blocks(deepest)} at ${time(t)}.`),
  clash: (/** @type {number} */ count) => (count === 1
    ? 'One chain holds both versions of the same payment.'
    : `Both versions of ${number(count)} payments lie in one chain.`),
  key: '↺ peers give up blocks. A pin on a block: the peers whose chains end there, or how many '
    + 'they are. Dashed: beside the chain of most.',

  // A block that is chosen.
  block: (/** @type {number} */ height) => `Block ${number(height)}`,
  genesisName: 'The first block, before the run',
  miner: 'Mined by', minedAt: 'Mined at', parent: 'On top of', heads: 'Heads here',
  payments: 'Payments', nobody: 'nobody', state: 'Where it stands',
  states: { main: 'in the chain of most peers', orphan: 'left behind: not in the chain of most',
    ahead: 'on top of what most peers have' },
  depth: (/** @type {number} */ depth) => (depth === 0 ? '' : `, ${
    depth === 1 ? 'the last one' : `${number(depth)} deep`}`),
  noPayments: 'It holds no payments.',
  both: (/** @type {number} */ height) =>
    `another version is in block ${number(height)} of the same chain`,
  list: 'Blocks as a list',
  columns: { height: 'Block', miner: 'By', time: 'Mined', payments: 'Pays', heads: 'Heads',
    state: 'State' },
  short: { main: 'in', orphan: 'left behind', ahead: 'new' },
  shownOf: (/** @type {number} */ shown, /** @type {number} */ all) => (shown === all ? ''
    : `The latest ${number(shown)} of ${number(all)}.`),

  // The merchant.
  shop: (/** @type {string} */ who, /** @type {number} */ ship) =>
    `The merchant, peer ${who}, ships ${ship === 0 ? 'as soon as it sees a payment'
      : `at ${plural(ship, 'confirmation')}`}`,
  shopHeading: 'The merchant’s book',
  bookColumns: { item: 'Payment', seen: 'Seen', block: 'In a block', depth: 'Deep',
    shipped: 'Shipped', reversed: 'Reversed', word: 'What became of it' },
  lost: (/** @type {number} */ shipped, /** @type {number} */ worth,
    /** @type {number} */ payments, /** @type {number} */ lost) => {
    if (shipped === 0) return 'It has shipped nothing yet.';
    const sent = `It shipped for ${plural(shipped, 'payment')} worth ${number(worth)}`;
    return lost === 0 ? `${sent}, and all of them stand in its chain.`
      : `${sent}, and lost ${number(lost)}: ${plural(payments, 'payment')} it shipped for ${
        payments === 1 ? 'does' : 'do'} not stand in its chain.`;
  },
  became: {
    unseen: 'not seen yet', seen: 'seen, in no block',
    waiting: (/** @type {number} */ depth, /** @type {number} */ ship) =>
      `${number(depth)} of ${plural(ship, 'confirmation')}`,
    other: (/** @type {string | null} */ letter) => `the chain holds ${said(letter)}`,
    shipped: 'shipped, paid',
    lost: (/** @type {string | null} */ letter, /** @type {string | null} */ now,
      /** @type {number} */ lost) => `shipped for ${said(letter)}, but the chain holds ${
      now === null ? 'neither' : said(now)}: lost ${number(lost)}`,
    undone: 'was in a block, which was left',
  },
});
