// The Vite plugin that leaves out of embed.html what a frame leaves to the whole page
// (www/whole.js), and gives it the core that is built without it.

import { fileURLToPath } from 'node:url';

/** @import { Plugin } from 'vite' */

/** How a module asks whether this is the whole page, and sentences that no frame says. */
const WHOLE = /^import \{ WHOLE \} from '.*whole\.js';\n/m;
const UNSAID =
  /\/strings\/(?:map|how|runner|search|glossary|settling|embed-sheet|whole)-(?:en|de)\.js$/;
/** How what is left out looks. */
const UNSEEN = /\/style\/(?:map|how|many|embed-sheet|whole)\.css$/;
const PACKAGE = new URL('../www/pkg/', import.meta.url);
/** All languages at once: nothing is fetched, so that no module has to wait for another. */
const SPOKEN = fileURLToPath(new URL('../www/embed/spoken.js', import.meta.url));
/** What comes from Rust in two forms. */
const OWN = /\/pkg\/((?:bivouac_wasm|worker\.iife)\.js(?:\?raw)?)$/;

/** It is not, which stands there in so many words: what nobody needs then is left out.
 * @param {string} code of a module @param {string} id @returns {string | null} in its place */
function inFrame(code, id) {
  if (WHOLE.test(code)) return code.replace(WHOLE, '').replace(/\bWHOLE\b/g, 'false');
  if (UNSEEN.test(id)) return '';
  if (!UNSAID.test(id)) return null;
  const names = code.matchAll(/^export const (\w+)/gm);
  return [...names].map(([, name]) => `export const ${name} = {};`).join('\n');
}

/** @returns {Plugin} */
export function frame() {
  return {
    name: 'bivouac-frame',
    enforce: 'pre',
    resolveId: (id) => {
      if (id === '#first-language') return SPOKEN;
      const own = OWN.exec(id);
      return own && fileURLToPath(new URL('frame/', PACKAGE)) + own[1];
    },
    transform: inFrame,
  };
}
