// What a page in a frame says, and the sheet that makes one, in English.

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
  open: 'Open',
  openTitle: 'Open this run in a window of its own',
  poster: 'A run of Bivouac: too small to be watched here.',
  noDownload: ' If no file arrives, this frame may not hand out files: open it in a window of its '
    + 'own.',
  sheet: {
    button: 'Embed', title: 'Put it on a page', fromShare: 'Put it on a page of yours',
    width: 'Width', height: 'Height', controls: 'Controls', view: 'Shows', theme: 'Colours',
    mode: 'Type', form: 'As', stage: 'The stage',
    controlsOf: { full: 'all views and settings', basic: 'with timeline', none: 'no controls' },
    themeOf: {
      auto: 'as the system', light: 'light', dark: 'dark', contrast: 'high contrast',
      projector: 'for a projector',
    },
    modeOf: { explore: 'usual', present: 'large' },
    formOf: { iframe: 'an iframe: works everywhere', element: 'an element: can be commanded' },
    moment: 'Begin at this moment', autoplay: 'Play at once', narration: 'Tell what happens',
    links: 'Ways out: open, share, export', seedlock: 'Keep the seed as it is',
    preview: (/** @type {string} */ title) => `As it will look: ${title}`,
    code: 'What to write into the page',
    note: 'It runs in a sandbox, asks no other server and keeps nothing. If this site moves, the '
      + 'address has to follow it; embed.html is one file that can lie beside your page.',
    copied: 'Copied.', notCopied: 'This page may not reach the clipboard: copy it by hand.',
  },
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
