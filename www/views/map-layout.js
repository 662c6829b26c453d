/**
 * Where the cells of a map stand: a grid with the values of one setting across and of the other
 * down, as large as there is room, and a legend below. Pure.
 */
import { textWidth } from '../draw/pen.js';

/**
 * @typedef {Object} MapLayout
 * @property {{width: number, height: number}} size
 * @property {number} left  of the first cell
 * @property {number} top
 * @property {number} cellWidth
 * @property {number} cellHeight
 * @property {number} columns
 * @property {number} rows
 * @property {{x: number, y: number}[]} legend  where each entry stands
 */
/** @typedef {{columns: string[], rows: string[], down?: string, legend: string[]}} MapLabels  the
 * values across and down, the name of the setting that goes down, and what the signs mean */

const EDGE = 14;
/** Room for the names of the settings and their values. */
const HEAD = 46;
const GAP_BEFORE_LEGEND = 18;
const LINE = 24;
const SWATCH = 30;
const CELL = { least: 15, wide: 86, high: 34, touch: 44, flat: 22 };

/**
 * @param {MapLabels} labels
 * @param {number} width
 * @param {boolean} touch  fingers need more room than a pointer
 * @returns {MapLayout}
 */
export function layOutMap({ columns, rows, down = '', legend }, width, touch) {
  const widths = rows.map((text) => textWidth(text, 12.5, 600));
  const longest = Math.max(textWidth(down, 12.5), ...widths);
  const left = EDGE + longest + 12;
  const room = Math.max(width - left - EDGE, columns.length * CELL.least);
  const cellWidth = Math.min(CELL.wide, room / columns.length);
  const cellHeight = touch ? CELL.touch : rows.length > 20 ? CELL.flat : CELL.high;
  const foot = HEAD + rows.length * cellHeight + GAP_BEFORE_LEGEND;
  const places = placeLegend(legend, width, foot);
  const last = places.at(-1)?.y ?? foot;
  return {
    size: { width, height: last + LINE }, left, top: HEAD, cellWidth, cellHeight,
    columns: columns.length, rows: rows.length, legend: places,
  };
}

/** Entries side by side, in as many lines as they need.
 * @param {string[]} texts @param {number} width @param {number} top */
function placeLegend(texts, width, top) {
  let [x, y] = [EDGE, top];
  return texts.map((text) => {
    const wide = SWATCH + textWidth(text, 12) + 18;
    if (x > EDGE && x + wide > width - EDGE + 18) [x, y] = [EDGE, y + LINE];
    const place = { x, y };
    x += wide;
    return place;
  });
}

/** @param {MapLayout} layout @param {number} index @returns {{x: number, y: number}} its corner */
export function cornerOf({ left, top, cellWidth, cellHeight, columns }, index) {
  return { x: left + (index % columns) * cellWidth,
    y: top + Math.floor(index / columns) * cellHeight };
}
