// Keeps slow work in step with a fast hand: only the newest call counts, and two never overlap.

/** Answers and drafts follow the hand this often. */
const FOLLOW_MS = 120;

/**
 * @template T
 * @param {(value: T) => Promise<void>} work
 * @param {(task: () => void, ms: number) => unknown} later
 * @returns {(value: T) => void}
 */
export function latest(work, later) {
  /** @type {{ value: T } | null} */
  let next = null;
  let busy = false;
  async function turn() {
    const now = next;
    next = null;
    if (now) await work(now.value).catch(() => {});
    if (next) later(turn, FOLLOW_MS);
    else busy = false;
  }
  return (value) => {
    next = { value };
    if (busy) return;
    busy = true;
    turn();
  };
}
