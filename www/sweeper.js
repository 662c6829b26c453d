// Watches the state for a list of cases to run, lets the engine sweep them, and puts what comes
// back into the store.

import { axisOf, readCases, sharedBy } from './story/cases.js';
import { strings } from './strings/strings.js';

/** @import { Client } from './engine/client.js' */
/** @import { Store } from './store.js' */
/** @import { Runner } from './state.js' */

/** @param {{ code?: string, message?: string }} error @returns {Partial<Runner>} */
function failure({ code, message = '' }) {
  if (code === 'STOPPED') return { phase: 'idle', message: strings.runner.stopped };
  return { phase: 'idle', message: strings.runner.failed + message };
}

/**
 * @param {Store} store
 * @param {Client} client
 * @returns {() => void} stop
 */
export function startSweeper(store, client) {
  const set = (/** @type {Partial<Runner>} */ change) => store.dispatch({ type: 'runner', change });

  async function sweep() {
    const { runner, scenario } = store.state();
    const cases = readCases(runner.cases) ?? [];
    const text = sharedBy(scenario);
    set({ phase: 'running', message: '', rows: [], left: cases.length, text });
    try {
      const rows = await client.sweep(text, [axisOf(cases)], Number(runner.runs),
        ({ left }) => set({ left }));
      set({ phase: 'idle', rows: JSON.parse(rows) });
    } catch (error) {
      set(failure(/** @type {{ code?: string, message?: string }} */ (error)));
    }
  }

  return store.subscribe(({ runner }, before) => {
    if (runner.phase === before.runner.phase) return;
    if (runner.phase === 'asked') sweep();
    if (runner.phase === 'stopping') client.stop();
  });
}
