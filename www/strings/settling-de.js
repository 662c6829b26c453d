// The sentences of the comparison of ways to settle versions, in German.

import { number, plural } from './words-de.js';

/** @param {number} share */
const perCent = (share) => `${number(Math.round(share * 1000) / 10)} %`;
/** @param {string} ticks @returns {string} */
const ms = (ticks) => `${number(Math.round(Number(ticks) / 1000))} ms`;

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
  condition: {
    same_to_all: {
      holds: () => 'Niemand gibt verschiedenen Peers verschiedene Stimmen, also zählen alle '
        + 'dasselbe.',
      broken: () => 'Die Fehlerhaften können jedem etwas anderes sagen: Peers können verschiedene '
        + 'Mehrheiten zählen.',
    },
    'honest_power>faulty_power': {
      holds: (/** @type {string} */ loyal, /** @type {string} */ least) =>
        `Die meiste Leistung liegt bei den Loyalen: ${plural(loyal, 'Teil', 'Teile')} gegen ${
          number(Number(least) - 1)}.`,
      broken: (/** @type {string} */ loyal, /** @type {string} */ least) =>
        `Die Loyalen haben ${plural(loyal, 'Teil', 'Teile')} der Leistung, die Fehlerhaften ${
          number(Number(least) - 1)}: Sie können die Loyalen überholen.`,
    },
    'block_gap>=10*delay': {
      holds: (/** @type {string} */ gap, /** @type {string} */ delays) =>
        `Blöcke sind selten: einer in ${ms(gap)}, mindestens das Zehnfache der längsten Laufzeit, ${
          ms(delays)}.`,
      broken: (/** @type {string} */ gap, /** @type {string} */ delays) =>
        `Blöcke kommen zu schnell: einer in ${ms(gap)}, weniger als das Zehnfache der längsten `
        + `Laufzeit, ${ms(delays)}. Gabelungen sind zu erwarten.`,
    },
  },
});
