/**
 * The stage as a picture: a pure function of the scene, whatever pen it is drawn with.
 */
import { city } from '../draw/city.js';
import { layOut } from '../draw/layout.js';
import { drawCamps, drawNames } from './stage-camps.js';
import { drawDots, drawMatrix, drawRibbons } from './stage-crowd.js';
import { drawLabels } from './stage-labels.js';
import { drawLegend, legendHeight } from './stage-legend.js';
import {
  drawCustody, drawGhosts, drawRiders, drawRoads, drawSevered, drawTold,
} from './stage-riders.js';
import { formFor, litMessage } from './stage-scene.js';

/** @import { Layout, Size } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Form, Scene } from './stage-scene.js' */

/** @typedef {{drawn: number[], form: Form}} Shown  the messages drawn as in flight, and as what */

/**
 * @param {number} n
 * @param {Size} size
 * @param {number} [top]  room that is taken by words over the picture
 * @param {number} [bottom]  and by what its marks mean
 * @returns {Layout}
 */
export function layOutStage(n, size, top = 0, bottom = legendHeight(size)) {
  return layOut(n, size, { top, right: 0, bottom, left: 0 });
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @returns {Shown}
 */
export function drawStage(pen, scene, layout) {
  const { trace, index, t, words } = scene;
  const drawn = index.inFlight(t);
  const form = formFor(drawn.length, trace.header.n);
  const lit = scene.past ? drawn.filter((id) => litMessage(scene, id) === 1) : drawn;
  drawGround(pen, layout, form === 'matrix' ? null : words.city);
  drawSevered(pen, scene, layout);
  drawTold(pen, scene, layout);
  drawCustody(pen, scene, layout);
  if (form === 'riders') drawRoads(pen, scene, layout, drawn);
  else if (form === 'ribbons') drawRibbons(pen, scene, layout, lit);
  else if (form === 'matrix') drawMatrix(pen, scene, inRing(layout), lit);
  drawCamps(pen, scene, layout);
  drawGhosts(pen, scene, layout);
  if (form === 'dots') drawDots(pen, scene, layout, drawn);
  if (form === 'riders') drawRiders(pen, scene, layout, drawn);
  drawNames(pen, scene, layout);
  if (form === 'riders') drawLabels(pen, scene, layout, lit);
  if (!scene.bare) drawLegend(pen, scene, layout, { form, count: drawn.length });
  return { drawn, form };
}

/** All that the city and its name cover, at scale 1. */
const CITY_BOX = Object.freeze({ x: -125, y: -97, width: 250, height: 124 });

/** The room in the ring of camps. @param {Layout} layout */
function inRing({ ring: { x, y, rx, ry } }) {
  return { x, y, side: Math.min(rx, ry) * 1.25 };
}

/**
 * @param {Pen} pen
 * @param {Layout} layout
 * @param {string | null} name  of the city, or null where something else takes its place
 */
function drawGround(pen, { ring, city: place }, name) {
  pen.ellipse(ring.x, ring.y, ring.rx, ring.ry).paint('ring');
  pen.ellipse(ring.x, ring.y, ring.rx * 0.7, ring.ry * 0.7)
    .ellipse(ring.x, ring.y, ring.rx * 0.42, ring.ry * 0.42).paint('ring-inner');
  if (name === null) return;
  pen.group(place, () => pen.still(`city ${name}`, CITY_BOX, (still) => city(still, name)));
}
