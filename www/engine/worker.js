// The engine's side of the wire: holds the one wasm instance, answers verbs, and runs in slices
// so that a stop, a parse or a question is heard between them. Bundled as a classic script,
// because a module worker cannot be started from a Blob everywhere.

import * as core from '../pkg/bivouac_wasm.js';

/** @typedef {{ id: number, verb: string, text?: string, question?: string }} Request */

/** A slice long enough to be efficient, short enough to hear a stop at once. */
const SLICE_MS = 8;
const PROGRESS_MS = 40;
const FIRST_BUDGET = 2000;

const scope = /** @type {{ postMessage(message: unknown, transfer?: Transferable[]): void,
  onmessage: ((event: MessageEvent) => void) | null }} */ (/** @type {unknown} */ (self));
const pump = new MessageChannel();

/** @type {{ id: number, budget: number, told: number } | null} */
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

/** @param {number} id @param {string} text */
function start(id, text) {
  stop();
  core.begin(text);
  current = { id, budget: FIRST_BUDGET, told: performance.now() };
  pump.port2.postMessage(null);
}

function finish() {
  if (!current) return;
  const { id } = current;
  current = null;
  const bytes = core.take();
  const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  answer(id, { buffer: whole.buffer, report: core.report() }, [whole.buffer]);
}

/** One slice; its measured speed sets the size of the next. */
function slice() {
  if (!current) return;
  const before = performance.now();
  const progress = JSON.parse(core.advance(current.budget));
  const now = performance.now();
  const factor = Math.min(Math.max(SLICE_MS / Math.max(now - before, 0.1), 0.25), 4);
  current.budget = Math.max(Math.round(current.budget * factor), 64);
  if (progress.done) return finish();
  if (now - current.told >= PROGRESS_MS) {
    current.told = now;
    scope.postMessage({ id: current.id, progress });
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

/** @type {Record<string, (request: Request) => void>} */
const verbs = {
  describe: ({ id }) => answer(id, core.describe()),
  parse: ({ id, text = '' }) => answer(id, core.parse(text)),
  ask: ({ id, question = '' }) => answer(id, core.ask(question)),
  run: ({ id, text = '' }) => start(id, text),
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
