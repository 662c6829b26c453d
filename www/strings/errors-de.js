// What can go wrong, in German. An input error begins with its key, which the page sets as code.

import { ofCore } from './core-de.js';
import { number } from './words-de.js';

/** @import { InputError } from '../pkg/types.js' */

export const errors = Object.freeze({
  /** @param {InputError} error */
  inputError: ({ code, key, got, allowed: english }) => {
    const allowed = ofCore(english);
    return ({
      E_LONG: `${key} ist ${number(got)} Byte lang. Erlaubt: ${allowed}.`,
      E_ZIP: `${key} enthält ${ofCore(got)}. Erlaubt: ${allowed}.`,
      E_ESCAPE: `${key} ist nicht lesbar: „${got}“ ist falsch maskiert.`,
      E_NEWER: `${key} = ${got} verlangt eine neuere Fassung dieser Seite. Diese hier kennt: `
        + `${allowed}.`,
    })[code] ?? (got === '' ? `${key} braucht einen Wert. Erlaubt: ${allowed}.`
      : `${key} kann nicht ${got} sein. Erlaubt: ${allowed}.`);
  },
  dismiss: 'Schließen',
  newerVersion: 'Eine neuere Fassung dieser Seite ist da. Sie erscheint beim nächsten Laden.',
  replayDiffers: (/** @type {string} */ expected, /** @type {string} */ got) =>
    `Diese Wiederholung weicht ab: Der Link erwartet den Digest ${expected}, dieser Lauf hat `
    + `jedoch ${got}.`,
  linkTooLong: (/** @type {number} */ max) =>
    `Dieser Link ist länger als ${number(max)} Zeichen und wurde deshalb nicht geöffnet.`,
  /** @param {string} code @param {string} detail */
  engineTrouble: (code, detail) => ({
    NO_START: 'Das Rechenwerk ist binnen 5 Sekunden nicht angelaufen. Vielleicht darf die Seite '
      + 'hier keinen Worker starten.',
    SILENT: 'Das Rechenwerk gab 20 Sekunden lang kein Lebenszeichen und wurde ersetzt. Das '
      + 'Szenario bleibt erhalten.',
    E_MEMORY: 'Dieser Lauf braucht mehr Speicher, als eine Seite nehmen darf, und wurde beendet. '
      + 'Das Szenario bleibt erhalten; der Befehl kann es ausführen.',
    CRASH: 'Das Rechenwerk ist ausgefallen und wurde ersetzt. Das Szenario bleibt erhalten.',
  })[code] ?? `Der Lauf ist gescheitert: ${detail}. Das Szenario bleibt erhalten.`,
});
