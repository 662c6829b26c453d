// A passage of a run that repeats while it plays: from one tick to another.

/** @import { Store } from '../store.js' */

/**
 * @param {Store} store
 * @param {number} from @param {number} to
 * @returns {() => void} stop
 */
export function repeatPassage(store, from, to) {
  return store.subscribe((state, before) => {
    const end = Math.min(to, state.ticks);
    const ran = before.playing && state.scenario === before.scenario && state.phase === 'ready';
    const over = state.t >= end && before.t < end;
    // At the very end the page has stopped by itself; a reader's own seek stops it before.
    if (!ran || !over || (!state.playing && state.t < state.ticks)) return;
    store.dispatch({ type: 'seek', t: Math.min(from, end) });
    store.dispatch({ type: 'play', on: true });
  });
}
