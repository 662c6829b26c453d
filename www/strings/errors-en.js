// What can go wrong, in English. An input error begins with its key, which the page sets as code.

import { number } from './words.js';

/** @import { InputError } from '../pkg/types.js' */

export const errors = Object.freeze({
  /** @param {InputError} error */
  inputError: ({ code, key, got, allowed }) => ({
    E_LONG: `${key} is ${number(got)} bytes long. Allowed: ${allowed}.`,
    E_ZIP: `${key} has ${got}. Allowed: ${allowed}.`,
    E_ESCAPE: `${key} cannot be read: “${got}” is badly escaped.`,
    E_NEWER: `${key} = ${got} needs a newer version of this page. This one knows: ${allowed}.`,
  })[code] ?? (got === '' ? `${key} needs a value. Allowed: ${allowed}.`
    : `${key} cannot be ${got}. Allowed: ${allowed}.`),
  dismiss: 'Dismiss',
  newerVersion: 'A newer version of this page has come. It shows when the page is loaded again.',
  replayDiffers: (/** @type {string} */ expected, /** @type {string} */ got) =>
    `This replay differs: the link expects the digest ${expected}, but this run has ${got}.`,
  linkTooLong: (/** @type {number} */ max) =>
    `This link is longer than ${number(max)} characters, so it was not opened.`,
  /** @param {string} code @param {string} detail */
  engineTrouble: (code, detail) => ({
    NO_START: 'The engine did not start within 5 seconds. The page may not be allowed to start '
      + 'a worker here.',
    SILENT: 'The engine gave no sign of life for 20 seconds and was replaced. Your scenario is '
      + 'kept.',
    E_MEMORY: 'This run needs more memory than a page may take, so it was ended. Your scenario is '
      + 'kept; the command can run it.',
    CRASH: 'The engine broke and was replaced. Your scenario is kept.',
  })[code] ?? `The run failed: ${detail}. Your scenario is kept.`,
});
