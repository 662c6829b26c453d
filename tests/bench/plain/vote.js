// A vote among neighbours as one would write it by hand: a list of neighbours each, two arrays of
// values. What the bench compares the kernels with; it exports one function and prints nothing.

/**
 * Everybody takes the more common of two values among its neighbours, all at once; of equally
 * common ones its own.
 * @param {number[][]} lists who hears whom @param {number[]} begin what each holds at the start
 * @param {number} rounds
 * @returns {number} how many hold 1 in the end
 */
export function vote(lists, begin, rounds) {
  let held = Uint8Array.from(begin);
  let next = new Uint8Array(held.length);
  for (let round = 0; round < rounds; round++) {
    for (let node = 0; node < lists.length; node++) {
      let ones = 0;
      for (const neighbour of lists[node]) ones += held[neighbour];
      const twice = 2 * ones - lists[node].length;
      next[node] = twice === 0 ? held[node] : Number(twice > 0);
    }
    [held, next] = [next, held];
  }
  return held.reduce((sum, value) => sum + value, 0);
}
