// Where the page in a frame of somebody else's begins.

import { begin } from '../begin.js';
import { askedFor, metaOf } from './address.js';
import { takeCarried } from './carried.js';

const carried = takeCarried(window);
const asked = askedFor(window.location.href, metaOf(document));
if (carried) {
  asked.query.set('lang', carried.lang);
  asked.text = carried.text;
}
begin(() => import('./embed.js').then(({ open }) => open(asked)), asked.query);
