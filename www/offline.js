// Lets the page open without a network: a service worker keeps its files. When a newer version has
// come, the page says so; it never reloads by itself.

import { strings } from './strings/strings.js';

/** @import { ScriptPolicy } from './policy.js' */
/** @import { Store } from './store.js' */

/** What the reader came for goes first. */
const AFTER_MS = 2500;

/**
 * @param {Window} scope
 * @param {ScriptPolicy} policy
 * @param {Store} store
 * @param {(task: () => void, ms: number) => unknown} later
 */
export function keepOffline(scope, policy, store, later) {
  const { protocol } = scope.location;
  const { serviceWorker } = scope.navigator;
  if (!serviceWorker || !protocol.startsWith('http')) return;

  // A first visit gets a worker too; only another in its place is news.
  let had = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    const notice = { code: 'NEWER', key: null, message: strings.newerVersion };
    if (had) store.dispatch({ type: 'notice', notice });
    had = true;
  });
  later(() => {
    const address = policy.createScriptURL(new URL('sw.js', scope.location.href).href);
    // Where it is not allowed the page simply needs its network.
    serviceWorker.register(address).then((known) => known.update()).catch(() => {});
  }, AFTER_MS);
}
