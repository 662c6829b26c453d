// Turns real time into ticks while the state says "playing". The only place that moves the
// playhead by itself; every picture then follows from the tick.

import { paceAt } from './story/pace.js';

/** @import { Store } from './store.js' */
/** @import { Frame } from './frame.js' */

/** A frame later than this is a tab that slept: time does not jump. */
const GAP_MAX_MS = 250;
/** With reduced motion, pictures stand still this long. */
const STEP_MS = 800;

/**
 * @param {Store} store
 * @param {Frame} frame
 * @param {() => boolean} calm true where motion is to be reduced
 * @returns {() => void} stop
 */
export function startPlayer(store, frame, calm) {
  let last = 0;
  let exact = 0;

  /** @param {number} now */
  function beat(now) {
    const state = store.state();
    const run = store.run();
    if (!state.playing || !run) { last = 0; return; }
    if (last === 0 || Math.abs(exact - state.t) > 1) exact = state.t;
    const passed = last === 0 ? 0 : now - last;
    const rate = paceAt(run.trace, state.t) * state.speed;
    if (!calm()) {
      last = now;
      exact += Math.min(passed, GAP_MAX_MS) * rate;
      store.dispatch({ type: 'tick', t: exact });
    } else if (last === 0) {
      last = now;
    } else if (passed >= STEP_MS) {
      last = now;
      exact = run.index.nextTick(state.t + STEP_MS * rate - 1) ?? state.ticks;
      store.dispatch({ type: 'tick', t: exact });
    }
    frame.beat(beat);
  }

  return store.subscribe((state, before) => {
    if (state.playing && !before.playing) frame.beat(beat);
  });
}
