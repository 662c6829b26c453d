// The page's own markup, in the language that is spoken.

import { wearLanguage } from './language.js';
import { strings } from './strings/strings.js';

/** @import { Language } from './language.js' */

/** What stands in the page's markup itself: texts, and names for those who cannot see it. */
function translateMarkup() {
  const page = /** @type {Record<string, string>} */ (strings.page);
  document.title = page.title;
  for (const el of document.querySelectorAll('[data-words]')) {
    el.textContent = page[/** @type {HTMLElement} */ (el).dataset.words ?? ''];
  }
  for (const el of document.querySelectorAll('[data-label]')) {
    el.setAttribute('aria-label', page[/** @type {HTMLElement} */ (el).dataset.label ?? '']);
  }
}

/** Lets the page speak a language, whose sentences are there.
 * @param {Language} language @param {URLSearchParams} asked */
export function address(language, asked) {
  wearLanguage(window, language, asked);
  translateMarkup();
}
