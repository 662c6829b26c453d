/**
 * Looking things up in sorted numbers: how many are at or before a tick, and the same kept for
 * each group (each node, each sender) side by side in one array.
 */

/** @typedef {ArrayLike<number>} Numbers */

/**
 * The first place in items[from..to) whose key is above `limit`; `to` when there is none. Keys
 * are read through the items, so that nothing has to be copied to be searched.
 * @param {Numbers} items  sorted by their key
 * @param {Numbers} key    by item
 * @param {number} limit
 * @param {number} [from]
 * @param {number} [to]
 * @returns {number}
 */
export function after(items, key, limit, from, to) {
  let [low, high] = [from ?? 0, to ?? items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key[items[middle]] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same for numbers that are sorted themselves.
 * @param {Numbers} sorted
 * @param {number} limit
 * @param {number} [from]
 * @param {number} [to]
 * @returns {number}
 */
export function afterNumber(sorted, limit, from, to) {
  let [low, high] = [from ?? 0, to ?? sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Items sorted into groups, keeping their order inside a group: group g is
 * items[start[g]..start[g + 1]).
 * @typedef {{start: Uint32Array, items: Uint32Array}} Groups
 */

/**
 * @param {Numbers} items   what to sort, in the order to keep
 * @param {Numbers} groupOf the group of every item, by the item's number
 * @param {number} count    how many groups
 * @returns {Groups}
 */
export function group(items, groupOf, count) {
  const { length } = items;
  const start = new Uint32Array(count + 1);
  for (let i = 0; i < length; i++) start[groupOf[items[i]] + 1]++;
  for (let g = 0; g < count; g++) start[g + 1] += start[g];
  const next = start.slice();
  const sorted = new Uint32Array(length);
  for (let i = 0; i < length; i++) sorted[next[groupOf[items[i]]]++] = items[i];
  return { start, items: sorted };
}
