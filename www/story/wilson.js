// How sure a share is that was counted: the interval of Wilson (1927) at 95 %, as the core gives it
// for shares of runs; here for shares of what is counted inside the runs.

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/**
 * @param {number} count
 * @param {number} all above 0
 * @returns {{ count: number, share: number, low: number, high: number }}
 */
export function wilson(count, all) {
  const share = count / all;
  const middle = share + Z ** 2 / (2 * all);
  const reach = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  const whole = 1 + Z ** 2 / all;
  return { count, share, low: count === 0 ? 0 : (middle - reach) / whole,
    high: count === all ? 1 : (middle + reach) / whole };
}
