// What the header has no room for, behind one button: language, colours, how it works, the words of
// the field, keys, and a scenario out of a file. The browser opens and closes it.

import { html, nothing } from 'lit';
import { open } from './frame-bar.js';
import { fileChoice } from '../parts/open-file.js';
import * as icons from '../parts/icons.js';
import { strings } from '../strings/strings.js';
import { WHOLE } from '../whole.js';

/** @import { Tongue } from '../language.js' */
/** @import { Store } from '../store.js' */
/** @import { Sheet, State, Theme } from '../state.js' */

/** @type {Theme[]} */
const THEMES = ['auto', 'light', 'dark', 'contrast', 'projector'];

/** @param {string} label @param {string} mark of the control @param {[string, string][]} all
 * @param {string} now @param {(value: string) => void} choose */
const choice = (label, mark, all, now, choose) => html`<label class="more-choice">
  <span>${label}</span><select class="field ${mark}" data-action=${mark}
    @change=${(/** @type {Event} */ { target }) =>
      choose(/** @type {HTMLSelectElement} */ (target).value)}>${all.map(([value, name]) => html`
    <option value=${value} lang=${mark === 'language' ? value : nothing}
      ?selected=${value === now}>${name}</option>`)}</select></label>`;

/** @param {Tongue} tongue */
const languages = ({ all, now, change }) => choice(strings.language, 'language',
  Object.entries(all).map(([tag, { name }]) => [tag, name]), now, change);

/** @param {Theme} now @param {Store} store */
const themes = (now, store) => choice(strings.colours, 'theme',
  THEMES.map((theme) => [theme, strings.theme[theme]]), now,
  (theme) => store.dispatch({ type: 'theme', theme: /** @type {Theme} */ (theme) }));

/** A view of the panel, which on a narrow screen lies below what is in sight.
 * @param {Store} store */
function showHow(store) {
  store.dispatch({ type: 'tab', tab: 'how' });
  document.getElementById('panel')?.scrollIntoView({ block: 'nearest' });
  document.getElementById('panel-body')?.focus();
}

/** @typedef {{ tongue: Tongue | null, href: () => string }} Around the languages to choose from,
 *   and the whole page's address */

/** @param {State} state @param {Store} store @param {Around} around */
export function more(state, store, { tongue, href }) {
  const leave = () => document.getElementById('more')?.hidePopover();
  const item = (/** @type {string} */ name, /** @type {string} */ text,
    /** @type {() => void} */ act, extra = '') => html`<button class="plain more-item ${extra}"
    data-action=${name} @click=${() => { leave(); act(); }}>${text}</button>`;
  const sheet = (/** @type {Sheet} */ name) => () => store.dispatch({ type: 'sheet', sheet: name });
  const opened = (/** @type {string} */ text) => {
    leave();
    store.dispatch({ type: 'wish', text, from: 'file' });
  };
  const refused = (/** @type {string} */ message) => {
    leave();
    store.dispatch({ type: 'notice', notice: { code: 'E_FILE', key: null, message } });
  };
  return html`<button class="ghost" data-action="more" popovertarget="more"
      title=${strings.moreTools}>${icons.dots}<span>${strings.moreTools}</span></button>
    <div id="more" class="more-menu" popover aria-label=${strings.moreTools}>
      ${WHOLE ? [item('how', strings.how.title, () => showHow(store)),
        item('words', strings.glossary.title, sheet('glossary'))]
        : html`<span class="more-open">${open(state, href())}</span>`}
      ${item('help', strings.help, sheet('help'))}
      ${item('export-too', strings.exporting.button, sheet('export'), 'narrow-only')}
      ${WHOLE ? item('embed-too', strings.embedSheet.button, sheet('embed'), 'narrow-only')
        : nothing}
      ${fileChoice(opened, refused)}
      ${themes(state.theme, store)}${tongue ? languages(tongue) : nothing}
    </div>`;
}
