// How the site begins: fetches the sentences of the language that is wanted, then the page itself,
// every part of which may count on them from its first line.

import { languageOf } from './language.js';
import { address } from './markup.js';
import { speak } from './strings/speak.js';

/** @param {() => Promise<unknown>} load the page */
export async function begin(load) {
  const asked = new URL(window.location.href).searchParams;
  const language = languageOf(window, asked);
  await speak(language);
  address(language, asked);
  await load();
}
