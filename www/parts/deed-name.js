// What was done to a run, in a few words: the name of the branch that it made.

import { castOf } from './cast.js';
import { strings } from '../strings/strings.js';

/** @import { Deed } from '../deeds.js' */
/** @import { Run } from '../store.js' */

const words = strings.deeds;

/** @param {Run} run @param {string} value its name, x for silence @returns {string} */
export function saidWord({ trace: { header } }, value) {
  if (value === 'x') return words.silence;
  if (value === 'u') return words.noProposal;
  return header.commander === null ? value.toUpperCase()
    : words.order(header.values.indexOf(value));
}

/** @param {Deed} deed @param {Run} run @returns {string} */
export function deedName(deed, run) {
  return words.branch(deed, castOf(run.trace.header), (value) => saidWord(run, value));
}
