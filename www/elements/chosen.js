// On a narrow screen the panel lies below what is in sight: whom somebody chose on the stage stands
// at its foot, and leads to what the panel says of it. On wide screens nothing of this is shown.

import { html, nothing } from 'lit';
import { castOf, fullName } from '../parts/cast.js';
import * as icons from '../parts/icons.js';
import { follow } from '../parts/view.js';
import { strings } from '../strings/strings.js';

/** @import { Run, Store } from '../store.js' */
/** @import { State } from '../state.js' */

/** @param {State} state @param {Run} run @returns {string | null} */
function nameOf(state, { trace: { header, messages } }) {
  const { selection } = state;
  if (selection?.kind === 'node') return fullName(state, selection.id);
  if (selection?.kind !== 'message') return null;
  const { name } = castOf(header);
  return strings.capital(strings.message(name(messages.from[selection.id]),
    name(messages.to[selection.id])));
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  const go = () => {
    store.dispatch({ type: 'tab', tab: 'inspector' });
    const page = el.ownerDocument;
    page.getElementById('panel')?.scrollIntoView({ block: 'start' });
    page.getElementById('panel-body')?.focus({ preventScroll: true });
  };
  return follow(el, store, (state) => {
    const run = store.run();
    const name = run && state.phase === 'ready' ? nameOf(state, run) : null;
    return name === null ? nothing : html`<button data-action="closer" @click=${go}>${
      strings.whole.closer(name)} ${icons.chevron}</button>`;
  }, ['selection', 'phase', 'scenario', 'names']);
}
