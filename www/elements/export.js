// The export sheet: every view as a picture, the run as tables, and the words to quote it by.

import { html } from 'lit';
import { readPalette } from '../draw/palette.js';
import { addressOf } from '../link.js';
import { titleOf } from '../parts/cast.js';
import { asPng, asSvg } from '../parts/picture.js';
import { fileName } from '../parts/save.js';
import { signedText } from '../share-link.js';
import { csvOf, csvOfCells } from '../trace/csv.js';
import { tabsOf } from '../state.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { Size } from '../draw/layout.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { Save } from '../parts/save.js' */
/** @import { Sheets } from '../parts/sheets.js' */

/** @typedef {'stage' | 'graph' | 'votes' | 'table' | 'chain' | 'spacetime' | 'tree' | 'compare'
 *   | 'map' | 'log'} Pictured */
/** @typedef {Record<Pictured, (store: Store, size: Size) => Picture | null>} Pictures */
/**
 * @typedef {object} Office
 * @property {() => string} href
 * @property {(text: string) => Promise<boolean>} copyText
 * @property {Pictures} pictures
 * @property {Sheets} sheets what can be taken away as a table, by name
 * @property {(store: Store, run: Run) => Iterable<string>} logText every event as a sentence
 * @property {Save} save
 * @property {string} saved what to add where a file may not arrive
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
  tree: { width: 1100, height: 760 }, table: { width: 700, height: 0 },
  chain: { width: 760, height: 1400 }, compare: { width: 1600, height: 700 },
  log: { width: 900, height: 900 }, map: { width: 760, height: 0 },
};
const PIECES = 8;

/** @param {Store} store @param {Run} run @param {Pictured} name */
function captionOf(store, run, name) {
  const { t, ticks, map } = store.state();
  if (name === 'map') return words.mapCaption(map.plan?.base ?? '');
  return words.caption({ title: titleOf(store.state()), digest: run.report.digest,
    t: strings.number(t), ticks: strings.number(ticks) });
}

/** @param {Office} office @param {Store} store @param {Run} run @param {Pictured} name
 * @param {'svg' | 'png'} form @returns {Promise<string>} what to say of it */
async function takePicture({ pictures, save, saved, document }, store, run, name, form) {
  const picture = pictures[name](store, SIZES[name]);
  if (!picture) return words.nothing[name] ?? words.failed;
  const palette = readPalette(getComputedStyle(document.documentElement));
  const caption = captionOf(store, run, name);
  const blob = form === 'svg' ? asSvg(picture, caption, palette)
    : await asPng(picture, caption, palette, document.createElement('canvas'));
  if (!blob) return words.failed;
  const file = `${fileName(titleOf(store.state()))}-${name}.${form}`;
  save(file, blob);
  return words.done(file) + saved;
}

/** Text in pieces as one file. @param {Office} office @param {Store} store @param {string} ending
 * @param {Iterable<string>} pieces @param {string} type @returns {Promise<string>} */
async function takeText({ save, saved, pause }, store, ending, pieces, type) {
  /** @type {Blob[]} */
  const parts = [];
  for (const piece of pieces) {
    parts.push(new Blob([piece]));
    if (parts.length % PIECES === 0) await pause();
  }
  const file = `${fileName(titleOf(store.state()))}${ending}`;
  save(file, new Blob(parts, { type }));
  return words.done(file) + saved;
}

/** @param {Office} office @param {Store} store @param {Run} run @param {string} name
 * @returns {Promise<string>} */
async function takeData(office, store, run, name) {
  const take = (/** @type {string} */ ending, /** @type {Iterable<string>} */ pieces,
    type = 'text/csv') => takeText(office, store, ending, pieces, type);
  if (name === 'rows' || name === 'messages') return take(`-${name}.csv`, csvOf(run.trace, name));
  if (name === 'log') return take('-log.txt', office.logText(store, run), 'text/plain');
  if (name === 'scenario') return take('.bivouac', [`${store.state().scenario}\n`], 'text/plain');
  if (name === 'trace') {
    const file = `${fileName(titleOf(store.state()))}.trace`;
    office.save(file, new Blob([/** @type {ArrayBuffer} */ (run.trace.rows.time.buffer)]));
    return words.done(file) + office.saved;
  }
  const cells = office.sheets[name].cells(store.state(), run);
  return take(`-${name}.csv`, csvOfCells(cells));
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
      return html`${picturesPart(office, store, (name, form) =>
        doing(() => takePicture(office, store, run, name, form)))}
        ${dataPart(names(office, store, run), (name) =>
          doing(() => takeData(office, store, run, name)))}
        ${quotePart(quotes(office, store, run), copying)}
        <p role="status" class="small export-said">${said.status}</p>
        ${said.text ? html`<textarea class="field" readonly rows="3" .value=${said.text}
          aria-label=${words.notCopied}></textarea>` : null}`;
    },
  };
}

/** @param {Office} office @param {Store} store
 * @param {(name: Pictured, form: 'svg' | 'png') => () => void} take */
function picturesPart({ pictures }, store, take) {
  /** What is there only once somebody asked for it. @param {string} tab */
  const made = (tab) => (tab === 'compare' ? store.other() !== null
    : tab !== 'map' || pictures.map(store, SIZES.map) !== null);
  /** @type {Pictured[]} */
  const names = ['stage', ...tabsOf(store.state()).flatMap((tab) =>
    (tab in SIZES && made(tab)
      ? [/** @type {Pictured} */ (tab)] : []))];
  return html`<section class="export-part"><h3>${words.pictures}</h3>
    <p class="small quiet">${words.picturesNote}</p>
    ${names.map((name) => html`<div class="export-line"><span>${words.picture[name]}</span>
      ${/** @type {const} */ (['svg', 'png']).map((form) => html`<button
        aria-label=${words.take(words[form], words.picture[name])}
        data-take="${name}-${form}" @click=${take(name, form)}>${words[form]}</button>`)}</div>`)}
  </section>`;
}

/** The tables that this run has, then all of it. @param {Office} office @param {Store} store
 * @param {Run} run @returns {string[]} */
function names({ sheets }, store, run) {
  const own = Object.keys(sheets).filter((name) => sheets[name].has(run, store.state()));
  return [...own, 'rows', 'messages', 'log', 'trace', 'scenario'];
}

/** The form of what is no CSV. @type {Record<string, string>} */
const FORMS = { log: words.text, trace: words.file, scenario: words.file };

/** @param {string[]} tables @param {(table: string) => () => void} take */
function dataPart(tables, take) {
  return html`<section class="export-part"><h3>${words.data}</h3>
    <p class="small quiet">${words.dataNote}</p>
    ${tables.map((table) => {
      const form = FORMS[table] ?? words.csv;
      const name = words.sheet[table] ?? table;
      return html`<div class="export-line"><span>${name}</span><button
        aria-label=${words.take(form, name)} data-take=${table}
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
