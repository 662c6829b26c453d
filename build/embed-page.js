// The Vite plugin that makes embed.html: takes the page's own index.html, lets the embed's script
// take the place of the site's, and puts style, script and core into the one file, the latter two
// packed: a small script unpacks them.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pack } from './pack.js';
import { embedPolicy, policyTag } from './policy.js';

/** @import { Plugin, Rolldown } from 'vite' */
/** @typedef {Rolldown.RolldownOutput} RolldownOutput */

const within = (/** @type {string} */ path) => new URL(`../www/${path}`, import.meta.url);
/** The core, and the script that unpacks. */
const [CORE, UNPACKER] = [within('pkg/frame/bivouac_wasm_bg.wasm'), within('embed/unpacked.js')];
/** What names other files, or speaks to those who look at the page from outside. */
const OUTSIDE = [
  /^\s*<meta (?:property="og:|name="twitter:|name="description")[^>]*>\n/gm,
  /^\s*<link rel="(?:icon|manifest|apple-touch-icon|alternate|canonical)"[^>]*>\n/gm,
  /^\s*<img [^>]*>\n/gm,
];

/** A browser that finds no icon asks the server for one. */
const ICON = readFileSync(new URL('../www/icon.svg', import.meta.url), 'base64');
const ADDED = `  <link rel="icon" href="data:image/svg+xml;base64,${ICON}">
  <link rel="stylesheet" href="./style/embed.css">
</head>`;

/** @param {string} html the page's own @returns {string} the same, started as an embed */
function asEmbed(html) {
  const bare = OUTSIDE.reduce((text, pattern) => text.replace(pattern, ''), html);
  const own = bare.replace('./boot.js', './embed/boot.js').replace('</head>', ADDED);
  if (own === bare) throw new Error('index.html no longer starts ./boot.js');
  return own;
}

/** The script that unpacks, as text that ends no element from inside it. */
async function unpacker() {
  const made = await build({ configFile: false, publicDir: false, logLevel: 'warn', build: {
    write: false, target: 'es2022',
    lib: { entry: fileURLToPath(UNPACKER), formats: ['iife'], name: 'bivouac' },
  } });
  const [{ output: [{ code }] }] = /** @type {RolldownOutput[]} */ (made);
  return code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** What no browser takes for a script: the page's script and the core, for www/embed/packed.js.
 * @param {Uint8Array} script */
const carried = (script) => `<script type="text/plain" id="packed" data-script="${script.length}">${
  pack(Buffer.concat([script, readFileSync(CORE)]))}</script>`;

/**
 * @param {string} html with its links to a script and a style sheet
 * @param {string} script @param {string} style
 */
async function inOneFile(html, script, style) {
  const first = await unpacker();
  const bare = html.replace(/^\s*<script [^>]*><\/script>\n/gm, '')
    .replace(/^\s*<link rel="stylesheet"[^>]*>\n/gm, '');
  const head = `<meta charset="utf-8">\n  ${policyTag(embedPolicy([first, script], [style]))}`;
  const packed = carried(Buffer.from(script));
  // Functions, because a text of this kind is full of what a replacement would take for a sign.
  return bare.replace('<meta charset="utf-8">', () => head)
    .replace('</head>', () => `<style>${style}</style>\n</head>`)
    .replace('</body>', () => `${packed}\n<script>${first}</script>\n</body>`);
}

/** @returns {Plugin} */
export function embedPage() {
  return {
    name: 'bivouac-embed-page',
    enforce: 'post',
    transformIndexHtml: { order: 'pre', handler: asEmbed },
    // After Vite's own last work on the script's imports.
    generateBundle: { order: 'post', async handler(_, bundle) {
      const all = Object.values(bundle);
      const chunks = all.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
      const text = (/** @type {string} */ ending) => all.flatMap((one) =>
        (one.type === 'asset' && one.fileName.endsWith(ending) ? [String(one.source)] : []));
      const [html, styles] = [text('.html'), text('.css')];
      if (chunks.length !== 1 || html.length !== 1 || styles.length !== 1) {
        throw new Error(`not one script, one style and one page: ${Object.keys(bundle).join(', ')}`);
      }
      for (const name of Object.keys(bundle)) delete bundle[name];
      const source = await inOneFile(html[0], chunks[0].trim(), styles[0].trim());
      this.emitFile({ type: 'asset', fileName: 'embed.html', source });
    } },
  };
}
