// The sentences of the comparison of two runs in German.

import { capital, number, plural } from './words-de.js';

/** @param {number} count */
const letters = (count) => plural(count, 'Brief', 'Briefe');

export const comparing = {
  intro: 'Ein zweiter Lauf neben diesem, unter derselben Uhr. Was soll anders sein?',
  presets: {
    rule: 'Anders zählen', loyal: 'Niemand ist fehlerhaft', order: 'Der andere Befehl',
    seed: 'Ein anderer Seed', commander: 'Stattdessen lügt der Befehlshaber',
    updates: 'Anders abstimmen',
  },
  gallery: 'Ein Szenario der Sammlung', choose: 'Auswählen…',
  link: 'Ein Link oder ein Szenario', compare: 'Vergleichen',
  running: 'Der andere Lauf wird berechnet…', stop: 'Anhalten',
  tooLarge: 'Der andere Lauf ist zu groß, um neben diesem berechnet zu werden.',
  /** @param {string} why */
  failed: (why) => `Es gibt keinen anderen Lauf: ${why}`,
  other: 'Der andere Lauf', close: 'Vergleich schließen', open: 'Den anderen Lauf öffnen',
  stage: 'Der andere Lauf in diesem Augenblick',
  first: 'Erster Unterschied',
  same: 'Die beiden Läufe gleichen sich bis zum letzten Ereignis.',
  /** @param {number} m */
  sameCounted: (m) => 'Dieselben Nachrichten und am Ende dieselben Entscheidungen. Verschieden ist '
    + 'nur die Regel, nach der ein Leutnant entscheidet: Die flache Zählung richtet sich nach der '
    + 'Mehrheit all seiner Meldungen, gleich auf welchem Pfad sie kamen; '
    + `OM(${m}) faltet sie von den längsten Pfaden her zu je einer Stimme pro Leutnant und richtet `
    + 'sich nach deren Mehrheit. Hier kommt beides auf dasselbe hinaus.',
  /** @param {number} t */
  at: (t) => `Tick ${number(t)}`,
  here: 'Hier', there: 'Dort', over: 'nichts geschieht mehr',
  view: 'Dieselbe Sicht?', whose: 'Wer schaut',
  /** @param {string} who @param {number} count */
  alike: (who, count) => (count === 0
    ? `${capital(who)} hat in keinem der beiden Läufe etwas gehört.`
    : `${capital(who)} bekam in beiden Läufen ${count === 1 ? 'denselben' : 'dieselben'} ${
      letters(count)}: Bis jetzt lässt sich von dort aus nicht sagen, welcher der Läufe es ist.`),
  /** @param {string} who @param {number} count @param {number} all */
  unlike: (who, count, all) => `Von ${letters(all).replace(/Briefe$/, 'Briefen')}, die ${
    who} bekam, ${count === 1 ? 'unterscheidet' : 'unterscheiden'} sich ${
    number(count)} zwischen den Läufen.`,
  holds: 'Hält jetzt: hier · dort',
  way: 'Über', round: 'Runde', nothing: 'nichts',
  more: (/** @type {number} */ count) =>
    `und ${plural(count, 'früherer Brief', 'frühere Briefe')}`,
  table: 'Was in jedem Lauf ankam',
};
