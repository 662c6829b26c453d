// The language of a frame, which carries all of them and fetches none: the build puts this module
// in the place of www/strings/unspoken.js.

import { de } from '../strings/de.js';
import { en as english } from '../strings/en.js';
import { language } from './asked.js';

/** @type {Record<typeof language, import('../strings/strings.js').Strings>} */
const SPOKEN = { en: english, de };

export const en = SPOKEN[language];
