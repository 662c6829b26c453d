/**
 * Pointer and keys on the stage, turned into actions: hover, select, from camp to camp.
 */

/** @import { Pick, Action } from '../state.js' */

/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * @typedef {Object} Hands
 * @property {(x: number, y: number) => Pick | null} at  what is at a place of the canvas
 * @property {() => {n: number, selection: Pick | null} | null} now  null while there is no run
 * @property {(action: Action) => void} dispatch
 */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Hands} hands
 * @returns {() => void}  takes the hands off
 */
export function handle(canvas, { at, now, dispatch }) {
  const listening = new AbortController();
  const { signal } = listening;
  const under = (/** @type {MouseEvent} */ event) => at(event.offsetX, event.offsetY);
  const hover = (/** @type {Pick | null} */ pick) => {
    canvas.classList.toggle('points', pick !== null);
    dispatch({ type: 'hover', pick });
  };
  canvas.addEventListener('pointermove', (event) => hover(under(event)), { signal });
  canvas.addEventListener('pointerleave', () => hover(null), { signal });
  canvas.addEventListener('click', (event) =>
    dispatch({ type: 'select', pick: under(event) }), { signal });
  canvas.addEventListener('keydown', (event) => {
    const state = now();
    const pick = state && !event.ctrlKey && !event.metaKey && !event.altKey
      ? pickFor(event.key, state.n, state.selection) : undefined;
    if (pick === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    dispatch({ type: 'select', pick });
  }, { signal });
  return () => listening.abort();
}

/**
 * @param {string} key
 * @param {number} n
 * @param {Pick | null} selection
 * @returns {Pick | null | undefined}  what the key selects, undefined when it selects nothing
 */
export function pickFor(key, n, selection) {
  if (key === 'Escape') return selection === null ? undefined : null;
  const step = STEPS[key];
  if (step === undefined || n === 0) return undefined;
  if (selection?.kind !== 'node') return { kind: 'node', id: step > 0 ? 0 : n - 1 };
  return { kind: 'node', id: (selection.id + step + n) % n };
}
