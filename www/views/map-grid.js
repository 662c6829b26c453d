// The cells of the map as elements over its picture: what a hand clicks, a keyboard walks and a
// reader's voice names.

import { html, render } from 'lit';
import { strings } from '../strings/strings.js';

/** @import { MapLayout } from './map-layout.js' */
/** @import { MapScene } from './map-draw.js' */

const words = strings.map;

/**
 * @typedef {object} Hands
 * @property {(index: number) => string} spoken
 * @property {(index: number) => void} choose
 * @property {(index: number) => void} open
 */

/** @param {string} key @param {number} at @param {MapLayout} layout @returns {number | null} */
export function cellAfter(key, at, { columns, rows }) {
  const [row, column] = [Math.floor(at / columns), at % columns];
  const last = columns * rows - 1;
  /** @type {Record<string, number>} */
  const to = {
    ArrowRight: column + 1 < columns ? at + 1 : at, ArrowLeft: column > 0 ? at - 1 : at,
    ArrowDown: row + 1 < rows ? at + columns : at, ArrowUp: row > 0 ? at - columns : at,
    Home: row * columns, End: row * columns + columns - 1,
    PageUp: column, PageDown: last - (columns - 1 - column),
  };
  return to[key] ?? null;
}

/**
 * @param {HTMLElement} el
 * @param {MapScene} scene @param {MapLayout} layout @param {Hands} hands
 */
export function drawGrid(el, scene, layout, { spoken, choose, open }) {
  const { columns, rows, left, top, cellWidth, cellHeight } = layout;
  const measures = { left, top, wide: cellWidth, high: cellHeight };
  for (const [name, value] of Object.entries(measures)) {
    el.style.setProperty(`--map-${name}`, `${value}px`);
  }
  el.style.setProperty('--map-columns', String(columns));
  const at = Math.min(scene.chosen ?? 0, columns * rows - 1);
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A fast hand is ahead of the picture, so the cell with the focus counts.
    const here = Number(/** @type {HTMLElement} */ (event.target).dataset.at ?? at);
    const to = cellAfter(event.key, here, layout);
    // Space is left to the page: it plays what was opened.
    const opens = event.key === 'Enter';
    if (to === null && !opens) return;
    event.preventDefault();
    event.stopPropagation();
    if (opens) return open(here);
    choose(Number(to));
    /** @type {HTMLElement | null} */ (el.querySelector(`[data-at="${to}"]`))?.focus();
  };
  render(html`<div class="map-grid" role="grid" aria-label=${words.grid(scene.across, scene.down)}
    @keydown=${onKey}>${Array.from({ length: rows }, (_, row) => html`<div role="row">${
      Array.from({ length: columns }, (__, column) => {
        const index = row * columns + column;
        return html`<div role="gridcell" data-at=${index} data-kind=${scene.states[index].kind}
          tabindex=${index === at ? 0 : -1} aria-selected=${index === at ? 'true' : 'false'}
          aria-label=${spoken(index)} @click=${() => open(index)}></div>`;
      })}</div>`)}</div>`, el);
}
