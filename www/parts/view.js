// The one way a template follows the state: drawn at once, drawn again when a part of the state
// that it reads has changed.

import { render } from 'lit';

/** @import { Store } from '../store.js' */
/** @import { State } from '../state.js' */

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {(state: State, store: Store) => unknown} template
 * @param {(keyof State)[]} reads
 * @param {(state: State) => void} [drawn] runs after every drawing
 * @returns {() => void} unmount
 */
export function follow(el, store, template, reads, drawn = () => {}) {
  function draw() {
    const state = store.state();
    render(template(state, store), el);
    drawn(state);
  }
  draw();
  const stop = store.subscribe((state, before) => {
    if (reads.some((key) => state[key] !== before[key])) draw();
  });
  return () => { stop(); render(null, el); };
}
