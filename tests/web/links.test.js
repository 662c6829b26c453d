// The links that were once given away, in wasm: each is read, written and run again as the native
// tests wrote it down. And the links that Share gives away: signed, and packed where that pays.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { withPairs } from '../../www/pairs.js';
import { packedText, signedText } from '../../www/share-link.js';
import { parse, run } from './core.js';
import { REFUSED } from './gallery.js';

const table = readFileSync(new URL('../golden/links.tsv', import.meta.url), 'utf8');
const rows = table.trim().split('\n').map((row) => row.split('\t'));

/** What leaves a run the one that its link asked for. @param {{ code: string }} notice */
const isHarmless = ({ code }) => ['UNKNOWN', 'APART'].includes(code);

test('the table has its links', () => assert.ok(rows.length >= 50));

for (const [link = '', text = '', digest, verdict] of rows) {
  test(`${link} opens as it always did`, () => {
    const { errors, notices, valid } = parse(link);
    assert.deepEqual(errors.filter((/** @type {any} */ { code }) => code !== 'E_COST'), []);
    assert.ok(notices.every(isHarmless));
    assert.equal(valid.scenario, text);
    assert.equal(parse(text).valid.scenario, text);
    if (digest === REFUSED) {
      assert.throws(() => run(text), (error) => /E_COST/.test(String(error)));
      return;
    }
    const { report } = run(link);
    assert.deepEqual([report.digest, report.verdict.agreement], [digest, verdict]);
  });
}

/** @param {string} link @param {number} t */
function shown(link, t) {
  const preview = parse(link);
  return { preview, t, scenario: withPairs(preview.valid.scenario, { at: null }) };
}

test('Share signs what it gives away, and the core agrees with its checksum', () => {
  for (const [link = ''] of rows) {
    for (const t of [0, 17]) {
      const signed = signedText(shown(link, t));
      assert.match(signed, /^v=1&c=[0-9a-f]{4}&alg=/);
      const { notices, valid } = parse(signed);
      assert.ok(notices.every(isHarmless), signed);
      assert.equal(valid.at, t ? String(t) : null);
      assert.equal(valid.scenario, signed.replace(/&c=[0-9a-f]{4}/, ''));
    }
  }
});

test('a link that was edited says so and still opens', () => {
  const signed = signedText(shown('v=1&alg=om&n=7&t=2', 0));
  const { errors, notices, valid } = parse(signed.replace('n=7', 'n=8'));
  assert.deepEqual([errors, valid.n], [[], 8]);
  assert.match(notices[0].message, /this link was cut or edited/);
});

const LONG = `v=1&alg=om&n=4&t=1&title=${'Ding%20'.repeat(10)}&names=One.Two.Three.Four&x_long=${
  'the%20same%20again%20'.repeat(20)}`;

test('a long link is packed where that saves a fifth, and opens as the same run', async () => {
  const signed = signedText(shown(LONG, 5));
  const packed = await packedText(signed);
  assert.match(packed, /^v=1&c=[0-9a-f]{4}&z=[\w-]+$/);
  assert.ok(packed.length <= 0.8 * signed.length, `${packed.length} of ${signed.length}`);
  const { errors, valid, notices } = parse(packed);
  assert.deepEqual([errors, notices], [[], []]);
  assert.equal(valid.scenario, parse(signed).valid.scenario);
  assert.equal(run(packed).report.digest, run(LONG).report.digest);
});

test('no link that is given away ends with what a chat tool would leave out', async () => {
  for (const z of ['a-', 'a_', 'ab']) {
    const bytes = async () => new Uint8Array(Buffer.from(z.padStart(4, 'A'), 'base64url'));
    const packed = await packedText(signedText(shown(LONG, 5)), bytes);
    assert.match(packed, z === 'ab' ? /&z=AAab$/ : /&z=AAa[-_]&e=1$/);
  }
  const title = signedText(shown('v=1&alg=om&n=4&title=The%20end.', 0));
  assert.match(title, /title=The%20end%2E$/);
  const stream = deflateRawSync('alg=om&n=4').toString('base64url');
  assert.deepEqual(parse(`v=1&z=${stream}&e=1`).errors, []);
});

test('what is short, does not shrink, or meets an old browser stays plain', async () => {
  const short = signedText(shown('v=1&alg=om&n=7&t=2', 0));
  assert.equal(await packedText(short), short);
  const mixed = `v=1&c=0000&alg=om&n=4&x_a=${randomBytes(400).toString('base64url')}`;
  assert.equal(await packedText(mixed), mixed);
  assert.equal(await packedText(LONG, async () => null), LONG);
});

test('a bomb in a link is refused, as is a stream within a stream', () => {
  const pack = (/** @type {string} */ text) => deflateRawSync(text).toString('base64url');
  const bomb = `v=1&z=${pack(`alg=om&n=4&x_a=${'a'.repeat(1_000_000)}`)}`;
  assert.ok(bomb.length < 2048);
  assert.match(parse(bomb).errors[0].message, /more than 65536 bytes/);
  const nested = parse(`v=1&z=${pack(`z=${pack('alg=om&n=4')}`)}`);
  assert.equal(nested.errors[0].code, 'E_ZIP');
  assert.match(nested.errors[0].message, /another z/);
});

test('what needs a newer version says so plainly', () => {
  for (const text of ['v=1&e=9&alg=om&n=4', 'v=1&req=future&alg=om&n=4', 'v=2&alg=om&n=4']) {
    assert.deepEqual(parse(text).errors.map((/** @type {any} */ { code }) => code), ['E_NEWER']);
  }
});
