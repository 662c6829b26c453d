/**
 * What a picture of a network of peers is made from, beside what every stage has: who is faulty,
 * who has decided, who is looked at, what each one holds.
 */
import { valueName } from '../trace/votes.js';
import { attention } from './stage-scene.js';

/** @import { Trace } from '../trace/decode.js' */
/** @import { Network } from '../trace/network.js' */
/** @import { Ballots } from '../trace/votes.js' */
/** @import { Wave } from '../trace/waves.js' */
/** @import { Layout } from '../state.js' */
/** @import { Scene } from './stage-scene.js' */
/** @typedef {import('../strings/strings.js').Strings['networkStage']} NetworkWords */
/** @typedef {import('../strings/strings.js').Strings['gossipStage']} GossipWords */

/**
 * Peers that vote have `votes`; peers that pass things on have `net`, perhaps an item that is
 * followed, and a pace: how many ticks go by in a millisecond of watching.
 * @typedef {Scene & {votes: Ballots | null, net?: Network | null, item?: number | null,
 *   layout?: Layout, pace?: number, words: NetworkWords}} NetworkScene
 */
/** @typedef {NetworkScene & {net: Network, words: GossipWords}} GossipScene */

/**
 * What is seen on a node: one value; how many items it holds, by version; or how high its chain
 * is, and whether it ends in another block than most chains do.
 * @typedef {{value: string} | {count: number, parts: [string, number][]}
 *   | {height: number, behind: boolean} | null} Banner
 */

/** What the tally over the legend takes, the legend under it, and a caption at the top; and where
 * things are passed on, the charts between them. */
export const FOOT = Object.freeze({ tally: 44, charts: 66, legend: 30, caption: 20, narrow: 640 });
/** How high a stage must be for each of them: in a small frame the network itself comes first. */
const ROOM = Object.freeze({ tally: 150, legend: 210, charts: 330 });
/** What stays free under what is drawn last. */
const RIM = 8;

/** @typedef {{tally: boolean, charts: boolean, legend: boolean, under: number,
 *   height: number}} Foot  what stands under a network, how far the legend reaches up, and all */

/** @param {number} height of the stage @param {boolean} passing @returns {Foot} */
export function footOf(height, passing) {
  const [tally, legend] = [height >= ROOM.tally, height >= ROOM.legend];
  const charts = passing && height >= ROOM.charts;
  const under = legend ? FOOT.legend : RIM;
  return { tally, charts, legend, under,
    height: under + (tally ? FOOT.tally : 0) + (charts ? FOOT.charts : 0) };
}

/** @param {NetworkScene} scene @returns {scene is GossipScene} */
export function passesOn(scene) {
  return Boolean(scene.net);
}

/** @param {NetworkScene} scene @param {number} node @returns {boolean} and it may be seen */
export function seenFaulty({ index, conceal, t }, node) {
  return !conceal && index.deeds.traitor(t, node);
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
export function decidedBy({ index, t, net, item }) {
  if (net) {
    return (node) => item != null && node < net.peers
      && (net.unanimous(t, item) || net.decided(t, node, item) !== null);
  }
  return (node) => index.decision(t, node) !== null;
}

/** @param {NetworkScene} scene @returns {number} ids from here on are clients */
export function peersOf({ votes, net, trace }) {
  return votes?.peers ?? net?.peers ?? trace.header.n;
}

/** @param {NetworkScene} scene @returns {number[]} */
export function loyalOf({ votes, net }) {
  return votes?.loyal ?? net?.loyal ?? [];
}

/** @param {NetworkScene} scene @returns {Wave | null} of the item that is followed */
export function followed({ net, item }) {
  return net && item != null ? net.wave(item) : null;
}

/** @param {NetworkScene} scene @param {number} node @returns {Banner} */
export function bannerOf(scene, node) {
  const { trace: { header }, index, t, net, item } = scene;
  const { chain } = index;
  if (!net) return valued(header, index.bannerOf(t, node));
  const wave = followed(scene);
  if (wave && item != null) {
    return valued(header, versionAt(scene, wave, node));
  }
  if (node >= net.peers) return null;
  if (chain) {
    const head = chain.head(t, node);
    return { height: chain.heightOf(head), behind: head !== chain.best(t) };
  }
  const values = heldBy(scene, node);
  return { count: values.reduce((sum, [, many]) => sum + many, 0),
    parts: values.map(([value, many]) => [valueName(header, value) ?? '', many]) };
}

/**
 * How many items a node holds in each version; once versions are being settled, in the version
 * that it has come to.
 * @param {NetworkScene} scene @param {number} node @returns {[number, number][]}
 */
export function heldBy({ net, index: { items }, t }, node) {
  if (!net) return [];
  const phase = net.ground.phase ?? Infinity;
  if (!items?.settles || t < phase) return [...net.holds(t, node).values];
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { place } of items.list.slice(0, items.madeBy(t))) {
    const value = (items.settled(t, node, place) ?? items.held(t, node, place))?.value;
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => one - other);
}

/** What a node has settled on of an item, or else what it holds of it.
 * @param {NetworkScene} scene @param {Wave} wave @param {number} node @returns {number | null} */
export function versionAt({ index, t }, wave, node) {
  const kept = wave.by[node];
  return index.items?.settled(t, node, wave.place)?.value
    ?? (kept && kept.t <= t ? kept.value : null);
}

/** @param {Trace['header']} header @param {number | null} value @returns {Banner} */
function valued(header, value) {
  const name = valueName(header, value);
  return name === null ? null : { value: name };
}
