// Numbers and words as German writes them.

export { capital } from './words.js';

/** @param {number | string | bigint} value */
export function number(value) {
  const text = String(value);
  if (/^\d+$/.test(text)) return text.replace(/\B(?=(\d{3})+$)/g, '.');
  return text.replace(/(\d)\.(\d)/g, '$1,$2').replace(/^more than /, 'mehr als ');
}
/** @param {number | string | bigint} count @param {string} one @param {string} many */
export const plural = (count, one, many) =>
  `${number(count)} ${String(count) === '1' ? one : many}`;
/** A choice of words by number, without the number itself.
 * @param {number | string | bigint} count @param {string} one @param {string} many */
export const byCount = (count, one, many) => (String(count) === '1' ? one : many);
