/**
 * The execution graph as a picture: generals as circles and an arrow for every communication,
 * labelled with its level and value. What is still to come is faint.
 */
import { crown } from '../draw/figures.js';
import { lookOf, shownOrder } from '../draw/values.js';
import { after } from '../trace/search.js';
import { placeLabels, LABEL_SIZE } from './graph-labels.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { Pick } from '../state.js' */
/** @import { Trace } from '../trace/decode.js' */
/** @import { Index } from '../trace/at.js' */
/** @import { Past } from '../trace/past.js' */
/** @import { Arc, GraphLayout } from './graph-layout.js' */
/** @typedef {import('../strings/strings.js').Strings['graph']} GraphWords */

/**
 * @typedef {Object} GraphScene
 * @property {Trace} trace
 * @property {Index} index
 * @property {number} t
 * @property {Pick | null} selection
 * @property {Pick | null} hover
 * @property {boolean} conceal
 * @property {Past | null} [past]  why something happened, if that is asked
 * @property {GraphWords} words
 */

const BUNDLE_LABELS_MAX = 30;

/**
 * @param {Pen} pen
 * @param {GraphScene} scene
 * @param {GraphLayout} layout
 */
export function drawGraph(pen, scene, layout) {
  const { messages } = scene.trace;
  const custody = custodyOf(scene);
  const arcs = layout.arcs.map((arc) => ({ arc, style: arcStyle(scene, arc, custody) }));
  const rank = (/** @type {string} */ style) => ['arc-faint', 'arc', 'arc-lie'].indexOf(style);
  arcs.sort((a, b) => (rank(a.style) + 1 || 9) - (rank(b.style) + 1 || 9));
  for (const { arc, style } of arcs) drawArc(pen, scene, layout, arc, style);
  drawNodes(pen, scene, layout);
  drawLabels(pen, scene, layout, custody);
  const sent = scene.index.counts(scene.t).departed;
  const counted = layout.arcs.length <= BUNDLE_LABELS_MAX || focus(scene) !== null;
  const words = !layout.bundled ? 'each' : counted ? 'bundled' : 'uncounted';
  drawCaption(pen, scene.words[words](sent, messages.length), layout.size);
}

/**
 * What is hovered goes before what is selected.
 * @param {GraphScene} scene
 * @returns {Pick | null}
 */
function focus({ hover, selection }) {
  return hover ?? selection;
}

/**
 * @param {GraphScene} scene
 * @returns {Set<number>}  the way of the message in focus: pairs as from * n + to
 */
function custodyOf(scene) {
  const pick = focus(scene);
  const { header, messages } = scene.trace;
  if (pick?.kind !== 'message' || pick.id >= messages.length) return new Set();
  const stops = [...scene.index.path(pick.id), messages.to[pick.id]];
  return new Set(stops.slice(1).map((to, i) => messageOn(scene, stops.slice(0, i + 1), to)
    ?? -1 - (stops[i] * header.n + to)));
}

/**
 * @param {GraphScene} scene
 * @param {number[]} path
 * @param {number} to
 * @returns {number | null}  the message that came along the path
 */
function messageOn({ trace: { messages }, index }, path, to) {
  const sender = path[path.length - 1];
  for (let id = 0; id < messages.length; id++) {
    if (messages.round[id] !== path.length || messages.to[id] !== to) continue;
    if (messages.from[id] !== sender) continue;
    if (index.path(id).every((node, i) => node === path[i])) return id;
  }
  return null;
}

/**
 * @param {GraphScene} scene
 * @param {Arc} arc
 * @returns {number}  how many of its messages departed by now, the first ones
 */
function sentOn({ trace: { messages }, t }, arc) {
  return after(arc.messages, messages.departed, t);
}

/**
 * @param {GraphScene} scene
 * @param {Arc} arc
 * @returns {boolean}  a lie that may be shown was sent by now
 */
function liesOn(scene, arc) {
  if (scene.conceal || !scene.index.deeds.everTraitor(arc.from)) return false;
  const first = arc.messages.findIndex(scene.index.isLie);
  return first >= 0 && first < sentOn(scene, arc);
}

/**
 * @param {GraphScene} scene
 * @param {Arc} arc
 * @param {Set<number>} custody
 * @returns {string}
 */
function arcStyle(scene, arc, custody) {
  if (custody.size > 0 && arc.messages.some((id) => custody.has(id))) return 'arc-strong';
  const { past } = scene;
  if (past && !arc.messages.some((id) => past.messages[id])) return 'arc-faint';
  const pick = focus(scene);
  const aside = !past && pick?.kind === 'node' && arc.from !== pick.id && arc.to !== pick.id;
  if (aside || sentOn(scene, arc) === 0) return 'arc-faint';
  return liesOn(scene, arc) ? 'arc-lie' : 'arc';
}

/**
 * @param {Pen} pen
 * @param {GraphScene} scene
 * @param {GraphLayout} layout
 * @param {Arc} arc
 * @param {string} style
 */
function drawArc(pen, scene, layout, arc, style) {
  const { start, bend, end } = arc;
  const width = layout.bundled ? 0.6 + Math.log2(1 + sentOn(scene, arc)) * 0.45 : undefined;
  const data = { message: arc.messages[arc.messages.length - 1] };
  pen.group(layout.bundled ? {} : { data }, () => {
    pen.move(start.x, start.y).bend(bend.x, bend.y, end.x, end.y).paint(style, { width });
    const angle = Math.atan2(end.y - bend.y, end.x - bend.x);
    const wing = (/** @type {number} */ turn) => pen.line(
      end.x - 9 * Math.cos(angle + turn), end.y - 9 * Math.sin(angle + turn));
    pen.move(end.x, end.y);
    wing(0.38);
    wing(-0.38).close().paint(`${style}-head`);
    if (layout.bundled) return;
    pen.move(start.x, start.y).bend(bend.x, bend.y, end.x, end.y).paint('arc-hit');
  });
}

/**
 * C, L1, L2, T1: the notebook's names. Concealed, nobody is called loyal or a traitor.
 * @param {GraphScene} scene
 * @returns {string[]}  by id
 */
export function graphNames({ trace: { header }, index: { deeds }, conceal, words }) {
  let [loyal, bad] = [0, 0];
  return Array.from({ length: header.n }, (_, id) => {
    if (id === header.commander) return words.commander;
    if (conceal) return `${words.general}${id}`;
    return deeds.everTraitor(id) ? `${words.traitor}${++bad}` : `${words.loyal}${++loyal}`;
  });
}

/**
 * @param {Pen} pen
 * @param {GraphScene} scene
 * @param {GraphLayout} layout
 */
function drawNodes(pen, scene, { nodes, radius }) {
  const { header } = scene.trace;
  const names = graphNames(scene);
  const size = Math.max(8, Math.min(14, radius * 0.78));
  nodes.forEach(({ x, y }, id) => {
    const picked = [scene.selection, scene.hover].some((one) =>
      one?.kind === 'node' && one.id === id);
    const traitor = !scene.conceal && scene.index.deeds.traitor(scene.t, id);
    const held = scene.index.bannerOf(scene.t, id);
    const opacity = scene.past && !scene.past.nodes[id] ? 0.3 : 1;
    pen.group({ opacity, data: { node: id } }, () => {
      if (picked) pen.ellipse(x, y, radius + 7).paint('selected');
      if (traitor) pen.ellipse(x, y, radius + 3.5).paint('traitor-ring');
      const style = held === null ? 'node' : `node-held.${header.values[held]}`;
      pen.ellipse(x, y, radius).paint(style);
      if (radius >= 8) pen.text(names[id], x, y + size * 0.36, 'node-text', { size });
      if (id === header.commander) {
        pen.group({ x, y: y - radius - 5, scale: 0.85 }, () => crown(pen));
      }
    });
  });
}

/**
 * @param {Pen} pen
 * @param {GraphScene} scene
 * @param {GraphLayout} layout
 * @param {Set<number>} custody
 */
function drawLabels(pen, scene, layout, custody) {
  const pick = focus(scene);
  const near = (/** @type {Arc} */ arc) => pick?.kind === 'node'
    ? arc.from === pick.id || arc.to === pick.id : arc.messages.some((id) => custody.has(id));
  const wanted = layout.bundled
    ? layout.arcs.filter((arc) => near(arc) || layout.arcs.length <= BUNDLE_LABELS_MAX)
    : layout.arcs;
  const textOf = (/** @type {Arc} */ arc) => layout.bundled
    ? tally(scene, arc) : single(scene, arc.messages[0]);
  for (const [arc, box] of placeLabels(layout, wanted, textOf)) {
    const faint = arcStyle(scene, arc, custody) === 'arc-faint';
    const value = scene.trace.header.values[scene.trace.messages.value[arc.messages[0]]];
    const style = faint ? 'arc-label-faint' : layout.bundled ? 'arc-count' : `arc-label.${value}`;
    pen.group(layout.bundled ? {} : { data: { message: arc.messages[0] } }, () => {
      pen.rect(box.x, box.y, box.width, box.height).paint('label-ground');
      pen.text(textOf(arc), box.x + box.width / 2, box.y + LABEL_SIZE - 1, style);
    });
  }
}

/**
 * @param {GraphScene} scene
 * @param {number} id
 * @returns {string}  level and value, such as "2 R"
 */
function single({ trace: { header, messages } }, id) {
  const value = header.values[messages.value[id]];
  return `${messages.round[id]} ${value === undefined ? '–' : lookOf(value).letter}`;
}

/**
 * @param {GraphScene} scene
 * @param {Arc} arc
 * @returns {string}  how often each value was sent so far, such as "A3 R5"
 */
function tally(scene, arc) {
  const { header, messages } = scene.trace;
  const sent = arc.messages.slice(0, sentOn(scene, arc));
  return shownOrder(header.values).map((value) => {
    const count = sent.filter((id) => messages.value[id] === value).length;
    return `${lookOf(header.values[value]).letter}${count}`;
  }).join(' ');
}

/**
 * @param {Pen} pen
 * @param {string} text
 * @param {{width: number, height: number}} size
 */
function drawCaption(pen, text, { width, height }) {
  const perLine = Math.max(20, Math.floor((width - 16) / 6.6));
  /** @type {string[]} */
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (`${line} ${word}`.length > perLine) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  lines.forEach((line, i) =>
    pen.text(line, width / 2, height - 8 - (lines.length - 1 - i) * 15, 'graph-caption'));
}
