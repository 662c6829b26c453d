// Between a run and a learning platform that speaks SCORM 1.2: where the learner stopped is kept as
// suspend_data, and a run that was watched to its end is reported as completed. It grades nothing.

/**
 * What a platform offers, by the standard; every value and answer is text.
 * @typedef {object} Api
 * @property {(none: '') => string} LMSInitialize
 * @property {(none: '') => string} LMSFinish
 * @property {(name: string) => string} LMSGetValue
 * @property {(name: string, value: string) => string} LMSSetValue
 * @property {(none: '') => string} LMSCommit
 * @property {() => string} LMSGetLastError
 */

/** The standard's own limits: so far up to look for the platform, so long a text it keeps. */
const LEVELS_MAX = 7;
const DATA_MAX = 4096;
/** A place is reported this seldom: platforms are slow. */
const KEEP_MS = 5000;
const OPEN = ['passed', 'completed', 'failed'];

const scene = /** @type {import('../embed/element.js').BivouacScene} */ (
  document.getElementById('scene'));
const told = /** @type {HTMLElement} */ (document.getElementById('told'));

/** @param {Window} from @returns {Api | null} in a window that holds this one, or opened it */
function findApi(from) {
  let scope = from;
  for (let level = 0; level <= LEVELS_MAX; level++) {
    try {
      const api = Reflect.get(scope, 'API');
      if (api) return api;
    } catch {
      return null;
    }
    if (scope.parent === scope) return null;
    scope = scope.parent;
  }
  return null;
}

/** @param {Api} api @param {string} name @param {string} value */
function report(api, name, value) {
  if (api.LMSSetValue(name, value) === 'true' && api.LMSCommit('') === 'true') return;
  told.textContent = `The learning platform did not keep ${name} (error ${api.LMSGetLastError()}).`;
}

/** @param {import('../pkg/messages.js').Status} state @returns {string} as a link says it */
const placeOf = ({ scenario, t }) => (t > 0 ? `${scenario}&at=${t}` : scenario);

/** @param {Api} api */
function follow(api) {
  let place = '';
  let kept = '';
  let waiting = false;
  let done = OPEN.includes(api.LMSGetValue('cmi.core.lesson_status'));

  function keep() {
    waiting = false;
    if (place === kept || place.length > DATA_MAX) return;
    kept = place;
    report(api, 'cmi.suspend_data', place);
  }

  if (!done) report(api, 'cmi.core.lesson_status', 'incomplete');
  scene.addEventListener('bivouac-state', (event) => {
    const state = /** @type {CustomEvent} */ (event).detail;
    if (state.phase !== 'ready') return;
    place = placeOf(state);
    if (waiting) return;
    waiting = true;
    setTimeout(keep, KEEP_MS);
  });
  scene.addEventListener('bivouac-finish', () => {
    // The last state is told a moment later.
    scene.getState().then((state) => {
      place = placeOf(state);
      keep();
    }, () => {});
    if (done) return;
    done = true;
    report(api, 'cmi.core.lesson_status', 'completed');
    told.textContent = 'Watched to the end: this is reported to the learning platform.';
  });
  let left = false;
  addEventListener('pagehide', () => {
    if (left) return;
    left = true;
    keep();
    api.LMSSetValue('cmi.core.exit', 'suspend');
    api.LMSFinish('');
  });
}

const api = findApi(window) ?? (window.opener ? findApi(window.opener) : null);
const begun = api?.LMSInitialize('') === 'true';
const place = begun ? api.LMSGetValue('cmi.suspend_data') : '';
scene.setAttribute('scenario', place || Reflect.get(globalThis, 'BIVOUAC_SCENARIO'));
if (api && begun) follow(api);
else told.textContent = 'There is no learning platform here: nothing is reported.';

export {};
