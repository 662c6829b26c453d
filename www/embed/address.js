// Where a frame finds its scenario and its look: in its own address, or, where it has none of its
// own (srcdoc), in a meta element that whoever wrote the page put into its head.

import { LINK_MAX, readLink } from '../link.js';

/** @typedef {{ query: URLSearchParams, text: string, tooLong: boolean }} Asked */

/** @param {Document} page @returns {string} what such an element says */
export const metaOf = (page) =>
  page.querySelector('meta[name="bivouac"]')?.getAttribute('content') ?? '';

/**
 * @param {string} href
 * @param {string} meta what the element says, such as `controls=basic#v=1&alg=om&n=4`
 * @returns {Asked} what the address says comes after what the element says, and outweighs it
 */
export function askedFor(href, meta) {
  const cut = meta.indexOf('#');
  const before = cut < 0 ? meta : meta.slice(0, cut);
  const after = cut < 0 ? '' : meta.slice(cut + 1);
  const own = href.startsWith('about:') ? '' : href;
  const search = own.split('#', 1)[0].split('?').slice(1).join('?');
  const pairs = [before, search].flatMap((text) => [...new URLSearchParams(text)]);
  const query = new URLSearchParams(pairs);
  const { text, tooLong } = readLink(own);
  if (text || tooLong) return { query, text, tooLong };
  return after.length > LINK_MAX ? { query, text: '', tooLong: true }
    : { query, text: after, tooLong: false };
}

/**
 * The whole page that a frame belongs to, for links out of it.
 * @param {string} href the frame's own
 * @returns {string | null} null where it has no address that others could open
 */
export function homeOf(href) {
  const { protocol } = new URL(href);
  if (protocol === 'http:' || protocol === 'https:') return new URL('./', href).href;
  return protocol === 'file:' ? href.split(/[?#]/, 1)[0] : null;
}
