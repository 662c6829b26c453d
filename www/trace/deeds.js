/**
 * What was done to a run while it went: who changed sides or crashed, which links were cut, and
 * what befell messages under way. Each deed is a row of its own.
 */
import { absent } from './decode.js';

/** @import { Trace } from './decode.js' */
/** @import { Kind, Kinds } from './rows.js' */

/** @typedef {{row: number, t: number, kind: Kind, node: number, peer: number | null,
 *   message: number | null}} Deed */
/**
 * @typedef {Object} Deeds
 * @property {Deed[]} all  in order
 * @property {number} first  how many rows there are before anything but deeds
 * @property {(t: number, node: number) => boolean} traitor  at a moment
 * @property {(node: number) => boolean} everTraitor
 * @property {(t: number) => number[]} traitors
 * @property {(t: number, node: number) => boolean} fallen  it has crashed for good
 * @property {(t: number) => [number, number][]} severed  links that are cut
 * @property {(message: number) => Deed[]} to  what befell a message
 */

/** @type {Kind[]} */
const DEEDS = ['betray', 'reform', 'sever', 'fall', 'waylay', 'hinder', 'forge'];

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Deeds}
 */
export function deedsOf({ header, rows }, kinds) {
  const known = (/** @type {Trace['rows']['peer']} */ column, /** @type {number} */ row) =>
    (column[row] === absent(column) ? null : column[row]);
  const of = (/** @type {Kind} */ kind) => Array.from(kinds.rows(kind), (row) => ({
    row, kind, t: rows.time[row], node: rows.node[row],
    peer: known(rows.peer, row), message: known(rows.message, row),
  }));
  const all = DEEDS.flatMap(of).sort((one, other) => one.row - other.row);
  const first = all.findIndex(({ row }, place) => row !== place);
  const sides = all.filter(({ kind }) => kind === 'betray' || kind === 'reform');
  const traitors = new Set(header.traitors);
  /** @type {Deeds['traitor']} */
  const traitor = (t, node) => {
    const last = sides.findLast((deed) => deed.node === node && deed.t <= t);
    return last ? last.kind === 'betray' : traitors.has(node);
  };
  const ever = new Set([...header.traitors, ...sides.map(({ node }) => node)]);
  return {
    all,
    first: first < 0 ? all.length : first,
    traitor,
    everTraitor: (node) => ever.has(node),
    traitors: (t) => [...ever].filter((node) => traitor(t, node)),
    fallen: (t, node) =>
      all.some((deed) => deed.kind === 'fall' && deed.node === node && deed.t <= t),
    severed: (t) => all.flatMap(({ kind, t: when, node, peer }) =>
      (kind === 'sever' && when <= t && peer !== null
        ? [/** @type {[number, number]} */ ([node, peer])] : [])),
    to: (message) => all.filter((deed) => deed.message === message),
  };
}
