// The tables of the documentation, from the description of the embed's parameters and messages.

/** @param {any} part @returns {string} what a value may be */
function kind(part) {
  if (part.$ref) return `*${part.$ref.split('/').at(-1)}*`;
  if ('const' in part) return `\`${part.const}\``;
  if (part.enum) return part.enum.map((/** @type {unknown} */ one) => `\`${one}\``).join(', ');
  if (part.anyOf) return part.anyOf.map(kind).join(' or ');
  const type = [part.type].flat().join(' or ') || 'anything';
  const { minimum, maximum, maxLength } = part;
  if (maximum > 1e15) return 'a whole number';
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `a whole number from ${minimum}`;
  return maxLength ? `${type}, at most ${maxLength} long` : type;
}

/** @param {string[]} heads @param {string[][]} rows */
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

/** @param {any} part @param {string[]} hidden @returns {string} */
function fields({ properties }, hidden) {
  return Object.entries(properties).filter(([key]) => !hidden.includes(key))
    .map(([key, one]) => `\`${key}\`: ${kind(/** @type {any} */ (one))}`).join('; ');
}

/** @param {any} schema @param {string} name @returns {string} */
function messages({ $defs }, name) {
  const rows = $defs[name].oneOf.map((/** @type {any} */ one) =>
    [`\`${one.properties.type.const}\``, fields(one, ['ns', 'v', 'id', 'type']), one.description]);
  return table(['type', 'carries', 'what it is'], rows);
}

/** @param {any} schema @returns {string} */
export function tablesOf(schema) {
  const { presentation, handshake, command, event, status, outcome, problem } = schema.$defs;
  const parameters = Object.entries(presentation.properties).map(([key, one]) =>
    [`\`${key}\``, kind(one), one.default === undefined ? '' : `\`${one.default}\``,
      one.description]);
  const parts = Object.entries({ status, outcome, problem }).map(([name, one]) =>
    [`*${name}*`, fields(one, []), one.description]);
  return `
## Parameters

${table(['parameter', 'may be', 'is', 'what it does'], parameters)}
## Messages ${handshake.description}

${messages(schema, 'handshake')}
## Commands, ${command.description}

${messages(schema, 'command')}
## Events, ${event.description}

${messages(schema, 'event')}
## What they carry

${table(['part', 'holds', 'what it is'], parts)}`;
}
