/**
 * Where the tree of who told whom stands: the root on top where its leaves have room side by side,
 * else at the left, as high as it needs; and above a number of nodes as rows of cells.
 */

/** @import { Size } from '../draw/layout.js' */
/** @import { Folded } from '../pkg/types.js' */

/** @typedef {{x: number, y: number}} Point */
/**
 * @typedef {Object} TreePlan
 * @property {Size} size
 * @property {'down' | 'right' | 'icicle'} form
 * @property {(depth: number, place: number) => Point} at   the middle of a node or a cell
 * @property {number} r         of a node; half the height of a cell
 * @property {number} step      from a leaf to the next
 * @property {number} foot      where the counts begin
 * @property {Counts} counts
 */
/** @typedef {number[]} Counts  how many nodes each level has */

export const NODES_MAX = 200;
const LEAF_DOWN = 24;
const LEAF_RIGHT = 17;
const FOOT = 104;
const HEAD = 40;
const SIDE = 30;

/** @param {Pick<Folded, 'levels'>} told @returns {Counts} */
export function countsOf({ levels }) {
  return levels.map(({ from }) => from.length);
}

/**
 * @param {Pick<Folded, 'levels'>} told
 * @param {Size} room  what there is; a tree may be higher
 * @returns {TreePlan}
 */
export function layOutTree(told, room) {
  const counts = countsOf(told);
  const nodes = counts.reduce((sum, count) => sum + count, 0);
  const widest = Math.max(1, ...counts);
  const levels = Math.max(counts.length, 1);
  const shape = { counts, levels, widest };
  if (nodes > NODES_MAX) return icicle(room, shape);
  if (widest * LEAF_DOWN <= room.width - 2 * SIDE) return down(room, shape);
  return right(room, shape);
}

/** @typedef {{counts: Counts, levels: number, widest: number}} Shape */

/** Where in its level a node stands, from 0 to 1. @param {Counts} counts @param {number} depth
 * @param {number} place */
const share = (counts, depth, place) => (place + 0.5) / Math.max(counts[depth], 1);

/** @param {Size} room @param {Shape} shape @returns {TreePlan} */
function down({ width, height }, { counts, levels, widest }) {
  const foot = Math.max(height, HEAD + 90 * levels + FOOT) - FOOT;
  const row = Math.min(250, (foot - HEAD - 30) / levels);
  const step = (width - 2 * SIDE) / widest;
  return {
    size: { width, height: foot + FOOT }, form: 'down', counts, foot, step,
    r: Math.min(13, step * 0.36, row * 0.2),
    at: (depth, place) => ({
      x: SIDE + share(counts, depth, place) * (width - 2 * SIDE), y: HEAD + 12 + depth * row,
    }),
  };
}

/** @param {Size} room @param {Shape} shape @returns {TreePlan} */
function right({ width, height }, { counts, levels, widest }) {
  const step = Math.max(LEAF_RIGHT, (height - HEAD - FOOT) / widest);
  const foot = HEAD + step * widest;
  const column = Math.min(190, (width - SIDE - 44) / Math.max(levels - 1, 1));
  return {
    size: { width, height: foot + FOOT }, form: 'right', counts, foot, step,
    r: Math.min(12, step * 0.4),
    at: (depth, place) => ({
      x: SIDE + depth * column, y: HEAD + share(counts, depth, place) * step * widest,
    }),
  };
}

/** @param {Size} room @param {Shape} shape @returns {TreePlan} */
function icicle({ width, height }, { counts, levels, widest }) {
  const foot = Math.max(height, HEAD + 34 * levels + FOOT) - FOOT;
  const row = Math.min(150, (foot - HEAD - 8) / levels);
  return {
    size: { width, height: foot + FOOT }, form: 'icicle', counts, foot,
    step: (width - 24) / widest, r: row / 2,
    at: (depth, place) => ({
      x: 12 + share(counts, depth, place) * (width - 24), y: HEAD + (depth + 0.5) * row,
    }),
  };
}

/**
 * The node at a place of the picture.
 * @param {TreePlan} plan
 * @param {number} x
 * @param {number} y
 * @returns {{depth: number, place: number} | null}
 */
export function nodeAt({ form, counts, at, r, size }, x, y) {
  for (const [depth, count] of counts.entries()) {
    if (form === 'icicle') {
      const place = Math.floor(((x - 12) / (size.width - 24)) * count);
      const inside = place >= 0 && place < count && Math.abs(at(depth, 0).y - y) <= r;
      if (inside) return { depth, place };
      continue;
    }
    for (let place = 0; place < count; place++) {
      const spot = at(depth, place);
      if (Math.hypot(spot.x - x, spot.y - y) <= Math.max(r + 3, 8)) return { depth, place };
    }
  }
  return null;
}
