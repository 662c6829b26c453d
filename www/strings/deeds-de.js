// Interventions in German: what can be done to a run, what was done, and the branches it makes.

import { who } from './events-de.js';
import { capital, number, plural } from './words-de.js';

/** @import { Deed } from '../deeds.js' */
/** @import { Facts } from '../story/facts.js' */
/** @import { Cast } from './en.js' */

/** @param {number} from @param {number | null} to @param {Cast} cast */
const way = (from, to, cast) => `${who('von', from, cast)} an ${who('den', to, cast)}`;

/** What happened, as a sentence of the log. @type {Record<string, (facts: Facts, cast: Cast,
 *   said: string) => string>} */
const EVENTS = {
  betray: ({ node }, cast) => `${cast.name(node)} wird zum Verräter.`,
  reform: ({ node }, cast) => `${cast.name(node)} wird loyal.`,
  fall: ({ node }, cast) => `${cast.name(node)} fällt für immer aus.`,
  sever: ({ node, peer }, cast) => `Die Verbindung zwischen ${who('dem', node, cast)} und ${
    who('dem', peer, cast)} wird für immer gekappt.`,
  waylay: ({ node, peer }, cast) => `Die Nachricht ${who('von', node, cast)} an ${
    who('den', peer, cast)} wird abgefangen und geht verloren.`,
  hinder: ({ node, peer }, cast) => `Die Nachricht ${who('von', node, cast)} an ${
    who('den', peer, cast)} wird aufgehalten.`,
  forge: ({ node, peer }, cast, said) => `Die Nachricht ${who('von', node, cast)} an ${
    who('den', peer, cast)} wird gefälscht: ${said}.`,
};

/** @param {Deed} deed @param {Cast} cast @param {(value: string) => string} said */
function done(deed, cast, said) {
  switch (deed.op) {
    case 'turn': return `${cast.name(deed.node)} wird ${deed.traitor ? 'zum Verräter' : 'loyal'}`;
    case 'crash': return `${cast.name(deed.node)} fällt aus`;
    case 'cut': return `Verbindung ${who('von', deed.node, cast)} ${
      who('zu', deed.peer, cast)} gekappt`;
    case 'drop': return `Nachricht ${way(deed.from, deed.to, cast)} verloren`;
    case 'delay': return `Nachricht ${way(deed.from, deed.to, cast)} um ${
      number(deed.ticks)} aufgehalten`;
    case 'lie': return `Nachricht ${way(deed.from, deed.to, cast)} sagt ${said(deed.value)}`;
    case 'say': return `${cast.name(deed.node)} von Hand gespielt`;
    default: return `${plural(deed.count, 'Eingriff', 'Eingriffe')} zurückgenommen`;
  }
}

export const deeds = Object.freeze({
  events: EVENTS,
  /** @param {Facts} facts @param {Cast} cast */
  missedBy: ({ node, peer }, cast) => capital(
    `${cast.name(node)} ist ausgefallen: Die Nachricht ${
      who('von', peer, cast)} erreicht niemanden.`),
  /** @param {Facts} facts @param {Cast} cast @param {string} said */
  event: (facts, cast, said) => capital(EVENTS[facts.kind]?.(facts, cast, said) ?? ''),
  saysNow: (/** @type {string} */ value) => `Von hier an sagt sie ${value}`,
  saysNothing: 'Von hier an sagt sie nichts',
  title: 'Eingreifen', happened: 'Eingriff',
  intro: 'Es beginnt gleich nach dem letzten Ereignis bis zum gezeigten Augenblick. Was vorher '
    + 'war, bleibt.',
  full: 'Für mehr hat ein Link keinen Platz. Zuerst muss etwas zurückgenommen werden.',
  over: 'Nach diesem Augenblick geschieht nichts mehr: Wer eingreifen will, geht in der Zeit '
    + 'zurück.',
  turn: {
    traitor: 'Ab hier Verräter', loyal: 'Ab hier loyal',
    traitorStart: 'Zum Verräter machen', loyalStart: 'Loyal machen',
  },
  faulty: { traitor: 'Ab hier fehlerhaft', traitorStart: 'Fehlerhaft machen' },
  crash: 'Hier ausfallen lassen',
  crashed: 'Für immer ausgefallen.',
  cutTo: 'Verbindung kappen zu', cut: 'Kappen',
  drop: 'Verlieren',
  delayBy: 'Aufhalten um', ticks: 'Ticks', delay: 'Aufhalten',
  sayInstead: 'Soll sagen',
  silence: 'nichts', noProposal: 'kein Vorschlag',
  order: (/** @type {number} */ value) => ['Rückzug', 'Angriff'][value] ?? '—',
  notUnderWay: 'In diesem Augenblick ist sie nicht unterwegs.',
  toItsRide: 'Dorthin, wo sie aufbricht',
  mute: 'Sie trägt keine Fassung, die sich ändern ließe.',
  /** @type {Record<string, string>} */
  befell: {
    waylay: 'Von Hand abgefangen: Sie geht unterwegs verloren.',
    hinder: 'Von Hand aufgehalten.',
    forge: 'Von Hand geändert; der Absender hat nicht gelogen.',
  },
  underWay: 'Gerade unterwegs',
  underWayTo: (/** @type {string} */ name) =>
    `an ${name === 'der Befehlshaber' ? 'den Befehlshaber' : name}`,
  underWayFrom: (/** @type {string} */ name) =>
    (name === 'der Befehlshaber' ? 'vom Befehlshaber' : `von ${name}`),
  more: (/** @type {number} */ count) => `und ${number(count)} weitere`,

  hand: 'Von Hand spielen',
  handIntro: 'Was hört jeder Einzelne? Nur was noch nicht gesendet ist, lässt sich noch ändern.',
  handNone: 'Nach diesem Augenblick ist nichts mehr zu senden.',
  handRest: (/** @type {number} */ count) =>
    `${plural(count, 'spätere Nachricht', 'spätere Nachrichten')} nicht gezeigt: Sie kommen mit `
    + 'der Zeit.',
  strategy: 'sich selbst überlassen',
  /** @param {string} value */
  strategySays: (value) => `von selbst: ${value}`,
  toAll: 'Alle',
  theOrder: 'Der Befehl',
  aboutOrder: 'Was der Befehlshaber sagte',
  /** @param {string[]} names first who said it, the commander last */
  aboutReport: (names) => `Was ${names.join(' sagte, dass ')} sagte`,
  /** @param {number} round @param {number | null} phase */
  voteOf: (round, phase) => `Runde ${round}${phase === null ? '' : `, Phase ${phase}`}`,

  branches: 'Zweige',
  undo: 'Rückgängig', redo: 'Wiederholen',
  trunk: 'Wie es war',
  /** @param {Deed} deed @param {Cast} cast @param {(value: string) => string} said */
  branch: (deed, cast, said) => capital(done(deed, cast, said)),
  compare: (/** @type {string} */ name) => `Vergleichen mit „${name}“`,
  /** @param {string} what @param {number} t */
  at: (what, t) => (t === 0 ? `${what}, von Anfang an` : `${what}, Tick ${number(t)}`),
  done: 'Eingriffe in diesen Lauf',
  takeBack: 'Zurücknehmen',
  takeBackAll: (/** @type {number} */ later) => (later === 1
    ? 'Zurücknehmen, samt dem Eingriff danach'
    : `Zurücknehmen, samt den ${number(later)} Eingriffen danach`),
  /** @type {Record<string, string>} */
  missed: {
    unreached: 'Der Lauf endet vor dieser Zeile.',
    no_message: 'Diese Zeile gehört zu keiner Nachricht.',
    over: 'Diese Nachricht war nicht mehr unterwegs.',
    mute: 'Diese Nachricht trägt keinen Wert.',
    already: 'Es war schon so.', crashed: 'Der Knoten war schon ausgefallen.',
  },
  didNothing: (/** @type {string} */ act) => `${act} hat nichts bewirkt.`,
});
