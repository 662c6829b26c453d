// The pictures that are kept as text: a sketch of the stage for every scenario of the gallery,
// which the gallery shows, and a picture of every view for the tests alone. Colours are variables
// with a light and a dark value, so that one file suits both.

import { readFileSync } from 'node:fs';
import { LIGHT } from '../../www/draw/palette.js';
import { asSvg } from '../../www/parts/picture.js';
import { serialize, svgPen } from '../../www/draw/svg.js';
import * as chain from '../../www/views/chain.js';
import * as compare from '../../www/views/compare.js';
import * as graph from '../../www/views/graph.js';
import * as log from '../../www/views/log-picture.js';
import * as spacetime from '../../www/views/spacetime.js';
import * as stage from '../../www/views/stage.js';
import * as table from '../../www/views/table-picture.js';
import * as tree from '../../www/views/tree.js';
import * as votes from '../../www/views/votes.js';
import { gallery } from './gallery.js';
import { storeAt } from './store.js';

/** @import { Picture } from '../../www/parts/picture.js' */
/** @import { State } from '../../www/state.js' */
/** @import { Run, Store } from '../../www/store.js' */

const SKETCH = { width: 432, height: 270 };
const TOKENS = new URL('../../www/style/tokens.css', import.meta.url);
/** What nobody would send, and what has therefore no stage. */
export const UNSENT = ['fifteen-ten'];

/** The moment of each sketch, as a share of the run; others are shown at 0.42.
 * @type {Record<string, number>} */
const TELLING = {
  'four-one': 0.55, 'three-one': 0.7, 'split-commander': 0.16, 'three-m': 0.565,
  'three-m-plus-one': 0.69, 'notebook-4-2': 0.39, 'notebook-9-3': 0.3, 'seven-five': 0.25,
  'majority-equivocate': 0.5, 'benor-cell': 0.6, 'push-waves': 0.36, partition: 0.5,
  'double-spend': 0.08, lottery: 0.525, 'lottery-forks': 0.315, 'no-rule': 0.555,
  'tampering-relays': 0.345, 'then-om': 0.99, 'then-benor': 0.97, 'then-majority': 0.5,
  'then-lottery': 0.66, 'two-places': 0.33,
};

/** @typedef {(store: Store, size: { width: number, height: number }) => Picture | null} Draw */
/** @typedef {{ name: string, scenario: string, view: Draw, size: [number, number], share: number,
 *   change?: Partial<State> | ((run: Run) => Partial<State>), other?: string }} Kept */

/** @type {Draw} */
const twoStages = (store, size) => compare.picture(store, size, stage.picture);
/** @param {Partial<State['table']>} change @returns {Partial<State>} */
const shows = (change) => ({ table: { show: 'versions', stage: null, stores: null, column: 0,
  row: 0, cell: null, ...change } });

/** One telling moment of every view, and of the stage one for every way it is drawn.
 * @type {Kept[]} */
export const KEPT = [
  { name: 'stage-generals', scenario: 'seven-two', view: stage.picture, size: [1000, 660],
    share: 0.42, change: { selection: { kind: 'node', id: 3 } } },
  { name: 'stage-votes', scenario: 'neighbours-sync', view: stage.picture, size: [1000, 660],
    share: 0.42 },
  { name: 'stage-places', scenario: 'then-majority', view: stage.picture, size: [1000, 660],
    share: 0.42 },
  { name: 'stage-race', scenario: 'push-waves', view: stage.picture, size: [1000, 660],
    share: 0.35, change: ({ index }) =>
      ({ layout: 'race', followed: index.items?.list[0].id ?? null }) },
  { name: 'stage-hops', scenario: 'push-waves', view: stage.picture, size: [1000, 660],
    share: 0.4, change: { layout: 'hops' } },
  { name: 'stage-blocks', scenario: 'lottery-forks', view: stage.picture, size: [1000, 660],
    share: 0.42 },
  { name: 'graph-notebook', scenario: 'notebook-4-2', view: graph.picture, size: [700, 720],
    share: 1 },
  { name: 'graph-bundled', scenario: 'seven-two', view: graph.picture, size: [700, 720],
    share: 0.6 },
  { name: 'spacetime', scenario: 'split-commander', view: spacetime.picture, size: [700, 820],
    share: 0.2 },
  { name: 'spacetime-rounds', scenario: 'benor-b', view: spacetime.picture, size: [700, 820],
    share: 0.5, change: { look: { by: 'rounds', zoom: 0, folded: null } } },
  { name: 'tree', scenario: 'seven-two', view: tree.picture, size: [1000, 620], share: 1,
    change: { look: { by: 'events', zoom: 0, folded: 1 } } },
  { name: 'tree-icicle', scenario: 'notebook-9-3', view: tree.picture, size: [1000, 620],
    share: 0.7 },
  { name: 'votes', scenario: 'neighbours-sync', view: votes.picture, size: [800, 0], share: 0.6 },
  { name: 'votes-coins', scenario: 'benor-cell', view: votes.picture, size: [800, 0], share: 1 },
  { name: 'table-versions', scenario: 'then-majority', view: table.picture, size: [560, 0],
    share: 0.5, change: shows({ stage: 'before' }) },
  { name: 'table-delays', scenario: 'push-waves', view: table.picture, size: [560, 0], share: 1,
    change: shows({ show: 'delays' }) },
  { name: 'table-balances', scenario: 'then-neighbours', view: table.picture, size: [640, 0],
    share: 0.5, change: shows({ show: 'balances' }) },
  { name: 'table-order', scenario: 'crash-gossip', view: table.picture, size: [1100, 0],
    share: 0.9, change: shows({ show: 'order' }) },
  { name: 'chain', scenario: 'lottery-forks', view: chain.picture, size: [760, 1000],
    share: 0.5 },
  { name: 'chain-robbed', scenario: 'double-spend', view: chain.picture, size: [760, 1000],
    share: 1 },
  { name: 'compare', scenario: 'seven-two', view: twoStages, size: [1300, 560], share: 0.45,
    other: 'three-m-plus-one' },
  { name: 'log', scenario: 'split-commander', view: log.picture, size: [760, 700], share: 0.3 },
];

/** @param {RegExp} rule @returns {Map<string, string>} the tokens of one rule of the page */
function tokensOf(rule) {
  const [, body = ''] = rule.exec(readFileSync(TOKENS, 'utf8')) ?? [];
  return new Map(Array.from(body.matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name, value]) =>
    [name, value]));
}

/** Every colour by name. */
const NAMED = Object.fromEntries(Object.keys(LIGHT).map((name) =>
  [name, ['sans', 'serif'].includes(name) ? LIGHT[name] : `var(--${name})`]));

/** The colours that a picture uses, light and dark, as its own style sheet. @param {string} svg */
function themed(svg) {
  const dark = tokensOf(/:root\[data-theme="dark"\] \{([^}]*)\}/);
  const used = [...new Set(Array.from(svg.matchAll(/var\(--([\w-]+)\)/g), ([, name]) => name))]
    .sort();
  const rule = (/** @type {(name: string) => string | undefined} */ colour) =>
    `:root{${used.map((name) => `--${name}:${colour(name)}`).join(';')}}`;
  const style = `<style>${rule((name) => LIGHT[name])}@media (prefers-color-scheme:dark){${
    rule((name) => dark.get(name))}}</style>`;
  return svg.replace(/^<svg[^>]*>/, (opening) => opening + style);
}

/** One element a line, so that a change can be read. @param {string} svg */
const lined = (svg) => `${svg.replaceAll('><', '>\n<')}\n`;

/** @returns {Generator<{ name: string, svg: string }, void>} for the gallery, by scenario */
export function* sketches() {
  for (const [name, text] of gallery()) {
    if (UNSENT.includes(name)) continue;
    const picture = stage.sketch(storeAt(text, TELLING[name] ?? 0.42), SKETCH);
    if (!picture) throw new Error(`${name} has no stage`);
    const { pen, tree } = svgPen(picture.size, NAMED);
    pen.rect(0, 0, SKETCH.width, SKETCH.height).paint('paper');
    picture.draw(pen);
    yield { name, svg: lined(themed(serialize(tree))) };
  }
}

/** @returns {AsyncGenerator<{ name: string, svg: string }, void>} as an export of each view */
export async function* pictures() {
  const texts = gallery();
  for (const { name, scenario, view, size: [width, height], share, change, other } of KEPT) {
    const text = texts.get(scenario) ?? '';
    const store = storeAt(text, share, change, other ? texts.get(other) : null);
    const picture = view(store, { width, height });
    if (!picture) throw new Error(`${name} is no picture`);
    const svg = await asSvg(picture, `${scenario} at ${share}`, NAMED).text();
    yield { name, svg: lined(themed(svg)) };
  }
}
