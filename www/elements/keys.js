// THE table of the page's keys: the handler and the help sheet both read it.

import { html } from 'lit';
import { SPEEDS, tabsOf } from '../state.js';
import { strings } from '../strings/strings.js';
import { WHOLE } from '../whole.js';

/** @import { Store } from '../store.js' */
/** @import { Action, State } from '../state.js' */

/**
 * @typedef {object} Key
 * @property {string[]} keys
 * @property {keyof typeof strings.keys} name
 * @property {(store: Store, key: string) => void} act
 */

/** @param {Store} store @param {number} by */
function changeSpeed(store, by) {
  const at = SPEEDS.indexOf(store.state().speed) + by;
  if (SPEEDS[at] !== undefined) store.dispatch({ type: 'speed', speed: SPEEDS[at] });
}

/** @param {Store} store @param {(state: State) => number | null | undefined} to */
function seek(store, to) {
  const t = to(store.state());
  if (typeof t === 'number') store.dispatch({ type: 'seek', t });
}

/** What Escape leaves: the question asked last first. @param {State} state @returns {Action} */
function leaving({ why, selection }) {
  if (why !== null) return { type: 'why', row: null };
  return selection ? { type: 'select', pick: null } : { type: 'drawer', open: false };
}

/** @type {readonly Key[]} */
export const KEYS = Object.freeze([
  { keys: [' '], name: 'play',
    act: (store) => store.dispatch({ type: 'play', on: !store.state().playing }) },
  { keys: ['ArrowRight'], name: 'on',
    act: (store) => seek(store, ({ t }) => store.run()?.index.nextTick(t)) },
  { keys: ['ArrowLeft'], name: 'back',
    act: (store) => seek(store, ({ t }) => store.run()?.index.previousTick(t)) },
  { keys: ['Home'], name: 'start', act: (store) => seek(store, () => 0) },
  { keys: ['End'], name: 'end', act: (store) => seek(store, ({ ticks }) => ticks) },
  { keys: ['-'], name: 'slower', act: (store) => changeSpeed(store, -1) },
  { keys: ['+', '='], name: 'faster', act: (store) => changeSpeed(store, 1) },
  { keys: ['1', '2', '3', '4', '5', '6', '7', '8'], name: 'tab',
    act: (store, key) => {
      const tab = tabsOf(store.state())[Number(key) - 1];
      if (tab) store.dispatch({ type: 'tab', tab });
    } },
  { keys: ['Ctrl+z'], name: 'undo', act: (store) => store.dispatch({ type: 'undo' }) },
  { keys: ['Ctrl+Shift+z', 'Ctrl+y'], name: 'redo',
    act: (store) => store.dispatch({ type: 'redo' }) },
  { keys: ['g'], name: 'gallery',
    act: (store) => store.dispatch({ type: 'sheet', sheet: 'gallery' }) },
  { keys: ['e'], name: 'drawer',
    act: (store) => store.dispatch({ type: 'drawer', open: !store.state().drawer }) },
  { keys: ['s'], name: 'share', act: (store) => store.dispatch({ type: 'sheet', sheet: 'share' }) },
  { keys: ['x'], name: 'export',
    act: (store) => store.dispatch({ type: 'sheet', sheet: 'export' }) },
  .../** @type {Key[]} */ (WHOLE ? [{ keys: ['h'], name: 'how',
    act: (store) => store.dispatch({ type: 'tab', tab: 'how' }) }] : []),
  { keys: ['?'], name: 'help', act: (store) => store.dispatch({ type: 'sheet', sheet: 'help' }) },
  { keys: ['Escape'], name: 'escape',
    act: (store) => store.dispatch(leaving(store.state())) },
]);

/** Where lines run from right to left, time does too. @param {string} key */
function along(key) {
  if (document.documentElement.dir !== 'rtl') return key;
  return { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' }[key] ?? key;
}

/** Whoever types, or works a control with keys of its own, keeps them.
 * @param {KeyboardEvent} event */
function isTaken({ target, key, altKey, defaultPrevented }) {
  if (altKey || defaultPrevented) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input:not([type=checkbox]), textarea, select, dialog[open]')) return true;
  const pressed = key === ' ' && target.closest('button, a, summary, input, [role=tab]');
  const moved = /^(Arrow|Home|End)/.test(key) && target.closest('[role=tablist]');
  return Boolean(pressed || moved);
}

/** @param {KeyboardEvent} event @returns {string} the key, behind what is held with it */
function chordOf({ key, ctrlKey, metaKey, shiftKey }) {
  if (!ctrlKey && !metaKey) return key;
  return `Ctrl+${shiftKey ? 'Shift+' : ''}${key.toLowerCase()}`;
}

/**
 * @param {EventTarget} target
 * @param {Store} store
 * @returns {() => void} stop listening
 */
export function listen(target, store) {
  const onKey = (/** @type {Event} */ raw) => {
    const event = /** @type {KeyboardEvent} */ (raw);
    if (isTaken(event)) return;
    const key = along(chordOf(event));
    const found = KEYS.find(({ keys }) => keys.includes(key));
    if (!found) return;
    event.preventDefault();
    found.act(store, key);
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

export function help() {
  const names = /** @type {Record<string, string>} */ (strings.keyName);
  return html`<dl class="keys">${KEYS.map(({ keys, name }) => html`<div>
    <dt>${keys.map((key) => html`<kbd>${names[key] ?? key.toUpperCase()}</kbd>`)}</dt>
    <dd>${strings.keys[name]}</dd></div>`)}</dl>`;
}
