// The sentences about runs that nobody has to send in English.

import { number, plural } from './words.js';

export const far = {
  /** @param {number} paths @param {string} messages */
  settled: (paths, messages) => `Nothing was sent. Of ${number(messages)} messages, ${
    plural(paths, 'path')} alone can matter to the loyal (Lemma 1), so this is what OM comes to.`,
  general: 'General', decides: 'Decides', traitor: 'traitor',
  title: 'Look at messages',
  intro: 'Every message follows from the order and its own path alone, so any can be shown.',
  begin: 'Show the commander’s messages',
  trail: 'The path so far',
  /** @param {string} name @param {string} heard */
  teller: (name, heard) => `${name} holds ${heard} and tells:`,
  /** @param {string} name */
  tellerInTheDark: (name) => `${name} heard nothing along this path and tells:`,
  to: 'To', says: 'Says', silence: 'nothing', lie: 'a lie',
  /** @param {string} name */
  on: (name) => `What ${name} makes of it`,
  /** @param {string} first @param {number} count @param {string} messages @param {number} round */
  place: (first, count, messages, round) => `Messages ${number(first)} to ${
    number(BigInt(first) + BigInt(count - 1))} of ${number(messages)} in round ${round}.`,
};
