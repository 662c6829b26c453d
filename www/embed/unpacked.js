// What embed.html begins with: the page's script is carried packed. It runs as a script of the page
// itself, whose policy names the hash of this very text, so no other could take its place.

import { unpackedScript } from './packed.js';

const plain = { createScript: (/** @type {string} */ text) => text };
const policy = Reflect.get(window, 'trustedTypes')?.createPolicy('bivouac-packed', plain) ?? plain;

document.body.append(unpackedScript(document, (text) => policy.createScript(text)));
