/**
 * Where the space-time view puts things: a lane for every node, side by side, and time downward.
 * The whole run may be far higher than the place it is shown in; only a window of it is laid out.
 */
import { scaleOf } from '../trace/scale.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Index } from '../trace/at.js' */
/** @import { Trace } from '../trace/decode.js' */
/** @import { By } from '../trace/scale.js' */

/**
 * @typedef {Object} Plan
 * @property {Size} size
 * @property {number} head    the height of the row of nodes
 * @property {number} foot    of the line of words
 * @property {number} left    where the lanes begin; before them stand the rounds' names
 * @property {number} lane    the width of a lane
 * @property {(node: number) => number} x
 * @property {(t: number) => number} y   in the window, below 0 or beyond its size too
 * @property {(y: number) => number} moment
 * @property {number} from    the first tick in sight
 * @property {number} until   the last one
 * @property {number} tall    the height of the whole run
 */
/**
 * @typedef {Object} Wish
 * @property {By} by
 * @property {number} zoom      powers of two
 * @property {number} scrolled  how much of the whole lies above the window
 */

/** The height of a step, before any zoom; "time" has one step and shows the run twice as high as
 * its place. @type {Record<By, (room: number) => number>} */
const STEP = { events: () => 15, rounds: () => 300, time: (room) => 2 * room };
const HEAD = 54;
const FOOT = 44;
const PAD = 18;
const RIGHT = 12;
export const ZOOM_MAX = 7;

/** @param {Size} size @returns {number} what is left for time */
const roomIn = ({ height }) => Math.max(height - HEAD - FOOT, 60);

/**
 * @param {{trace: Trace, index: Index}} run
 * @param {Size} size
 * @param {Wish} wish
 * @returns {Plan}
 */
export function layOutSpacetime(run, size, { by, zoom, scrolled }) {
  const { n } = run.trace.header;
  const scale = scaleOf(run, by);
  const room = roomIn(size);
  const tall = Math.max(room, scale.length * STEP[by](room) * 2 ** zoom + 2 * PAD);
  const unit = (tall - 2 * PAD) / scale.length;
  const above = Math.min(Math.max(scrolled, 0), tall - room);
  const left = size.width < 420 ? 44 : 60;
  const lane = (size.width - left - RIGHT) / n;
  const moment = (/** @type {number} */ y) =>
    Math.min(Math.max(scale.moment((y - HEAD - PAD + above) / unit), 0), run.trace.header.ticks);
  return {
    size, head: HEAD, foot: FOOT, left, lane, tall, moment,
    x: (node) => left + lane * (node + 0.5),
    y: (t) => HEAD + PAD - above + scale.height(t) * unit,
    from: moment(HEAD),
    until: moment(size.height - FOOT),
  };
}

/**
 * @param {{trace: Trace, index: Index}} run
 * @param {Size} size
 * @param {By} by
 * @returns {number}  the greatest zoom at which the whole run is in sight
 */
export function zoomToFit(run, size, by) {
  const room = roomIn(size);
  return Math.min(0, Math.floor(
    Math.log2((room - 2 * PAD) / (scaleOf(run, by).length * STEP[by](room)))));
}

/** @param {Size} size @returns {number} how much of the whole is in sight */
export function windowHeight(size) {
  return roomIn(size);
}
