// Packs what embed.html carries, for www/embed/unpack.js: an .lzma stream as base64, which is a
// fifth smaller than gzip, also after a host has gzipped the page.

import lzma from 'lzma';

/** Higher levels take twice as long and come to the same. */
const LEVEL = 5;

/** @param {Uint8Array} bytes @returns {string} */
export const pack = (bytes) => Buffer.from(lzma.compress(bytes, LEVEL)).toString('base64');
