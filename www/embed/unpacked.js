// What embed.html begins with: the page's script is carried packed. It runs as a script of the page
// itself, whose policy names the hash of this very text, so no other could take its place.

import { carried } from '../engine/packed-core.js';

const plain = { createScript: (/** @type {string} */ text) => text };
const policy = Reflect.get(window, 'trustedTypes')?.createPolicy('bivouac-packed', plain) ?? plain;

const script = document.createElement('script');
script.type = 'module';
script.text = policy.createScript(new TextDecoder().decode(carried(document, 'page')));
document.body.append(script);
