/**
 * Many messages at once, as bars along every line: how many of each value a node hears in each
 * stretch of time. Counted by binary search, however many there are.
 */
import { shownOrder } from '../draw/values.js';
import { after } from '../trace/search.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { SpacetimeScene } from './spacetime-draw.js' */
/** @import { Plan } from './spacetime-layout.js' */

const BIN = 7;
/** Narrower columns share what several nodes hear. */
const COLUMN_MIN = 5;
const LIES_WIDE = 14;

/**
 * @param {Pen} pen
 * @param {SpacetimeScene} scene
 * @param {Plan} plan
 */
export function drawDensity(pen, scene, plan) {
  const { columns, bins, most } = countHeard(scene, plan);
  const order = shownOrder(scene.trace.header.values);
  const past = bins.filter(({ from }) => from <= scene.t).length;
  columns.forEach(({ x, width, heard }) => {
    for (const [i, counts] of heard.entries()) {
      const all = counts.reduce((sum, count) => sum + count, 0);
      if (all === 0) continue;
      const wide = Math.max(1, (width - 2) * Math.sqrt(all / most));
      let at = x - wide / 2;
      pen.group({ opacity: i < past ? 1 : 0.3 }, () => {
        for (const value of order) {
          const share = (wide * counts[value]) / all;
          if (share > 0) {
            pen.rect(at, bins[i].y, share, BIN - 1);
            pen.paint(`brick.${scene.trace.header.values[value]}`);
          }
          at += share;
        }
      });
    }
  });
  drawLies(pen, scene, plan, bins);
}

/**
 * @param {SpacetimeScene} scene
 * @param {Plan} plan
 */
function countHeard({ trace: { header }, index }, plan) {
  const together = Math.max(1, Math.ceil(COLUMN_MIN / plan.lane));
  const bins = binsOf(plan);
  const edges = [...bins.map(({ from }) => from), bins.at(-1)?.until ?? plan.until];
  let most = 1;
  const columns = [];
  for (let first = 0; first < header.n; first += together) {
    const nodes = Array.from({ length: Math.min(together, header.n - first) }, (_, i) => first + i);
    const running = edges.map((t) => sumOver(nodes, (node) => index.heard(t, node)));
    const heard = bins.map((_, i) =>
      running[i + 1].map((count, value) => count - running[i][value]));
    for (const counts of heard) {
      most = Math.max(most, counts.reduce((sum, count) => sum + count, 0));
    }
    const width = plan.lane * nodes.length;
    columns.push({ x: plan.x(first) - plan.lane / 2 + width / 2, width, heard });
  }
  return { columns, bins, most };
}

/** @param {number[]} nodes @param {(node: number) => number[]} counts @returns {number[]} */
function sumOver(nodes, counts) {
  const sum = counts(nodes[0]).slice();
  for (const node of nodes.slice(1)) counts(node).forEach((count, i) => { sum[i] += count; });
  return sum;
}

/** @param {Plan} plan @returns {{y: number, from: number, until: number}[]} */
function binsOf({ head, foot, size, moment }) {
  const count = Math.max(1, Math.floor((size.height - head - foot) / BIN));
  return Array.from({ length: count }, (_, i) => {
    const y = head + i * BIN;
    return { y, from: moment(y), until: moment(y + BIN) };
  });
}

/** A red edge where somebody lies, the longer, the more. @param {Pen} pen
 * @param {SpacetimeScene} scene @param {Plan} plan @param {ReturnType<typeof binsOf>} bins */
function drawLies(pen, { trace: { messages }, index, conceal }, plan, bins) {
  if (conceal) return;
  const before = (/** @type {number} */ t) => after(index.lies, messages.departed, t);
  const counts = bins.map(({ from, until }) => before(until) - before(from));
  const most = Math.max(1, ...counts);
  counts.forEach((count, i) => {
    if (count === 0) return;
    pen.rect(0, bins[i].y, Math.max(2, LIES_WIDE * (count / most)), BIN - 1).paint('lie-bar');
  });
}
