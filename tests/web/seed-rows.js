// What the two seeds ask for, row by row (tests/seed-rows.tsv), and which tests say that they show
// it: a comment over a test, such as "Seed rows 4, 9." The table in docs is made of both.

import { existsSync, readFileSync, readdirSync } from 'node:fs';

export const ROOT = new URL('../../', import.meta.url);
const TAG = /^\s*(?:\/\/[/!]?|\/?\*+) (?:.* )?[Ss]eed rows? (\d+(?:(?:, | and )\d+)*)\b/;
/** So far below its comment a test begins. */
const REACH = 14;
/** In the table, for what is left out on purpose. */
const LEFT_OUT = '-';

/** @typedef {{ number: number, what: string, shows: string, scenarios: string[],
 *   leftOut: boolean }} Row */
/** @typedef {{ rows: number[], file: string, name: string }} Cited a test and what it shows */

/** @param {string} path from the root */
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');

/** @returns {Row[]} */
export function rows() {
  const lines = read('tests/seed-rows.tsv').split('\n').filter((line) => /^\d/.test(line));
  return lines.map((line) => {
    const [number, what = '', shows = '', scenarios = ''] = line.split('\t');
    const leftOut = scenarios === LEFT_OUT;
    return { number: Number(number), what, shows, leftOut,
      scenarios: leftOut ? [] : scenarios.split(' ').filter(Boolean) };
  });
}

/** @param {string} folder @param {RegExp} ending @returns {string[]} paths from the root */
function files(folder, ending) {
  return readdirSync(new URL(folder, ROOT), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) return files(`${path}/`, ending);
    return ending.test(entry.name) ? [path] : [];
  }).sort();
}

/** Every file whose tests are run: those that Cargo lists, those beside the code, the page's. */
export function testFiles() {
  const listed = Array.from(read('crate/cli/Cargo.toml').matchAll(/path = "\.\.\/\.\.\/(.*\.rs)"/g),
    ([, path]) => path);
  const beside = files('crate/', /\.rs$/).filter((path) => path.includes('/src/'));
  return [...listed.filter((path) => existsSync(new URL(path, ROOT))), ...beside,
    ...files('tests/web/', /\.test\.js$/), ...files('tests/browser/', /\.(spec|test)\.js$/)];
}

/** The name of the test that begins at a line, if one does.
 * @param {string[]} lines @param {number} at @param {boolean} rust @returns {string | null} */
function testAt(lines, at, rust) {
  if (rust) {
    const named = /^\s*(?:async )?fn (\w+)/.exec(lines[at] ?? '');
    return named && lines.slice(at - 3, at).some((line) => line.trim() === '#[test]')
      ? named[1].replaceAll('_', ' ') : null;
  }
  if (!/^\s*test\(/.test(lines[at] ?? '')) return null;
  const opening = lines.slice(at, at + 2).join(' ');
  return /test\(\s*(['`])((?:(?!\1).)*)\1/.exec(opening)?.[2]
    ?? /test\(\s*(\w+),/.exec(opening)?.[1] ?? null;
}

/** @param {string} file @returns {Cited[]} @throws {Error} for a comment that belongs to no test */
function citedIn(file) {
  const lines = read(file).split('\n');
  return lines.flatMap((line, i) => {
    const numbers = TAG.exec(line)?.[1].match(/\d+/g)?.map(Number);
    if (!numbers) return [];
    for (let at = i + 1; at <= i + REACH; at++) {
      const name = testAt(lines, at, file.endsWith('.rs'));
      if (name) return [{ rows: numbers, file, name }];
    }
    throw new Error(`${file}:${i + 1} names seed rows over no test`);
  });
}

/** @returns {Cited[]} */
export const cited = () => testFiles().flatMap(citedIn);

/** @param {string} text for a cell of a Markdown table */
const cell = (text) => text.replaceAll('|', '\\|').replace(/\$\{[^}]*\}/g, '…');

/** @param {Row} row @param {Cited[]} tests */
function lineOf({ number, what, shows, scenarios, leftOut }, tests) {
  const shown = tests.filter((test) => test.rows.includes(number))
    .map(({ file, name }) => `[${cell(name)}](../${file})`);
  const open = scenarios.map((name) => `[${name}](../www/scenarios/${name}.bivouac)`);
  return `| ${number} | ${cell(what)} | ${cell(shows)} | ${
    leftOut ? 'left out' : shown.join('<br>')} | ${open.join(', ')} |`;
}

/** @param {Row[]} all @param {Cited[]} tests @returns {string} Markdown */
export function table(all, tests) {
  return `# What the seeds ask for, and what shows it

Bivouac grew from two documents: a notebook about the Byzantine generals and a course's exercise
about gossip, double spending and ways to agree. This table is generated from the tests, which name
the rows that they show: \`BLESS=1 node --test tests/web/seed-rows.test.js\` writes it.

| # | What the seeds ask for or do | How it shows here | Tests that show it | To open |
|---|---|---|---|---|
${all.map((row) => lineOf(row, tests)).join('\n')}
`;
}
