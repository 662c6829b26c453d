/**
 * The map: for which values of two settings a scenario keeps its promise. Each cell opens the run
 * that breaks it, or one that is typical.
 */
import { html, render } from 'lit';
import { mountFigure } from '../parts/figure.js';
import { strings } from '../strings/strings.js';
import { card, openRun, toStage } from './map-card.js';
import { drawMap } from './map-draw.js';
import { drawGrid } from './map-grid.js';
import { planShown, sceneOf, spokenOf, statesOf } from './map-scene.js';
import { tools } from './map-tools.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { Store } from '../store.js' */

/**
 * What an export shows.
 * @param {Store} store
 * @param {Size} size  of which the width counts
 * @returns {Picture | null}
 */
export function picture(store, { width }) {
  const made = sceneOf(store.state(), width, false);
  if (!made) return null;
  const { scene, layout } = made;
  return { size: layout.size, draw: (pen) => drawMap(pen, { ...scene, chosen: null }, layout) };
}

/** @param {Store} store */
function hands(store) {
  const choose = (/** @type {number} */ at) =>
    store.dispatch({ type: 'map', change: { at } });
  return {
    spoken: (/** @type {number} */ index) => spokenOf(store.state(), index),
    choose,
    open(/** @type {number} */ index) {
      choose(index);
      const state = store.state();
      const plan = planShown(state);
      const shows = plan && statesOf(state.map, plan)[index]?.shows;
      if (shows) openRun(store, shows);
      return shows !== null;
    },
  };
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  const page = el.ownerDocument;
  const touch = page.defaultView?.matchMedia('(pointer: coarse)').matches ?? false;
  const own = page.createElement('div');
  own.className = 'map';
  el.append(own);
  render(html`<div class="map-tools"></div><div class="map-figure"><div class="map-over"></div>
    </div><div class="map-side"></div>`, own);
  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (own.querySelector(`.${name}`));
  const [bar, figure, over, side] =
    ['map-tools', 'map-figure', 'map-over', 'map-side'].map(part);
  const made = () => sceneOf(store.state(), figure.clientWidth, touch);
  const hand = hands(store);
  const open = (/** @type {number} */ index) => {
    if (hand.open(index)) toStage(/** @type {any} */ ({ target: over }));
  };
  const leave = mountFigure(figure, store, {
    title: strings.map.title,
    size: ({ clientWidth }) => made()?.layout.size ?? { width: clientWidth, height: 1 },
    draw: (pen) => {
      const now = made();
      if (!now) { render(null, over); return; }
      drawMap(pen, now.scene, now.layout);
      drawGrid(over, now.scene, now.layout, { ...hand, open });
    },
    listen: () => {},
  });
  const words = () => {
    render(tools(store.state(), store), bar);
    render(card(store), side);
  };
  const stop = store.subscribe(words);
  words();
  return () => { stop(); leave(); own.remove(); };
}
