// The gallery sheet: a card for each small war or vote, with a picture and what to look for.

import { html } from 'lit';
import { pairOf } from '../pairs.js';
import { circle, ring } from '../parts/ring.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { Exhibit } from '../scenarios/gallery.js' */

/** The traitors that a text names, or the last t; for the picture only. @param {string} text */
function army(text) {
  const n = Number(pairOf(text, 'n') ?? 4);
  const t = Number(pairOf(text, 't') ?? 0);
  const named = pairOf(text, 'bad')?.split('.').map(Number);
  return { n, bad: named ?? Array.from({ length: t }, (_, index) => n - 1 - index) };
}

/** @param {Exhibit} exhibit @param {string | undefined} address */
function sketch({ text, group }, address) {
  if (address) {
    return html`<img src=${address} width="432" height="270" alt="" loading="lazy"
      decoding="async">`;
  }
  const { n, bad } = army(text);
  return html`<span class="exhibit-ring">${
    group === 'generals' ? ring(n, bad) : circle(n, bad)}</span>`;
}

/** @param {Store} store @param {Exhibit} exhibit @param {string | undefined} address */
function card(store, exhibit, address) {
  const { file, title, sentence, text } = exhibit;
  return html`<li><button class="exhibit" data-exhibit=${file}
    @click=${() => store.dispatch({ type: 'wish', text, from: 'gallery' })}>
    ${sketch(exhibit, address)}
    <span class="exhibit-words"><span class="exhibit-title">${title}</span>
    <span class="exhibit-sentence">${sentence}</span></span></button></li>`;
}

/** @param {Store} store @param {Exhibit[]} exhibits
 * @param {Record<string, string>} sketches their addresses, by file, where the page has any */
export function gallery(store, exhibits, sketches) {
  const groups = /** @type {const} */ (['generals', 'votes', 'random', 'network', 'lottery']);
  return html`<p class="sheet-intro">${strings.galleryIntro}</p>
    ${groups.map((group) => html`<h3 class="exhibits-head">${strings.galleryGroup[group]}</h3>
      <ul class="exhibits">${exhibits.filter((one) => one.group === group)
        .map((one) => card(store, one, sketches[one.file]))}</ul>`)}`;
}
