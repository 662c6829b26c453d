// The sentences of the export sheet in German.

import { number } from './words-de.js';

export const exporting = {
  button: 'Export',
  title: 'Zum Mitnehmen',
  pictures: 'Bilder',
  picturesNote: 'So, wie sie in diesem Augenblick sind, in der Größe einer Seite neu gezeichnet.',
  picture: {
    stage: 'Die Bühne', graph: 'Ausführungsgraph', votes: 'Stimmen', spacetime: 'Raum-Zeit',
    tree: 'Wer sagte wem', table: 'Tabelle', chain: 'Kette', compare: 'Zwei Läufe',
    log: 'Logbuch', map: 'Karte',
  },
  /** Why there is no picture, where that is not a failure. @type {Record<string, string>} */
  nothing: {
    tree: 'Ein Baum braucht einen Leutnant.', table: 'In diesem Lauf wurde nichts weitergegeben.',
    chain: 'In diesem Lauf schürft niemand.', compare: 'Es gibt keinen anderen Lauf zum Vergleich.',
  },
  /** @param {string} form @param {string} what */
  take: (form, what) => `${form}: ${what}`,
  data: 'Daten',
  dataNote: 'Tabellen zeigen den Stand dieses Augenblicks; Ereignisse und Nachrichten sind die des '
    + 'ganzen Laufs.',
  /** @type {Record<string, string>} */
  sheet: {
    nodes: 'Wer teilnimmt', rounds: 'Was die Peers hielten, Runde für Runde',
    table: 'Die Tabelle, wie sie zu sehen ist', stores: 'Zwei Speicher',
    items: 'Einträge der Clients', settled: 'Wie jeder Eintrag geklärt wurde', blocks: 'Blöcke',
    book: 'Das Buch des Händlers', map: 'Die Karte, Zelle für Zelle',
    runner: 'Was viele Läufe ergaben',
    ways: 'Die Wege zur Klärung, verglichen', rows: 'Jedes Ereignis', messages: 'Jede Nachricht',
    log: 'Das Logbuch, in Sätzen', trace: 'Die Aufzeichnung, Byte für Byte',
    scenario: 'Das Szenario',
  },
  csv: 'CSV', file: 'Datei', text: 'Text', svg: 'SVG', png: 'PNG',
  words: 'Zum Zitieren',
  link: 'Link zu diesem Augenblick', digest: 'Digest des Laufs', citation: 'Zitat',
  openFile: 'Eine Szenariodatei öffnen',
  /** @param {string} name @param {number} most */
  fileTooLong: (name, most) => `${name} ist zu lang für ein Szenario: Eine Datei darf ${
    number(most)} Byte haben.`,
  /** @param {string} name */
  fileUnread: (name) => `${name} enthält kein Szenario: Ein Szenario ist eine Textzeile wie `
    + 'v=1&alg=om&n=7&t=2.',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Diese Seite darf die Zwischenablage nicht nutzen. Hier markieren:',
  writing: 'Wird geschrieben…',
  /** @param {string} file */
  done: (file) => `Gespeichert als ${file}.`,
  failed: 'Das Bild ließ sich nicht zeichnen.',
  noRun: 'Es gibt keinen Lauf zum Mitnehmen.',
  fromShare: 'Bilder, Daten und Zitat',
  /** @param {{ title: string, scenario: string, digest: string, link: string }} run */
  cite: ({ title, scenario, digest, link }) =>
    `Bivouac, Lauf „${title}“, Szenario ${scenario}, Digest ${digest}. ${link}`,
  /** @param {string} scenario what all cells share */
  mapCaption: (scenario) => `Bivouac · Karte von ${scenario}`,
  /** @param {{ title: string, digest: string, t: string, ticks: string }} run */
  caption: ({ title, digest, t, ticks }) =>
    `Bivouac · ${title} · Tick ${t} von ${ticks} · Digest ${digest}`,
};
