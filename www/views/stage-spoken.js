/**
 * The stage for those who cannot see it: the canvas is one list box, its camps the options, kept
 * inside the canvas where assistive technology looks for what a picture stands for.
 */

/** @import { Scene } from './stage-scene.js' */

/**
 * @typedef {Object} Spoken
 * @property {(scene: Scene) => void} update
 */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {string} prefix  of the options' ids, unique in the page
 * @returns {Spoken}
 */
export function spoken(canvas, prefix) {
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'listbox');
  /** @type {number | null} */
  let last = null;
  let label = '';
  return {
    update(scene) {
      if (label !== scene.words.stage) canvas.setAttribute('aria-label', scene.words.stage);
      label = scene.words.stage;
      const { n } = scene.trace.header;
      while (canvas.childElementCount > n) canvas.lastElementChild?.remove();
      while (canvas.childElementCount < n) canvas.append(option(canvas, prefix));
      const chosen = scene.selection?.kind === 'node' ? scene.selection.id : null;
      if (last !== null && last !== chosen) {
        canvas.children[last]?.setAttribute('aria-selected', 'false');
      }
      last = chosen;
      if (chosen === null || chosen >= n) {
        canvas.removeAttribute('aria-activedescendant');
        return;
      }
      const active = canvas.children[chosen];
      const text = sentence(scene, chosen);
      if (active.textContent !== text) active.textContent = text;
      active.setAttribute('aria-selected', 'true');
      canvas.setAttribute('aria-activedescendant', active.id);
    },
  };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {string} prefix
 * @returns {HTMLElement}
 */
function option(canvas, prefix) {
  const id = canvas.childElementCount;
  const element = canvas.ownerDocument.createElement('div');
  element.id = `${prefix}-${id}`;
  element.setAttribute('role', 'option');
  element.setAttribute('aria-selected', 'false');
  element.textContent = String(id);
  return element;
}

/**
 * @param {Scene} scene
 * @param {number} id
 * @returns {string}  what the picture shows of a camp
 */
export function sentence({ trace: { header }, index, t, conceal, names, words }, id) {
  const name = (/** @type {number} */ value) =>
    words.values[header.values[value]] ?? header.values[value];
  const [decision, held] = [index.decision(t, id), index.bannerOf(t, id)];
  const { count } = index.waiting(t, id);
  const heard = index.heard(t, id).map((times, value) => `${times} × ${name(value)}`).reverse();
  return words.spoken([
    words.camp(id, names[id]),
    ...(id === header.commander ? [words.commander] : []),
    ...(!conceal && index.deeds.traitor(t, id) ? [words.traitor] : []),
    ...(index.ledger?.shop === id ? [words.shop] : []),
    ...(index.deeds.fallen(t, id) ? [words.fallen] : []),
    decision !== null ? words.decided(name(decision))
      : held === null ? words.holdsNothing : words.holds(name(held)),
    ...(id === header.commander ? [] : heard),
    ...(count > 0 ? [words.waits(count)] : []),
  ]);
}
