// Every sentence of the table of peers and items in English. {a:A} stands for a version in its
// colour.

import { number, plural } from './words.js';

/** @typedef {{ a: number, b: number, tampered: number, none: number }} Counts */

/** @param {string | null} letter @returns {string} a version as a coloured letter */
const said = (letter) => (letter === null ? 'none' : `{${letter}:${letter.toUpperCase()}}`);

/** @param {number} ticks @returns {string} to the millisecond, or finer where that says nothing;
 * long times in seconds */
const time = (ticks) => {
  const ms = ticks / 1000;
  if (ms >= 10_000) return `${(ms / 1000).toFixed(ms < 100_000 ? 2 : 1)} s`;
  return `${ms >= 10 || ms === 0 ? number(Math.round(ms)) : String(Math.round(ms * 10) / 10)} ms`;
};

/** @param {number} count @returns {string} with a minus sign where it is below 0 */
const coins = (count) => `${count < 0 ? '−' : ''}${number(Math.abs(count))}`;

/** @param {Counts} counts */
function several({ a, b, tampered, none }) {
  const parts = [`${said('a')} ${number(a)}`, `${said('b')} ${number(b)}`];
  if (tampered > 0) parts.push(`${said('t')} ${number(tampered)}`);
  if (none > 0) parts.push(`none ${number(none)}`);
  return parts.join(' · ');
}

export const table = Object.freeze({
  said, time, several, coins,
  title: 'Who holds what',
  none: 'Nobody makes an item in this run, so there is nothing to hold.',
  showLegend: 'What the cells say',
  show: { versions: 'Versions', delays: 'Delays', balances: 'Balances', order: 'Order',
    stores: 'Two stores' },
  stageLegend: 'Before or after versions are settled',
  stage: { before: 'As gossip left it', after: 'As it was settled' },
  legend: {
    versions: 'True: the peer holds the version that the client itself recorded. False: another '
      + 'one. Empty: none.',
    delays: 'Milliseconds from making an item until the peer had it. The darker, the longer.',
    balances: 'What the client has left after each item, as the peer would reckon from the '
      + 'versions that it holds.',
    order: 'The place of each item in the peer’s store, in the order of arrival. Marked: it came '
      + 'after a later one of the same client.',
    stores: 'Two peers’ stores in the order of arrival, side by side.',
  },
  after: 'What each peer came to when the versions were settled.',
  caption: (/** @type {string} */ what) => `Peers and items: ${what}`,
  peer: 'Peer', falses: 'False', record: 'Client’s record', balance: 'Balance',
  sumFalse: 'False', sumNone: 'None', share: 'None, share',
  true_: 'True', false_: 'False', tampered: 'False, tampered', empty: 'None',
  trueKey: 'True', falseKey: 'False', emptyKey: 'none yet',
  faulty: 'faulty',
  lateMark: 'out of order', overdraftMark: 'overdraft',
  falseAll: (/** @type {number} */ falses, /** @type {number} */ cells,
    /** @type {number} */ nones) => `${number(falses)} of ${number(cells)} cells are False, ${
    number(nones)} are empty.`,
  page: (/** @type {string} */ what, /** @type {number} */ from, /** @type {number} */ to,
    /** @type {number} */ all) => `${what} ${number(from)} to ${number(to)} of ${number(all)}`,
  items: 'Items', peers: 'Peers', earlier: 'Earlier', later: 'Later',

  // What is selected.
  item: (/** @type {string} */ name, /** @type {number} */ t) => `${name}, made at ${time(t)}`,
  version: (/** @type {string} */ letter, /** @type {number} */ diff,
    /** @type {number} */ balance, /** @type {string} */ hash) =>
    `${said(letter)} pays ${number(diff)}, leaves ${coins(balance)}${
      hash ? `, hash ${hash}` : ''}`,
  recorded: 'the client’s record', overdrawn: 'an overdraft',
  oneVersion: 'There is one version of it.',
  cellHolds: (/** @type {string} */ who, /** @type {string} */ item,
    /** @type {string | null} */ letter, /** @type {number} */ since, /** @type {number} */ delay,
    /** @type {string | null} */ from) => `${who} holds ${item} as ${said(letter)} since ${
    time(since)}, ${time(delay)} after it was made${from === null ? '' : `, from ${from}`}.`,
  cellNone: (/** @type {string} */ who, /** @type {string} */ item) =>
    `${who} has no version of ${item} yet.`,
  cellSettled: (/** @type {string} */ who, /** @type {string} */ item,
    /** @type {string | null} */ letter, /** @type {number} */ since) =>
    `${who} came to ${said(letter)} for ${item} at ${time(since)}.`,
  node: (/** @type {string} */ name) => `Peer ${name}`,
  clientNode: (/** @type {string} */ name) => `Client ${name}`,

  // Two stores.
  left: 'First peer', right: 'Second peer',
  storeOf: (/** @type {string} */ name) => `Peer ${name}`,
  diff: (/** @type {number} */ paid) => `pays ${number(paid)}`,
  otherVersion: 'version', missing: 'missing',
  elsewhere: (/** @type {number} */ rank) => `at ${number(rank)}`,
  same: 'same', marks: 'The other', versionHead: 'Version', since: 'Since',
  storesSum: (/** @type {number} */ both, /** @type {number} */ versions,
    /** @type {number} */ places, /** @type {number} */ missing) => `${plural(both, 'item')} in `
    + `both: ${number(versions)} in different versions, ${number(places)} at different places. ${
      plural(missing, 'item')} in only one of them.`,
  balances: (/** @type {string} */ one, /** @type {number} */ left, /** @type {string} */ other,
    /** @type {number} */ right) => `Peer ${one} reckons that the client has ${coins(left)} left, `
    + `peer ${other} ${left === right ? 'the same' : coins(right)}.`,
  emptyStores: 'Neither of them has anything yet.',

  // What came of each item.
  verdicts: 'What came of each item',
  verdictColumns: { item: 'Item', before: 'Held before', verdict: 'Verdict' },
  verdictSum: (/** @type {number} */ agreed, /** @type {number} */ all, /** @type {number} */ good,
    /** @type {number} */ open) => `${number(agreed)} of ${plural(all, 'item')} agreed, ${
    number(good)} of them on the client’s record.${open > 0 ? ` ${number(open)} still open.` : ''}`,
  agreed: (/** @type {string | null} */ letter, /** @type {number} */ loyal,
    /** @type {boolean} */ record) => `All ${number(loyal)} agree on ${said(letter)}, ${
    record ? 'the client’s record' : 'not the client’s record'}`,
  heldBy: { most: '.', nobody: ': agreed, but on a version that nobody held.',
    few: ': agreed, but on a version that fewer held.' },
  split: (/** @type {string} */ counts) => `Not agreed: ${counts}.`,
  open: (/** @type {number} */ left) => `Still open: ${plural(left, 'peer')} ${
    left === 1 ? 'has' : 'have'} not come to a version.`,
  endOpen: (/** @type {number} */ left) => `Not agreed: ${plural(left, 'peer')} came to nothing.`,
  compare: 'Compare the ways to settle',
});
