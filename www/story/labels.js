// Where labels along a line can stand without touching each other.

/**
 * @typedef {object} Label
 * @property {number} x where it would like to start, in pixels
 * @property {number} width
 * @property {number} rank the lower, the sooner it is placed
 */

const GAP = 10;
/** Further than this from its place a label would mislead. */
const SHIFT_MAX = 30;

/**
 * @param {Label[]} labels
 * @param {number} room the length of the line in pixels
 * @returns {(number | null)[]} the start of each, null where there is no room for it
 */
export function placeLabels(labels, room) {
  /** @type {{ from: number, to: number }[]} */
  const taken = [];
  /** @type {(number | null)[]} */
  const places = labels.map(() => null);
  const order = labels.map((_, index) => index).sort((a, b) => labels[a].rank - labels[b].rank);
  for (const index of order) {
    const { x, width } = labels[index];
    const wanted = Math.max(Math.min(x, room - width), 0);
    const free = [wanted, ...taken.flatMap(({ from, to }) => [to + GAP, from - GAP - width])]
      .filter((at) => at >= 0 && at + width <= room && Math.abs(at - wanted) <= SHIFT_MAX)
      .filter((at) => taken.every(({ from, to }) => at >= to + GAP || at + width <= from - GAP))
      .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    if (free[0] === undefined) continue;
    places[index] = free[0];
    taken.push({ from: free[0], to: free[0] + width });
  }
  return places;
}
