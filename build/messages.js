// From the one description of the embed's messages to what both sides need: validators that are
// plain code (a page under a strict policy may compile none) and the types of what passes them.
// Knows the words of JSON Schema that the description uses, and refuses any other.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** @typedef {Record<string, any>} Schema */

const SOURCE = new URL('../www/embed/messages.schema.json', import.meta.url);
const PACKAGE = new URL('../www/pkg/', import.meta.url);
/** Each side judges what the other sends. */
const JUDGED = { isHandshake: 'handshake', isCommand: 'command', isEvent: 'event' };
const WORDS = ['$ref', 'type', 'const', 'enum', 'oneOf', 'anyOf', 'minimum', 'maximum', 'maxLength',
  'pattern', 'items', 'properties', 'required', 'description', 'default'];

const HEAD = `// Generated from www/embed/messages.schema.json: which messages are sound.
const isObject = (x) => typeof x === 'object' && x !== null && !Array.isArray(x);
const has = (x, key) => Object.hasOwn(x, key);
`;

const PARAMETERS = `/** A parameter of the frame's look. */
export type Parameter = { description: string, type?: string, enum?: (string | number)[],
  minimum?: number, maximum?: number, default?: string | number };
export const parameters: Record<keyof Presentation, Parameter>;`;

/** @param {Schema} schema @param {string} x what is judged, as code @returns {string} code */
function judge(schema, x) {
  const strange = Object.keys(schema).find((word) => !WORDS.includes(word));
  if (strange) throw new Error(`the validators do not know the word ${strange}`);
  if (schema.$ref) return `${nameOf(schema)}(${x})`;
  if ('const' in schema) return `${x} === ${JSON.stringify(schema.const)}`;
  if (schema.enum) return `${JSON.stringify(schema.enum)}.includes(${x})`;
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return either.map((/** @type {Schema} */ one) => `(${judge(one, x)})`).join(' || ');
  if (Array.isArray(schema.type)) {
    return schema.type.map((/** @type {string} */ type) => ofType({ ...schema, type }, x))
      .join(' || ');
  }
  return ofType(schema, x);
}

/** @param {Schema} schema @param {string} x @returns {string} */
function ofType(schema, x) {
  const { type, minimum, maximum, maxLength, pattern, items } = schema;
  const all = (/** @type {(string | false | undefined)[]} */ ...parts) =>
    parts.filter(Boolean).join(' && ');
  switch (type) {
    case 'integer': case 'number':
      return all(type === 'integer' ? `Number.isInteger(${x})` : `Number.isFinite(${x})`,
        minimum !== undefined && `${x} >= ${minimum}`,
        maximum !== undefined && `${x} <= ${maximum}`);
    case 'string':
      return all(`typeof ${x} === 'string'`, maxLength && `${x}.length <= ${maxLength}`,
        pattern && `/${pattern}/.test(${x})`);
    case 'boolean': return `typeof ${x} === 'boolean'`;
    case 'null': return `${x} === null`;
    case 'array': return `Array.isArray(${x}) && ${x}.every((y) => ${judge(items, 'y')})`;
    case 'object': return all(`isObject(${x})`, ...fieldsOf(schema, x));
    default: return 'true';
  }
}

/** @param {Schema} schema @param {string} x @returns {string[]} */
function fieldsOf({ properties = {}, required = [] }, x) {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const here = `has(${x}, '${key}')`;
    const sound = judge(schema, `${x}.${key}`);
    if (required.includes(key)) return sound === 'true' ? [here] : [here, `(${sound})`];
    return sound === 'true' ? [] : [`(!${here} || (${sound}))`];
  });
}

/** @param {Schema} schema @returns {string} */
const nameOf = ({ $ref }) => $ref.split('/').at(-1);

/** Parts by whom other parts are used, and what is judged. @param {Schema} schema */
function validators({ $defs }) {
  const used = new Set([...JSON.stringify($defs).matchAll(/"#\/\$defs\/(\w+)"/g)]
    .map(([, name]) => name));
  const parts = [...used].map((name) =>
    `const ${name} = (x) => ${judge($defs[name], 'x')};\n`);
  const judged = Object.entries(JUDGED).map(([name, part]) =>
    `export const ${name} = (x) => ${judge($defs[part], 'x')};\n`);
  const parameters = JSON.stringify($defs.presentation.properties, null, 2);
  return [HEAD, ...parts, ...judged, `export const parameters = ${parameters};\n`].join('');
}

/** @param {Schema} schema @returns {string} the type of what fits it */
function typeOf(schema) {
  if (schema.$ref) return capital(nameOf(schema));
  if ('const' in schema) return JSON.stringify(schema.const);
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return either.map(typeOf).join(' | ');
  if (schema.enum) {
    return schema.enum.map((/** @type {unknown} */ one) => JSON.stringify(one)).join(' | ');
  }
  if (Array.isArray(schema.type)) {
    return schema.type.map((/** @type {string} */ type) => typeOf({ type })).join(' | ');
  }
  if (schema.type === 'array') return `Array<${typeOf(schema.items)}>`;
  if (schema.type === 'object') return `{\n${members(schema).join('\n')}\n}`;
  return schema.type === 'integer' ? 'number' : schema.type ?? 'any';
}

/** @param {Schema} schema @returns {string[]} */
function members({ properties = {}, required = [] }) {
  return Object.entries(properties).map(([key, value]) => {
    const said = value.description ? `/** ${value.description} */\n` : '';
    return `${said}${JSON.stringify(key)}${required.includes(key) ? '' : '?'}: ${typeOf(value)};`;
  });
}

/** @param {string} name */
const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** @param {Schema} schema @returns {string} a declaration file */
function declarations({ $defs }) {
  const types = Object.entries($defs).map(([name, schema]) =>
    `/** ${schema.description ?? name} */\nexport type ${capital(name)} = ${typeOf(schema)};`);
  const judges = Object.entries(JUDGED).map(([name, part]) =>
    `export function ${name}(message: unknown): message is ${capital(part)};`);
  return `${[...types, ...judges, PARAMETERS].join('\n')}\n`;
}

const schema = JSON.parse(readFileSync(SOURCE, 'utf8'));
mkdirSync(PACKAGE, { recursive: true });
writeFileSync(new URL('messages.js', PACKAGE), validators(schema));
writeFileSync(new URL('messages.d.ts', PACKAGE), declarations(schema));
