// The sentences about runs that nobody has to send in German.

import { number, plural } from './words-de.js';

export const far = {
  /** @param {number} paths @param {string} messages */
  settled: (paths, messages) => `Gesendet wurde nichts. Von ${number(messages)} Nachrichten `
    + `zählen für die Loyalen nur ${plural(paths, 'Weg', 'Wege')} (Lemma 1); dies ergibt OM.`,
  general: 'General', decides: 'Entscheidet', traitor: 'Verräter',
  title: 'Nachrichten ansehen',
  intro: 'Jede Nachricht folgt allein aus dem Befehl und ihrem Weg; darum lässt sich jede zeigen.',
  begin: 'Die Nachrichten des Befehlshabers zeigen',
  trail: 'Der Weg bis hierher',
  /** @param {string} name @param {string} heard */
  teller: (name, heard) => `${name} hat ${heard} gehört und sagt:`,
  /** @param {string} name */
  tellerInTheDark: (name) => `${name} hat auf diesem Weg nichts gehört und sagt:`,
  to: 'An', says: 'Sagt', silence: 'nichts', lie: 'eine Lüge',
  /** @param {string} name */
  on: (name) => `Was ${name} daraus macht`,
  /** @param {string} first @param {number} count @param {string} messages @param {number} round */
  place: (first, count, messages, round) => `Nachrichten ${number(first)} bis ${
    number(BigInt(first) + BigInt(count - 1))} von ${number(messages)} in Runde ${round}.`,
};
