// How much a message may hold and how often one may come: what is beyond is never looked into.

export const BYTES_MAX = 16 * 1024;
export const PER_SECOND = 50;
const DEPTH_MAX = 8;

/**
 * About how many bytes a message would take as text; it stops counting where there are too many.
 * Anything but plain data counts as endless.
 * @param {unknown} value @param {number} room @param {number} [depth]
 * @returns {number}
 */
export function weigh(value, room, depth = 0) {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? Infinity : 8;
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!plain || depth >= DEPTH_MAX) return Infinity;
  let sum = 2;
  for (const key in value) {
    if (sum > room) return sum;
    sum += key.length + 4 + weigh(Reflect.get(value, key), room - sum, depth + 1);
  }
  return sum;
}

/**
 * @param {() => number} now in milliseconds
 * @returns {() => number} counts one more, and says how many there are in its second
 */
export function counter(now) {
  let begins = -Infinity;
  let count = 0;
  return () => {
    if (now() - begins >= 1000) {
      begins = now();
      count = 0;
    }
    return ++count;
  };
}
