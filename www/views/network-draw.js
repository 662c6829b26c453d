/**
 * The stage of a network as a picture: a pure function of the scene, whatever pen it is drawn
 * with; and what is at a place of it.
 */
import { drawDots, drawMatrix } from './stage-crowd.js';
import { drawTold, roadOf } from './stage-riders.js';
import { DOTS_MAX, progress } from './stage-scene.js';
import { drawField } from './network-field.js';
import { drawKey, drawTally } from './network-foot.js';
import { drawGround } from './network-ground.js';
import {
  byForm, drawMishaps, drawParcels, drawQuiet, drawSigns,
} from './network-letters.js';
import { drawMeters } from './network-meters.js';
import { drawFlags, drawPaths, drawSayings, drawSilence } from './network-messages.js';
import { drawEdges, drawNodes, drawSevered, edgesHidden } from './network-nodes.js';
import { drawLinks, drawWave } from './network-peers.js';
import { passesOn } from './network-scene.js';

/** @import { Plan } from '../draw/network.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Pick } from '../state.js' */
/** @import { GossipScene, NetworkScene } from './network-scene.js' */

/** @typedef {'flags' | 'dots' | 'matrix' | 'none'} Form */

/** Between discs there is less room than on the generals' ring. */
const FLAGS_MAX = 100;
const REACH = { flags: 14, dots: 7, matrix: 0, none: 0 };
/** A finger is broader than a small disc. */
const FINGER = 20;

/** @param {Plan} plan @param {number} inFlight @returns {Form} what messages are drawn as */
export function formOf({ field }, inFlight) {
  if (field) return 'none';
  if (inFlight > DOTS_MAX) return 'matrix';
  return inFlight <= FLAGS_MAX ? 'flags' : 'dots';
}

/**
 * @param {Pen} pen
 * @param {NetworkScene} scene
 * @param {Plan} plan
 * @returns {{drawn: number[], form: Form}}  the messages drawn as in flight, and as what
 */
export function drawNetwork(pen, scene, plan) {
  const ids = scene.index.inFlight(scene.t);
  const form = formOf(plan, ids.length);
  if (plan.field) drawField(pen, scene, plan);
  else if (passesOn(scene)) drawPassing(pen, scene, plan, form === 'matrix' ? [] : ids);
  else {
    drawEdges(pen, scene, plan);
    drawSevered(pen, scene, plan);
    drawTold(pen, scene, plan);
    drawSilence(pen, scene, plan);
    if (form === 'matrix') drawMatrix(pen, scene, inMiddle(plan), ids);
    else drawPaths(pen, scene, plan, ids);
    if (form === 'dots') drawDots(pen, scene, plan, ids);
    drawNodes(pen, scene, plan);
    if (form === 'flags') drawFlags(pen, scene, plan, ids);
    if (form !== 'matrix') drawSayings(pen, scene, plan, ids);
  }
  const drawn = form === 'none' || (form === 'matrix' && passesOn(scene)) ? [] : ids;
  if (scene.bare) return { drawn, form };
  if (passesOn(scene)) drawMeters(pen, scene, plan, { count: ids.length, form });
  else {
    drawTally(pen, scene, plan);
    drawKey(pen, scene, plan, { count: ids.length, form });
  }
  return { drawn, form };
}

/** The room between the nodes. @param {Plan} plan
 * @returns {{x: number, y: number, side: number}} */
function inMiddle({ middle, spots, r }) {
  const reach = Math.min(...spots.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
  return { ...middle, side: Math.max(120, (reach - r - 12) * Math.SQRT2) };
}

/** @param {Pen} pen @param {GossipScene} scene @param {Plan} plan @param {number[]} ids */
function drawPassing(pen, scene, plan, ids) {
  const forms = byForm(scene, ids);
  const many = forms.flag.length > FLAGS_MAX;
  drawGround(pen, scene, plan);
  if (!edgesHidden(scene)) drawLinks(pen, scene, plan);
  drawSevered(pen, scene, plan);
  drawWave(pen, scene, plan);
  drawQuiet(pen, scene, plan, forms.quiet);
  if (!many) drawPaths(pen, scene, plan, [...forms.flag, ...forms.pack, ...forms.block]);
  if (many) drawSigns(pen, scene, plan, forms.flag);
  drawNodes(pen, scene, plan);
  drawParcels(pen, scene, plan, forms);
  if (!many) drawFlags(pen, scene, plan, forms.flag);
  drawMishaps(pen, scene, plan);
  drawSayings(pen, scene, plan, ids);
}

/**
 * The node there, else the message there, else the node beside it, else nothing.
 * @param {NetworkScene} scene
 * @param {Plan} plan
 * @param {number} x
 * @param {number} y
 * @returns {Pick | null}
 */
export function networkAt(scene, plan, x, y) {
  const node = nearest(plan.spots, plan.field ? plan.r : plan.r + 3, x, y);
  if (node !== null) return { kind: 'node', id: node };
  const ids = scene.index.inFlight(scene.t);
  const form = formOf(plan, ids.length);
  if (form === 'none' || form === 'matrix') return null;
  const flags = passesOn(scene) ? byForm(scene, ids).flag : form === 'flags' ? ids : [];
  const flying = new Set(flags.length > FLAGS_MAX ? [] : flags);
  const spots = ids.map((id) => {
    const spot = roadOf(scene, plan, id).at(progress(scene, id));
    const flies = flying.has(id);
    return flies ? { x: spot.x + 5, y: spot.y - 7 } : spot;
  });
  const message = nearest(spots, REACH[form], x, y);
  if (message !== null) return { kind: 'message', id: ids[message] };
  const beside = nearest(plan.spots, FINGER, x, y);
  return beside === null ? null : { kind: 'node', id: beside };
}

/**
 * @param {{x: number, y: number}[]} spots @param {number} reach
 * @param {number} x @param {number} y
 * @returns {number | null}
 */
function nearest(spots, reach, x, y) {
  let best = reach;
  let found = null;
  spots.forEach((spot, i) => {
    const distance = Math.hypot(spot.x - x, spot.y - y);
    if (distance <= best) [best, found] = [distance, i];
  });
  return found;
}
