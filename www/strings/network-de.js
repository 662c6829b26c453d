// Every sentence about networks in which things are passed on, in German. {a:A} stands for a
// version in its colour; t is one that somebody tampered with.

import { networkEvents } from './network-events-de.js';
import { networkLamps } from './network-lamps-de.js';
import { byCount, capital, number, plural } from './words-de.js';

/** @typedef {{ letter: string, count: number }} Count how many hold a version */

/** @param {number} t a tick, a microsecond @returns {string} in milliseconds */
export const ms = (t) => {
  const whole = t / 1000;
  const text = whole >= 100 || Number.isInteger(whole) ? Math.round(whole) : whole.toFixed(1);
  return `${number(text)} ms`;
};
/** @param {number} bytes */
const size = (bytes) => (bytes < 10_000 ? `${number(Math.round(bytes))} B`
  : bytes < 10_000_000 ? `${number(Math.round(bytes / 1000))} kB`
    : `${number(Math.round(bytes / 1_000_000))} MB`);
/** @param {number} part @param {number} whole */
const percent = (part, whole) => (whole === 0 ? '–'
  : `${number(((100 * part) / whole).toFixed(part === whole || part === 0 ? 0 : 1))} %`);
/** @param {string | null} letter @returns {string} the version as a coloured letter */
export const version = (letter) =>
  (letter === null ? 'nichts' : `{${letter}:${letter === 'u' ? '?' : letter.toUpperCase()}}`);
/** @param {Count[]} counts */
const several = (counts) => counts.filter(({ count }) => count > 0)
  .map(({ letter, count }) => `${version(letter)} ${number(count)}`).join(' · ');

/** @param {number} count */
const peers = (count) => plural(count, 'Peer', 'Peers');
/** @param {number} count */
const items = (count) => plural(count, 'Eintrag', 'Einträgen');
/** @param {number} count @param {number} bad */
const crowd = (count, bad) => `${peers(count)}, ${
  bad === 0 ? 'keiner davon fehlerhaft' : `davon ${number(bad)} fehlerhaft`}`;

/** What the second phase does. @type {Record<string, string>} */
const THEN = {
  majority: 'Mehrheit aller', neighbours: 'Mehrheit der Nachbarn',
  benor: 'zufällige Übereinkunft', om: 'mündliche Nachrichten', lottery: 'Lotterie',
};

/** @type {Record<string, string>} */
const SORTS = {
  vote: 'Stimmen', hello: 'Grüße', ping: 'Ping', pong: 'Pong', bye: 'Abschiede', item: 'Einträge',
  known: 'was ich kenne', news: 'was dir fehlt', request: 'Bitten',
  response: 'Antworten mit Einträgen', block: 'Blöcke', block_request: 'Bitten um Blöcke',
};
/** @type {Record<string, string>} */
const SORT = {
  vote: 'Eine Stimme', hello: 'Ein Gruß', ping: 'Ein Ping: noch da?', pong: 'Ein Pong: noch da',
  bye: 'Ein Abschied', item: 'Ein Eintrag', known: 'Eine Liste der bekannten Einträge',
  news: 'Eine Liste von Einträgen, die dem Empfänger fehlen', request: 'Eine Bitte um Einträge',
  response: 'Eine Antwort mit Einträgen', block: 'Ein Block',
  block_request: 'Eine Bitte um einen Block',
};

export const network = Object.freeze({
  ms, size, percent, version, several, capital,
  ...networkEvents, ...networkLamps,
  peer: (/** @type {string | number} */ name) => `Peer ${name}`,
  client: (/** @type {string | number} */ name) => `Client ${name}`,

  // On the stage.
  layouts: 'Wie die Peers stehen',
  layout: { place: 'Orte', force: 'Verbindungen', hops: 'Schritte', race: 'Rennen' },
  layoutHelp: {
    place: 'Nach Orten: Wie weit ist es von einem zum anderen?',
    force: 'Nach Verbindungen: Wer ist mit wem verbunden?',
    hops: 'Nach Schritten vom Client: Wie viele Briefe weit weg ist jeder?',
    race: 'Nach Ankunft: Wer hatte den Eintrag zuerst?',
  },
  follow: 'Verfolgen', everyItem: 'alle Einträge',
  itemBefore: 'Der Eintrag davor', itemAfter: 'Der Eintrag danach',
  sorts: SORTS,

  // The telling line, the timeline and the line of figures.
  /** @param {string} what @param {number} t @param {number} offline */
  kicker: (what, t, offline) => `${what} · ${ms(t)}${
    offline > 0 ? ` · ${number(offline)} offline` : ''}`,
  gossip: 'Gossip', lottery: 'Lotterie',
  then: (/** @type {string} */ name) => capital(THEN[name] ?? name),
  thenLow: (/** @type {string} */ name) => THEN[name] ?? name,
  start: 'Vor dem ersten Brief',
  /** @param {number} count @param {number} bad @param {number} clients
   * @param {boolean} conflict */
  lookForGossip: (count, bad, clients, conflict) => `${crowd(count, bad)}${
    clients > 0 ? `, und ${plural(clients, 'Client', 'Clients')}, ${conflict
      ? `${byCount(clients, 'der', 'die')} einigen {a:A} und anderen {b:B} ${
        byCount(clients, 'sagt', 'sagen')}`
      : `${byCount(clients, 'der', 'die')} Einträge ${byCount(clients, 'macht', 'machen')}`}` : ''
  }: Welche Fassung hält am Ende jeder Peer?`,
  lookForLottery: (/** @type {number} */ count, /** @type {number} */ bad) =>
    `${crowd(count, bad)}: Wer die Lotterie gewinnt, hängt einen Block an die eigene Kette. Enden `
    + 'am Schluss alle Ketten im selben Block?',
  /** @param {string} item @param {number} got @param {number} all @param {Count[]} counts */
  tellWave: (item, got, all, counts) => (got === 0
    ? `${item} hat noch keinen der ${peers(all)} erreicht.`
    : `${item} hat ${number(got)} von ${peers(all)} erreicht: ${several(counts)}.`),
  /** @param {Count[]} counts */
  tellSettled: (counts) => (counts.length === 0 ? ''
    : ` Wozu die Loyalen seither gekommen sind: ${several(counts)}.`),
  tellBefore: (/** @type {string} */ item) => `${item} ist noch nicht entstanden.`,
  tellQuiet: (/** @type {number} */ links) => (links > 0
    ? 'Die Peers grüßen einander; noch ist nichts entstanden.' : 'Noch ist nichts entstanden.'),
  /** @param {number} same @param {number} all @param {number} height */
  tellHeads: (same, all, height) => (same === all
    ? `Alle ${number(all)} Ketten enden im selben Block, in Höhe ${number(height)}.`
    : `${number(same)} von ${number(all)} Ketten ${byCount(same, 'endet', 'enden')} im selben `
      + `Block, in Höhe ${number(height)}; die anderen woanders.`),
  /** @param {number} cells @param {number} all @param {number} unanimous @param {number} count */
  endGossip: (cells, all, unanimous, count) =>
    `Das Weitergeben ist vorbei: Die loyalen Peers halten ${percent(cells, all)} dessen, was sie `
    + `halten könnten. Von ${items(count)} ${
    unanimous === 0 ? 'liegt keiner' : unanimous === 1 ? 'liegt einer'
      : `liegen ${number(unanimous)}`} bei allen in derselben Fassung vor.`,
  /** @param {string} then @param {number} agreed @param {number} count */
  endThen: (then, agreed, count) => ` Danach (${THEN[then] ?? then}) sind sich die Peers bei ${
    number(agreed)} von ${number(count)} einig.`,
  /** @param {number} same @param {number} all @param {number} height */
  endLottery: (same, all, height) => `${same === all ? `Alle ${number(all)}`
    : `${number(same)} von ${number(all)}`} loyalen Ketten enden im selben Block, in Höhe ${
    number(height)}.`,
  /** @param {number} final @param {number} count @param {number} reversed */
  endFinal: (final, count, reversed) => (count === 0 ? ''
    : ` Bei jedem loyalen Peer endgültig: ${number(final)} von ${items(count)}${reversed === 0 ? ''
      : `; ${plural(reversed, 'Zahlung musste', 'Zahlungen mussten')} danach zurückgenommen `
        + 'werden'}.`),
  /** @param {number} payments */
  endTwice: (payments) => (payments === 0 ? ''
    : ` Doch die Kette enthält beide Fassungen von ${
      plural(payments, 'Zahlung', 'Zahlungen')}.`),
  /** @param {number} lost */
  endShop: (lost) => (lost === 0 ? ''
    : ` Der Händler hat geliefert, doch seine Kette hält eine andere Zahlung: Er ist um ${
      number(lost)} geprellt.`),
  mark: {
    'first-item': 'erster Eintrag', 'first-tampered': 'erste verfälschte Kopie',
    'first-crash': 'erster Ausfall', part: 'Netz entzwei', join: 'Netz wieder ganz',
    phase: 'zweite Phase', 'first-block': 'erster Block',
    'first-reorganise': 'erste Reorganisation', 'first-confirm': 'erste Bestätigung',
    ship: 'Händler liefert', 'first-reverse': 'erste Rücknahme',
  },
  tick: (/** @type {number} */ t, /** @type {number} */ ticks) => `${ms(t)} von ${ms(ticks)}`,
  at: ms,
  computing: 'Das Netz läuft…',

  // The card of the run.
  hintSelect: 'Ein Peer oder ein Brief lässt sich zum Nähersehen wählen, ein Eintrag über die '
    + 'Bühne verfolgen.',
  lettersAndBytes: 'Gesendete Briefe', sortHead: 'Art', lettersHead: 'Briefe', bytesHead: 'Bytes',
  secondHead: 'Letzte Sekunde',
  allSorts: 'Alle',
  lettersNow: 'Bis zum gezeigten Augenblick; die letzte Spalte zählt die Sekunde davor.',
  itemsMade: 'Entstandene Einträge', online: 'Online', offlineNow: 'Offline',
  blocksMined: 'Geschürfte Blöcke',
  tip: 'Höhe der meisten Ketten', coverage: 'Abdeckung', conceal: 'Fehlerhafte verbergen',
  onlineOf: (/** @type {number} */ online, /** @type {number} */ all) =>
    `${number(online)} von ${number(all)}`,
  peersHead: 'Peers', holdsHead: 'Hält', height: 'Höhe',
  more: (/** @type {number} */ count) =>
    `und ${plural(count, 'weiterer Peer', 'weitere Peers')}: auf der Bühne zu wählen.`,

  // The card of a peer.
  role: { loyal: 'Peer', faulty: 'Fehlerhafter Peer', client: 'Client', shop: 'Peer, der Händler' },
  place: 'Ort', state: 'Zustand', stateOnline: 'online',
  stateOffline: (/** @type {number} */ from, /** @type {number} */ to) =>
    `offline seit ${ms(from)}${Number.isFinite(to) ? `, wieder da bei ${ms(to)}` : ''}`,
  crashes: 'Bisher offline',
  crashesOf: (/** @type {number} */ times, /** @type {number} */ ticks) =>
    (times === 0 ? 'nie' : `${number(times)}-mal, insgesamt ${ms(ticks)}`),
  listens: 'Hört auf', listensNobody: 'niemanden', waiting: 'Im Eingang',
  waitingNone: 'kein Brief', holds: 'Hält', holdsOf: (/** @type {number} */ count,
    /** @type {number} */ made) => `${number(count)} von ${number(made)}`,
  holdsItem: (/** @type {string} */ item) => `Hält von ${item}`,
  got: 'Bekommen', gotFrom: (/** @type {string} */ who, /** @type {number} */ t,
    /** @type {number} */ hop) => `von ${who} bei ${ms(t)}, ${
    plural(hop, 'Schritt', 'Schritte')} vom Ursprung`,
  madeIt: 'selbst gemacht', decided: 'Entschieden', head: 'Kette',
  headOf: (/** @type {number} */ height, /** @type {boolean} */ behind) =>
    `${number(height)} hoch${behind ? ', endet in einem anderen Block als die meisten' : ''}`,
  faultyNote: 'Fehlerhaft: Was dieser Peer weitergibt, kann verfälscht sein oder ganz ausbleiben.',
  partNote: (/** @type {number} */ from, /** @type {number} */ to) =>
    `Mit seinem Teil des Netzes abgeschnitten von ${ms(from)} bis ${ms(to)}.`,

  // The card of an item.
  itemOf: (/** @type {string} */ name) => `Eintrag ${name}`,
  madeAt: 'Entstanden', madeBy: 'Gemacht von', recorded: 'Dort verzeichnet',
  versionPays: (/** @type {number} */ diff, /** @type {number} */ left) =>
    `zahlt ${number(diff)}, ${
      left < 0 ? `überzieht um ${number(-left)}` : `lässt ${number(left)} übrig`}`,
  heldBy: 'Gehalten von', heldByOf: (/** @type {number} */ got, /** @type {number} */ all) =>
    `${number(got)} von ${peers(all)}`,
  who: 'Wer es wann bekam',
  gotAt: (/** @type {string} */ who, /** @type {number} */ t, /** @type {number} */ hop) =>
    `${who} · nach ${ms(t)} · ${plural(hop, 'Schritt', 'Schritte')}`,

  // The card of a letter.
  sort: (/** @type {string} */ sort) => SORT[sort] ?? sort,
  about: 'Über', carries: 'Enthält', lists: 'Zählt auf', bytes: 'Größe', hop: 'Schritt',
  hopOf: (/** @type {number} */ hop) => `${number(hop)} vom Ursprung`,
  block: (/** @type {string} */ miner, /** @type {number} */ height) =>
    `Block von ${miner}, Höhe ${number(height)}`,
  journey: 'Der Weg', sentAt: 'Gesendet', arrivedAt: 'Angekommen', takenUp: 'Erledigt',
  rode: (/** @type {number} */ ticks) => `${ms(ticks)} unterwegs`,
  waited: (/** @type {number} */ ticks) => `${ms(ticks)} im Eingang und beim Lesen`,
  /** @type {Record<string, (to: string) => string>} */
  fate: {
    delivered: (to) => `${capital(to)} hat den Brief gelesen.`,
    lost: () => 'Er ging unterwegs verloren.',
    withheld: () => 'Er wurde nie gesendet: Der fehlerhafte Peer behält ihn.',
    cut: () => 'Der Lauf war vorbei, ehe er ankommen konnte.',
    refused: (to) => `${capital(to)} hört nicht auf den Absender und warf ihn weg.`,
    missed: (to) => `${capital(to)} war offline und sah ihn nie.`,
    rejected: (to) => `${capital(to)} hat ihn verworfen: Sein Inhalt ist nicht in Ordnung.`,
    pending: () => 'Er war noch unterwegs, als der Lauf endete.',
  },
  fateOpen: (/** @type {string} */ to) => `Er ist unterwegs zu ${to}.`,
  fateWaits: (/** @type {string} */ to) => `Er wartet im Eingang von ${to}.`,
  tampered: 'Verfälscht', tamperedText: 'Das ist nicht, was der Client gemacht hat.',
});
