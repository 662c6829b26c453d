// The page in its languages: each has every sentence that English has, with the same values in it,
// and a word for everything the core can say. Sentences are made with the same sample arguments in
// both languages; where English makes sense of some, the other has to as well.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, LANGUAGES, wearLanguage } from '../../www/language.js';
import { FORMS } from '../../www/strings/core-forms-de.js';
import { HELP } from '../../www/strings/core-help-de.js';
import { de } from '../../www/strings/de.js';
import { en } from '../../www/strings/en.js';
import { TITLES } from '../../www/strings/gallery-de.js';
import { describe, parse } from './core.js';
import { gallery } from './gallery.js';

/** @typedef {[string, any, any]} Pair a path, and what both languages have there */

/** Every leaf of both, as far as they have the same shape. @param {any} one @param {any} other
 * @param {string} path @returns {Pair[]} */
function leaves(one, other, path = '') {
  assert.equal(typeof other, typeof one, path);
  if (typeof one !== 'object' || one === null) return [[path, one, other]];
  assert.deepEqual(Object.keys(other).sort(), Object.keys(one).sort(), path);
  return Object.keys(one).flatMap((key) => leaves(one[key], other[key], `${path}.${key}`));
}

/** Whatever a sentence may want of an argument. */
const RECORD = Object.assign([{ letter: 'a', count: 2, toString: () => 'X' },
  { letter: 'u', count: 1, toString: () => 'Y' }], {
  a: 3, b: 2, tampered: 1, none: 1, n: '9', t: '3', share: 0.5, low: 0.25, high: 0.75,
  runs: 5, from: 1, to: 2, mean: 2,
  title: 'T', scenario: 'v=1', digest: 'ab12', link: 'L', ticks: '9', lies: 2, harm: 2, tried: 5,
  exhausted: true, code: 'E_VALUE', key: 'n', got: '0',
  allowed: 'a whole number from 1 to 9', used: 3,
  kind: 'decide', node: 2, peer: 1, value: 1, held: 0, lie: true, path: [0, 1], letter: 'a',
  heldLetter: 'b', round: 1, phase: 1, before: 'a', now: 'b', sort: 'item', item: 'P1', waited: 9,
  heard: [{ letter: 'a', count: 2 }], name: (/** @type {number} */ node) => `N${node}`,
  commander: 0, toString: () => 'X', diffs: [1, 2], versions: 2, count: 2, height: 2, miner: 1,
});
const KINDS = [3, 1, 'a', RECORD];

/** @param {number} places @returns {any[][]} every choice of arguments */
function choices(places) {
  if (places === 0) return [[]];
  return choices(places - 1).flatMap((rest) => KINDS.map((kind) => [...rest, kind]));
}

/** @param {Function} make @param {any[]} given @returns {string | null} null: not for these */
function made(make, given) {
  try {
    const text = make(...given);
    return typeof text === 'string' && !/undefined|NaN|null|\[object|function/.test(text)
      ? text : null;
  } catch {
    return null;
  }
}

/** @param {string} text @returns {string[]} the values that a sentence shows, in any order */
const marks = (text) => [...text.matchAll(/\{(\w)/g)].map(([, letter]) => letter).sort();

test('German has the shape of English: the same keys and functions', () => {
  const pairs = leaves(en, de);
  assert.ok(pairs.length > 800, `only ${pairs.length} sentences`);
  for (const [path, one, other] of pairs) {
    if (typeof one === 'function') assert.equal(other.length, one.length, path);
    if (typeof one === 'string') assert.deepEqual(marks(other), marks(one), path);
  }
});

test('every sentence renders in both languages, with the same values in it', () => {
  for (const [path, one, other] of leaves(en, de)) {
    if (typeof one !== 'function') continue;
    const both = choices(one.length).map((given) => [made(one, given), made(other, given)])
      .filter(([english, german]) => english !== null && german !== null);
    assert.ok(both.length > 0, `${path} never renders`);
    for (const [english, german] of both) {
      assert.deepEqual(marks(german ?? ''), marks(english ?? ''), `${path}: ${german}`);
    }
  }
});

test('no sentence was left in English', () => {
  const same = leaves(en, de).filter(([, one, other]) =>
    one === other && typeof one === 'string' && one.split(' ').length > 2);
  assert.deepEqual(same.map(([path]) => path), []);
});

test('the core’s every parameter has German words, and none are left over', () => {
  const { params } = describe();
  const helps = new Set(params.map((/** @type {any} */ { help }) => help));
  const shown = params.filter((/** @type {any} */ { key }) =>
    !['v', 'c', 'e', 'req', 'alg', 'at', 'd'].includes(key));
  for (const { key, help, unit, default: usual } of shown) {
    assert.notEqual(de.ofCore(help), help, `help of ${key}`);
    if (unit) assert.ok(de.ofCore(unit) !== unit || /^(ticks|peers)$/.test(unit), unit);
    if (usual.type === 'derived') assert.ok(usual.text, key);
  }
  for (const english of HELP.keys()) assert.ok(helps.has(english), `nobody says: ${english}`);
});

/** Texts that are wrong in many ways, beside every parameter with a value that it cannot have. */
const WRONG = ['', 'alg=om', 'v=1&alg=om&n=7&bad=9', 'v=1&alg=om&n=7&t=8', 'v=1&alg=om&n=4&m=9',
  'v=1&alg=om&n=4&bad=1&t=1', 'v=1&alg=om&n=4&bad=1&adv=scripted&say=0-2-a',
  'v=1&alg=om&n=4&bad=1&adv=scripted&say=0-1-2-9-a', 'v=1&alg=om&n=4&n=5', 'v=1&alg=om&n=4&A=5',
  'v=1&alg=om&n=4&bad=1&adv=scripted&say=0-1-2-a.0-1-2-r', 'v=1&alg=om&n=4&names=a.b.c.d.e',
  'v=1&alg=om&n=4&z=%25', 'v=1&alg=om&n=4&title=%zz', 'v=1&alg=om&n=4&values=2', 'alg=om&v=1&n=4',
  'v=1&alg=om&n=4&req=x', 'v=2&alg=om&n=4', 'v=1&alg=om&n=4&c=00000000', 'v=1&alg=om&n=4&foo=1',
  'v=1&alg=neighbours&n=9&topo=regular&degree=9', 'v=1&alg=neighbours&n=9&topo=ws&degree=3',
  'v=1&alg=neighbours&n=9&topo=ba&attach=9', 'v=1&alg=neighbours&n=9&topo=gnm&links=99',
  'v=1&alg=neighbours&n=9&topo=edges&edges=0-9', 'v=1&alg=majority&n=4&inputs=a.b',
  'v=1&alg=majority&n=4&share_pm=1', 'v=1&alg=majority&n=4&t=1&adv=scripted&say=1-1-3-0-u',
  'v=1&alg=benor&n=5&f=5', 'v=1&alg=benor&n=5&miss=9', 'v=1&alg=gossip&n=5&loc=list',
  'v=1&alg=gossip&n=5&lat=0-1-n-1-1', 'v=1&alg=gossip&n=5&loc=list&lat=0-2-n-1-1',
  'v=1&alg=gossip&n=5&loc=course&places=0.1', 'v=1&alg=gossip&n=5&downtime=list',
  'v=1&alg=gossip&n=5&down_list=1-2-3', 'v=1&alg=gossip&n=5&downtime=list&down_list=9-2-3',
  'v=1&alg=gossip&n=5&part=0.1.2.3.4', 'v=1&alg=gossip&n=5&part=0&part_from=9&part_to=3',
  'v=1&alg=gossip&n=5&shop=9', 'v=1&alg=gossip&n=5&then=om&then_m=9',
  'v=1&alg=gossip&n=5&mine=slot',
  'v=1&alg=gossip&n=5&then=benor&then_f=9', 'v=1&alg=gossip&n=5&then=majority&then_m=1',
  'v=1&alg=lottery&n=5&mine=slot&winners=9', 'v=1&alg=lottery&n=5&power=0.0.0.0.0',
  `v=1&alg=om&n=4&title=${'x'.repeat(2000)}`, `v=1&alg=om&n=4&x_=${'x'.repeat(5000)}`,
  `v=1&alg=om&n=4${Array.from({ length: 99 }, (_, at) => `&x_${at}=1`).join('')}`,
  ...['', '&power=1.1.0'].map((keys) =>
    `v=1&alg=lottery&n=3&topo=edges&edges=0-1&blocks=3${keys}`),
  'v=1&alg=om&z=!', 'v=1&alg=om&z=AAAA', 'v=1&n=4&z=ywUA', 'v=1&alg=om&n=30&t=9'];

test('whatever the core refuses or remarks is said in German', () => {
  const { params, algorithms } = describe();
  const each = algorithms.flatMap((/** @type {any} */ { name }) => params
    .filter((/** @type {any} */ one) => one.key !== 'alg')
    .map((/** @type {any} */ { key }) => `v=1&alg=${name}&n=5&${key}=!!`));
  const used = new Set();
  const speak = (/** @type {string} */ english, /** @type {string} */ text) => {
    if (/^[\d., ]*$|^om, |^(the )?scenario$/.test(english)) return;
    assert.notEqual(de.ofCore(english), english, text);
    used.add(FORMS.find(([pattern]) => pattern.test(english)));
  };
  for (const text of [...WRONG, ...each]) {
    const { errors, notices } = parse(text);
    for (const error of errors) {
      if (!/^UTF-8$/.test(error.allowed)) speak(error.allowed, text);
      const said = de.inputError(error);
      if (error.code !== 'E_COST') assert.ok(said.startsWith(`${error.key} `), said);
    }
    for (const { message } of notices) speak(message, text);
  }
  assert.ok(used.size > 30, `only ${used.size} forms were met`);
});

test('every scenario of the gallery says what to look for, and is called something', () => {
  const shipped = gallery();
  for (const { galleryText } of [en, de]) {
    assert.deepEqual(Object.keys(galleryText).sort(), [...shipped.keys()].sort());
  }
  const titles = [...shipped.values()].map((text) =>
    decodeURIComponent(/(?:^|&)title=([^&]*)/.exec(text)?.[1] ?? ''));
  assert.deepEqual([...TITLES.keys()].sort(), titles.sort());
  assert.equal(de.titled('A title of somebody’s own'), 'A title of somebody’s own');
});

test('German numbers have points and commas, and nouns agree', () => {
  assert.equal(de.number('19029436804'), '19.029.436.804');
  assert.equal(de.number('more than 3.4e38'), 'mehr als 3,4e38');
  assert.equal(de.network.percent(1, 3), '33,3 %');
  assert.equal(de.messagesOf(0, 1), '0 von 1 Nachricht');
  assert.equal(de.messagesOf(0, 2), '0 von 2 Nachrichten');
});

/** A window as far as languages look at it. @param {string | null} kept
 * @param {string[]} tags */
const scope = (kept, tags) => /** @type {any} */ ({
  navigator: { languages: tags },
  document: { documentElement: { lang: '', dir: '' } },
  get localStorage() {
    if (kept === null) throw new Error('a sandbox');
    return { getItem: () => kept };
  },
});

test('the address goes before what is remembered, and that before the browser', () => {
  const { searchParams } = new URL('http://x/?lang=de#v=1');
  assert.equal(languageOf(scope('en', ['en']), searchParams), 'de');
  assert.equal(languageOf(scope('de', ['en']), new URLSearchParams('lang=xx')), 'de');
  assert.equal(languageOf(scope(null, ['fr', 'de-CH', 'en']), new URLSearchParams()), 'de');
  assert.equal(languageOf(scope(null, ['fr']), new URLSearchParams()), 'en');
});

test('the page wears its language, and reads from the right where that is asked', () => {
  const plain = scope(null, []);
  wearLanguage(plain, 'de', new URLSearchParams());
  assert.deepEqual(plain.document.documentElement, { lang: 'de', dir: LANGUAGES.de.dir });
  const turned = scope(null, []);
  wearLanguage(turned, 'en', new URLSearchParams('dir=rtl'));
  assert.deepEqual(turned.document.documentElement, { lang: 'en', dir: 'rtl' });
});
