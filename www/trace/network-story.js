/**
 * The shape of a network's run in time: its phases instead of rounds, and the moments worth
 * stopping at.
 */
import { absent } from './decode.js';
import { afterNumber } from './search.js';
import { TAMPERED } from './votes.js';

/** @import { Trace } from './decode.js' */
/** @import { Network } from './network.js' */
/** @import { Kind, Kinds } from './rows.js' */
/** @import { Milestone, Story } from './story.js' */

/** The first row of a kind, and what that moment is called.
 * @type {[Kind, Milestone['kind']][]} */
const FIRSTS = [['produce', 'first-item'], ['crash', 'first-crash'], ['part', 'part'],
  ['join', 'join'], ['mine', 'first-block'], ['reorganise', 'first-reorganise'],
  ['confirm', 'first-confirm'], ['ship', 'ship'], ['reverse', 'first-reverse'],
  ['decide', 'first-decision']];

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @param {Network} net
 * @returns {Story}
 */
export function networkStory(trace, kinds, { ground }) {
  const { header: { ticks }, rows: { time } } = trace;
  const turn = kinds.rows('phase')[0];
  const second = turn === undefined ? ground.phase : time[turn];
  const bands = second === null || second >= ticks ? [{ round: 1, from: 0, to: ticks }]
    : [{ round: 1, from: 0, to: second }, { round: 2, from: second, to: ticks }];
  const found = milestonesOf(trace, kinds);
  return {
    nextTick: (t) => time[afterNumber(time, t)] ?? null,
    previousTick: (t) => time[afterNumber(time, t - 1) - 1] ?? null,
    roundBands: () => bands,
    milestones: () => found,
  };
}

/** @param {Trace} trace @param {Kinds} kinds @returns {Milestone[]} */
function milestonesOf({ rows }, kinds) {
  const present = (/** @type {import('./decode.js').Column} */ column,
    /** @type {number} */ row) => (column[row] === absent(column) ? null : column[row]);
  /** @param {Milestone['kind']} kind @param {number | undefined} row @returns {Milestone[]} */
  const at = (kind, row) => (row === undefined ? [] : [{
    kind, t: rows.time[row], node: present(rows.node, row),
    message: present(rows.message, row), value: present(rows.value, row),
  }]);
  const tampered = kinds.rows('store').find((row) => rows.value[row] === TAMPERED);
  return [
    ...FIRSTS.flatMap(([name, kind]) => at(kind, kinds.rows(name)[0])),
    ...at('first-tampered', tampered),
  ].sort((one, other) => one.t - other.t);
}
