// Every sentence of the table of peers and items in German. {a:A} stands for a version in its
// colour.

import { number, plural } from './words-de.js';

/** @typedef {{ a: number, b: number, tampered: number, none: number }} Counts */

/** @param {string | null} letter @returns {string} a version as a coloured letter */
const said = (letter) => (letter === null ? 'keine' : `{${letter}:${letter.toUpperCase()}}`);

/** @param {number} ticks @returns {string} to the millisecond, or finer where that says nothing;
 * long times in seconds */
const time = (ticks) => {
  const ms = ticks / 1000;
  if (ms >= 10_000) return `${number((ms / 1000).toFixed(ms < 100_000 ? 2 : 1))} s`;
  return `${number(ms >= 10 || ms === 0 ? Math.round(ms) : Math.round(ms * 10) / 10)} ms`;
};

/** @param {number} count @returns {string} with a minus sign where it is below 0 */
const coins = (count) => `${count < 0 ? '−' : ''}${number(Math.abs(count))}`;

/** @param {Counts} counts */
function several({ a, b, tampered, none }) {
  const parts = [`${said('a')} ${number(a)}`, `${said('b')} ${number(b)}`];
  if (tampered > 0) parts.push(`${said('t')} ${number(tampered)}`);
  if (none > 0) parts.push(`keine ${number(none)}`);
  return parts.join(' · ');
}

export const table = Object.freeze({
  said, time, several, coins,
  title: 'Wer hält was',
  none: 'In diesem Lauf macht niemand einen Eintrag, also gibt es nichts zu halten.',
  showLegend: 'Was die Felder zeigen',
  show: { versions: 'Fassungen', delays: 'Laufzeiten', balances: 'Guthaben', order: 'Reihenfolge',
    stores: 'Zwei Speicher' },
  stageLegend: 'Vor oder nach der Klärung der Fassungen',
  stage: { before: 'Nach dem Gossip', after: 'Nach der Einigung' },
  legend: {
    versions: 'Wahr: Der Peer hält die Fassung, die der Client selbst verzeichnet hat. Falsch: '
      + 'eine andere. Leer: keine.',
    delays: 'Millisekunden von der Entstehung eines Eintrags, bis der Peer ihn hatte. Je dunkler, '
      + 'desto länger.',
    balances: 'Was dem Client nach jedem Eintrag bleibt, so wie der Peer es aus den Fassungen '
      + 'errechnet, die er hält.',
    order: 'Der Platz jedes Eintrags im Speicher des Peers, in der Reihenfolge der Ankunft. '
      + 'Markiert: kam nach einem späteren desselben Clients.',
    stores: 'Die Speicher zweier Peers in der Reihenfolge der Ankunft, nebeneinander.',
  },
  after: 'Wozu jeder Peer kam, als die Fassungen geklärt wurden.',
  caption: (/** @type {string} */ what) => `Peers und Einträge: ${what}`,
  peer: 'Peer', falses: 'Falsch', record: 'Verzeichnet vom Client', balance: 'Guthaben',
  sumFalse: 'Falsch', sumNone: 'Keine', share: 'Keine, Anteil',
  true_: 'Wahr', false_: 'Falsch', tampered: 'Falsch, verfälscht', empty: 'Keine',
  trueKey: 'Wahr', falseKey: 'Falsch', emptyKey: 'noch keine',
  faulty: 'fehlerhaft',
  lateMark: 'nicht in der Reihe', overdraftMark: 'überzogen',
  falseAll: (/** @type {number} */ falses, /** @type {number} */ cells,
    /** @type {number} */ nones) => `${number(falses)} von ${number(cells)} Feldern ${
    falses === 1 ? 'ist' : 'sind'} falsch, ${number(nones)} leer.`,
  page: (/** @type {string} */ what, /** @type {number} */ from, /** @type {number} */ to,
    /** @type {number} */ all) => `${what} ${number(from)} bis ${number(to)} von ${number(all)}`,
  items: 'Einträge', peers: 'Peers', earlier: 'Frühere', later: 'Spätere',

  // What is selected.
  item: (/** @type {string} */ name, /** @type {number} */ t) =>
    `${name}, entstanden bei ${time(t)}`,
  version: (/** @type {string} */ letter, /** @type {number} */ diff,
    /** @type {number} */ balance, /** @type {string} */ hash) =>
    `${said(letter)} zahlt ${number(diff)}, lässt ${coins(balance)} übrig${
      hash ? `, Hash ${hash}` : ''}`,
  recorded: 'vom Client verzeichnet', overdrawn: 'überzogen',
  oneVersion: 'Davon gibt es nur eine Fassung.',
  cellHolds: (/** @type {string} */ who, /** @type {string} */ item,
    /** @type {string | null} */ letter, /** @type {number} */ since, /** @type {number} */ delay,
    /** @type {string | null} */ from) => `${who} hält ${item} als ${said(letter)} seit ${
    time(since)}, ${time(delay)} nach der Entstehung${from === null ? '' : `, von ${from}`}.`,
  cellNone: (/** @type {string} */ who, /** @type {string} */ item) =>
    `${who} hat noch keine Fassung von ${item}.`,
  cellSettled: (/** @type {string} */ who, /** @type {string} */ item,
    /** @type {string | null} */ letter, /** @type {number} */ since) =>
    `${who} kam bei ${time(since)} für ${item} zu ${said(letter)}.`,
  node: (/** @type {string} */ name) => `Peer ${name}`,
  clientNode: (/** @type {string} */ name) => `Client ${name}`,

  // Two stores.
  left: 'Erster Peer', right: 'Zweiter Peer',
  storeOf: (/** @type {string} */ name) => `Peer ${name}`,
  diff: (/** @type {number} */ paid) => `zahlt ${number(paid)}`,
  otherVersion: 'Fassung', missing: 'fehlt',
  elsewhere: (/** @type {number} */ rank) => `an Platz ${number(rank)}`,
  same: 'gleich', marks: 'Der andere', versionHead: 'Fassung', since: 'Seit',
  storesSum: (/** @type {number} */ both, /** @type {number} */ versions,
    /** @type {number} */ places, /** @type {number} */ missing) => `${
    plural(both, 'Eintrag', 'Einträge')} bei beiden: ${
    number(versions)} in verschiedenen Fassungen, ${number(places)} an verschiedenen Plätzen. ${
    plural(missing, 'Eintrag', 'Einträge')} nur bei einem.`,
  balances: (/** @type {string} */ one, /** @type {number} */ left, /** @type {string} */ other,
    /** @type {number} */ right) => `Nach der Rechnung von Peer ${one} bleiben dem Client ${
    coins(left)}, nach der von Peer ${other} ${left === right ? 'ebenso viele' : coins(right)}.`,
  emptyStores: 'Noch hat keiner von beiden etwas.',

  // What came of each item.
  verdicts: 'Was aus jedem Eintrag wurde',
  verdictColumns: { item: 'Eintrag', before: 'Vorher gehalten', verdict: 'Urteil' },
  verdictSum: (/** @type {number} */ agreed, /** @type {number} */ all, /** @type {number} */ good,
    /** @type {number} */ open) => `Einigung bei ${number(agreed)} von ${
    plural(all, 'Eintrag', 'Einträgen')}, bei ${number(good)} auf das vom Client Verzeichnete.${
    open > 0 ? ` ${number(open)} noch offen.` : ''}`,
  agreed: (/** @type {string | null} */ letter, /** @type {number} */ loyal,
    /** @type {boolean} */ record) => `Alle ${number(loyal)} einigen sich auf ${said(letter)}, ${
    record ? 'wie vom Client verzeichnet' : 'anders als vom Client verzeichnet'}`,
  heldBy: { most: '.', nobody: ': einig, aber auf eine Fassung, die niemand hielt.',
    few: ': einig, aber auf eine Fassung, die weniger hielten.' },
  split: (/** @type {string} */ counts) => `Keine Einigung: ${counts}.`,
  open: (/** @type {number} */ left) => `Noch offen: ${plural(left, 'Peer ist', 'Peers sind')} `
    + 'noch zu keiner Fassung gekommen.',
  endOpen: (/** @type {number} */ left) => `Keine Einigung: ${
    plural(left, 'Peer kam', 'Peers kamen')} zu nichts.`,
  compare: 'Die Wege zur Klärung vergleichen',
});
