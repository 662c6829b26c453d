// What the generals are called.

import { strings } from '../strings/strings.js';

/** @import { State } from '../state.js' */
/** @import { Cast } from '../strings/en.js' */

/** In om the commander is always the first. */
export const COMMANDER = 0;

/** @type {Cast} for sentences: the commander, General 3 */
export const cast = Object.freeze({
  commander: COMMANDER,
  name: (/** @type {number} */ node) =>
    (node === COMMANDER ? strings.commander : strings.general(node)),
});

/** @param {State} state @param {number} node @returns {string} with the given name, for headings */
export function fullName(state, node) {
  return strings.fullName(node, state.names[node], node === COMMANDER);
}

/** @param {State} state @returns {string} */
export function titleOf({ preview }) {
  const valid = preview?.valid;
  if (!valid) return '';
  return valid.title ?? strings.untitled(valid.n, valid.bad.length);
}
