// Every sentence of the chain of blocks and of the merchant's book in German. {a:A} stands for a
// version in its colour.

import { table } from './table-de.js';
import { number, plural } from './words-de.js';

const { said, time } = table;

/** @param {number} count */
const blocks = (count) => plural(count, 'Block', 'Blöcke');
/** @param {number} count */
const confirmations = (count) => plural(count, 'Bestätigung', 'Bestätigungen');

export const chain = Object.freeze({
  title: 'Der Baum der Blöcke, die Zeit nach unten, mit der Spitze jedes Peers',
  heading: 'Die Kette', none: 'In diesem Lauf schürft niemand.',
  genesis: 'Anfang', time,
  by: (/** @type {string} */ name) => `von ${name}`,
  height: (/** @type {number} */ height) => `${number(height)}`,
  more: (/** @type {number} */ count) => `+${number(count)}`,
  headsAt: (/** @type {number} */ count) => `×${number(count)}`,
  left: (/** @type {number} */ count) => `↺ ${number(count)}`,
  sum: (/** @type {number} */ height, /** @type {number} */ peers, /** @type {number} */ heads) =>
    `Die Kette der meisten Peers ist ${blocks(height)} lang. ${
      heads === 1 ? `Alle ${number(peers)} Spitzen liegen auf einem Block.`
        : `Die ${number(peers)} Spitzen liegen auf ${number(heads)} verschiedenen Blöcken.`}`,
  forks: (/** @type {number} */ forks, /** @type {number} */ orphans) =>
    `${plural(forks, 'Gabelung', 'Gabelungen')}, ${blocks(orphans)} zurückgelassen.`,
  reorganised: (/** @type {number} */ count, /** @type {number} */ deepest,
    /** @type {string} */ who, /** @type {number} */ t) => (count === 0
    ? 'Kein Peer hat einen Block seiner Kette aufgegeben.'
    : `${plural(count, 'Reorganisation', 'Reorganisationen')}; in der tiefsten gab Peer ${
      who} bei ${time(t)} ${blocks(deepest)} auf.`),
  clash: (/** @type {number} */ count) => (count === 1
    ? 'Eine Kette enthält beide Fassungen derselben Zahlung.'
    : `Beide Fassungen von ${number(count)} Zahlungen liegen in einer Kette.`),
  key: '↺ Peers geben Blöcke auf. Eine Nadel auf einem Block: die Peers, deren Kette dort endet, '
    + 'oder wie viele es sind. Gestrichelt: neben der Kette der meisten.',

  // A block that is chosen.
  block: (/** @type {number} */ height) => `Block ${number(height)}`,
  genesisName: 'Der erste Block, vor dem Lauf',
  miner: 'Geschürft von', minedAt: 'Geschürft bei', parent: 'Liegt auf', heads: 'Spitzen hier',
  payments: 'Zahlungen', nobody: 'niemand', state: 'Wo er steht',
  states: { main: 'in der Kette der meisten Peers',
    orphan: 'zurückgelassen: nicht in der Kette der meisten',
    ahead: 'über dem, was die meisten Peers haben' },
  depth: (/** @type {number} */ depth) => (depth === 0 ? '' : `, ${
    depth === 1 ? 'der letzte' : `${number(depth)} tief`}`),
  noPayments: 'Er enthält keine Zahlungen.',
  both: (/** @type {number} */ height) =>
    `eine andere Fassung steht in Block ${number(height)} derselben Kette`,
  list: 'Blöcke als Liste',
  columns: { height: 'Block', miner: 'Von', time: 'Geschürft', payments: 'Zahlt', heads: 'Spitzen',
    state: 'Stand' },
  short: { main: 'drin', orphan: 'zurückgelassen', ahead: 'neu' },
  shownOf: (/** @type {number} */ shown, /** @type {number} */ all) => (shown === all ? ''
    : `Die letzten ${number(shown)} von ${number(all)}.`),

  // The merchant.
  shop: (/** @type {string} */ who, /** @type {number} */ ship) =>
    `Der Händler, Peer ${who}, liefert ${ship === 0 ? 'sofort, wenn er eine Zahlung sieht'
      : `bei ${plural(ship, 'Bestätigung', 'Bestätigungen')}`}`,
  shopHeading: 'Das Buch des Händlers',
  bookColumns: { item: 'Zahlung', seen: 'Gesehen', block: 'In einem Block', depth: 'Tief',
    shipped: 'Geliefert', reversed: 'Zurückgenommen', word: 'Was daraus wurde' },
  lost: (/** @type {number} */ shipped, /** @type {number} */ worth,
    /** @type {number} */ payments, /** @type {number} */ lost) => {
    if (shipped === 0) return 'Er hat noch nichts geliefert.';
    const sent = `Er lieferte für ${plural(shipped, 'Zahlung', 'Zahlungen')} im Wert von ${
      number(worth)}`;
    return lost === 0 ? `${sent}, und alle stehen in seiner Kette.`
      : `${sent} und verlor ${number(lost)}: ${plural(payments, 'bezahlte Lieferung steht',
        'bezahlte Lieferungen stehen')} nicht in seiner Kette.`;
  },
  became: {
    unseen: 'noch nicht gesehen', seen: 'gesehen, in keinem Block',
    waiting: (/** @type {number} */ depth, /** @type {number} */ ship) =>
      `${number(depth)} von ${confirmations(ship)}`,
    other: (/** @type {string | null} */ letter) => `die Kette enthält ${said(letter)}`,
    shipped: 'geliefert, bezahlt',
    lost: (/** @type {string | null} */ letter, /** @type {string | null} */ now,
      /** @type {number} */ lost) => `geliefert für ${said(letter)}, aber die Kette enthält ${
      now === null ? 'keine von beiden' : said(now)}: ${number(lost)} verloren`,
    undone: 'stand in einem Block, der aufgegeben wurde',
  },
});
