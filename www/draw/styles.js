/**
 * Every style a picture may use, by name, in tokens: the same table for canvas and for SVG. A name
 * with a value after a dot ("flag.a") puts that value's colour where the table says "value".
 */
import { WHOLE } from '../whole.js';
import { MAP } from './styles-map.js';
import { lookOf } from './values.js';

/**
 * @typedef {Object} Style
 * @property {string} [fill]     a token
 * @property {string} [stroke]   a token
 * @property {number} [width]    of the stroke
 * @property {number[]} [dash]
 * @property {number} [opacity]
 * @property {number} [size]     of text
 * @property {number} [weight]   of text
 * @property {'sans' | 'serif'} [face]
 * @property {boolean} [italic]
 * @property {'start' | 'middle' | 'end'} [anchor]
 * @property {string} [halo]     a token: text is drawn over a rim of it
 */

/** Cells that are the darker the longer something took. @param {number} count
 * @returns {Record<string, Style>} */
const heats = (count) => Object.fromEntries(Array.from({ length: count }, (_, i) =>
  [`table-heat-${i + 1}`, { fill: 'accent', opacity: [0.06, 0.13, 0.21, 0.3, 0.4][i] }]));

/** @type {Record<string, Style>} */
const TABLE = {
  // ground
  ring: { stroke: 'line', width: 1 },
  'ring-inner': { stroke: 'line', width: 1, dash: [1, 5] },
  ground: { fill: 'sunken' },
  paper: { fill: 'paper' },
  // camp
  canvas: { fill: 'surface', stroke: 'ink', width: 1.5 },
  shade: { fill: 'sunken' },
  'tent-edge': { stroke: 'ink', width: 1.5 },
  furled: { stroke: 'ink-2', width: 2.6 },
  opening: { fill: 'ink', opacity: 0.82 },
  rope: { stroke: 'ink-2', width: 0.8 },
  pole: { stroke: 'ink', width: 1.6 },
  mark: { fill: 'surface', stroke: 'ink', width: 1.4 },
  flag: { fill: 'value' },
  'flag-text': { fill: 'surface', size: 13, weight: 700, anchor: 'middle' },
  'flag-shape': { fill: 'surface' },
  crown: { fill: 'gold' },
  mask: { fill: 'surface', stroke: 'ink', width: 1.2 },
  'mask-line': { stroke: 'ink', width: 1.2 },
  'mask-eye': { fill: 'ink' },
  gone: { stroke: 'violated', width: 3 },
  severed: { stroke: 'violated', width: 1.6, dash: [2, 6] },
  'traitor-ring': { stroke: 'ink', width: 1.3 },
  selected: { stroke: 'accent', width: 2.4 },
  hovered: { stroke: 'accent', width: 1.4, dash: [2, 4] },
  name: { fill: 'ink', size: 13, weight: 600, anchor: 'middle', halo: 'paper' },
  count: { fill: 'ink-2', size: 11, anchor: 'middle', halo: 'paper' },
  'count-strong': { fill: 'ink', size: 11, weight: 700, anchor: 'middle', halo: 'paper' },
  'count-end': { fill: 'ink-2', size: 11, anchor: 'end', halo: 'paper' },
  'count-start': { fill: 'ink-2', size: 11, anchor: 'start', halo: 'paper' },
  'count-strong-end': { fill: 'ink', size: 11, weight: 700, anchor: 'end', halo: 'paper' },
  'count-strong-start': { fill: 'ink', size: 11, weight: 700, anchor: 'start', halo: 'paper' },
  brick: { fill: 'value' },
  shelf: { stroke: 'line-2', width: 1 },
  'scroll-line': { stroke: 'ink-2', width: 1 },
  scroll: { fill: 'surface', stroke: 'ink-2', width: 1 },
  // city
  wall: { fill: 'surface', stroke: 'ink-2', width: 1.4 },
  'wall-faint': { stroke: 'line-2', width: 1, dash: [7, 4] },
  'wall-line': { stroke: 'ink-2', width: 1 },
  gate: { fill: 'ink-2' },
  cross: { stroke: 'gold', width: 1.8 },
  city: { fill: 'ink-2', size: 12, face: 'serif', italic: true, anchor: 'middle' },
  // roads and riders
  road: { stroke: 'ink-2', width: 1, opacity: 0.5 },
  'road-strong': { stroke: 'ink-2', width: 1.6 },
  lie: { stroke: 'violated', width: 1.6, dash: [6, 4] },
  'lie-strong': { stroke: 'violated', width: 2.4, dash: [7, 4] },
  silence: { stroke: 'violated', width: 1.4, dash: [1, 4] },
  rider: { fill: 'ink' },
  'rider-rim': { stroke: 'paper', width: 9 },
  'rider-lie': { fill: 'ink', stroke: 'violated', width: 2.4 },
  'rider-home': { fill: 'ink-2', opacity: 0.38 },
  'rider-ghost': { stroke: 'violated', width: 1.6, dash: [2, 2.4] },
  lance: { stroke: 'ink', width: 1.5 },
  halo: { fill: 'surface', stroke: 'accent', width: 1.6, opacity: 0.9 },
  dot: { fill: 'value' },
  'dot-lie': { fill: 'value', stroke: 'violated', width: 1.4 },
  ribbon: { stroke: 'value', width: 1, opacity: 0.7 },
  arrow: { fill: 'ink-2', opacity: 0.7 },
  'arrow-lie': { fill: 'violated' },
  'arrow-custody': { fill: 'accent' },
  label: { fill: 'ink-2', size: 11, anchor: 'middle', halo: 'paper' },
  'label-lie': { fill: 'violated', size: 11.5, weight: 700, anchor: 'middle', halo: 'paper' },
  told: { stroke: 'accent', width: 1.4, opacity: 0.7 },
  custody: { stroke: 'accent', width: 6, opacity: 0.32 },
  // legend and captions
  legend: { fill: 'ink-2', size: 12, anchor: 'start', halo: 'paper' },
  'legend-value': { fill: 'value', size: 12, weight: 700, anchor: 'start', halo: 'paper' },
  'legend-lie': { fill: 'violated', size: 12, anchor: 'start', halo: 'paper' },
  caption: { fill: 'ink-2', size: 12, face: 'serif', italic: true, anchor: 'start', halo: 'paper' },
  cell: { fill: 'value' },
  grid: { stroke: 'line', width: 1 },
  // networks of peers
  edge: { stroke: 'ink-2', width: 1, opacity: 0.34 },
  'edge-clear': { stroke: 'ink-2', width: 1.2, opacity: 0.8 },
  'edge-near': { stroke: 'accent', width: 1.5, opacity: 0.75 },
  peer: { fill: 'surface', stroke: 'value', width: 2.2 },
  'peer-value': { fill: 'value' },
  'peer-letter': { fill: 'surface', size: 12, weight: 700, anchor: 'middle' },
  'peer-faulty': { fill: 'sunken', stroke: 'ink', width: 1.3 },
  'peer-name': { fill: 'ink-2', size: 11, anchor: 'middle', halo: 'paper' },
  awning: { stroke: 'ink', width: 1.3 },
  'awning-stripe': { fill: 'gold' },
  badge: { fill: 'ink', stroke: 'paper', width: 1.6 },
  'badge-tick': { stroke: 'paper', width: 1.8 },
  'pole-thin': { stroke: 'ink', width: 1 },
  'lie-faint': { stroke: 'violated', width: 1, dash: [4, 5], opacity: 0.55 },
  'flag-lie': { stroke: 'violated', width: 1.8 },
  'flag-rim': { stroke: 'paper', width: 2.4 },
  'bar-text': { fill: 'surface', size: 14, weight: 700, anchor: 'middle' },
  'bar-edge': { stroke: 'paper', width: 1.5 },
  'bar-title': { fill: 'ink-2', size: 12, anchor: 'start', halo: 'paper' },
  // networks in which things are passed on
  region: { fill: 'sunken', stroke: 'line-2', width: 1, opacity: 0.75 },
  'region-name': { fill: 'ink', size: 13, weight: 600, face: 'serif', anchor: 'middle',
    halo: 'paper' },
  'region-line': { stroke: 'ink-2', width: 1, dash: [1, 4] },
  'region-ride': { fill: 'ink-2', size: 12, weight: 600, anchor: 'middle', halo: 'paper' },
  'ground-text': { fill: 'ink-2', size: 11, anchor: 'middle', halo: 'paper' },
  'ground-text-start': { fill: 'ink-2', size: 12, face: 'serif', italic: true, anchor: 'start',
    halo: 'paper' },
  'axis-text-start': { fill: 'ink-2', size: 11, anchor: 'start' },
  'hop-ring': { stroke: 'line-2', width: 1.2, dash: [2, 5] },
  'edge-link': { stroke: 'ink-2', width: 1, opacity: 0.3 },
  'edge-faint': { stroke: 'ink-2', width: 1, opacity: 0.15 },
  'link-one': { stroke: 'ink-2', width: 1, dash: [4, 4], opacity: 0.45 },
  'link-gone': { stroke: 'line-2', width: 1, dash: [1, 5] },
  'tie-cut': { stroke: 'violated', width: 1.2, dash: [5, 5], opacity: 0.6 },
  'cut-bar': { stroke: 'violated', width: 2.6 },
  'peer-off': { fill: 'paper', stroke: 'ink-2', width: 1.2, dash: [3, 3] },
  'peer-behind': { fill: 'surface', stroke: 'ink', width: 1.8, dash: [4, 3] },
  'peer-count': { fill: 'ink', size: 12, weight: 700, anchor: 'middle' },
  pie: { fill: 'value' },
  'pie-middle': { fill: 'surface' },
  strike: { stroke: 'violated', width: 2.4 },
  'off-text': { fill: 'violated', size: 12, weight: 700, anchor: 'middle', halo: 'paper' },
  'inbox-text': { fill: 'ink', size: 11, weight: 700, anchor: 'start', halo: 'paper' },
  'hop-badge': { fill: 'paper', stroke: 'ink-2', width: 1 },
  'hop-text': { fill: 'ink-2', size: 10, weight: 700, anchor: 'middle' },
  'wave-tie': { stroke: 'value', width: 2, opacity: 0.5 },
  'wave-ring': { stroke: 'value', width: 3 },
  'letter-road': { stroke: 'ink-2', width: 0.8, opacity: 0.22 },
  'letter-quiet': { fill: 'paper', stroke: 'ink-2', width: 1 },
  'letter-speck': { fill: 'ink-2', opacity: 0.6 },
  'letter-near': { fill: 'accent', stroke: 'paper', width: 1 },
  'letter-block': { fill: 'ink', stroke: 'paper', width: 1.2 },
  'block-line': { stroke: 'paper', width: 1 },
  pack: { fill: 'surface', stroke: 'ink-2', width: 1 },
  'pack-more': { fill: 'ink-2', size: 10, weight: 700, anchor: 'start', halo: 'paper' },
  mishap: { stroke: 'violated', width: 2.2 },
  'flow-carry': { fill: 'ink', opacity: 0.88 },
  'flow-ask': { fill: 'ink-2', opacity: 0.62 },
  'flow-upkeep': { fill: 'line-2' },
  'tally-none': { fill: 'sunken', stroke: 'line-2', width: 1 },
  'tally-text': { fill: 'ink-2', size: 13, weight: 600, anchor: 'middle' },
  'head-other': { fill: 'ink-2' },
  'chart-ground': { fill: 'sunken' },
  'chart-text': { fill: 'ink-2', size: 12, anchor: 'start', halo: 'paper' },
  // the votes over time
  area: { fill: 'value', opacity: 0.88 },
  axis: { stroke: 'ink-2', width: 1 },
  'axis-text': { fill: 'ink-2', size: 11, anchor: 'middle' },
  'axis-end': { fill: 'ink-2', size: 11, anchor: 'end' },
  'axis-end-strong': { fill: 'ink', size: 11, weight: 700, anchor: 'end' },
  'round-line': { stroke: 'surface', width: 1, opacity: 0.7 },
  playhead: { stroke: 'accent', width: 2 },
  later: { fill: 'surface', opacity: 0.45 },
  'cell-text': { fill: 'surface', size: 11, weight: 700, anchor: 'middle' },
  'cell-text-faulty': { fill: 'ink-2', size: 11, anchor: 'middle' },
  'cell-faulty': { fill: 'sunken' },
  'proposal-text': { fill: 'value', size: 10, weight: 700, anchor: 'middle' },
  coin: { fill: 'surface', stroke: 'value', width: 1.6 },
  decision: { stroke: 'ink', width: 2.4 },
  'row-chosen': { stroke: 'accent', width: 2 },
  'share-text': { fill: 'value', size: 12, weight: 700, anchor: 'start' },
  heading: { fill: 'ink', size: 13, weight: 650, anchor: 'start' },
  note: { fill: 'ink-2', size: 11.5, anchor: 'start' },
  // the table of peers and items
  'table-cell': { fill: 'surface', stroke: 'line', width: 1 },
  'table-true': { fill: 'value', stroke: 'line', width: 1 },
  'table-none': { fill: 'sunken', stroke: 'line', width: 1 },
  'table-later': { fill: 'paper', stroke: 'line', width: 1 },
  'table-head': { fill: 'ink', size: 11, weight: 650, anchor: 'middle' },
  'table-number': { fill: 'ink', size: 12, anchor: 'middle' },
  'table-wrong': { fill: 'violated', size: 12, weight: 700, anchor: 'middle' },
  'table-letter': { fill: 'value', size: 11, weight: 700, anchor: 'middle' },
  'table-share': { fill: 'ink-2', opacity: 0.6 },
  ...heats(5),
  // the log
  'log-text': { fill: 'ink', size: 13, anchor: 'start' },
  'log-lie': { fill: 'violated', size: 13, anchor: 'start' },
  // the chain of blocks
  'chain-block': { fill: 'surface', stroke: 'ink', width: 1.5 },
  'chain-block-left': { fill: 'sunken', stroke: 'ink-2', width: 1.2, dash: [4, 3] },
  'chain-genesis': { fill: 'sunken', stroke: 'ink-2', width: 1.2 },
  'chain-link': { stroke: 'ink', width: 1.8 },
  'chain-link-left': { stroke: 'ink-2', width: 1.2, dash: [4, 3] },
  'chain-height': { fill: 'ink', size: 13, weight: 700, anchor: 'start' },
  'chain-height-left': { fill: 'ink-2', size: 13, weight: 700, anchor: 'start' },
  'chain-more': { fill: 'ink-2', size: 11, anchor: 'start' },
  'chain-clash': { fill: 'violated', size: 16, weight: 700, anchor: 'middle' },
  'chain-mark': { fill: 'ink', size: 12, weight: 600, anchor: 'end', halo: 'surface' },
  'chain-mark-chosen': { fill: 'accent', size: 12, weight: 700, anchor: 'end', halo: 'surface' },
  'chain-pin': { fill: 'surface', stroke: 'accent', width: 1.4 },
  'chain-pin-chosen': { fill: 'accent-soft', stroke: 'accent', width: 2.4 },
  'chain-pin-dot': { fill: 'accent' },
  'chain-pin-text': { fill: 'ink', size: 11, weight: 700, anchor: 'start' },
  // space-time
  'band-even': { fill: 'sunken', opacity: 0.7 },
  'band-text': { fill: 'ink-2', size: 11, anchor: 'start', halo: 'surface' },
  'lane-near': { fill: 'accent', opacity: 0.1 },
  lifeline: { stroke: 'line-2', width: 1.4 },
  'ground-plain': { fill: 'surface' },
  ride: { stroke: 'value', width: 1.1 },
  cut: { stroke: 'violated', width: 1.8 },
  decided: { fill: 'value', stroke: 'surface', width: 1.6 },
  'now-text': { fill: 'accent', size: 11, weight: 700, anchor: 'end', halo: 'surface' },
  'label-plate': { fill: 'surface', stroke: 'line-2', width: 1 },
  'label-strong': { fill: 'ink', size: 11.5, weight: 600, anchor: 'middle' },
  'lie-bar': { fill: 'violated' },
  // who told whom
  branch: { stroke: 'ink-2', width: 1.2 },
  'branch-empty': { stroke: 'line-2', width: 1, dash: [2, 3] },
  'empty-disc': { fill: 'surface', stroke: 'line-2', width: 1.2, dash: [2, 3] },
  'silence-disc': { fill: 'surface', stroke: 'violated', width: 1.4, dash: [1, 3] },
  sure: { fill: 'value', stroke: 'surface', width: 1 },
  unsure: { fill: 'surface', stroke: 'value', width: 1.8 },
  pivot: { stroke: 'accent', width: 2.2 },
  'pivot-bar': { fill: 'accent' },
  'empty-cell': { fill: 'sunken' },
  'cell-unsure': { fill: 'surface', stroke: 'value', width: 1.2 },
  twig: { fill: 'ink', size: 12, weight: 600, anchor: 'middle', halo: 'surface' },
  'twig-start': { fill: 'ink', size: 12, weight: 600, anchor: 'start', halo: 'surface' },
  'note-strong': { fill: 'ink', size: 12, weight: 600, anchor: 'start' },
  answer: { fill: 'value', size: 15, weight: 700, anchor: 'end' },
  // execution graph
  node: { fill: 'surface', stroke: 'ink', width: 1.6 },
  'node-held': { fill: 'surface', stroke: 'value', width: 3 },
  'graph-caption': { fill: 'ink-2', size: 12, face: 'serif', italic: true, anchor: 'middle' },
  'node-text': { fill: 'ink', size: 14, weight: 700, anchor: 'middle' },
  arc: { stroke: 'ink-2', width: 1.4 },
  'arc-head': { fill: 'ink-2' },
  'arc-lie': { stroke: 'violated', width: 1.8, dash: [6, 4] },
  'arc-lie-head': { fill: 'violated' },
  'arc-strong': { stroke: 'accent', width: 2.4 },
  'arc-strong-head': { fill: 'accent' },
  'arc-faint': { stroke: 'line-2', width: 1 },
  'arc-faint-head': { fill: 'line-2' },
  'arc-hit': { stroke: 'none', width: 14 },
  'label-ground': { fill: 'surface', opacity: 0.9 },
  'arc-label': { fill: 'value', size: 12, weight: 700, anchor: 'middle' },
  'arc-label-faint': { fill: 'ink-2', size: 12, opacity: 0.6, anchor: 'middle' },
  'arc-count': { fill: 'ink-2', size: 12, weight: 600, anchor: 'middle' },
  ...(WHOLE && MAP),
};

/** @type {Map<string, Style>} */
const resolved = new Map();

/**
 * @param {string} name  of the table, with a value after a dot where the style has one
 * @returns {Style}
 */
export function styleOf(name) {
  const known = resolved.get(name);
  if (known) return known;
  const [base, value] = name.split('.');
  const style = TABLE[base];
  if (!style) throw new Error(`no style is called "${base}"`);
  const token = value === undefined ? 'ink-2' : lookOf(value).token;
  const swap = (/** @type {string | undefined} */ t) => (t === 'value' ? token : t);
  const made = { ...style, fill: swap(style.fill), stroke: swap(style.stroke) };
  resolved.set(name, made);
  return made;
}
