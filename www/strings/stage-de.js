// The words on the stage in German.

import { number } from './words-de.js';

export const stage = Object.freeze({
  stage: 'Bühne: Pfeiltasten führen von Lager zu Lager, Escape hinaus',
  city: 'die feindliche Stadt',
  commander: 'Befehlshaber',
  traitor: 'Verräter', fallen: 'ausgefallen',
  shop: 'Händler',
  befell: /** @type {Record<string, string>} */ ({
    waylay: 'geht verloren', hinder: 'aufgehalten', forge: 'geändert',
  }),
  values: /** @type {Record<string, string>} */ ({ a: 'Angriff', r: 'Rückzug' }),
  lie: 'eine Lüge: sagt anderes, als gehört wurde',
  lieShort: 'eine Lüge',
  queued: 'wartet auf den Boten',
  home: 'reitet heim',
  silence: 'Schweigen',
  silenceLegend: 'Schweigen, wo eine Nachricht sein sollte',
  /** @param {string} held @param {string} value */
  heardSays: (held, value) => `hörte ${held}, sagt ${value}`,
  /** @param {string} held @param {string} value */
  ordersSays: (held, value) => `müsste ${held} sagen, sagt ${value}`,
  /** @param {number} id @param {string | undefined} name */
  camp: (id, name) => (name ? `${id} ${name}` : `General ${id}`),
  /** @param {number} worth */
  brick: (worth) => `ein Stein: ${number(worth)} Meldungen`,
  /** @param {number} count */
  dots: (count) => `${number(count)} unterwegs, jede ein Punkt`,
  /** @param {number} count */
  ribbons: (count) => `${number(count)} unterwegs, als Bänder gezeichnet: je breiter, desto mehr`,
  /** @param {number} count */
  matrix: (count) =>
    `${number(count)} unterwegs, ein Feld je Absender (Zeile) und Empfänger`,
  /** @param {string[]} parts */
  spoken: (parts) => parts.join(', '),
  /** @param {string} value */
  holds: (value) => `hält ${value}`,
  holdsNothing: 'hat noch nichts gehört',
  /** @param {string} value */
  decided: (value) => `entschieden: ${value}`,
  /** @param {number} count */
  waits: (count) => `${number(count)} warten auf den Boten`,
});
