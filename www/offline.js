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

  let told = false;

  /** Another version waits until the reader has heard of it; the next page is of that version. The
   * very first one waits for a moment too, but for nobody.
   * @param {ServiceWorkerRegistration} known */
  function look({ waiting, active }) {
    if (!waiting || !active || told) return;
    told = true;
    const notice = { code: 'NEWER', key: null, message: strings.newerVersion };
    store.dispatch({ type: 'notice', notice });
    waiting.postMessage('take over');
  }

  /** @param {ServiceWorkerRegistration} known */
  function watch(known) {
    const follow = () =>
      known.installing?.addEventListener('statechange', () => look(known));
    look(known);
    follow();
    known.addEventListener('updatefound', follow);
    return known.update();
  }

  later(() => {
    const address = policy.createScriptURL(new URL('sw.js', scope.location.href).href);
    // Where it is not allowed the page simply needs its network.
    serviceWorker.register(address).then(watch).catch(() => {});
  }, AFTER_MS);
}
