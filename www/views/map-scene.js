/**
 * What the map shows of the state: what is known of each cell under what was chosen to be shown,
 * and the words along its sides. Pure.
 */
import { labelOf } from '../parts/fields.js';
import { boundOf, lieState, runState, VERDICTS } from '../story/map-cell.js';
import { algorithmOf, cellsOf } from '../story/map-plan.js';
import { strings } from '../strings/strings.js';
import { layOutMap } from './map-layout.js';

/** @import { MapState } from '../many-state.js' */
/** @import { State } from '../state.js' */
/** @import { Asked, CellState } from '../story/map-cell.js' */
/** @import { Plan } from '../story/map-plan.js' */
/** @import { MapScene } from './map-draw.js' */
/** @import { MapLayout } from './map-layout.js' */

const words = strings.map;

/** @param {State} state @returns {Plan | null} the plan, if it is about what is on the page */
export function planShown({ map: { plan }, preview }) {
  return plan && preview?.valid?.algorithm === algorithmOf(plan.base) ? plan : null;
}

/** @param {MapState} map @param {Plan} plan @returns {string} what is shown */
export function shownOf({ show, cells }, { about }) {
  const known = about === 'lies' ? Object.keys(words.asked)
    : [...VERDICTS, ...measuresOf(cells)];
  return show !== null && known.includes(show) ? show : about === 'lies' ? 'both' : 'agreed';
}

/** @param {MapState['cells']} cells @returns {string[]} the measures that any cell has */
export function measuresOf(cells) {
  return [...new Set(cells.flatMap(({ outcome }) => Object.keys(outcome?.spreads ?? {})))];
}

/** @param {MapState} map @param {Plan} plan @returns {CellState[]} */
export function statesOf(map, plan) {
  const show = shownOf(map, plan);
  return map.cells.map((cell) => (plan.about === 'lies'
    ? lieState(cell, /** @type {Asked} */ (show)) : runState(cell, show)));
}

/** @param {Plan} plan @param {string} show @returns {string} what the sentences call it */
export function whatOf({ about }, show) {
  if (about === 'lies') return words.what[/** @type {Asked} */ (show)];
  return words.verdict[show] ?? strings.capital(measureName(show));
}

/** @param {string} name */
export const measureName = (name) => words.measure[name] ?? name.replaceAll('_', ' ');

/** @param {string} algorithm @param {string} key @returns {string} a setting in a word or two */
export function settingName(algorithm, key) {
  const own = algorithm === 'om' ? words.axis : words.axisOfPeers;
  return own[key] ?? labelOf({ algorithm }, key);
}

const SIGNS = /** @type {const} */ (
  ['theorem', 'exhausted', 'unbroken', 'some', 'most', 'vacuous']);

/** @param {CellState[]} states @param {Plan} plan @param {string} show @param {State} state */
function legendOf(states, { about }, show, { preview }) {
  const there = (/** @type {string} */ kind) => states.some((one) => one.kind === kind);
  const kinds = about === 'lies' ? SIGNS.filter(there) : [];
  const [condition] = preview?.valid?.conditions ?? [];
  const bound = condition && words.bound[condition.name];
  return [
    ...kinds.map((kind) => ({ sign: kind, text: words.legend[kind] })),
    ...(bound ? [{ sign: 'bound', text: bound }] : []),
    ...(there('pending') ? [{ sign: 'pending', text: words.legend.pending }] : []),
  ];
}

/** @param {State} state @param {number} width @param {boolean} touch
 * @returns {{ scene: MapScene, layout: MapLayout, plan: Plan } | null} */
export function sceneOf(state, width, touch) {
  const plan = planShown(state);
  const { map } = state;
  if (!plan || map.cells.length === 0 || width < 60) return null;
  const algorithm = algorithmOf(plan.base);
  const states = statesOf(map, plan);
  const bounds = map.cells.map(boundOf);
  const legend = legendOf(states, plan, shownOf(map, plan), state)
    .filter(({ sign }) => sign !== 'bound' || new Set(bounds).size > 1);
  const [columns, rows] = [plan.across.values, plan.down.values];
  const [across, down] = [plan.across, plan.down].map(({ key }) => settingName(algorithm, key));
  const texts = legend.map(({ text }) => text);
  const layout = layOutMap({ columns, rows, down, legend: texts }, width, touch);
  return { plan, layout, scene: {
    states, bounds, columns, rows, legend, chosen: map.at, across, down,
    figure: words.figure, most: Math.max(...states.map(({ mean }) => mean ?? 0)),
  } };
}

/** @param {State} state @param {number} index @returns {string} a cell as it is spoken */
export function spokenOf(state, index) {
  const plan = planShown(state);
  const cell = plan && statesOf(state.map, plan)[index];
  if (!plan || !cell) return '';
  const what = whatOf(plan, shownOf(state.map, plan));
  return `${words.name(cellsOf(plan)[index])}. ${words.says(cell, what)}`;
}
