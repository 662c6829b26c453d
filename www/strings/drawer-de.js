// The drawer in which a scenario is changed: its settings among generals, and what they cost, in
// German.

import { said } from './events-de.js';
import { number, plural } from './words-de.js';

/** @param {string} count */
const messages = (count) => plural(count, 'Nachricht', 'Nachrichten');

export const drawer = Object.freeze({
  drawer: 'Szenario', draftText: 'Als Text', run: 'Ablaufen lassen',
  runAnyway: 'Trotzdem ablaufen lassen',
  roll: 'Seed auswürfeln',
  more: 'Weitere Einstellungen',
  settingGroup: {
    generals: 'Wer teilnimmt', algorithm: 'Der Algorithmus', network: 'Das Netz', run: 'Der Lauf',
  },
  label: {
    n: 'Generäle', m: 'Tiefe m', order: 'Der Befehl', rule: 'Entschieden wird durch',
    tie: 'Bei Gleichstand', adv: 'Verräter', messengers: 'Boten', delay: 'Ritt quer durchs Feld',
    jitter_pm: 'Schwankung', loss_pm: 'Verlust', timeout: 'Zeitgrenze', seed: 'Seed',
    title: 'Titel', names: 'Namen', bad: 'Verräter', t: 'Die letzten t sind Verräter',
    t_pm: 'Anteil der Verräter', say: 'Drehbuch der Lügen', pick: 'Die t sind',
  },
  option: {
    a: 'Angriff', r: 'Rückzug', random: 'zufällig', recursive: 'OM, gefaltet',
    flat: 'flache Zählung', first: 'das zuerst Gehörte', retreat: 'Rückzug', attack: 'Angriff',
    honest: 'bleiben ehrlich', flip: 'sagen das Gegenteil',
    split: 'gerade Angriff, ungerade Rückzug', silent: 'schweigen', scripted: 'folgen dem Drehbuch',
    own: 'einer je General',
    each: 'einer je Nachricht', last: 'die letzten',
  },
  advOption: {
    retreat: 'sagen immer Rückzug', attack: 'sagen immer Angriff', random: 'sagen Beliebiges',
  },
  traitorsAre: 'Wer ist ein Verräter?',
  isTraitor: (/** @type {string} */ who) => `${who} ist ein Verräter`,
  exactly: (/** @type {string} */ count) => `Genau ${messages(count)}.`,
  atMost: (/** @type {string} */ count) => `Höchstens ${messages(count)}.`,
  about: (/** @type {string} */ count) => `Etwa ${messages(count)}.`,
  beyond: 'Das übersteigt, was eine Seite berechnen kann.',
  nearest: 'Möglich wäre:',
  /** @param {string} key @param {string} value @param {string} count */
  nearestValue: (key, value, count) => `${key} = ${value}: ${messages(count)}`,
  askFirst: 'Das kann einige Sekunden und einige Hundert Megabyte brauchen.',
  /** @param {string} a @param {string} r @param {number | null} d */
  forecastText: (a, r, d) =>
    `Das Ende ist auch ohne Lauf bekannt: Ein loyaler Leutnant hörte ${number(a)}-mal Angriff und `
    + `${number(r)}-mal Rückzug; die flache Zählung ergäbe ${said(d)}.`,
  forecastFold: (/** @type {number} */ d) => `OM ergäbe ${said(d)}.`,
  condition: {
    bound: {
      holds: (/** @type {string} */ n, /** @type {string} */ need) =>
        `${n} Generäle genügen: n ≥ 3m + 1 = ${need}.`,
      broken: (/** @type {string} */ n, /** @type {string} */ need) =>
        `Zu wenige Generäle: n = ${n}, aber 3m + 1 = ${need}. Nichts ist garantiert.`,
    },
    traitors: {
      holds: (/** @type {string} */ t, /** @type {string} */ m) =>
        `Höchstens m Verräter: ${t} ≤ ${m}.`,
      broken: (/** @type {string} */ t, /** @type {string} */ m) =>
        `Mehr Verräter, als die Tiefe erträgt: ${t} > m = ${m}. Nichts ist garantiert.`,
    },
  },
});
