// The sentences of the comparison of ways to settle versions, in German.

import { number, plural } from './words-de.js';

/** @param {number} share */
const perCent = (share) => `${number(Math.round(share * 1000) / 10)}\u00a0%`;

export const settling = Object.freeze({
  title: 'Fünf Wege, die Fassungen zu klären',
  intro: 'Dasselbe Netz, derselbe Client, dieselben Ausfälle; dann entscheidet ein Algorithmus '
    + 'nach dem anderen, welche Fassung einer Zahlung gilt. Jeder Lauf hat einen eigenen Seed, und '
    + 'alle Wege bekommen dieselben Seeds.',
  notHere: 'Dazu braucht es ein Szenario, in dem Peers Nachrichten weitergeben: In diesem ist '
    + 'nichts zu klären.',
  runs: 'Läufe je Weg',
  run: 'Vergleichen', stop: 'Anhalten',
  noRuns: (/** @type {number} */ most) => `Jeder Weg kann 1- bis ${number(most)}-mal laufen.`,
  left: (/** @type {number} */ left) => `Noch ${plural(left, 'Weg', 'Wege')}.`,
  failed: 'Die Läufe sind abgebrochen. ', stopped: 'Angehalten. ',
  caption: 'Was jeder Weg ergab',
  columns: { way: 'Weg', items: 'Einträge mit Einigung',
    valid: 'Auf eine Fassung, die jemand hielt',
    runs: 'Läufe mit voller Einigung', rounds: 'Runden', messages: 'Nachrichten zur Klärung' },
  way: /** @type {Record<string, string>} */ ({
    majority: 'Mehrheit aller', neighbours: 'Mehrheit der Nachbarn',
    benor: 'Zufällige Übereinkunft', om: 'Mündliche Nachrichten', lottery: 'Lotterie',
  }),
  open: (/** @type {string} */ way) => `Einen Lauf öffnen, geklärt durch: ${way}`,
  ofAll: (/** @type {number} */ count, /** @type {number} */ all) =>
    `${number(count)} von ${number(all)}`,
  interval: (/** @type {{ share: number, low: number, high: number }} */ { share, low, high }) =>
    `${perCent(share)} (${perCent(low)} bis ${perCent(high)})`,
  note: 'In Klammern: der Bereich, in dem der wahre Anteil mit 95 % Sicherheit liegt.',
  height: 'Blöcke hoch',
  number: (/** @type {number} */ value) =>
    number(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10),
  refused: 'nicht möglich',
  sure: /** @type {Record<string, string>} */ ({
    neighbours: 'Kein Satz: Es kommt darauf an, wer mit wem verbunden ist.',
  }),
});
