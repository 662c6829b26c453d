// The sentences about links, files and bad luck in English.

import { number, plural } from './words.js';

export const sharing = {
  done: 'The link is copied. It opens this run at this moment.',
  byHand: 'Copy this link. It opens this run at this moment.',
  link: 'Link',
  copy: 'Copy',
  /** @param {number} count @param {number} max */
  length: (count, max) => `${plural(count, 'character', 'characters')} of at most ${number(max)}.`,
  code: 'The link as a code to scan',
  noCode: 'This link is too long for a code that a phone could read: use the link or the file.',
  hideCode: 'Hide the code',
  showCode: 'Show a code to scan',
  file: 'Save as a file',
  fileNote: 'The same text, in full. Drop it onto the page to open it.',
  left: 'Left out, for it is no part of the run: what is selected, zoom, speed, tables and sweeps '
    + 'that were counted.',
  withView: 'Open it with these views',
  /** @param {number} max */
  tooLong: (max) => `This run is too long for a link of ${number(max)} characters. Save it as a `
    + 'file: it opens when it is dropped onto the page.',
  aside: 'Your edited scenario, which has not run yet, was set aside when this was opened.',
  bringBack: 'Bring it back',
  quiet: 'The engine has given no sign of life for 5 seconds.',
  keepWaiting: 'Keep waiting',
  report: 'A report for whoever mends it',
  copyReport: 'Copy the report',
  reportCopied: 'The report is copied.',
  /** @param {number} more */
  moreNotices: (more) => `And ${number(more)} more like these`,
  usedInstead: (/** @type {string} */ value) => `Used instead: ${value}.`,
  leftOut: 'It was left out.',
};
