// What the core says of itself, in German: it speaks English alone, and its sentences are the keys
// here. What is built from numbers is in core-forms-de.js.

import { FORMS } from './core-forms-de.js';
import { HELP } from './core-help-de.js';

/** Units, and what a setting is when nobody gives it. */
const WORDS = new Map([
  ['generals', 'Generäle'], ['peers', 'Peers'], ['clients', 'Clients'],
  ['faulty', 'Fehlerhafte'],
  ['per mille', 'Promille'], ['per million', 'Millionstel'], ['rounds', 'Runden'],
  ['values', 'Werte'], ['pairs', 'Paare'], ['neighbours', 'Nachbarn'], ['ticks', 'Ticks'],
  ['messages', 'Nachrichten'], ['hops', 'Schritte'], ['draws', 'Ziehungen'],
  ['payments', 'Zahlungen'], ['coins', 'Münzen'], ['blocks', 'Blöcke'],
  ['mebibits a second', 'Mebibit je Sekunde'],
  ['min(traitors, n - 2)', 'min(Verräter, n - 2)'],
  ['how many are faulty', 'wie viele fehlerhaft sind'], ['2n', '2n'], ['seed', 'Seed'],
  ['the faulty', 'die Fehlerhaften'],
]);

/** @param {string} english @returns {string} the same in German, or as it came */
export function ofCore(english) {
  const known = HELP.get(english) ?? WORDS.get(english);
  if (known !== undefined) return known;
  for (const [pattern, german] of FORMS) {
    if (pattern.test(english)) return english.replace(pattern, german);
  }
  return english;
}
