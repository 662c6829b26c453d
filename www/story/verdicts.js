// The three verdicts as far as the rows up to t tell, from the decisions in the trace alone. The
// decisions are the core's; here they are only compared, as an onlooker would.

import { voteVerdictsAt } from './vote-verdicts.js';

/** @import { Run } from '../store.js' */
/** @import { Trace } from '../trace/decode.js' */

/**
 * @typedef {object} Verdicts
 * @property {'held' | 'violated' | 'undecided'} agreement
 * @property {'held' | 'violated' | 'vacuous' | 'undecided'} validity
 * @property {'reached' | 'capped' | 'undecided'} termination
 * @property {number} decided loyal lieutenants or peers that have decided
 * @property {number} loyal of them in all
 */

/** @param {Trace} trace @returns {number[]} the lieutenants that are no traitors */
export function loyalLieutenants({ header }) {
  const bad = new Set(header.bad);
  return Array.from({ length: header.n }, (_, id) => id)
    .filter((id) => id !== header.commander && !bad.has(id));
}

/**
 * @param {Run} run
 * @param {number} t
 * @returns {Verdicts}
 */
export function verdictsAt(run, t) {
  const { trace, index, report } = run;
  const { commander } = trace.header;
  if (commander === null) return voteVerdictsAt(run, t);
  const loyal = loyalLieutenants(trace);
  const values = loyal.map((id) => index.decision(t, id)).filter((value) => value !== null);
  const count = { decided: values.length, loyal: loyal.length };
  if (t >= trace.header.ticks) return { ...report.verdict, ...count };
  const all = values.length === loyal.length;
  const order = index.bannerOf(t, commander);
  const disobeyed = values.some((value) => value !== order);
  return {
    agreement: new Set(values).size > 1 ? 'violated' : all ? 'held' : 'undecided',
    validity: trace.header.bad.includes(commander) ? 'vacuous'
      : disobeyed ? 'violated' : all ? 'held' : 'undecided',
    termination: all ? 'reached' : 'undecided',
    ...count,
  };
}
