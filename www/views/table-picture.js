/**
 * The table of peers and items as a drawing, for an export: the same cells as the table in the
 * page, in the same colours, letters and shapes, with its sums.
 */
import { glyph } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { itemName, nodeName } from '../parts/item-name.js';
import { strings } from '../strings/strings.js';
import { tableModel } from './table-model.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { State } from '../state.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { Cell, TableModel } from './table-model.js' */

/** @typedef {{left: number, cell: number, wide: number}} Plan  where cells begin, how wide a cell
 *   is, and the columns between a peer's name and its first cell */
/** @typedef {{state: State, model: TableModel, numbers: boolean, plan: Plan}} Scene */

const words = strings.table;
const LINE = 24;
const HEAD = 74;
const SIDE = { name: 86, sum: 50 };
const CELL = { least: 42, most: 72 };

/**
 * What an export shows: of two stores the table of versions that they are part of.
 * @param {Store} store
 * @param {Size} size  of which the width counts
 * @returns {Picture | null}
 */
export function picture(store, { width }) {
  const run = store.run();
  const state = store.state();
  if (!run?.index.items) return null;
  const show = state.table.show === 'stores' ? 'versions' : state.table.show;
  const model = tableModel(run, state.t, { ...state.table, show });
  const wide = show === 'balances' ? 2 : 1;
  const left = 16 + SIDE.name + wide * SIDE.sum;
  const columns = Math.max(1, model.heads.length);
  const cell = Math.max(CELL.least, Math.min(CELL.most, (width - left - 16) / columns));
  const size = { width: Math.max(width, left + columns * cell + 16),
    height: HEAD + LINE * (model.rows.length + 4) + 16 };
  const scene = { state: { ...state, table: { ...state.table, show } }, model,
    numbers: show !== 'versions', plan: { left, cell, wide } };
  return { size, draw: (pen) => draw(pen, scene, run) };
}

/** @param {Pen} pen @param {Scene} scene @param {Run} run */
function draw(pen, scene, run) {
  const { state: { table: { show }, names }, model, plan } = scene;
  const { balance, falses, record, peer } = words;
  pen.text(`${words.title}: ${words.show[show]}`, 16, 26, 'heading');
  const said = note(scene);
  const room = plan.left + plan.cell * Math.max(model.heads.length, 1) - 16;
  pen.text(said, 16, 46, 'note', { size: Math.min(11.5, (11.5 * room) / textWidth(said, 11.5)) });
  const y = HEAD - 6;
  pen.text(peer, 16, y, 'note');
  [falses, balance].slice(0, plan.wide).forEach((text, i) =>
    pen.text(text, 16 + SIDE.name + (i + 0.5) * SIDE.sum, y, 'axis-text'));
  model.heads.forEach(({ item, made }, i) =>
    pen.text(itemName(names, item), middle(plan, i), y, made ? 'table-head' : 'axis-text'));
  let top = HEAD;
  if (show === 'versions' || show === 'balances') {
    pen.text(record, 16, top + 16, 'note');
    drawCells(pen, scene, model.record, top);
    top += LINE;
  }
  const bad = new Set(scene.state.conceal ? [] : run.trace.header.bad);
  for (const row of model.rows) {
    const name = nodeName(names, row.node) + (bad.has(row.node) ? ' *' : '');
    pen.text(name, 16, top + 16, 'note-strong');
    [row.falses, row.balance].slice(0, plan.wide).forEach((sum, i) =>
      pen.text(words.coins(sum), 16 + SIDE.name + (i + 0.5) * SIDE.sum, top + 16, 'axis-text'));
    drawCells(pen, scene, row.cells, top);
    top += LINE;
  }
  drawSums(pen, scene, top);
}

/** @param {Plan} plan @param {number} column */
const middle = ({ left, cell }, column) => left + (column + 0.5) * cell;

/** @param {Scene} scene @returns {string} */
function note({ state: { table: { show } }, model }) {
  if (show === 'versions') {
    return words.falseAll(model.falses, model.cells, model.nones);
  }
  return words.legend[show];
}

/** @param {Pen} pen @param {Scene} scene @param {Cell[]} cells @param {number} top */
function drawCells(pen, { plan, numbers, state }, cells, top) {
  cells.forEach((cell, i) => {
    const x = plan.left + i * plan.cell;
    pen.rect(x, top, plan.cell, LINE).paint(groundOf(cell, numbers));
    if (cell.heat > 0) pen.rect(x, top, plan.cell, LINE).paint(`table-heat-${cell.heat}`);
    if (cell.truth === 'unmade') return;
    if (numbers) {
      const number = state.table.show === 'delays' && cell.number !== null
        ? Math.round(cell.number / 1000) : cell.number;
      if (number === null) return;
      pen.text(words.coins(number) + (cell.late ? ' ↶' : ''), x + plan.cell / 2, top + 16,
        cell.short || cell.late ? 'table-wrong' : 'table-number');
      return;
    }
    if (cell.letter === null) return;
    const clear = cell.truth === 'true';
    const letter = lookOf(cell.letter).letter;
    glyph(pen, lookOf(cell.letter).shape, x + plan.cell / 2 - 8, top + LINE / 2, 4);
    pen.paint(clear ? 'flag-shape' : `dot.${cell.letter}`);
    pen.text(letter, x + plan.cell / 2 + 6, top + 16,
      clear ? 'cell-text' : `table-letter.${cell.letter}`);
  });
}

/** @param {Cell} cell @param {boolean} numbers @returns {string} a style */
function groundOf({ truth, letter }, numbers) {
  if (truth === 'unmade') return 'table-later';
  if (truth === 'none') return 'table-none';
  return truth === 'true' && letter && !numbers ? `table-true.${letter}` : 'table-cell';
}

/** @param {Pen} pen @param {Scene} scene @param {number} top */
function drawSums(pen, { model, plan }, top) {
  const sums = /** @type {const} */ ([[words.sumFalse, 'falses'], [words.sumNone, 'nones']]);
  sums.forEach(([name, key], line) => {
    const y = top + line * LINE + 16;
    pen.text(name, 16, y, 'note');
    model.heads.forEach((head, i) => {
      if (head.made) pen.text(String(head[key]), middle(plan, i), y, 'axis-text');
    });
  });
  const y = top + 2 * LINE + 16;
  pen.text(words.share, 16, y, 'note');
  const peers = Math.max(1, model.peers.all);
  model.heads.forEach(({ made, nones }, i) => {
    if (!made) return;
    const share = nones / peers;
    pen.rect(middle(plan, i) - 20, y - 4 - 12 * share, 8, 12 * share + 0.5).paint('table-share');
    const text = `${Math.round(100 * share)} %`;
    pen.text(text, middle(plan, i) + 8, y, 'axis-text');
  });
}
