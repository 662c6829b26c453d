// What is selected, in words: a general or a peer, a message, or with nothing selected the run as
// a whole.

import { html } from 'lit';
import { farCard } from '../parts/far-card.js';
import { follow } from '../parts/view.js';
import { generalCard } from '../parts/general-card.js';
import { messageCard } from '../parts/message-card.js';
import { networkItemCard } from '../parts/network-item-card.js';
import { networkLetterCard } from '../parts/network-letter-card.js';
import { networkPeerCard } from '../parts/network-peer-card.js';
import { networkRunCard } from '../parts/network-run-card.js';
import { peerCard } from '../parts/peer-card.js';
import { foretold, runCard } from '../parts/run-card.js';
import { voteRunCard } from '../parts/vote-run-card.js';
import { strings } from '../strings/strings.js';

/** @import { Run, Store } from '../store.js' */
/** @import { State } from '../state.js' */

/** @param {State} state @param {Store} store */
function withoutRun(state, store) {
  const valid = state.preview?.valid;
  if (state.phase === 'refused' && valid) {
    return farCard(state, store, valid, foretold(state, valid));
  }
  return html`<p class="quiet pad">${strings.noRun}</p>`;
}

/** @param {State} state @param {Store} store */
function card(state, store) {
  const run = store.run();
  if (!run || state.phase !== 'ready') return withoutRun(state, store);
  const { selection } = state;
  const { whole, node, message } = cardsOf(run);
  if (selection?.kind === 'item' && run.index.network) {
    return networkItemCard(state, store, run, selection.id);
  }
  if (selection?.kind === 'node') return node(state, store, run, selection.id);
  if (selection?.kind === 'message') return message(state, store, run, selection.id);
  return whole(state, store, run);
}

/** @param {Run} run */
function cardsOf({ index }) {
  if (index.network) {
    return { whole: networkRunCard, node: networkPeerCard, message: networkLetterCard };
  }
  return index.votes ? { whole: voteRunCard, node: peerCard, message: messageCard }
    : { whole: runCard, node: generalCard, message: messageCard };
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  return follow(el, store, card,
    ['t', 'phase', 'selection', 'answers', 'told', 'why', 'conceal', 'scenario', 'names',
      'followed', 'search', 'far']);
}
