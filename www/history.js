// Every scenario that was opened or made here, as a tree of steps: what an undo goes back to, a
// redo on to, and which branches a run has. Pure and serialisable; small, for old steps are let go.

/** @import { Deed } from './deeds.js' */

/**
 * @typedef {object} Step
 * @property {number} id
 * @property {string} text the scenario, without a playhead
 * @property {number} t the playhead when it was left
 * @property {number | null} parent the step before it
 * @property {number | null} next where a redo goes
 * @property {Deed | null} deed what forked it from its parent; null for any other change
 * @property {boolean} live it was made while a control moved
 * @property {boolean} own it was made here, not opened
 */
/** @typedef {{ steps: Step[], at: number | null, made: number }} History */

/** @type {History} */
export const NEW = Object.freeze({ steps: [], at: null, made: 0 });

const STEPS_MAX = 60;

/** @param {History} history @param {number | null} id @returns {Step | null} */
export const stepOf = ({ steps }, id) => steps.find((step) => step.id === id) ?? null;

/** @param {History} history @returns {Step | null} */
export const current = (history) => stepOf(history, history.at);

/** @param {History} history @returns {Step | null} where an undo goes */
export const before = (history) => stepOf(history, current(history)?.parent ?? null);

/** @param {History} history @returns {Step | null} where a redo goes */
export const ahead = (history) => stepOf(history, current(history)?.next ?? null);

/** @param {History} history @param {number} id @param {Partial<Step>} change @returns {History} */
function changed(history, id, change) {
  const steps = history.steps.map((step) => (step.id === id ? { ...step, ...change } : step));
  return { ...history, steps };
}

/** Notes where the playhead stands. @param {History} history @param {number} t */
export function touched(history, t) {
  const step = current(history);
  return step === null || step.t === t ? history : changed(history, step.id, { t });
}

/** Goes to a step that is known: whoever undoes from there comes back.
 * @param {History} history @param {number} id @returns {History} */
export function moved(history, id) {
  const step = stepOf(history, id);
  if (step === null || id === history.at) return history;
  const from = history.at;
  const back = { ...history, at: id };
  const child = stepOf(back, from);
  if (child?.parent === id) return changed(back, id, { next: child.id });
  return step.parent === null ? back : changed(back, step.parent, { next: id });
}

/** The keys in which two texts differ. @param {string} one @param {string} other */
function unlike(one, other) {
  const [a, b] = [new Set(one.split('&')), new Set(other.split('&'))];
  const pairs = [...a].filter((pair) => !b.has(pair)).concat([...b].filter((pair) => !a.has(pair)));
  return [...new Set(pairs.map((pair) => pair.split('=', 1)[0]))].sort().join(' ');
}

/** A control that still moves makes one step, not hundreds. @param {History} history
 * @param {Step} step @param {string} text */
function goesOn(history, step, text) {
  const parent = before(history);
  return step.live && step.next === null && parent !== null
    && unlike(parent.text, step.text) === unlike(parent.text, text);
}

/** Old steps that nothing stands on are let go. @param {History} history @returns {History} */
function trimmed(history) {
  if (history.steps.length <= STEPS_MAX) return history;
  const [oldest, ...steps] = history.steps;
  return { ...history, steps: steps.map((step) =>
    (step.parent === oldest.id ? { ...step, parent: null, deed: null } : step)) };
}

/**
 * A scenario has been opened: the history with it, standing there.
 * @param {History} history
 * @param {{ text: string, deed?: Deed | null, live?: boolean, own?: boolean }} opened
 * @returns {History}
 */
export function grown(history, { text, deed = null, live = false, own = false }) {
  const step = current(history);
  if (step?.text === text) return history;
  const known = history.steps.find((one) => one.parent === history.at && one.text === text);
  if (known) return moved(history, known.id);
  if (step && live && goesOn(history, step, text)) return changed(history, step.id, { text });
  const id = history.made + 1;
  const added = { id, text, t: 0, parent: history.at, next: null, deed, live, own };
  const steps = history.steps.map((one) => (one.id === history.at ? { ...one, next: id } : one));
  return trimmed({ steps: [...steps, added], at: id, made: id });
}

/**
 * The branches of the run on the page: its trunk, and whatever was done to it.
 * @param {History} history
 * @returns {{ step: Step, depth: number }[]} each after the one that it forked from
 */
export function branchesOf(history) {
  let root = current(history);
  while (root?.deed && root.parent !== null) root = stepOf(history, root.parent);
  if (root === null) return [];
  return below(history, root, 0);
}

/** @param {History} history @param {Step} step @param {number} depth
 * @returns {{ step: Step, depth: number }[]} */
function below(history, step, depth) {
  const forks = history.steps.filter((one) => one.parent === step.id && one.deed !== null);
  return [{ step, depth }, ...forks.flatMap((one) => below(history, one, depth + 1))];
}
