// Fetches the sentences of one language, where a page comes in several files.

import { say } from './strings.js';

/** @import { Strings } from './strings.js' */

/** @type {Record<string, () => Promise<Strings>>} only the chosen one is ever fetched */
const FETCH = {
  en: () => import('./en.js').then((found) => found.en),
  de: () => import('./de.js').then((found) => found.de),
};

/** @param {string} language one of those above @returns {Promise<void>} */
export const speak = async (language) => say(await FETCH[language]());
