// The shipped scenarios and the digests that every machine must find for them.

import { readFileSync, readdirSync } from 'node:fs';

const scenarios = new URL('../../www/scenarios/', import.meta.url);
const digests = new URL('../golden/digests.tsv', import.meta.url);

/** Stands in the table for a scenario whose cost is refused, which has no digest. */
export const REFUSED = '-';

/** @returns {Map<string, string>} the text of each shipped scenario by its name */
export function gallery() {
  const files = readdirSync(scenarios).filter((file) => file.endsWith('.bivouac')).sort();
  const text = (/** @type {string} */ file) => readFileSync(new URL(file, scenarios), 'utf8').trim();
  return new Map(files.map((file) => [file.replace(/\.bivouac$/, ''), text(file)]));
}

/** @returns {{ name: string, digest: string, scenario: string }[]} */
export function goldens() {
  const rows = readFileSync(digests, 'utf8').split('\n').filter((row) => row && !row.startsWith('#'));
  return rows.map((row) => {
    const [name = '', digest = '', scenario = ''] = row.split('\t');
    return { name, digest, scenario };
  });
}
