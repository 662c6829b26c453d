// The camps or peers as they stand while there is no run to show: refused, stopped, or not yet
// computed.

import { html, nothing } from 'lit';
import { circle, ring } from '../parts/ring.js';
import { follow } from '../parts/view.js';

/** @import { Store } from '../store.js' */

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  return follow(el, store, ({ phase, preview }) => {
    const valid = preview?.valid;
    const bare = phase !== 'ready' && phase !== 'starting' && phase !== 'running';
    if (!valid || !bare) return nothing;
    return (valid.algorithm === 'om' ? ring : circle)(valid.n, valid.bad);
  }, ['phase', 'preview']);
}
