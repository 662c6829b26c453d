// The one dialog of the page: gallery, help, share or another, whichever the state names.

import { html, render } from 'lit';
import * as icons from '../parts/icons.js';
import { strings } from '../strings/strings.js';
import { WHOLE } from '../whole.js';
import { embedder } from './embed-sheet.js';
import { exporter } from './export.js';
import { gallery } from './gallery.js';
import { glossary } from './glossary.js';
import { help } from './keys.js';
import { runner } from './runner.js';
import { settle } from './settle.js';
import { sharer } from './share.js';

/** @import { Store } from '../store.js' */
/** @import { Exhibit } from '../scenarios/gallery.js' */
/** @import { Office } from './export.js' */
/** @import { Place } from './share.js' */

/** @type {Record<string, string>} */
const TITLES = {
  gallery: strings.galleryTitle, help: strings.helpTitle, share: strings.shareTitle,
  export: strings.exporting.title,
  ...(WHOLE && { runner: strings.runner.title, settle: strings.settling.title,
    glossary: strings.glossary.title, embed: strings.embedSheet.title }),
};

/** When the reader leaves: by Escape or the back gesture, or by a click beside the dialog. The
 * browser says so before it closes the dialog, and again some time later, when a hasty reader may
 * have asked for another sheet: the second word counts only where there was no first.
 * @param {HTMLDialogElement} el @param {() => boolean} isShown whether a sheet is meant to be there
 * @param {() => void} close @returns {() => void} stop */
function onLeaving(el, isShown, close) {
  const onCancel = (/** @type {Event} */ event) => { if (event.target === el) close(); };
  const onClose = () => { if (!el.open && isShown()) close(); };
  const onClick = (/** @type {MouseEvent} */ event) => { if (event.target === el) close(); };
  el.addEventListener('cancel', onCancel);
  el.addEventListener('close', onClose);
  el.addEventListener('click', onClick);
  return () => {
    el.removeEventListener('cancel', onCancel);
    el.removeEventListener('close', onClose);
    el.removeEventListener('click', onClick);
  };
}

/**
 * @param {HTMLDialogElement} el
 * @param {Store} store
 * @param {Place & Office & { exhibits: Exhibit[], sketches: Record<string, string> }} around
 * @returns {() => void} unmount
 */
export function mount(el, store, around) {
  const shares = sharer(store, around, draw);
  const exports = exporter(store, around, draw);
  const embeds = WHOLE ? embedder(store, around, draw) : null;
  let shown = false;

  function close() {
    shown = false;
    store.dispatch({ type: 'sheet', sheet: null });
  }

  function draw() {
    const { sheet } = store.state();
    if (!sheet) return;
    /** @type {Record<string, () => unknown>} */
    const bodies = {
      gallery: () => gallery(store, around.exhibits, around.sketches),
      help,
      export: exports.sheet,
      share: shares.sheet,
      ...(embeds && { embed: embeds.sheet, runner: () => runner(store),
        settle: () => settle(store), glossary: () => glossary(store) }),
    };
    render(html`<div class="sheet-inner sheet-${sheet}"><header class="sheet-head">
      <h2 id="sheet-title">${TITLES[sheet]}</h2>
      <button class="plain icon-only" aria-label=${strings.close} @click=${close}>${icons.close}
      </button></header>${bodies[sheet]()}</div>`, el);
  }

  function show() {
    const { sheet } = store.state();
    exports.forget();
    embeds?.forget();
    if (sheet === 'share') shares.open();
    draw();
    shown = sheet !== null;
    if (shown && !el.open) el.showModal();
    /** @type {HTMLElement | null} */ (el.querySelector('.term-asked'))?.focus();
    if (!shown && el.open) el.close();
  }

  const forget = onLeaving(el, () => shown, close);
  const stop = store.subscribe((state, before) => {
    // A sheet that was left and asked for again within a frame is the same to the state.
    const agrees = (state.sheet !== null) === el.open;
    if (state.sheet !== before.sheet || state.term !== before.term || !agrees) show();
    else if (state.runner !== before.runner || state.settle !== before.settle
      || state.embed !== before.embed) draw();
  });
  show();
  return () => {
    stop();
    forget();
  };
}
