// Light, dark, or as the system has it, and two for hard conditions: written on the root element,
// and remembered where a page may remember.

/** @import { Store } from './store.js' */
/** @import { Theme } from './state.js' */

const KEY = 'bivouac-theme';

/** @param {unknown} value @returns {value is Theme} */
const isTheme = (value) => typeof value === 'string'
  && ['auto', 'light', 'dark', 'contrast', 'projector'].includes(value);

/** A sandbox throws at the mere mention of storage.
 * @template T @param {() => T} work @returns {T | null} */
function attempt(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

/** @param {Window} scope @returns {Theme} from the address, else from the last visit */
export function firstTheme(scope) {
  const asked = new URL(scope.location.href).searchParams.get('theme');
  const kept = attempt(() => scope.localStorage.getItem(KEY));
  return [asked, kept].find(isTheme) ?? 'auto';
}

/** @param {Store} store @param {Window} scope @returns {() => void} stop */
export function wearTheme(store, scope) {
  const root = scope.document.documentElement;
  const wear = (/** @type {Theme} */ theme) => {
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  wear(store.state().theme);
  return store.subscribe((state, before) => {
    if (state.theme !== before.theme) wear(state.theme);
  });
}

/** For the next visit. @param {Store} store @param {Window} scope @returns {() => void} stop */
export function rememberTheme(store, scope) {
  return store.subscribe((state, before) => {
    if (state.theme === before.theme) return;
    attempt(() => scope.localStorage.setItem(KEY, state.theme));
  });
}
