/**
 * Two runs under one clock: the other run's stage, where the two first part, and whether one node
 * could tell them apart by what it hears.
 */
import { html, render } from 'lit';
import { castOf, titleOf } from '../parts/cast.js';
import { eventSentence } from '../parts/events.js';
import * as icons from '../parts/icons.js';
import { voteWord } from '../parts/value.js';
import { linkText, readLink } from '../link.js';
import { factsOf } from '../story/facts.js';
import { countApart, rivalsOf } from '../story/rivals.js';
import { strings } from '../strings/strings.js';
import { firstDifference, inboxes } from '../trace/compare.js';
import { valueName } from '../trace/votes.js';

/** @import { Exhibit } from '../scenarios/gallery.js' */
/** @import { Size } from '../draw/layout.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { State } from '../state.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { Difference, Letter } from '../trace/compare.js' */

/** @typedef {(el: HTMLElement, store: Store) => () => void} Mount */
/** @typedef {{ stage: Mount, exhibits: Exhibit[], rollSeed: () => string }} Around */

const words = strings.comparing;
const LETTERS_MAX = 60;
/** Of an export: between the two pictures, and over them. */
const GAP = 24;
const HEAD = 36;

/** The store as the other run's stage sees it: its own run, the same clock, nothing asked.
 * @param {Store} store @returns {Store} */
function otherStore(store) {
  return {
    ...store,
    run: store.other,
    state: () => {
      const state = store.state();
      const onlyNode = (/** @type {State['hover']} */ pick) =>
        (pick?.kind === 'node' && pick.id < (store.other()?.trace.header.n ?? 0) ? pick : null);
      return { ...state, why: null, hover: onlyNode(state.hover),
        selection: onlyNode(state.selection),
        names: state.compare.preview?.valid?.names ?? [] };
    },
    dispatch: (action) => {
      if (!('pick' in action) || action.pick?.kind !== 'message') store.dispatch(action);
    },
  };
}

/**
 * What an export shows: both stages at the moment, one beside the other.
 * @param {Store} store @param {Size} size
 * @param {(store: Store, size: Size) => Picture | null} stage
 * @returns {Picture | null}
 */
export function picture(store, { width, height }, stage) {
  const half = { width: (width - GAP) / 2, height };
  if (!store.other()) return null;
  const [here, there] = [stage(store, half), stage(otherStore(store), half)];
  if (!here || !there) return null;
  const title = titleOf({ ...store.state(), preview: store.state().compare.preview });
  const size = { width, height: height + HEAD };
  return { size, draw: (pen) => {
    [[words.here, titleOf(store.state())], [words.there, title]].forEach(([side, name], i) =>
      pen.text(`${side}: ${name}`, 16 + i * (half.width + GAP), 24, 'heading'));
    pen.group({ y: HEAD }, () => here.draw(pen));
    pen.group({ x: half.width + GAP, y: HEAD }, () => there.draw(pen));
    pen.move(width / 2, 12).line(width / 2, size.height - 12).paint('grid');
  } };
}

/** @param {Store} store @param {string} text */
const begin = (store, text) => store.dispatch({ type: 'compare',
  change: { text, phase: 'running', message: '', preview: null, first: null } });

/** @param {Store} store */
const end = (store) => store.dispatch({ type: 'compare',
  change: { phase: 'off', text: '', first: null },
  ticks: store.run()?.trace.header.ticks ?? 0 });

/** @param {Store} store @param {Around} around */
function choices(store, { exhibits, rollSeed }) {
  const { compare, scenario, preview } = store.state();
  const valid = preview?.valid;
  if (!valid || !store.run()) return html`<p class="quiet pad">${strings.noRun}</p>`;
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (
      /** @type {HTMLFormElement} */ (event.target).elements.namedItem('other'));
    const written = field.value.trim();
    const { text } = readLink(written.includes('#') || written.includes('?s=')
      ? written : `#${written}`);
    if (text) begin(store, text);
  };
  return html`<article class="card compare-choices"><h2>${strings.tabs.compare}</h2>
    <p class="role">${words.intro}</p>
    <div class="presets">${rivalsOf(scenario, valid, rollSeed()).map(([name, text]) => html`
      <button data-rival=${name} @click=${() => begin(store, text)}>${
        words.presets[name]}</button>`)}</div>
    <label class="field-row"><span>${words.gallery}</span>
      <select class="field" @change=${(/** @type {Event} */ event) => begin(store,
        /** @type {HTMLSelectElement} */ (event.target).value)}>
        <option value="" disabled selected>${words.choose}</option>
        ${exhibits.map(({ title, text }) => html`<option value=${text}>${title}</option>`)}
      </select></label>
    <form class="field-row" @submit=${submit}><label for="other-text">${words.link}</label>
      <span class="copy-row"><input class="field" id="other-text" name="other" required
        spellcheck="false" autocomplete="off"><button>${words.compare}</button></span></form>
    ${compare.phase === 'failed' ? html`<p class="lie" role="alert">${compare.message}</p>` : null}
  </article>`;
}

/** @param {Run} run @param {number} row @param {boolean} there */
function side(run, row, there) {
  if (!there) return html`<span class="event-text quiet">${words.over}</span>`;
  return eventSentence(factsOf(run, row), run);
}

/** What is the same in two runs of which no event differs, and what is not. @param {State} state */
function sameness({ preview, compare }) {
  const [one, other] = [preview?.valid, compare.preview?.valid];
  const m = one?.m ?? 0;
  return m > 0 && countApart(one, other) ? words.sameCounted(m) : words.same;
}

/** @param {Store} store @param {Run} here @param {Run} there @param {Difference | null} found */
function differencePart(store, here, there, found) {
  if (!found) {
    return html`<section class="part"><h3>${words.first}</h3><p class="small same">${
      sameness(store.state())}</p></section>`;
  }
  const { t, row } = found;
  return html`<section class="part" data-difference=${t}><h3>${words.first}</h3>
    <p><button class="plain link" @click=${() => store.dispatch({ type: 'seek', t })}>${
      words.at(t)}</button></p>
    <dl class="sides"><dt>${words.here}</dt><dd>${side(here, row, found.here)}</dd>
      <dt>${words.there}</dt><dd>${side(there, row, found.there)}</dd></dl></section>`;
}

/** Who is looked at, as far as both runs have it. @param {State} state @param {Run} here
 * @param {Run} there @returns {number} */
function looker({ selection }, here, there) {
  const both = Math.min(here.trace.header.n, there.trace.header.n);
  if (selection?.kind === 'node' && selection.id < both) return selection.id;
  return here.trace.header.commander === 0 && both > 1 ? 1 : 0;
}

/** @param {Store} store @param {Run} here @param {Run} there */
function viewPart(store, here, there) {
  const state = store.state();
  const node = looker(state, here, there);
  const cast = castOf(here.trace.header);
  const letters = inboxes(here, there, node, state.t);
  const unlike = letters.filter((letter) => letter.here !== letter.there).length;
  const both = Math.min(here.trace.header.n, there.trace.header.n);
  const who = cast.name(node);
  const shown = letters.slice(-LETTERS_MAX).reverse();
  return html`<section class="part" data-alike=${unlike === 0 ? 'yes' : 'no'}>
    <h3>${words.view}</h3>
    <label class="field-row"><span>${words.whose}</span><select class="field"
      @change=${(/** @type {Event} */ event) => store.dispatch({ type: 'select', pick: {
        kind: 'node', id: Number(/** @type {HTMLSelectElement} */ (event.target).value) } })}>
      ${Array.from({ length: both }, (_, id) => html`<option value=${id}
        .selected=${id === node}>${strings.capital(cast.name(id))}</option>`)}</select></label>
    <p class=${unlike === 0 ? 'alike' : ''}>${unlike === 0 ? words.alike(who, letters.length)
      : words.unlike(who, unlike, letters.length)}</p>
    <dl class="facts"><div class="fact"><dt>${words.holds}</dt><dd>${
      held(here, state.t, node)} · ${held(there, state.t, node)}</dd></div></dl>
    ${shown.length === 0 ? null : html`<table class="tally letters">
      <caption class="unseen">${words.table}</caption>
      <thead><tr><th scope="col">${words.way}</th><th scope="col">${words.here}</th>
        <th scope="col">${words.there}</th></tr></thead>
      <tbody>${shown.map(letterRow)}</tbody></table>`}
    ${shown.length < letters.length ? html`<p class="small quiet">${
      words.more(letters.length - shown.length)}</p>` : null}</section>`;
}

/** @param {Run} run @param {number} t @param {number} node */
function held({ trace: { header }, index }, t, node) {
  return voteWord(valueName(header, index.bannerOf(t, node)), words.nothing);
}

/** @param {Letter} letter */
function letterRow({ way, round, here, there }) {
  const value = (/** @type {string | null} */ one) =>
    (one === null ? html`<span class="quiet">${words.nothing}</span>` : voteWord(one));
  return html`<tr class=${here === there ? '' : 'letter-unlike'}><th scope="row">${
    way.length > 1 ? way.join(' › ') : `${way[0]} · ${words.round} ${round}`}</th>
    <td>${value(here)}</td><td>${value(there)}</td></tr>`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {Around} around
 * @returns {() => void} unmount
 */
export function mount(el, store, around) {
  const own = el.ownerDocument.createElement('div');
  own.className = 'compare';
  el.append(own);
  const parts = ['head', 'other-stage', 'body'].map((name) => {
    const part = el.ownerDocument.createElement('div');
    part.className = `compare-${name}`;
    own.append(part);
    return part;
  });
  const [head, place, body] = parts;
  /** @type {(() => void) | null} */
  let leaveStage = null;
  /** @type {{ here: Run, there: Run, found: Difference | null } | null} */
  let known = null;

  /** @param {Run} here @param {Run} there */
  const differenceOf = (here, there) => {
    if (known?.here !== here || known.there !== there) {
      known = { here, there, found: firstDifference(here.trace, there.trace) };
    }
    return known.found;
  };

  function draw() {
    const { compare } = store.state();
    const [here, there] = [store.run(), store.other()];
    const ready = compare.phase === 'ready' && here !== null && there !== null;
    place.hidden = !ready;
    if (!ready) {
      leaveStage?.();
      leaveStage = null;
      render(compare.phase === 'running' ? html`<p class="quiet pad" role="status">${
        words.running}</p>` : choices(store, around), head);
      render(null, body);
      return;
    }
    render(headOf(store), head);
    leaveStage ??= around.stage(place, otherStore(store));
    render(html`<article class="card">${differencePart(store, here, there,
      differenceOf(here, there))}${viewPart(store, here, there)}</article>`, body);
  }

  draw();
  const stop = store.subscribe((state, before) => {
    const reads = /** @type {const} */ (['t', 'phase', 'compare', 'selection', 'preview']);
    if (reads.some((key) => state[key] !== before[key])) draw();
  });
  return () => { stop(); leaveStage?.(); own.remove(); };
}

/** What is written differently in the other scenario. @param {Store} store @returns {string} */
function changesOf(store) {
  const { scenario, compare } = store.state();
  const own = new Set(scenario.split('&'));
  const other = (compare.preview?.valid?.scenario ?? '').split('&');
  return other.filter((pair) => !own.has(pair) && !/^(at|title)=/.test(pair)).join(' ');
}

/** @param {Store} store */
function headOf(store) {
  const { compare, t } = store.state();
  const title = titleOf({ ...store.state(), preview: compare.preview });
  const text = linkText({ ...store.state(), scenario: compare.preview?.valid?.scenario ?? '', t });
  return html`<div class="plate-tools"><p><span class="small quiet">${words.other}</span><br>
    <b data-other>${title}</b><br><code class="changes">${changesOf(store)}</code></p>
    <span class="zooms">
    <button @click=${() => store.dispatch({ type: 'wish', text, from: 'gallery' })}>${
      words.open}</button>
    <button class="icon-only" aria-label=${words.close} title=${words.close}
      @click=${() => end(store)}>${icons.close}</button></span></div>`;
}
