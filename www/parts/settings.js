// Which settings the drawer shows: those of the chosen algorithm, and only those that make a
// difference beside what is chosen already.

/** @import { Description, Param } from '../pkg/types.js' */

/** What most readers want to change; everything else waits under "more". The first two stand
 * before the choice of the faulty. @type {Record<string, string[]>} */
const MAIN = {
  om: ['n', 'm', 'order', 'rule', 'adv', 'messengers', 'seed'],
  majority: ['n', 'values', 'adv', 'rule', 'tie', 'stop', 'seed'],
  neighbours: ['n', 'values', 'adv', 'topo', 'update', 'tie', 'seed'],
  benor: ['n', 'f', 'adv', 'mode', 'coin', 'seed'],
  gossip: ['n', 'client', 'adv', 'gossip', 'loc', 'downtime', 'then', 'then_adv', 'seed'],
  lottery: ['n', 'client', 'adv', 'mine', 'mine_mean', 'gossip', 'loc', 'ship', 'seed'],
};
/** The other setting that a setting needs, and which of its choices.
 * @type {[string, string[], string[]][]} */
const NEEDS = [
  ['loc', ['list'], ['lat']], ['loc', ['course', 'list'], ['places']],
  ['downtime', ['list'], ['down_list']],
  ['downtime', ['random'],
    ['down_after', 'down_after_sd', 'up', 'up_sd', 'down', 'down_sd']],
  ['client', ['conflicting'], ['balance', 'overdraft']], ['client', ['plain'], ['produce_fanout']],
  ['gossip', ['push', 'push_pull'], ['ttl']],
  ['gossip', ['push', 'pull', 'ranged', 'push_pull'], ['fanout']],
  ['gossip', ['pull', 'ranged', 'push_pull'], ['pull_every', 'pull_after', 'pull_after_sd']],
  ['gossip', ['pull', 'push_pull'], ['known']],
  ['hello', ['on'], ['ping_every', 'silence']],
  ['mine', ['normal'], ['mine_sd']], ['mine', ['slot'], ['winners']],
  ['then', ['om'], ['then_m']], ['then', ['benor'], ['then_f']],
  ['then', ['majority', 'neighbours', 'benor'], ['then_rounds']],
  ['then', ['majority', 'neighbours', 'benor', 'om', 'lottery'], ['then_adv']],
  ['then', ['lottery'], ['mine', 'mine_mean', 'mine_sd', 'power', 'winners', 'leader', 'valid',
    'block_max', 'block_fanout', 'block_ttl', 'confirm', 'shop', 'ship', 'blocks']],
  ['adv', ['private'], ['lead', 'give_up']],
];
/** Shown by other means, or not a reader's business. */
const HIDDEN = ['v', 'c', 'e', 'req', 'alg', 'at', 'd', 'bad', 'do'];

/** A help text that begins "For ws and regular:" names the topologies that have the key.
 * @param {Param} param @param {string[]} topologies @returns {string[] | null} null for all */
export function homesOf({ help, group }, topologies) {
  const opening = group === 'network' ? /^For ([^:]+):/.exec(help) : null;
  const named = opening?.[1].split(/,\s*|\s+and\s+/);
  return named?.every((name) => topologies.includes(name)) ? named : null;
}

/** Whether a setting makes a difference beside what is chosen.
 * @param {Param[]} own the algorithm's @param {string} key
 * @param {(key: string) => string} value */
function matters(own, key, value) {
  const has = (/** @type {string} */ other) => own.some((param) => param.key === other);
  return NEEDS.every(([other, choices, keys]) =>
    !keys.includes(key) || !has(other) || choices.includes(value(other)));
}

/**
 * @param {Description} description
 * @param {string} algorithm
 * @param {string} topology the one chosen now
 * @param {(key: string) => string} [value] what is chosen now; without it nothing is left out
 * @returns {{ main: Param[], rest: Param[] }}
 */
export function settingsOf({ params }, algorithm, topology, value) {
  const own = params.filter(({ algorithms }) =>
    algorithms.length === 0 || algorithms.includes(algorithm));
  const topologies = own.flatMap(({ key, kind }) =>
    (key === 'topo' && kind.type === 'choice' ? kind.values : []));
  const single = (/** @type {Param} */ { kind }) =>
    kind.type === 'choice' && kind.values.length < 2;
  const shown = own.filter((param) => !HIDDEN.includes(param.key) && !single(param)
    && (homesOf(param, topologies)?.includes(topology) ?? true)
    && (value === undefined || matters(own, param.key, value)));
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
