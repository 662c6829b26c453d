// Watches the state for a second run to stand beside the first, lets an engine of its own compute
// it, and puts it beside the state.

import { EngineError } from './engine/client.js';
import { withPairs } from './pairs.js';
import { strings } from './strings/strings.js';
import { indexInSlices } from './trace/at.js';
import { firstDifference } from './trace/compare.js';
import { decode } from './trace/decode.js';

/** @import { Client } from './engine/client.js' */
/** @import { Store } from './store.js' */
/** @import { Comparison } from './state.js' */

/**
 * @param {Store} store
 * @param {Client} client  not the one that answers for the first run
 * @param {(task: () => void, ms: number) => unknown} later
 * @returns {() => void} stop
 */
export function startComparer(store, client, later) {
  const breath = () => new Promise((resolve) => { later(() => resolve(null), 0); });
  const isWanted = (/** @type {Comparison} */ wish) => store.state().compare.text === wish.text
    && store.state().compare.phase === 'running';
  const say = (/** @type {string} */ message) =>
    store.dispatch({ type: 'compare', change: { phase: 'failed', message } });

  /** @param {Comparison} wish */
  async function compute(wish) {
    const preview = JSON.parse(await client.parse(wish.text));
    if (!isWanted(wish)) return;
    const band = preview.valid?.cost.band ?? 'refuse';
    if (!preview.ok) {
      const [error] = preview.errors;
      say(strings.comparing.failed(error ? strings.inputError(error) : ''));
      return;
    }
    if (band === 'refuse' || band === 'ask') { say(strings.comparing.tooLarge); return; }
    const scenario = withPairs(preview.valid.scenario, { at: null });
    const answer = await client.run(scenario, () => {});
    const trace = decode(answer.buffer);
    const index = await indexInSlices(trace, breath);
    if (!isWanted(wish)) return;
    const here = store.run()?.trace;
    if (!here) return;
    store.attachOther({ trace, index, report: JSON.parse(answer.report) });
    const first = firstDifference(here, trace)?.t ?? null;
    store.dispatch({ type: 'compare', change: { phase: 'ready', preview, first },
      ticks: Math.max(here.header.ticks, trace.header.ticks) });
  }

  return store.subscribe(({ compare }, before) => {
    if (compare === before.compare) return;
    if (compare.phase === 'off' && before.compare.phase !== 'off') {
      client.stop();
      store.attachOther(null);
    }
    if (compare.phase !== 'running' || compare.text === before.compare.text) return;
    client.stop();
    compute(compare).catch((cause) => {
      const stopped = cause instanceof EngineError && cause.code === 'STOPPED';
      if (isWanted(compare) && !stopped) say(strings.comparing.failed(String(cause.message)));
    });
  });
}
