// Watches the state for what only the engine can do: open a scenario, stop a run, read a draft,
// answer for a general. What comes back goes into the store.

import { latest } from './latest.js';
import { opener } from './opening.js';
import { lieutenantOf } from './story/lieutenant.js';

/** @import { Client } from './engine/client.js' */
/** @import { Store } from './store.js' */
/** @import { State } from './state.js' */

/** @typedef {(task: () => void, ms: number) => unknown} Later */

/** What is cheap runs while the hand still moves; each run ends the one before it. */
const LIVE_BANDS = ['draw', 'run'];

/** @param {Store} store @param {Client} client @param {Later} later */
function draftReader(store, client, later) {
  return latest(async (/** @type {string} */ text) => {
    const preview = JSON.parse(await client.parse(text, true));
    store.dispatch({ type: 'drafted', text, preview });
    const { draft, live } = store.state();
    const cheap = preview.ok && LIVE_BANDS.includes(preview.valid?.cost.band);
    if (draft === text && live && cheap) store.dispatch({ type: 'wish', text, from: 'drawer' });
  }, later);
}

/** @param {Store} store @param {Client} client @param {Later} later */
function answerer(store, client, later) {
  return latest(async (/** @type {State} */ { t, selection, scenario }) => {
    const answers = JSON.parse(await client.answers(t, Number(selection?.id)));
    const now = store.state();
    const current = now.selection?.kind === 'node' && now.selection.id === selection?.id;
    if (current && now.scenario === scenario) store.dispatch({ type: 'answered', answers });
  }, later);
}

/** @param {State} state @returns {boolean} somebody looks at who told whom what */
function wantsTree({ phase, tab, beside, why, sheet, preview }) {
  return phase === 'ready' && preview?.valid?.algorithm === 'om'
    && (why !== null || tab === 'tree' || beside === 'tree' || sheet === 'export');
}

/** @param {Store} store @param {Client} client @param {Later} later */
function teller(store, client, later) {
  return latest(async (/** @type {State} */ state) => {
    const run = store.run();
    const node = run && lieutenantOf(state, run);
    if (node === null) return;
    const told = JSON.parse(await client.tree(state.t, node));
    if (store.state().scenario === state.scenario) store.dispatch({ type: 'told', told });
  }, later);
}

/** Whoever opens a scenario hears of a broken engine; the table needs no words of its own.
 * @param {Store} store @param {Client} client */
function learn(store, client) {
  client.describe()
    .then((text) => store.dispatch({ type: 'described', description: JSON.parse(text) }))
    .catch(() => {});
}

/** What the reader wants of an engine that says nothing. @param {State['silence']} silence
 * @param {Client} client */
function heed(silence, client) {
  if (silence === 'wait') client.wait();
  if (silence === 'stop') client.stop();
}

/**
 * @param {Store} store
 * @param {Client} client
 * @param {Later} later
 * @returns {() => void} stop
 */
export function startSession(store, client, later) {
  const open = opener(store, client, later);
  const readDraft = draftReader(store, client, later);
  const answer = answerer(store, client, later);
  const tell = teller(store, client, later);

  return store.subscribe((state, before) => {
    if (state.wish && state.wish !== before.wish) {
      if (!state.description) learn(store, client);
      open(state.wish);
    }
    if (state.phase === 'stopped' && before.phase === 'running') client.stop();
    if (state.silence !== before.silence) heed(state.silence, client);
    if (state.draft !== null && state.draft !== before.draft) readDraft(state.draft);
    const moved = state.t !== before.t || state.selection !== before.selection
      || state.phase !== before.phase || state.preview !== before.preview;
    const asks = state.phase === 'ready' && state.selection?.kind === 'node'
      && state.preview?.valid?.algorithm === 'om';
    if (moved && asks) answer(state);
    const turned = moved || state.tab !== before.tab || state.beside !== before.beside
      || state.why !== before.why || state.sheet !== before.sheet;
    if (turned && wantsTree(state)) tell(state);
  });
}
