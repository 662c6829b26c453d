// The gallery: small scenarios, each of which shows a single thing, in groups. Their texts are
// files beside this one, which the golden tests run too; what to look for each language says.

import { pairOf } from '../pairs.js';
import { strings } from '../strings/strings.js';

/**
 * @typedef {object} Exhibit
 * @property {string} file the scenario's file, without its ending
 * @property {string} title
 * @property {string} sentence what to look for
 * @property {string} text the scenario
 * @property {'generals' | 'votes' | 'random' | 'network' | 'lottery'} group
 */

/** @type {Record<string, string>} */
const TEXTS = import.meta.glob('./*.bivouac', { query: '?raw', import: 'default', eager: true });

/** The files of each group, in order. @type {[Exhibit['group'], string][]} */
const GROUPS = [
  ['generals', 'seven-two four-one three-one forged-order split-commander three-m '
    + 'three-m-plus-one notebook-4-2 notebook-9-3 seven-five fifteen-ten'],
  ['votes', 'majority-same majority-equivocate neighbours-cell neighbours-sync'],
  ['random', 'benor-cell benor-b'],
  ['network', 'crash-gossip push-waves two-places partition tampering-relays then-majority '
    + 'then-neighbours then-benor then-om then-lottery'],
  ['lottery', 'lottery lottery-forks slots double-spend no-rule'],
];

/** @param {string} text @returns {string} the title that the scenario gives itself */
const titleIn = (text) => strings.titled(decodeURIComponent(pairOf(text, 'title') ?? ''));

/** @param {Exhibit['group']} group @param {string} file @returns {Exhibit[]} */
function exhibit(group, file) {
  const text = TEXTS[`./${file}.bivouac`]?.trim();
  const sentence = strings.galleryText[file] ?? '';
  return text ? [{ file, title: titleIn(text), sentence, text, group }] : [];
}

/** @type {Exhibit[]} */
export const GALLERY = GROUPS.flatMap(([group, files]) =>
  files.split(' ').flatMap((file) => exhibit(group, file)));
