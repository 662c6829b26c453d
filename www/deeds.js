// What a reader does to a run, as the scenario's text: rows and acts in `do`, single lies in `say`,
// a traitor of the start in `bad`. Every one forks the run at a moment and keeps what was before;
// what was done later than that stays behind, in the branch that it belongs to.

import { pairOf, withPairs } from './pairs.js';
import { afterNumber } from './trace/search.js';

/** @import { Run } from './store.js' */
/** @import { Valid } from './pkg/types.js' */

/**
 * Something done, as a person would say it; `t` is the moment.
 * @typedef {{ op: 'turn', node: number, traitor: boolean, t: number }
 *   | { op: 'crash', node: number, t: number }
 *   | { op: 'cut', node: number, peer: number, t: number }
 *   | { op: 'drop', message: number, from: number, to: number, t: number }
 *   | { op: 'delay', message: number, from: number, to: number, ticks: number, t: number }
 *   | { op: 'lie', message: number, from: number, to: number, value: string, t: number }
 *   | { op: 'say', node: number, count: number, t: number }
 *   | { op: 'back', count: number, t: number }} Deed
 */
/** @typedef {{ text: string, deed: Deed }} Forked  the scenario of the branch, and why */
/** @typedef {{ run: Run, scenario: string, valid: Valid, t: number }} Now */
/** A message of a traitor, and what it is to say: null as its strategy will have it.
 * @typedef {{ place: string, from: number, value: string | null }} Line */

/** The most lies and interventions in a link, the longest list of them, and the longest link, with
 * room for a playhead and a checksum. */
export const LINES_MAX = 256;
const VALUE_MAX = 2048;
const TEXT_MAX = 4040;

/** @param {string} text @param {string} key @returns {string[]} */
const listOf = (text, key) => (pairOf(text, key) ?? '').split('.').filter(Boolean);

/** @param {string} text @returns {string[]} its interventions, as they are written */
export const actsIn = (text) => listOf(text, 'do');

/** How many rows stand before a moment's deed. Before time goes on from its start, that is before
 * all else. @param {Now} now @returns {number} */
export function rowsBefore({ run: { trace, index }, t }) {
  return t > 0 ? afterNumber(trace.rows.time, t) : index.deeds.first;
}

/**
 * The interventions that a branch keeps: those that had happened.
 * @param {Now} now
 * @param {number} rows
 * @returns {{ act: string, row: number }[]} with the rows that they left
 */
function keptActs({ run: { report } }, rows) {
  const done = report.interventions ?? [];
  return done.flatMap(({ text, row }) => (row !== null && row < rows ? [{ act: text, row }] : []));
}

/** @param {string} act @param {number} by */
function moved(act, by) {
  const [row, ...rest] = act.split('-');
  return [Number(row) + by, ...rest].join('-');
}

/**
 * The text with one more act; those whose rows come after the new one's move on by it.
 * @param {Now} now
 * @param {string} act without its row
 * @param {number} named the row that it names @param {number} own the row that it will leave
 * @param {number} rows how many have happened
 */
function withAct(now, act, named, own, rows) {
  const kept = keptActs(now, rows).map((one) => (one.row >= own ? moved(one.act, 1) : one.act));
  const place = kept.findIndex((one) => Number(one.split('-', 1)[0]) > named);
  kept.splice(place < 0 ? kept.length : place, 0, `${named}-${act}`);
  return withPairs(now.scenario, { do: kept.join('.') });
}

/** @param {Now} now @param {string} act */
function atNode(now, act) {
  const rows = rowsBefore(now);
  return withAct(now, act, rows, rows, rows);
}

/** @param {Now} now @param {number} message @param {string} act */
function atMessage(now, message, act) {
  const { trace } = now.run;
  const rows = afterNumber(trace.rows.time, now.t);
  const last = trace.rows.message.subarray(0, rows).lastIndexOf(message);
  return withAct(now, act, last, last + 1, rows);
}

/** A traitor from the very start, or none: the depth stays what it was.
 * @param {Now} now @param {number} node */
function sides({ scenario, valid }, node) {
  const others = valid.bad.filter((id) => id !== node);
  const bad = others.length < valid.bad.length ? others : [...others, node];
  const lies = listOf(scenario, 'say').filter((lie) => senderOf(lie, valid) !== node);
  /** @type {Record<string, string | null>} */
  const depth = valid.algorithm === 'om' ? { m: String(valid.m) }
    : valid.algorithm === 'benor' ? { f: valid.values.f ?? null } : {};
  return withPairs(scenario, { t: null, t_pm: null, pick: null, ...depth,
    bad: bad.sort((one, other) => one - other).join('.') || null,
    ...(lies.length < listOf(scenario, 'say').length ? { say: lies.join('.') || null } : {}) });
}

/** @param {string} lie @param {Valid} valid @returns {number} who tells it */
function senderOf(lie, { algorithm }) {
  const pieces = lie.split('-');
  return Number(algorithm === 'om' ? pieces[pieces.length - 3] : pieces[2]);
}

/** @param {Now} now @param {number} node @returns {Forked} */
export function turn(now, node) {
  const { run, t } = now;
  const traitor = !run.index.deeds.traitor(t, node);
  const text = t > 0 || traitor === now.valid.bad.includes(node)
    ? atNode(now, `turn-${node}`) : sides(now, node);
  return { text, deed: { op: 'turn', node, traitor, t } };
}

/** @param {Now} now @param {number} node @returns {Forked} */
export function crash(now, node) {
  return { text: atNode(now, `crash-${node}`), deed: { op: 'crash', node, t: now.t } };
}

/** @param {Now} now @param {number} node @param {number} peer @returns {Forked} */
export function cut(now, node, peer) {
  const [one, two] = [Math.min(node, peer), Math.max(node, peer)];
  return { text: atNode(now, `cut-${one}-${two}`), deed: { op: 'cut', node, peer, t: now.t } };
}

/** @param {Now} now @param {number} message */
function ends({ run: { trace: { messages } }, t }, message) {
  return { message, from: messages.from[message], to: messages.to[message], t };
}

/** @param {Now} now @param {number} message @returns {Forked} */
export function drop(now, message) {
  return { text: atMessage(now, message, 'drop'), deed: { op: 'drop', ...ends(now, message) } };
}

/** @param {Now} now @param {number} message @param {number} ticks @returns {Forked} */
export function delay(now, message, ticks) {
  return { text: atMessage(now, message, `delay-${ticks}`),
    deed: { op: 'delay', ticks, ...ends(now, message) } };
}

/** @param {Now} now @param {number} message @param {string} value its name, x for silence
 * @returns {Forked} */
export function lie(now, message, value) {
  return { text: atMessage(now, message, `lie-${value}`),
    deed: { op: 'lie', value, ...ends(now, message) } };
}

/**
 * Puts lines into a traitor's mouth.
 * @param {Now} now
 * @param {number} node
 * @param {Line[]} lines
 * @returns {Forked}
 */
export function say(now, node, lines) {
  const places = new Set(lines.map(({ place }) => place));
  const placeOf = (/** @type {string} */ one) => one.slice(0, one.lastIndexOf('-'));
  const told = lines.flatMap(({ place, value }) => (value === null ? [] : [`${place}-${value}`]));
  const kept = listOf(now.scenario, 'say').filter((one) => !places.has(placeOf(one)));
  const all = [...kept, ...told];
  const acts = keptActs(now, rowsBefore(now)).map(({ act }) => act);
  const text = withPairs(now.scenario,
    { say: all.join('.') || null, do: acts.join('.') || null });
  return { text, deed: { op: 'say', node, count: lines.length, t: now.t } };
}

/** Takes back an intervention, and with it all that came after.
 * @param {Now} now @param {number} place @returns {Forked} */
export function takeBack({ scenario, t }, place) {
  const acts = actsIn(scenario);
  return { text: withPairs(scenario, { do: acts.slice(0, place).join('.') || null }),
    deed: { op: 'back', count: acts.length - place, t } };
}

/** Whether a link has room for it. @param {string} text */
export function fits(text) {
  const lists = ['do', 'say'].map((key) => listOf(text, key));
  return text.length <= TEXT_MAX && lists.every((list) =>
    list.length <= LINES_MAX && list.join('.').length <= VALUE_MAX);
}

/** @param {Run} run @param {number} message @param {number} t
 * @returns {boolean} something can still be done to it */
export function isUnderWay({ trace: { messages, header } }, message, t) {
  const never = ['withheld'].includes(header.outcomes[messages.outcome[message]]);
  return !never && messages.queued[message] <= t && t < messages.arrived[message];
}
