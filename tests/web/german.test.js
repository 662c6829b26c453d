// What happens, told in German: the language is set before anything that speaks is loaded, as on
// the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speak } from '../../www/strings/speak.js';
import { strings } from '../../www/strings/strings.js';

await speak('de');
const { tellEverything } = await import('./sentences.js');
const { phrase, plainPhrase } = await import('../../www/parts/phrase.js');

/** @type {import('../../www/strings/en.js').Cast} */
const cast = { commander: 0,
  name: (node) => (node === 0 ? 'der Befehlshaber' : `General ${node}`) };
/** @type {any} */
const facts = { kind: 'depart', node: 2, peer: 3, value: 0, held: 1, lie: true, path: [0, 2] };

test('every event of every shipped run is a German sentence', () => {
  const { kinds, count } = tellEverything();
  assert.ok(kinds.size > 25 && count > 10_000, `${kinds.size} kinds, ${count} events`);
});

test('the commander has an article in every case, a general has none', () => {
  const tell = (/** @type {object} */ change) =>
    plainPhrase(strings.telling({ ...facts, ...change }, cast));
  assert.equal(tell({}), 'General 2 hörte vom Befehlshaber Angriff und meldet General 3 Rückzug.');
  assert.equal(tell({ path: [0, 1, 2] }),
    'General 2 hörte aus der Meldung von General 1 Angriff und meldet General 3 Rückzug.');
  assert.equal(tell({ lie: false, node: 0, path: [0] }),
    'Der Bote des Befehlshabers reitet mit Rückzug zu General 3.');
  assert.equal(tell({ kind: 'arrive', node: 3, peer: 0, lie: false, path: [0] }),
    'General 3 hört Rückzug vom Befehlshaber.');
});

test('a value without a wording of its own is called as German calls it', () => {
  assert.equal(plainPhrase('{a} oder {r}'), 'Angriff oder Rückzug');
  assert.equal(phrase('{a:den Angriff}').length, 1);
});
