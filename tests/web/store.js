// A store that stands still at a moment of a run, for tests of what is drawn from it.

import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { reduce, START } from '../../www/state.js';
import { parse, run, tree } from './core.js';

/** @import { Run, Store } from '../../www/store.js' */
/** @import { State } from '../../www/state.js' */

/** @param {string} text @returns {Run} */
export function load(text) {
  const { buffer, report } = run(text);
  const trace = decode(buffer);
  return { trace, index: indexTrace(trace), report };
}

/**
 * @param {string} text
 * @param {number} [share] of the run's ticks that are over
 * @param {Partial<State> | ((run: Run) => Partial<State>)} [change] what else is chosen
 * @param {string | null} [other] a scenario to compare with
 * @returns {Store}
 */
export function storeAt(text, share = 0.5, change = {}, other = null) {
  const beside = other === null ? null : load(other);
  const known = load(text);
  const { n, bad, ticks, commander } = known.trace.header;
  const t = Math.round(ticks * share);
  let state = reduce(START, { type: 'read', preview: parse(text), scenario: text, notices: [],
    shared: true });
  state = reduce({ ...state, phase: 'running' }, { type: 'ready', n, bad, ticks, at: t });
  if (commander !== null && n > 1) {
    state = reduce(state, { type: 'told', told: tree(t, 1) });
  }
  if (other !== null) {
    state = reduce(state, { type: 'compare',
      change: { text: other, phase: 'ready', preview: parse(other) } });
  }
  state = { ...state, ...(typeof change === 'function' ? change(known) : change) };
  return { state: () => state, run: () => known, other: () => beside, dispatch() {}, attach() {},
    attachOther() {}, subscribe: () => () => {} };
}
