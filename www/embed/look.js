// Writes on the root element how the frame is to look; the style sheet does the rest.

/** @import { Presentation } from '../pkg/messages.js' */

/** A frame out of sight gets no frames to draw in, and must answer all the same. */
const OUT_OF_SIGHT_MS = 400;

/**
 * @param {HTMLElement} root
 * @param {Presentation} look
 * @param {boolean} out whether there are ways out of the frame
 */
export function dress(root, look, out) {
  const { controls, mode, view, narration, resize, seedlock, dir, lang } = look;
  Object.assign(root.dataset, { embed: '', controls, mode, view, narration, resize, seedlock });
  if (controls !== 'full') root.dataset.few = '';
  root.dataset.links = out ? 'on' : 'off';
  if (dir && dir !== 'auto') root.dir = dir;
  if (lang) root.lang = lang;
}

/** @param {(now: number) => void} callback */
export function requestFrame(callback) {
  let ran = false;
  const once = () => {
    if (ran) return;
    ran = true;
    callback(performance.now());
  };
  requestAnimationFrame(once);
  setTimeout(once, OUT_OF_SIGHT_MS);
}
