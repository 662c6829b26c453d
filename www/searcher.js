// Watches the state for a search for the worst lie, lets the engine make it, and puts what comes
// back into the store.

import { strings } from './strings/strings.js';

/** @import { Client } from './engine/client.js' */
/** @import { Store } from './store.js' */
/** @import { Search } from './state.js' */

const words = strings.search;

/** @param {{ code?: string, message?: string }} error @param {number} tried
 * @returns {Partial<Search>} */
function failure({ code = '', message = '' }, tried) {
  if (code === 'STOPPED') return { phase: 'idle', message: words.stopped(tried) };
  const refused = code.startsWith('E_');
  return { phase: 'idle', message: refused ? words.refused : words.failed + message };
}

/**
 * @param {Store} store
 * @param {Client} client
 * @returns {() => void} stop
 */
export function startSearcher(store, client) {
  const set = (/** @type {Partial<Search>} */ change) => store.dispatch({ type: 'search', change });

  async function search() {
    const { search: { budget }, scenario } = store.state();
    set({ phase: 'running', message: '', report: null, tried: 0, harm: 0, text: scenario });
    try {
      const report = await client.search(scenario, budget,
        ({ tried, harm }) => set({ tried, harm }));
      set({ phase: 'idle', report: JSON.parse(report) });
    } catch (error) {
      const cause = /** @type {{ code?: string, message?: string }} */ (error);
      set(failure(cause, store.state().search.tried));
    }
  }

  return store.subscribe((state, before) => {
    const { phase } = state.search;
    if (phase === before.search.phase) return;
    if (phase === 'asked') search();
    if (phase === 'stopping') client.stop();
  });
}
