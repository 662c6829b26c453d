// Numbers and words as English writes them.

/** @param {number | string | bigint} value */
export const number = (value) => (/^\d+$/.test(String(value))
  ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : String(value));
/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** @param {number | string | bigint} count @param {string} one @param {string} [many] */
export const plural = (count, one, many = `${one}s`) =>
  `${number(count)} ${String(count) === '1' ? one : many}`;
