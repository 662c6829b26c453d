// A link as a code that a phone's camera reads: dark squares on white, in every theme, with the
// margin that readers need.

import { generate } from 'lean-qr';
import { html, svg } from 'lit';

/** Longer links make squares too small for the camera of a phone across a table. */
export const QR_MAX = 1000;
/** The white margin, in squares, that the standard asks for. */
const MARGIN = 4;

/** @param {string} text @returns {{ size: number, path: string }} a square of so many squares */
export function qrPath(text) {
  const { size, get } = generate(text);
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let run = 0;
      while (x + run < size && get(x + run, y)) run += 1;
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run;
    }
  }
  return { size, path };
}

/** @param {string} link @param {string} label */
export function qrPicture(link, label) {
  const { size, path } = qrPath(link);
  const side = size + 2 * MARGIN;
  return html`<svg class="qr" role="img" aria-label=${label}
    viewBox="${-MARGIN} ${-MARGIN} ${side} ${side}">
    ${svg`<rect class="qr-ground" x=${-MARGIN} y=${-MARGIN} width=${side} height=${side} />
      <path class="qr-squares" d=${path} />`}</svg>`;
}
