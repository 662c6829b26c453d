// Watches the state for a map that is asked for, or that follows its scenario: lets the pool judge
// and sample its cells, and puts what comes back into the store, cell by cell.

import { chunkFor, sampleAll } from './engine/sampler.js';
import { EMPTY, wantsSample } from './story/map-cell.js';
import { algorithmOf, byChance, cellsOf, cellText, planOf, samePlan,
  wishFor } from './story/map-plan.js';
import { strings } from './strings/strings.js';

/** @import { Pool } from './engine/pool.js' */
/** @import { Outcome } from './pkg/types.js' */
/** @import { MapState } from './many-state.js' */
/** @import { State } from './state.js' */
/** @import { MapCell } from './story/map-cell.js' */
/** @import { Plan } from './story/map-plan.js' */
/** @import { Store } from './store.js' */

const words = strings.map;

/** So many tables of lies are tried for each cast of a cell. */
const TRIES = 50_000;
/** Runs of these are long, so nobody waits for them unasked. */
const SLOW = ['gossip', 'lottery'];

/** @param {{ code?: string, message?: string }} error @returns {Partial<MapState>} */
function failure({ code, message = '' }) {
  if (code === 'STOPPED') return { phase: 'idle', live: false, message: words.stopped };
  return { phase: 'idle', live: false, message: words.failed + message };
}

/** @param {State} state @returns {boolean} somebody looks at the map */
const isSeen = ({ tab, beside }) => tab === 'map' || beside === 'map';

/** @param {State} state @returns {Plan | null} */
function planFor({ map, scenario, preview }) {
  const valid = preview?.valid;
  if (!valid || !scenario) return null;
  return planOf(wishFor(map.wish, valid.algorithm), scenario, valid);
}

/** @param {Plan} plan @returns {number} the most that take part in a cell */
function mostOf(plan) {
  const sizes = cellsOf(plan).map(({ n }) => Number(n));
  return Math.max(1, ...sizes.filter(Number.isFinite));
}

/**
 * Draws one map: every cell is judged or sampled, and told as soon as something is known of it.
 * @param {Pool} pool @param {Plan} plan @param {AbortSignal} signal
 * @param {(change: Partial<MapState>) => void} set
 */
async function draw(pool, plan, signal, set) {
  const texts = cellsOf(plan).map((_, index) => cellText(plan, index));
  /** @type {MapCell[]} */
  let cells = texts.map(() => EMPTY);
  let left = texts.length;
  set({ phase: 'running', live: true, plan, cells, left, message: '', at: 0 });

  /** @param {number} index @param {Partial<MapCell>} change */
  function put(index, change) {
    if (signal.aborted) return;
    cells = cells.map((cell, at) => (at === index ? { ...cell, ...change } : cell));
    set({ cells, left });
  }

  /** @param {number[]} indexes @param {'part' | 'verdicts'} verb */
  function sample(indexes, verb) {
    const sampled = indexes.map((at) => (verb === 'part' ? texts[at] : byChance(texts[at])));
    return sampleAll(pool, sampled, {
      verb, seeds: plan.seeds, chunk: chunkFor(algorithmOf(plan.base), mostOf(plan)), signal,
      onOutcome: (index, /** @type {Outcome} */ outcome) => {
        left -= 1;
        put(indexes[index], { outcome });
      },
    });
  }

  async function judge() {
    await pool.run(texts.map((text) => ({ verb: 'judge', text, budget: TRIES })), {
      signal,
      onAnswer: (index, value) => {
        const answer = JSON.parse(value);
        const judgement = answer.errors ? null : answer;
        if (!wantsSample(judgement)) left -= 1;
        put(index, { judgement, refused: judgement === null });
      },
    });
    await sample(cells.flatMap(({ judgement }, at) => (wantsSample(judgement) ? [at] : [])),
      'verdicts');
  }

  await (plan.about === 'runs' ? sample(texts.map((_, index) => index), 'part') : judge());
  if (!signal.aborted) set({ phase: 'idle', left: 0 });
}

/** Whether the map is to be drawn anew without being asked for. @param {State} state */
function follows(state) {
  const { map, preview, phase } = state;
  const algorithm = preview?.valid?.algorithm ?? 'om';
  if (!isSeen(state) || phase === 'starting' || map.phase === 'stopping') return false;
  const plan = planFor(state);
  if (!plan || samePlan(plan, map.plan)) return false;
  const first = map.plan === null || algorithmOf(map.plan.base) !== algorithm;
  return first ? !SLOW.includes(algorithm) : map.live;
}

/**
 * @param {Store} store
 * @param {Pool} pool
 * @returns {() => void} stop
 */
export function startMapper(store, pool) {
  const set = (/** @type {Partial<MapState>} */ change) => store.dispatch({ type: 'map', change });
  let life = new AbortController();

  function begin() {
    const plan = planFor(store.state());
    life.abort();
    if (!plan) return set({ phase: 'idle' });
    life = new AbortController();
    const { signal } = life;
    draw(pool, plan, signal, set).catch((error) => {
      if (life.signal === signal) set(failure(error));
    });
  }

  return store.subscribe((state, before) => {
    const { phase } = state.map;
    if (phase === 'stopping' && before.map.phase !== phase) life.abort();
    else if (phase === 'asked' && before.map.phase !== phase) begin();
    else if (follows(state)) begin();
  });
}
