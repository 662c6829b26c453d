// The sentences of the search for the worst lie in English.

import { number, plural } from './words.js';

/** @import { SearchReport } from '../pkg/types.js' */

/** @param {number} count */
const astray = (count) =>
  (count === 1 ? 'one loyal lieutenant' : `${number(count)} loyal lieutenants`);

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
    + (harm > 0 ? `The worst so far leads ${astray(harm)} astray.`
      : 'Nothing is broken so far.'),
  /** @param {number} tried */
  unbroken: (tried) => (tried === 1
    ? 'No lie breaks it: the only table that can matter was tried.'
    : `No lie breaks it: all ${plural(tried, 'table')} that can matter were tried.`),
  /** @param {number} tried */
  none: (tried) => `None found in ${number(tried)} tries.`,
  /** @param {'agreement' | 'obedience'} what @param {SearchReport} report */
  found: (what, { lies, harm, tried, exhausted }) =>
    `${lies === 1 ? 'One lie breaks' : `${number(lies)} lies break`} ${what}: `
    + (what === 'obedience'
      ? `${astray(harm)} ${harm === 1 ? 'disobeys' : 'disobey'} the loyal commander. `
      : `${astray(harm)} ${harm === 1 ? 'parts' : 'part'} from the others. `)
    + (exhausted ? 'No lie does more harm. ' : 'There may be worse. ')
    + `${plural(tried, 'table')} tried.`,
  opened: 'You are looking at that run.',
  /** @param {number} tried */
  stopped: (tried) => `Stopped after ${plural(tried, 'table')}.`,
  failed: 'The search broke off. ',
  refused: 'This run cannot be searched: it takes few generals and messages that never get lost.',
};
