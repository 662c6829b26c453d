// What to write into a page to have a run there: an iframe, or the element. Pure text.

import { addressOf } from '../link.js';

/** @import { EmbedSettings } from '../state.js' */

/** Only what differs from what a frame does anyway is written. @type {[string, string][]} */
const USUAL = [
  ['controls', 'full'], ['view', 'stage'], ['theme', 'auto'], ['mode', 'explore'],
  ['autoplay', 'off'], ['narration', 'on'], ['links', 'on'], ['seedlock', 'off'],
];
const SANDBOX = 'allow-scripts allow-popups allow-downloads';

/** @param {string} text @returns {string} as the value of an attribute */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  .replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {EmbedSettings} settings @returns {[string, string][]} */
const chosen = (settings) => USUAL.flatMap(([key, usual]) => {
  const value = /** @type {Record<string, any>} */ (settings)[key];
  return value === usual ? [] : [/** @type {[string, string]} */ ([key, value])];
});

/**
 * @param {EmbedSettings} settings
 * @param {string} home the page's own address
 * @param {string} text the scenario
 * @returns {string | null} null if no link can hold it
 */
export function frameAddress(settings, home, text) {
  const address = new URL('embed.html', home);
  for (const [key, value] of chosen(settings)) address.searchParams.set(key, value);
  return addressOf(address.href, text);
}

/** @param {EmbedSettings} settings @param {string} home @param {string} text
 * @param {string} title */
function asIframe(settings, home, text, title) {
  const address = frameAddress(settings, home, text);
  return address && `<iframe src="${escaped(address)}"
  title="${escaped(title)}" width="${settings.width}" height="${settings.height}" loading="lazy"
  sandbox="${SANDBOX}" allow="fullscreen; clipboard-write"></iframe>`;
}

/** @param {EmbedSettings} settings @param {string} home @param {string} text
 * @param {string} title */
function asElement(settings, home, text, title) {
  if (frameAddress(settings, home, text) === null) return null;
  const options = chosen(settings).map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  return `<script src="${escaped(new URL('v1/embed.js', home).href)}"></script>
<bivouac-scene scenario="${escaped(text)}"
  title="${escaped(title)}" width="${settings.width}" height="${settings.height}"${options}>`
    + '</bivouac-scene>';
}

/**
 * @param {EmbedSettings} settings
 * @param {string} home the page's own address
 * @param {string} text the scenario
 * @param {string} title
 * @returns {string | null} null if no link can hold it
 */
export const snippet = (settings, home, text, title) =>
  (settings.form === 'iframe' ? asIframe : asElement)(settings, home, text, title);
