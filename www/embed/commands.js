// What each command does to the page in the frame, and what it answers. Everything goes through
// the store, as the reader's own clicks do.

import { readPalette } from '../draw/palette.js';
import { titleOf } from '../parts/cast.js';
import { asSvg } from '../parts/picture.js';
import { withPairs } from '../pairs.js';
import { strings } from '../strings/strings.js';
import { csvOf } from '../trace/csv.js';
import { problemOf } from './port.js';

/** @import { Tongue } from '../language.js' */
/** @import { Command, Outcome, Problem, Status } from '../pkg/messages.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { State, Wish } from '../state.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { Size } from '../draw/layout.js' */
/** @import { Answer } from './port.js' */

/**
 * @typedef {object} Means
 * @property {Store} store
 * @property {Document} document
 * @property {(store: Store, size: Size) => Picture | null} picture of the stage
 * @property {() => string} loaded the scenario that reset goes back to
 * @property {(text: string) => void} load opens a scenario, which reset then goes back to
 * @property {Tongue} tongue the languages, and how to change to another
 */
/** @typedef {Command['type']} Type */

const SNAPSHOT_MAX = 2 ** 20;
const SNAPSHOT_SIZE = { width: 1200, height: 760 };

/** @param {unknown} [value] @returns {Answer} */
const done = (value = null) => ({ ok: true, value, problem: null });
/** @param {Problem} problem @returns {Answer} */
const failed = (problem) => ({ ok: false, value: null, problem });

/** @param {State} state @param {Run | null} run @returns {Status} */
export function statusOf(state, run) {
  const { phase, scenario, t, ticks, playing, speed } = state;
  const digest = phase === 'ready' && run ? run.report.digest : null;
  return { phase, scenario, title: titleOf(state), t, ticks, playing, speed, digest };
}

/** @param {Run} run @returns {Outcome} */
export function outcomeOf({ report: { verdict, rounds, messages, digest } }) {
  return { verdict, rounds, messages, digest };
}

/** Why there is no run, once it is clear that there is none.
 * @param {State} state @returns {Problem | null} */
export function problemIn({ phase, preview, notices }) {
  const { embedding } = strings;
  if (phase === 'asking' || phase === 'refused') {
    const count = preview?.valid?.cost.messages ?? null;
    if (count === null || preview?.errors.some(({ code }) => code !== 'E_COST')) {
      const { code = 'E_VALUE', key = null, message = embedding.notOpened } = notices[0] ?? {};
      return { code, key, message, estimate: count };
    }
    return { code: 'E_COST', key: null, message: embedding.costs(count), estimate: count };
  }
  if (phase === 'stopped') return problemOf('STOPPED', embedding.stopped);
  const { code = 'FAILED', key = null, message = embedding.notOpened } = notices.at(-1) ?? {};
  return phase === 'failed' ? { code, key, message, estimate: null } : null;
}

/** Waits until what was wished for is there, or is not going to be.
 * @param {Store} store @param {() => void} wish @returns {Promise<Answer>} */
function opened(store, wish) {
  return new Promise((resolve) => {
    const before = store.state();
    wish();
    const wished = store.state().wish;
    const stop = store.subscribe((state) => {
      if (state.wish !== wished) {
        stop();
        resolve(failed(problemOf('E_SUPERSEDED', strings.embedding.superseded)));
      }
      const begun = state.preview !== before.preview || state.notices !== before.notices;
      if (state.wish !== wished || !begun || ['starting', 'running'].includes(state.phase)) return;
      stop();
      const problem = problemIn(state);
      resolve(problem ? failed(problem) : done(statusOf(state, store.run())));
    });
  });
}

/** @param {Means} means @param {Run} run @returns {Promise<string>} */
async function drawn({ store, document, picture }, run) {
  const made = picture(store, SNAPSHOT_SIZE);
  if (!made) throw new Error(strings.embedding.noRun);
  const { t, ticks } = store.state();
  const caption = strings.exporting.caption({ title: titleOf(store.state()),
    digest: run.report.digest, t: strings.number(t), ticks: strings.number(ticks) });
  return asSvg(made, caption, readPalette(getComputedStyle(document.documentElement))).text();
}

/** @param {Run} run @returns {string} the events, or enough to see that they are too many */
function rows({ trace }) {
  let text = '';
  for (const piece of csvOf(trace, 'rows')) {
    text += piece;
    if (text.length > SNAPSHOT_MAX) break;
  }
  return text;
}

/** @param {Means} means @param {'svg' | 'csv' | 'json'} form @returns {Promise<Answer>} */
async function snapshot(means, form) {
  const run = means.store.run();
  if (!run) return failed(problemOf('E_PHASE', strings.embedding.noRun));
  const text = form === 'svg' ? await drawn(means, run)
    : form === 'csv' ? rows(run) : JSON.stringify(run.report);
  if (new Blob([text]).size <= SNAPSHOT_MAX) return done(text);
  return failed(problemOf('E_LONG', strings.embedding.tooLarge(SNAPSHOT_MAX)));
}

/** @param {Means} means @param {string} lang @returns {Answer} */
function speak({ tongue: { all, now, change } }, lang) {
  if (!Object.hasOwn(all, lang)) {
    const message = strings.embedding.badValue(
      { key: 'lang', got: lang, allowed: Object.keys(all).join(', '), used: null });
    return failed({ code: 'E_VALUE', key: 'lang', message, estimate: null });
  }
  if (lang !== now) change(lang);
  return done();
}

/** @param {Store} store @param {1 | -1} by */
function step(store, by) {
  const index = store.run()?.index;
  const { t, ticks } = store.state();
  const to = by === 1 ? index?.nextTick(t) ?? ticks : index?.previousTick(t) ?? 0;
  store.dispatch({ type: 'seek', t: to });
}

/**
 * One function a command; whoever needs a run says so if there is none.
 * @param {Means} means
 * @returns {{ [K in Type]: (command: Extract<Command, { type: K }>) => Answer | Promise<Answer> }}
 */
export function commandsFor(means) {
  const { store, load, loaded } = means;
  const status = () => done(statusOf(store.state(), store.run()));
  /** @param {() => void} work */
  const running = (work) => {
    if (store.state().phase !== 'ready') {
      return failed(problemOf('E_PHASE', strings.embedding.noRun));
    }
    work();
    return status();
  };
  return {
    load: ({ scenario, at }) => opened(store, () => load(at === undefined ? scenario
      : withPairs(scenario, { at: String(at) }))),
    reset: () => opened(store, () => load(loaded())),
    play: () => running(() => store.dispatch({ type: 'play', on: true })),
    pause: () => running(() => store.dispatch({ type: 'play', on: false })),
    step: ({ by = 1 }) => running(() => step(store, by)),
    seek: ({ t }) => running(() => store.dispatch({ type: 'seek', t })),
    speed: ({ speed }) => {
      store.dispatch({ type: 'speed', speed });
      return status();
    },
    getState: status,
    getResult: () => {
      const run = store.state().phase === 'ready' ? store.run() : null;
      return run ? done(outcomeOf(run))
        : failed(problemIn(store.state()) ?? problemOf('E_PHASE', strings.embedding.noRun));
    },
    getSnapshot: ({ form }) => snapshot(means, form),
    setTheme: ({ theme }) => {
      store.dispatch({ type: 'theme', theme });
      return done();
    },
    setLang: ({ lang }) => speak(means, lang),
  };
}
