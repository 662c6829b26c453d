// The examples beside the site: pages as anybody might write them, the slides' own library, and the
// page that holds all of embed.html inside a srcdoc.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';

const SOURCE = new URL('../www/examples/', import.meta.url);
const REVEAL = new URL('../node_modules/reveal.js/', import.meta.url);
/** What the srcdoc is asked for, as the notebook writes it. */
const ASKED = 'controls=basic&links=off#v=1&alg=om&n=4&t=2&rule=flat&tie=first';

/** @param {string} text @returns {string} as the value of an attribute */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  .replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {URL} site the folder of the site, which has embed.html already */
export function writeExamples(site) {
  const examples = new URL('examples/', site);
  cpSync(SOURCE, examples, { recursive: true });
  for (const file of ['dist/reveal.js', 'dist/reveal.css', 'LICENSE']) {
    cpSync(new URL(file, REVEAL), new URL(`reveal/${file.split('/').at(-1)}`, examples));
  }
  const meta = `</title><meta name="bivouac" content="${escaped(ASKED)}">`;
  const page = readFileSync(new URL('embed.html', site), 'utf8').replace('</title>', () => meta);
  const file = new URL('jupyter.html', examples);
  const notebook = readFileSync(file, 'utf8').replace('srcdoc="EMBED"',
    () => `srcdoc="${escaped(page)}"`);
  writeFileSync(file, notebook);
}
