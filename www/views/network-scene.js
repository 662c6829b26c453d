/**
 * What a picture of a network of peers is made from, beside what every stage has: who is faulty,
 * who has decided, who is looked at.
 */
import { NODES_MAX, placeNodes, planNetwork } from '../draw/network.js';
import { pairOf } from '../pairs.js';
import { attention } from './stage-scene.js';

/** @import { Network, Plan, Point } from '../draw/network.js' */
/** @import { Size } from '../draw/layout.js' */
/** @import { Trace } from '../trace/decode.js' */
/** @import { Ballots } from '../trace/votes.js' */
/** @import { Scene } from './stage-scene.js' */
/** @import { NetworkWords } from './network-words.js' */

/** @typedef {Scene & {votes: Ballots, words: NetworkWords}} NetworkScene */

/** What the tally over the legend takes, the legend under it, and a caption at the top. */
export const FOOT = Object.freeze({ tally: 44, legend: 30, caption: 20, narrow: 640 });

/** @type {Record<string, Network['shape']>}  everything else is laid out by force */
const SHAPES = { grid: 'lattice', ring: 'circle', ws: 'circle', complete: 'circle' };

/** @type {WeakMap<Trace, {network: Network, unit: Point[]}>} */
const known = new WeakMap();

/** @param {Trace} trace @returns {{network: Network, unit: Point[]}} placed once a run */
function placed(trace) {
  const found = known.get(trace);
  if (found) return found;
  const { n, edges, scenario } = trace.header;
  const topology = pairOf(scenario, 'topo') ?? (edges.length === 0 ? 'complete' : 'er');
  /** @type {Network} */
  const network = { n, edges, shape: SHAPES[topology] ?? 'force' };
  const made = { network, unit: n > NODES_MAX ? [] : placeNodes(network) };
  known.set(trace, made);
  return made;
}

/**
 * @param {Trace} trace
 * @param {Size} size
 * @returns {Plan}
 */
export function layOutNetwork(trace, size) {
  const { network, unit } = placed(trace);
  const rim = network.n > NODES_MAX ? 18 : 0;
  return planNetwork(network, unit, size, {
    top: FOOT.caption + rim / 2, right: rim, left: rim, bottom: FOOT.tally + FOOT.legend + rim / 2,
  });
}

/** @param {NetworkScene} scene @param {number} node @returns {boolean} and it may be seen */
export function seenFaulty({ trace, conceal }, node) {
  return !conceal && trace.header.bad.includes(node);
}

/** @param {NetworkScene} scene @returns {number | null} the node that somebody looks at */
export function lookedAt({ hover, selection }) {
  if (hover?.kind === 'node') return hover.id;
  return selection?.kind === 'node' ? selection.id : null;
}

/**
 * @param {NetworkScene} scene
 * @param {number} id  a message
 * @returns {boolean}  it, its sender or its receiver is looked at
 */
export function isNear(scene, id) {
  const { from, to } = scene.trace.messages;
  const node = lookedAt(scene);
  return attention(scene, 'message', id) !== null || node === from[id] || node === to[id];
}

/** @param {NetworkScene} scene @returns {(node: number) => boolean} by the rows up to t */
export function decidedBy({ index, t }) {
  return (node) => index.decision(t, node) !== null;
}
