// What the tests of the embed share between the browsers: where it lies, and which run each example
// shows.

import { readFileSync } from 'node:fs';
import { goldens } from '../web/gallery.js';
import { run } from '../web/core.js';

/** The notebook's four generals, two of them traitors. */
export const NOTEBOOK = 'v=1&alg=om&n=4&t=2&rule=flat&tie=first';

const DIST = new URL('../../dist/', import.meta.url);

/** @param {string} name @returns {string} the file's own address */
export const fileOf = (name) => new URL(name, DIST).href;

/** The examples whose first frame shows a run at once.
 * @returns {{ file: string, expected: string }[]} */
export function examples() {
  const files = ['iframe.html', 'element.html', 'mkdocs.html', 'quarto.html', 'moodle.html'];
  return files.map((file) => {
    const html = readFileSync(new URL(`examples/${file}`, DIST), 'utf8');
    const scenario = /(?:#|scenario=")(v=1[^"]*)"/.exec(html)?.[1].replaceAll('&amp;', '&') ?? '';
    return { file, expected: run(scenario).report.digest };
  });
}

/** @returns {string} */
export const notebookDigest = () =>
  goldens().find(({ name }) => name === 'notebook-4-2')?.digest ?? '';
