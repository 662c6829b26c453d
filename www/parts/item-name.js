// What nodes and items are called: a node by its given name, else by its number; an item by its
// client and the client's count, as in the notebook.

import { html } from 'lit';
import { lookOf } from '../draw/values.js';
import { VERSION } from '../trace/items.js';
import { shape } from './value.js';

/** @import { Item } from '../trace/items.js' */

/** @param {string[]} names @param {number} node @returns {string} */
export const nodeName = (names, node) => names[node] || String(node);

/** @param {string[]} names @param {Item} item @returns {string} such as 26_3 */
export const itemName = (names, { client, counter }) => `${nodeName(names, client)}_${counter}`;

/** @param {string[]} names @param {string} name @param {number} [otherwise]
 * @returns {number} the node that is called so */
export function nodeCalled(names, name, otherwise = -1) {
  const place = names.indexOf(name);
  return place >= 0 ? place : otherwise;
}

/** @param {number | null | undefined} value a version by number @returns {string | null} */
export function versionLetter(value) {
  if (value === VERSION.a) return 'a';
  if (value === VERSION.b) return 'b';
  return value === VERSION.tampered ? 't' : null;
}

/** A version in its colour, with its shape. @param {number | null | undefined} value */
export function versionWord(value) {
  const letter = versionLetter(value);
  if (letter === null) return html`<span class="quiet">—</span>`;
  return html`<b class="value value-${letter}">${shape(letter)} ${lookOf(letter).letter}</b>`;
}
