// What is selected, in words: a general or a peer, a message, or with nothing selected the run as
// a whole.

import { html } from 'lit';
import { follow } from '../parts/view.js';
import { generalCard } from '../parts/general-card.js';
import { messageCard } from '../parts/message-card.js';
import { peerCard } from '../parts/peer-card.js';
import { foretoldCard, runCard } from '../parts/run-card.js';
import { voteRunCard } from '../parts/vote-run-card.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { State } from '../state.js' */

/** @param {State} state */
function withoutRun(state) {
  const valid = state.preview?.valid;
  if (state.phase === 'refused' && valid) return foretoldCard(state, valid);
  return html`<p class="quiet pad">${strings.noRun}</p>`;
}

/** @param {State} state @param {Store} store */
function card(state, store) {
  const run = store.run();
  if (!run || state.phase !== 'ready') return withoutRun(state);
  const { selection } = state;
  const peers = run.index.votes !== null;
  if (selection?.kind === 'node') {
    return (peers ? peerCard : generalCard)(state, store, run, selection.id);
  }
  if (selection?.kind === 'message') return messageCard(state, store, run, selection.id);
  return (peers ? voteRunCard : runCard)(state, store, run);
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  return follow(el, store, card,
    ['t', 'phase', 'selection', 'answers', 'told', 'why', 'conceal', 'scenario', 'names']);
}
