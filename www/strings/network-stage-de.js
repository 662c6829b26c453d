// The words on the stage of a network in German; they stand in for those of the generals' stage.

import { stage } from './stage-de.js';
import { number, plural } from './words-de.js';

/** @param {number} ms @returns {string} */
const millis = (ms) =>
  (ms >= 10 ? number(Math.round(ms)) : number(String(Math.round(ms * 10) / 10)));
/** @param {string} place @returns {string} some have only numbers */
const placeName = (place) => (/^\d+$/.test(place) ? `Ort ${place}` : place);
/** @param {number} count */
const peers = (count) => plural(count, 'Peer', 'Peers');

export const networkStage = Object.freeze({
  ...stage,
  stage: 'Bühne: Pfeiltasten führen von Peer zu Peer, Escape hinaus',
  values: /** @type {Record<string, string>} */ ({}),
  traitor: 'fehlerhaft',
  lie: 'eine Lüge: hält einen Wert, sagt einen anderen',
  silenceLegend: 'Schweigen, wo eine Stimme sein sollte',
  faulty: 'fehlerhaft',
  client: 'Client, hat keine Stimme',
  decidedLegend: 'entschieden',
  /** @param {number} id @param {string | undefined} name */
  camp: (id, name) => (name ? `${id} ${name}` : `Peer ${id}`),
  /** @param {string} held @param {string} value */
  heardSays: (held, value) => `hält ${held}, sagt ${value}`,
  /** @param {number} loyal */
  tally: (loyal) => `was ${number(loyal)} loyale Peers halten`,
  /** @param {number} count */
  tallyConcealed: (count) => `was ${number(count)} Peers halten`,
  /** @param {number} nodes */
  field: (nodes) => `${number(nodes)} Peers, jeder ein Quadrat`,
  /** @param {number} edges @param {number} flight  messages in flight */
  hidden: (edges, flight) => `nicht gezeichnet: ${[
    ...(edges > 0 ? [plural(edges, 'Verbindung', 'Verbindungen')] : []),
    ...(flight > 0 ? [plural(flight, 'Nachricht', 'Nachrichten')] : [])].join(', ')}`,
  /** @param {number} count */
  ties: (count) =>
    `${number(count)} Verbindungen: gezeichnet sind nur die des gewählten Peers`,
  holdsNothing: 'hält noch nichts',
});

/** Where things are passed on. */
export const gossipStage = Object.freeze({
  ...networkStage,
  /** @param {number} id @param {string | undefined} name */
  camp: (id, name) => `Peer ${name || id}`,
  client: 'Client',
  /** @param {number} lost  what it shipped for and is not paid */
  robbed: (lost) => `um ${number(lost)} geprellt`,
  tampered: 'verfälscht',
  asks: 'grüßt, fragt, zählt auf',
  block: 'Block',
  mishap: 'verloren, abgewiesen oder verpasst',
  mishapShort: 'verloren, verpasst',
  offline: 'offline',
  cut: 'abgeschnitten',
  final: 'endgültig: tief genug',
  behind: 'nicht auf dem Block der meisten',
  pie: 'so viele Einträge hält er',
  high: 'Höhe seiner Kette',
  whole: 'alle sind mit allen verbunden',
  /** @param {number} count */
  hops: (count) => plural(count, 'Schritt', 'Schritte'),
  /** @param {number} ms */
  ride: (ms) => `${millis(ms)} ms`,
  place: placeName,
  /** @param {string} place @param {number} ms  a ride inside */
  region: (place, ms) => `${placeName(place)} · intern ${millis(ms)} ms`,
  /** @param {number} ms */
  after: (ms) => `${millis(ms)} ms`,
  /** @param {string} item */
  race: (item) => `wann ${item} jeden Peer erreichte, ab der Entstehung`,
  never: 'nie',
  /** @param {string} item @param {number} loyal */
  tallyItem: (item, loyal) => `${item} bei ${plural(loyal, 'Peer', 'Peers')}`,
  /** @param {number} loyal */
  tallyAll: (loyal) => `alle bisherigen Einträge bei ${peers(loyal)}`,
  /** @param {number} loyal */
  tallyHeads: (loyal) => `in welchem Block ${plural(loyal, 'Kette endet', 'Ketten enden')}`,
  none: 'nichts',
  /** @param {number} height */
  height: (height) => `Höhe ${number(height)}`,
  /** @param {string} item */
  coverageOf: (item) => `${item} im Verlauf`,
  coverageAll: 'alle Einträge im Verlauf',
  headsOver: 'Ketten, die im selben Block enden, im Verlauf',
  headsBriefly: 'einige Ketten',
  /** @param {number} letters @param {string} bytes */
  meter: (letters, bytes) => `${plural(letters, 'Brief', 'Briefe')}/s · ${bytes}/s`,
  flow: /** @type {Record<string, string>} */ ({
    carry: 'überbringen', ask: 'fragen und aufzählen', upkeep: 'grüßen und anklopfen',
  }),
});
