// The three verdicts as far as the rows up to t tell, from the decisions in the trace alone. The
// decisions are the core's; here they are only compared, as an onlooker would.

/** @import { Run } from '../store.js' */
/** @import { Trace } from '../trace/decode.js' */

/**
 * @typedef {object} Verdicts
 * @property {'held' | 'violated' | 'undecided'} agreement
 * @property {'held' | 'violated' | 'vacuous' | 'undecided'} validity
 * @property {'reached' | 'capped' | 'undecided'} termination
 * @property {number} decided loyal lieutenants that have decided
 * @property {number} loyal loyal lieutenants in all
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
export function verdictsAt({ trace, index, report }, t) {
  const loyal = loyalLieutenants(trace);
  const values = loyal.map((id) => index.decision(t, id)).filter((value) => value !== null);
  const count = { decided: values.length, loyal: loyal.length };
  if (t >= trace.header.ticks) return { ...report.verdict, ...count };
  const all = values.length === loyal.length;
  const { commander } = trace.header;
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
