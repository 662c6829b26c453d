// What the generals and the peers are called.

import { NETWORKS } from '../state.js';
import { namesIn } from '../story/network-facts.js';
import { strings } from '../strings/strings.js';

/** @import { State } from '../state.js' */
/** @import { Header } from '../pkg/types.js' */
/** @import { Cast } from '../strings/en.js' */

/** In om the commander is always the first. */
export const COMMANDER = 0;

/** @type {Cast} for sentences: the commander, General 3 */
export const cast = Object.freeze({
  commander: COMMANDER,
  name: (/** @type {number} */ node) =>
    (node === COMMANDER ? strings.commander : strings.general(node)),
});

/** In a network everybody goes by a given name, as in its table.
 * @param {Pick<Header, 'commander' | 'n' | 'clients' | 'scenario'> & { network?: unknown }} header
 * @returns {Cast} */
export function castOf(header) {
  const { commander, n, clients, network } = header;
  if (commander !== null) return cast;
  if (network) {
    const names = namesIn(header);
    const { network: { peer, client } } = strings;
    return { commander: null,
      name: (node) => (node >= n - clients ? client : peer)(names[node] || node) };
  }
  const { peer, client } = strings.votes;
  return { commander: null, name: (node) => (node >= n - clients ? client : peer)(node) };
}

/** @param {State} state @param {number} node @returns {string} with the given name, for headings */
export function fullName(state, node) {
  const valid = state.preview?.valid;
  const given = state.names[node];
  if (valid && NETWORKS.includes(valid.algorithm)) {
    const { peer, client } = strings.network;
    return strings.capital((node >= valid.n ? client : peer)(given || node));
  }
  if (valid && valid.algorithm !== 'om') {
    return strings.votes.fullName(node, given, node >= valid.n);
  }
  return strings.fullName(node, given, node === COMMANDER);
}

/** @param {State} state @returns {string} */
export function titleOf({ preview }) {
  const valid = preview?.valid;
  if (!valid) return '';
  const { algorithm, title, n, bad } = valid;
  if (title) return strings.titled(title);
  if (algorithm === 'om') return strings.untitled(n, bad.length);
  return strings.votes.untitled(strings.votes.algorithm[algorithm] ?? algorithm, n, bad.length);
}
