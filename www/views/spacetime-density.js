/**
 * Many messages at once, as bars along every line: how many of each value a node hears in each
 * stretch of time. Counted by binary search, however many there are.
 */
import { shownOrder } from '../draw/values.js';
import { after } from '../trace/search.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { Index } from '../trace/at.js' */
/** @import { Past } from '../trace/past.js' */
/** @import { SpacetimeScene } from './spacetime-draw.js' */
/** @import { Plan } from './spacetime-layout.js' */

const BIN = 7;
/** Narrower columns share what several nodes hear. */
const COLUMN_MIN = 5;
const LIES_WIDE = 10;

/** @typedef {ReturnType<typeof countHeard>} Counted */
/** @typedef {{x: number, y: number, width: number}} Bar */

/**
 * @param {Pen} pen
 * @param {SpacetimeScene} scene
 * @param {Plan} plan
 */
export function drawDensity(pen, scene, plan) {
  const counted = rememberCount(scene, plan);
  const { values } = scene.trace.header;
  const begun = counted.bins.filter(({ from }) => from <= scene.t).length;
  const bars = barsOf(counted, shownOrder(values));
  for (const later of [false, true]) {
    pen.group({ opacity: later ? 0.3 : 1 }, () => {
      bars.forEach((list, value) => {
        const drawn = list.filter(({ bin }) => bin >= begun === later);
        for (const { x, y, width } of drawn) pen.rect(x, y, width, BIN - 1);
        if (drawn.length > 0) pen.paint(`brick.${values[value]}`);
      });
    });
  }
  drawLies(pen, scene, plan, counted.bins);
}

/**
 * The values of a stretch side by side, in the middle of their lane.
 * @param {Counted} counted
 * @param {number[]} order  of the values
 * @returns {(Bar & {bin: number})[][]}  by value
 */
function barsOf({ columns, bins, most }, order) {
  /** @type {(Bar & {bin: number})[][]} */
  const bars = order.map(() => []);
  for (const { x, width, heard } of columns) {
    for (const [bin, counts] of heard.entries()) {
      const all = counts.reduce((sum, count) => sum + count, 0);
      if (all === 0) continue;
      const wide = Math.max(1, (width - 2) * Math.sqrt(all / most));
      let at = x - wide / 2;
      for (const value of order) {
        const share = (wide * counts[value]) / all;
        if (share > 0) bars[value].push({ bin, x: at, y: bins[bin].y, width: share });
        at += share;
      }
    }
  }
  return bars;
}

/** @type {WeakMap<Index, {key: string, counted: Counted}>}  the window counted last */
const windows = new WeakMap();

/** Time goes on over the same counts. @param {SpacetimeScene} scene @param {Plan} plan
 * @returns {Counted} */
function rememberCount(scene, plan) {
  const { size, from, until, tall } = plan;
  const key = [size.width, size.height, from, until, tall, scene.past?.row].join(' ');
  const found = windows.get(scene.index);
  if (found?.key === key) return found.counted;
  const counted = countHeard(scene, plan);
  windows.set(scene.index, { key, counted });
  return counted;
}

/**
 * @param {SpacetimeScene} scene
 * @param {Plan} plan
 */
function countHeard(scene, plan) {
  const { header } = scene.trace;
  const heardBy = heardIn(scene);
  const together = Math.max(1, Math.ceil(COLUMN_MIN / plan.lane));
  const bins = binsOf(plan);
  const edges = [...bins.map(({ from }) => from), bins.at(-1)?.until ?? plan.until];
  let most = 1;
  const columns = [];
  for (let first = 0; first < header.n; first += together) {
    const nodes = Array.from({ length: Math.min(together, header.n - first) }, (_, i) => first + i);
    const running = edges.map((t) => sumOver(nodes, (node) => heardBy(t, node)));
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

/** @type {WeakMap<Past, Index['heard']>} */
const known = new WeakMap();

/**
 * What nodes hear; where a past is asked about, what belongs to it.
 * @param {SpacetimeScene} scene
 * @returns {Index['heard']}
 */
function heardIn({ trace: { header, rows }, index, past }) {
  if (!past) return index.heard;
  const found = known.get(past);
  if (found) return found;
  const lists = Array.from({ length: header.n }, (_, node) => {
    const mine = index.arrivals(header.ticks, node).filter((row) => past.rows[row]);
    return header.values.map((_, value) => mine.filter((row) => rows.value[row] === value));
  });
  /** @type {Index['heard']} */
  const heard = (t, node) => lists[node].map((list) => after(list, rows.time, t));
  known.set(past, heard);
  return heard;
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
    const wide = Math.max(2, LIES_WIDE * (count / most));
    pen.rect(plan.size.width - wide, bins[i].y, wide, BIN - 1).paint('lie-bar');
  });
}
