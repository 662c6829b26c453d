/**
 * Under the network: a bar of how many loyal peers hold each value, and what the marks mean.
 */
import { glyph, mask } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { badge, edgesHidden } from './network-nodes.js';
import { FOOT, footOf, loyalOf, peersOf } from './network-scene.js';

/** @import { Plan } from '../draw/network.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { NetworkScene } from './network-scene.js' */

/** @typedef {{text: string, sign: number, style: string,
 *   draw: (x: number, y: number) => void}} Entry */

const SIDE = 18;
const BAR = 22;

/** @param {Pen} pen @param {NetworkScene} scene @param {Plan} plan */
export function drawTally(pen, scene, { size }) {
  const { trace: { header }, votes, t, words, conceal } = scene;
  const foot = footOf(size.height, false);
  if (!votes || !foot.tally) return;
  const counts = conceal ? everybody(scene) : votes.counts(t);
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return;
  const width = size.width - 2 * SIDE;
  const top = size.height - foot.under - BAR - 4;
  const title = conceal ? words.tallyConcealed(all) : words.tally(all);
  pen.text(title, SIDE, top - 6, 'bar-title');
  let x = SIDE;
  counts.forEach((count, value) => {
    const part = (width * count) / all;
    if (count > 0) segment(pen, header.values[value], count, { x, y: top, width: part });
    x += part;
  });
}

/** @param {NetworkScene} scene @returns {number[]} with the faulty, who are not told apart */
function everybody({ trace: { header }, votes, t }) {
  const counts = header.values.map(() => 0);
  if (!votes) return counts;
  for (let id = 0; id < votes.peers; id++) {
    const value = votes.held(t, id);
    if (value !== null) counts[value]++;
  }
  return counts;
}

/**
 * @param {Pen} pen @param {string} value @param {number} count
 * @param {{x: number, y: number, width: number}} at
 */
function segment(pen, value, count, { x, y, width }) {
  const { letter, shape } = lookOf(value);
  const middle = x + width / 2;
  pen.group({ data: { tally: value, count } }, () => {
    pen.rect(x, y, width, BAR).paint(`cell.${value}`);
    pen.move(x, y).line(x, y + BAR).paint('bar-edge');
    const text = `${letter} ${count}`;
    const wide = textWidth(text, 14, 700);
    if (width < wide + 8) return;
    const signed = width > wide + 34;
    if (signed) {
      glyph(pen, shape, middle - wide / 2 - 4, y + BAR / 2, 5);
      pen.paint('flag-shape');
    }
    pen.text(text, middle + (signed ? 6 : 0), y + BAR / 2 + 5, 'bar-text');
  });
}

/**
 * @param {Pen} pen @param {NetworkScene} scene @param {Plan} plan
 * @param {{count: number, form: string}} shown
 */
export function drawKey(pen, scene, plan, { count, form }) {
  if (!footOf(plan.size.height, false).legend) return;
  const narrow = plan.size.width < FOOT.narrow;
  const caption = captions(scene, plan, count, form).join(' · ');
  drawEntries(pen, plan, keyOf(pen, scene, narrow), caption);
}

/**
 * @param {Pen} pen @param {Plan} plan
 * @param {Entry[]} entries  as many of them, the first first, as there is room for
 * @param {string} caption
 */
export function drawEntries(pen, plan, entries, caption) {
  const { width, height } = plan.size;
  const narrow = width < FOOT.narrow;
  const widths = entries.map(({ text, sign }) => sign + 8 + textWidth(text, 12));
  const total = widths.reduce((sum, one) => sum + one + 16, -16);
  let x = width - SIDE - total;
  entries.forEach((entry, i) => {
    entry.draw(x + entry.sign / 2, height - 13);
    pen.text(entry.text, x + entry.sign + 6, height - 9, entry.style);
    x += widths[i] + 16;
  });
  const room = narrow ? width - 2 * SIDE : width - 2 * SIDE - total - 24;
  const fits = textWidth(caption, 12) * 0.86 <= room;
  const low = fits && !(narrow && entries.length > 0);
  if (caption && low) pen.text(caption, SIDE, height - 9, 'caption');
  else if (caption) pen.text(caption, SIDE, 14, 'caption');
}

/** @param {NetworkScene} scene @param {Plan} plan @param {number} count @param {string} form */
function captions(scene, { field }, count, form) {
  const { trace: { header }, words } = scene;
  if (field) {
    const edges = header.edges.length;
    return [words.field(header.n), ...(edges + count > 0 ? [words.hidden(edges, count)] : [])];
  }
  return [...(edgesHidden(scene) ? [words.ties(header.edges.length)] : []),
    ...(form === 'dots' ? [words.dots(count)] : []),
    ...(form === 'matrix' ? [words.matrix(count)] : [])];
}

/** @param {Pen} pen @param {NetworkScene} scene @param {boolean} narrow @returns {Entry[]} */
function keyOf(pen, scene, narrow) {
  const { trace: { header }, index, conceal, words } = scene;
  /** @type {Entry[]} */
  const entries = [];
  const plain = { sign: 20, style: 'legend' };
  if (!conceal && header.bad.length > 0) {
    entries.push({ ...plain, text: words.faulty, draw: (x, y) => {
      pen.ellipse(x, y, 9).paint('traitor-ring', { width: 1 });
      pen.group({ x, y, scale: 0.5 }, () => mask(pen));
    } });
  }
  if (peersOf(scene) < header.n) {
    entries.push({ ...plain, text: words.client,
      draw: (x, y) => pen.rect(x - 7, y - 7, 14, 14).paint('mark') });
  }
  if (loyalOf(scene).some((id) => index.decidedAt(id) !== null)) {
    entries.push({ ...plain, text: words.decidedLegend,
      draw: (x, y) => pen.group({ x: x - 14, y: y - 14 }, () => badge(pen, 18)) });
  }
  if (!conceal && index.lies.length > 0) {
    entries.push({ sign: 26, style: 'legend-lie', text: narrow ? words.lieShort : words.lie,
      draw: (x, y) => pen.move(x - 12, y).line(x + 12, y).paint('lie') });
  }
  return entries;
}
