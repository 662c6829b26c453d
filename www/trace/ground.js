/**
 * What a trace's header says of a network of peers that pass things on: its places, its phases,
 * its merchant. Everything else about it is read off the rows.
 */

/** @import { Trace } from './decode.js' */

/** A tick is a millionth of a second of the model. */
export const MS = 1000;
export const SECOND = 1000 * MS;

/**
 * What the header says of a network; ids are nodes.
 * @typedef {Object} Ground
 * @property {string[]} places  names of the regions, or none
 * @property {number[]} place   by node, one of the places
 * @property {number[]} trips   mean ticks there and back, place by place, row by row
 * @property {number | null} until  when gossip ends
 * @property {number | null} phase  when the second phase begins, if there is one
 * @property {string | null} then   what the second phase does
 * @property {number | null} shop @property {number} ship @property {number} confirm
 * @property {number} balance
 * @property {number[]} part @property {number | null} partFrom @property {number | null} partTo
 */

/**
 * @param {Trace['header']} header
 * @returns {Ground | null}  null where the run is no network of peers
 */
export function groundOf(header) {
  return /** @type {{network?: Ground | null}} */ (/** @type {unknown} */ (header)).network ?? null;
}
