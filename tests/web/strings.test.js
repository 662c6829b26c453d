// The page's words against what the core can say: every event, choice, verdict and setting has
// its own, and counts are readable.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventText } from '../../www/parts/events.js';
import { plainPhrase } from '../../www/parts/phrase.js';
import { factsOf } from '../../www/story/facts.js';
import { strings } from '../../www/strings/strings.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { describe, run as compute } from './core.js';
import { REFUSED, goldens } from './gallery.js';

/** Keys that the drawer never shows as a field. */
const HIDDEN = ['v', 'c', 'e', 'req', 'alg', 'at', 'd', 'bad', 't_pm'];
const VOTES = ['majority', 'neighbours', 'benor'];
const FAULTS = ['v=1&alg=om&n=5&t=2&adv=silent', 'v=1&alg=om&n=5&t=1&loss_pm=300',
  'v=1&alg=om&n=5&t=1&timeout=30000', 'v=1&alg=om&n=4&bad=0&adv=split',
  'v=1&alg=neighbours&n=9&t=2&adv=silent&clients=2&loss_pm=200',
  'v=1&alg=majority&n=9&t=2&stop=local&rounds=20', 'v=1&alg=benor&n=6&t=1&adv=silent',
  'v=1&alg=gossip&n=9&loc=course&downtime=random&t=2&adv=tamper&gossip=push',
  'v=1&alg=gossip&n=8&part=0.1.2&silence=400000&part_from=1200000&part_to=2500000&balance=10',
  'v=1&alg=gossip&n=9&t=2&then=benor&produce_count=2&then_adv=silent',
  'v=1&alg=lottery&n=9&mine_mean=60000&loc=course&produce_count=5&blocks=30&part=0.1.2'
    + '&part_from=300000&part_to=5000000&confirm=2'];
/** What needs more blocks than a test has time for is told of a row made up in another test. */
const RARE = ['reverse'];

test('every event of every shipped run is a sentence', () => {
  const texts = goldens().filter(({ digest }) => digest !== REFUSED).map((one) => one.scenario);
  /** @type {Set<string>} */
  const kinds = new Set();
  for (const text of [...texts, ...FAULTS]) {
    const { buffer, report } = compute(text);
    const trace = decode(buffer);
    const run = { trace, index: indexTrace(trace), report };
    for (let row = 0; row < trace.rows.length; row += 1) {
      const facts = factsOf(run, row);
      kinds.add(facts.kind);
      const sentence = plainPhrase(eventText(facts, run));
      assert.match(sentence, /^[A-Z].*\.$/, `${text}, row ${row}`);
      assert.doesNotMatch(sentence, /undefined|null|NaN|[{}]/);
    }
  }
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
  assert.equal(strings.bound(7, 2), 'n = 7 ≥ 3·2 + 1');
  assert.equal(strings.bound(6, 2), 'n = 6 < 3·2 + 1');
});
