// How the algorithm of the run works: what it promises, provided what, in which steps, where it
// comes from. The step that the run is at is lit, at every moment.

import { html, nothing } from 'lit';
import { condition } from '../parts/cost-card.js';
import { withTerms } from '../parts/terms.js';
import { follow } from '../parts/view.js';
import { stepAt } from '../story/steps.js';
import { SOURCES } from '../strings/sources.js';
import { strings } from '../strings/strings.js';
import { withPairs } from '../pairs.js';

/** @import { Store } from '../store.js' */
/** @import { State } from '../state.js' */
/** @import { Exhibit } from '../scenarios/gallery.js' */

/** @param {State} state @param {Store} store */
function shownIn(state, store) {
  const run = store.run();
  const own = state.preview?.valid?.algorithm ?? 'om';
  const at = run && state.phase === 'ready' ? stepAt(run, state.t) : null;
  const algorithm = state.reading ?? at?.algorithm ?? own;
  return { algorithm, step: at?.algorithm === algorithm ? at.step : null, own };
}

/** @param {string} algorithm @param {Store} store */
const choice = (algorithm, store) => html`<label class="how-choice">
  <span class="unseen">${strings.how.choose}</span><select class="field" @change=${
  (/** @type {Event} */ { target }) => store.dispatch({ type: 'reading',
    algorithm: /** @type {HTMLSelectElement} */ (target).value })}>${
  Object.keys(strings.how.pages).map((name) => html`<option value=${name}
    ?selected=${name === algorithm}>${strings.votes.algorithm[name]}</option>`)}</select></label>`;

/** @param {string} algorithm @param {string | null} now @param {Store} store */
const steps = (algorithm, now, store) => html`<h3>${strings.how.steps}</h3>
  <ol class="steps">${Object.entries(strings.how.pages[algorithm].steps).map(([step, text]) =>
    html`<li class="step ${step === now ? 'step-now' : ''}" data-step=${step}
      aria-current=${step === now ? 'step' : nothing}>${withTerms(text, store)}${
      step === now ? html`<span class="unseen">${strings.how.now}</span>` : nothing}</li>`)}</ol>`;

/** @param {string} algorithm @param {Store} store @param {Exhibit[]} exhibits */
const questions = (algorithm, store, exhibits) => strings.how.ask
  .filter(({ on }) => on.includes(algorithm)).map(({ ask, answer, file, see, change }) => {
    const text = exhibits.find((one) => one.file === file)?.text ?? '';
    const scenario = change ? withPairs(text, { ...change, title: null }) : text;
    return html`<details class="question"><summary>${ask}</summary><p>${answer}</p>
      <button class="ghost" data-see=${file} @click=${() => store.dispatch(
        { type: 'wish', text: scenario, from: 'gallery', play: true })}>${see}</button></details>`;
  });

/** @param {State} state @param {Store} store @param {Exhibit[]} exhibits */
function how(state, store, exhibits) {
  const { algorithm, step, own } = shownIn(state, store);
  const words = strings.how;
  const page = words.pages[algorithm];
  const conditions = algorithm === own ? state.preview?.valid?.conditions ?? [] : [];
  return html`<article class="card how"><h2>${words.title}</h2>${choice(algorithm, store)}
    <p class="how-lead">${withTerms(page.lead, store)}</p>
    ${steps(algorithm, step, store)}
    <h3>${words.promises}</h3>
    <ul>${page.promises.map((text) => html`<li>${withTerms(text, store)}</li>`)}</ul>
    <h3>${words.assumes}</h3>
    <ul>${page.assumes.map((text) => html`<li>${withTerms(text, store)}</li>`)}</ul>
    ${conditions.length > 0 ? html`<h4>${words.here}</h4>
      <ul class="conditions">${conditions.map(condition)}</ul>` : nothing}
    <h3>${words.questions}</h3>
    <div class="questions">${questions(algorithm, store, exhibits)}</div>
    <h3>${words.sources}</h3>
    <ul class="sources" lang="en">${SOURCES[algorithm].map((text) => html`<li>${text}</li>`)}</ul>
    <button class="ghost how-terms" data-action="glossary" @click=${() => store.dispatch(
      { type: 'sheet', sheet: 'glossary' })}>${words.terms}</button></article>`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @param {{ exhibits: Exhibit[] }} around
 * @returns {() => void} unmount
 */
export function mount(el, store, { exhibits }) {
  return follow(el, store, (state, of) => how(state, of, exhibits),
    ['t', 'phase', 'preview', 'reading']);
}
