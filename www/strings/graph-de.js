// The words of the execution graph in German.

import { number } from './words-de.js';

export const graph = Object.freeze({
  commander: 'B', loyal: 'L', traitor: 'V', general: 'G',
  title: 'Ausführungsgraph: wer wem was sagte, ohne die Boten',
  /** @param {number} sent @param {number} all */
  each: (sent, all) =>
    `${number(sent)} von ${number(all)} Nachrichten gesendet: Stufe und Wert`,
  /** @param {number} sent @param {number} all */
  bundled: (sent, all) => `${number(sent)} von ${number(all)} Nachrichten gesendet, gebündelt: ein`
    + ' Pfeil je zwei Generäle und Richtung, mit der Häufigkeit jedes Wertes',
  /** @param {number} sent @param {number} all */
  uncounted: (sent, all) => `${number(sent)} von ${number(all)} Nachrichten gesendet, gebündelt:`
    + ' ein Pfeil je zwei Generäle und Richtung. Wer einen General wählt, liest, wie oft welcher'
    + ' Wert ritt.',
});
