// Where the site begins. The core is fetched and compiled beside the page's script, which needs it
// first when it has drawn its frame.

import { begin } from './begin.js';
import { compileCore } from './engine/fetched-core.js';

const core = compileCore((url) => fetch(url));
// Whoever runs something hears of a failure; until then it is nobody's.
core.catch(() => {});
begin(() => import('./site.js').then(({ open }) => open(core)));
