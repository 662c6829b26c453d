// The sentences of the search for the worst lie in German.

import { number, plural } from './words-de.js';

/** @import { SearchReport } from '../pkg/types.js' */

/** @param {number} count */
const astray = (count) =>
  (count === 1 ? 'ein loyaler Leutnant' : `${number(count)} loyale Leutnants`);
/** @param {number} count */
const tables = (count) => plural(count, 'Tabelle', 'Tabellen');

export const search = {
  title: 'Die schlimmste Lüge',
  intro: 'Was müssten diese Verräter sagen, damit dieser Lauf misslingt? Durchprobiert werden '
    + 'Tabellen, wer wem was sagt, gleich was sie jetzt sagen.',
  begin: 'Die schlimmste Lüge suchen',
  further: 'Weitersuchen',
  stop: 'Anhalten',
  open: 'Auf der Bühne zeigen',
  /** @param {number} tried @param {number} harm */
  progress: (tried, harm) => `${tables(tried)} probiert. `
    + (harm > 0 ? `Die bisher schlimmste führt ${harm === 1 ? 'einen loyalen Leutnant'
      : astray(harm)} in die Irre.` : 'Bisher misslingt nichts.'),
  /** @param {number} tried */
  unbroken: (tried) => (tried === 1
    ? 'Keine Lüge schadet: Die einzige Tabelle, auf die es ankommt, wurde probiert.'
    : `Keine Lüge schadet: Alle ${tables(tried)}, auf die es ankommt, wurden probiert.`),
  /** @param {number} tried */
  none: (tried) => `In ${plural(tried, 'Versuch', 'Versuchen')} wurde keine gefunden.`,
  /** @param {'agreement' | 'obedience'} what @param {SearchReport} report */
  found: (what, { lies, harm, tried, exhausted }) =>
    `${lies === 1 ? 'Eine Lüge bricht' : `${number(lies)} Lügen brechen`} ${
      what === 'obedience' ? 'den Gehorsam' : 'die Übereinstimmung'}: `
    + (what === 'obedience'
      ? `${astray(harm)} ${harm === 1 ? 'gehorcht' : 'gehorchen'} dem loyalen Befehlshaber nicht. `
      : `${astray(harm)} ${harm === 1 ? 'weicht' : 'weichen'} von den anderen ab. `)
    + (exhausted ? 'Keine Lüge richtet mehr Schaden an. ' : 'Es mag schlimmere geben. ')
    + `${tables(tried)} probiert.`,
  opened: 'Dieser Lauf ist gerade zu sehen.',
  /** @param {number} tried */
  stopped: (tried) => `Angehalten nach ${plural(tried, 'Tabelle', 'Tabellen')}.`,
  failed: 'Die Suche ist abgebrochen. ',
  refused: 'Dieser Lauf lässt sich nicht absuchen: Es dürfen nur wenige Generäle sein, und keine '
    + 'Nachricht darf verloren gehen.',
};
