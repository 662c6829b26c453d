// What a page in a frame says, in English.

import { number, plural } from './words.js';

/** @typedef {{ key: string, got: string, allowed: string, used: string | number | null }} Misfit */

export const embedding = {
  /** @param {Misfit} misfit */
  badValue: ({ key, got, allowed, used }) =>
    `${key} cannot be “${got}”. Allowed: ${allowed}.${used === null ? '' : ` It is ${used} now.`}`,
  /** @param {string} key @param {string} value */
  unbuilt: (key, value) =>
    `${key} ${value ? `cannot be “${value}” yet` : 'is not there yet'}: it changes nothing.`,
  anOrigin: 'an origin such as https://example.org',
  /** @param {number} least @param {number | null} [most] */
  aNumber: (least, most = null) => (most === null ? `a whole number from ${number(least)}`
    : `a whole number from ${number(least)} to ${number(most)}`),
  open: 'Open whole page',
  openTitle: 'Open this run in a window of its own',
  poster: 'A run of Bivouac: too small to be watched here.',
  noDownload: ' If no file arrives, this frame may not hand out files: open it in a window of its '
    + 'own.',
  // What a command may get for an answer.
  noRun: 'There is no run yet.',
  unsound: 'This is no command that is known here, or a part of it is of the wrong kind.',
  tooLong: (/** @type {number} */ max) => `A message is longer than ${number(max)} bytes.`,
  tooMany: (/** @type {number} */ max) => `There were more than ${max} messages in a second.`,
  tooLarge: (/** @type {number} */ max) =>
    `The snapshot is larger than ${number(max)} bytes, so it is not handed out.`,
  superseded: 'Another scenario was opened before this one was there.',
  notOpened: 'The scenario could not be opened.',
  costs: (/** @type {string} */ count) =>
    `The run would send ${plural(count, 'message')}: it waits for the reader, or is refused.`,
  stopped: 'The run was stopped.',
};
