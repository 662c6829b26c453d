// Starts the engine's worker from the page's own bytes. A classic worker from a Blob is the one
// kind that works in a sandbox, from a file and in every browser.

import source from '../pkg/worker.iife.js?raw';
import wasmUrl from '../pkg/bivouac_wasm_bg.wasm?url';

/** @typedef {{ createScriptURL(url: string): string }} ScriptPolicy */

/**
 * Where a page enforces Trusted Types a worker's address has to pass a policy.
 * @param {any} scope the window
 * @returns {ScriptPolicy}
 */
function scriptPolicy(scope) {
  const plain = { createScriptURL: (/** @type {string} */ url) => url };
  return scope.trustedTypes?.createPolicy('bivouac', plain) ?? plain;
}

/**
 * @param {Window & typeof globalThis} scope
 * @returns {() => Worker}
 */
export function workerSpawner(scope) {
  const policy = scriptPolicy(scope);
  const url = scope.URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return () => new scope.Worker(policy.createScriptURL(url));
}

/**
 * A host that sends wasm with the wrong type defeats streaming, not us.
 * @param {typeof fetch} get
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compileCore(get) {
  try {
    return await WebAssembly.compileStreaming(get(wasmUrl));
  } catch {
    const answer = await get(wasmUrl);
    return WebAssembly.compile(await answer.arrayBuffer());
  }
}
