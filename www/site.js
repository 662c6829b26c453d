// The page on a host of its own: its scenario stands in the address, which follows what is shown.

import { visitOf } from './elements/welcome.js';
import { tongueOf } from './language.js';
import { addressOf, followState, LINK_MAX, linkText, readLink } from './link.js';
import { lookOf, readLook } from './looks.js';
import { able, start } from './main.js';
import { keepOffline } from './offline.js';
import { scriptPolicy } from './policy.js';
import { GALLERY } from './scenarios/gallery.js';
import { SKETCHES } from './scenarios/sketches.js';
import { strings } from './strings/strings.js';
import { firstTheme, rememberTheme } from './theme.js';

/** @import { Store } from './store.js' */

const FALLBACK = 'v=1&alg=om&n=4&bad=3&order=a';

const later = (/** @type {() => void} */ task, /** @type {number} */ ms) => setTimeout(task, ms);
const href = () => window.location.href;

/** Opens what the address names, unless that is a place in the page; a first visit opens the
 * gallery's first run.
 * @param {Store} store */
function openAddress(store) {
  const { text, tooLong } = readLink(href());
  const isPlace = document.getElementById(text) !== null;
  if (text && (isPlace || text === linkText(store.state()))) return;
  const notice = tooLong
    ? { code: 'E_LONG', key: null, message: strings.linkTooLong(LINK_MAX) } : null;
  const first = GALLERY[0]?.text ?? FALLBACK;
  store.dispatch({ type: 'wish', text: text || first, from: text ? 'link' : 'gallery', notice });
}

/** Follows an item once its run is there. @param {Store} store @param {number} item */
function followWhenReady(store, item) {
  const stop = store.subscribe(({ phase }) => {
    if (phase !== 'ready') return;
    stop();
    if (item < (store.run()?.trace.items.length ?? 0)) store.dispatch({ type: 'follow', item });
  });
}

/** Shows the page, where this browser can. @param {Promise<WebAssembly.Module>} module the core */
export function open(module) {
  if (!able()) return;
  const { followed = null, ...look } = readLook(href());
  /** What is shown now, and how. @returns {string} */
  function here() {
    const state = store.state();
    return (state.scenario && addressOf(href(), linkText(state), lookOf(state))) || href();
  }
  const policy = scriptPolicy(window);
  const { store } = start({
    module, policy,
    first: { theme: firstTheme(window), ...look }, href, shows: () => true, sketches: SKETCHES,
    tongue: tongueOf(window, () => here()),
    visit: visitOf(window, readLink(href()).text !== ''),
  });
  rememberTheme(store, window);
  followState(store, { href, later, write: (next) => history.replaceState(null, '', next) });
  if (followed !== null) followWhenReady(store, followed);
  openAddress(store);
  window.addEventListener('hashchange', () => openAddress(store));
  if (import.meta.env.PROD) keepOffline(window, policy, store, later);
}
