// The sentences about links, files and bad luck in German.

import { number, plural } from './words-de.js';

export const sharing = {
  done: 'Der Link ist kopiert. Er öffnet diesen Lauf in diesem Augenblick.',
  byHand: 'Dieser Link, kopiert, öffnet diesen Lauf in diesem Augenblick.',
  link: 'Link',
  copy: 'Kopieren',
  /** @param {number} count @param {number} max */
  length: (count, max) => `${plural(count, 'Zeichen', 'Zeichen')} von höchstens ${number(max)}.`,
  code: 'Der Link als Code zum Abfotografieren',
  noCode: 'Für einen Code, den ein Telefon lesen könnte, ist dieser Link zu lang. Link und Datei '
    + 'gehen trotzdem.',
  hideCode: 'Code ausblenden',
  showCode: 'Code zum Abfotografieren zeigen',
  file: 'Als Datei speichern',
  fileNote: 'Derselbe Text, vollständig. Auf die Seite gezogen, öffnet sie sich.',
  left: 'Nicht dabei, weil es nicht zum Lauf gehört: Auswahl, Vergrößerung, Tempo, Tabellen und '
    + 'gezählte Läufe.',
  withView: 'Mit diesen Ansichten öffnen',
  /** @param {number} max */
  tooLong: (max) => `Für einen Link von höchstens ${number(max)} Zeichen ist dieser Lauf zu lang. `
    + 'Als Datei gespeichert, öffnet er sich, wenn sie auf die Seite gezogen wird.',
  aside: 'Das bearbeitete Szenario, das noch nicht gelaufen ist, wurde dabei beiseitegelegt.',
  bringBack: 'Zurückholen',
  quiet: 'Das Rechenwerk gibt seit 5 Sekunden kein Lebenszeichen.',
  keepWaiting: 'Weiter warten',
  report: 'Ein Bericht für alle, die es reparieren',
  copyReport: 'Bericht kopieren',
  reportCopied: 'Der Bericht ist kopiert.',
  /** @param {number} more */
  moreNotices: (more) => `Und ${number(more)} weitere dieser Art`,
  usedInstead: (/** @type {string} */ value) => `Stattdessen gilt: ${value}.`,
  leftOut: 'Das wurde weggelassen.',
};
