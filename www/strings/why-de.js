// The sentences of "Why did General 3 decide that?" in German. {a} and {r} are values in their
// colours.

import { capital, number, plural } from './words-de.js';

export const why = {
  title: 'Warum?',
  /** @param {string} who @param {string} value as it is marked in a sentence */
  decides: (who, value) => `Warum entscheidet ${who} ${value}?`,
  /** @param {string} who @param {string} value */
  holds: (who, value) => `Warum hält ${who} ${value}?`,
  short: 'Warum?',
  leave: 'Wieder alles zeigen',
  escape: 'Esc',
  /** @param {number} past @param {number} all */
  past: (past, all) => (past === 0 ? 'Keine Nachricht hat dazu geführt.'
    : `${number(past)} von ${plural(all, 'Nachricht', 'Nachrichten')} ${
      past === 1 ? 'hat' : 'haben'} dazu geführt. Sie leuchten in jeder Ansicht, der Rest ist `
      + 'gedämpft.'),
  turns: 'Woran es hängt',
  /** @param {number} count @param {boolean} over the run has come to the decision */
  pivots: (count, over) => {
    const what = over ? 'die Entscheidung' : 'den jetzigen Stand';
    return count === 0 ? `Keine einzelne Meldung würde, allein geändert, ${what} umkehren.`
      : `${plural(count, 'Meldung', 'Meldungen')}: Jede würde, allein geändert, ${what} umkehren.`;
  },
  /** @param {string[]} way from the commander to the one who decides @param {string} value */
  report: (way, value) => `${capital(way.join(' › '))}: ${value}`,
  more: (/** @type {number} */ count) =>
    `und ${number(count)} weitere, unter „Wer sagte wem“ umrahmt`,
};
