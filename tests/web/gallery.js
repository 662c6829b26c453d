// The shipped scenarios and the digests that every machine must find for them.

import { readFileSync, readdirSync } from 'node:fs';

const scenarios = new URL('../../www/scenarios/', import.meta.url);
const digests = new URL('../golden/digests.tsv', import.meta.url);

/** Stands in the table for a scenario whose cost is refused, which has no digest. */
export const REFUSED = '-';

/** @param {URL} file */
const read = (file) => readFileSync(file, 'utf8').trim();

/** @returns {Map<string, string>} the text of each shipped scenario by its name */
export function gallery() {
  const files = readdirSync(scenarios).filter((file) => file.endsWith('.bivouac')).sort();
  const named = files.map((file) => [file.replace(/\.bivouac$/, ''), read(new URL(file, scenarios))]);
  return new Map(/** @type {[string, string][]} */ (named));
}

/** @returns {{ name: string, digest: string, scenario: string }[]} */
export function goldens() {
  const rows = read(digests).split('\n').filter((row) => row && !row.startsWith('#'));
  return rows.map((row) => {
    const [name = '', digest = '', scenario = ''] = row.split('\t');
    return { name, digest, scenario };
  });
}
