// What happens among generals, one sentence for every kind of row, in English.

import { capital } from './words.js';

/** @import { Facts } from '../story/facts.js' */
/** @import { Cast } from './en.js' */

/** @param {number | null} value @returns {string} the value as a coloured word */
export const said = (value) =>
  (value === 1 ? '{a:attack}' : value === 0 ? '{r:retreat}' : 'nothing');
/** @param {number | null} value */
export const named = (value) => (value === 1 ? '{a}' : value === 0 ? '{r}' : 'nothing');
/**
 * What is claimed, link by link: General 3 said General 1 said the commander said attack.
 * @param {number[]} path without the speaker @param {number | null} value @param {Cast} cast
 */
function claim(path, value, cast) {
  if (path.length === 0) return said(value);
  const who = [...path].reverse().map((node) => `${cast.name(node)} said`);
  return `“${who.join(' ')} ${said(value)}”`;
}

/** @param {Facts} facts @param {Cast} cast */
function lieNote({ lie, held, path }, cast) {
  if (!lie) return '';
  const liar = path.at(-1) ?? 0;
  return path.length <= 1 ? ` A lie: its order is ${said(held)}.`
    : ` A lie: ${cast.name(liar)} heard ${said(held)}.`;
}

/** @type {Record<string, (facts: Facts, cast: Cast) => string>} */
const EVENTS = {
  send: (facts, cast) => {
    const { node, peer, value, path } = facts;
    const to = cast.name(peer ?? 0);
    const text = path.length <= 1
      ? `${cast.name(node)} orders ${to} to ${said(value)}.`
      : `${cast.name(node)} relays to ${to}: ${claim(path.slice(0, -1), value, cast)}.`;
    return text + lieNote(facts, cast);
  },
  depart: ({ node, peer, value }, cast) =>
    `${cast.name(node)}’s messenger rides to ${cast.name(peer ?? 0)} with ${said(value)}.`,
  arrive: (facts, cast) => {
    const { node, peer, value, path } = facts;
    const text = path.length <= 1
      ? `${cast.name(node)} hears ${said(value)} from ${cast.name(peer ?? 0)}.`
      : `${cast.name(node)} hears from ${cast.name(peer ?? 0)}: `
        + `${claim(path.slice(0, -1), value, cast)}.`;
    return text + lieNote(facts, cast);
  },
  lose: ({ node, peer, value }, cast) =>
    `${cast.name(node)}’s messenger to ${cast.name(peer ?? 0)} is lost with ${said(value)}.`,
  withhold: ({ node, peer, held }, cast) =>
    `${cast.name(node)} stays silent towards ${cast.name(peer ?? 0)}, having heard ${said(held)}.`,
  cut: ({ node, peer }, cast) =>
    `Time is up: the message from ${cast.name(node)} to ${cast.name(peer ?? 0)} is cut off.`,
  silence: ({ node, peer }, cast) =>
    `${cast.name(node)} notices that nothing came from ${cast.name(peer ?? 0)}.`,
  decide: ({ node, value }, cast) => (node === cast.commander
    ? `${cast.name(node)} settles on ${said(value)}.`
    : `${cast.name(node)} decides to ${said(value)}.`),
};

/** Texts for the telling line, where lies speak of what was heard.
 * @type {Record<string, (facts: Facts, cast: Cast) => string>} */
const TELLING = {
  ...EVENTS,
  depart: (facts, cast) => {
    const { node, peer, value, held, lie, path } = facts;
    if (lie && path.length <= 1) {
      return `${cast.name(node)} is a traitor and tells ${cast.name(peer ?? 0)} to ${said(value)}.`;
    }
    const from = path.length === 2 ? cast.name(path[0])
      : `${cast.name(path.at(-2) ?? 0)}’s report`;
    return lie ? `${cast.name(node)} heard ${named(held)} from ${from} and is telling `
      + `${cast.name(peer ?? 0)} ${named(value)}.` : EVENTS.depart(facts, cast);
  },
};

export const events = Object.freeze({
  /** @param {Facts} facts @param {Cast} cast */
  telling: (facts, cast) => capital(TELLING[facts.kind]?.(facts, cast) ?? ''),
  /** @param {Facts} facts @param {Cast} cast */
  event: (facts, cast) => capital(EVENTS[facts.kind]?.(facts, cast) ?? facts.kind),
});
