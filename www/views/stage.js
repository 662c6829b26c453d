/**
 * The stage in the page: a canvas that is drawn anew whenever the state, its size or the theme
 * changes. What it shows is decided in stage-draw.js; nothing is kept from one picture to the next
 * but the layout.
 */
import { canvasPen } from '../draw/canvas.js';
import { adoptDefaults } from '../draw/defaults.js';
import { readPalette } from '../draw/palette.js';
import { watchLooks } from '../parts/plate.js';
import { paceAt } from '../story/pace.js';
import { strings } from '../strings/strings.js';
import { pastOf } from '../trace/past.js';
import { drawNetwork, networkAt } from './network-draw.js';
import { layOutNetwork } from './network-layout.js';
import { drawStage, layOutStage } from './stage-draw.js';
import { handle } from './stage-hands.js';
import { whatIsAt } from './stage-hit.js';
import { spoken } from './stage-spoken.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Palette } from '../draw/palette.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Pick } from '../state.js' */
/** @typedef {import('../parts/picture.js').Picture} Drawn */
/** @import { Run, Store } from '../store.js' */
/** @import { NetworkScene } from './network-scene.js' */
/** @import { Scene } from './stage-scene.js' */

/**
 * @typedef {Object} Options
 * @property {(size: Size) => number} [top]  room to keep
 * @property {(task: () => void) => void} [soon]  puts a new run's first picture off to a frame
 *   that has nothing else to do
 * @property {string} [prefix]  of the camps' ids, unique in the page
 */
/**
 * A picture of a run, laid out for a size.
 * @typedef {Object} Picture
 * @property {(pen: Pen, scene: Scene) => {drawn: number[]}} draw
 * @property {(scene: Scene, x: number, y: number) => Pick | null} at
 */
/** @typedef {{palette: Palette, zoom: number}} Looks  its colours, and how much larger than usual
 *   all of it is, for those who sit far away */
/** @typedef {HTMLElement & {drawn?: number[]}} StageElement  `drawn`: what is shown in flight */

/** @type {NonNullable<Options["top"]>}  where it is wide, words stand over the upper corner */
const CORNER = ({ width }) => (width >= 840 ? 56 : 0);

/**
 * @param {StageElement} el
 * @param {Store} store
 * @param {Options} [options]
 * @returns {() => void} unmount
 */
export function mount(el, store, { top = CORNER, soon = (task) => task(),
  prefix = 'stage-camp' } = {}) {
  const canvas = el.ownerDocument.createElement('canvas');
  canvas.className = 'stage-canvas';
  adoptDefaults(el.ownerDocument);
  el.append(canvas);
  const voice = spoken(canvas, prefix);
  const pictureFor = rememberPicture(top);
  /** @type {Looks | null} */
  let looks = null;
  const paint = () => {
    const scene = sceneOf(store);
    looks ??= looksOf(canvas);
    el.drawn = paintCanvas(canvas, looks, scene, pictureFor);
    canvas.dataset.inFlight = String(el.drawn.length);
    if (scene) voice.update(scene);
  };
  let known = store.run();
  const follow = () => {
    const run = store.run();
    const isNew = run !== known;
    known = run;
    if (isNew) soon(paint);
    else paint();
  };
  const letGo = handle(canvas, {
    at: (x, y) => {
      const scene = sceneOf(store);
      const { zoom = 1 } = looks ?? {};
      return scene && pictureFor(scene, sizeOf(canvas, zoom)).at(scene, x / zoom, y / zoom);
    },
    now: () => {
      const run = store.run();
      return run && { n: run.trace.header.n, selection: store.state().selection };
    },
    dispatch: store.dispatch,
  });
  const forget = [letGo, store.subscribe(follow), () => canvas.remove(),
    watchLooks(el, () => { looks = null; paint(); })];
  paint();
  return () => forget.forEach((undo) => undo());
}

/**
 * What an export shows.
 * @param {Store} store
 * @param {Size} size
 * @returns {Drawn | null}
 */
export function picture(store, size) {
  const scene = sceneOf(store);
  if (!scene) return null;
  const { draw } = pictureOf(scene, size, 0);
  return { size, draw: (pen) => { draw(pen, { ...scene, paused: true, hover: null }); } };
}

/**
 * The same for a small place: nothing is labelled or explained.
 * @param {Store} store
 * @param {Size} size
 * @returns {Drawn | null}
 */
export function sketch(store, size) {
  const scene = sceneOf(store);
  if (!scene) return null;
  const bare = { ...scene, paused: false, hover: null, bare: true };
  const { draw } = pictureOf(bare, size, 0);
  return { size, draw: (pen) => { draw(pen, bare); } };
}

/** @param {Store} store @returns {Scene | null} */
function sceneOf(store) {
  const run = store.run();
  if (!run) return null;
  const { t, playing, selection, hover, conceal, names, why, followed, layout } = store.state();
  const { trace, index } = run;
  const scene = { trace, index, t, paused: !playing, selection, hover, conceal, names,
    past: pastOf(run, why) };
  const { votes, network: net } = index;
  if (net) {
    return { ...scene, words: strings.gossipStage, ...{ votes, net, item: followed, layout,
      pace: paceAt(trace, t) } };
  }
  return votes ? { ...scene, words: strings.networkStage, ...{ votes } }
    : { ...scene, words: strings.stage };
}

/** @param {Scene} scene @returns {import('./network-layout.js').Choice | null} */
function choiceOf(scene) {
  const { net, layout = 'force', item = null } = /** @type {Partial<NetworkScene>} */ (scene);
  return net ? { net, layout, item } : null;
}

/**
 * @param {Scene} drawn
 * @param {Size} size
 * @param {number} top  room to keep; over a network the words have a place of their own
 * @returns {Picture}
 */
function pictureOf(drawn, size, top) {
  const { trace, bare = false } = drawn;
  if (trace.header.commander === null) {
    const plan = layOutNetwork(trace, size, choiceOf(drawn), bare);
    const network = (/** @type {Scene} */ scene) => /** @type {NetworkScene} */ (scene);
    return {
      draw: (pen, scene) => drawNetwork(pen, network(scene), plan),
      at: (scene, x, y) => networkAt(network(scene), plan, x, y),
    };
  }
  const layout = layOutStage(trace.header.n, size, top, bare ? 4 : undefined);
  return {
    draw: (pen, scene) => drawStage(pen, scene, layout),
    at: (scene, x, y) => whatIsAt(scene, layout, x, y),
  };
}

/** @param {HTMLCanvasElement} canvas @param {number} zoom @returns {Size} of what is drawn on it */
function sizeOf({ clientWidth, clientHeight }, zoom) {
  return { width: Math.max(1, clientWidth / zoom), height: Math.max(1, clientHeight / zoom) };
}

/**
 * @param {(size: Size) => number} top
 * @returns {(scene: Scene, size: Size) => Picture}  the same object while nothing changes it
 */
function rememberPicture(top) {
  /** @type {{trace: Run['trace'], key: string, picture: Picture} | null} */
  let known = null;
  return (scene, size) => {
    const { trace } = scene;
    const choice = choiceOf(scene);
    const key = `${size.width} ${size.height} ${top(size)} ${choice?.layout} ${choice?.item}`;
    if (known?.trace !== trace || known.key !== key) {
      known = { trace, key, picture: pictureOf(scene, size, top(size)) };
    }
    return known.picture;
  };
}

/** @param {HTMLCanvasElement} canvas @returns {Looks | null}  null outside a page */
function looksOf(canvas) {
  const style = canvas.ownerDocument.defaultView?.getComputedStyle(canvas);
  return style ? { palette: readPalette(style),
    zoom: Number(style.getPropertyValue('--stage-zoom')) || 1 } : null;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Looks | null} looks
 * @param {Scene | null} scene
 * @param {(scene: Scene, size: Size) => Picture} pictureFor
 * @returns {number[]}  the messages drawn as in flight
 */
function paintCanvas(canvas, looks, scene, pictureFor) {
  const view = canvas.ownerDocument.defaultView;
  const context = canvas.getContext('2d');
  if (!view || !context || !looks) return [];
  if (!scene) {
    canvas.width = 0;
    return [];
  }
  const { zoom, palette } = looks;
  const size = sizeOf(canvas, zoom);
  const [width, height] = [size.width, size.height].map((side) =>
    Math.round(side * zoom * view.devicePixelRatio));
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(width / size.width, 0, 0, height / size.height, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  return pictureFor(scene, size).draw(canvasPen(context, palette), scene).drawn;
}
