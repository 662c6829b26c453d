// One sentence that says what is happening, on the stage's top corner; the same sentence, less
// often, for those who listen. Before the first ride: what to look for, and one big Play.

import { html } from 'lit';
import { cast, COMMANDER } from '../parts/cast.js';
import { eventText } from '../parts/events.js';
import { factsOf } from '../story/facts.js';
import { keyed, phrase, plainPhrase } from '../parts/phrase.js';
import { forecastOf } from '../parts/forecast.js';
import { lookForNetwork, networkEnding, networkTold } from '../parts/network-story.js';
import { lookFor, voteEnding, voteTold } from '../parts/vote-story.js';
import { reporting, setAside, silent } from '../parts/bad-luck.js';
import { follow } from '../parts/view.js';
import * as icons from '../parts/icons.js';
import { NETWORKS } from '../state.js';
import { paceAt, stretchAt } from '../story/pace.js';
import { roundAt, tellingAt } from '../story/narrate.js';
import { loyalLieutenants } from '../story/verdicts.js';
import { current } from '../history.js';
import { deedName } from '../parts/deed-name.js';
import { strings } from '../strings/strings.js';
import { valueNumber } from '../parts/value.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */

/** A sentence stands this long while time runs, or nobody could read it. */
const STAND_MS = 1500;

/** @typedef {{ kicker: string, sentence: string }} Telling */

/**
 * @param {(string | null)[]} decisions
 * @param {number[]} who
 * @returns {number | null | undefined} undefined where they differ
 */
function sharedDecision(decisions, who) {
  const values = new Set(who.map((node) => decisions[node]));
  if (values.size !== 1) return undefined;
  return valueNumber([...values][0]);
}

/** @param {State} state @param {Run} run @returns {string} how it ended */
export function ending(state, run) {
  const { trace, report } = run;
  const loyal = loyalLieutenants(trace);
  if (loyal.length === 0) return strings.endNobody;
  if (report.verdict.termination === 'capped') return strings.endCut;
  const decision = sharedDecision(report.decisions, loyal);
  const { order: ordered, m = 0, recursive, flat: flatly } = report;
  const order = trace.header.bad.includes(COMMANDER) ? null : valueNumber(ordered);
  const flat = state.preview?.valid?.values.rule === 'flat';
  const rule = strings.ruleName(flat ? 'recursive' : 'flat', m);
  const other = sharedDecision((flat ? recursive : flatly)?.decisions ?? [], loyal);
  const otherwise = other === decision ? ''
    : other === undefined ? strings.endOtherSplit(rule)
      : strings.endOther(other, rule, loyal.length);
  if (decision === undefined) return strings.endSplit + otherwise;
  const obeyed = order === null || decision === order;
  const tell = obeyed ? strings.endObey : strings.endDisobey;
  return tell(decision, order, loyal.length) + otherwise;
}

/** While playing, the sentence of the stretch of time that t lies in.
 * @param {State} state @param {Run} run */
function toldTick({ t, playing, speed }, { trace }) {
  const { from, pace } = stretchAt(trace, t);
  return playing ? t - ((t - from) % (STAND_MS * pace * speed)) : t;
}

/** What was just done, while the playhead stands where it was done or little later.
 * @param {State} state @param {Run} run @returns {Telling | null} */
function toldDeed({ history, t, ticks, playing, conceal, speed }, run) {
  if (t >= ticks && t > 0) return null;
  const deed = current(history)?.deed;
  if (deed && deed.t === t && !playing) {
    return { kicker: strings.deeds.title, sentence: `${deedName(deed, run)}.` };
  }
  const span = STAND_MS * paceAt(run.trace, t) * (playing ? speed : 1);
  const last = run.index.deeds.all.findLast((one) => one.t <= t && one.t > t - span
    && !(conceal && ['betray', 'reform'].includes(one.kind)));
  return last && t > 0 ? { kicker: strings.deeds.happened,
    sentence: eventText(factsOf(run, last.row), run) } : null;
}

/** @param {State} state @param {Run | null} run @param {string | null} hint @returns {Telling} */
export function tellingOf(state, run, hint) {
  if (state.phase !== 'ready' || !run) return duringPhase(state);
  const deed = toldDeed(state, run);
  if (deed) return deed;
  if (run.index.network) return tellingOfNetwork(state, run, hint);
  if (run.index.votes) return tellingOfVote(state, run, hint);
  const { header, messages } = run.trace;
  if (state.t >= state.ticks) {
    return { kicker: strings.phase.end, sentence: ending(state, run) };
  }
  const facts = tellingAt(run, toldTick(state, run), state.conceal);
  if (state.t === 0 || !facts) {
    const sentence = hint ?? strings.lookFor(header.n, header.traitors.length, messages.length);
    return { kicker: strings.phase.start, sentence };
  }
  return {
    kicker: strings.roundLine(facts.path.length || roundAt(run, state.t), header.rounds),
    sentence: strings.telling(facts, cast),
  };
}

/** @param {State} state @param {Run} run @param {string | null} hint @returns {Telling} */
function tellingOfVote(state, run, hint) {
  if (state.t >= state.ticks) return { kicker: strings.phase.end, sentence: voteEnding(run) };
  if (state.t === 0) {
    return { kicker: strings.votes.start, sentence: hint ?? lookFor(run) };
  }
  return voteTold(run, toldTick(state, run), state.conceal);
}

/** @param {State} state @param {Run} run @param {string | null} hint @returns {Telling} */
function tellingOfNetwork(state, run, hint) {
  if (state.t >= state.ticks) return { kicker: strings.phase.end, sentence: networkEnding(run) };
  if (state.t === 0) {
    return { kicker: strings.network.start, sentence: hint ?? lookForNetwork(run) };
  }
  return networkTold(run, toldTick(state, run), state.followed);
}

/** @param {State} state @returns {Telling} */
function duringPhase({ phase, preview }) {
  const peers = (preview?.valid?.algorithm ?? 'om') !== 'om';
  const passing = NETWORKS.includes(preview?.valid?.algorithm ?? 'om');
  const computing = passing ? strings.network.computing
    : peers ? strings.votes.computing : strings.computing;
  const cost = preview?.valid?.cost;
  const count = cost?.messages ?? '';
  const sentence = {
    starting: computing, running: computing, stopped: strings.stoppedText,
    failed: strings.failedText, ready: computing,
    asking: strings.askingText(count),
    refused: cost ? `${strings.refusedCount(count, cost.limit)} ${forecastOf(preview?.valid)}`
      : strings.unreadableText,
  }[phase];
  const unreadable = phase === 'refused' && !cost;
  if (unreadable) return { kicker: strings.unreadable, sentence };
  return { kicker: strings.phase[phase === 'ready' ? 'start' : phase], sentence };
}

/** @param {State} state @param {Store} store */
function offer(state, store) {
  if (state.phase === 'running') {
    const { sent = 0, expected = 0 } = state.progress ?? {};
    return html`<div class="working"><progress max="1" .value=${
      sent / Math.max(expected, 1)}></progress>
      <span>${strings.progress(sent, expected)}</span>
      <button @click=${() => store.dispatch({ type: 'stop' })}>${strings.stop}</button></div>`;
  }
  if (state.phase === 'refused' && !state.preview?.valid) {
    const open = () => store.dispatch({ type: 'sheet', sheet: 'gallery' });
    return html`<button class="big" data-action="open-gallery" @click=${open}>${
      strings.openGallery}</button>`;
  }
  if (['stopped', 'failed', 'asking'].includes(state.phase)) {
    const text = state.scenario || (state.wish?.text ?? '');
    const again = () => store.dispatch({ type: 'wish', text, from: 'drawer', confirmed: true });
    return html`<button class="big" data-action="again" @click=${again}>${
      state.phase === 'asking' ? strings.runAnyway : strings.runAgain}</button>`;
  }
  const offered = state.phase === 'ready' && state.fresh && !state.playing && state.ticks > 0;
  return offered ? html`<button class="big" data-action="big-play"
    @click=${() => store.dispatch({ type: 'play', on: true })}>${icons.play}
    ${strings.bigPlay}</button>` : null;
}

/** The most notices that are shown at once: a hostile link may have a hundred. */
const NOTICES_MAX = 4;

/** @param {State} state @param {Store} store
 * @param {(text: string) => Promise<boolean>} copyText */
function notices(state, store, copyText) {
  const others = [silent(state, store), setAside(state, store)];
  if (state.notices.length === 0 && others.every((one) => one === null)) return null;
  const said = state.notices.map((notice) => html`<li class="notice"
    data-code=${notice.code}><span>${keyed(notice.message, notice.key)}
      ${reporting(state, store, notice, copyText)}</span>
    <button class="plain" aria-label=${strings.dismiss}
      @click=${() => store.dispatch({ type: 'dismiss', notice })}>${icons.close}</button></li>`);
  const more = said.slice(NOTICES_MAX);
  return html`<ul class="notices">${others}
    ${state.shared ? null : html`<li class="notice notice-mark">${strings.notShared}</li>`}
    ${said.slice(0, NOTICES_MAX)}
    ${more.length > 0 ? html`<li class="notice"><details class="report">
      <summary>${strings.sharing.moreNotices(more.length)}</summary>
      <ul class="notices">${more}</ul></details></li>` : null}
  </ul>`;
}

/** Where a network fills the stage to its corners, sentences about long paths are long, one of six
 * camps in the very corner of the words, a wide view leaves the stage little room beside them,
 * what is wrong with a link would hide a camp, or all of it is large for a projector.
 * @param {State} state */
function needsStrip({ preview, tab, theme, shared, notices: said }) {
  const { algorithm = 'om', n = 0, m = 0 } = preview?.valid ?? {};
  const wide = ['graph', 'spacetime', 'tree', 'compare', 'map'].includes(tab);
  const wrong = !shared || said.some(({ code }) => code !== 'COPIED');
  return algorithm !== 'om' || n === 6 || n > 9 || (m ?? 0) > 3 || wide || wrong
    || theme === 'projector';
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {object} around
 * @param {HTMLElement} around.aloud a polite live region
 * @param {(task: () => void, ms: number) => unknown} around.later
 * @param {(scenario: string) => string | null} around.hintFor what to look for in a known run
 * @param {(text: string) => Promise<boolean>} around.copyText
 * @returns {() => void} unmount
 */
export function mount(el, store, { aloud, later, hintFor, copyText }) {
  let spoken = '';
  let quiet = false;

  function speak() {
    const state = store.state();
    const { sentence } = tellingOf(state, store.run(), hintFor(state.scenario));
    const said = state.notices.slice(0, NOTICES_MAX).map(({ message }) => message);
    const text = [plainPhrase(sentence), ...said].join(' ');
    if (quiet || text === spoken) return;
    spoken = text;
    quiet = true;
    aloud.textContent = text;
    later(() => { quiet = false; speak(); }, STAND_MS);
  }

  return follow(el, store, (state) => {
    const { kicker, sentence } = tellingOf(state, store.run(), hintFor(state.scenario));
    return html`<p class="kicker">${kicker}</p>
      <p class="telling">${phrase(sentence)}</p>${offer(state, store)}${
  notices(state, store, copyText)}`;
  }, ['t', 'phase', 'playing', 'fresh', 'tab', 'notices', 'progress', 'scenario', 'conceal',
    'history', 'followed', 'aside', 'silence', 'theme'], (state) => {
    el.classList.toggle('narration-strip', needsStrip(state));
    speak();
  });
}
