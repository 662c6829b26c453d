// What the page knows, as one plain serialisable value, and how each action changes it.
// Pure: no document, no clock, no worker. Effects follow from it (session.js, player.js).

import { edited } from './edited.js';
import { givenName } from './given-name.js';
import { branchesOf, grown, moved, NEW, stepOf, touched, ahead, before } from './history.js';
import { CALM, UNMAPPED, UNSETTLED } from './many-state.js';
import { pairOf, withPairs } from './pairs.js';
import { WHOLE } from './whole.js';

/** @import { Preview, Progress, Reply, Description, Folded,
 *   SearchReport } from './pkg/types.js' */

/** @import { Deed, Forked } from './deeds.js' */
/** @import { Far } from './looker.js' */
/** @import { History, Step } from './history.js' */
/** @import { MapState, Runner, Settle } from './many-state.js' */

/** @typedef {'starting' | 'running' | 'ready' | 'asking' | 'refused' | 'stopped'
 *   | 'failed'} Phase */
/** @typedef {{ kind: 'node' | 'message' | 'item' | 'block', id: number }} Pick what is selected or
 *   hovered */
/** @typedef {'inspector' | 'graph' | 'votes' | 'table' | 'chain' | 'spacetime' | 'tree'
 *   | 'compare' | 'map' | 'log' | 'how'} Tab */
/** @typedef {import('./trace/scale.js').By} By */
/** @typedef {{ by: By, zoom: number, folded: number | null }} Look how views show what they show:
 *   what time runs by, how close, how far up a tree is folded (null: as far as it goes) */
/** @typedef {'auto' | 'light' | 'dark' | 'contrast' | 'projector'} Theme */
/** @typedef {'gallery' | 'help' | 'share' | 'export' | 'runner' | 'settle'
 *   | 'glossary' | 'embed' | null} Sheet */
/** @typedef {'place' | 'force' | 'hops' | 'race'} Layout of a network, if its run has it */
/** @typedef {{ code: string, key: string | null, message: string, detail?: string }} Notice */
/** @typedef {'none' | 'noticed' | 'wait' | 'stop'} Silence of the engine at work, and what the
 *   reader wants of it */

/**
 * A wish to open a scenario; a new object is a new wish.
 * @typedef {object} Wish
 * @property {string} text
 * @property {'link' | 'gallery' | 'drawer' | 'deed' | 'history' | 'file'} from
 * @property {boolean} confirmed the reader has seen the cost
 * @property {Notice | null} notice what was wrong before the text could even be read
 * @property {boolean} play start playing as soon as the run is there
 * @property {Deed | null} [deed] what was done to the run that it forks from
 * @property {Pick | null} [keep] what is selected once the run is there
 */

/**
 * What the table of peers and items shows.
 * @typedef {object} TableSettings
 * @property {'versions' | 'delays' | 'balances' | 'order' | 'stores'} show
 * @property {'before' | 'after' | null} stage before or after versions were settled; null: by time
 * @property {[number, number] | null} stores the two peers whose stores are compared
 * @property {number} column @property {number} row where a table begins that is too large to show
 * @property {{ node: number, item: number } | null} cell that is looked at
 */
/**
 * The search for the worst lie: how far it is, and what came of it.
 * @typedef {object} Search
 * @property {'idle' | 'asked' | 'running' | 'stopping'} phase
 * @property {string} text the scenario whose traitors are searched
 * @property {number} budget how many tables are tried at most
 * @property {number} tried @property {number} harm so far
 * @property {SearchReport | null} report @property {string} message
 */
/**
 * What a frame of this run on another page is to be: as its parameters say it, and its size in px.
 * @typedef {object} EmbedSettings
 * @property {'iframe' | 'element'} form
 * @property {number} width @property {number} height
 * @property {string} controls @property {string} view @property {string} theme
 * @property {string} mode
 * @property {'on' | 'off'} moment begins where the playhead stands
 * @property {'on' | 'off'} autoplay @property {'on' | 'off'} narration
 * @property {'on' | 'off'} links @property {'on' | 'off'} seedlock
 */
/**
 * Another run beside this one.
 * @typedef {object} Comparison
 * @property {string} text the scenario that was asked for
 * @property {'off' | 'running' | 'ready' | 'failed'} phase
 * @property {string} message what went wrong
 * @property {Preview | null} preview the core's reading of it
 * @property {number | null} first the tick at which the two first differ
 */
/**
 * @typedef {object} State
 * @property {Phase} phase
 * @property {Wish | null} wish the scenario that was last asked for
 * @property {string} scenario canonical text of what is shown, without the playhead
 * @property {Preview | null} preview the core's reading of it
 * @property {string[]} names given names of the generals, may be shorter than n
 * @property {number} n @property {number[]} bad ids of the traitors
 * @property {number} t the playhead, a tick @property {number} ticks the last tick
 * @property {boolean} playing @property {number} speed
 * @property {boolean} fresh nothing was played or sought yet: the big Play is offered
 * @property {Pick | null} selection @property {Pick | null} hover
 * @property {number | null} followed the item whose wave the stage shows, while peers are chosen
 * @property {Layout} layout
 * @property {boolean} conceal the traitors are not marked
 * @property {number | null} why the row whose past is lit, if one is asked about
 * @property {Look} look
 * @property {Tab | null} beside a second view, where the page is wide
 * @property {Tab} tab @property {Theme} theme @property {Sheet} sheet
 * @property {string | null} term the word that the glossary is asked about
 * @property {string | null} reading the algorithm whose page is open, null: the run's
 * @property {boolean} drawer
 * @property {string | null} draft the scenario text in the drawer, null until it is touched
 * @property {boolean} live the draft runs by itself when it is cheap
 * @property {Preview | null} drafted the core's reading of the draft
 * @property {Description | null} description the parameter table
 * @property {Progress | null} progress of the run under way
 * @property {Reply | null} answers if the vote were now, for the selected general
 * @property {Folded | null} told who told the lieutenant what, and how that folds
 * @property {Notice[]} notices
 * @property {Runner} runner @property {Comparison} compare
 * @property {TableSettings} table @property {Settle} settle
 * @property {Search} search @property {MapState} map
 * @property {EmbedSettings} embed @property {Far} far
 * @property {History} history what was opened or made here, step by step
 * @property {boolean} shared false: this is not the run the link asked for
 * @property {string | null} aside an edited text that never ran, when something else was opened
 * @property {Silence} silence
 */

/**
 * @typedef {{ type: 'wish', text: string, from: Wish['from'],
 *     confirmed?: boolean, play?: boolean, notice?: Notice | null }
 *   | { type: 'read', preview: Preview, scenario: string, notices: Notice[], shared: boolean }
 *   | { type: 'running' } | { type: 'asking' } | { type: 'refused' } | { type: 'stop' }
 *   | { type: 'progress', progress: Progress }
 *   | { type: 'ready', ticks: number, n: number, bad: number[], at: number, messages?: number }
 *   | ({ type: 'deed' } & Forked) | { type: 'undo' } | { type: 'redo' }
 *   | { type: 'step', id: number }
 *   | { type: 'failed', notice: Notice }
 *   | { type: 'described', description: Description }
 *   | { type: 'draft', text: string, live: boolean }
 *   | { type: 'drafted', text: string, preview: Preview }
 *   | { type: 'answered', answers: Reply | null } | { type: 'told', told: Folded }
 *   | { type: 'tick', t: number } | { type: 'seek', t: number }
 *   | { type: 'play', on: boolean } | { type: 'speed', speed: number }
 *   | { type: 'select', pick: Pick | null } | { type: 'hover', pick: Pick | null }
 *   | { type: 'follow', item: number | null } | { type: 'layout', layout: Layout }
 *   | { type: 'why', row: number | null } | { type: 'look', change: Partial<Look> }
 *   | { type: 'conceal', on: boolean } | { type: 'tab', tab: Tab }
 *   | { type: 'beside', tab: Tab } | { type: 'split', on: boolean }
 *   | { type: 'theme', theme: Theme } | { type: 'sheet', sheet: Sheet, term?: string }
 *   | { type: 'reading', algorithm: string }
 *   | { type: 'drawer', open: boolean }
 *   | { type: 'runner', change: Partial<Runner> }
 *   | { type: 'table', change: Partial<TableSettings> }
 *   | { type: 'settle', change: Partial<Settle> } | { type: 'search', change: Partial<Search> }
 *   | { type: 'embed', change: Partial<EmbedSettings> } | { type: 'far', change: Partial<Far> }
 *   | { type: 'compare', change: Partial<Comparison>, ticks?: number }
 *   | { type: 'map', change: Partial<MapState> }
 *   | { type: 'silence', silence: Silence } | { type: 'forget' }
 *   | { type: 'notice' | 'differs', notice: Notice } | { type: 'dismiss', notice: Notice }} Action
 */

export const SPEEDS = Object.freeze([0.25, 0.5, 1, 2, 4, 8, 32]);

/** @type {TableSettings} */
const TABLE = Object.freeze({
  show: 'versions', stage: null, stores: null, column: 0, row: 0, cell: null,
});

/** At some microseconds a table a search ends within a few seconds, unless it is sent further. */
export const SEARCH_BUDGET = 500000;
export const SEARCH_BUDGET_MAX = 64 * SEARCH_BUDGET;
/** @type {Search} */
const UNSOUGHT = Object.freeze({
  phase: 'idle', text: '', budget: SEARCH_BUDGET, tried: 0, harm: 0, report: null, message: '',
});
/** @type {EmbedSettings} */
const FRAMED = Object.freeze({
  form: 'iframe', width: 720, height: 480, controls: 'basic', view: 'stage', theme: 'auto',
  mode: 'explore', moment: 'off', autoplay: 'off', narration: 'on', links: 'on', seedlock: 'off',
});
/** @type {Comparison} */
const ALONE = Object.freeze(
  { text: '', phase: 'off', message: '', preview: null, first: null });
/** @type {Look} */
const USUAL = Object.freeze({ by: 'events', zoom: 0, folded: null });

/** @type {State} */
export const START = Object.freeze({
  phase: 'starting', wish: null, scenario: '', preview: null, names: [], n: 0, bad: [],
  t: 0, ticks: 0, playing: false, speed: 1, fresh: true, selection: null, hover: null,
  followed: null, layout: 'place', why: null, look: USUAL,
  conceal: false, tab: 'inspector', beside: null, theme: 'auto', sheet: null, term: null,
  reading: null, drawer: false,
  draft: null, live: false, drafted: null, description: null, progress: null, answers: null,
  told: null,
  notices: [], shared: true, history: NEW, far: { path: null, told: null }, aside: null,
  silence: 'none',
  runner: CALM, table: TABLE, settle: UNSETTLED, search: UNSOUGHT, embed: FRAMED, compare: ALONE,
  map: UNMAPPED,
});

/** Algorithms whose peers pass things on. */
export const NETWORKS = ['gossip', 'lottery'];

/** The panel's tabs, in order: an execution graph is for generals, votes for peers, a table for
 * those that pass things on, a chain where they mine.
 * @param {{ preview: Preview | null }} state @returns {Tab[]} */
export function tabsOf({ preview }) {
  const algorithm = preview?.valid?.algorithm ?? 'om';
  const mines = algorithm === 'lottery'
    || pairOf(preview?.valid?.scenario ?? '', 'then') === 'lottery';
  /** @type {Tab[]} */
  const own = NETWORKS.includes(algorithm) ? (mines ? ['table', 'chain'] : ['table'])
    : algorithm === 'om' ? ['graph', 'spacetime', 'tree', 'compare']
      : ['votes', 'spacetime', 'compare'];
  return WHOLE ? ['inspector', ...own, 'map', 'log', 'how'] : ['inspector', ...own, 'log'];
}

/** @typedef {{ tab: Tab, beside: Tab | null }} Tabs */

/** The same views, or what takes their place. @param {Tabs} state @param {Preview} preview
 * @returns {Tabs} */
function keptTabs({ tab, beside }, preview) {
  const tabs = tabsOf({ preview });
  const kept = tabs.includes(tab) ? tab : tabs[1];
  const second = beside === null || tabs.includes(beside) ? beside : tabs[1];
  return { tab: kept, beside: second === kept ? null : second };
}

/** Nothing is shown twice: what is asked for where the other stands changes places with it.
 * @param {Tabs} state @param {Tabs} wished @returns {Tabs} */
function placed(state, wished) {
  if (wished.tab !== wished.beside) return wished;
  if (state.beside === null) return { tab: state.tab, beside: null };
  return { tab: state.beside, beside: state.tab };
}

/** What a run leaves behind when another takes its place. */
const BLANK = {
  t: 0, ticks: 0, n: 0, bad: [], playing: false, fresh: true,
  selection: null, hover: null, followed: null, why: null, answers: null, told: null, reading: null,
  progress: null, compare: ALONE, far: { path: null, told: null },
};

/** @param {Pick | null} a @param {Pick | null} b */
export function samePick(a, b) {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
}

/** An item that is selected is followed, until another is. @param {Pick | null} pick */
function follow(pick) {
  return pick?.kind === 'item' ? { followed: pick.id } : {};
}

/**
 * @param {State} state @param {number} t
 * @returns {number} t as a tick of the run
 */
export function clampTick(state, t) {
  return Math.min(Math.max(Math.round(t), 0), state.ticks);
}

/** @param {Pick | null} pick @param {number} n @param {number} messages */
function keptPick(pick, n, messages) {
  const most = { node: n, message: messages, item: 0, block: 0 };
  return pick !== null && pick.id < most[pick.kind] ? pick : null;
}

/** A wish for the run that stands here, in another form: nobody is moved.
 * @param {State} state @param {string} text @param {number} t
 * @param {'deed' | 'history'} from @param {Deed | null} [deed] */
function again(state, text, t, from, deed = null) {
  const wish = { text: withPairs(text, { at: t > 0 ? String(t) : null }), from, deed,
    confirmed: true, play: false, notice: null, keep: state.selection };
  return { wish, sheet: null, playing: false };
}

/** Goes to another step. Among the branches of one run the playhead stays where it is.
 * @param {State} state @param {Step | null} step @returns {Partial<State>} */
function standing(state, step) {
  if (step === null || step.id === state.history.at) return {};
  const kin = branchesOf(state.history).some((branch) => branch.step.id === step.id);
  return { ...again(state, step.text, kin ? state.t : step.t, 'history'),
    history: moved(touched(state.history, state.t), step.id) };
}

/**
 * One function a kind of action: the parts of the state that change, or nothing.
 * @type {{ [K in Action['type']]:
 *   (state: State, action: Extract<Action, { type: K }>) => Partial<State> }}
 */
const CHANGES = {
  wish: (state, { text, from, confirmed = false, play = false, notice = null }) => ({
    wish: { text, from, confirmed, play, notice }, sheet: null, playing: false,
    history: touched(state.history, state.t), aside: from === 'drawer' ? null : edited(state),
  }),
  deed: (state, { text, deed }) => ({
    ...again(state, withPairs(text, { d: null }), state.t, 'deed', deed),
    history: touched(state.history, state.t), aside: edited(state),
  }),
  undo: (state) => standing(state, before(state.history)),
  redo: (state) => standing(state, ahead(state.history)),
  step: (state, { id }) => standing(state, stepOf(state.history, id)),
  read: (state, { preview, scenario, notices, shared }) => ({
    ...BLANK, ...keptTabs(state, preview), preview, scenario, notices, shared,
    table: { ...TABLE, show: state.table.show },
    names: (preview.valid?.names ?? []).map(givenName),
    draft: null, drafted: null,
  }),
  running: () => ({ phase: 'running', progress: null }),
  asking: () => ({ phase: 'asking', drawer: true }),
  refused: () => ({ phase: 'refused', drawer: true }),
  stop: (state) => (state.phase === 'running' ? { phase: 'stopped', progress: null } : {}),
  progress: (state, { progress }) => (state.phase === 'running' ? { progress } : {}),
  ready: (state, { ticks, n, bad, at, messages = 0 }) => ({
    phase: 'ready', ticks, n, bad, progress: null,
    history: grown(state.history, { text: state.scenario, deed: state.wish?.deed ?? null,
      live: state.wish?.from === 'drawer' && !state.wish.play,
      own: state.wish?.from === 'drawer' || state.wish?.from === 'deed' }),
    selection: keptPick(state.wish?.keep ?? null, n, messages),
    t: Math.min(at, ticks), fresh: at === 0 && !state.wish?.play,
    playing: state.wish?.play === true,
  }),
  failed: (state, { notice }) => ({
    phase: 'failed', progress: null, playing: false, notices: [...state.notices, notice],
  }),
  described: (_, { description }) => ({ description }),
  draft: (_, { text, live }) => ({ draft: text, live }),
  drafted: (state, { text, preview }) =>
    (state.draft === text ? { drafted: preview } : {}),
  answered: (_, { answers }) => ({ answers }),
  told: (_, { told }) => ({ told }),
  tick: (state, { t }) => {
    const now = clampTick(state, t);
    return { t: now, playing: state.playing && now < state.ticks };
  },
  seek: (state, { t }) => ({ t: clampTick(state, t), playing: false, fresh: false }),
  play: (state, { on }) => {
    if (!on || state.phase !== 'ready') return { playing: false };
    return { playing: true, fresh: false, t: state.t >= state.ticks ? 0 : state.t };
  },
  speed: (_, { speed }) => ({ speed }),
  select: (state, { pick }) =>
    (samePick(state.selection, pick) ? {} : {
      selection: pick, answers: null, why: pick === null ? null : state.why, ...follow(pick),
    }),
  hover: (state, { pick }) => (samePick(state.hover, pick) ? {} : { hover: pick }),
  follow: (_, { item }) => ({ followed: item }),
  layout: (_, { layout }) => ({ layout }),
  why: (_, { row }) => ({ why: row }),
  look: (state, { change }) => ({ look: { ...state.look, ...change } }),
  conceal: (_, { on }) => ({ conceal: on }),
  tab: (state, { tab }) => placed(state, { tab, beside: state.beside }),
  beside: (state, { tab }) => placed(state, { tab: state.tab, beside: tab }),
  split: (state, { on }) => ({
    beside: on ? tabsOf(state).find((tab) => tab !== state.tab) ?? null : null,
  }),
  theme: (_, { theme }) => ({ theme }),
  sheet: (_, { sheet, term = null }) => ({ sheet, term, playing: false }),
  reading: (_, { algorithm }) => ({ reading: algorithm }),
  drawer: (_, { open }) => ({ drawer: open }),
  runner: (state, { change }) => ({ runner: { ...state.runner, ...change } }),
  table: (state, { change }) => ({ table: { ...state.table, ...change } }),
  settle: (state, { change }) => ({ settle: { ...state.settle, ...change } }),
  map: (state, { change }) => ({ map: { ...state.map, ...change } }),
  search: (state, { change }) => ({ search: { ...state.search, ...change } }),
  embed: (state, { change }) => ({ embed: { ...state.embed, ...change } }),
  far: (state, { change }) => ({ far: { ...state.far, ...change } }),
  compare: (state, { change, ticks = state.ticks }) => ({
    compare: { ...state.compare, ...change }, ticks, t: Math.min(state.t, ticks),
  }),
  silence: (_, { silence }) => ({ silence }),
  forget: () => ({ aside: null }),
  notice: (state, { notice }) => ({ notices: [...state.notices, notice] }),
  differs: (state, { notice }) => ({ notices: [...state.notices, notice], shared: false }),
  dismiss: (state, { notice }) => ({ notices: state.notices.filter((one) => one !== notice) }),
};

/**
 * @param {State} state @param {Action} action
 * @returns {State} the same object when nothing changed
 */
export function reduce(state, action) {
  const change = /** @type {(state: State, action: Action) => Partial<State>} */ (
    CHANGES[action.type])(state, action);
  const keys = /** @type {(keyof State)[]} */ (Object.keys(change));
  return keys.some((key) => state[key] !== change[key]) ? { ...state, ...change } : state;
}
