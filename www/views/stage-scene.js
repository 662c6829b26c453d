/**
 * What a picture of the stage is made from: the run, the moment, what is looked at, the words.
 */

/** @import { Trace } from '../trace/decode.js' */
/** @import { Index } from '../trace/at.js' */
/** @import { Past } from '../trace/past.js' */
/** @import { Pick } from '../state.js' */
/** @typedef {import('../strings/strings.js').Strings['stage']} StageWords */

/**
 * @typedef {Object} Scene
 * @property {Trace} trace
 * @property {Index} index
 * @property {number} t
 * @property {boolean} paused   a picture that stands still can say more
 * @property {Pick | null} selection
 * @property {Pick | null} hover
 * @property {boolean} conceal  neither traitors nor their lies are marked
 * @property {Past | null} [past]  why something happened, if that is asked
 * @property {string[]} names   by node, may be short
 * @property {boolean} [bare]   without keys and charts, where there is no room for them
 * @property {StageWords} words
 */

/** @typedef {'riders' | 'dots' | 'ribbons' | 'matrix'} Form */

export const RIDERS_MAX = 300;
export const DOTS_MAX = 20_000;
const RIBBON_NODES_MAX = 24;

/**
 * Many messages cannot be riders; the number in flight chooses what they are drawn as.
 * @param {number} inFlight
 * @param {number} n
 * @returns {Form}
 */
export function formFor(inFlight, n) {
  if (inFlight <= RIDERS_MAX) return 'riders';
  if (inFlight <= DOTS_MAX) return 'dots';
  return n <= RIBBON_NODES_MAX ? 'ribbons' : 'matrix';
}

/**
 * @param {Scene} scene
 * @param {'node' | 'message'} kind
 * @param {number} id
 * @returns {'selected' | 'hovered' | null}
 */
export function attention({ selection, hover }, kind, id) {
  if (selection?.kind === kind && selection.id === id) return 'selected';
  return hover?.kind === kind && hover.id === id ? 'hovered' : null;
}

/** What is not part of the past that is asked about. */
export const ASIDE = 0.16;

/** @param {{past?: Past | null}} scene @param {number} id a message @returns {number} opacity */
export function litMessage({ past }, id) {
  return past && !past.messages[id] ? ASIDE : 1;
}

/** @param {{past?: Past | null}} scene @param {number} id a node @returns {number} opacity */
export function litNode({ past }, id) {
  return past && !past.nodes[id] ? 0.3 : 1;
}

/**
 * @param {Scene} scene
 * @param {number} id  a message
 * @returns {boolean}
 */
export function seenLie({ index, conceal }, id) {
  return !conceal && index.isLie(id);
}

/**
 * @param {Scene} scene
 * @param {number} id  a message
 * @returns {number}  the share of its road behind it
 */
export function progress({ trace: { messages }, t }, id) {
  const { departed, arrived } = messages;
  return (t - departed[id]) / Math.max(1, arrived[id] - departed[id]);
}
