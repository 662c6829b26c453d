// The page on a host of its own: its scenario stands in the address, which follows what is shown.

import { compileCore } from './engine/fetched-core.js';
import { visitOf } from './elements/welcome.js';
import { tongueOf } from './language.js';
import { followState, LINK_MAX, linkText, linkTo, readLink } from './link.js';
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

function open() {
  /** What is shown now. @returns {string} */
  const here = () => (store.state().scenario && linkTo(href(), store.state())) || href();
  const policy = scriptPolicy(window);
  const { store } = start({
    module: compileCore((url) => fetch(url)), policy,
    first: { theme: firstTheme(window) }, href, shows: () => true, sketches: SKETCHES,
    tongue: tongueOf(window, () => here()),
    visit: visitOf(window, readLink(href()).text !== ''),
  });
  rememberTheme(store, window);
  followState(store, { href, later, write: (next) => history.replaceState(null, '', next) });
  openAddress(store);
  window.addEventListener('hashchange', () => openAddress(store));
  if (import.meta.env.PROD) keepOffline(window, policy, store, later);
}

if (able()) open();
