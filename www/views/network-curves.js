/**
 * The numbers behind the charts under a network: how far items have come, and what is sent, in
 * even steps over a stretch of time. Counted once for a run and a width.
 */
import { GROUP_NAMES, groupOfSort } from '../trace/sorts.js';
import { TAMPERED } from '../trace/votes.js';
import { tallyWave } from '../trace/waves.js';
import { followed } from './network-scene.js';

/** @import { Network } from '../trace/network.js' */
/** @import { GossipScene } from './network-scene.js' */

/** @typedef {{values: number[], counts: number[][], all: number}} Steps  by step, how many hold
 *   each of the values */
/** @typedef {{bins: number[][], most: number}} Flow  by step, letters of each kind */

/** @type {WeakMap<Network, Map<string, Steps>>} */
const curves = new WeakMap();
/** @type {WeakMap<Network, Map<number, Flow>>} */
const flows = new WeakMap();

/**
 * @param {GossipScene} scene @param {number} from @param {number} to  ticks
 * @param {number} parts
 * @returns {Steps}  of the followed item, else of all that are ever made
 */
export function coverageSteps(scene, from, to, parts) {
  const { net } = scene;
  const kept = curves.get(net) ?? new Map();
  curves.set(net, kept);
  const key = `${followed(scene)?.id} ${parts}`;
  const found = kept.get(key) ?? countCoverage(scene, from, to, parts);
  kept.set(key, found);
  return found;
}

/** @param {GossipScene} scene @param {number} from @param {number} to @param {number} parts
 * @returns {Steps} */
function countCoverage(scene, from, to, parts) {
  const { net } = scene;
  const wave = followed(scene);
  const values = [0, 1, TAMPERED];
  const at = (/** @type {number} */ i) => Math.round(from + ((to - from) * (i + 1)) / parts);
  const counts = Array.from({ length: parts }, (_, i) => {
    const sums = new Map();
    if (wave) return values.map((value) => tallyWave(wave, at(i), net.loyal).get(value) ?? 0);
    for (const node of net.loyal) {
      for (const [value, count] of net.holds(at(i), node).values) {
        sums.set(value, (sums.get(value) ?? 0) + count);
      }
    }
    return values.map((value) => sums.get(value) ?? 0);
  });
  return { values, counts, all: net.loyal.length * (wave ? 1 : net.list.length) };
}

/** How many of the loyal chains end in the block in which most do.
 * @param {GossipScene} scene @param {number} parts @returns {Steps} */
export function headSteps({ net, index: { chain }, trace: { header } }, parts) {
  const kept = curves.get(net) ?? new Map();
  curves.set(net, kept);
  const key = `heads ${parts}`;
  const counts = () => Array.from({ length: parts }, (_, i) => {
    const t = Math.round((header.ticks * (i + 1)) / parts);
    const best = chain?.best(t);
    return [net.loyal.filter((node) => chain?.head(t, node) === best).length];
  });
  const found = kept.get(key) ?? { values: [0], counts: counts(), all: net.loyal.length };
  kept.set(key, found);
  return found;
}

/** @param {GossipScene} scene @param {number} parts @returns {Flow} */
export function flowSteps({ net, index: { traffic }, trace: { header } }, parts) {
  const kept = flows.get(net) ?? new Map();
  flows.set(net, kept);
  const known = kept.get(parts);
  if (known) return known;
  const edge = (/** @type {number} */ i) => Math.round((header.ticks * i) / parts);
  const bins = Array.from({ length: parts }, () => GROUP_NAMES.map(() => 0));
  for (const sort of traffic?.sorts ?? []) {
    const place = GROUP_NAMES.indexOf(groupOfSort(sort));
    let before = 0;
    for (let i = 0; i < parts; i++) {
      const sent = traffic?.sent(edge(i + 1), sort).messages ?? 0;
      bins[i][place] += sent - before;
      before = sent;
    }
  }
  const sums = bins.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const made = { bins, most: Math.max(1, ...sums) };
  kept.set(parts, made);
  return made;
}
