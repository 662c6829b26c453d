// Which language the page speaks and which way it reads: as the address says (?lang=, ?dir=), else
// as it was chosen before, else as the browser has it. Knows no sentence.

/** What each language is called in itself, and which way it is read. */
export const LANGUAGES = Object.freeze({
  en: { name: 'English', dir: 'ltr' },
  de: { name: 'Deutsch', dir: 'ltr' },
});
/** @typedef {keyof typeof LANGUAGES} Language */

const KEY = 'bivouac-language';

/** @param {unknown} tag such as de or de-CH @returns {Language | null} */
function known(tag) {
  const language = String(tag ?? '').toLowerCase().split('-')[0];
  return language in LANGUAGES ? /** @type {Language} */ (language) : null;
}

/** @param {Window} scope @returns {string | null} a sandbox throws at the mention of storage */
function remembered(scope) {
  try {
    return scope.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @param {Window} scope @param {URLSearchParams} asked @returns {Language} */
export function languageOf(scope, asked) {
  const tags = [asked.get('lang'), remembered(scope), ...(scope.navigator.languages ?? [])];
  return tags.map(known).find((language) => language !== null) ?? 'en';
}

/** @param {Window} scope @param {Language} language @param {URLSearchParams} asked */
export function wearLanguage(scope, language, asked) {
  const dir = asked.get('dir');
  const root = scope.document.documentElement;
  root.lang = language;
  root.dir = dir === 'rtl' || dir === 'ltr' ? dir : LANGUAGES[language].dir;
}

/** @param {Window} scope @param {string} language @returns {boolean} whether it could */
function remember(scope, language) {
  try {
    scope.localStorage.setItem(KEY, language);
    return true;
  } catch {
    return false;
  }
}

/** @typedef {{ all: Record<string, { name: string }>, now: string,
 *   change: (tag: string) => void }} Tongue the languages, and how to change to another */

/** @param {Window} scope @param {() => string} href what is shown now @returns {Tongue} */
export function tongueOf(scope, href) {
  return { all: LANGUAGES, now: scope.document.documentElement.lang,
    change: (tag) => changeLanguage(scope, tag, href()) };
}

/**
 * The same page in another language: the address keeps its fragment, and names the language only
 * where nothing can be remembered or it named one before.
 * @param {Window} scope @param {string} language @param {string} href what is shown now
 */
export function changeLanguage(scope, language, href) {
  const address = new URL(href);
  const kept = remember(scope, language);
  if (!kept || address.searchParams.has('lang')) address.searchParams.set('lang', language);
  if (address.search !== scope.location.search) return scope.location.replace(address.href);
  try {
    scope.history.replaceState(null, '', address.href);
  } catch {
    // A sandbox may refuse; then the page comes back as its address has it.
  }
  return scope.location.reload();
}
