// Opens a scenario that was wished for: reads it, runs it if its cost allows, and puts the run
// beside the state. A newer wish makes an older one fall silent.

import { EngineError } from './engine/client.js';
import { withPairs } from './pairs.js';
import { strings } from './strings/strings.js';
import { indexInSlices } from './trace/at.js';
import { decode } from './trace/decode.js';

/** @import { Client, RunAnswer } from './engine/client.js' */
/** @import { Store } from './store.js' */
/** @import { Action, Notice, Wish } from './state.js' */
/** @import { Preview } from './pkg/types.js' */

/** From where a scenario comes that somebody gave. */
const GIVEN = ['link', 'file'];
/** Notices of a run that is still the one its link asked for. */
const HARMLESS = ['UNKNOWN', 'MENDED', 'APART'];

/** With a full stop, and a capital unless it begins with the key itself.
 * @param {string} text @param {string} key */
const sentence = (text, key) =>
  `${text.startsWith(`${key} `) ? text : text.charAt(0).toUpperCase() + text.slice(1)}.`;

/** What holds in place of a value that was wrong. @param {string} key
 * @param {Preview['valid']} valid */
function instead(key, valid) {
  if (!valid || !/^[a-z]\w*$/.test(key) || ['v', 'c', 'z', 'keys'].includes(key)) return [];
  const used = Object.hasOwn(valid.values, key) ? valid.values[key] : undefined;
  return [used === undefined ? strings.sharing.leftOut : strings.sharing.usedInstead(used)];
}

/** @param {Preview} preview @returns {Notice[]} what the reader should know of the text */
function noticesOf({ errors, notices, valid }) {
  const wrong = errors.filter(({ code }) => code !== 'E_COST').map((error) => ({
    code: error.code, key: error.key,
    message: [strings.inputError(error), ...instead(error.key, valid)].join(' '),
  }));
  const worthSaying = notices
    .map(({ code, key, message }) =>
      ({ code, key, message: sentence(strings.ofCore(message), key) }));
  return [...wrong, ...worthSaying];
}

/** Whoever changed a scenario no longer expects the digest that it came with.
 * @param {Wish} wish */
const isEdited = ({ from, confirmed }) => !GIVEN.includes(from) && !confirmed;

/** What is quickly computed and made out of the run on the page.
 * @param {Wish} wish @param {Preview} preview */
function isBranch({ from }, { ok, valid }) {
  return ok && (from === 'deed' || from === 'history')
    && ['draw', 'run'].includes(valid?.cost.band ?? '');
}

/** @param {Wish} wish @param {Preview} preview @returns {Action} */
function reading(wish, preview) {
  const notices = [...(wish.notice ? [wish.notice] : []), ...noticesOf(preview)];
  const sound = notices.every(({ code }) => HARMLESS.includes(code));
  const shared = sound || (!GIVEN.includes(wish.from) && !wish.notice);
  const scenario = withPairs(preview.valid?.scenario ?? '',
    { at: null, ...(isEdited(wish) ? { d: null } : {}) });
  return { type: 'read', preview, notices, shared, scenario };
}

/** @param {unknown} cause @returns {Action} a sentence for the reader; the scenario stays */
function trouble(cause) {
  const code = cause instanceof EngineError ? cause.code : 'FAILED';
  if (code === 'STOPPED') return { type: 'stop' };
  const detail = cause instanceof Error ? cause.message : String(cause);
  const notice = { code, key: null, detail, message: strings.engineTrouble(code, detail) };
  return { type: 'failed', notice };
}

/**
 * @param {Store} store
 * @param {Client} client
 * @param {(task: () => void, ms: number) => unknown} later
 * @returns {(wish: Wish) => Promise<void>}
 */
export function opener(store, client, later) {
  const { dispatch } = store;
  const isWanted = (/** @type {Wish} */ wish) => store.state().wish === wish;
  /** Lets the page draw and listen between two pieces of work. */
  const breath = () => new Promise((resolve) => { later(() => resolve(null), 0); });

  /** @param {Wish} wish @param {RunAnswer} answer @param {Preview} preview
   * @param {Action | null} read where another run stands on the page until this one is there */
  async function present(wish, answer, preview, read = null) {
    const trace = decode(answer.buffer);
    const index = await indexInSlices(trace, breath);
    await breath();
    if (!isWanted(wish) || store.state().phase !== (read ? 'ready' : 'running')) return;
    const report = JSON.parse(answer.report);
    store.attach({ trace, index, report });
    if (read) dispatch(read);
    const { n, bad, ticks } = trace.header;
    const expected = isEdited(wish) ? '' : preview.valid?.digest ?? '';
    if (!report.digest.startsWith(expected)) {
      const message = strings.replayDiffers(expected, report.digest);
      dispatch({ type: 'differs', notice: { code: 'E_DIGEST', key: null, message } });
    }
    const vain = (report.interventions ?? []).find((/** @type {{ missed: string | null }} */ one) =>
      one.missed !== null);
    if (vain && wish.from !== 'deed') {
      const { didNothing, missed } = strings.deeds;
      const message = `${didNothing(vain.text)} ${missed[vain.missed]}`;
      dispatch({ type: 'notice', notice: { code: 'E_MISSED', key: 'do', message } });
    }
    dispatch({ type: 'ready', n, bad, ticks, messages: trace.messages.length,
      at: Number(preview.valid?.at ?? 0) });
  }

  /** @param {Wish} wish @param {Preview} preview */
  async function runIfAllowed(wish, preview) {
    const band = preview.valid?.cost.band ?? 'refuse';
    if (band === 'refuse') return dispatch({ type: 'refused' });
    if (band === 'ask' && !wish.confirmed) return dispatch({ type: 'asking' });
    dispatch({ type: 'running' });
    const answer = await client.run(store.state().scenario,
      (progress) => dispatch({ type: 'progress', progress }));
    if (isWanted(wish)) await present(wish, answer, preview);
  }

  /** A branch takes the place of the run on the page at once, without an empty stage between.
   * @param {Wish} wish @param {Preview} preview */
  async function replace(wish, preview) {
    const read = /** @type {Extract<Action, { type: 'read' }>} */ (reading(wish, preview));
    const answer = await client.run(read.scenario, () => {});
    if (isWanted(wish)) await present(wish, answer, preview, read);
  }

  return async (wish) => {
    client.stop();
    try {
      const file = wish.from !== 'link' || undefined;
      const preview = JSON.parse(await client.parse(wish.text, file));
      if (!isWanted(wish)) return;
      if (isBranch(wish, preview) && store.state().phase === 'ready') {
        await replace(wish, preview);
        return;
      }
      store.attach(null);
      dispatch(reading(wish, preview));
      await runIfAllowed(wish, preview);
    } catch (cause) {
      if (isWanted(wish)) dispatch(trouble(cause));
    }
  };
}
