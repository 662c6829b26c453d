// The share sheet: the link to this run at this moment, copied at once where a page may reach the
// clipboard; the same as a code to scan and as a file; and what none of them carries.

import { html } from 'lit';
import { addressOf, LINK_MAX } from '../link.js';
import { lookOf } from '../looks.js';
import { withPairs } from '../pairs.js';
import { titleOf } from '../parts/cast.js';
import { QR_MAX, qrPicture } from '../parts/qr.js';
import { fileName } from '../parts/save.js';
import { packedText, signedText } from '../share-link.js';
import { strings } from '../strings/strings.js';
import { WHOLE } from '../whole.js';

/** @import { Store } from '../store.js' */
/** @import { Save } from '../parts/save.js' */

/**
 * @typedef {object} Place
 * @property {() => string} href
 * @property {(text: string) => Promise<boolean>} copyText
 * @property {Save} save
 */

const words = strings.sharing;

/**
 * @param {Store} store
 * @param {Place} place
 * @param {() => void} redraw
 */
export function sharer(store, place, redraw) {
  let text = '';
  let copied = false;
  let withLook = false;
  let code = false;

  const link = () => addressOf(place.href(), text, withLook ? lookOf(store.state()) : {});

  async function copy() {
    const shown = link();
    copied = shown !== null && await place.copyText(shown);
    redraw();
  }

  /** The text in full, as it would be typed. */
  function saveFile() {
    const state = store.state();
    const whole = withPairs(state.scenario, { at: state.t > 0 ? String(state.t) : null });
    place.save(`${fileName(titleOf(state))}.bivouac`,
      new Blob([`${whole}\n`], { type: 'text/plain' }));
  }

  return {
    /** Packing takes a moment, so the plain link stands there until then. */
    async open() {
      [copied, code] = [false, false];
      text = signedText(store.state());
      text = await packedText(text);
      await copy();
    },
    sheet() {
      const shown = link();
      const look = Object.keys(lookOf(store.state())).length > 0;
      return html`${shown === null ? html`<p>${words.tooLong(LINK_MAX)}</p>`
        : html`${linkPart(shown, copied, copy)}
          ${look ? choice(words.withView, withLook, (on) => { withLook = on; copy(); }) : null}
          ${WHOLE ? codePart(shown, code, () => { code = !code; redraw(); }) : null}`}
        <div class="share-line"><button data-action="save-file" @click=${saveFile}>
          ${words.file}</button><span class="small quiet">${words.fileNote}</span></div>
        <p class="small quiet">${words.left}</p>
        <button class="plain link" @click=${() => store.dispatch({ type: 'sheet',
          sheet: 'export' })}>${strings.exporting.fromShare}</button>
        ${WHOLE ? html`<button class="plain link" data-action="embed-from-share"
          @click=${() => store.dispatch({ type: 'sheet', sheet: 'embed' })}>
          ${strings.embedSheet.fromShare}</button>` : null}`;
    },
  };
}

/** @param {string} link @param {boolean} copied @param {() => void} again */
function linkPart(link, copied, again) {
  const select = (/** @type {Event} */ event) =>
    /** @type {HTMLInputElement} */ (event.target).select();
  return html`<p role="status" data-share=${copied ? 'copied' : 'field'}>${
    copied ? words.done : words.byHand}</p>
    <div class="copy-row"><input class="field" readonly .value=${link}
      aria-label=${words.link} @focus=${select}>
      <button class="primary" @click=${again}>${words.copy}</button></div>
    <p class="small quiet">${words.length(link.length - link.indexOf('#') - 1, LINK_MAX)}</p>`;
}

/** @param {string} label @param {boolean} on @param {(on: boolean) => void} change */
function choice(label, on, change) {
  return html`<label class="share-choice"><input type="checkbox" .checked=${on}
    @change=${(/** @type {Event} */ event) =>
      change(/** @type {HTMLInputElement} */ (event.target).checked)}> ${label}</label>`;
}

/** @param {string} link @param {boolean} shown @param {() => void} turn */
function codePart(link, shown, turn) {
  if (link.length > QR_MAX) return html`<p class="small quiet">${words.noCode}</p>`;
  return html`<div><button data-action="qr" aria-expanded=${shown} @click=${turn}>${
    shown ? words.hideCode : words.showCode}</button></div>
    ${shown ? qrPicture(link, words.code) : null}`;
}
