// Watches the state for a comparison that is asked for: reads what each way to settle versions
// needs, lets the engine run it many times, and puts what comes back into the store.

import { unsettled, WAYS, wayText } from './story/ways.js';
import { strings } from './strings/strings.js';

/** @import { Client } from './engine/client.js' */
/** @import { Store } from './store.js' */
/** @import { Settle, Way } from './state.js' */

const words = strings.settling;

/** @param {{ code?: string, message?: string }} error @returns {Partial<Settle>} */
function failure({ code, message = '' }) {
  if (code === 'STOPPED') return { phase: 'idle', message: words.stopped };
  return { phase: 'idle', message: words.failed + message };
}

/**
 * @param {Store} store
 * @param {Client} client
 * @returns {() => void} stop
 */
export function startSettler(store, client) {
  const set = (/** @type {Partial<Settle>} */ change) =>
    store.dispatch({ type: 'settle', change });
  const stopping = () => store.state().settle.phase === 'stopping';

  /** @param {string} scenario @param {string} then @param {number} runs @returns {Promise<Way>} */
  async function take(scenario, then, runs) {
    const text = wayText(scenario, then);
    const preview = JSON.parse(await client.parse(text));
    if (!preview.ok) return { then, preview, row: null };
    const rows = JSON.parse(await client.sweep(text, [`then=${then}`], runs, () => {}));
    return { then, preview, row: rows[0] ?? null };
  }

  async function settle() {
    const { settle: { runs }, scenario } = store.state();
    /** @type {Way[]} */
    let ways = [];
    set({ phase: 'running', message: '', ways, left: WAYS.length, text: unsettled(scenario) });
    try {
      for (const then of WAYS) {
        if (stopping()) return set({ phase: 'idle', message: words.stopped });
        ways = [...ways, await take(scenario, then, Number(runs))];
        set({ ways, left: WAYS.length - ways.length });
      }
      set({ phase: 'idle' });
    } catch (error) {
      set(failure(/** @type {{ code?: string, message?: string }} */ (error)));
    }
  }

  return store.subscribe((state, before) => {
    const { phase } = state.settle;
    if (phase === before.settle.phase) return;
    if (phase === 'asked') settle();
    if (phase === 'stopping') client.stop();
  });
}
