/**
 * What a picture of who told whom is made from, and what can be asked of one of its nodes.
 */

/** @import { Pick } from '../state.js' */
/** @import { Folded } from '../pkg/types.js' */
/** @import { Index } from '../trace/at.js' */
/** @import { Trace } from '../trace/decode.js' */

/** @typedef {import('../strings/strings.js').Strings['tree']} TreeWords */
/**
 * @typedef {Object} TreeScene
 * @property {Trace} trace
 * @property {Index} index
 * @property {Folded} told
 * @property {number} folded      the level up to which the fold has risen; 0 is the root
 * @property {Pick | null} selection
 * @property {Pick | null} hover
 * @property {boolean} conceal
 * @property {'alone' | 'flat' | null} why  by which rule a decision is asked about
 * @property {string} rule        the name of the folding rule
 * @property {TreeWords} words
 */

/** @typedef {{depth: number, place: number}} Spot */

/** @param {TreeScene} scene @param {Spot} spot @returns {boolean} its message is looked at */
export function isLookedAt({ told, selection, hover }, { depth, place }) {
  const message = told.levels[depth].message[place];
  return message !== null && [selection, hover].some((pick) =>
    pick?.kind === 'message' && pick.id === message);
}

/** @param {TreeScene} scene @param {Spot} spot @returns {boolean} its sender said something else
 *   than it heard, and that may be seen */
export function isSeenLie({ told, index, conceal }, { depth, place }) {
  const message = told.levels[depth].message[place];
  return !conceal && message !== null && index.isLie(message);
}

/** @param {TreeScene} scene @param {Spot} spot @returns {boolean} it alone would turn what is asked
 *   about */
export function turns({ told, why }, { depth, place }) {
  return why !== null && told.levels[depth][why][place] === '1';
}

/** Whether the decision turns on anything at or below it. @param {TreeScene} scene
 * @param {Spot} spot */
export function isOnTheWay(scene, spot) {
  const { told, why } = scene;
  if (why === null || !turnsOnAny(scene)) return true;
  return turns(scene, spot) || (why === 'alone'
    && told.levels[spot.depth].pivotal[spot.place] === '1');
}

/** @param {TreeScene} scene @returns {boolean} the decision turns on a report or a subtree */
function turnsOnAny({ told, why }) {
  if (why === null) return false;
  return told.levels.some((level, depth) => level[why].includes('1')
    || (why === 'alone' && depth > 0 && level.pivotal.includes('1')));
}

/**
 * What a node shows as resolved: nothing where the fold has not risen to it.
 * @param {TreeScene} scene @param {Spot} spot
 * @returns {{value: string | null, sure: boolean}}
 */
export function resolvedAt({ told, folded }, { depth, place }) {
  const level = told.levels[depth];
  const leaf = depth === told.levels.length - 1;
  const answer = level.answer[place];
  const shown = answer !== '-' && (leaf || depth >= folded);
  return { value: shown ? answer : null, sure: level.whole[place] === '1' };
}
