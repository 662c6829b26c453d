// The page in a frame of somebody else's: reads what it is asked for, starts the page within those
// bounds, and hears the page around it. It never rewrites its own address.

import { mount as mountBar, mountPoster } from '../elements/frame-bar.js';
import { LANGUAGES } from '../language.js';
import { LINK_MAX, linkText } from '../link.js';
import { able, start } from '../main.js';
import { pairOf, withPairs } from '../pairs.js';
import { scriptPolicy } from '../policy.js';
import { GALLERY } from '../scenarios/gallery.js';
import { reduce, tabsOf } from '../state.js';
import { strings } from '../strings/strings.js';
import { picture } from '../views/stage.js';
import { askedFor, homeOf, metaOf } from './address.js';
import { bounded } from './bounds.js';
import { beginAnew } from './carried.js';
import { commandsFor } from './commands.js';
import { tellEvents } from './events.js';
import { followHeight } from './height.js';
import { dress, requestFrame } from './look.js';
import { repeatPassage } from './passage.js';
import { handedCore } from './packed.js';
import { openPort } from './port.js';
import { readPresentation } from './presentation.js';

/** @import { Tongue } from '../language.js' */
/** @import { Presentation, Problem } from '../pkg/messages.js' */
/** @import { Store } from '../store.js' */
/** @import { Notice, Tab } from '../state.js' */
/** @import { Asked } from './address.js' */
/** @import { Tell } from './events.js' */

const FALLBACK = 'v=1&alg=om&n=4&bad=3&order=a';

/** Which parts of the page there are. @type {Record<string, string[]>} */
const PARTS = {
  full: ['header', 'stage', 'bar', 'still', 'narration', 'lamps', 'timeline', 'panel', 'drawer',
    'sheet', 'keys'],
  basic: ['stage', 'bar', 'still', 'narration', 'lamps', 'timeline', 'keys'],
  none: ['stage', 'still', 'narration'],
};

const later = (/** @type {() => void} */ task, /** @type {number} */ ms) => setTimeout(task, ms);
const href = () => window.location.href;
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** With few controls another view takes the place of the stage. @param {string} controls
 * @param {string} view @returns {string[]} */
function partsOf(controls, view) {
  const parts = PARTS[controls];
  if (view === 'stage' || controls === 'full') return parts;
  return [...parts.filter((part) => part !== 'stage' && part !== 'bar'), 'panel'];
}

/** @param {Problem} problem @returns {Notice} */
const asNotice = ({ key, message }) => ({ code: 'PARAMETER', key, message });

/** @param {Presentation} look @param {string} text @returns {string} with where it begins */
function beginning({ from }, text) {
  return from === undefined || pairOf(text, 'at') !== null ? text
    : withPairs(text, { at: String(from) });
}

/** Whoever asks for a view that a run does not have is told. @param {Presentation} look
 * @param {Store} store @returns {Notice | null} */
function viewMissing({ view = 'stage' }, store) {
  const tabs = tabsOf(store.state());
  if (view === 'stage' || tabs.includes(/** @type {Tab} */ (view))) return null;
  const message = strings.embedding.badValue(
    { key: 'view', got: view, allowed: ['stage', ...tabs].join(', '), used: store.state().tab });
  return { code: 'PARAMETER', key: 'view', message };
}

/** A scenario that is read takes the place of what was said before, so this is said after.
 * @param {Store} store @param {Presentation} look @param {Problem[]} problems */
function sayProblems(store, look, problems) {
  const stop = store.subscribe(({ preview, phase }) => {
    if (!preview && phase !== 'failed') return;
    stop();
    const missing = viewMissing(look, store);
    const notices = [...problems.map(asNotice), ...(missing ? [missing] : [])];
    for (const notice of notices) store.dispatch({ type: 'notice', notice });
  });
}

/** @param {Store} store @param {Presentation} look */
function scenarios(store, look) {
  let loaded = '';
  /** @param {string} text @param {{ tooLong?: boolean, play?: boolean }} [how] */
  function load(text, { tooLong = false, play = false } = {}) {
    const notice = tooLong
      ? { code: 'E_LONG', key: null, message: strings.linkTooLong(LINK_MAX) } : null;
    loaded = text;
    store.dispatch({ type: 'wish', text, from: 'link', notice, play });
  }
  /** What was asked for, or else the gallery's. @param {Asked} asked @param {boolean} play */
  function open({ text, tooLong }, play) {
    const preset = GALLERY.find(({ file }) => file === look.preset) ?? GALLERY[0];
    load(beginning(look, text || (preset?.text ?? FALLBACK)), { tooLong, play });
  }
  return { load, open, loaded: () => loaded };
}

/** Another language means another page: the frame begins anew once its answer is on its way.
 * @param {Window} scope @param {Store} store @returns {Tongue} */
const tongueOf = (scope, store) => ({
  all: LANGUAGES, now: scope.document.documentElement.lang,
  change: (lang) => later(() => beginAnew(scope, { lang, text: linkText(store.state()) }), 0),
});

/** Plays when a slide with this frame is shown, if need be once the run is there.
 * @param {Store} store @returns {(shown: boolean) => void} */
function slidePlayer(store) {
  let due = false;
  store.subscribe(({ phase }) => {
    if (!due || phase !== 'ready') return;
    due = false;
    store.dispatch({ type: 'play', on: true });
  });
  return (shown) => {
    due = shown && store.state().phase !== 'ready';
    store.dispatch({ type: 'play', on: shown });
  };
}

/** Lets the page around the frame command it, once the engine has said which rules it follows.
 * @param {Store} store @param {Presentation} look @param {ReturnType<typeof scenarios>} plays
 * @returns {Tell} */
function answerParent(store, look, plays) {
  const commands = commandsFor({ store, document, picture, loaded: plays.loaded,
    load: (text) => plays.load(text), tongue: tongueOf(window, store) });
  const { tell, announce } = openPort(window, {
    origin: look.origin, slide: slidePlayer(store), later,
    obey: async (command) => /** @type {any} */ (commands)[command.type](command),
  });
  const stop = store.subscribe(({ description, phase }) => {
    if (!description && phase !== 'failed') return;
    stop();
    announce(description?.engine ?? null, Object.keys(commands));
  });
  return tell;
}

/** @param {Asked} asked */
export function open(asked) {
  if (!able()) return;
  const { look, problems } = readPresentation(asked.query,
    { preset: GALLERY.map(({ file }) => file), lang: Object.keys(LANGUAGES) });
  const { controls = 'full', view = 'stage' } = look;
  const home = look.links === 'on' ? homeOf(href()) : null;
  dress(document.documentElement, look, home !== null);
  const parts = partsOf(controls, view);
  const { store, client } = start({
    module: handedCore(document), policy: scriptPolicy(window), request: requestFrame,
    first: { theme: look.theme, speed: look.speed,
      ...(view === 'stage' ? {} : { tab: /** @type {Tab} */ (view) }) },
    reduce: bounded(reduce, {
      sheets: controls === 'full', seedlock: look.seedlock === 'on',
      closed: ['runner', 'settle', 'glossary', 'embed',
        ...(home === null ? ['share', 'export'] : [])],
    }),
    href: () => home ?? href(), shows: (part) => parts.includes(part), sketches: {},
    tongue: null, visit: { first: false, remember() {} },
  });
  const plays = scenarios(store, look);
  const tell = answerParent(store, look, plays);
  const recovers = () => client.describe().then(() => true, () => false);
  tellEvents(store, { tell, later, recovers });
  sayProblems(store, look, problems);
  if (look.to !== undefined) repeatPassage(store, look.from ?? 0, look.to);
  if (look.resize === 'auto') followHeight(document, look, tell);
  plays.open(asked, look.autoplay === 'on' && !calm());
  if (controls === 'basic') mountBar(place('header'), store, home);
  mountPoster(place('poster'), store, home);
  window.addEventListener('hashchange', () => {
    const isPlace = document.getElementById(window.location.hash.slice(1)) !== null;
    if (!isPlace) plays.open(askedFor(href(), metaOf(document)), false);
  });
}

/** @param {string} id @returns {HTMLElement} */
function place(id) {
  const found = document.getElementById(id);
  if (found) return found;
  const made = document.createElement('section');
  made.id = made.className = id;
  document.body.append(made);
  return made;
}
