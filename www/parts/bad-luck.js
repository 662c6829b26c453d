// What a reader can do when something went wrong or was about to be lost: wait or stop, copy a
// report, bring back what was set aside.

import { html } from 'lit';
import * as icons from './icons.js';
import { strings } from '../strings/strings.js';

/** @import { Store } from '../store.js' */
/** @import { Notice, State } from '../state.js' */

const words = strings.sharing;
/** Troubles of the engine, of which somebody may want to write. */
const TROUBLES = ['NO_START', 'SILENT', 'CRASH', 'FAILED'];

/**
 * What whoever mends the engine needs to know; nothing about the reader.
 * @param {State} state @param {Notice} notice @param {string} agent the browser's name for itself
 */
export function reportOf({ scenario, wish, description }, notice, agent) {
  const asked = wish?.text ?? '';
  return [
    `Bivouac, rules ${description?.engine ?? 'unknown'}`,
    `${notice.code}: ${notice.detail ?? notice.message}`,
    scenario,
    ...(asked === scenario ? [] : [`asked for: ${asked}`]),
    agent,
  ].join('\n');
}

/** @param {string} name @param {string} text @param {() => void} act */
const action = (name, text, act) =>
  html`<button class="plain link" data-action=${name} @click=${act}>${text}</button>`;

/** The report of a notice about the engine, to read and to copy.
 * @param {State} state @param {Store} store @param {Notice} notice
 * @param {(text: string) => Promise<boolean>} copyText */
export function reporting(state, store, notice, copyText) {
  if (!TROUBLES.includes(notice.code)) return null;
  const text = reportOf(state, notice, navigator.userAgent);
  const copy = async () => {
    if (!await copyText(text)) return;
    const copied = { code: 'COPIED', key: null, message: words.reportCopied };
    store.dispatch({ type: 'notice', notice: copied });
  };
  return html`<details class="report"><summary>${words.report}</summary>
    <pre>${text}</pre>${action('copy-report', words.copyReport, copy)}</details>`;
}

/** The engine says nothing. @param {State} state @param {Store} store */
export function silent({ silence }, store) {
  if (silence !== 'noticed') return null;
  const answer = (/** @type {'wait' | 'stop'} */ silence) => () =>
    store.dispatch({ type: 'silence', silence });
  return html`<li class="notice" data-code="QUIET"><span>${words.quiet}
    ${action('halt', strings.stop, answer('stop'))}
    ${action('wait', words.keepWaiting, answer('wait'))}</span></li>`;
}

/** One's own version, over which something else was opened. @param {State} state
 * @param {Store} store */
export function setAside({ aside, phase }, store) {
  if (aside === null || phase === 'starting') return null;
  const back = () => store.dispatch({ type: 'wish', text: aside, from: 'drawer' });
  return html`<li class="notice" data-code="ASIDE"><span>${words.aside}
    ${action('bring-back', words.bringBack, back)}</span>
    <button class="plain" aria-label=${strings.dismiss}
      @click=${() => store.dispatch({ type: 'forget' })}>${icons.close}</button></li>`;
}
