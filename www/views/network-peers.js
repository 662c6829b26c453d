/**
 * A peer that keeps what it is passed: how much of what it holds, or how high its chain is;
 * struck through while it is offline; the letters that wait for it; the wave of one item.
 */
import { glyph } from '../draw/figures.js';
import { lookOf } from '../draw/values.js';
import { valueName } from '../trace/votes.js';
import { attention } from './stage-scene.js';
import { along } from './stage-riders.js';
import { followed, lookedAt } from './network-scene.js';

/** @import { Plan, Point } from '../draw/network.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Kept } from '../trace/waves.js' */
/** @import { Banner, GossipScene } from './network-scene.js' */

/** How long, in milliseconds of watching at normal speed, a peer is new to the wave. */
const NEW_MS = 900;
/** So many straight pieces make a full turn. */
const PIECES = 40;
const BARS_MAX = 150;

/** @param {Pen} pen @param {GossipScene} scene @param {Plan} plan */
export function drawLinks(pen, scene, { spots }) {
  const { trace: { header }, net, t } = scene;
  const { told, ways } = net.links;
  const part = new Set(net.ground.part);
  const parted = net.parted(t);
  const quiet = followed(scene) ? 'edge-faint' : 'edge-link';
  /** @type {Record<string, [number, number][]>} */
  const kinds = { 'tie-cut': [], [quiet]: [], 'link-one': [], 'link-gone': [], 'edge-near': [] };
  const node = lookedAt(scene);
  for (const edge of header.edges) {
    const [one, two] = edge;
    const apart = parted && part.has(one) !== part.has(two);
    const gone = net.offline(t, one) || net.offline(t, two);
    const open = told ? ways(t, one, two) : 2;
    const kind = apart ? 'tie-cut' : gone || open === 0 ? 'link-gone' : open === 1 ? 'link-one'
      : one === node || two === node ? 'edge-near' : quiet;
    kinds[kind].push(edge);
  }
  for (const [style, list] of Object.entries(kinds)) {
    for (const [one, two] of list) {
      pen.move(spots[one].x, spots[one].y).line(spots[two].x, spots[two].y);
    }
    if (list.length > 0) pen.paint(style);
  }
  for (const [one, two] of kinds['tie-cut'].slice(0, BARS_MAX)) bar(pen, spots[one], spots[two]);
  if (kinds['tie-cut'].length > 0) pen.paint('cut-bar');
}

/** Across the middle of a tie. @param {Pen} pen @param {Point} one @param {Point} two */
function bar(pen, one, two) {
  const length = Math.hypot(two.x - one.x, two.y - one.y) || 1;
  const [dx, dy] = [(7 * (one.y - two.y)) / length, (7 * (two.x - one.x)) / length];
  const [x, y] = [(one.x + two.x) / 2, (one.y + two.y) / 2];
  pen.move(x + dx, y + dy).line(x - dx, y - dy);
}

/** Who got the followed item from whom, as far as it is. @param {Pen} pen
 * @param {GossipScene} scene @param {Plan} plan */
export function drawWave(pen, scene, plan) {
  const wave = followed(scene);
  if (!wave) return;
  for (const { node, from, value, t } of wave.order) {
    if (from === null || t > scene.t) continue;
    const name = valueName(scene.trace.header, value) ?? 'u';
    along(pen, plan.road(from, node)).paint(`wave-tie.${name}`);
  }
}

/** The newest to hold it widen like rings on water. @param {Pen} pen @param {GossipScene} scene
 * @param {number} id @param {number} r */
function ripple(pen, scene, id, r) {
  const kept = keptBy(scene, id);
  if (!kept) return;
  const age = (scene.t - kept.t) / (NEW_MS * (scene.pace ?? 1));
  if (age > 1) return;
  const name = valueName(scene.trace.header, kept.value) ?? 'u';
  pen.group({ opacity: 1 - 0.8 * age }, () =>
    pen.ellipse(0, 0, r * (1.15 + 0.75 * age)).paint(`wave-ring.${name}`));
}

/** @param {GossipScene} scene @param {number} id @returns {Kept | null} of the followed item */
function keptBy(scene, id) {
  const kept = followed(scene)?.by[id] ?? null;
  return kept && kept.t <= scene.t ? kept : null;
}

/** @param {Pen} pen @param {GossipScene} scene @param {number} id @param {number} r
 * @param {(pen: Pen) => void} body  what it is otherwise drawn as */
export function drawOnline(pen, scene, id, r, body) {
  const off = scene.net.offline(scene.t, id);
  ripple(pen, scene, id, r);
  if (!off) {
    body(pen);
    return;
  }
  pen.ellipse(0, 0, r).paint('peer-off');
  pen.group({ opacity: 0.34 }, () => body(pen));
  const far = r * 1.05;
  pen.group({ data: { offline: id } }, () =>
    pen.move(-far, far).line(far, -far).paint('strike', { width: Math.max(2, r / 5) }));
}

/** @param {Pen} pen @param {Exclude<Banner, {value: string} | null>} banner @param {number} made
 * @param {number} r */
export function drawHeld(pen, banner, made, r) {
  if ('height' in banner) {
    pen.ellipse(0, 0, r).paint(banner.behind ? 'peer-behind' : 'mark');
    if (r >= 7) pen.text(String(banner.height), 0, r * 0.3, 'peer-count', { size: r * 0.86 });
    return;
  }
  pen.ellipse(0, 0, r).paint('mark');
  let from = 0;
  for (const [value, count] of banner.parts) {
    const to = from + count / Math.max(1, made);
    slice(pen, r * 0.97, from, Math.min(1, to)).paint(`pie.${value}`);
    from = to;
  }
  if (r < 9) return;
  pen.ellipse(0, 0, r * 0.58).paint('pie-middle');
  pen.text(String(banner.count), 0, r * 0.25, 'peer-count', { size: r * 0.68 });
}

/** A slice of a disc, from the top, clockwise. @param {Pen} pen @param {number} r
 * @param {number} from @param {number} to  shares of the turn @returns {Pen} */
function slice(pen, r, from, to) {
  const steps = Math.max(1, Math.ceil((to - from) * PIECES));
  pen.move(0, 0);
  for (let i = 0; i <= steps; i++) {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / steps);
    pen.line(r * Math.sin(angle), -r * Math.cos(angle));
  }
  return pen.close();
}

/** What stands round a peer: its letters, how far the item came, that it is offline.
 * @param {Pen} pen @param {GossipScene} scene @param {number} id @param {number} r
 * @param {number} waiting  letters in its inbox */
export function drawRound(pen, scene, id, r, waiting) {
  if (waiting > 0) drawInbox(pen, r, waiting);
  const kept = keptBy(scene, id);
  if (kept && kept.hop > 0 && r >= 9) {
    pen.ellipse(-r * 0.86, r * 0.8, Math.max(6, r * 0.36)).paint('hop-badge');
    pen.text(String(kept.hop), -r * 0.86, r * 0.8 + 3.6, 'hop-text');
  }
  if (attention(scene, 'node', id) && scene.net.offline(scene.t, id)) {
    pen.text(scene.words.offline, 0, -r * 1.5 - 6, 'off-text');
  }
}

/** @param {Pen} pen @param {number} r @param {number} count */
export function drawInbox(pen, r, count) {
  const [x, y] = [r * 0.7, -r * 1.05];
  pen.group({ x, y, data: { inbox: count } }, () => {
    pen.rect(0, -5, 14, 10).paint('scroll');
    pen.move(0, -5).line(7, 1).line(14, -5).paint('scroll-line');
    pen.text(String(count), 17, 4, 'inbox-text');
  });
}

/** Signs small enough for a row of a legend. @param {Pen} pen @param {string} value
 * @param {number} x @param {number} y */
export function sign(pen, value, x, y) {
  glyph(pen, lookOf(value).shape, x, y, 5);
  pen.paint(`dot.${value}`);
}
