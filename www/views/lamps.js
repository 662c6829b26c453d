// Agreement, validity and termination, judged by the rows up to the playhead, and the line of
// figures beside them.

import { html } from 'lit';
import { follow } from '../parts/view.js';
import * as icons from '../parts/icons.js';
import { NETWORKS } from '../state.js';
import { lampsAt } from '../story/network-verdicts.js';
import { strings } from '../strings/strings.js';
import { verdictsAt } from '../story/verdicts.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Valid } from '../pkg/types.js' */

/** How long a confirmation stands. */
const COPIED_MS = 2500;

const TONE = /** @type {const} */ ({
  held: 'held', reached: 'held', violated: 'violated', capped: 'violated',
  vacuous: 'vacuous', undecided: 'undecided',
});

/** @param {string} name @param {keyof typeof TONE} verdict @param {string} text
 * @param {string} help */
function lampOf(name, verdict, text, help) {
  const tone = TONE[verdict];
  return html`<li class="lamp lamp-${tone}" data-lamp=${name} data-verdict=${verdict} title=${help}>
    ${icons.lamp[tone]}<span>${text}</span><span class="unseen"> ${help}</span></li>`;
}

/** @param {State} state @param {Run | null} run */
function lamps(state, run) {
  if (NETWORKS.includes(state.preview?.valid?.algorithm ?? 'om')) return networkLamps(state, run);
  const verdicts = run ? verdictsAt(run, state.t)
    : { agreement: 'undecided', validity: 'undecided', termination: 'undecided' };
  const { agreement, validity, termination } = /** @type {any} */ (verdicts);
  const valid = state.preview?.valid;
  const algorithm = valid?.algorithm ?? 'om';
  const peers = algorithm !== 'om';
  const rule = strings.ruleName(valid?.values.rule ?? '', valid?.m ?? 0);
  const texts = /** @type {any} */ (strings);
  const { votes } = texts;
  const help = peers ? votes.lampHelp[algorithm] : texts.lampHelp;
  const sense = (peers ? votes : texts).validity[validity];
  return html`<ul class="lamps" aria-label=${strings.lamps}>
    ${lampOf('agreement', agreement, texts.agreement[agreement], help.agreement[agreement])}
    ${lampOf('validity', validity, typeof sense === 'function' ? sense(rule) : sense,
      help.validity[validity])}
    ${lampOf('termination', termination, (peers ? votes : texts).termination[termination],
      help.termination[termination])}
  </ul>`;
}

/** Of a network in which things are passed on. @param {State} state @param {Run | null} run */
function networkLamps({ t }, run) {
  const { lamp, lampHelp } = strings.network;
  return html`<ul class="lamps" aria-label=${strings.lamps}>${
    (run?.index.network ? lampsAt(run, t) : []).map(({ name, what, tone, part, whole }) => {
      if (what === 'validity') {
        const help = strings.network.validityHelp[tone];
        return lampOf(name, tone, lamp.validity[tone], help);
      }
      if (what === 'agreement' || what === 'decisions' || what === 'finals') {
        return lampOf(name, tone, lamp.agreement[tone], lampHelp[what][tone]);
      }
      return lampOf(name, tone, lamp[what](part, whole), lampHelp[what]);
    })}</ul>`;
}

/** What the theorem asks for, or how many of the peers are loyal.
 * @param {Valid} valid @returns {string} */
function boundOf({ algorithm, n, m, bad, conditions }) {
  if (algorithm === 'om') return strings.bound(n, m ?? 0, bad.filter((id) => id < n).length);
  const bounds = /** @type {Record<string, (left: number, right: number) => string>} */ (
    strings.votes.bound);
  const known = conditions.find(({ name }) => name in bounds);
  return known ? bounds[known.name](known.left, known.right)
    : strings.votes.loyalOf(n - bad.filter((id) => id < n).length, n);
}

/** @param {State} state @param {Run | null} run @param {(digest: string) => void} copy */
function figures(state, run, copy) {
  const valid = state.preview?.valid;
  if (!valid) return null;
  const digest = run?.report.digest;
  const all = run?.trace.messages.length;
  return html`<p class="figures">
    <span>${boundOf(valid)}</span>
    ${run ? html`<span data-figure="messages">${
      strings.messagesOf(run.index.counts(state.t).arrived, all ?? 0)}</span>` : null}
    ${digest ? html`<button class="digest" data-digest=${digest} title=${strings.copyDigest}
      @click=${() => copy(digest)}>${strings.digest}
      <code>${digest.slice(0, 4)} ${digest.slice(4, 8)}</code></button>` : null}
  </p>`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {object} around
 * @param {(text: string) => Promise<boolean>} around.copyText
 * @param {(task: () => void, ms: number) => unknown} around.later
 * @returns {() => void} unmount
 */
export function mount(el, store, { copyText, later }) {
  const copy = async (/** @type {string} */ digest) => {
    const message = await copyText(digest) ? strings.copied : digest;
    const notice = { code: 'COPIED', key: null, message };
    store.dispatch({ type: 'notice', notice });
    later(() => store.dispatch({ type: 'dismiss', notice }), COPIED_MS);
  };
  return follow(el, store, (state) => {
    const run = store.run();
    return html`${lamps(state, run)}${figures(state, run, copy)}`;
  }, ['t', 'phase', 'preview']);
}
