// The page begins without a language and fetches the one that is chosen. Under node, where tests
// run without a page, package.json puts English into this module's place.

/** @type {import('./strings.js').Strings} */
export const en = /** @type {any} */ (null);
