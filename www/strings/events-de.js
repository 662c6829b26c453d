// What happens among generals, one sentence for every kind of row, in German.

import { capital } from './words-de.js';

/** @import { Facts } from '../story/facts.js' */
/** @import { Cast } from './en.js' */

/** @param {number | null} value @returns {string} the value as a coloured word */
export const said = (value) =>
  (value === 1 ? '{a:Angriff}' : value === 0 ? '{r:Rückzug}' : 'nichts');
/** @param {number | null} value */
export const named = (value) => (value === 1 ? '{a}' : value === 0 ? '{r}' : 'nichts');

/** Generals have no article, the commander has one that changes with its place in the sentence.
 * @type {Record<string, { general: string, commander: string }>} */
const PLACES = {
  des: { general: 'von ', commander: 'des Befehlshabers' },
  dem: { general: '', commander: 'dem Befehlshaber' },
  den: { general: '', commander: 'den Befehlshaber' },
  von: { general: 'von ', commander: 'vom Befehlshaber' },
  zu: { general: 'zu ', commander: 'zum Befehlshaber' },
};
/** @param {string} place @param {number | null} node @param {Cast} cast */
export function who(place, node, cast) {
  const { general, commander } = PLACES[place];
  return node === cast.commander ? commander : general + cast.name(node ?? 0);
}

/**
 * What is claimed, link by link: General 3 sagte, General 1 sagte, der Befehlshaber sagte Angriff.
 * @param {number[]} path without the speaker @param {number | null} value @param {Cast} cast
 */
function claim(path, value, cast) {
  if (path.length === 0) return said(value);
  const links = [...path].reverse().map((node) => `${cast.name(node)} sagte`);
  return `„${links.join(', ')} ${said(value)}“`;
}

/** @param {Facts} facts @param {Cast} cast */
function lieNote({ lie, held, path }, cast) {
  if (!lie) return '';
  const liar = path.at(-1) ?? 0;
  return path.length <= 1 ? ` Eine Lüge: Der Befehl wäre ${said(held)}.`
    : ` Eine Lüge: ${capital(cast.name(liar))} hat ${said(held)} gehört.`;
}

/** @type {Record<string, (facts: Facts, cast: Cast) => string>} */
const EVENTS = {
  send: (facts, cast) => {
    const { node, peer, value, path } = facts;
    const to = who('dem', peer, cast);
    const text = path.length <= 1
      ? `${cast.name(node)} befiehlt ${to}: ${said(value)}.`
      : `${cast.name(node)} meldet ${to}: ${claim(path.slice(0, -1), value, cast)}.`;
    return text + lieNote(facts, cast);
  },
  depart: ({ node, peer, value }, cast) =>
    `Der Bote ${who('des', node, cast)} reitet mit ${said(value)} ${
      who('zu', peer, cast)}.`,
  arrive: (facts, cast) => {
    const { node, peer, value, path } = facts;
    const from = who('von', peer, cast);
    const text = path.length <= 1
      ? `${cast.name(node)} hört ${said(value)} ${from}.`
      : `${cast.name(node)} hört ${from}: ${claim(path.slice(0, -1), value, cast)}.`;
    return text + lieNote(facts, cast);
  },
  lose: ({ node, peer, value }, cast) =>
    `Der Bote ${who('des', node, cast)} ${who('zu', peer, cast)} geht mit ${
      said(value)} verloren.`,
  withhold: ({ node, peer, held }, cast) =>
    `${cast.name(node)} schweigt gegenüber ${who('dem', peer, cast)}, obwohl ${
      said(held)} zu melden wäre.`,
  cut: ({ node, peer }, cast) =>
    `Die Zeit ist um: Die Nachricht ${who('von', node, cast)} an ${
      who('den', peer, cast)} wird abgeschnitten.`,
  silence: ({ node, peer }, cast) =>
    `${cast.name(node)} bemerkt, dass ${who('von', peer, cast)} nichts kam.`,
  decide: ({ node, value }, cast) => (node === cast.commander
    ? `${cast.name(node)} legt sich auf ${said(value)} fest.`
    : `${cast.name(node)} entscheidet sich für ${said(value)}.`),
};

/** Texts for the telling line, where lies speak of what was heard.
 * @type {Record<string, (facts: Facts, cast: Cast) => string>} */
const TELLING = {
  ...EVENTS,
  depart: (facts, cast) => {
    const { node, peer, value, held, lie, path } = facts;
    const to = who('dem', peer, cast);
    if (lie && path.length <= 1) {
      return `${cast.name(node)} ist ein Verräter und befiehlt ${to}: ${said(value)}.`;
    }
    const heard = path.length === 2 ? `hörte ${who('von', path[0], cast)}`
      : `hörte aus der Meldung ${who('des', path.at(-2) ?? 0, cast)}`;
    return lie ? `${cast.name(node)} ${heard} ${named(held)} und meldet ${to} ${named(value)}.`
      : EVENTS.depart(facts, cast);
  },
};

export const events = Object.freeze({
  /** @param {Facts} facts @param {Cast} cast */
  telling: (facts, cast) => capital(TELLING[facts.kind]?.(facts, cast) ?? ''),
  /** @param {Facts} facts @param {Cast} cast */
  event: (facts, cast) => capital(EVENTS[facts.kind]?.(facts, cast) ?? facts.kind),
});
