// The package for learning platforms, SCORM 1.2: the embed, the element that frames it, a page that
// reports to the platform, and the manifest that says so. The same files give the same bytes.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';

const SOURCE = new URL('../www/lms/', import.meta.url);
/** No file may be older in a zip, and none needs to be younger. */
const MADE = new Date(1980, 0, 1);

/** @param {URL} site the folder of the site, which has embed.html and v1/embed.js already */
export function writePackage(site) {
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (const name of readdirSync(SOURCE).sort()) files[name] = readFileSync(new URL(name, SOURCE));
  files['embed.html'] = readFileSync(new URL('embed.html', site));
  files['v1/embed.js'] = readFileSync(new URL('v1/embed.js', site));
  writeFileSync(new URL('bivouac-scorm.zip', site), zipSync(files, { level: 9, mtime: MADE }));
}
