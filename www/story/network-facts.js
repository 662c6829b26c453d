// What a row of a network's trace means, as plain facts that a language can make a sentence of.

import { givenName } from '../given-name.js';
import { pairOf } from '../pairs.js';
import { itemsIn, present, sortOf } from '../trace/sorts.js';
import { valueName } from '../trace/votes.js';

/** @import { Run } from '../store.js' */
/** @import { Facts } from './facts.js' */

/**
 * @typedef {object} More
 * @property {string} sort of the letter it speaks of
 * @property {number | null} about an item or a block
 * @property {string | null} item what the item is called
 * @property {number | null} height of the block @property {number | null} miner of it
 * @property {number} count of the items in the letter
 * @property {number} waited ticks from a letter's arrival until the receiver was done with it
 * @property {number} versions of an item just made @property {number[]} diffs what they pay
 * @property {string} then what the second phase does, in words of the scenario
 */
/** @typedef {Facts & More} NetFacts */

/** @param {{ scenario: string }} header @returns {string[]} given names, by node */
export function namesIn({ scenario }) {
  const names = pairOf(scenario, 'names');
  return names === null ? [] : names.split('.').map((name) => givenName(plain(name)));
}

/** @param {string} text @returns {string} */
function plain(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Kinds of row that speak of a block. */
const BLOCKS = ['mine', 'head', 'reorganise'];

/**
 * @param {Run} run
 * @param {number} row
 * @param {Facts} facts  what every row has
 * @returns {NetFacts}
 */
export function netFacts({ trace, index }, row, facts) {
  const { header, rows, messages } = trace;
  const { message, kind } = facts;
  const sort = message === null ? '' : sortOf(trace, message);
  const said = message === null ? null : present(messages.about, message);
  const about = present(rows.about, row) ?? said;
  const ofBlock = BLOCKS.includes(kind) || sort === 'block' || sort === 'block_request';
  const item = about === null || ofBlock ? null : index.items?.item(about) ?? null;
  const place = about !== null && ofBlock ? index.chain?.placeOf(about) ?? null : null;
  return {
    ...facts, sort, about,
    letter: facts.letter ?? (message === null ? null : valueName(header, messages.value[message])),
    item: item && `${namesIn(header)[item.client] || item.client}_${item.counter}`,
    height: place === null ? null : index.chain?.heightOf(place) ?? null,
    miner: place === null ? null : index.chain?.blocks[place]?.miner ?? null,
    count: message === null ? 0 : itemsIn(trace, message).length,
    waited: message === null ? 0
      : Math.max(0, rows.time[row] - (present(messages.arrived, message) ?? rows.time[row])),
    versions: item?.versions.length ?? 0,
    diffs: item?.versions.map(({ diff }) => diff) ?? [],
    then: header.network?.then ?? '',
  };
}
