// Every view as a picture that was looked at once and is compared ever since, and a sketch of
// every scenario for the gallery: whoever changes a drawing sees in the difference what it does.
// BLESS=1 writes them anew. Numbers may differ by a hair, as the sine of one engine does from
// another's; words may not.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { gallery } from './gallery.js';
import { KEPT, pictures, sketches, UNSENT } from './pictures.js';

const SKETCHES = new URL('../../www/scenarios/pictures/', import.meta.url);
const VIEWS = new URL('../golden/pictures/', import.meta.url);
const HAIR = 0.021;
const BYTES_MAX = 3_500_000;
const NUMBER = /-?\d+(?:\.\d+)?/g;

/** @param {string} name @param {string} now @param {string} kept */
function compare(name, now, kept) {
  const [lines, before] = [now.split('\n'), kept.split('\n')];
  lines.forEach((line, i) => {
    const where = `${name}.svg, line ${i + 1}; if it is meant to differ: BLESS=1 node --test `
      + 'tests/web/pictures.test.js, then look at it';
    const [one, other] = [line.match(NUMBER) ?? [], before[i]?.match(NUMBER) ?? []];
    const near = one.length === other.length
      && one.every((number, k) => Math.abs(Number(number) - Number(other[k])) < HAIR);
    if (!near) assert.equal(line, before[i], where);
    assert.equal(line.replace(NUMBER, '#'), before[i].replace(NUMBER, '#'), where);
  });
  assert.equal(lines.length, before.length, name);
}

/** @param {URL} folder @param {{ name: string, svg: string }} picture */
function keep(folder, { name, svg }) {
  assert.doesNotMatch(svg, /NaN|undefined|Infinity|null/, name);
  const file = new URL(`${name}.svg`, folder);
  if (process.env.BLESS === '1') writeFileSync(file, svg);
  compare(name, svg, readFileSync(file, 'utf8'));
}

/** @param {URL} folder @returns {string[]} */
const namesIn = (folder) => readdirSync(folder).map((file) => file.replace(/\.svg$/, '')).sort();

test('the gallery has a sketch of every scenario that somebody sends', () => {
  for (const picture of sketches()) keep(SKETCHES, picture);
  const sent = [...gallery().keys()].filter((name) => !UNSENT.includes(name));
  assert.deepEqual(namesIn(SKETCHES), sent.sort());
});

test('every view is drawn as it was when it was looked at', async () => {
  for await (const picture of pictures()) keep(VIEWS, picture);
  assert.deepEqual(namesIn(VIEWS), KEPT.map(({ name }) => name).sort());
});

test('the pictures stay light enough to be kept as text', () => {
  const bytes = [SKETCHES, VIEWS].flatMap((folder) => readdirSync(folder).map((file) =>
    readFileSync(new URL(file, folder)).length)).reduce((sum, one) => sum + one, 0);
  assert.ok(bytes < BYTES_MAX, `${bytes} bytes`);
});
