/**
 * A tree of hundreds of paths and more as rows of cells, the root on top: a cell is as wide as what
 * is below it. Cells too narrow to be seen are drawn together, as shares.
 */
import { lookOf } from '../draw/values.js';
import { isLookedAt, isSeenLie, resolvedAt, turns } from './tree-scene.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { TreePlan } from './tree-layout.js' */
/** @import { TreeScene } from './tree-scene.js' */

/** Narrower cells share one column. */
const CELL_MIN = 2;
const SIDE = 12;

/** @param {Pen} pen @param {TreeScene} scene @param {TreePlan} plan */
export function drawCells(pen, scene, plan) {
  const room = plan.size.width - 2 * SIDE;
  plan.counts.forEach((count, depth) => {
    const wide = room / count;
    const top = plan.at(depth, 0).y - plan.r;
    if (wide < CELL_MIN) drawShares(pen, scene, plan, { depth, top, room });
    else for (let place = 0; place < count; place++) {
      drawCell(pen, scene, plan, { depth, place, top, wide });
    }
  });
}

/**
 * @param {Pen} pen @param {TreeScene} scene @param {TreePlan} plan
 * @param {{depth: number, place: number, top: number, wide: number}} cell
 */
function drawCell(pen, scene, plan, { depth, place, top, wide }) {
  const level = scene.told.levels[depth];
  const [x, gap] = [SIDE + place * wide, wide > 6 ? 1 : 0];
  const high = 2 * plan.r - 2;
  const { value, sure } = resolvedAt(scene, { depth, place });
  const framed = turns(scene, { depth, place });
  const opacity = scene.why !== null && !framed && level.pivotal[place] !== '1' ? 0.3 : 1;
  const message = level.message[place];
  /** @type {Record<string, number>} */
  const data = message === null ? {} : { message };
  pen.group({ opacity, data }, () => {
    pen.rect(x, top, wide - gap, high);
    if (value === null) pen.paint(level.heard[place] === 's' ? 'silence-disc' : 'empty-cell');
    else pen.paint(sure ? `cell.${value}` : `cell-unsure.${value}`);
    if (isSeenLie(scene, { depth, place })) {
      pen.rect(x, top, wide - gap, 3).paint('lie-bar');
    }
    if (framed) pen.rect(x, top + high - 4, wide - gap, 4).paint('pivot-bar');
    if (isLookedAt(scene, { depth, place })) {
      pen.rect(x, top, wide - gap, high).paint('selected', { width: 2 });
    }
    if (wide < 17) return;
    const name = depth === 0 ? scene.words.commander : String(level.from[place]);
    const style = value !== null && sure ? 'cell-text' : 'cell-text-faulty';
    pen.text(name, x + wide / 2, top + high / 2 - (value === null ? -4 : 3), style);
    if (value !== null) pen.text(lookOf(value).letter, x + wide / 2, top + high / 2 + 12, style);
  });
}

/**
 * @param {Pen} pen @param {TreeScene} scene @param {TreePlan} plan
 * @param {{depth: number, top: number, room: number}} row
 */
function drawShares(pen, scene, plan, { depth, top, room }) {
  const { answer } = scene.told.levels[depth];
  const shown = depth === plan.counts.length - 1 || depth >= scene.folded;
  const columns = Math.floor(room / CELL_MIN);
  const high = 2 * plan.r - 2;
  for (let column = 0; column < columns; column++) {
    const from = Math.floor((column * answer.length) / columns);
    const to = Math.max(from + 1, Math.floor(((column + 1) * answer.length) / columns));
    const counts = { a: 0, r: 0, '-': 0 };
    for (let place = from; place < to; place++) {
      counts[shown ? /** @type {'a' | 'r' | '-'} */ (answer[place]) : '-']++;
    }
    let y = top;
    for (const [value, style] of /** @type {const} */ (
      [['a', 'cell.a'], ['r', 'cell.r'], ['-', 'empty-cell']])) {
      const part = (high * counts[value]) / (to - from);
      if (part > 0) pen.rect(SIDE + column * CELL_MIN, y, CELL_MIN, part).paint(style);
      y += part;
    }
  }
}
