// The scenario's text as key=value pairs: enough to change one of them. What the pairs mean, and
// whether they are allowed, only the core knows.

/** @param {string} value */
export function encodeValue(value) {
  return encodeURIComponent(value).replace(/[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** @param {string} key @param {string} value */
const written = (key, value) => `${key}=${encodeValue(value)}`;

/** @param {string} text @param {string} key @returns {string | null} the raw value */
export function pairOf(text, key) {
  const found = text.split('&').find((pair) => pair.startsWith(`${key}=`));
  return found === undefined ? null : found.slice(key.length + 1);
}

/**
 * @param {string} text
 * @param {Record<string, string | null>} changes new values, null takes the key away
 * @returns {string} the text with its other pairs as they were
 */
export function withPairs(text, changes) {
  const left = new Map(Object.entries(changes));
  const kept = [];
  for (const pair of text.split('&').filter(Boolean)) {
    const key = pair.split('=', 1)[0] ?? '';
    const value = left.get(key) ?? null;
    if (!Object.hasOwn(changes, key)) kept.push(pair);
    else if (left.delete(key) && value !== null) kept.push(written(key, value));
  }
  for (const [key, value] of left) if (value !== null) kept.push(written(key, value));
  return kept.join('&');
}

/**
 * Whether two texts ask for the same run: order, labels and playhead aside.
 * @param {string} one @param {string} other
 */
export function sameRun(one, other) {
  const core = (/** @type {string} */ text) => text.trim().split('&')
    .filter((pair) => !/^(v|c|at|d|title|names)=/.test(pair)).sort().join('&');
  return core(one) === core(other);
}
