// How every page begins: fetches the sentences of the language that is wanted, then the page
// itself, every part of which may count on them from its first line.

import { languageOf, wearLanguage } from './language.js';
import { speak, strings } from './strings/strings.js';

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

/**
 * @param {() => Promise<unknown>} load the page
 * @param {URLSearchParams} [asked] what the address asks for
 */
export async function begin(load, asked = new URL(window.location.href).searchParams) {
  const language = languageOf(window, asked);
  wearLanguage(window, language, asked);
  await speak(language);
  translateMarkup();
  await load();
}
