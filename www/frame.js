// The page's only animation frame. Whoever wants to move time asks for a beat, whoever wants to
// draw asks for a paint; a frame runs its beats first, so what they change is painted at once.

/**
 * @typedef {object} Frame
 * @property {(task: (now: number) => void) => void} beat run once in the next frame, before paints
 * @property {(task: () => void) => void} paint run once in the next frame, however often asked
 */

/**
 * @param {(callback: (now: number) => void) => unknown} request such as requestAnimationFrame
 * @returns {Frame}
 */
export function createFrame(request) {
  /** @type {Set<(now: number) => void>} */
  let beats = new Set();
  /** @type {Set<() => void>} */
  let paints = new Set();
  let asked = false;

  /** @param {number} now */
  function run(now) {
    asked = false;
    const due = beats;
    beats = new Set();
    for (const beat of due) beat(now);
    const dirty = paints;
    paints = new Set();
    for (const paint of dirty) paint();
  }

  function ask() {
    if (asked) return;
    asked = true;
    request(run);
  }

  return {
    beat(task) { beats.add(task); ask(); },
    paint(task) { paints.add(task); ask(); },
  };
}
