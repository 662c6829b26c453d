// The embed's messages: the validators that the build generates judge as a JSON Schema library
// does, on sound messages and on hundreds of broken ones; and what the documentation says of them
// is what the description says.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isCommand, isEvent, isHandshake } from '../../www/pkg/messages.js';
import { tablesOf } from './message-tables.js';

const SOURCE = new URL('../../www/embed/messages.schema.json', import.meta.url);
const DOCS = new URL('../../docs/embedding.md', import.meta.url);
const schema = JSON.parse(readFileSync(SOURCE, 'utf8'));
const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false });
ajv.addSchema(schema);

const JUDGES = { handshake: isHandshake, command: isCommand, event: isEvent };
/** Values that stand where others should. */
const WRONG = [null, undefined, true, -1, 0, 1, 1.5, NaN, 2 ** 60, '', 'on', 'x'.repeat(5000), [],
  [[]], {}, { code: 1 }, 'auto', 'svg', 4, '1'];

/** A value that fits. @param {any} part @returns {any} */
function sound(part) {
  if (part.$ref) return sound(schema.$defs[part.$ref.split('/').at(-1)]);
  if ('const' in part) return part.const;
  if (part.enum) return part.enum[0];
  if (part.anyOf) return sound(part.anyOf[0]);
  const type = Array.isArray(part.type) ? part.type[0] : part.type;
  if (type === 'object') {
    const pairs = Object.entries(part.properties).map(([key, one]) => [key, sound(one)]);
    return Object.fromEntries(pairs);
  }
  if (type === 'array') return [sound(part.items)];
  const values = new Map(Object.entries({ integer: 1, number: 1, string: 'en', boolean: true }));
  return values.get(type) ?? (type === 'null' ? null : 'anything');
}

/** The message with one thing changed, on every level. @param {any} message @returns {any[]} */
function broken(message) {
  if (typeof message !== 'object' || message === null) return WRONG;
  const keys = Object.keys(message);
  const without = keys.map((key) => {
    const { [key]: gone, ...rest } = message;
    return rest;
  });
  return [...WRONG, ...without, { ...message, more: 1 },
    ...keys.flatMap((key) => broken(message[key]).map((value) => ({ ...message, [key]: value })))];
}

for (const [name, judge] of Object.entries(JUDGES)) {
  test(`a ${name} is judged as the JSON Schema says`, () => {
    const byLibrary = ajv.compile({ $ref: `${schema.$id}#/$defs/${name}` });
    let accepted = 0;
    let refused = 0;
    for (const kind of schema.$defs[name].oneOf) {
      const good = sound(kind);
      assert.ok(judge(good), JSON.stringify(good));
      for (const message of broken(good)) {
        // A key without a value is no value of JSON: both hold it for missing.
        const plain = message === undefined ? null : JSON.parse(JSON.stringify(message) ?? 'null');
        const expected = byLibrary(plain);
        assert.equal(judge(plain), expected, JSON.stringify(plain));
        accepted += Number(expected);
        refused += Number(!expected);
      }
    }
    assert.ok(accepted > 10 && refused > 50, `${accepted} accepted, ${refused} refused`);
  });
}

test('the documentation’s tables are those of the description', () => {
  const text = readFileSync(DOCS, 'utf8');
  const between = /(<!-- tables -->\n)[^]*(<!-- end of tables -->)/;
  const tables = tablesOf(schema);
  if (process.env.BLESS) {
    writeFileSync(DOCS, text.replace(between, (_, begin, end) => begin + tables + end));
    return;
  }
  assert.equal(between.exec(text)?.[0], `<!-- tables -->\n${tables}<!-- end of tables -->`,
    'BLESS=1 writes them anew');
});
