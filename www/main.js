// Puts the page together: makes the store and the engine, mounts each part in its place. What the
// parts do is theirs; where the page stands is told by whoever starts it (site.js, embed/embed.js).

import { Client } from './engine/client.js';
import { handsFor, Pool } from './engine/pool.js';
import { workerSpawner } from './engine/spawn.js';
import { startSettler } from './settler.js';
import * as chosen from './elements/chosen.js';
import * as drawer from './elements/drawer.js';
import * as drop from './elements/drop.js';
import * as header from './elements/header.js';
import * as keys from './elements/keys.js';
import * as panel from './elements/panel.js';
import * as sheet from './elements/sheet.js';
import * as welcome from './elements/welcome.js';
import { createFrame } from './frame.js';
import { startComparer } from './comparer.js';
import { startMapper } from './mapper.js';
import { sameRun } from './pairs.js';
import { titleOf } from './parts/cast.js';
import { copier } from './parts/copy.js';
import { saver } from './parts/save.js';
import { sheets } from './parts/sheets.js';
import { startPlayer } from './player.js';
import { GALLERY } from './scenarios/gallery.js';
import { startSearcher } from './searcher.js';
import { startLooker } from './looker.js';
import { startSession } from './session.js';
import { reduce, START } from './state.js';
import { createStore } from './store.js';
import { startSweeper } from './sweeper.js';
import { strings } from './strings/strings.js';
import { wearTheme } from './theme.js';
import { WHOLE } from './whole.js';
import * as branches from './views/branches.js';
import * as chain from './views/chain.js';
import { sheets as chainSheets } from './views/chain-sheets.js';
import * as compare from './views/compare.js';
import * as graph from './views/graph.js';
import * as how from './views/how.js';
import * as inspector from './views/inspector.js';
import * as lamps from './views/lamps.js';
import * as log from './views/log.js';
import { logText, picture as logPicture } from './views/log-picture.js';
import * as map from './views/map.js';
import * as narration from './views/narration.js';
import * as networkBar from './views/network-bar.js';
import * as spacetime from './views/spacetime.js';
import * as stage from './views/stage.js';
import * as still from './views/still.js';
import { picture as tablePicture } from './views/table-picture.js';
import { sheets as tableSheets } from './views/table-sheets.js';
import * as table from './views/table.js';
import * as timeline from './views/timeline.js';
import * as tree from './views/tree.js';
import * as votes from './views/votes.js';

/** @import { Store } from './store.js' */
/** @import { Frame } from './frame.js' */
/** @import { Visit } from './elements/welcome.js' */
/** @import { Tongue } from './language.js' */
/** @import { ScriptPolicy } from './policy.js' */
/** @import { State } from './state.js' */

/**
 * @typedef {object} Stand where the page stands
 * @property {Promise<WebAssembly.Module>} module the compiled core
 * @property {ScriptPolicy} policy
 * @property {Partial<State>} first what the state begins with
 * @property {() => string} href the address that links are made of
 * @property {Record<string, string>} sketches the addresses of the gallery's pictures, by file
 * @property {Tongue | null} tongue the languages to choose from
 * @property {Visit} visit whether somebody is here for the first time
 * @property {(part: string) => boolean} shows which parts there are
 * @property {typeof reduce} [reduce] what an action changes, where that is not what it usually is
 * @property {(callback: (now: number) => void) => void} [request] the next frame
 */

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const later = (/** @type {() => void} */ task, /** @type {number} */ ms) => setTimeout(task, ms);

/** What to look for in a run of the gallery: asked at every tick, found once a scenario. */
function hinter() {
  /** @type {{ scenario: string, hint: string | null }} */
  let known = { scenario: '', hint: null };
  return (/** @type {string} */ scenario) => {
    if (known.scenario !== scenario) {
      const found = GALLERY.find(({ text }) => sameRun(text, scenario));
      known = { scenario, hint: found?.sentence ?? null };
    }
    return known.hint;
  };
}

/** A u64 as text: a number of this language could not hold it. */
function rollSeed() {
  return crypto.getRandomValues(new BigUint64Array(1))[0].toString();
}

/** In a sandbox, where nobody tells a page what it may not do.
 * @param {Window} scope */
const confined = (scope) => scope.parent !== scope && scope.origin === 'null';

/** The window is called like the run. @param {Store} store */
function nameWindow(store) {
  const plain = document.title;
  store.subscribe((state, before) => {
    const title = titleOf(state);
    if (state.preview !== before.preview) document.title = title ? `${title} · Bivouac` : plain;
  });
}

/** The parts of the page, the most needed first.
 * @param {Store} store @param {Frame} frame
 * @param {Pick<Stand, 'href' | 'sketches' | 'tongue' | 'visit'>} stand
 * @returns {Record<string, () => void>} */
function parts(store, frame, { href, sketches, tongue, visit }) {
  const copyText = copier(navigator);
  return {
    keys: () => keys.listen(document, store),
    header: () => header.mount(place('header'), store, { tongue, href }),
    stage: () => stage.mount(place('stage'), store, { soon: frame.paint }),
    bar: () => networkBar.mount(place('stage-bar'), store),
    still: () => still.mount(place('still'), store),
    narration: () => narration.mount(place('narration'), store,
      { aloud: place('aloud'), later, hintFor: hinter(), copyText }),
    ...(WHOLE && {
      welcome: () => welcome.mount(place('welcome'), store, visit),
      chosen: () => chosen.mount(place('chosen'), store),
      drop: () => drop.mount(place('drop'), store, { page: document, aloud: place('aloud') }),
    }),
    lamps: () => lamps.mount(place('lamps'), store, { copyText, later }),
    timeline: () => timeline.mount(place('timeline'), store),
    ...(WHOLE && { branches: () => branches.mount(place('branches'), store) }),
    panel: () => panel.mount(place('panel'), store,
      { inspector: inspector.mount, graph: graph.mount, votes: votes.mount, table: table.mount,
        chain: chain.mount, spacetime: spacetime.mount, tree: tree.mount,
        log: log.mount,
        ...(WHOLE && { map: map.mount,
          how: (el, of) => how.mount(el, of, { exhibits: GALLERY }) }),
        compare: (el, of) => compare.mount(el, of,
          { stage: (place, seen) => stage.mount(place, seen, { prefix: 'other-camp' }),
            exhibits: GALLERY, rollSeed }) },
      { wide: matchMedia('(min-width: 1400px)'), wider: matchMedia('(min-width: 1740px)') }),
    drawer: () => drawer.mount(place('drawer'), store, rollSeed),
    sheet: () => sheet.mount(/** @type {HTMLDialogElement} */ (place('sheet')), store,
      { exhibits: GALLERY, sketches, href, copyText, document, save: saver(document, later),
        saved: confined(window) ? strings.embedding.noDownload : '',
        pause: () => new Promise((go) => { later(() => go(), 0); }),
        pictures: { stage: stage.picture, graph: graph.picture, votes: votes.picture,
          spacetime: spacetime.picture, tree: tree.picture, table: tablePicture,
          chain: chain.picture, log: logPicture, ...(WHOLE && { map: map.picture }),
          compare: (of, size) => compare.picture(of, size, stage.picture) },
        logText, sheets: { ...tableSheets, ...chainSheets, ...sheets } }),
  };
}

/** Mounts one part a task, so that the page never stands still. @param {(() => void)[]} left */
function mountInTurn([first, ...left]) {
  first?.();
  if (left.length > 0) later(() => mountInTurn(left), 0);
}

/** What takes more runs than the one that is shown.
 * @param {Store} store @param {Client} client @param {Pool} pool */
function startMany(store, client, pool) {
  startSweeper(store, pool);
  startSearcher(store, client);
  startSettler(store, client, pool);
  startMapper(store, pool);
}

/**
 * @param {Stand} stand
 * @returns {{ store: Store, client: Client }}
 */
export function start(stand) {
  const { module, policy, first, shows } = stand;
  const frame = createFrame(stand.request ?? ((callback) => requestAnimationFrame(callback)));
  const store = createStore(stand.reduce ?? reduce, { ...START, ...first }, frame.paint);
  const around = {
    spawn: workerSpawner(window, policy), module,
    later, never: (/** @type {any} */ timer) => clearTimeout(timer),
  };
  const quiet = (/** @type {boolean} */ silent) =>
    store.dispatch({ type: 'silence', silence: silent ? 'noticed' : 'none' });
  const client = new Client({ ...around, quiet });
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  wearTheme(store, window);
  startSession(store, client, later);
  startLooker(store, client);
  if (WHOLE) startMany(store, client, new Pool(around, handsFor(navigator)));
  startComparer(store, new Client(around), later);
  startPlayer(store, frame, () => calm.matches);
  nameWindow(store);
  mountInTurn(Object.entries(parts(store, frame, stand))
    .filter(([name]) => shows(name)).map(([, mount]) => mount)
    .concat(() => { document.body.dataset.whole = ''; }));
  return { store, client };
}

/** Whether this browser can compute runs; if not, the page says what it needs. */
export function able() {
  const can = typeof WebAssembly === 'object' && typeof Worker === 'function';
  if (!can) place('needs').hidden = false;
  return can;
}
