/**
 * The nodes of a network: a disc with the value it holds as hue, shape and letter; a mask where
 * it is faulty, a badge where it has decided, a square where it is a client.
 */
import { NAMED } from '../draw/network-places.js';
import { glyph, mask } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { drawCross } from './stage-camps.js';
import { attention, litNode } from './stage-scene.js';
import { drawHeld, drawOnline, drawRound } from './network-peers.js';
import { bannerOf, decidedBy, lookedAt, passesOn, peersOf, seenFaulty } from './network-scene.js';
import { drawShop } from './network-shop.js';

/** @import { Plan, Point } from '../draw/network.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { NetworkScene } from './network-scene.js' */

/** A shape's letter stands a little under or over its middle. @type {Record<string, number>} */
const LETTER = { up: 0.52, down: 0.14 };
const EDGES_MAX = 1500;
/** So few edges can be dark and still not hide the messages. */
const CLEAR_MAX = 60;
const TIES_MAX = 1_000_000;

/** @param {NetworkScene} scene @returns {boolean} more edges than a picture can hold */
export function edgesHidden({ trace }) {
  return trace.header.edges.length > EDGES_MAX;
}

/** @param {Pen} pen @param {NetworkScene} scene @param {Plan} plan */
export function drawEdges(pen, scene, { spots }) {
  const { edges } = scene.trace.header;
  const node = lookedAt(scene);
  if (!edgesHidden(scene)) {
    for (const [one, two] of edges) {
      pen.move(spots[one].x, spots[one].y).line(spots[two].x, spots[two].y);
    }
    if (edges.length > 0) pen.paint(edges.length > CLEAR_MAX ? 'edge' : 'edge-clear');
  }
  if (node === null || edges.length > TIES_MAX) return;
  const near = edges.filter(([one, two]) => one === node || two === node);
  for (const [one, two] of near) {
    pen.move(spots[one].x, spots[one].y).line(spots[two].x, spots[two].y);
  }
  if (near.length > 0) pen.paint('edge-near');
}

/** Links that are cut. @param {Pen} pen @param {NetworkScene} scene @param {Plan} plan */
export function drawSevered(pen, { index, t }, { spots }) {
  for (const [one, two] of index.deeds.severed(t)) {
    const [from, to] = [spots[one], spots[two]];
    pen.move(from.x, from.y).line(to.x, to.y).paint('severed');
    drawCross(pen, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 6);
  }
}

/** @param {Pen} pen @param {NetworkScene} scene @param {Plan} plan */
export function drawNodes(pen, scene, plan) {
  const decided = decidedBy(scene);
  const size = Math.max(10, Math.min(12, plan.r * 0.62));
  const apart = plan.r * 2.4;
  const inboxes = passesOn(scene) ? scene.net.inboxes(scene.t) : null;
  plan.spots.forEach((spot, id) => {
    const fallen = scene.index.deeds.fallen(scene.t, id);
    const opacity = litNode(scene, id) * (fallen ? 0.4 : 1);
    pen.group({ x: spot.x, y: spot.y, opacity, data: { node: id } }, () => {
      drawNode(pen, scene, id, plan.r);
      if (decided(id) && !seenFaulty(scene, id)) badge(pen, plan.r);
      if (!passesOn(scene)) return;
      drawRound(pen, scene, id, plan.r, inboxes?.get(id)?.length ?? 0);
      drawShop(pen, scene, id, plan.r);
    });
    if (fallen) drawCross(pen, spot, plan.r * 0.9);
    const name = nameOf(scene, id);
    const roomy = plan.r >= NAMED && textWidth(name, size) <= Math.max(apart, 30);
    if (!roomy && attention(scene, 'node', id) === null) return;
    const place = nameSpot(plan, spot);
    pen.text(roomy || scene.net ? name : String(id), place.x, place.y, 'peer-name', { size });
  });
}

/** @param {NetworkScene} scene @param {number} id @returns {string} where things are passed on,
 * a given name stands for the number */
function nameOf({ names, net }, id) {
  return names[id] && !net ? `${id} ${names[id]}` : names[id] || String(id);
}

/** Names stand outside, where no edge passes. @param {Plan} plan @param {Point} spot */
function nameSpot({ middle, marks, r }, { x, y }) {
  if (marks.race) return { x, y: y + r + 12 };
  const away = Math.hypot(x - middle.x, y - middle.y) || 1;
  const distance = r * 1.5 + 9;
  return {
    x: x + (distance * (x - middle.x)) / away,
    y: y + (distance * (y - middle.y)) / away + 4,
  };
}

/** @param {Pen} pen @param {NetworkScene} scene @param {number} id @param {number} r */
function drawNode(pen, scene, id, r) {
  const ring = attention(scene, 'node', id);
  if (ring) pen.ellipse(0, 0, r * 1.5 + 2).paint(ring);
  const body = () => drawBody(pen, scene, id, r);
  if (passesOn(scene)) drawOnline(pen, scene, id, r, body);
  else body();
}

/** @param {Pen} pen @param {NetworkScene} scene @param {number} id @param {number} r */
function drawBody(pen, scene, id, r) {
  if (seenFaulty(scene, id)) {
    drawFaulty(pen, r);
    return;
  }
  const banner = bannerOf(scene, id);
  if (banner && !('value' in banner)) {
    drawHeld(pen, banner, scene.index.items?.madeBy(scene.t) ?? 0, r);
    return;
  }
  if (id >= peersOf(scene)) pen.rect(-r * 0.9, -r * 0.9, r * 1.8, r * 1.8);
  else pen.ellipse(0, 0, r);
  pen.paint(banner ? `peer.${banner.value}` : 'mark', { width: Math.max(1, r / 10) });
  if (banner) drawValue(pen, banner.value, r);
}

/** @param {Pen} pen @param {string} value @param {number} r of the disc round it */
export function drawValue(pen, value, r) {
  const { letter, shape } = lookOf(value);
  const inner = r * (shape === 'bar' || shape === 'diamond' ? 0.82 : 0.74);
  glyph(pen, shape, 0, 0, inner);
  pen.paint(`peer-value.${value}`);
  if (r < 9) return;
  const size = r * 0.74;
  pen.text(letter, 0, size * (LETTER[shape] ?? 0.36), 'peer-letter', { size });
}

/** @param {Pen} pen @param {number} r */
function drawFaulty(pen, r) {
  pen.ellipse(0, 0, r * 1.24).paint('traitor-ring', { width: 1 });
  pen.ellipse(0, 0, r).paint('peer-faulty');
  if (r >= 6) pen.group({ scale: r / 17 }, () => mask(pen));
}

/** @param {Pen} pen @param {number} r */
export function badge(pen, r) {
  const size = Math.max(4, r * 0.42);
  const [x, y] = [r * 0.78, r * 0.78];
  pen.ellipse(x, y, size).paint('badge', { width: Math.max(0.8, size / 5) });
  pen.move(x - size * 0.45, y).line(x - size * 0.1, y + size * 0.36)
    .line(x + size * 0.48, y - size * 0.36).paint('badge-tick', { width: size / 3.6 });
}
