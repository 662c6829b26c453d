// The page's side of the wire: one promise a request, one worker at a time, replaced when it
// does not start, does not stop, falls silent or crashes. Knows no document and no scenario.

/** @import { Progress } from '../pkg/types.js' */

/**
 * @typedef {object} Post what a worker can do for us; a Worker is one
 * @property {(message: unknown) => void} postMessage
 * @property {() => void} terminate
 * @property {((event: any) => void) | null} onmessage
 * @property {((event: any) => void) | null} onerror
 */

/**
 * @typedef {object} Surroundings
 * @property {() => Post} spawn starts a worker
 * @property {Promise<WebAssembly.Module>} module the compiled core
 * @property {(task: () => void, ms: number) => any} later a timer
 * @property {(timer: any) => void} never forgets a timer
 */

/** @typedef {{ buffer: ArrayBuffer, report: string }} RunAnswer */

/**
 * @typedef {object} Job
 * @property {(value: any) => void} resolve
 * @property {(reason: EngineError) => void} reject
 * @property {(progress: Progress) => void} [onProgress]
 * @property {Request} [request] none for the start itself
 */

/** @typedef {{ verb: string, text?: string, question?: string }} Request */

/**
 * @typedef {object} Client
 * @property {() => Promise<string>} describe
 * @property {(text: string) => Promise<string>} parse
 * @property {(question: string) => Promise<string>} ask
 * @property {(text: string, onProgress: (progress: Progress) => void) => Promise<RunAnswer>} run
 *   cancels the run before it
 * @property {() => void} stop ends the run, by force if it does not listen
 */

const START_MS = 5000;
const STOP_MS = 100;
const SILENT_MS = 20000;

/** Why the engine did not answer: a code to act on, a message for the report. */
export class EngineError extends Error {
  /** @param {string} code @param {string} message @param {any[]} [errors] */
  constructor(code, message, errors = []) {
    super(message);
    this.code = code;
    this.errors = errors;
  }
}

/**
 * @param {Surroundings} surroundings
 * @returns {Client}
 */
export function createClient({ spawn, module, later, never }) {
  /** @type {Map<number, Job>} */
  const jobs = new Map();
  /** @type {Post | null} */
  let post = null;
  /** @type {Promise<Post> | null} */
  let started = null;
  /** @type {any} */
  let alarm = null;
  let last = 0;
  let running = 0;

  /** Whoever only asked something while a run had to be stopped by force asks the next worker.
   * @param {Job} job @param {EngineError} reason */
  function letDown(job, reason) {
    const bystander = reason.code === 'STOPPED' && job.request
      && !['run', 'stop'].includes(job.request.verb);
    if (bystander) send(/** @type {Request} */ (job.request)).then(job.resolve, job.reject);
    else job.reject(reason);
  }

  /** Every open request ends with the worker that it was sent to. @param {EngineError} reason */
  function discard(reason) {
    post?.terminate();
    post = null;
    started = null;
    running = 0;
    never(alarm);
    const lost = [...jobs.values()];
    jobs.clear();
    for (const job of lost) letDown(job, reason);
  }

  /** @param {number} ms @param {string} code @param {string} message */
  function alarmIn(ms, code, message) {
    never(alarm);
    alarm = later(() => discard(new EngineError(code, message)), ms);
  }

  /** @param {any} data */
  function hear(data) {
    const job = jobs.get(data.id);
    if (data.id === running) alarmIn(SILENT_MS, 'SILENT', 'No sign of life for 20 s.');
    if (data.progress) return job?.onProgress?.(data.progress);
    if (data.id === running) { running = 0; never(alarm); }
    jobs.delete(data.id);
    if (data.ok) return job?.resolve(data.value);
    const error = new EngineError(data.error.code, data.error.message, data.error.errors);
    job?.reject(error);
    if (error.code === 'CRASH') discard(error);
  }

  /** @returns {Promise<Post>} the worker, started if there is none */
  function worker() {
    started ??= module.then((compiled) => new Promise((resolve, reject) => {
      const fresh = spawn();
      post = fresh;
      jobs.set(0, { resolve: () => { never(alarm); resolve(fresh); }, reject });
      alarmIn(START_MS, 'NO_START', 'The worker did not start within 5 s.');
      fresh.onmessage = ({ data }) => { if (fresh === post) hear(data); };
      fresh.onerror = (event) => {
        if (fresh === post) discard(new EngineError('CRASH', String(event?.message ?? event)));
      };
      fresh.postMessage({ verb: 'init', module: compiled });
    }));
    return started;
  }

  /**
   * @param {Request} request
   * @param {(progress: Progress) => void} [onProgress]
   * @returns {Promise<any>}
   */
  async function send(request, onProgress) {
    const to = await worker();
    const id = ++last;
    return new Promise((resolve, reject) => {
      jobs.set(id, { resolve, reject, onProgress, request });
      if (request.verb === 'run') {
        running = id;
        alarmIn(SILENT_MS, 'SILENT', 'No sign of life for 20 s.');
      }
      to.postMessage({ ...request, id });
    });
  }

  return {
    describe: () => send({ verb: 'describe' }),
    parse: (text) => send({ verb: 'parse', text }),
    ask: (question) => send({ verb: 'ask', question }),
    run: (text, onProgress) => send({ verb: 'run', text }, onProgress),
    stop() {
      if (!running) return;
      alarmIn(STOP_MS, 'STOPPED', 'Stopped by force.');
      send({ verb: 'stop' }).catch(() => {});
    },
  };
}
