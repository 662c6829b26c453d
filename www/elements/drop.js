// A scenario file that is dragged over the page may be dropped anywhere on it: the page says so, to
// eyes and to ears, and opens it, or says why it cannot.

import { html, nothing, render } from 'lit';
import { readScenario } from '../parts/open-file.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */

/** @param {DragEvent} event */
const carriesFiles = ({ dataTransfer }) => [...dataTransfer?.types ?? []].includes('Files');

/**
 * @param {HTMLElement} el where the page says that something may be dropped
 * @param {Store} store
 * @param {{ page: Document, aloud: HTMLElement }} around
 * @returns {() => void} unmount
 */
export function mount(el, store, { page, aloud }) {
  const show = (/** @type {boolean} */ over) => {
    render(over ? html`<p class="drop-words">${strings.whole.dropHere}</p>` : nothing, el);
    el.classList.toggle('drop-over', over);
    if (over) aloud.textContent = strings.whole.dropHere;
  };
  const refuse = (/** @type {Error} */ { message }) =>
    store.dispatch({ type: 'notice', notice: { code: 'E_FILE', key: null, message } });

  /** @param {DragEvent} event */
  function over(event) {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (!el.classList.contains('drop-over')) show(true);
  }
  /** @param {DragEvent} event */
  function drop(event) {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    show(false);
    const [file, ...others] = event.dataTransfer?.files ?? [];
    if (!file || others.length > 0) return refuse(new Error(strings.whole.dropOne));
    readScenario(file).then((text) => store.dispatch({ type: 'wish', text, from: 'file' }), refuse);
  }
  /** Leaving one element for another within the page is not leaving the page.
   * @param {DragEvent} event */
  const leave = ({ relatedTarget }) => { if (relatedTarget === null) show(false); };

  const stop = new AbortController();
  const { signal } = stop;
  page.addEventListener('dragover', over, { signal });
  page.addEventListener('dragleave', leave, { signal });
  page.addEventListener('drop', drop, { signal });
  return () => { stop.abort(); render(null, el); };
}
