// The address of what is shown: reads a scenario out of an address and keeps the address in step
// with the state, seldom enough for every browser's limit on such writes. While the playhead moves
// it waits: a browser does more work over a new address than over a new picture.

import { withPairs } from './pairs.js';
import { LOOKS } from './looks.js';

/** @import { Store } from './store.js' */
/** @import { Looks } from './looks.js' */
/** @import { State } from './state.js' */

/** The longest link anyone may open; a longer scenario belongs in a file. */
export const LINK_MAX = 4096;
const WRITE_MS = 500;
/** So many times it waits for a playhead to rest, three seconds in all. */
const WAITS_MAX = 5;

/** @typedef {{ text: string, tooLong: boolean }} LinkText */

/**
 * @param {string} href
 * @returns {LinkText} the scenario's text, empty when the address names none
 */
export function readLink(href) {
  const hash = href.indexOf('#');
  const fragment = hash < 0 ? '' : href.slice(hash + 1);
  const text = fragment || queryText(href.slice(0, hash < 0 ? undefined : hash));
  return text.length > LINK_MAX ? { text: '', tooLong: true } : { text, tooLong: false };
}

/** Keys of the query that are no part of a scenario. */
const SHOWN = ['theme', 'lang', ...LOOKS];

/** Some tools strip fragments, so `?s=` carries one too: escaped as one value, or as it is, with
 * its other pairs behind it. @param {string} address */
function queryText(address) {
  const pairs = address.slice(address.indexOf('?') + 1).split('&');
  const at = pairs.findIndex((pair) => pair.startsWith('s='));
  if (at < 0) return '';
  const value = (pairs[at] ?? '').slice(2);
  const others = pairs.slice(at + 1).filter((pair) => !SHOWN.includes(pair.split('=', 1)[0] ?? ''));
  const escaped = /%26/i.test(value) || others.length === 0;
  return escaped ? unescaped(value) : [value, ...others].join('&');
}

/** What is badly escaped is left to the core, which says so. @param {string} value */
function unescaped(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * @param {State} state
 * @returns {string} the fragment, without #, that reproduces the run and the moment
 */
export function linkText(state) {
  if (!state.scenario) return '';
  return withPairs(state.scenario, { at: state.t > 0 ? String(state.t) : null });
}

/**
 * @param {string} href
 * @param {State} state
 * @returns {string | null} null if no link can hold it
 */
export function linkTo(href, state) {
  return addressOf(href, linkText(state));
}

/**
 * @param {string} href the page's own address
 * @param {string} text
 * @param {Looks} [looks] how it is to be shown, where that matters
 * @returns {string | null} null if no link can hold it
 */
export function addressOf(href, text, looks = {}) {
  const address = new URL(href);
  for (const key of ['s', ...LOOKS]) address.searchParams.delete(key);
  for (const [key, value] of Object.entries(looks)) address.searchParams.set(key, value);
  address.hash = '';
  return text.length > LINK_MAX ? null : `${address.href.replace(/#$/, '')}#${text}`;
}

/**
 * Keeps the address in step.
 * @param {Store} store
 * @param {{ href: () => string, write: (href: string) => void,
 *   later: (task: () => void, ms: number) => unknown }} place
 * @returns {() => void} stop
 */
export function followState(store, { href, write, later }) {
  let waiting = false;
  /** The scenario that was written last. */
  let written = '';

  /** @param {number} t where the playhead stood @param {number} waits that are left */
  function wait(t, waits) {
    waiting = true;
    later(() => {
      const state = store.state();
      const moving = state.t !== t && state.scenario === written;
      if (moving && waits > 0) wait(state.t, waits - 1);
      else put(state);
    }, WRITE_MS);
  }

  /** @param {State} state */
  function put(state) {
    waiting = false;
    if (state.phase !== 'ready') return;
    written = state.scenario;
    const next = linkTo(href(), state);
    try {
      if (next && next !== href()) write(next);
    } catch {
      // A sandbox or a browser's own limit may refuse; the next change tries again.
    }
  }

  return store.subscribe((state, before) => {
    const same = state.t === before.t && state.scenario === before.scenario
      && state.phase === before.phase;
    if (!same && !waiting && state.phase === 'ready') wait(state.t, WAITS_MAX);
  });
}
