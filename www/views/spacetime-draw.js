/**
 * The space-time view as a picture: lifelines, rounds as bands, and what travels between them. A
 * pure function of the scene and the plan, whatever pen it is drawn with.
 */
import { crown, glyph } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { valueName } from '../trace/votes.js';
import { drawDensity } from './spacetime-density.js';
import { drawRides, drawSilences, drawSpoken } from './spacetime-rides.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { Pick } from '../state.js' */
/** @import { Index } from '../trace/at.js' */
/** @import { Trace } from '../trace/decode.js' */
/** @import { Past } from '../trace/past.js' */
/** @import { Plan } from './spacetime-layout.js' */

/**
 * @typedef {Object} SpacetimeScene
 * @property {Trace} trace
 * @property {Index} index
 * @property {number} t
 * @property {Pick | null} selection
 * @property {Pick | null} hover
 * @property {boolean} conceal
 * @property {Past | null} past   why something happened, if that is asked
 * @property {SpacetimeWords} words
 * @property {boolean} [many]     arrows stand so close that they must be thin
 */
/**
 * @typedef {import('../strings/strings.js').Strings['spacetime']
 *   & {round: (round: number) => string}} SpacetimeWords
 */

/** More arrows than this in one window cannot be told apart. */
export const ARROWS_MAX = 700;
/** Lanes narrower than this have no line of their own. */
const LANE_MIN = 3;
const BANDS_MAX = 400;
const MANY = 150;

/**
 * @param {Pen} pen
 * @param {SpacetimeScene} scene
 * @param {Plan} plan
 */
export function drawSpacetime(pen, scene, plan) {
  const ids = ridesIn(scene, plan);
  drawBands(pen, scene, plan);
  drawLanes(pen, scene, plan);
  if (plan.lane >= LANE_MIN) drawLifelines(pen, scene, plan);
  if (ids === null) drawDensity(pen, scene, plan);
  const shown = ids ?? focused(scene);
  drawRides(pen, { ...scene, many: shown.length > MANY }, plan, shown);
  if (plan.lane >= LANE_MIN) {
    drawSilences(pen, scene, plan);
    drawMarks(pen, scene, plan);
  }
  drawPlayhead(pen, scene, plan);
  drawSpoken(pen, scene, plan, shown);
  drawHead(pen, scene, plan);
  drawFoot(pen, scene, plan, ids);
}

/** @param {SpacetimeScene} scene @param {Plan} plan @returns {number} about how many messages are
 *   under way in the window */
export function countIn({ index }, { from, until }) {
  return Math.max(0, index.counts(until).departed - index.counts(from).arrived);
}

/**
 * @param {SpacetimeScene} scene
 * @param {Plan} plan
 * @returns {number[] | null}  the messages to draw as arrows; null where they are too many
 */
export function ridesIn(scene, plan) {
  if (countIn(scene, plan) > 2 * ARROWS_MAX || plan.lane < LANE_MIN) return null;
  const ids = scene.index.rides(plan.from, plan.until);
  return ids.length > ARROWS_MAX ? null : ids;
}

/** Of too many, those that somebody looks at. @param {SpacetimeScene} scene */
function focused({ trace, selection, hover }) {
  return [selection, hover].flatMap((pick) =>
    (pick?.kind === 'message' && pick.id < trace.messages.length ? [pick.id] : []));
}

/** The lanes of the nodes that somebody looks at. @param {Pen} pen @param {SpacetimeScene} scene
 * @param {Plan} plan */
function drawLanes(pen, { selection, hover, trace: { header } }, { x, lane, head, foot, size }) {
  const wide = Math.min(lane, 26);
  for (const pick of [selection, hover]) {
    if (pick?.kind !== 'node' || pick.id >= header.n) continue;
    pen.rect(x(pick.id) - wide / 2, head, wide, size.height - head - foot).paint('lane-near');
  }
}

/** @param {Pen} pen @param {SpacetimeScene} scene @param {Plan} plan */
function drawBands(pen, { index, words }, plan) {
  const bands = index.roundBands();
  const inSight = bands.filter(({ from, to }) => to >= plan.from && from <= plan.until);
  if (inSight.length > BANDS_MAX) return;
  let free = -Infinity;
  for (const { round, from, to } of inSight) {
    const next = bands[bands.findIndex((band) => band.round === round) + 1];
    const [top, end] = [plan.y(from), plan.y(Math.max(from, next ? next.from : to))];
    if (round % 2 === 0) {
      pen.rect(0, top, plan.size.width, Math.max(end - top, 1)).paint('band-even');
    }
    if (top < free) continue;
    const label = Math.max(top + 13, plan.head + 13);
    if (label > end + 2) continue;
    pen.text(words.round(round), 6, label, 'band-text');
    free = label + 2;
  }
}

/**
 * A node's line: what it holds gives it its colour, from when it holds it.
 * @param {Pen} pen @param {SpacetimeScene} scene @param {Plan} plan
 */
function drawLifelines(pen, { trace: { header }, past }, plan) {
  const [top, bottom] = [Math.max(plan.head, plan.y(0)),
    Math.min(plan.size.height - plan.foot, plan.y(header.ticks) + 6)];
  for (let node = 0; node < header.n; node++) {
    pen.group({ opacity: past && !past.nodes[node] ? 0.25 : 1 }, () =>
      pen.move(plan.x(node), top).line(plan.x(node), bottom).paint('lifeline'));
  }
}

/** What nodes do by themselves. @param {Pen} pen @param {SpacetimeScene} scene
 * @param {Plan} plan */
function drawMarks(pen, scene, plan) {
  const { trace: { header, rows }, index, past, t } = scene;
  const r = Math.min(9, Math.max(4, plan.lane * 0.3));
  for (let node = 0; node < header.n; node++) {
    const marks = index.marks(node, plan.from, plan.until);
    if (marks.length > ARROWS_MAX) continue;
    for (const row of marks) {
      const kind = header.kinds[rows.kind[row]];
      const value = valueName(header, rows.value[row]);
      if (value === null || kind === 'silence') continue;
      const faint = (past && !past.rows[row]) || rows.time[row] > t;
      const at = { x: plan.x(node), y: plan.y(rows.time[row]), opacity: faint ? 0.3 : 1 };
      pen.group(at, () => drawMark(pen, kind, value, kind === 'decide' ? r : r * 0.62));
    }
  }
}

/** @param {Pen} pen @param {string} kind @param {string} value @param {number} r */
function drawMark(pen, kind, value, r) {
  if (kind === 'toss') {
    pen.ellipse(0, 0, r).paint(`coin.${value}`);
    return;
  }
  if (kind === 'decide') {
    pen.rect(-r, -r, 2 * r, 2 * r).paint(`decided.${value}`);
    pen.text(lookOf(value).letter, 0, r * 0.5, 'flag-text', { size: r * 1.4 });
    return;
  }
  glyph(pen, lookOf(value).shape, 0, 0, r);
  pen.paint(`dot.${value}`);
}

/** @param {Pen} pen @param {SpacetimeScene} scene @param {Plan} plan */
function drawPlayhead(pen, { t, words }, { size, head, foot, y }) {
  const at = y(t);
  if (at < head - 1 || at > size.height - foot + 1) return;
  pen.move(0, at).line(size.width, at).paint('playhead', { width: 1.6 });
  pen.text(words.now(t), size.width - 6, at > head + 24 ? at - 5 : at + 14, 'now-text');
}

/** The nodes over their lines. @param {Pen} pen @param {SpacetimeScene} scene @param {Plan} plan */
function drawHead(pen, scene, plan) {
  const { trace: { header }, index, t, conceal, selection, hover, past } = scene;
  pen.rect(0, 0, plan.size.width, plan.head).paint('ground-plain');
  pen.move(0, plan.head).line(plan.size.width, plan.head).paint('ring');
  const r = Math.min(15, plan.lane * 0.4);
  const y = plan.head - r - 8;
  const every = r >= 7 ? 1 : Math.ceil(26 / plan.lane);
  for (let node = 0; node < header.n; node++) {
    const looked = [selection, hover].some((one) => one?.kind === 'node' && one.id === node);
    if (r < 7 && node % every !== 0 && !looked) continue;
    const held = index.bannerOf(t, node);
    const bad = !conceal && index.deeds.traitor(t, node);
    const at = { x: plan.x(node), y, opacity: past && !past.nodes[node] ? 0.3 : 1,
      data: { node } };
    pen.group(at, () => drawNode(pen, {
      name: String(node), r, looked, bad, commands: node === header.commander,
      value: held === null ? null : valueName(header, held),
    }));
  }
}

/**
 * @param {Pen} pen
 * @param {{name: string, r: number, looked: boolean, bad: boolean, commands: boolean,
 *   value: string | null}} node
 */
function drawNode(pen, { name, r, looked, bad, commands, value }) {
  if (r < 7) {
    pen.text(name, 0, 6, looked ? 'count-strong' : 'count');
    return;
  }
  if (looked) pen.ellipse(0, 0, r + 6).paint('selected', { width: 2 });
  if (bad) pen.ellipse(0, 0, r + 3).paint('traitor-ring');
  pen.ellipse(0, 0, r).paint(value === null ? 'node' : `node-held.${value}`);
  const size = Math.min(13, r);
  pen.text(name, 0, size * 0.36, 'node-text', { size });
  if (commands) pen.group({ y: -r - 4, scale: 0.7 }, () => crown(pen));
}

/**
 * @param {Pen} pen @param {SpacetimeScene} scene @param {Plan} plan
 * @param {number[] | null} ids
 */
function drawFoot(pen, scene, plan, ids) {
  const { width, height } = plan.size;
  const { words, trace } = scene;
  pen.rect(0, height - plan.foot, width, plan.foot).paint('ground-plain');
  const about = countIn(scene, plan);
  const text = ids ? words.each(ids.length, trace.messages.length)
    : plan.lane < LANE_MIN ? words.lanes(about) : words.dense(about);
  wrapped(text, width - 16).forEach((line, i, lines) => pen.text(line, width / 2,
    height - plan.foot / 2 + 5 + (i - (lines.length - 1) / 2) * 15, 'graph-caption'));
}

/** @param {string} text @param {number} width @returns {string[]} lines */
function wrapped(text, width) {
  /** @type {string[]} */
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line && textWidth(`${line} ${word}`, 12) > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
