// Starts the engine's worker from the page's own bytes. A classic worker from a Blob is the one
// kind that works in a sandbox, from a file and in every browser.

import source from '../pkg/worker.iife.js?raw';

/** @import { ScriptPolicy } from '../policy.js' */

/**
 * @param {Window & typeof globalThis} scope
 * @param {ScriptPolicy} policy
 * @returns {() => Worker}
 */
export function workerSpawner(scope, policy) {
  const url = scope.URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return () => new scope.Worker(policy.createScriptURL(url));
}
