// What a frame carries over when it begins anew in another language: in the window's name, because
// its address is not its own to write (a browser restores it when the page around it reloads), and
// a sandbox keeps nothing else.

import { LINK_MAX } from '../link.js';

/** @typedef {{ lang: string, text: string }} Carried */

const MARK = 'bivouac:';

/** @param {Window} scope @param {Carried} carried */
export function beginAnew(scope, carried) {
  scope.name = MARK + JSON.stringify(carried);
  scope.location.reload();
}

/** What was carried here, once. @param {Window} scope @returns {Carried | null} */
export function takeCarried(scope) {
  if (!scope.name.startsWith(MARK)) return null;
  const text = scope.name.slice(MARK.length);
  scope.name = '';
  try {
    const { lang, text: scenario } = JSON.parse(text);
    const sound = typeof lang === 'string' && typeof scenario === 'string'
      && scenario.length <= LINK_MAX;
    return sound ? { lang, text: scenario } : null;
  } catch {
    return null;
  }
}
