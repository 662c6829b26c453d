// OM(m) as one would write it by hand: a function that calls itself, a message a value in a list.
// What the bench compares the kernels with; it exports one function and prints nothing.

/**
 * OM(m) among n generals. The last m are traitors, who tell even generals to attack and odd ones to
 * retreat; the commander orders attack.
 * @param {number} n @param {number} m
 * @returns {number} how many lieutenants attack
 */
export function om(n, m) {
  const lieutenants = Array.from({ length: n - 1 }, (_, place) => place + 1);
  return oral(m, n - m, 0, 1, lieutenants).reduce((sum, value) => sum + value, 0);
}

/**
 * @param {number} m how often it is still relayed
 * @param {number} traitors the first id of a traitor
 * @param {number} sender @param {number} value what it holds @param {number[]} others
 * @returns {number[]} what each of the others makes of it
 */
function oral(m, traitors, sender, value, others) {
  const heard = others.map((to) => (sender < traitors ? value : 1 - to % 2));
  if (m === 0) return heard;
  const votes = heard.slice();
  for (let relay = 0; relay < others.length; relay++) {
    const rest = others.filter((_, place) => place !== relay);
    const told = oral(m - 1, traitors, others[relay], heard[relay], rest);
    for (let place = 0; place < told.length; place++) {
      votes[place < relay ? place : place + 1] += told[place];
    }
  }
  return votes.map((sum) => (2 * sum > others.length ? 1 : 0));
}
