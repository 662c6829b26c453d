// What a frame is asked for, and in which language: read once, before anything is said, because the
// sentences of every module stand from its first line on.

import { languageOf } from '../language.js';
import { askedFor, metaOf } from './address.js';
import { takeCarried } from './carried.js';

export const asked = askedFor(window.location.href, metaOf(document));

const carried = takeCarried(window);
if (carried) {
  asked.query.set('lang', carried.lang);
  asked.text = carried.text;
}

export const language = languageOf(window, asked.query);
