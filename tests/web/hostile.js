// The cases of tests/hostile, for every test of the page that opens them.

import { readFileSync } from 'node:fs';

/** @typedef {{ name: string, text: string, codes: string[], opens: boolean }} Case */

/** @returns {Case[]} */
export function hostile() {
  const table = readFileSync(new URL('../hostile/links.json', import.meta.url), 'utf8');
  return JSON.parse(table).map((/** @type {any} */ { case: name, input, pad = 0, codes, opens }) =>
    ({ name, text: input.padEnd(pad, 'a'), codes, opens }));
}
