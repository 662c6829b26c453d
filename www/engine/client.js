// The page's side of the wire: one promise a request, one worker at a time, replaced when it
// does not start, does not stop, falls silent or crashes. Knows no document and no scenario.

import { LINK_MAX } from '../link.js';

/** @import { Progress, SearchProgress } from '../pkg/types.js' */

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
 * @property {(silent: boolean) => void} [quiet] hears when work has given no sign of life for a
 *   while, and when it does again or is over
 */

/** @typedef {{ buffer: ArrayBuffer, report: string }} RunAnswer */

/**
 * @typedef {object} Job
 * @property {(value: any) => void} resolve
 * @property {(reason: EngineError) => void} reject
 * @property {(progress: any) => void} [onProgress]
 * @property {Request} [request] none for the start itself
 */

/**
 * @typedef {{ verb: string, text?: string, file?: boolean, t?: number, node?: number,
 *   path?: number[], budget?: number }} Request
 */

/** What goes on in slices and can be stopped. */
const LONG = ['run', 'search'];
/** After these an instance is of no more use; one that took its memory never gives it back. */
const LOST = ['CRASH', 'E_MEMORY'];
const START_MS = 5000;
const STOP_MS = 100;
const QUIET_MS = 5000;
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

const SILENT = new EngineError('SILENT', 'No sign of life for 20 s.');

/** One worker at a time, one promise a request. */
export class Client {
  /** @type {Surroundings} */
  #around;
  /** @type {Map<number, Job>} */
  #jobs = new Map();
  /** @type {Post | null} */
  #post = null;
  /** @type {Promise<Post> | null} */
  #started = null;
  /** @type {any} */
  #alarm = null;
  /** @type {any} */
  #worry = null;
  #quiet = false;
  #last = 0;
  /** The request whose run or search is under way, or 0. */
  #running = 0;
  #stopping = false;

  /** @param {Surroundings} around */
  constructor(around) { this.#around = around; }

  /** @returns {Promise<string>} */
  describe() { return this.#send({ verb: 'describe' }); }

  /** What no link could hold came out of a file, whose limits are wider.
   * @param {string} text @param {boolean} [file] @returns {Promise<string>} */
  parse(text, file = text.length > LINK_MAX) { return this.#send({ verb: 'parse', text, file }); }

  /** @param {number} t @param {number} node @returns {Promise<string>} what a general of the run
   * that ended last would answer if the vote were then */
  answers(t, node) { return this.#send({ verb: 'answers', t, node }); }

  /** @param {number} t @param {number} node @returns {Promise<string>} who has told it what by
   * then, and how that folds */
  tree(t, node) { return this.#send({ verb: 'tree', t, node }); }

  /** @param {string} text @param {number[]} path @returns {Promise<string>} what is told along a
   * path of a run that nobody has to send */
  told(text, path) { return this.#send({ verb: 'told', text, path }); }

  /**
   * Ends the run before it.
   * @param {string} text
   * @param {(progress: Progress) => void} onProgress
   * @returns {Promise<RunAnswer>}
   */
  run(text, onProgress) { return this.#send({ verb: 'run', text }, onProgress); }

  /**
   * Looks for the worst lie of a scenario's traitors; ends the work before it, but the run that
   * ended last can still be asked.
   * @param {string} text
   * @param {number} budget how many tables of lies are tried at most
   * @param {(progress: SearchProgress) => void} onProgress
   * @returns {Promise<string>} the report
   */
  search(text, budget, onProgress) {
    return this.#send({ verb: 'search', text, budget }, onProgress);
  }

  /** Ends the run or the search, by force if it does not listen. */
  stop() {
    if (!this.#running || this.#stopping) return;
    this.#stopping = true;
    this.#alarmIn(STOP_MS, new EngineError('STOPPED', 'Stopped by force.'));
    this.#send({ verb: 'stop' }).catch(() => {});
  }

  /** Whoever was told of the silence would rather wait than stop. */
  wait() { if (this.#running && !this.#stopping) this.#watch(); }

  /** @param {Request} request @param {(progress: any) => void} [onProgress] */
  async #send(request, onProgress) {
    const to = await this.#worker();
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#jobs.set(id, { resolve, reject, onProgress, request });
      if (LONG.includes(request.verb)) {
        this.#running = id;
        this.#stopping = false;
        this.#watch();
      }
      to.postMessage({ ...request, id });
    });
  }

  /** @returns {Promise<Post>} the worker, started if there is none */
  #worker() {
    this.#started ??= this.#around.module.then((compiled) => this.#start(compiled));
    return this.#started;
  }

  /** @param {WebAssembly.Module} compiled @returns {Promise<Post>} */
  #start(compiled) {
    return new Promise((resolve, reject) => {
      const fresh = this.#around.spawn();
      this.#post = fresh;
      const ready = () => { this.#calm(); resolve(fresh); };
      this.#jobs.set(0, { resolve: ready, reject });
      this.#alarmIn(START_MS, new EngineError('NO_START', 'The worker did not start within 5 s.'));
      fresh.onmessage = ({ data }) => { if (fresh === this.#post) this.#hear(data); };
      fresh.onerror = (event) => {
        const error = new EngineError('CRASH', String(event?.message ?? event));
        if (fresh === this.#post) this.#discard(error);
      };
      fresh.postMessage({ verb: 'init', module: compiled });
    });
  }

  /** @param {any} data what the worker says */
  #hear(data) {
    const job = this.#jobs.get(data.id);
    const ofRun = data.id === this.#running;
    if (ofRun && data.progress && !this.#stopping) this.#watch();
    if (data.progress) return job?.onProgress?.(data.progress);
    if (ofRun) this.#rest();
    this.#jobs.delete(data.id);
    if (data.ok) return job?.resolve(data.value);
    const error = new EngineError(data.error.code, data.error.message, data.error.errors);
    job?.reject(error);
    if (LOST.includes(error.code)) this.#discard(error);
  }

  /** Every open request ends with the worker that it was sent to. @param {EngineError} reason */
  #discard(reason) {
    this.#post?.terminate();
    this.#post = null;
    this.#started = null;
    this.#rest();
    const lost = [...this.#jobs.values()];
    this.#jobs.clear();
    for (const job of lost) this.#letDown(job, reason);
  }

  /** Whoever only asked something while a run had to be stopped by force asks the next worker.
   * @param {Job} job @param {EngineError} reason */
  #letDown({ request, resolve, reject }, reason) {
    const bystander = reason.code === 'STOPPED' && request
      && ![...LONG, 'stop'].includes(request.verb);
    if (bystander) this.#send(request).then(resolve, reject);
    else reject(reason);
  }

  /** Work is under way: from now on silence is noticed, and in the end not borne. */
  #watch() {
    this.#alarmIn(SILENT_MS, SILENT);
    this.#worry = this.#around.later(() => this.#tell(true), QUIET_MS);
  }

  /** @param {boolean} quiet */
  #tell(quiet) {
    if (quiet !== this.#quiet) this.#around.quiet?.(quiet);
    this.#quiet = quiet;
  }

  /** @param {number} ms @param {EngineError} reason */
  #alarmIn(ms, reason) {
    this.#calm();
    this.#alarm = this.#around.later(() => this.#discard(reason), ms);
  }

  /** No run is under way. */
  #rest() {
    this.#running = 0;
    this.#stopping = false;
    this.#calm();
  }

  #calm() {
    this.#around.never(this.#alarm);
    this.#around.never(this.#worry);
    this.#tell(false);
  }
}
