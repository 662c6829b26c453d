// The sheet that explains the words of the field, opened at the one that was asked about.

import { html } from 'lit';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */

/** @param {Store} store */
export function glossary(store) {
  const { intro, terms } = strings.glossary;
  const asked = store.state().term;
  return html`<p class="sheet-intro">${intro}</p>
    <dl class="terms">${Object.entries(terms).map(([key, { term, text }]) => html`<div
      id="term-${key}" class="term-entry ${key === asked ? 'term-asked' : ''}"
      tabindex=${key === asked ? 0 : -1}><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}
