// A view full of cells that stand for nodes, items and blocks: redrawn only when what it shows has
// changed, listening once for all cells.

import { render } from 'lit';

/** @import { Store } from '../store.js' */
/** @import { State, Pick } from '../state.js' */

/** @param {EventTarget | null} target @param {string} name @returns {number | null} */
function told(target, name) {
  const part = target instanceof Element ? target.closest(`[data-${name}]`) : null;
  return part ? Number(part.getAttribute(`data-${name}`)) : null;
}

/** What a click there selects; what is chosen already is let go.
 * @param {EventTarget | null} target @param {Pick | null} selection @returns {Pick | null} */
function pickOf(target, selection) {
  for (const kind of /** @type {const} */ (['node', 'item', 'block'])) {
    const id = told(target, kind);
    if (id === null) continue;
    const again = selection?.kind === kind && selection.id === id;
    return again && target instanceof Element && target.closest('button') ? null : { kind, id };
  }
  return null;
}

/**
 * Clicks and the pointer on what is marked as a node, an item or a block.
 * @param {HTMLElement} el @param {Store} store @returns {() => void} stop listening
 */
export function listenToMarks(el, store) {
  const { dispatch } = store;
  const life = new AbortController();
  const { signal } = life;
  el.addEventListener('click', ({ target }) => {
    if (['node', 'item', 'block'].every((kind) => told(target, kind) === null)) return;
    const peer = told(target, 'peer');
    const item = told(target, 'item');
    const cell = peer !== null && item !== null ? { node: peer, item } : null;
    if (cell || store.state().table.cell) dispatch({ type: 'table', change: { cell } });
    dispatch({ type: 'select', pick: pickOf(target, store.state().selection) });
  }, { signal });
  el.addEventListener('pointerover', ({ target }) => {
    const peer = told(target, 'peer') ?? told(target, 'node');
    const block = told(target, 'block');
    dispatch({ type: 'hover', pick: peer !== null ? { kind: 'node', id: peer }
      : block !== null ? { kind: 'block', id: block } : null });
  }, { signal });
  el.addEventListener('pointerleave', () => dispatch({ type: 'hover', pick: null }), { signal });
  return () => life.abort();
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {(state: State, store: Store) => unknown} template
 * @param {(state: State, store: Store) => string} stamp  of the moment: redrawn when it changes
 * @param {(keyof State)[]} reads  redrawn as well when these do
 * @returns {() => void} unmount
 */
export function followGrid(el, store, template, stamp, reads) {
  let drawn = '';
  function draw() {
    const state = store.state();
    drawn = stamp(state, store);
    render(template(state, store), el);
  }
  draw();
  const deafen = listenToMarks(el, store);
  const stop = store.subscribe((state, before) => {
    if (reads.some((key) => state[key] !== before[key]) || stamp(state, store) !== drawn) draw();
  });
  return () => { stop(); deafen(); render(null, el); };
}
