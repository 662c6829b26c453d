// A sentence with {a}, {r} or {c:C} in it, as coloured words or as plain text. Everything else in
// the sentence is text and stays text.

import { html } from 'lit';
import { strings } from '../strings/strings.js';

const MARK = /\{([a-hrtu])(?::([^{}]*))?\}/;
/** Where no wording is given, the values are those of generals. @type {Record<string, number>} */
const NUMBER = { a: 1, r: 0 };

/** @param {string} sentence */
function pieces(sentence) {
  const found = [];
  let rest = sentence;
  for (let hit = MARK.exec(rest); hit; hit = MARK.exec(rest)) {
    const letter = hit[1];
    found.push({ text: rest.slice(0, hit.index), letter: null });
    found.push({ text: hit[2] ?? strings.value(NUMBER[letter] ?? null), letter });
    rest = rest.slice(hit.index + hit[0].length);
  }
  return [...found, { text: rest, letter: null }].filter((piece) => piece.text);
}

/** @param {string} sentence */
export function phrase(sentence) {
  return pieces(sentence).map(({ text, letter }) =>
    (letter ? html`<b class="value value-${letter}">${text}</b>` : text));
}

/** A sentence about a key, which is set as code where the sentence begins with it.
 * @param {string} sentence @param {string | null} key */
export function keyed(sentence, key) {
  if (!key || !sentence.startsWith(`${key} `)) return sentence;
  return html`<code>${key}</code>${sentence.slice(key.length)}`;
}

/** @param {string} sentence @returns {string} */
export function plainPhrase(sentence) {
  return pieces(sentence).map((piece) => piece.text).join('');
}
