// What a frame is to look like, read from its query by the table of parameters. What nobody knows
// is passed over; what cannot be used is said, and the default takes its place.

import { parameters } from '../pkg/messages.js';
import { strings } from '../strings/strings.js';

/** @import { Parameter, Presentation, Problem } from '../pkg/messages.js' */

/** @typedef {Record<string, string[]>} Known what some parameters may be, known elsewhere */

/** Promised, and not there yet. @type {Record<string, string[]>} */
const UNBUILT = { mode: ['lesson', 'exam'], predict: [] };
const GOT_MAX = 40;

/** @param {string} key @param {string} text @param {string} allowed @returns {Problem} */
function badValue(key, text, allowed) {
  const got = text.length > GOT_MAX ? `${text.slice(0, GOT_MAX)}…` : text;
  const used = parameters[/** @type {keyof Presentation} */ (key)]?.default;
  const message = strings.embedding.badValue({ key, got, allowed, used: used ?? null });
  return { code: 'E_VALUE', key, message, estimate: null };
}

/** @param {string} key @param {string} text @returns {Problem | null} */
function unbuilt(key, text) {
  const values = Object.hasOwn(UNBUILT, key) ? UNBUILT[key] : null;
  if (!values || (values.length > 0 && !values.includes(text))) return null;
  const message = strings.embedding.unbuilt(key, values.length > 0 ? text : '');
  return { code: 'E_UNBUILT', key, message, estimate: null };
}

/** @param {string} text @returns {boolean} an origin as browsers write it */
function isOrigin(text) {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

/** What is allowed, in words. @param {string} key @param {Parameter} parameter @param {Known} known
 * @returns {string} */
function allowedFor(key, parameter, known) {
  if (key === 'origin') return strings.embedding.anOrigin;
  const values = parameter.enum ?? known[key];
  if (values) return values.join(', ');
  return strings.embedding.aNumber(parameter.minimum ?? 0, parameter.maximum ?? null);
}

/** @param {string} key @param {Parameter} parameter @param {string} text @param {Known} known
 * @returns {string | number | null} null if it cannot be used */
function valueOf(key, parameter, text, known) {
  if (parameter.enum?.includes('on') && text === '') return 'on';
  if (parameter.enum) return parameter.enum.find((one) => String(one) === text) ?? null;
  if (parameter.type === 'integer') {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : -1;
    const { minimum = 0, maximum = Infinity } = parameter;
    return number >= minimum && number <= maximum ? number : null;
  }
  if (key === 'origin') return isOrigin(text) ? text : null;
  return known[key]?.includes(text) ? text : null;
}

/** What two values mean to each other.
 * @param {Record<string, any>} look @param {Problem[]} problems */
function settle(look, problems) {
  if (look.to !== undefined && look.to <= (look.from ?? 0)) {
    problems.push(badValue('to', String(look.to), strings.embedding.aNumber((look.from ?? 0) + 1)));
    delete look.to;
  }
  if (look['min-height'] > look['max-height']) {
    const allowed = strings.embedding.aNumber(look['min-height']);
    problems.push(badValue('max-height', String(look['max-height']), allowed));
    look['max-height'] = Math.max(look['min-height'],
      Number(parameters['max-height'].default));
  }
}

/**
 * @param {URLSearchParams} query
 * @param {Known} known
 * @returns {{ look: Presentation, problems: Problem[] }}
 */
export function readPresentation(query, known) {
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Record<string, any>} */
  const look = {};
  for (const [key, text] of query) {
    const later = unbuilt(key, text);
    if (later) problems.push(later);
    if (later || !Object.hasOwn(parameters, key)) continue;
    const parameter = parameters[/** @type {keyof Presentation} */ (key)];
    const value = valueOf(key, parameter, text, known);
    if (value === null) problems.push(badValue(key, text, allowedFor(key, parameter, known)));
    else look[key] = value;
  }
  for (const [key, { default: usual }] of Object.entries(parameters)) {
    if (usual !== undefined) look[key] ??= usual;
  }
  settle(look, problems);
  return { look, problems };
}
