// What must not get lost or be kept from the reader: one's own version when something else is
// opened, what a report says, and a link's view and code.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenName } from '../../www/given-name.js';
import { plainPhrase } from '../../www/parts/phrase.js';
import { addressOf } from '../../www/link.js';
import { lookOf, readLook } from '../../www/looks.js';
import { reportOf } from '../../www/parts/bad-luck.js';
import { qrPath } from '../../www/parts/qr.js';
import { reduce, START } from '../../www/state.js';

/** @typedef {import('../../www/state.js').Action} Action */
/** @typedef {import('../../www/state.js').State} State */

const LINK = 'v=1&alg=om&n=4';
const PREVIEW = /** @type {any} */ ({ valid: { algorithm: 'om', names: [] } });

/** @param {State} state @param {import('../../www/state.js').Wish['from']} from
 * @param {string} text */
function opened(state, from, text) {
  const wished = reduce(state, { type: 'wish', text, from });
  return reduce(wished,
    { type: 'read', preview: PREVIEW, scenario: text, notices: [], shared: true });
}

test('an edited text that never ran is set aside when something else is opened', () => {
  const shown = opened(START, 'link', LINK);
  const drafted = reduce(shown, { type: 'draft', text: `${LINK}&bad=9`, live: false });
  for (const from of /** @type {const} */ (['link', 'file', 'gallery'])) {
    const over = opened(drafted, from, 'v=1&alg=om&n=5');
    assert.deepEqual([over.aside, over.draft], [`${LINK}&bad=9`, null], from);
    assert.equal(opened(over, 'link', LINK).aside, `${LINK}&bad=9`);
  }
});

test('nothing is set aside that is as it was opened, or is brought back or let go', () => {
  const shown = opened(START, 'link', LINK);
  assert.equal(opened(shown, 'gallery', 'v=1&alg=om&n=5').aside, null);
  const drafted = reduce(shown, { type: 'draft', text: `${LINK}&seed=7`, live: false });
  const over = opened(drafted, 'gallery', 'v=1&alg=om&n=5');
  const back = opened(over, 'drawer', over.aside ?? '');
  assert.deepEqual([back.scenario, back.aside], [`${LINK}&seed=7`, null]);
  assert.equal(reduce(over, { type: 'forget' }).aside, null);
});

test('a report says what broke and how to break it again, and nothing of the reader', () => {
  const state = { ...opened(START, 'link', LINK), description: /** @type {any} */ ({ engine: 1 }) };
  const notice = { code: 'CRASH', key: null, message: 'It broke.', detail: 'unreachable' };
  assert.equal(reportOf(state, notice, 'A browser'),
    `Bivouac, rules 1\nCRASH: unreachable\n${LINK}\nA browser`);
});

test('a link may say how the run is shown, and what it says badly is left out', () => {
  const state = { ...START, tab: /** @type {const} */ ('graph'), followed: 3,
    layout: /** @type {const} */ ('race') };
  const link = addressOf('https://host.example/?theme=dark&s=x&view=log', LINK, lookOf(state));
  assert.equal(link,
    `https://host.example/?theme=dark&view=graph&layout=race&follow=3#${LINK}`);
  assert.deepEqual(readLook(link ?? ''), { tab: 'graph', layout: 'race', followed: 3 });
  assert.equal(addressOf(link ?? '', LINK), `https://host.example/?theme=dark#${LINK}`);
  for (const query of ['view=__proto__&layout=x', 'view=graph&beside=graph&follow=-1']) {
    const { tab = 'graph', ...rest } = readLook(`https://host.example/?${query}`);
    assert.deepEqual([tab, rest], ['graph', {}]);
  }
  assert.deepEqual(lookOf(START), {});
});

test('a name from the right keeps to itself, and braces in a name colour nothing', () => {
  assert.equal(givenName('Ada'), 'Ada');
  assert.equal(givenName('שלום'), '\u2068שלום\u2069');
  const told = plainPhrase(`${givenName('{a:surrender}')} says {a}.`);
  assert.match(told, /^\{\u2060a:surrender\} says \w+\.$/);
});

test('a code has the three finders that a camera looks for', () => {
  const { size, path } = qrPath(`https://host.example/#${LINK}`);
  assert.ok(size >= 25 && (size - 17) % 4 === 0);
  for (const corner of ['M0 0h7', `M${size - 7} 0h7`, `M0 ${size - 1}h7`]) {
    assert.ok(path.includes(corner), corner);
  }
});
