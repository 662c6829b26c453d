// The run as a line: rounds as bands, moments as marks, the playhead as a slider that mouse,
// finger and keyboard move alike; and the buttons that play and step.

import { html, svg } from 'lit';
import { follow } from '../parts/view.js';
import * as icons from '../parts/icons.js';
import { branchesOf } from '../history.js';
import { SPEEDS } from '../state.js';
import { placeLabels } from '../story/labels.js';
import { strings } from '../strings/strings.js';

/** @import { Store, Run } from '../store.js' */
/** @import { State } from '../state.js' */

const LEAP = 0.1;
/** Above the rail, each round has a lane of its own. */
const LANES = { top: 2, height: 14 };
/** What gives a traitor away. */
const TELLS = ['first-lie', 'first-silence'];
/** Long rounds are named before short ones. */
const ROUND_RANK = 30;
/** Marks that say something, by how much. */
const RANK = /** @type {Record<string, number>} */ ({
  'first-unanimous': 0, 'first-wrong-decision': 0, 'first-decision': 2,
  'first-difference': 1, fork: 0.5, 'first-lie': 40, 'first-silence': 41, 'last-decision': 60,
  'first-reverse': 0, ship: 1, 'first-tampered': 1, part: 1, join: 2, 'first-reorganise': 3,
  'first-confirm': 4, 'first-crash': 5, 'first-item': 6, 'first-block': 7,
});
/** Of more rounds than this, only the edges of every few are drawn, and they share one lane. */
const ROUNDS_MAX = 60;
const EDGES_MAX = 30;

/** @param {State} state @param {number} t */
const share = (state, t) => (state.ticks > 0 ? Math.min(t / state.ticks, 1) : 0);
/** @param {State} state @param {number} t */
const percent = (state, t) => `${(100 * share(state, t)).toFixed(3)}%`;

/** @param {Run} run @returns where each round can be said to begin, and its band */
function stretches({ index }) {
  const bands = index.roundBands();
  return bands.map((band, place) => {
    const before = bands[place - 1];
    const after = before && before.to < band.to ? Math.max(before.to, band.from) : band.from;
    return { ...band, begins: after };
  });
}

/** So many rounds taken together that their bands can be told apart.
 * @param {ReturnType<typeof stretches>} bands */
function thinned(bands) {
  const every = Math.ceil(bands.length / ROUNDS_MAX);
  if (every === 1) return bands;
  return bands.filter((_, place) => place % every === 0).map((band, place) =>
    ({ ...band, to: bands[Math.min((place + 1) * every, bands.length) - 1].to }));
}

/** When each node was offline, a lane a node; who is selected stands out.
 * @param {State} state @param {import('../trace/network.js').Network} net */
function downShapes(state, net) {
  const lane = LANES.height / state.n;
  const chosen = state.selection?.kind === 'node' ? state.selection.id : null;
  const shapes = Array.from({ length: state.n }, (_, node) => net.stretches(node)
    .map(({ from, to }) => svg`<rect class="down ${node === chosen ? 'down-chosen' : ''}"
      x=${percent(state, from)}
      width="${(100 * share(state, Math.min(to, state.ticks) - from)).toFixed(3)}%"
      y=${node === chosen ? LANES.top : LANES.top + lane * node}
      height=${node === chosen ? LANES.height : Math.max(lane, 0.6)} />`));
  return chosen === null ? shapes : [...shapes.slice(0, chosen), ...shapes.slice(chosen + 1),
    shapes[chosen]];
}

/** @param {State} state @param {Run} run */
function bandShapes(state, run) {
  const { network } = run.index;
  if (network) return [phaseShapes(state, run), downShapes(state, network)];
  const bands = thinned(stretches(run));
  const lane = LANES.height / Math.max(run.index.votes ? 2 : bands.length, 1);
  const width = (/** @type {number} */ from, /** @type {number} */ to) =>
    `${Math.max(100 * share(state, to - from), 0.2).toFixed(3)}%`;
  return bands.map(({ from, to, begins }, place) => svg`
    <rect class="band ${from <= state.t && state.t < to ? 'band-now' : ''}" rx="1"
      x=${percent(state, from)} width=${width(from, to)}
      y=${LANES.top + lane * (run.index.votes ? place % 2 : place)}
      height=${Math.max(lane - 0.7, 1)} />
    ${place > 0 && bands.length <= EDGES_MAX ? svg`<line class="band-edge"
      x1=${percent(state, begins)}
      x2=${percent(state, begins)} y1="1" y2="29" />` : null}`);
}

/** The phases of a network, in the whole height. @param {State} state @param {Run} run */
function phaseShapes(state, run) {
  return run.index.roundBands().map(({ from, to }, place) => svg`
    <rect class="band band-phase" rx="1" x=${percent(state, from)}
      width="${(100 * share(state, to - from)).toFixed(3)}%" y=${LANES.top}
      height=${LANES.height} />
    ${place > 0 ? svg`<line class="band-edge" x1=${percent(state, from)}
      x2=${percent(state, from)} y1="1" y2="29" />` : null}`);
}

/** The moments worth a mark; where traitors are concealed, none that gives them away.
 * @param {State} state @param {Run} run */
function marks({ conceal, compare, history }, { index }) {
  const parts = compare.phase === 'ready' && compare.first !== null
    ? [{ kind: /** @type {const} */ ('first-difference'), t: compare.first }] : [];
  const forks = new Set(branchesOf(history).flatMap(({ step }) => step.deed?.t ?? []));
  const forked = Array.from(forks, (t) => ({ kind: /** @type {const} */ ('fork'), t }));
  return [...index.milestones(), ...parts, ...forked]
    .filter(({ kind }) => kind in RANK && !(conceal && TELLS.includes(kind)))
    .filter(({ kind }) => index.votes || kind !== 'last-decision')
    .filter(({ kind }) => !(index.network && kind === 'first-decision'));
}

/** @param {State} state @param {Run} run */
function markShapes(state, run) {
  return marks(state, run).map(({ kind, t }) => svg`
    <line class="mark mark-${kind}" x1=${percent(state, t)} x2=${percent(state, t)}
      y1="1" y2="29" />`);
}

/** @param {Run} run @returns {(phase: number) => string} */
function phaseNames({ trace: { header }, index }) {
  const first = index.network?.lottery ? strings.network.lottery : strings.network.gossip;
  return (phase) => (phase === 1 ? first : strings.network.then(header.network?.then ?? ''));
}

/** @param {State} state @param {Run} run */
function labelsOf(state, run) {
  const nameRound = run.index.network ? phaseNames(run)
    : run.index.votes ? strings.votes.round : strings.round;
  const rounds = thinned(stretches(run)).map(({ round, begins, to }) => {
    const rank = ROUND_RANK * (1 - share(state, to - begins));
    return { text: nameRound(round), t: begins, rank, kind: 'round' };
  });
  const named = marks(state, run).map(({ kind, t }) =>
    ({ text: strings.mark[kind], t, rank: RANK[kind], kind }));
  return [...rounds, ...named].map(({ text, t, rank, kind }) => html`
    <span class="label label-${kind}" data-share=${share(state, t)} data-rank=${rank}>${
      text}</span>`);
}

/** Puts the labels where they do not touch; those without room are not shown.
 * @param {HTMLElement} el */
function settleLabels(el) {
  const line = el.querySelector('.labels');
  if (!line) return;
  const spans = /** @type {HTMLElement[]} */ ([...line.querySelectorAll('.label')]);
  if (spans.length === 0) return;
  const room = line.clientWidth;
  const places = placeLabels(spans.map((span) => ({
    x: Number(span.dataset.share) * room, width: span.offsetWidth, rank: Number(span.dataset.rank),
  })), room);
  spans.forEach((span, index) => {
    const place = places[index];
    span.classList.toggle('label-off', place === null);
    span.style.setProperty('inset-inline-start', `${place ?? 0}px`);
  });
}

/** @param {Store} store @param {PointerEvent} event */
function seekTo(store, event) {
  const track = /** @type {HTMLElement} */ (event.currentTarget);
  const { left, width } = track.getBoundingClientRect();
  const along = Math.min(Math.max((event.clientX - left) / Math.max(width, 1), 0), 1);
  const rightToLeft = getComputedStyle(track).direction === 'rtl';
  store.dispatch({ type: 'seek', t: store.state().ticks * (rightToLeft ? 1 - along : along) });
}

/** @param {State} state @param {Store} store */
function slider(state, store) {
  const run = store.run();
  const ready = state.phase === 'ready' && run;
  const leap = (/** @type {number} */ sign) =>
    store.dispatch({ type: 'seek', t: state.t + sign * LEAP * state.ticks });
  const x = percent(state, state.t);
  return html`<div class="line">
    <div class="track" role="slider" tabindex="0" aria-label=${strings.timeline}
      aria-valuemin="0" aria-valuemax=${state.ticks} aria-valuenow=${state.t}
      aria-valuetext=${(run?.index.network ? strings.network.tick : strings.tick)(
        state.t, state.ticks)} aria-disabled=${ready ? 'false' : 'true'}
      @pointerdown=${(/** @type {PointerEvent} */ event) => {
        /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
        seekTo(store, event);
      }}
      @pointermove=${(/** @type {PointerEvent} */ event) => {
        if (event.buttons & 1) seekTo(store, event);
      }}
      @keydown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'PageUp') leap(1);
        if (event.key === 'PageDown') leap(-1);
      }}>
      <svg class="bands" aria-hidden="true">
        <rect class="rail" x="0" y="20" width="100%" height="5" rx="2.5" />
        ${ready ? bandShapes(state, run) : null}
        ${ready ? markShapes(state, run) : null}
        <rect class="played" x="0" y="20" width=${x} height="5" rx="2.5" />
        <line class="hair" x1=${x} x2=${x} y1="1" y2="22" />
        <circle class="knob" cx=${x} cy="22.5" r="8" />
      </svg>
    </div>
    <div class="labels" aria-hidden="true">${ready ? labelsOf(state, run) : null}</div>
  </div>`;
}

/** @param {string} label @param {unknown} icon @param {() => void} act @param {boolean} off */
function button(label, icon, act, off, extra = '') {
  return html`<button class="tool ${extra}" aria-label=${label} title=${label} ?disabled=${off}
    @click=${act}>${icon}</button>`;
}

/** @param {State} state @param {Store} store */
function controls(state, store) {
  const off = state.phase !== 'ready';
  const { index } = store.run() ?? {};
  const seek = (/** @type {number} */ t) => () => store.dispatch({ type: 'seek', t });
  const { playing, t, ticks, speed } = state;
  return html`<div class="tools">
    ${button(strings.toStart, icons.toStart, seek(0), off)}
    ${button(strings.stepBack, icons.stepBack, () => seek(index?.previousTick(t) ?? 0)(), off)}
    ${button(playing ? strings.pause : strings.play, playing ? icons.pause : icons.play,
      () => store.dispatch({ type: 'play', on: !playing }), off, 'tool-play')}
    ${button(strings.stepOn, icons.stepOn, () => seek(index?.nextTick(t) ?? ticks)(), off)}
    ${button(strings.toEnd, icons.toEnd, seek(ticks), off)}
    <label class="speed"><span class="unseen">${strings.speed}</span>
      <select @change=${(/** @type {Event} */ event) => store.dispatch({
        type: 'speed', speed: Number(/** @type {HTMLSelectElement} */ (event.target).value),
      })}>${SPEEDS.map((one) => html`<option value=${one} ?selected=${one === speed}>${
        strings.times(one)}</option>`)}</select></label>
  </div>`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  let settled = '';
  const watch = new ResizeObserver(() => settleLabels(el));
  const settle = (/** @type {State} */ state) => {
    const { scenario, phase, conceal, history, compare } = state;
    const key = [scenario, phase, conceal, history.made, compare.phase, compare.first].join(' ');
    if (key === settled) return;
    settled = key;
    // Heard as soon as the page has laid the line out, which asking for widths here would force.
    watch.unobserve(el);
    watch.observe(el);
  };
  const stop = follow(el, store, (state) => html`${controls(state, store)}${slider(state, store)}`,
    ['t', 'phase', 'playing', 'speed', 'scenario', 'ticks', 'conceal', 'selection', 'compare',
      'history'], settle);
  return () => { watch.disconnect(); stop(); };
}
