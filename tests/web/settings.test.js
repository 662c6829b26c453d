// The drawer's settings of networks: each has words, and shows only where it makes a difference.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsOf } from '../../www/parts/settings.js';
import { strings } from '../../www/strings/strings.js';
import { describe, parse } from './core.js';

/** @param {string} text @returns {string[]} the keys that the drawer shows for a scenario */
function shown(text) {
  const valid = parse(text).valid;
  assert.ok(valid, text);
  const value = (/** @type {string} */ key) => valid.values[key] ?? '';
  const { main, rest } = settingsOf(describe(), valid.algorithm, value('topo'), value);
  return [...main, ...rest].map(({ key }) => key);
}

test('every setting of a network has a name, and every choice too', () => {
  const { votesSettings, networkSettings } = strings;
  for (const algorithm of ['gossip', 'lottery']) {
    const { main, rest } = settingsOf(describe(), algorithm, 'er');
    for (const { key, kind } of [...main, ...rest]) {
      assert.ok(votesSettings.label[key] ?? networkSettings.label[key], key);
      if (kind.type !== 'choice') continue;
      const of = key === 'then_adv' ? 'adv' : key;
      for (const option of kind.values) {
        assert.ok(votesSettings.option[of]?.[option] ?? networkSettings.option[of]?.[option],
          `${key}=${option}`);
      }
    }
  }
});

test('the drawer has a field for everything that a scenario can say, in a group that has a name',
  () => {
    const description = describe();
    /** Said by other means: the choice of the algorithm, boxes for the faulty, a general's own
     * menu, the playhead, and what a link says of itself. */
    const elsewhere = ['v', 'c', 'e', 'req', 'alg', 'at', 'd', 'bad', 'do'];
    for (const { name } of description.algorithms) {
      const topologies = ['', 'er', 'gnm', 'ws', 'ba', 'regular', 'edges'];
      const found = new Set(topologies.flatMap((topology) => {
        const { main, rest } = settingsOf(description, name, topology);
        return [...main, ...rest].map(({ key, group }) => {
          assert.ok(Object.hasOwn(strings.settingGroup, group), group);
          return key;
        });
      }));
      const all = description.params.filter((/** @type {any} */ { algorithms, kind }) =>
        (algorithms.length === 0 || algorithms.includes(name))
        && !(kind.type === 'choice' && kind.values.length < 2));
      const missing = all.map((/** @type {any} */ { key }) => key)
        .filter((/** @type {string} */ key) => !found.has(key) && !elsewhere.includes(key));
      assert.deepEqual(missing, [], name);
    }
  });

test('a setting shows only beside the choice that it needs', () => {
  const plain = shown('v=1&alg=gossip&n=9');
  for (const key of ['up', 'down_list', 'lat', 'mine', 'then_m', 'then_adv', 'ttl', 'winners']) {
    assert.ok(!plain.includes(key), key);
  }
  assert.ok(plain.includes('pull_every') && plain.includes('overdraft'));
  assert.ok(shown('v=1&alg=gossip&n=9&downtime=random').includes('up_sd'));
  assert.ok(shown('v=1&alg=gossip&n=9&then=om').includes('then_m'));
  const lots = shown('v=1&alg=gossip&n=9&then=lottery&mine=slot');
  assert.ok(lots.includes('winners') && !lots.includes('mine_sd') && !lots.includes('lead'));
  assert.ok(shown('v=1&alg=lottery&n=9&t=1&adv=private').includes('give_up'));
});
