// A vote among neighbours as one would write it by hand: a list of neighbours each, two arrays of
// values. What the bench compares the kernels with; it exports one function and prints nothing.

/** @type {Map<string, number[][]>} */
const graphs = new Map();

/** So many random pairs among n. @param {number} n @param {number} links @returns {number[][]} */
function graph(n, links) {
  const key = `${n} ${links}`;
  const known = graphs.get(key);
  if (known) return known;
  /** @type {number[][]} */
  const lists = Array.from({ length: n }, () => []);
  for (let left = links; left > 0;) {
    const [one, two] = [Math.floor(Math.random() * n), Math.floor(Math.random() * n)];
    if (one === two || lists[one].includes(two)) continue;
    lists[one].push(two);
    lists[two].push(one);
    left -= 1;
  }
  graphs.set(key, lists);
  return lists;
}

/**
 * Everybody takes the more common of two values among its neighbours, all at once; of equally
 * common ones its own.
 * @param {number} n @param {number} links @param {number} rounds
 * @returns {number} how many hold 1 in the end
 */
export function vote(n, links, rounds) {
  const lists = graph(n, links);
  let held = Uint8Array.from({ length: n }, () => (Math.random() < 0.5 ? 1 : 0));
  let next = new Uint8Array(n);
  for (let round = 0; round < rounds; round++) {
    for (let node = 0; node < n; node++) {
      let ones = 0;
      for (const neighbour of lists[node]) ones += held[neighbour];
      const twice = 2 * ones - lists[node].length;
      next[node] = twice === 0 ? held[node] : Number(twice > 0);
    }
    [held, next] = [next, held];
  }
  return held.reduce((sum, value) => sum + value, 0);
}
