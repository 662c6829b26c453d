// What a reader of a frame may not do is not done, whichever way it is asked for: the reducer
// itself passes it over.

import { pairOf, withPairs } from '../pairs.js';

/** @import { Action, State } from '../state.js' */

/** @typedef {(state: State, action: Action) => State} Reduce */

/**
 * @param {Reduce} reduce
 * @param {object} bounds
 * @param {boolean} bounds.sheets whether there are sheets and a drawer
 * @param {string[]} bounds.closed the sheets that there are not
 * @param {boolean} bounds.seedlock whether the seed stays as it was loaded
 * @returns {Reduce}
 */
export function bounded(reduce, { sheets, closed, seedlock }) {
  return (state, action) => {
    if (action.type === 'sheet' && closed.includes(String(action.sheet))) return state;
    if (!sheets && (action.type === 'sheet' || action.type === 'drawer')) return state;
    const typed = action.type === 'draft' || (action.type === 'wish' && action.from === 'drawer');
    if (!seedlock || !typed || !state.scenario) return reduce(state, action);
    const text = withPairs(action.text, { seed: pairOf(state.scenario, 'seed') });
    return reduce(state, { ...action, text });
  };
}
