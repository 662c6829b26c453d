/**
 * The sorts of letters in a network: which carry something, which ask for it or tell of it, which
 * only keep the network up; and what a letter carries.
 */

/** @import { Trace } from './decode.js' */

/** @typedef {'carry' | 'ask' | 'upkeep'} Group */
/** @typedef {{item: number, value: number}} Version */

/** @type {Record<string, Group>} */
const GROUPS = {
  vote: 'carry', item: 'carry', response: 'carry', block: 'carry',
  known: 'ask', news: 'ask', request: 'ask', block_request: 'ask',
  hello: 'upkeep', ping: 'upkeep', pong: 'upkeep', bye: 'upkeep',
};
/** @type {Group[]} */
export const GROUP_NAMES = ['carry', 'ask', 'upkeep'];

/** @param {string} sort @returns {Group} */
export function groupOfSort(sort) {
  return GROUPS[sort] ?? 'upkeep';
}

/** @param {Trace} trace @param {number} id  a message @returns {string} */
export function sortOf({ header, messages }, id) {
  return header.sorts?.[messages.sort[id]] ?? 'vote';
}

/** @param {import('./decode.js').Column} column @param {number} id @returns {number | null} */
export function present(column, id) {
  const value = column[id];
  return value === undefined || value === 2 ** (8 * column.BYTES_PER_ELEMENT) - 1 ? null : value;
}

/**
 * @param {Trace} trace
 * @param {number} id  a message
 * @returns {Version[]}  the versions of items in it; ids alone are none
 */
export function carriedBy(trace, id) {
  const { messages, contents } = trace;
  const sort = sortOf(trace, id);
  if (sort === 'item') {
    const item = present(messages.about, id);
    return item === null ? [] : [{ item, value: messages.value[id] }];
  }
  if (sort !== 'response') return [];
  const count = messages.count[id] ?? 0;
  return Array.from({ length: count }, (_, i) => {
    const at = messages.contents[id] + i;
    return { item: contents.item[at], value: contents.value[at] };
  });
}

/**
 * @param {Trace} trace
 * @param {number} id  a message
 * @returns {number[]}  the items that it carries, asks for or tells of
 */
export function itemsIn(trace, id) {
  const { messages, contents } = trace;
  const sort = sortOf(trace, id);
  if (sort === 'block' || sort === 'block_request') return [];
  const count = messages.count[id] ?? 0;
  const listed = Array.from({ length: count }, (_, i) => contents.item[messages.contents[id] + i]);
  const about = present(messages.about, id);
  return listed.length > 0 || about === null ? listed : [about];
}
