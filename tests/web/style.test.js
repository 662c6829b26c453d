// The style sheets work from either side: what has a start and an end is never called left or
// right.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const FOLDER = new URL('../../www/style/', import.meta.url);
const PHYSICAL = [
  /(?:^|[\s;{])(?:margin|padding|border|inset)-(?:left|right|top|bottom)[\w-]*\s*:/,
  /(?:^|[\s;{])(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:/,
  /(?:^|[\s;{])(?:float|text-align)\s*:\s*(?:left|right)/,
];

test('every style sheet uses logical properties', () => {
  const sheets = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));
  assert.ok(sheets.length > 8, 'the style sheets are somewhere else');
  const found = sheets.flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n')
    // Conditions of the screen have no other words, and what is said of one direction may use it.
    .filter((line) => !line.includes('@media') && !line.includes('@container')
      && !line.includes('[dir="rtl"]'))
    .filter((line) => PHYSICAL.some((pattern) => pattern.test(line)))
    .map((line) => `${name}: ${line.trim()}`));
  assert.deepEqual(found, []);
});
