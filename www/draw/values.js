/**
 * How a value looks. Colour never stands alone: every value has its letter and its own shape too.
 */

/** @typedef {{letter: string, token: string, shape: 'up' | 'down' | 'square' | 'diamond'}} Look */

/** @type {Record<string, Look>} */
const KNOWN = {
  a: { letter: 'A', token: 'attack', shape: 'up' },
  r: { letter: 'R', token: 'retreat', shape: 'down' },
};
/** @type {Pick<Look, 'token' | 'shape'>[]} */
const FURTHER = [{ token: 'accent', shape: 'square' }, { token: 'held', shape: 'diamond' }];

/**
 * @param {string} value  as the trace's header names it
 * @returns {Look}
 */
export function lookOf(value) {
  const spare = FURTHER[(value.codePointAt(0) ?? 0) % FURTHER.length];
  return KNOWN[value] ?? { letter: value.slice(0, 1).toUpperCase(), ...spare };
}

/** Attack before retreat wherever values stand side by side, whatever their numbers. */
const ORDER = ['a', 'r'];

/**
 * @param {string[]} values  by number
 * @returns {number[]}  the numbers, in the order in which to show them
 */
export function shownOrder(values) {
  const rank = (/** @type {number} */ i) => {
    const place = ORDER.indexOf(values[i]);
    return place < 0 ? ORDER.length + i : place;
  };
  return values.map((_, i) => i).sort((a, b) => rank(a) - rank(b));
}
