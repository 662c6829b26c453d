// What the frame tells of itself: how its state moves, what it finished, what went wrong.

import { problemIn, outcomeOf, statusOf } from './commands.js';

/** @import { News } from './port.js' */
/** @import { Notice, State } from '../state.js' */
/** @import { Run, Store } from '../store.js' */

const STATE_MS = 100;
/** The engine itself failed. */
const BROKEN = ['CRASH', 'SILENT', 'NO_START'];
/** Something was wrong, and the run is there all the same. */
const MILD = ['UNKNOWN', 'APART', 'E_CUT', 'E_DIGEST', 'PARAMETER'];
/** Said to the reader alone. */
const PRIVATE = ['COPIED'];

/** @typedef {(news: News) => void} Tell */

/** At most one state a while, and always the last. @param {Store} store @param {Tell} tell
 * @param {(task: () => void, ms: number) => unknown} later */
function stateTeller(store, tell, later) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      tell({ type: 'state', state: statusOf(store.state(), store.run()) });
    }, STATE_MS);
  };
}

/** @param {Notice} notice @param {Tell} tell @param {() => Promise<boolean>} recovers */
async function tellNotice({ code, key, message }, tell, recovers) {
  const problem = { code, key, message, estimate: null };
  if (PRIVATE.includes(code)) return;
  if (BROKEN.includes(code)) tell({ type: 'crash', recovered: await recovers(), problem });
  else tell({ type: MILD.includes(code) ? 'warning' : 'error', problem });
}

/**
 * @param {Store} store
 * @param {object} around
 * @param {Tell} around.tell
 * @param {(task: () => void, ms: number) => unknown} around.later
 * @param {() => Promise<boolean>} around.recovers whether the engine answers again
 * @returns {() => void} stop
 */
export function tellEvents(store, { tell, later, recovers }) {
  const tellState = stateTeller(store, tell, later);
  /** @type {Run | null} */
  let finished = null;

  /** @param {State} state */
  function tellFinish({ phase, t, ticks }) {
    const run = store.run();
    if (phase !== 'ready' || t < ticks || !run || finished === run) return;
    finished = run;
    tell({ type: 'finish', outcome: outcomeOf(run) });
  }

  return store.subscribe((state, before) => {
    const keys = /** @type {const} */ (['phase', 'scenario', 't', 'playing', 'speed']);
    if (keys.some((key) => state[key] !== before[key])) tellState();
    for (const notice of state.notices) {
      if (!before.notices.includes(notice)) tellNotice(notice, tell, recovers);
    }
    const costs = state.phase === 'asking' || state.phase === 'refused';
    const problem = costs && state.phase !== before.phase ? problemIn(state) : null;
    if (problem?.code === 'E_COST') tell({ type: 'error', problem });
    tellFinish(state);
  });
}
