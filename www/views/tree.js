/**
 * Who told whom in the page: the tree of one lieutenant, which the core folds; chosen by selecting
 * a general anywhere, or here.
 */
import { html, render } from 'lit';
import { fullName } from '../parts/cast.js';
import * as icons from '../parts/icons.js';
import { paintPlate, watchLooks } from '../parts/plate.js';
import { strings } from '../strings/strings.js';
import { drawTree } from './tree-draw.js';
import { messageFor } from './tree-hands.js';
import { layOutTree, nodeAt } from './tree-layout.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { Pick, State } from '../state.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { TreePlan } from './tree-layout.js' */
/** @import { TreeScene } from './tree-scene.js' */

const words = strings.tree;

/** @param {Store} store @param {Run} run @returns {TreeScene | null} */
function sceneOf(store, run) {
  const { told, selection, hover, conceal, why, look, preview } = store.state();
  const valid = preview?.valid;
  if (!told || told.levels.length === 0 || !valid) return null;
  const flat = valid.values.rule === 'flat';
  return {
    trace: run.trace, index: run.index, told, selection, hover, conceal,
    folded: Math.min(look.folded ?? 0, told.levels.length - 1),
    why: why === null ? null : flat ? 'flat' : 'alone',
    rule: strings.ruleName('recursive', valid.m ?? 0), words,
  };
}

/**
 * What an export shows: the whole tree.
 * @param {Store} store
 * @param {Size} size
 * @returns {Picture | null}
 */
export function picture(store, size) {
  const run = store.run();
  const scene = run && sceneOf(store, run);
  if (!scene) return null;
  const plan = layOutTree(scene.told, size);
  return { size: plan.size, draw: (pen) => drawTree(pen, scene, plan) };
}

/** @param {Store} store */
function tools(store) {
  const state = store.state();
  const { told, look, n } = state;
  if (!told) return html`<span class="quiet">${n < 2 ? words.none : words.asking}</span>`;
  const last = told.levels.length - 1;
  const folded = Math.min(look.folded ?? 0, Math.max(last, 0));
  const fold = (/** @type {number} */ to) => () =>
    store.dispatch({ type: 'look', change: { folded: to } });
  const lieutenants = Array.from({ length: n }, (_, node) => node)
    .filter((node) => node !== store.run()?.trace.header.commander);
  return html`<label class="whose"><span class="unseen">${words.choose}</span>
      <select class="field" @change=${(/** @type {Event} */ event) => store.dispatch(
        { type: 'select', pick: pickOf(event) })}>${lieutenants.map((node) => html`
        <option value=${node} .selected=${node === told.node}>${
          words.of(fullName(state, node))}</option>`)}</select></label>
    <span class="zooms"><span class="fold-name" aria-live="polite">${
      folded >= last && last > 0 ? words.unfolded : words.folded(folded)}</span>
      <button class="icon-only" aria-label=${words.unfold} title=${words.unfold}
        ?disabled=${folded >= last} @click=${fold(folded + 1)}>${icons.minus}</button>
      <button class="icon-only" aria-label=${words.fold} title=${words.fold}
        ?disabled=${folded === 0} @click=${fold(folded - 1)}>${icons.plus}</button></span>`;
}

/** @param {Event} event @returns {Pick} */
function pickOf({ target }) {
  return { kind: 'node', id: Number(/** @type {HTMLSelectElement} */ (target).value) };
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  const own = el.ownerDocument.createElement('div');
  own.className = 'tree';
  el.append(own);
  render(html`<div class="plate-tools"></div><div class="plate-scroll" tabindex="-1">
    <canvas class="plate" role="img" tabindex="0" aria-label=${`${words.title}. ${words.keys}`}>
    </canvas></div>`, own);
  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (own.querySelector(`.${name}`));
  const [bar, box] = [part('plate-tools'), part('plate-scroll')];
  const canvas = /** @type {HTMLCanvasElement} */ (part('plate'));
  /** @returns {{scene: TreeScene, plan: TreePlan} | null} */
  const now = () => {
    const run = store.run();
    const scene = run && sceneOf(store, run);
    if (!scene || box.clientWidth < 40) return null;
    return { scene, plan: layOutTree(scene.told,
      { width: box.clientWidth, height: Math.max(box.clientHeight - 1, 200) }) };
  };
  const draw = () => {
    render(tools(store), bar);
    const made = now();
    canvas.hidden = !made;
    if (!made) return;
    const { scene, plan } = made;
    canvas.style.setProperty('block-size', `${plan.size.height}px`);
    paintPlate(canvas, plan.size, (pen) => drawTree(pen, scene, plan));
    Object.assign(canvas.dataset, { form: plan.form, t: scene.told.t, node: scene.told.node });
  };
  const life = new AbortController();
  handle(canvas, store, now, life.signal);
  const looks = watchLooks(box, draw);
  const stop = store.subscribe(draw);
  draw();
  return () => { stop(); looks(); life.abort(); own.remove(); };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Store} store
 * @param {() => {scene: TreeScene, plan: TreePlan} | null} now
 * @param {AbortSignal} signal
 */
function handle(canvas, store, now, signal) {
  /** @param {MouseEvent} event @returns {Pick | null} */
  const under = ({ offsetX, offsetY }) => {
    const made = now();
    const spot = made && nodeAt(made.plan, offsetX, offsetY);
    const id = spot && made.scene.told.levels[spot.depth].message[spot.place];
    return typeof id === 'number' ? { kind: 'message', id } : null;
  };
  canvas.addEventListener('pointermove', (event) => {
    const pick = under(event);
    canvas.classList.toggle('points', pick !== null);
    store.dispatch({ type: 'hover', pick });
  }, { signal });
  canvas.addEventListener('pointerleave', () =>
    store.dispatch({ type: 'hover', pick: null }), { signal });
  canvas.addEventListener('click', (event) => {
    const pick = under(event);
    if (pick) store.dispatch({ type: 'select', pick });
  }, { signal });
  canvas.addEventListener('keydown', (event) => {
    const made = now();
    if (!made || event.ctrlKey || event.metaKey || event.altKey) return;
    const { scene: { told, selection }, plan } = made;
    const id = messageFor(told, selection, plan.form, event.key);
    if (id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (id !== null) store.dispatch({ type: 'select', pick: { kind: 'message', id } });
  }, { signal });
}
