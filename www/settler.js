// Watches the state for a comparison that is asked for: reads what each way to settle versions
// needs, lets the pool sample them all, and puts what comes back into the store.

import { chunkFor, sampleAll } from './engine/sampler.js';
import { unsettled, WAYS, wayText } from './story/ways.js';
import { strings } from './strings/strings.js';

/** @import { Client } from './engine/client.js' */
/** @import { Pool } from './engine/pool.js' */
/** @import { Store } from './store.js' */
/** @import { Settle, Way } from './many-state.js' */

const words = strings.settling;

/** @param {{ code?: string, message?: string }} error @returns {Partial<Settle>} */
function failure({ code, message = '' }) {
  if (code === 'STOPPED') return { phase: 'idle', message: words.stopped };
  return { phase: 'idle', message: words.failed + message };
}

/**
 * @param {Store} store
 * @param {Client} client  reads
 * @param {Pool} pool  runs
 * @returns {() => void} stop
 */
export function startSettler(store, client, pool) {
  const set = (/** @type {Partial<Settle>} */ change) =>
    store.dispatch({ type: 'settle', change });
  let life = new AbortController();

  /** @param {string} scenario @param {string} then @returns {Promise<Way>} */
  async function read(scenario, then) {
    const preview = JSON.parse(await client.parse(wayText(scenario, then)));
    return { then, preview, outcome: null };
  }

  async function settle() {
    const { settle: { runs }, scenario } = store.state();
    set({ phase: 'running', message: '', ways: [], left: WAYS.length, text: unsettled(scenario) });
    life = new AbortController();
    try {
      let ways = await Promise.all(WAYS.map((then) => read(scenario, then)));
      const sound = ways.filter(({ preview }) => preview?.ok).map(({ then }) => then);
      const left = () => ways.filter(({ preview, outcome }) => preview?.ok && !outcome).length;
      set({ ways, left: left() });
      await sampleAll(pool, sound.map((then) => wayText(scenario, then)), {
        seeds: Number(runs), chunk: chunkFor('gossip', 0), signal: life.signal,
        onOutcome: (index, outcome) => {
          ways = ways.map((way) => (way.then === sound[index] ? { ...way, outcome } : way));
          set({ ways, left: left() });
        },
      });
      set({ phase: 'idle' });
    } catch (error) {
      set(failure(/** @type {{ code?: string, message?: string }} */ (error)));
    }
  }

  return store.subscribe((state, before) => {
    const { phase } = state.settle;
    if (phase === before.settle.phase) return;
    if (phase === 'asked') settle();
    if (phase === 'stopping') life.abort();
  });
}
