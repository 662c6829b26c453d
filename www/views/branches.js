// The branches of a run: what was done to it, each a run of its own that one can go to or compare
// with; and the buttons that undo and redo every change, whatever it was.

import { html, nothing } from 'lit';
import { deedName } from '../parts/deed-name.js';
import { follow } from '../parts/view.js';
import * as icons from '../parts/icons.js';
import { ahead, before, branchesOf, current } from '../history.js';
import { tabsOf } from '../state.js';
import { strings } from '../strings/strings.js';
import { linkText } from '../link.js';

/** @import { Store } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { History, Step } from '../history.js' */

const words = strings.deeds;

/** @param {Store} store @param {Step} step @returns {string} */
function nameOf(store, step) {
  const run = store.run();
  return step.deed && run ? deedName(step.deed, run) : words.trunk;
}

/** @param {Store} store @param {Step} step */
function compare(store, step) {
  const state = store.state();
  store.dispatch({ type: 'tab', tab: 'compare' });
  store.dispatch({ type: 'compare', change: { phase: 'running', message: '', preview: null,
    first: null, text: linkText({ ...state, scenario: step.text, t: 0 }) } });
}

/** @param {State} state @param {Store} store @param {{ step: Step, depth: number }} branch */
function branch(state, store, { step, depth }) {
  const here = step.id === state.history.at;
  const name = nameOf(store, step);
  const others = !here && tabsOf(state).includes('compare');
  return html`<li class="branch" data-branch=${step.id} data-depth=${depth}>
    <button class="chip" aria-pressed=${here ? 'true' : 'false'} title=${
      step.deed ? words.at(name, step.deed.t) : name}
      @click=${() => store.dispatch({ type: 'step', id: step.id })}>${name}</button>
    ${others ? html`<button class="chip-tool" data-compare=${step.id}
      aria-label=${words.compare(name)} title=${words.compare(name)}
      @click=${() => compare(store, step)}>${icons.split}</button>` : nothing}</li>`;
}

/** @param {string} label @param {unknown} icon @param {boolean} on @param {() => void} act
 * @param {string} keys */
function button(label, icon, on, act, keys) {
  return html`<button class="tool" data-action=${label.toLowerCase()} aria-label=${label}
    aria-keyshortcuts=${keys} title=${label} ?disabled=${!on} @click=${act}>${icon}</button>`;
}

/** Once something was made here. Who only opens one scenario after another can undo that by keys.
 * @param {History} history */
function isShown(history) {
  return Boolean(current(history)?.own || ahead(history)) || branchesOf(history).length > 1;
}

/** @param {State} state @param {Store} store */
function bar(state, store) {
  const { history } = state;
  if (!isShown(history)) return nothing;
  const branches = branchesOf(history);
  return html`<div class="branch-tools">
      ${button(words.undo, icons.undo, before(history) !== null,
        () => store.dispatch({ type: 'undo' }), 'Control+Z')}
      ${button(words.redo, icons.redo, ahead(history) !== null,
        () => store.dispatch({ type: 'redo' }), 'Control+Shift+Z')}</div>
    ${branches.length < 2 ? nothing : html`<ul class="branch-list" aria-label=${words.branches}>${
      branches.map((one) => branch(state, store, one))}</ul>`}`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  return follow(el, store, bar, ['history', 'phase', 'preview'], ({ history }) => {
    el.classList.toggle('branches-shown', isShown(history));
  });
}
