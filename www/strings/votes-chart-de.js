// The words of the votes chart in German.

import { number } from './words-de.js';

export const votesChart = Object.freeze({
  title: 'Stimmen: wie viele loyale Peers welchen Wert halten, und was jeder Peer nach jeder Runde '
    + 'hält',
  /** @param {number} loyal */
  chart: (loyal) => `Was ${number(loyal)} loyale Peers halten`,
  strip: 'Was jeder Peer nach jeder Runde hält',
  seek: 'Klick führt dorthin',
  start: 'Start',
  faulty: 'blass: fehlerhaft',
  decided: 'Balken: entschieden',
  coin: 'Scheibe: die Münze gab den Ausschlag',
  proposal: 'davor: der Vorschlag, ? für keinen',
  /** @param {number} every */
  peersThinned: (every) => `jeder ${every}. Peer`,
  /** @param {number} every */
  roundsThinned: (every) => `jede ${every}. Runde`,
});
