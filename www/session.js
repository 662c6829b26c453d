// Does what the state wishes for: reads a scenario, runs it, asks about it, and puts the outcome
// back into the store. The one place that knows both the store and the engine.

import { EngineError } from './engine/client.js';
import { withPairs } from './pairs.js';
import { indexInSlices } from './trace/at.js';
import { decode } from './trace/decode.js';
import { strings } from './strings/strings.js';

/** @import { Client } from './engine/client.js' */
/** @import { Store } from './store.js' */
/** @import { State, Wish, Notice } from './state.js' */
/** @import { Preview } from './pkg/types.js' */

/** Answers and drafts follow the reader's hand this often. */
const FOLLOW_MS = 120;

/**
 * Only the newest call counts: earlier ones still waiting are dropped, and two never overlap.
 * @template T
 * @param {(value: T) => Promise<void>} work
 * @param {(task: () => void, ms: number) => unknown} later
 * @returns {(value: T) => void}
 */
export function latest(work, later) {
  /** @type {{ value: T } | null} */
  let next = null;
  let busy = false;
  async function turn() {
    const now = next;
    next = null;
    if (now) await work(now.value).catch(() => {});
    if (next) later(turn, FOLLOW_MS);
    else busy = false;
  }
  return (value) => {
    next = { value };
    if (!busy) { busy = true; turn(); }
  };
}

/** @param {Preview} preview @returns {Notice[]} everything the reader should know of the text */
function noticesOf(preview) {
  const wrong = preview.errors.filter((error) => error.code !== 'E_COST');
  return [...wrong, ...preview.notices]
    .map(({ code, key, message }) => ({ code, key, message: sentence(message, key) }));
}

/** With a full stop, and a capital unless it begins with the key itself.
 * @param {string} text @param {string} key */
function sentence(text, key) {
  const ended = /[.!?”]$/.test(text) ? text : `${text}.`;
  return key && text.startsWith(key) ? ended : ended.charAt(0).toUpperCase() + ended.slice(1);
}

/**
 * @param {Store} store
 * @param {Client} client
 * @param {(task: () => void, ms: number) => unknown} later
 * @returns {() => void} stop
 */
export function startSession(store, client, later) {
  const { dispatch } = store;
  /** Lets the page draw and listen between two long pieces of work. */
  const breath = () => new Promise((resolve) => { later(() => resolve(null), 0); });
  const isWanted = (/** @type {Wish} */ wish) => store.state().wish === wish;

  /** @param {Wish} wish */
  async function open(wish) {
    client.stop();
    if (!store.state().description) learn();
    try {
      const preview = JSON.parse(await client.parse(wish.text));
      if (!isWanted(wish)) return;
      store.attach(null);
      show(wish, preview);
      await runIfAllowed(wish, preview);
    } catch (cause) {
      if (isWanted(wish)) report(cause);
    }
  }

  /** Asks for the parameter table; whoever opens a scenario hears of it if that fails. */
  function learn() {
    client.describe()
      .then((text) => dispatch({ type: 'described', description: JSON.parse(text) }))
      .catch(() => {});
  }

  /** @param {Wish} wish @param {Preview} preview */
  function show(wish, preview) {
    const notices = [...(wish.notice ? [wish.notice] : []), ...noticesOf(preview)];
    const shared = notices.every((notice) => notice.code === 'UNKNOWN');
    dispatch({
      type: 'read', preview, notices, shared: (wish.from !== 'link' && !wish.notice) || shared,
      scenario: withPairs(preview.valid?.scenario ?? '', { at: null }),
    });
  }

  /** @param {Wish} wish @param {Preview} preview */
  async function runIfAllowed(wish, preview) {
    const band = preview.valid?.cost.band ?? 'refuse';
    if (band === 'refuse') return dispatch({ type: 'refused' });
    if (band === 'ask' && !wish.confirmed) return dispatch({ type: 'asking' });
    dispatch({ type: 'running' });
    const answer = await client.run(store.state().scenario,
      (progress) => dispatch({ type: 'progress', progress }));
    if (!isWanted(wish)) return;
    const trace = decode(answer.buffer);
    const index = await indexInSlices(trace, breath);
    await breath();
    if (!isWanted(wish) || store.state().phase !== 'running') return;
    store.attach({ trace, index, report: JSON.parse(answer.report) });
    const { n, bad, ticks } = trace.header;
    dispatch({ type: 'ready', n, bad, ticks, at: Number(preview.valid?.at ?? 0) });
  }

  /** A sentence for the reader; the scenario stays as it is. @param {unknown} cause */
  function report(cause) {
    const code = cause instanceof EngineError ? cause.code : 'FAILED';
    if (code === 'STOPPED') return dispatch({ type: 'stop' });
    const detail = cause instanceof Error ? cause.message : String(cause);
    const message = strings.engineTrouble(code, detail);
    dispatch({ type: 'failed', notice: { code, key: null, message } });
  }

  const readDraft = latest(async (/** @type {string} */ text) => {
    const preview = JSON.parse(await client.parse(text));
    dispatch({ type: 'drafted', text, preview });
    const { draft, live } = store.state();
    const cheap = preview.ok && ['draw', 'run'].includes(preview.valid?.cost.band);
    if (draft === text && live && cheap) dispatch({ type: 'wish', text, from: 'drawer' });
  }, later);

  const ask = latest(async (/** @type {State} */ { t, selection, scenario }) => {
    const question = JSON.stringify({ ask: 'answers', t, node: selection?.id });
    const answers = JSON.parse(await client.ask(question));
    const now = store.state();
    const current = now.selection?.kind === 'node' && now.selection.id === selection?.id;
    if (current && now.scenario === scenario) dispatch({ type: 'answered', answers });
  }, later);

  return store.subscribe((state, before) => {
    if (state.wish && state.wish !== before.wish) open(state.wish);
    if (state.phase === 'stopped' && before.phase === 'running') client.stop();
    if (state.draft !== null && state.draft !== before.draft) readDraft(state.draft);
    const asked = state.phase === 'ready' && state.selection?.kind === 'node';
    const moved = state.t !== before.t || state.selection !== before.selection
      || state.phase !== before.phase;
    if (asked && moved) ask(state);
  });
}
