// The sentences of the test runner in German.

import { byCount, number, plural } from './words-de.js';

/** @param {number} share */
const perCent = (share) => `${number(Math.round(share * 1000) / 10)}\u00a0%`;

export const runner = {
  button: 'Viele Läufe',
  title: 'Viele Läufe auf einmal',
  intro: 'Eine Liste von Fällen, jeder mehrmals durchlaufen, jedes Mal mit eigenem Seed: wie viele '
    + 'Teilnehmer, wie viele davon fehlerhaft. Alles Übrige ist wie im Szenario auf der Seite.',
  cases: 'Fälle als n, Fehlerhafte; durch Strichpunkte getrennt',
  runs: 'Läufe je Fall',
  run: 'Starten',
  stop: 'Anhalten',
  /** @param {number} most */
  noCases: (most) => `Fälle bitte in der Form 9,3; 4,2 angeben. Höchstens ${number(most)}.`,
  /** @param {number} most */
  noRuns: (most) => `Jeder Fall kann 1- bis ${number(most)}-mal laufen.`,
  /** @param {number} left */
  left: (left) => `Noch ${plural(left, 'Fall', 'Fälle')}.`,
  failed: 'Die Läufe sind abgebrochen. ',
  stopped: 'Angehalten. ',
  caption: 'Was aus den Fällen wurde',
  /** @param {{ n: string, t: string }} one */
  caseName: ({ n, t }) => `${n}, ${t}`,
  /** @param {{ n: string, t: string }} one */
  open: ({ n, t }) => `Einen Lauf mit ${n}, davon ${t} ${byCount(t, 'fehlerhafter',
    'fehlerhafte')}, öffnen`,
  columns: {
    case: 'n, Fehlerhafte', runs: 'Läufe', plan: 'Plan', heard: 'Gehört A / R', om: 'OM gehorcht',
    flat: 'Flache Zählung gehorcht', agreed: 'Einig', valid: 'Gültig', wrong: 'Einig, aber falsch',
    undecided: 'Unentschieden', rounds: 'Runden: Mittel, p90, max.',
  },
  refused: 'nicht möglich',
  none: 'keiner',
  /** @param {{ count: number, share: number, low: number, high: number } | undefined} share */
  share: (share) => (share ? perCent(share.share) : perCent(0)),
  /** @param {{ low: number, high: number } | undefined} share */
  interval: (share) =>
    (share ? `mit 95 % Sicherheit ${perCent(share.low)} bis ${perCent(share.high)}` : ''),
  /** @param {number} value */
  number: (value) => number(Math.round(value * 100) / 100),
};
