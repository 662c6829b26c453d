// Where the site begins.

import { begin } from './begin.js';

begin(() => import('./site.js'));
