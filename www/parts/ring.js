// A small picture of who takes part: camps around the city, a crown over the commander, or peers
// on a circle; a double ring around whoever is faulty.

import { html, svg } from 'lit';

const SIZE = 96;
/** More camps than this would be a smear. */
const CAMPS_MAX = 24;
const PEERS_MAX = 40;

/**
 * @param {number} x @param {number} y @param {number} scale
 * @param {{ bad: boolean, first: boolean }} who
 */
function camp(x, y, scale, { bad, first }) {
  const half = 6 * scale;
  const tent = `M${x} ${y - half}l${half} ${1.8 * half}h${-2 * half}z`;
  const crown = `M${x - 5} ${y - half - 2}l0-5 3 2.5 2-4 2 4 3-2.5 0 5z`;
  return svg`<g class=${bad ? 'ring-bad' : 'ring-loyal'}>
    ${bad ? svg`<circle cx=${x} cy=${y} r=${half * 1.55} /><circle cx=${x} cy=${y}
      r=${half * 1.85} />` : null}
    <path class="ring-tent" d=${tent} />
    ${first ? svg`<path class="ring-crown" d=${crown} />` : null}</g>`;
}

/**
 * @param {number} n
 * @param {number[]} bad
 */
export function ring(n, bad) {
  const shown = Math.min(n, CAMPS_MAX);
  const scale = Math.min(Math.max(7 / shown, 0.45), 1);
  const camps = Array.from({ length: shown }, (_, id) => {
    const turn = (2 * Math.PI * id) / shown;
    const [x, y] = [Math.sin(turn) * 34, -Math.cos(turn) * 34].map((at) => SIZE / 2 + at);
    const who = { bad: bad.includes(id), first: id === 0 };
    return camp(Number(x.toFixed(1)), Number(y.toFixed(1)), scale, who);
  });
  return html`<svg class="ring" viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true">
    <circle class="ring-line" cx="48" cy="48" r="34" />
    <path class="ring-city" d="M40 54v-9h3v2h3v-4h4v4h3v-2h3v9z" />${camps}</svg>`;
}

/**
 * @param {number} n
 * @param {number[]} bad
 */
export function circle(n, bad) {
  const shown = Math.min(n, PEERS_MAX);
  const r = Math.min(6, 80 / shown);
  const spots = Array.from({ length: shown }, (_, id) => {
    const turn = (2 * Math.PI * id) / shown;
    const [x, y] = [Math.sin(turn) * 37, -Math.cos(turn) * 37].map((at) => SIZE / 2 + at);
    return { x: x.toFixed(1), y: y.toFixed(1), bad: bad.includes(id) };
  });
  return html`<svg class="ring" viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true">
    ${spots.map(({ x, y }, id) => svg`<path class="ring-line" d="M${x} ${y}L${
      spots[(id * 7 + 3) % shown].x} ${spots[(id * 7 + 3) % shown].y}" />`)}
    ${spots.map(({ x, y, bad: faulty }) => svg`<g class=${faulty ? 'ring-bad' : 'ring-loyal'}>
      ${faulty ? svg`<circle cx=${x} cy=${y} r=${r * 1.5} />` : null}
      <circle class="ring-peer" cx=${x} cy=${y} r=${r} /></g>`)}</svg>`;
}
