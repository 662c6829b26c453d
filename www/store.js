// One immutable state, one dispatch. Listeners hear of a change once a frame, however many
// actions led to it; the big buffers of a run hang beside the state and are never copied.

/** @import { State, Action } from './state.js' */
/** @import { Trace } from './trace/decode.js' */
/** @import { Index } from './trace/at.js' */
/** @import { Generals, Report } from './pkg/types.js' */

/** @typedef {{ trace: Trace, index: Index, report: Report & Partial<Generals> }} Run  what is said
 *   of generals alone is missing where peers vote */
/** @typedef {(state: State, previous: State) => void} Listener */

/**
 * @typedef {object} Store
 * @property {() => State} state the state now; a new object after every change
 * @property {() => Run | null} run the finished run that the state speaks of
 * @property {(action: Action) => void} dispatch
 * @property {() => Run | null} other the run that it is compared with
 * @property {(run: Run | null) => void} attach puts a run beside the state (session only)
 * @property {(run: Run | null) => void} attachOther the same for the other run (comparer only)
 * @property {(listener: Listener) => () => void} subscribe returns how to stop listening
 */

/**
 * @param {(state: State, action: Action) => State} reduce
 * @param {State} initial
 * @param {(notify: () => void) => void} schedule runs `notify` soon, once; a frame's paint
 * @returns {Store}
 */
export function createStore(reduce, initial, schedule) {
  let state = initial;
  let told = initial;
  /** @type {Run | null} */
  let run = null;
  /** @type {Run | null} */
  let other = null;
  /** @type {Set<Listener>} */
  const listeners = new Set();

  function notify() {
    const previous = told;
    told = state;
    if (told === previous) return;
    // Whoever stops listening while others are told must not be told any more.
    for (const listener of [...listeners]) {
      if (listeners.has(listener)) listener(told, previous);
    }
  }

  return {
    state: () => state,
    run: () => run,
    other: () => other,
    attach(next) { run = next; },
    attachOther(next) { other = next; },
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      schedule(notify);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
