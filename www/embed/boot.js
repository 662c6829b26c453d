// Where the page in a frame of somebody else's begins.

import { begin } from '../begin.js';
import { askedFor, metaOf } from './address.js';

begin(() => import('./embed.js'), askedFor(window.location.href, metaOf(document)).query);
