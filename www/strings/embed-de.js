// What a page in a frame says, in German.

import { number, plural } from './words-de.js';

/** @import { Misfit } from './embed-en.js' */

export const embedding = {
  /** @param {Misfit} misfit */
  badValue: ({ key, got, allowed, used }) =>
    `${key} kann nicht „${got}“ sein. Erlaubt: ${allowed}.`
    + (used === null ? '' : ` Jetzt gilt ${used}.`),
  /** @param {string} key @param {string} value */
  unbuilt: (key, value) =>
    `${key} ${value ? `kann noch nicht „${value}“ sein` : 'gibt es noch nicht'}: Es ändert nichts.`,
  anOrigin: 'ein Ursprung wie https://example.org',
  /** @param {number} least @param {number | null} [most] */
  aNumber: (least, most = null) => (most === null ? `eine ganze Zahl ab ${number(least)}`
    : `eine ganze Zahl von ${number(least)} bis ${number(most)}`),
  open: 'Ganze Seite öffnen',
  openTitle: 'Diesen Lauf in einem eigenen Fenster öffnen',
  poster: 'Ein Lauf von Bivouac: hier zu klein zum Ansehen.',
  noDownload: ' Kommt keine Datei an, darf dieser Rahmen keine herausgeben: In einem eigenen '
    + 'Fenster geht es.',
  // What a command may get for an answer.
  noRun: 'Noch gibt es keinen Lauf.',
  unsound: 'Dieser Befehl ist hier unbekannt, oder ein Teil davon ist von falscher Art.',
  tooLong: (/** @type {number} */ max) => `Eine Nachricht ist länger als ${number(max)} Byte.`,
  tooMany: (/** @type {number} */ max) => `Es kamen mehr als ${max} Nachrichten in einer Sekunde.`,
  tooLarge: (/** @type {number} */ max) =>
    `Das Bild ist größer als ${number(max)} Byte und wird nicht herausgegeben.`,
  superseded: 'Ehe dieses Szenario da war, wurde ein anderes geöffnet.',
  notOpened: 'Das Szenario ließ sich nicht öffnen.',
  costs: (/** @type {string} */ count) => `Der Lauf würde ${
    plural(count, 'Nachricht', 'Nachrichten')} senden: Er wartet auf eine Antwort oder wird `
    + 'abgelehnt.',
  stopped: 'Der Lauf wurde angehalten.',
};
