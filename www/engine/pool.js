// Several workers on one compiled core: tasks are dealt out one at a time, and answers come back
// in the order of the tasks, whoever gave them. What dies over a task is replaced, and the task
// dealt out again, a few times. Knows no document and no scenario.

import { EngineError } from './client.js';

/** @import { Post, Surroundings } from './client.js' */

/** @typedef {{ verb: string, text?: string, from?: number, to?: number, parts?: string,
 *   budget?: number }} Task */
/**
 * @typedef {object} Ways
 * @property {(index: number, value: string) => void} [onAnswer] as soon as one is there
 * @property {AbortSignal} [signal] ends it
 * @property {boolean} [first] goes before what waits
 */
/**
 * @typedef {object} Job some tasks whose answers are wanted together
 * @property {string[]} answers
 * @property {number} left
 * @property {boolean} over
 * @property {(index: number, value: string) => void} onAnswer
 * @property {(answers: string[]) => void} resolve
 * @property {(reason: EngineError) => void} reject
 */
/** @typedef {{ job: Job, task: Task, index: number, tries: number }} Piece */
/** @typedef {{ post: Post, ready: boolean, piece: Piece | null, alarm: any }} Hand a worker */

const START_MS = 10000;
const SILENT_MS = 30000;
const STOP_MS = 100;
/** So often is a task dealt out before the fault must be its own. */
const TRIES = 3;
const HANDS_MAX = 8;

/** @param {{ hardwareConcurrency?: number }} machine @returns {number} how many workers it bears */
export function handsFor({ hardwareConcurrency }) {
  return Math.min(Math.max(Math.floor(hardwareConcurrency || 1), 1), HANDS_MAX);
}

/** As many workers as asked for, started when there is something to do. */
export class Pool {
  /** @type {Surroundings} */
  #around;
  #size;
  /** @type {Hand[]} */
  #hands = [];
  /** @type {Piece[]} */
  #queue = [];

  /** @param {Surroundings} around @param {number} size */
  constructor(around, size) {
    this.#around = around;
    this.#size = size;
  }

  get size() { return this.#size; }

  /**
   * @param {Task[]} tasks
   * @param {Ways} [ways]
   * @returns {Promise<string[]>} the answers, in the order of the tasks
   */
  run(tasks, { onAnswer = () => {}, signal, first = false } = {}) {
    return new Promise((resolve, reject) => {
      const count = tasks.length;
      if (signal?.aborted) return reject(stopped());
      if (count === 0) return resolve([]);
      /** @type {Job} */
      const job = { answers: Array(count), left: count, over: false, onAnswer, resolve, reject };
      const pieces = tasks.map((task, index) => ({ job, task, index, tries: 0 }));
      this.#queue = first ? [...pieces, ...this.#queue] : [...this.#queue, ...pieces];
      signal?.addEventListener('abort', () => this.#end(job, stopped()), { once: true });
      this.#deal();
    });
  }

  #deal() {
    while (this.#queue.length > 0) {
      const hand = this.#hands.find(({ piece }) => piece === null) ?? this.#hired();
      if (!hand) return;
      hand.piece = this.#queue.shift() ?? null;
      if (hand.ready) this.#give(hand);
    }
  }

  /** @returns {Hand | null} another worker, if there may be one more */
  #hired() {
    if (this.#hands.length >= this.#size) return null;
    try {
      return this.#hire();
    } catch (cause) {
      // Where no worker can be made at all nobody waits for one.
      const none = new EngineError('NO_START', String(cause));
      for (const { job } of this.#queue) this.#end(job, none);
      return null;
    }
  }

  /** @returns {Hand} */
  #hire() {
    const post = this.#around.spawn();
    /** @type {Hand} */
    const hand = { post, ready: false, piece: null, alarm: null };
    this.#hands.push(hand);
    post.onmessage = ({ data }) => this.#hear(hand, data);
    post.onerror = (event) =>
      this.#lose(hand, new EngineError('CRASH', String(event?.message ?? event)));
    const none = new EngineError('NO_START', `A worker did not start within ${START_MS / 1000} s.`);
    this.#alarmIn(hand, START_MS, none);
    this.#around.module.then((module) => post.postMessage({ verb: 'init', module }),
      (cause) => this.#lose(hand, new EngineError('NO_START', String(cause))));
    return hand;
  }

  /** @param {Hand} hand */
  #give(hand) {
    const { piece, post } = hand;
    if (!piece) return;
    const silent = new EngineError('SILENT', `No answer within ${SILENT_MS / 1000} s.`);
    this.#alarmIn(hand, SILENT_MS, silent);
    post.postMessage({ ...piece.task, id: piece.index + 1 });
  }

  /** @param {Hand} hand @param {any} data what a worker says */
  #hear(hand, data) {
    if (!this.#hands.includes(hand)) return;
    this.#around.never(hand.alarm);
    if (!data.ok && data.error.code === 'CRASH') {
      return this.#lose(hand, new EngineError('CRASH', data.error.message));
    }
    if (!hand.ready) {
      hand.ready = true;
      return this.#give(hand);
    }
    const { piece } = hand;
    hand.piece = null;
    if (piece) this.#take(piece, data);
    this.#deal();
  }

  /** @param {Piece} piece @param {any} data */
  #take({ job, index }, { ok, value, error }) {
    if (job.over) return;
    if (!ok) return this.#end(job, new EngineError(error.code, error.message, error.errors));
    job.answers[index] = value;
    job.left -= 1;
    job.onAnswer(index, value);
    if (job.left > 0 || job.over) return;
    job.over = true;
    job.resolve(job.answers);
  }

  /** A worker is gone; what it had in hand goes to another. @param {Hand} hand
   * @param {EngineError} reason */
  #lose(hand, reason) {
    if (!this.#hands.includes(hand)) return;
    this.#hands = this.#hands.filter((one) => one !== hand);
    this.#around.never(hand.alarm);
    hand.post.terminate();
    const { piece } = hand;
    if (piece && !piece.job.over) {
      piece.tries += 1;
      if (piece.tries < TRIES) this.#queue.unshift(piece);
      else this.#end(piece.job, givenUp(piece, reason));
    }
    this.#deal();
  }

  /** @param {Job} job @param {EngineError} reason */
  #end(job, reason) {
    if (job.over) return;
    job.over = true;
    this.#queue = this.#queue.filter((piece) => piece.job !== job);
    for (const hand of this.#hands.filter(({ piece }) => piece?.job === job)) {
      // One that has not begun may have another task; one that is busy gets a moment to finish.
      if (hand.ready) this.#alarmIn(hand, STOP_MS, reason);
      else hand.piece = null;
    }
    job.reject(reason);
    this.#deal();
  }

  /** @param {Hand} hand @param {number} ms @param {EngineError} reason */
  #alarmIn(hand, ms, reason) {
    this.#around.never(hand.alarm);
    hand.alarm = this.#around.later(() => this.#lose(hand, reason), ms);
  }
}

const stopped = () => new EngineError('STOPPED', 'Stopped.');

/** @param {Piece} piece @param {EngineError} reason */
function givenUp({ task, index, tries }, { code, message }) {
  const which = task.from === undefined ? '' : `, runs ${task.from} to ${task.to}`;
  return new EngineError(code, `Task ${index + 1} (${task.verb}${which}) failed ${tries} times. `
    + message);
}
