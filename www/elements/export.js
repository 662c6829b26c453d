// The export sheet: every view as a picture, the run as tables, and the words to quote it by.

import { html } from 'lit';
import { readPalette } from '../draw/palette.js';
import { addressOf } from '../link.js';
import { titleOf } from '../parts/cast.js';
import { asPng, asSvg } from '../parts/picture.js';
import { fileName } from '../parts/save.js';
import { signedText } from '../share-link.js';
import { csvOf } from '../trace/csv.js';
import { tabsOf } from '../state.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { Size } from '../draw/layout.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { Save } from '../parts/save.js' */

/** @typedef {'stage' | 'graph' | 'votes' | 'spacetime' | 'tree'} Pictured */
/** @typedef {Record<Pictured, (store: Store, size: Size) => Picture | null>} Pictures */
/**
 * @typedef {object} Office
 * @property {() => string} href
 * @property {(text: string) => Promise<boolean>} copyText
 * @property {Pictures} pictures
 * @property {Save} save
 * @property {Document} document
 * @property {() => Promise<void>} pause lets the page breathe between two pieces of a long table
 */
/** @typedef {{ text: string, status: string | null }} Said what was done last, and for words that
 *   could not be copied the words */

const words = strings.exporting;
/** @type {Record<Pictured, Size>} */
const SIZES = {
  stage: { width: 1200, height: 760 }, graph: { width: 900, height: 940 },
  votes: { width: 1000, height: 700 }, spacetime: { width: 900, height: 1200 },
  tree: { width: 1100, height: 760 },
};
const PIECES = 8;

/** @param {Store} store @param {Run} run */
function captionOf(store, run) {
  const { t, ticks } = store.state();
  return words.caption({ title: titleOf(store.state()), digest: run.report.digest,
    t: strings.number(t), ticks: strings.number(ticks) });
}

/** @param {Office} office @param {Store} store @param {Run} run @param {Pictured} name
 * @param {'svg' | 'png'} form @returns {Promise<string>} what to say of it */
async function takePicture({ pictures, save, document }, store, run, name, form) {
  const picture = pictures[name](store, SIZES[name]);
  if (!picture) return name === 'tree' ? strings.tree.none : words.failed;
  const palette = readPalette(getComputedStyle(document.documentElement));
  const caption = captionOf(store, run);
  const blob = form === 'svg' ? asSvg(picture, caption, palette)
    : await asPng(picture, caption, palette, document.createElement('canvas'));
  if (!blob) return words.failed;
  const file = `${fileName(titleOf(store.state()))}-${name}.${form}`;
  save(file, blob);
  return words.done(file);
}

/** @param {Office} office @param {Store} store @param {Run} run
 * @param {'rows' | 'messages'} table */
async function takeTable({ save, pause }, store, run, table) {
  /** @type {Blob[]} */
  const parts = [];
  for (const piece of csvOf(run.trace, table)) {
    parts.push(new Blob([piece]));
    if (parts.length % PIECES === 0) await pause();
  }
  const file = `${fileName(titleOf(store.state()))}-${table}.csv`;
  save(file, new Blob(parts, { type: 'text/csv' }));
  return words.done(file);
}

/** @param {Office} office @param {Store} store */
async function takeScenario({ save }, store) {
  const file = `${fileName(titleOf(store.state()))}.bivouac`;
  save(file, new Blob([`${store.state().scenario}\n`], { type: 'text/plain' }));
  return words.done(file);
}

/** @param {Office} office @param {Store} store @param {Run} run */
function quotes({ href }, store, run) {
  const state = store.state();
  const link = addressOf(href(), signedText(state)) ?? '';
  const { digest } = run.report;
  return {
    link, digest,
    citation: words.cite({ title: titleOf(state), scenario: state.scenario, digest, link }),
  };
}

/**
 * @param {Store} store
 * @param {Office} office
 * @param {() => void} redraw
 */
export function exporter(store, office, redraw) {
  /** @type {Said} */
  let said = { text: '', status: null };

  /** @param {() => Promise<string>} work */
  const doing = (work) => async () => {
    if (said.status === words.writing) return;
    said = { text: '', status: words.writing };
    redraw();
    const status = await work().catch(() => words.failed);
    said = { text: '', status };
    redraw();
  };
  /** @param {string} text */
  const copying = (text) => async () => {
    const copied = await office.copyText(text);
    said = { text: copied ? '' : text, status: copied ? words.copied : words.notCopied };
    redraw();
  };

  return {
    forget() { said = { text: '', status: null }; },
    sheet() {
      const run = store.run();
      if (!run) return html`<p>${words.noRun}</p>`;
      return html`${picturesPart(store, (name, form) =>
        doing(() => takePicture(office, store, run, name, form)))}
        ${dataPart((table) => doing(() => (table === 'scenario' ? takeScenario(office, store)
          : takeTable(office, store, run, table))))}
        ${quotePart(quotes(office, store, run), copying)}
        <p role="status" class="small export-said">${said.status}</p>
        ${said.text ? html`<textarea class="field" readonly rows="3" .value=${said.text}
          aria-label=${words.notCopied}></textarea>` : null}`;
    },
  };
}

/** @param {Store} store @param {(name: Pictured, form: 'svg' | 'png') => () => void} take */
function picturesPart(store, take) {
  /** @type {Pictured[]} */
  const names = ['stage', ...tabsOf(store.state()).flatMap((tab) =>
    (tab in SIZES ? [/** @type {Pictured} */ (tab)] : []))];
  return html`<section class="export-part"><h3>${words.pictures}</h3>
    <p class="small quiet">${words.picturesNote}</p>
    ${names.map((name) => html`<div class="export-line"><span>${words.picture[name]}</span>
      ${/** @type {const} */ (['svg', 'png']).map((form) => html`<button
        aria-label=${words.take(words[form], words.picture[name])}
        data-take="${name}-${form}" @click=${take(name, form)}>${words[form]}</button>`)}</div>`)}
  </section>`;
}

/** @param {(table: 'rows' | 'messages' | 'scenario') => () => void} take */
function dataPart(take) {
  return html`<section class="export-part"><h3>${words.data}</h3>
    ${/** @type {const} */ (['rows', 'messages', 'scenario']).map((table) => {
      const form = table === 'scenario' ? words.file : words.csv;
      return html`<div class="export-line"><span>${words[table]}</span><button
        aria-label=${words.take(form, words[table])} data-take=${table}
        @click=${take(table)}>${form}</button></div>`;
    })}</section>`;
}

/** @param {ReturnType<typeof quotes>} texts @param {(text: string) => () => void} copy */
function quotePart(texts, copy) {
  return html`<section class="export-part"><h3>${words.words}</h3>
    ${/** @type {const} */ (['link', 'digest', 'citation']).filter((name) => texts[name])
      .map((name) => html`<div class="export-line"><span>${words[name]}
        <span class="export-text">${texts[name]}</span></span><button
        aria-label="${words.copy}: ${words[name]}" data-copy=${name}
        @click=${copy(texts[name])}>${words.copy}</button></div>`)}</section>`;
}
