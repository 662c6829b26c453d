// The page's one policy for Trusted Types. Where a browser enforces them, an address of a script
// has to pass a policy that the page's Content-Security-Policy names; elsewhere it passes as it is.

/** @typedef {{ createScriptURL(url: string): any }} ScriptPolicy  a browser without Trusted Types
 *   takes the text itself */

/**
 * A page can make its policy once.
 * @param {Window & typeof globalThis} scope
 * @returns {ScriptPolicy}
 */
export function scriptPolicy(scope) {
  const plain = { createScriptURL: (/** @type {string} */ url) => url };
  return Reflect.get(scope, 'trustedTypes')?.createPolicy('bivouac', plain) ?? plain;
}
