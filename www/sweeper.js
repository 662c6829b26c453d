// Watches the state for a list of cases to run, lets the pool sample them, and puts what comes back
// into the store, case by case.

import { chunkFor, sampleAll } from './engine/sampler.js';
import { casesOf, caseText, readCases, sharedBy } from './story/cases.js';
import { strings } from './strings/strings.js';

/** @import { Pool } from './engine/pool.js' */
/** @import { Store } from './store.js' */
/** @import { Ran, Runner } from './many-state.js' */

/** @param {{ code?: string, message?: string }} error @returns {Partial<Runner>} */
function failure({ code, message = '' }) {
  if (code === 'STOPPED') return { phase: 'idle', message: strings.runner.stopped };
  return { phase: 'idle', message: strings.runner.failed + message };
}

/**
 * @param {Store} store
 * @param {Pool} pool
 * @returns {() => void} stop
 */
export function startSweeper(store, pool) {
  const set = (/** @type {Partial<Runner>} */ change) => store.dispatch({ type: 'runner', change });
  let life = new AbortController();

  async function sweep() {
    const { runner, scenario, preview } = store.state();
    const cases = readCases(casesOf(store.state())) ?? [];
    const text = sharedBy(scenario);
    /** @type {Ran[]} */
    let rows = cases.map((one) => ({ ...one, outcome: null }));
    set({ phase: 'running', message: '', rows, left: cases.length, text });
    life = new AbortController();
    const most = Math.max(...cases.map(({ n }) => Number(n)));
    try {
      await sampleAll(pool, cases.map((one) => caseText(text, one)), {
        seeds: Number(runner.runs), chunk: chunkFor(preview?.valid?.algorithm ?? 'om', most),
        signal: life.signal,
        onOutcome: (index, outcome) => {
          rows = rows.map((row, at) => (at === index ? { ...row, outcome } : row));
          set({ rows, left: rows.filter((row) => row.outcome === null).length });
        },
      });
      set({ phase: 'idle' });
    } catch (error) {
      set(failure(/** @type {{ code?: string, message?: string }} */ (error)));
    }
  }

  return store.subscribe(({ runner }, before) => {
    if (runner.phase === before.runner.phase) return;
    if (runner.phase === 'asked') sweep();
    if (runner.phase === 'stopping') life.abort();
  });
}
