// The sentences of the search for the worst lie in English.

import { number, plural } from './words.js';

/** @import { SearchReport } from '../pkg/types.js' */

export const search = {
  title: 'The worst lie',
  intro: 'What would these traitors have to say to break this run? Tables of what each tells whom '
    + 'are tried, whatever they say now.',
  begin: 'Find the worst lie',
  further: 'Search further',
  stop: 'Stop',
  open: 'Show it on the stage',
  /** @param {number} tried @param {number} harm */
  progress: (tried, harm) => `${plural(tried, 'table')} tried. `
    + (harm > 0 ? `The worst so far leads ${plural(harm, 'loyal lieutenant')} astray.`
      : 'Nothing is broken so far.'),
  /** @param {number} tried */
  unbroken: (tried) => (tried === 1
    ? 'No lie breaks it: the only table that can matter was tried.'
    : `No lie breaks it: all ${plural(tried, 'table')} that can matter were tried.`),
  /** @param {number} tried */
  none: (tried) => `None found in ${number(tried)} tries.`,
  /** @param {'agreement' | 'obedience'} what @param {SearchReport} report */
  found: (what, { lies, harm, tried, exhausted }) =>
    `${plural(lies, 'lie')} ${lies === 1 ? 'breaks' : 'break'} ${what}: `
    + (what === 'obedience' ? `${plural(harm, 'loyal lieutenant')} ${harm === 1 ? 'disobeys'
      : 'disobey'} the loyal commander. `
      : `${plural(harm, 'loyal lieutenant')} ${harm === 1 ? 'parts' : 'part'} from the others. `)
    + (exhausted ? 'No lie does more harm. ' : 'There may be worse. ')
    + `${plural(tried, 'table')} tried.`,
  opened: 'This is the run with these lies.',
  /** @param {number} tried */
  stopped: (tried) => `Stopped after ${plural(tried, 'table')}.`,
  failed: 'The search broke off. ',
  refused: 'This run cannot be searched: it takes few generals and messages that never get lost.',
};
