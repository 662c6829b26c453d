// Which step of which algorithm a run is at, at a moment: that of the last event which belongs to
// one, or of a weightier one a moment ago. A function of the run and t alone; what the steps say is
// the languages' matter.

import { pairOf } from '../pairs.js';
import { afterNumber } from '../trace/search.js';
import { factsOf } from './facts.js';

/** @import { Run } from '../store.js' */
/** @import { Facts } from './facts.js' */

/** @typedef {{ algorithm: string, step: string }} Step */
/** @typedef {Facts & { sort?: string }} Event */

/** How many rows back an event may lie. */
const REACH = 600;
/** For which part of the whole run a weighty step outshines what follows it. */
const LASTING = 1 / 250;
/** What happens seldom, and matters, outweighs what happens all the time. @type {string[]} */
const WEIGHTY = ['fold', 'count', 'choose', 'adopt', 'make', 'toss', 'mine', 'stop', 'decide',
  'confirm'];
/** What happens to a message, from being sent to being taken up. */
const TRAVEL = ['send', 'depart', 'arrive', 'take_up', 'lose', 'withhold', 'cut', 'silence'];

/** @param {Event} event @returns {string | null} */
function ofVote({ kind, round }) {
  if (TRAVEL.includes(kind)) return 'tell';
  if (kind === 'hold') return round === 0 ? null : 'choose';
  if (kind === 'toss') return 'choose';
  return kind === 'decide' || kind === 'unanimous' ? 'stop' : null;
}

/** Steps that are the same for letters of all sorts. @type {Record<string, string>} */
const SORTS = {
  item: 'pass', known: 'ask', news: 'ask', request: 'ask', response: 'ask', hello: 'link',
  ping: 'link', pong: 'link', bye: 'link', block: 'spread', block_request: 'spread',
};
/** @type {Record<string, string>} */
const GOSSIP = { produce: 'make', skip: 'make', store: 'keep', reject: 'keep', link: 'link',
  unlink: 'link' };
/** @type {Record<string, string>} */
const LOTTERY = { mine: 'mine', head: 'choose', reorganise: 'choose', confirm: 'confirm',
  ship: 'confirm', reverse: 'confirm', produce: 'pay', store: 'pay' };

/** By algorithm: the step that an event belongs to, null if to none.
 * @type {Record<string, (event: Event, rule: string | null) => string | null>} */
const STEPS = {
  om: ({ kind, round, node }, rule) => {
    if (TRAVEL.includes(kind)) return round <= 1 ? 'order' : 'relay';
    if (kind !== 'decide') return null;
    return node === 0 ? 'order' : rule === 'flat' ? 'count' : 'fold';
  },
  majority: ofVote,
  neighbours: ofVote,
  benor: ({ kind, phase, round }) => {
    if (TRAVEL.includes(kind)) return phase === 2 ? 'propose' : phase === 1 ? 'report' : null;
    if (kind === 'hold') return round === 0 ? null : 'adopt';
    return kind === 'decide' || kind === 'toss' ? kind : null;
  },
  gossip: ({ kind, sort = '' }) => GOSSIP[kind] ?? SORTS[sort] ?? null,
  lottery: ({ kind, sort = '' }) => LOTTERY[kind]
    ?? (sort === 'item' ? 'pay' : SORTS[sort] ?? null),
};

/** @param {Run} run @param {number} row whether gossip is over by then, and another decides
 * @param {string} algorithm @returns {string} */
function deciding({ trace }, row, algorithm) {
  const { header, rows } = trace;
  const then = pairOf(header.scenario, 'then');
  if (algorithm !== 'gossip' || then === null || then === 'none') return algorithm;
  const first = rows.kind.indexOf(header.kinds.indexOf('phase'));
  return first >= 0 && row > first ? then : algorithm;
}

/**
 * @param {Run} run @param {number} t
 * @returns {Step | null} null before anything has happened
 */
export function stepAt(run, t) {
  const { header, rows } = run.trace;
  const algorithm = pairOf(header.scenario, 'alg') ?? 'om';
  const rule = pairOf(header.scenario, 'rule');
  const end = afterNumber(rows.time, t);
  const since = rows.time[end - 1] - rows.time[rows.length - 1] * LASTING;
  /** @type {Step | null} */
  let found = null;
  for (let row = end - 1; row >= Math.max(end - REACH, 0); row -= 1) {
    if (found && rows.time[row] < since) break;
    const now = deciding(run, row, algorithm);
    const step = STEPS[now]?.(factsOf(run, row), rule) ?? null;
    if (step !== null && (!found || outweighs(step, found.step))) found = { algorithm: now, step };
  }
  return found;
}

/** @param {string} step @param {string} other */
const outweighs = (step, other) => WEIGHTY.indexOf(step) > WEIGHTY.indexOf(other);
