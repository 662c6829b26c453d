// What makes the page one that can be installed and opened without a network: the manifest, and the
// service worker with the list of the files it keeps.

import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const SOURCE = new URL('../www/', import.meta.url);
/** What the page itself never asks for. */
const APART = /^(examples|v1)\/|^(embed\.html|sw\.js|packages\.json|preview-)|\.(txt|zip)$/;
const SIZES = [192, 512];

const MANIFEST = {
  name: 'Bivouac: Byzantine generals, watched',
  short_name: 'Bivouac',
  description: 'Watch whether the loyal generals agree: every message, step by step.',
  start_url: './index.html',
  scope: './',
  display: 'standalone',
  background_color: '#faf7f1',
  theme_color: '#faf7f1',
  icons: [
    { src: './icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...SIZES.map((size) => ({ src: `./icons/icon-${size}.png`, sizes: `${size}x${size}`,
      type: 'image/png' })),
  ],
};

/** @param {URL} folder @param {string} [path] @returns {string[]} the files below, in order */
function filesOf(folder, path = '') {
  return readdirSync(new URL(path, folder)).sort().flatMap((name) => {
    const file = path + name;
    return statSync(new URL(file, folder)).isDirectory() ? filesOf(folder, `${file}/`) : [file];
  });
}

/** @param {URL} site the folder of the site, complete but for this */
export function writeOffline(site) {
  cpSync(new URL('icon.svg', SOURCE), new URL('icons/icon.svg', site));
  for (const size of SIZES) {
    cpSync(new URL(`icons/icon-${size}.png`, SOURCE), new URL(`icons/icon-${size}.png`, site));
  }
  writeFileSync(new URL('manifest.webmanifest', site), `${JSON.stringify(MANIFEST, null, 2)}\n`);
  const files = filesOf(site).filter((file) => !APART.test(file.replace(/^assets\//, '')));
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(new URL(file, site)));
  const known = { VERSION: hash.digest('hex').slice(0, 16), FILES: files.map((file) => `./${file}`) };
  const worker = readFileSync(new URL('sw.js', SOURCE), 'utf8');
  writeFileSync(new URL('sw.js', site), `self.BIVOUAC = ${JSON.stringify(known)};\n${worker}`);
}
