/**
 * The space-time view in the page: a canvas that stays in sight while a tall empty box scrolls
 * under it, so that a run of any length scrolls like a page.
 */
import { html, render } from 'lit';
import * as icons from '../parts/icons.js';
import { paintPlate, watchLooks } from '../parts/plate.js';
import { strings } from '../strings/strings.js';
import { pastOf } from '../trace/past.js';
import { WAYS } from '../trace/scale.js';
import { drawSpacetime } from './spacetime-draw.js';
import { nextRide, whatIsAt } from './spacetime-hit.js';
import { layOutSpacetime, windowHeight, ZOOM_MAX, zoomToFit } from './spacetime-layout.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { State } from '../state.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { SpacetimeScene } from './spacetime-draw.js' */
/** @import { Plan } from './spacetime-layout.js' */

const words = strings.spacetime;
/** No browser scrolls a box much taller than this; beyond it time scrolls faster than the bar. */
const TALL_PX = 8_000_000;

/** @param {Store} store @param {Run} run @returns {SpacetimeScene} */
function sceneOf(store, run) {
  const { t, selection, hover, conceal, why } = store.state();
  const round = run.index.votes ? strings.votes.round : strings.round;
  return { trace: run.trace, index: run.index, t, selection, hover, conceal,
    past: pastOf(run, why), words: { ...words, round } };
}

/**
 * What an export shows: the window that the playhead is in.
 * @param {Store} store
 * @param {Size} size
 * @returns {Picture | null}
 */
export function picture(store, size) {
  const run = store.run();
  if (!run) return null;
  const { by, zoom } = store.state().look;
  const whole = layOutSpacetime(run, size, { by, zoom, scrolled: 0 });
  const scrolled = whole.y(store.state().t) - size.height / 2;
  const plan = layOutSpacetime(run, size, { by, zoom, scrolled });
  return { size, draw: (pen) => drawSpacetime(pen, sceneOf(store, run), plan) };
}

/** @param {Store} store @param {Size} size */
function tools(store, size) {
  const { by, zoom } = store.state().look;
  const run = store.run();
  const least = run ? zoomToFit(run, size, by) : 0;
  const look = (/** @type {Partial<State['look']>} */ change) => () =>
    store.dispatch({ type: 'look', change });
  return html`<fieldset class="ways"><legend class="unseen">${words.by}</legend>
    ${WAYS.map((way) => html`<label><input type="radio" name="spacetime-by" value=${way}
      .checked=${way === by} @change=${look({ by: way, zoom: 0 })}><span>${
        words.ways[way]}</span></label>`)}</fieldset>
    <span class="zooms">
      <button class="icon-only" aria-label=${words.further} title=${words.further}
        ?disabled=${zoom <= least} @click=${look({ zoom: zoom - 1 })}>${icons.minus}</button>
      <button class="icon-only" aria-label=${words.closer} title=${words.closer}
        ?disabled=${zoom >= ZOOM_MAX} @click=${look({ zoom: zoom + 1 })}>${icons.plus}</button>
      <button class="icon-only" aria-label=${words.whole} title=${words.whole}
        ?disabled=${zoom <= least} @click=${look({ zoom: least })}>${icons.fit}</button></span>`;
}

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  const own = el.ownerDocument.createElement('div');
  own.className = 'spacetime';
  el.append(own);
  render(html`<div class="plate-tools"></div><div class="plate-scroll" tabindex="-1">
    <div class="plate-tall"><canvas class="plate" role="img" tabindex="0"
      aria-label=${`${words.title}. ${words.keys}`}></canvas></div></div>`, own);
  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (own.querySelector(`.${name}`));
  const view = new Scroller(store, part('plate-tools'), part('plate-scroll'), part('plate-tall'),
    /** @type {HTMLCanvasElement} */ (part('plate')));
  const leave = view.listen();
  return () => { leave(); own.remove(); };
}

/** The canvas, the box that scrolls, and what the hands do with them. */
class Scroller {
  /** Whoever has the pointer on the picture scrolls it alone. */
  #touched = false;

  /**
   * @param {Store} store @param {HTMLElement} bar @param {HTMLElement} box
   * @param {HTMLElement} tall @param {HTMLCanvasElement} canvas
   */
  constructor(store, bar, box, tall, canvas) {
    this.store = store;
    this.bar = bar;
    this.box = box;
    this.tall = tall;
    this.canvas = canvas;
  }

  /** @returns {Size} */
  #size() {
    return { width: Math.max(this.box.clientWidth, 1), height: Math.max(this.box.clientHeight, 1) };
  }

  /** How much further time goes than the bar. @param {number} tall @returns {number} */
  #stretch(tall) {
    const room = windowHeight(this.#size());
    const bar = Math.min(tall, TALL_PX);
    return bar > room ? (tall - room) / (bar - room) : 1;
  }

  /** @param {Run} run @returns {Plan} */
  #plan(run) {
    const { by, zoom } = this.store.state().look;
    const wish = { by, zoom, scrolled: 0 };
    const { tall } = layOutSpacetime(run, this.#size(), wish);
    const scrolled = this.box.scrollTop * this.#stretch(tall);
    return layOutSpacetime(run, this.#size(), { ...wish, scrolled });
  }

  draw() {
    const run = this.store.run();
    const size = this.#size();
    render(tools(this.store, size), this.bar);
    if (!run || size.width < 40) return;
    const { tall } = this.#plan(run);
    const spare = size.height - windowHeight(size);
    this.tall.style.setProperty('block-size', `${Math.min(tall, TALL_PX) + spare}px`);
    this.canvas.style.setProperty('block-size', `${size.height}px`);
    const plan = this.#plan(run);
    paintPlate(this.canvas, size, (pen) => drawSpacetime(pen, sceneOf(this.store, run), plan));
    Object.assign(this.canvas.dataset, { from: plan.from, until: plan.until });
  }

  /** Scrolls a moment into the middle, unless it is in sight. @param {number} t
   * @param {boolean} [always] */
  #reveal(t, always = false) {
    const run = this.store.run();
    if (!run) return;
    const plan = this.#plan(run);
    const [y, room] = [plan.y(t) - plan.head, windowHeight(plan.size)];
    if (!always && y > room * 0.08 && y < room * 0.85) return;
    this.box.scrollTop += (y - room / 2) / this.#stretch(plan.tall);
  }

  /** @param {MouseEvent} event */
  #under({ offsetX, offsetY }) {
    const run = this.store.run();
    if (!run) return null;
    const plan = this.#plan(run);
    const pick = whatIsAt(sceneOf(this.store, run), plan, offsetX, offsetY);
    return { pick, t: plan.moment(offsetY), time: offsetY > plan.head };
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const found = this.#under(event);
    if (!found) return;
    if (found.pick) this.store.dispatch({ type: 'select', pick: found.pick });
    else if (found.time) this.store.dispatch({ type: 'seek', t: found.t });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const run = this.store.run();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const closer = { '+': 1, '=': 1, '-': -1 }[event.key];
    if (!run || event.ctrlKey || event.metaKey || event.altKey || !(step || closer)) return;
    event.preventDefault();
    event.stopPropagation();
    const { by, zoom } = this.store.state().look;
    if (closer) {
      const least = zoomToFit(run, this.#size(), by);
      const next = Math.min(Math.max(zoom + closer, least), ZOOM_MAX);
      this.store.dispatch({ type: 'look', change: { zoom: next } });
      return;
    }
    const id = nextRide(sceneOf(this.store, run), step ?? 1);
    if (id === null) return;
    this.store.dispatch({ type: 'select', pick: { kind: 'message', id } });
    this.#reveal(run.trace.messages.departed[id]);
  }

  /** Draws a change; where time is measured anew, the middle stays where it is.
   * @param {State} state @param {State} before */
  #follow(state, before) {
    const run = this.store.run();
    const moved = state.t !== before.t || state.phase !== before.phase
      || state.scenario !== before.scenario;
    const resized = state.look !== before.look;
    const { from = '0', until = '0' } = this.canvas.dataset;
    this.draw();
    if (run && resized) {
      const middle = (Number(from) + Number(until)) / 2;
      const near = state.t >= Number(from) && state.t <= Number(until);
      this.#reveal(near ? state.t : middle, true);
      this.draw();
    } else if (moved && !this.#touched) {
      this.#reveal(state.t);
      this.draw();
    }
  }

  /** @returns {() => void} lets go */
  listen() {
    const life = new AbortController();
    const { signal } = life;
    const on = (/** @type {HTMLElement} */ el, /** @type {string} */ name,
      /** @type {(event: any) => void} */ act) => el.addEventListener(name, act, { signal });
    on(this.box, 'scroll', () => this.draw());
    on(this.box, 'pointerenter', () => { this.#touched = true; });
    on(this.box, 'pointerleave', () => { this.#touched = false; });
    on(this.canvas, 'click', (event) => this.#click(event));
    on(this.canvas, 'pointermove', (event) => {
      const pick = this.#under(event)?.pick ?? null;
      this.canvas.classList.toggle('points', pick !== null);
      this.store.dispatch({ type: 'hover', pick });
    });
    on(this.canvas, 'pointerleave', () => this.store.dispatch({ type: 'hover', pick: null }));
    on(this.canvas, 'keydown', (event) => this.#key(event));
    const looks = watchLooks(this.box, () => this.draw());
    const stop = this.store.subscribe((state, before) => this.#follow(state, before));
    this.draw();
    this.#reveal(this.store.state().t);
    this.draw();
    return () => { stop(); looks(); life.abort(); };
  }
}
