/**
 * Two peers' stores beside each other, in the order of arrival, as plain values: which entries
 * differ in their version or their place, and which are in only one of them.
 */

/** @import { Item, Items } from '../trace/items.js' */

/** @typedef {{rank: number, item: Item, value: number, since: number}} Entry */
/** @typedef {'same' | 'version' | 'place' | 'missing'} Difference */
/** @typedef {Entry & {differs: Difference, there: number | null}} Marked  `there` is its rank in
 *   the other store */
/**
 * @typedef {object} Stores
 * @property {[Marked | null, Marked | null][]} lines  by rank
 * @property {number} both @property {number} versions @property {number} places
 * @property {number} missing
 */

/** @param {Items} items @param {number} t @param {number} node @param {ArrayLike<number>} values
 *  of the rows @param {ArrayLike<number>} times @returns {Entry[]} */
export function storeOf(items, t, node, values, times) {
  return Array.from(items.arrivals(t, node), (row, i) => ({ rank: i + 1,
    item: items.list[items.placeAt(row)], value: values[row], since: times[row] }));
}

/** @param {Entry[]} store @param {Entry[]} other @returns {Marked[]} */
function marked(store, other) {
  const there = new Map(other.map((entry) => [entry.item.id, entry]));
  return store.map((entry) => {
    const twin = there.get(entry.item.id);
    const differs = !twin ? 'missing' : twin.value !== entry.value ? 'version'
      : twin.rank !== entry.rank ? 'place' : 'same';
    return { ...entry, differs, there: twin?.rank ?? null };
  });
}

/** @param {Entry[]} one @param {Entry[]} other @returns {Stores} */
export function besides(one, other) {
  const [left, right] = [marked(one, other), marked(other, one)];
  const both = left.filter(({ differs }) => differs !== 'missing');
  return {
    lines: Array.from({ length: Math.max(left.length, right.length) },
      (_, i) => [left[i] ?? null, right[i] ?? null]),
    both: both.length,
    versions: both.filter(({ differs }) => differs === 'version').length,
    places: both.filter(({ there, rank }) => there !== rank).length,
    missing: left.length + right.length - 2 * both.length,
  };
}
