// What a row of the trace means, as plain facts that a language can make a sentence of.

import { absent } from '../trace/decode.js';
import { valueName } from '../trace/votes.js';
import { netFacts } from './network-facts.js';

/** @import { Run } from '../store.js' */

/**
 * @typedef {object} Facts
 * @property {string} kind the row's kind by name: send, depart, arrive, ...
 * @property {number} t
 * @property {number} node who does it @property {number | null} peer to or from whom
 * @property {number | null} message
 * @property {number | null} value what is said or decided
 * @property {number | null} held what honesty would have said
 * @property {string | null} letter the value's name @property {string | null} heldLetter
 * @property {number} round @property {number} phase of the round, 0 without a message
 * @property {boolean} lie
 * @property {number[]} path who passed the value on, the sender last; empty without a message
 */

/** @typedef {ArrayLike<number> & { BYTES_PER_ELEMENT: number }} Sized */

/** @param {any} column @param {number} at @returns {number | null} */
function present(column, at) {
  const value = column[at];
  return value === absent(column) ? null : value;
}

/**
 * @param {Run} run
 * @param {number} row
 * @param {boolean} [conceal] as somebody sees it who does not know the traitors
 * @returns {Facts}
 */
export function factsOf(run, row, conceal = false) {
  const facts = plainFacts(run, row, conceal);
  return run.index.network ? netFacts(run, row, facts) : facts;
}

/** @param {Run} run @param {number} row @param {boolean} conceal @returns {Facts} */
function plainFacts({ trace, index }, row, conceal) {
  const { header, rows } = trace;
  const message = present(rows.message, row);
  const value = present(rows.value, row);
  const held = message === null ? null : present(trace.messages.held, message);
  return {
    kind: header.kinds[rows.kind[row]],
    t: rows.time[row],
    node: rows.node[row],
    peer: present(rows.peer, row),
    message,
    value, held,
    letter: valueName(header, value),
    heldLetter: valueName(header, held),
    round: rows.round[row],
    phase: message === null ? 0 : trace.messages.phase[message],
    lie: !conceal && message !== null && index.isLie(message),
    path: message === null ? [] : index.path(message),
  };
}
