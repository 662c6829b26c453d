// A sentence with [words] in it that the glossary explains: each becomes a button that opens it
// there. Everything else in the sentence is text and stays text.

import { html } from 'lit';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */

const TERM = /\[(\w+)(?::([^\]]+))?\]/;

/** @param {string} sentence @param {Store} store */
export function withTerms(sentence, store) {
  const found = [];
  let rest = sentence;
  for (let hit = TERM.exec(rest); hit; hit = TERM.exec(rest)) {
    const [whole, term, shown = term] = hit;
    found.push(rest.slice(0, hit.index), html`<button class="term" title=${strings.how.opens(shown)}
      @click=${() => store.dispatch({ type: 'sheet', sheet: 'glossary', term })}>${
      shown}</button>`);
    rest = rest.slice(hit.index + whole.length);
  }
  return [...found, rest];
}

/** @param {string} sentence @returns {string[]} the words that it wants explained */
export const termsIn = (sentence) =>
  [...sentence.matchAll(new RegExp(TERM, 'g'))].map(([, term]) => term);
