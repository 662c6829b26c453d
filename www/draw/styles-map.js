// The styles of the map, which only the whole page shows.

/** @import { Style } from './styles.js' */

/** @type {Record<string, Style>} */
export const MAP = {
  'map-held': { fill: 'held' },
  'map-rim': { stroke: 'surface', width: 1.2 },
  'map-open': { fill: 'surface', stroke: 'held', width: 1.2 },
  'map-hatch': { stroke: 'held', width: 1.3, opacity: 0.75 },
  'map-some': { fill: 'surface', stroke: 'violated', width: 1.4 },
  'map-most': { fill: 'violated' },
  'map-none': { fill: 'sunken' },
  'map-pending': { fill: 'surface', stroke: 'line', width: 1, dash: [3, 3] },
  'map-empty': { fill: 'surface', stroke: 'line-2', width: 1 },
  'map-level-share': { fill: 'held', opacity: 0.3 },
  'map-mark-share': { stroke: 'held', width: 2 },
  'map-level-mean': { fill: 'accent', opacity: 0.22 },
  'map-mark-mean': { stroke: 'accent', width: 2 },
  'map-sign-light': { stroke: 'surface', width: 2 },
  'map-sign-violated': { stroke: 'violated', width: 2.2 },
  'map-sign-faint': { stroke: 'ink-2', width: 1.6 },
  'map-text-light': { fill: 'surface', size: 11.5, weight: 600, anchor: 'start' },
  'map-text-violated': { fill: 'violated', size: 11.5, weight: 600, anchor: 'start' },
  'map-ask': { fill: 'ink', size: 14, weight: 700, anchor: 'middle', halo: 'surface' },
  'map-figure': { fill: 'ink', size: 12, weight: 600, anchor: 'middle' },
  'map-bound': { stroke: 'accent', width: 3 },
  'map-chosen': { stroke: 'ink', width: 2.4 },
  'map-way': { stroke: 'ink-2', width: 1.3 },
  'map-setting': { fill: 'ink-2', size: 12.5, face: 'serif', italic: true, anchor: 'start' },
  'map-setting-end': { fill: 'ink-2', size: 12.5, face: 'serif', italic: true, anchor: 'end' },
  'map-value': { fill: 'ink', size: 12.5, weight: 600, anchor: 'middle' },
  'map-value-end': { fill: 'ink', size: 12.5, weight: 600, anchor: 'end' },
  'map-legend': { fill: 'ink-2', size: 12, anchor: 'start' },
  'map-bar': { fill: 'accent', opacity: 0.75 },
  'map-bar-near': { fill: 'accent' },
};
