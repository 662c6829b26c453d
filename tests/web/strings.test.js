// The page's words against what the core can say: every event, choice, verdict and setting has
// its own, and counts are readable.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainPhrase } from '../../www/parts/phrase.js';
import { strings } from '../../www/strings/strings.js';
import { describe } from './core.js';
import { tellEverything } from './sentences.js';

/** Keys that the drawer never shows as a field. */
const HIDDEN = ['v', 'c', 'e', 'req', 'alg', 'at', 'd', 'bad', 't_pm', 'do'];
const VOTES = ['majority', 'neighbours', 'benor'];
/** What needs more blocks than a test has time for is told of a row made up in another test. */
const RARE = ['reverse'];

test('every event of every shipped run is a sentence', () => {
  const { kinds } = tellEverything();
  assert.deepEqual([...kinds, ...RARE].sort(), [...describe().kinds].sort());
});

/** @param {{ kind: { type: string, values?: string[] } }} param @returns {string[]} */
const choices = ({ kind }) => (kind.type === 'choice' ? kind.values ?? [] : []);

test('every setting of the generals has a label and every choice a name', () => {
  /** @type {Record<string, string>} */
  const labels = strings.label;
  /** @type {Record<string, string>} */
  const options = strings.option;
  const own = describe().params.filter((/** @type {any} */ { key, algorithms }) =>
    !HIDDEN.includes(key) && key !== 'topo'
    && (algorithms.length === 0 || algorithms.includes('om')));
  for (const param of own) {
    assert.ok(labels[param.key], param.key);
    for (const option of choices(param)) assert.ok(options[option], `${param.key}=${option}`);
  }
});

test('every setting of the votes has a label and every choice a name', () => {
  const { label, option: options } = strings.votesSettings;
  const own = describe().params.filter((/** @type {any} */ { key, algorithms }) =>
    !HIDDEN.includes(key) && (algorithms.length === 0
    || VOTES.some((algorithm) => algorithms.includes(algorithm))));
  for (const param of own) {
    assert.ok(label[param.key], param.key);
    for (const option of choices(param)) {
      assert.ok(options[param.key]?.[option], `${param.key}=${option}`);
    }
  }
});

test('every outcome of a message and every milestone of a run has words', () => {
  for (const outcome of describe().outcomes) assert.ok(outcome in strings.outcome, outcome);
});

test('counts are grouped, of any size, and agree with their nouns', () => {
  assert.equal(strings.number('19029436804'), '19,029,436,804');
  assert.equal(strings.number('more than 3.4e38'), 'more than 3.4e38');
  assert.equal(strings.messagesOf(0, 1), '0 of 1 message');
  assert.equal(strings.heardPair(41, 219), '41 / 219');
});

test('a name that looks like markup stays text', () => {
  const sentence = `<img onerror=x> says {a:attack}`;
  assert.equal(plainPhrase(sentence), '<img onerror=x> says attack');
});

test('the bound is written with the sign that holds', () => {
  assert.equal(strings.bound(7, 2, 2), 'n = 7 ≥ 3·2 + 1');
  assert.equal(strings.bound(6, 2, 2), 'n = 6 < 3·2 + 1');
  assert.equal(strings.bound(7, 1, 2), 'n = 7 ≥ 3·1 + 1, but 2 traitors > m = 1');
});
