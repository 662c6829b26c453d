// Watches the state for a path along which somebody wants to see the messages of a run that nobody
// has to send, asks the engine, and puts the answer into the store.

/** @import { Client } from './engine/client.js' */
/** @import { Store } from './store.js' */
/** @import { Told } from './pkg/types.js' */

/**
 * Messages of a run that nobody has to send: the path along which they are looked at.
 * @typedef {object} Far
 * @property {number[] | null} path @property {Told | null} told what is told along it
 */

/**
 * @param {Store} store
 * @param {Client} client
 * @returns {() => void} stop
 */
export function startLooker(store, client) {
  /** @param {string} scenario @param {number[]} path */
  async function look(scenario, path) {
    const told = await client.told(scenario, path).catch(() => null);
    // Whoever went on meanwhile waits for another answer.
    if (store.state().far.path === path) {
      store.dispatch({ type: 'far', change: told ? { told: JSON.parse(told) } : { path: null } });
    }
  }

  return store.subscribe(({ scenario, far: { path } }, before) => {
    if (path && path !== before.far.path) look(scenario, path);
  });
}
