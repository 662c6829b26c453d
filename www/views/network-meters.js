/**
 * Under a network that passes things on: how many peers hold what, how that came about, what is
 * sent a second by kinds of letters, and what the marks mean.
 */
import { mask } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { itemName } from '../parts/item-name.js';
import { SECOND } from '../trace/ground.js';
import { GROUP_NAMES, groupOfSort } from '../trace/sorts.js';
import { TAMPERED, valueName } from '../trace/votes.js';
import { strings } from '../strings/strings.js';
import { coverageSteps, flowSteps, headSteps } from './network-curves.js';
import { drawEntries } from './network-foot.js';
import { cross, drawBlock } from './network-letters.js';
import { badge, edgesHidden } from './network-nodes.js';
import { drawHeld, sign } from './network-peers.js';
import { FOOT, followed, footOf, heldBy, versionAt } from './network-scene.js';
import { awning } from './network-shop.js';

/** @import { Plan } from '../draw/network.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Entry } from './network-foot.js' */
/** @import { GossipScene } from './network-scene.js' */

const SIDE = 18;
const BAR = 20;
const GAP = 24;
/** @typedef {{x: number, y: number, width: number, height: number}} Box */

/**
 * @param {Pen} pen @param {GossipScene} scene @param {Plan} plan
 * @param {{count: number, form: string}} shown  the letters in flight
 */
export function drawMeters(pen, scene, plan, { count, form }) {
  const { width, height } = plan.size;
  const narrow = width < FOOT.narrow;
  const { tally, charts, legend, under } = footOf(height, true);
  const [foot, room] = [height - under, width - 2 * SIDE];
  const above = charts ? FOOT.charts : 2;
  if (tally) {
    drawTally(pen, scene, { x: SIDE, y: foot - above - BAR - 2, width: room, height: BAR });
  }
  if (charts) {
    const half = (room - GAP) / 2;
    const box = { y: foot - FOOT.charts + 20, width: half, height: FOOT.charts - 26 };
    drawCoverage(pen, scene, { ...box, x: SIDE });
    drawFlow(pen, scene, { ...box, x: SIDE + half + GAP }, narrow);
  }
  if (!legend) return;
  const words = [
    ...(plan.field ? [scene.words.field(scene.net.peers)] : []),
    ...(edgesHidden(scene) ? [scene.words.ties(scene.trace.header.edges.length)] : []),
    ...(scene.trace.header.edges.length === 0 && !plan.field ? [scene.words.whole] : []),
    ...((form === 'none' || form === 'matrix') && count > 0 ? [scene.words.hidden(0, count)] : [])];
  drawEntries(pen, plan, fitting(keyOf(pen, scene, narrow), room), words.join(' · '));
}

/** @typedef {{style: string, letter: string | null, text: string, count: number}} Part */

/** @param {Pen} pen @param {GossipScene} scene @param {Box} box */
function drawTally(pen, scene, { x: left, y, width, height }) {
  const { title, parts } = tallyOf(scene);
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  pen.text(title, left, y - 6, 'bar-title');
  if (all === 0) return;
  let x = left;
  for (const { style, letter, text, count } of parts) {
    const wide = (width * count) / all;
    pen.group({ data: { tally: letter ?? text, count } }, () => {
      pen.rect(x, y, wide, height).paint(style);
      pen.move(x, y).line(x, y + height).paint('bar-edge');
      const plain = style === 'tally-none';
      if (textWidth(text, 13, 700) + 8 <= wide) {
        pen.text(text, x + wide / 2, y + height / 2 + 4.5, plain ? 'tally-text' : 'bar-text',
          { size: 13 });
      }
    });
    x += wide;
  }
}

/** @param {GossipScene} scene @returns {{title: string, parts: Part[]}} */
function tallyOf(scene) {
  const { net, words, names, index, t } = scene;
  const wave = followed(scene);
  const { loyal } = net;
  if (!wave && index.chain) return { title: words.tallyHeads(loyal.length), parts: headsOf(scene) };
  if (wave) {
    const held = loyal.map((node) =>
      /** @type {[number | null, number]} */ ([versionAt(scene, wave, node), 1]));
    return { title: words.tallyItem(itemName(names, wave), loyal.length),
      parts: partsOf(scene, held, loyal.length) };
  }
  const made = index.items?.madeBy(t) ?? 0;
  const held = loyal.flatMap((node) => heldBy(scene, node));
  return { title: words.tallyAll(loyal.length),
    parts: partsOf(scene, held, made * loyal.length) };
}

/** @param {GossipScene} scene @param {[number | null, number][]} held  versions, and how often
 * @param {number} all @returns {Part[]} */
function partsOf({ trace: { header }, words }, held, all) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  let none = all;
  for (const [value, count] of held) {
    if (value === null) continue;
    counts.set(value, (counts.get(value) ?? 0) + count);
    none -= count;
  }
  const parts = [...counts].sort(([one], [other]) => one - other).map(([value, count]) => {
    const name = valueName(header, value) ?? 'u';
    const { letter } = lookOf(name);
    return { style: `cell.${name}`, letter: name, text: `${letter} ${count}`, count };
  });
  return none > 0
    ? [...parts, { style: 'tally-none', letter: null, text: `${words.none} ${none}`, count: none }]
    : parts;
}

/** The block in which most chains end first. @param {GossipScene} scene @returns {Part[]} */
function headsOf({ index: { chain }, net, t, words }) {
  if (!chain) return [];
  const best = chain.best(t);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const node of net.loyal) {
    const head = chain.head(t, node);
    counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  const rank = (/** @type {number} */ head) => (head === best ? Infinity : counts.get(head) ?? 0);
  return [...counts].sort(([one], [other]) => rank(other) - rank(one) || one - other)
    .map(([head, count]) => ({ style: head === best ? 'flow-carry' : 'head-other', letter: null,
      text: `${words.height(chain.heightOf(head))}: ${count}`, count }));
}

/** @param {Pen} pen @param {GossipScene} scene @param {Box} box */
function drawCoverage(pen, scene, { x, y, width, height }) {
  const { words, names, net, t, trace: { header } } = scene;
  const wave = followed(scene);
  const [from, to] = wave ? [wave.tick, Math.max(wave.tick + 1, wave.last)] : [0, header.ticks];
  const parts = Math.max(2, Math.floor(width / 3));
  const heads = !wave && scene.index.chain !== null;
  const steps = heads ? headSteps(scene, parts) : coverageSteps(scene, from, to, parts);
  const ends = textWidth(words.headsOver, 12) > width ? words.headsBriefly : words.headsOver;
  pen.text(wave ? words.coverageOf(itemName(names, wave))
    : heads ? ends : words.coverageAll, x, y - 6, 'chart-text');
  pen.rect(x, y, width, height).paint('chart-ground');
  const unit = height / Math.max(1, steps.all);
  const wide = width / steps.counts.length;
  steps.values.forEach((value, place) => {
    pen.move(x, y + height);
    steps.counts.forEach((counts, i) => {
      const under = counts.slice(0, place + 1).reduce((sum, count) => sum + count, 0);
      const top = y + height - unit * under;
      pen.line(x + i * wide, top).line(x + (i + 1) * wide, top);
    });
    for (let i = steps.counts.length - 1; i >= 0; i--) {
      const under = steps.counts[i].slice(0, place).reduce((sum, count) => sum + count, 0);
      const top = y + height - unit * under;
      pen.line(x + (i + 1) * wide, top).line(x + i * wide, top);
    }
    pen.close().paint(heads ? 'flow-ask' : `area.${valueName(header, value) ?? 'u'}`);
  });
  const now = x + (width * Math.min(1, Math.max(0, t - from) / Math.max(1, to - from)));
  if (now < x + width) pen.rect(now, y, x + width - now, height).paint('later');
  if (!wave || t >= from) pen.move(now, y - 3).line(now, y + height).paint('playhead');
  const { length } = net.loyal;
  if (wave && width > 190) pen.text(String(length), x + width - 4, y + 11, 'axis-end');
}

/** @param {Pen} pen @param {GossipScene} scene @param {Box} box @param {boolean} narrow */
function drawFlow(pen, scene, { x, y, width, height }, narrow) {
  const { words, index: { traffic }, t, trace: { header } } = scene;
  if (!traffic) return;
  const rate = traffic.rate(t, SECOND);
  const title = words.meter(Math.round(rate.messages), strings.network.size(rate.bytes));
  pen.text(title, x, y - 6, 'chart-text');
  if (!narrow) drawFlowKey(pen, scene, { x, y, width, height }, textWidth(title, 12));
  pen.rect(x, y, width, height).paint('chart-ground');
  const { bins, most } = flowSteps(scene, Math.max(2, Math.floor(width / 4)));
  const wide = width / bins.length;
  GROUP_NAMES.forEach((group, place) => {
    bins.forEach((counts, i) => {
      if (counts[place] === 0) return;
      const under = counts.slice(0, place).reduce((sum, count) => sum + count, 0);
      const [low, high] = [under, under + counts[place]].map((sum) => (height * sum) / most);
      pen.rect(x + i * wide, y + height - high, wide + 0.2, high - low);
    });
    pen.paint(`flow-${group}`);
  });
  const now = x + (width * t) / Math.max(1, header.ticks);
  pen.rect(now, y, x + width - now, height).paint('later');
  pen.move(now, y - 3).line(now, y + height).paint('playhead');
}

/** The shades of the chart, at its right end, where there is room beside its title.
 * @param {Pen} pen @param {GossipScene} scene @param {Box} box @param {number} taken */
function drawFlowKey(pen, { words, index: { traffic } }, { x, y, width }, taken) {
  const groups = GROUP_NAMES.filter((group) =>
    traffic?.sorts.some((sort) => groupOfSort(sort) === group));
  const wide = (/** @type {string} */ group) => 26 + textWidth(words.flow[group], 12) * 0.92;
  let at = x + width - groups.reduce((sum, group) => sum + wide(group), -10);
  if (groups.length < 2 || at < x + taken) return;
  for (const group of groups) {
    pen.rect(at, y - 15, 10, 10).paint(`flow-${group}`);
    pen.text(words.flow[group], at + 14, y - 6, 'chart-text');
    at += wide(group);
  }
}

/** @param {Entry[]} entries @param {number} room @returns {Entry[]} the first that fit */
function fitting(entries, room) {
  let used = -16;
  return entries.filter(({ text, sign: wide }) => {
    const next = used + wide + 24 + textWidth(text, 12);
    if (next > room) return false;
    used = next;
    return true;
  });
}

/** The most needed first. @param {Pen} pen @param {GossipScene} scene @param {boolean} narrow
 * @returns {Entry[]} */
function keyOf(pen, { trace: { header }, index, net, conceal, words, t, item }, narrow) {
  const plain = { sign: 20, style: 'legend' };
  const nodes = Array.from({ length: header.n }, (_, id) => id);
  /** @type {(shown: boolean, entry: Entry) => Entry[]} */
  const when = (shown, entry) => (shown ? [entry] : []);
  const tampers = !conceal && index.milestones().some(({ kind }) => kind === 'first-tampered');
  return [
    ...when(nodes.some((id) => net.stretches(id).length > 0), { ...plain, text: words.offline,
      draw: (x, y) => {
        pen.ellipse(x, y, 8).paint('peer-off');
        pen.move(x - 9, y + 9).line(x + 9, y - 9).paint('strike');
      } }),
    ...when(!conceal && header.bad.length > 0, { ...plain, text: words.faulty, draw: (x, y) => {
      pen.ellipse(x, y, 9).paint('traitor-ring', { width: 1 });
      pen.group({ x, y, scale: 0.5 }, () => mask(pen));
    } }),
    ...when(tampers, { ...plain, text: words.tampered, style: 'legend-lie',
      draw: (x, y) => sign(pen, valueName(header, TAMPERED) ?? 'u', x, y) }),
    ...when(net.parted(t), { sign: 26, style: 'legend-lie', text: words.cut, draw: (x, y) => {
      pen.move(x - 12, y).line(x + 12, y).paint('tie-cut');
      pen.move(x, y - 6).line(x, y + 6).paint('cut-bar');
    } }),
    ...when(net.mishaps(header.ticks, header.ticks + 1).length > 0, { ...plain, style: 'legend-lie',
      text: narrow ? words.mishapShort : words.mishap,
      draw: (x, y) => pen.group({ x, y }, () => cross(pen, 4)) }),
    ...when(item == null && index.chain === null && header.clients > 0, { ...plain,
      text: words.pie, draw: (x, y) => pen.group({ x, y }, () =>
        drawHeld(pen, { count: 0, parts: [['a', 1], ['b', 1]] }, 3, 8)) }),
    ...when(item == null && index.chain !== null, { ...plain, text: words.high, draw: (x, y) => {
      pen.ellipse(x, y, 8).paint('mark');
      pen.text('1', x, y + 4, 'count');
    } }),
    ...when(item == null && index.chain !== null, { ...plain, text: words.behind,
      draw: (x, y) => pen.ellipse(x, y, 8).paint('peer-behind') }),
    ...when(index.ledger !== null, { ...plain, text: words.shop,
      draw: (x, y) => pen.group({ x, y: y + 11 }, () => awning(pen, 10)) }),
    ...when(index.chain !== null, { ...plain, text: words.block,
      draw: (x, y) => pen.group({ x, y }, () => drawBlock(pen)) }),
    ...when(net.peers < header.n, { ...plain, text: words.client,
      draw: (x, y) => pen.rect(x - 7, y - 7, 14, 14).paint('mark') }),
    ...when(item != null && (net.ground.phase !== null || index.chain !== null), { ...plain,
      text: index.chain ? words.final : words.decidedLegend,
      draw: (x, y) => pen.group({ x: x - 14, y: y - 14 }, () => badge(pen, 18)) }),
    ...when(index.traffic?.sorts.some((sort) => groupOfSort(sort) !== 'carry') ?? false,
      { ...plain, text: words.asks,
        draw: (x, y) => pen.ellipse(x, y, 2.6).paint('letter-quiet') }),
  ];
}
