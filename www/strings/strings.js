// The sentences of the page, in the language that is chosen before anything else is loaded
// (boot.js). Another language means another page: nothing here changes while somebody reads.

import { en } from '#first-language';

/**
 * What another language has to bring: the same keys, functions of the same arguments, any texts.
 * @template T
 * @typedef {T extends string ? string : T extends (...args: infer A) => infer R
 *   ? (...args: A) => Spoken<R> : { [K in keyof T]: Spoken<T[K]> }} Spoken
 */
/** @typedef {Spoken<typeof import('./en.js').en>} Strings */

/** @type {Strings} */
export let strings = en;

/** @param {Strings} spoken what is said from now on: before anything has been */
export function say(spoken) {
  strings = spoken;
}
