// Which settings the drawer shows: those of the chosen algorithm, and of its network only those
// that the chosen topology has.

/** @import { Description, Param } from '../pkg/types.js' */

/** What most readers want to change; everything else waits under "more". The first two stand
 * before the choice of the faulty. @type {Record<string, string[]>} */
const MAIN = {
  om: ['n', 'm', 'order', 'rule', 'adv', 'messengers', 'seed'],
  majority: ['n', 'values', 'adv', 'rule', 'tie', 'stop', 'seed'],
  neighbours: ['n', 'values', 'adv', 'topo', 'update', 'tie', 'seed'],
  benor: ['n', 'f', 'adv', 'mode', 'coin', 'seed'],
};
/** Shown by other means, or not a reader's business. */
const HIDDEN = ['v', 'c', 'e', 'req', 'alg', 'at', 'd', 'bad', 't', 't_pm'];

/** A help text that begins "For ws and regular:" names the topologies that have the key.
 * @param {Param} param @param {string[]} topologies @returns {string[] | null} null for all */
export function homesOf({ help, group }, topologies) {
  const opening = group === 'network' ? /^For ([^:]+):/.exec(help) : null;
  const named = opening?.[1].split(/,\s*|\s+and\s+/);
  return named?.every((name) => topologies.includes(name)) ? named : null;
}

/**
 * @param {Description} description
 * @param {string} algorithm
 * @param {string} topology the one chosen now
 * @returns {{ main: Param[], rest: Param[] }}
 */
export function settingsOf({ params }, algorithm, topology) {
  const own = params.filter(({ algorithms }) =>
    algorithms.length === 0 || algorithms.includes(algorithm));
  const topologies = own.flatMap(({ key, kind }) =>
    (key === 'topo' && kind.type === 'choice' ? kind.values : []));
  const single = (/** @type {Param} */ { kind }) =>
    kind.type === 'choice' && kind.values.length < 2;
  const shown = own.filter((param) => !HIDDEN.includes(param.key) && !single(param)
    && (homesOf(param, topologies)?.includes(topology) ?? true));
  const first = MAIN[algorithm] ?? [];
  const shape = shown.filter((param) => homesOf(param, topologies) !== null);
  const main = first.flatMap((key) => [
    ...shown.filter((param) => param.key === key), ...(key === 'topo' ? shape : [])]);
  return { main, rest: shown.filter((param) => !main.includes(param)) };
}

/** What another algorithm can still make something of. */
const KEPT = ['v', 'n', 'bad', 't', 't_pm', 'pick', 'seed'];

/**
 * @param {string} text @param {string} algorithm
 * @returns {string} as many, the same faulty and the same seed, for another algorithm
 */
export function forAlgorithm(text, algorithm) {
  const kept = text.split('&').filter((pair) => KEPT.includes(pair.split('=', 1)[0]));
  const at = kept[0]?.startsWith('v=') ? 1 : 0;
  return [...kept.slice(0, at), `alg=${algorithm}`, ...kept.slice(at)].join('&');
}
