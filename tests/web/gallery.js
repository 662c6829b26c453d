// The shipped scenarios and the digests that every machine must find for them.

import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

const scenarios = new URL('../../www/scenarios/', import.meta.url);
const ENDING = '.bivouac';
const digests = new URL('../golden/digests.tsv', import.meta.url);

/** Stands in the table for a scenario whose cost is refused, which has no digest. */
export const REFUSED = '-';

/** @param {URL} file */
const read = (file) => readFileSync(file, 'utf8').trim();

/** @returns {Map<string, string>} the text of each shipped scenario by its name */
export function gallery() {
  const files = readdirSync(scenarios).filter((file) => file.endsWith(ENDING)).sort();
  return new Map(files.map((file) => [basename(file, ENDING), read(new URL(file, scenarios))]));
}

/** @returns {{ name: string, digest: string, scenario: string }[]} */
export function goldens() {
  const rows = read(digests).split('\n').filter((row) => row && !row.startsWith('#'));
  return rows.map((row) => {
    const [name = '', digest = '', scenario = ''] = row.split('\t');
    return { name, digest, scenario };
  });
}
