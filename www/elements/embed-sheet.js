// The sheet that makes a frame of this run for another page: its size and options, how it will
// look, and the words to copy.

import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { LINK_MAX } from '../link.js';
import { titleOf } from '../parts/cast.js';
import { frameAddress, snippet } from '../parts/snippet.js';
import { signedText } from '../share-link.js';
import { tabsOf } from '../state.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { EmbedSettings } from '../state.js' */

/** @typedef {{ href: () => string, copyText: (text: string) => Promise<boolean> }} Place */

const words = strings.embedSheet;
/** The least at which a frame is of use, and the most that the preview shows. */
const SIZES = { width: [320, 1600], height: [240, 1200] };
const CONTROLS = ['full', 'basic', 'none'];
const THEMES = ['auto', 'light', 'dark', 'contrast', 'projector'];
const SWITCHES = /** @type {const} */ (['moment', 'autoplay', 'narration', 'links', 'seedlock']);

/** @param {Store} store @param {Partial<EmbedSettings>} change */
const change = (store, change) => store.dispatch({ type: 'embed', change });

/** @param {Store} store @param {'width' | 'height'} key */
function size(store, key) {
  const [least, most] = SIZES[key];
  const write = (/** @type {Event} */ { target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    const wished = Number.parseInt(field.value, 10) || store.state().embed[key];
    const value = Math.min(Math.max(wished, least), most);
    field.value = String(value);
    change(store, { [key]: value });
  };
  return html`<label class="setting"><span class="setting-label">${words[key]}
    <small>px</small></span><input class="field" type="number" min=${least} max=${most} step="10"
      data-embed-key=${key}
      .value=${String(store.state().embed[key])} @change=${write}></label>`;
}

/** @param {Store} store @param {'controls' | 'view' | 'theme' | 'form' | 'mode'} key
 * @param {string[]} values @param {Record<string, string>} names */
function choice(store, key, values, names) {
  const now = store.state().embed[key];
  const write = (/** @type {Event} */ { target }) =>
    change(store, { [key]: /** @type {HTMLSelectElement} */ (target).value });
  return html`<label class="setting"><span class="setting-label">${words[key]}</span>
    <select class="field" data-embed-key=${key} @change=${write}>${
      values.map((value) => html`<option value=${value} ?selected=${value === now}>${
        names[value]}</option>`)}</select></label>`;
}

/** @param {Store} store @param {typeof SWITCHES[number]} key */
function toggle(store, key) {
  const write = (/** @type {Event} */ { target }) =>
    change(store, { [key]: /** @type {HTMLInputElement} */ (target).checked ? 'on' : 'off' });
  return html`<label class="check"><input type="checkbox" data-embed-key=${key}
    .checked=${store.state().embed[key] === 'on'} @change=${write}>
    ${words[key]}</label>`;
}

/** @param {Store} store */
function options(store) {
  const views = ['stage', ...tabsOf(store.state())];
  const tabs = { stage: words.stage, ...strings.tabs };
  return html`<div class="embed-options">
    ${size(store, 'width')}${size(store, 'height')}
    ${choice(store, 'controls', CONTROLS, words.controlsOf)}
    ${choice(store, 'view', views, tabs)}
    ${choice(store, 'theme', THEMES, words.themeOf)}
    ${choice(store, 'mode', ['explore', 'present'], words.modeOf)}
    <div class="embed-switches">${SWITCHES.map((key) => toggle(store, key))}</div></div>`;
}

/** @param {Store} store @param {string} home the page's own address */
function framed(store, home) {
  const state = store.state();
  const text = signedText({ ...state, t: state.embed.moment === 'on' ? state.t : 0 });
  const title = titleOf(state);
  return { title, address: frameAddress(state.embed, home, text),
    code: state.scenario ? snippet(state.embed, home, text, title) : null };
}

/** @param {Store} store @param {string} code @param {boolean | null} copied
 * @param {() => void} copy */
function codePart(store, code, copied, copy) {
  const said = copied === null ? null : copied ? words.copied : words.notCopied;
  return html`<div class="embed-code">${choice(store, 'form', ['iframe', 'element'], words.formOf)}
    <textarea class="field" readonly rows="5" aria-label=${words.code} .value=${code}
      data-embed-code></textarea>
    <p class="small quiet">${words.note}</p>
    <div class="embed-end"><button class="primary" data-action="copy-embed" @click=${copy}>${
      strings.sharing.copy}</button><span role="status" class="small">${said}</span></div></div>`;
}

/** Another address is another frame: one that is sent elsewhere while it loads may stay where it
 * is, and every address would be a step of the reader's way back.
 * @param {EmbedSettings} embed @param {string | null} address @param {string} title */
const preview = ({ width, height }, address, title) => keyed(address, html`<iframe
  data-embed-preview title=${words.preview(title)} sandbox="allow-scripts" width=${width}
  height=${height} src=${address}></iframe>`);

/**
 * @param {Store} store
 * @param {Place} place
 * @param {() => void} redraw
 */
export function embedder(store, { href, copyText }, redraw) {
  /** What was copied last, or could not be.
   * @type {{ code: string, copied: boolean } | null} */
  let last = null;

  /** @param {string} code */
  async function copy(code) {
    last = { code, copied: await copyText(code) };
    redraw();
  }

  return {
    forget() { last = null; },
    sheet() {
      const { embed, scenario } = store.state();
      const { title, address, code } = framed(store, href().split(/[?#]/, 1)[0]);
      if (code === null) {
        return html`<p>${scenario ? strings.sharing.tooLong(LINK_MAX) : strings.noRun}</p>`;
      }
      const copied = last?.code === code ? last.copied : null;
      return html`<div class="embed-parts">${options(store)}
        <div class="embed-preview">${preview(embed, address, title)}</div>
        ${codePart(store, code, copied, () => copy(code))}</div>`;
    },
  };
}
