/**
 * The map as a drawing: its cells, the line of the theorem's bound over them, the values along its
 * sides and what the signs mean. A pure function of what is known of the cells.
 */
import { textWidth } from '../draw/pen.js';
import { cornerOf } from './map-layout.js';
import { drawSign } from './map-signs.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { CellState } from '../story/map-cell.js' */
/** @import { MapLayout } from './map-layout.js' */

/**
 * @typedef {Object} MapScene
 * @property {CellState[]} states  row by row
 * @property {(boolean | null)[]} bounds  whether a cell is within the bound
 * @property {string[]} columns  the values across
 * @property {string[]} rows
 * @property {string} across  the name of the setting
 * @property {string} down
 * @property {{sign: string, text: string}[]} legend
 * @property {(state: CellState) => string} figure  a few letters for a cell
 * @property {number} most  the greatest mean
 * @property {number | null} chosen  the cell that is looked at
 */

/** Narrower cells have room for a sign or a figure alone, and the narrowest for neither. */
const ROOM = { both: 56, figure: 36, sign: 17 };

/** @param {Pen} pen @param {MapScene} scene @param {MapLayout} layout */
export function drawMap(pen, scene, layout) {
  drawSides(pen, scene, layout);
  scene.states.forEach((state, index) => drawCell(pen, scene, layout, state, index));
  drawBound(pen, scene, layout);
  if (scene.chosen !== null && scene.chosen < scene.states.length) {
    const { x, y } = cornerOf(layout, scene.chosen);
    pen.rect(x - 0.5, y - 0.5, layout.cellWidth, layout.cellHeight).paint('map-chosen');
  }
  scene.legend.forEach(({ sign, text }, i) => {
    const { x, y } = layout.legend[i];
    if (sign === 'bound') pen.move(x + 2, y + 8).line(x + 20, y + 8).paint('map-bound');
    else drawSign(pen, sign, { x, y: y - 1, width: 22, height: 17 }, 'sign');
    pen.text(text, x + 29, y + 12, 'map-legend');
  });
}

/** Which setting runs down, and which across: an arrow beside the name of each.
 * @param {Pen} pen @param {number} left @param {number} end  of the name of what runs across */
function drawWays(pen, left, end) {
  pen.move(left - 6, 5).line(left - 6, 16).move(left - 9, 12).line(left - 6, 16)
    .line(left - 3, 12).paint('map-way');
  pen.move(end, 11).line(end + 14, 11).move(end + 10, 8).line(end + 14, 11).line(end + 10, 14)
    .paint('map-way');
}

/** @param {Pen} pen @param {MapScene} scene @param {MapLayout} layout */
function drawSides(pen, { columns, rows, across, down }, layout) {
  const { left, top, cellWidth, cellHeight } = layout;
  pen.text(across, left + 2, 15, 'map-setting');
  pen.text(down, left - 16, 15, 'map-setting-end');
  drawWays(pen, left - 2, left + 10 + 0.82 * textWidth(across, 12.5));
  // Where the columns are narrow only some of them are named.
  const apart = Math.max(1, Math.ceil(Math.max(...columns.map(({ length }) => length)) * 8.5
    / cellWidth));
  columns.forEach((value, i) => {
    if (i % apart === 0) pen.text(value, left + (i + 0.5) * cellWidth, top - 8, 'map-value');
  });
  rows.forEach((value, i) =>
    pen.text(value, left - 10, top + (i + 0.5) * cellHeight + 4.5, 'map-value-end'));
}

/** @param {Pen} pen @param {MapScene} scene @param {MapLayout} layout @param {CellState} state
 * @param {number} index */
function drawCell(pen, scene, layout, state, index) {
  const { x, y } = cornerOf(layout, index);
  const box = { x: x + 1, y: y + 1, width: layout.cellWidth - 3, height: layout.cellHeight - 3 };
  const alone = state.kind === 'share' || state.kind === 'mean';
  const figure = layout.cellWidth >= (alone ? ROOM.figure : ROOM.both) ? scene.figure(state) : '';
  pen.group({ data: { cell: index, kind: state.kind } }, () => {
    const share = state.kind === 'mean' ? (state.mean ?? 0) / Math.max(scene.most, 1e-9)
      : state.share?.share ?? 0;
    if (alone) drawGauge(pen, state.kind === 'share' ? 'share' : 'mean', box, share);
    else drawSign(pen, state.kind, box, layout.cellWidth < ROOM.sign ? 'none' : 'sign', figure);
    if (figure && alone) {
      pen.text(figure, box.x + box.width / 2, box.y + box.height / 2 + 4.5, 'map-figure');
    }
  });
}

/** How much, as a vessel that is filled so far.
 * @param {Pen} pen @param {'share' | 'mean'} kind @param {import('./map-signs.js').Box} box
 * @param {number} share */
function drawGauge(pen, kind, { x, y, width, height }, share) {
  const high = height * Math.min(Math.max(share, 0), 1);
  pen.rect(x, y, width, height).paint('map-empty');
  if (high <= 0) return;
  pen.rect(x, y + height - high, width, high).paint(`map-level-${kind}`);
  pen.move(x, y + height - high).line(x + width, y + height - high).paint(`map-mark-${kind}`);
}

/** Between what is within the bound and what is not. @param {Pen} pen @param {MapScene} scene
 * @param {MapLayout} layout */
function drawBound(pen, { bounds }, layout) {
  const { columns, rows, cellWidth, cellHeight } = layout;
  let any = false;
  const parts = (/** @type {number} */ one, /** @type {number} */ other) =>
    bounds[one] !== null && bounds[other] !== null && bounds[one] !== bounds[other];
  for (let index = 0; index < columns * rows; index++) {
    const { x, y } = cornerOf(layout, index);
    if (index % columns + 1 < columns && parts(index, index + 1)) {
      pen.move(x + cellWidth - 0.5, y - 0.5).line(x + cellWidth - 0.5, y + cellHeight - 0.5);
      any = true;
    }
    if (index + columns < columns * rows && parts(index, index + columns)) {
      pen.move(x - 0.5, y + cellHeight - 0.5).line(x + cellWidth - 0.5, y + cellHeight - 0.5);
      any = true;
    }
  }
  if (any) pen.paint('map-bound');
}

