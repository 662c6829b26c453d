// The sentences of the space-time view in German.

import { number, plural } from './words-de.js';

/** @param {number} count */
const messages = (count) => plural(count, 'Nachricht', 'Nachrichten');

export const spacetime = {
  title: 'Raum-Zeit: eine Linie je Knoten, die Zeit nach unten, ein Pfeil je Nachricht',
  by: 'Die Zeit läuft nach',
  ways: { events: 'Ereignissen', rounds: 'Runden', time: 'Ticks' },
  closer: 'Näher', further: 'Weiter weg', whole: 'Der ganze Lauf',
  keys: 'Auf und ab führen von Nachricht zu Nachricht, Plus und Minus ändern die Größe.',
  /** @param {number} seen @param {number} all */
  each: (seen, all) => `${number(seen)} von ${messages(all)} im Blick`,
  /** @param {number} seen */
  dense: (seen) => `Etwa ${messages(seen)} im Blick: Balken zeigen, wie viele überall gehört`
    + ' werden, rot am Rand, wie viele lügen. Näher erscheinen einzelne Pfeile.',
  /** @param {number} seen */
  lanes: (seen) => `Etwa ${messages(seen)} im Blick und mehr Knoten als Linien: Balken zeigen, wie`
    + ' viele gehört werden.',
  failures: /** @type {Record<string, string>} */ ({
    lost: 'verloren', cut: 'abgeschnitten', refused: 'abgewiesen',
    missed: 'verpasst, Empfänger offline', rejected: 'verworfen',
  }),
  /** @param {string} held @param {string} value */
  lie: (held, value) => `müsste ${held} sagen, sagt ${value}`,
  /** @param {number} t */
  now: (t) => `Tick ${number(t)}`,
};
