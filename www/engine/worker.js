// The engine's side of the wire: holds the one wasm instance, answers verbs, and runs in slices
// so that a stop, a parse or a question is heard between them. Bundled as a classic script,
// because a module worker cannot be started from a Blob everywhere.

import * as core from '../pkg/bivouac_wasm.js';
import { WHOLE } from '../whole.js';
import { gathered } from './basket.js';

/**
 * @typedef {{ id: number, verb: string, text?: string, file?: boolean, t?: number,
 *   node?: number, path?: number[], budget?: number, from?: number, to?: number,
 *   parts?: string }} Request
 */

/**
 * What goes on in slices: a run or a search.
 * @typedef {object} Work
 * @property {number} id
 * @property {number} told when its progress was last told
 * @property {() => { done: boolean }} slice does a little and says how far it has come
 * @property {() => void} finish tells what came of it
 */

/** A slice long enough to be efficient, short enough to hear a stop at once. */
const SLICE_MS = 8;
const PROGRESS_MS = 40;
const FIRST_BUDGET = 2000;

const scope = /** @type {{ postMessage(message: unknown, transfer?: Transferable[]): void,
  onmessage: ((event: MessageEvent) => void) | null }} */ (/** @type {unknown} */ (self));
const pump = new MessageChannel();

/** @type {Work | null} */
let current = null;

/** @param {number} id @param {unknown} value @param {Transferable[]} [transfer] */
function answer(id, value, transfer = []) {
  scope.postMessage({ id, ok: true, value }, transfer);
}

/** @param {number} id @param {unknown} cause */
function fail(id, cause) {
  scope.postMessage({ id, ok: false, error: asError(cause) });
}

/**
 * What wasm throws on purpose is JSON text; anything else means the instance is lost.
 * @param {unknown} cause
 */
function asError(cause) {
  if (typeof cause !== 'string') return { code: 'CRASH', message: String(cause) };
  try {
    const { errors } = JSON.parse(cause);
    return { code: errors[0]?.code ?? 'REFUSED', message: errors[0]?.message ?? cause, errors };
  } catch {
    return { code: 'CRASH', message: cause };
  }
}

function stop() {
  if (current) fail(current.id, JSON.stringify({ errors: [{ code: 'STOPPED', message: '' }] }));
  current = null;
}

/** Ends what goes on and begins something else. @param {Work} work */
function begin(work) {
  stop();
  current = work;
  pump.port2.postMessage(null);
}

/** @param {number} id @param {string} text */
function run(id, text) {
  stop();
  core.begin(text);
  let budget = FIRST_BUDGET;

  /** Its measured speed sets the size of the next slice. */
  function slice() {
    const before = performance.now();
    const progress = JSON.parse(core.advance(budget));
    const factor = SLICE_MS / Math.max(performance.now() - before, 0.1);
    budget = Math.max(Math.round(budget * Math.min(Math.max(factor, 0.25), 4)), 64);
    return progress;
  }

  function finish() {
    const buffer = gathered(core.take);
    answer(id, { buffer, report: core.report() }, [buffer]);
  }

  begin({ id, told: performance.now(), slice, finish });
}

/** Small steps until the slice is full. @param {() => string} advance */
function repeated(advance) {
  const before = performance.now();
  let progress = JSON.parse(advance());
  while (!progress.done && performance.now() - before < SLICE_MS) {
    progress = JSON.parse(advance());
  }
  return progress;
}

/** @param {number} id @param {Request} request */
function search(id, { text = '', budget = 1 }) {
  stop();
  core.search_begin(text, budget);
  begin({ id, told: performance.now(), slice: () => repeated(core.search_advance),
    finish: () => answer(id, core.search_report()) });
}

function slice() {
  if (!current) return;
  const work = current;
  const progress = work.slice();
  if (progress.done) {
    current = null;
    return work.finish();
  }
  const now = performance.now();
  if (now - work.told >= PROGRESS_MS) {
    work.told = now;
    scope.postMessage({ id: work.id, progress });
  }
  pump.port2.postMessage(null);
}

pump.port1.onmessage = () => {
  const id = current?.id ?? 0;
  try {
    slice();
  } catch (cause) {
    current = null;
    fail(id, cause);
  }
};

/** A cell that is no scenario is an answer as well: what is wrong with it.
 * @param {string} text @param {number} budget */
function judged(text, budget) {
  try {
    return core.judge(text, budget);
  } catch (cause) {
    if (typeof cause === 'string') return cause;
    throw cause;
  }
}

/** What takes more runs than the one at hand. @type {Record<string, (request: Request) => void>} */
const many = {
  part: ({ id, text = '', from = 0, to = 0 }) => answer(id, core.sweep_part(text, from, to)),
  verdicts: ({ id, text = '', from = 0, to = 0 }) =>
    answer(id, core.verdicts_part(text, from, to)),
  outcome: ({ id, text = '', parts = '[]' }) => answer(id, core.sweep_outcome(text, parts)),
  judge: ({ id, text = '', budget = 1 }) => answer(id, judged(text, budget)),
  search: (request) => search(request.id, request),
};

/** @type {Record<string, (request: Request) => void>} */
const verbs = {
  ...(WHOLE && many),
  describe: ({ id }) => answer(id, core.describe()),
  parse: ({ id, text = '', file }) => answer(id, core.parse(text, file)),
  answers: ({ id, t = 0, node = 0 }) => answer(id, core.answers(t, node)),
  tree: ({ id, t = 0, node = 0 }) => answer(id, core.tree(t, node)),
  told: ({ id, text = '', path = [] }) => answer(id, core.told(text, Uint32Array.from(path))),
  run: ({ id, text = '' }) => run(id, text),
  stop: ({ id }) => { stop(); answer(id, null); },
};

scope.onmessage = (/** @type {MessageEvent} */ { data }) => {
  try {
    if (data.verb === 'init') core.initSync({ module: data.module });
    else verbs[data.verb]?.(data);
    if (data.verb === 'init') answer(0, 'started');
  } catch (cause) {
    fail(data.id ?? 0, cause);
  }
};
