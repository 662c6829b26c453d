// The gallery: small scenarios, each of which shows a single thing. Their texts are files beside
// this one, the same that the golden tests run.

import { pairOf } from '../pairs.js';

/**
 * @typedef {object} Exhibit
 * @property {string} file the scenario's file, without its ending
 * @property {string} title
 * @property {string} sentence what to look for
 * @property {string} text the scenario
 */

/** @type {Record<string, string>} */
const TEXTS = import.meta.glob('./*.bivouac', { query: '?raw', import: 'default', eager: true });

/** @type {[string, string][]} */
const LIST = [
  ['seven-two', 'The commander is loyal and orders attack. Watch two traitors turn four loyal '
    + 'lieutenants, because a flat vote counts every echo of their lies.'],
  ['four-one', 'The smallest army that can bear a traitor. Watch two honest reports outweigh '
    + 'the lie.'],
  ['three-one', 'One general too few: the loyal lieutenant hears one word against another, cannot '
    + 'tell who lies, and disobeys.'],
  ['split-commander', 'The commander itself lies: attack to some, retreat to others. Watch the '
    + 'lieutenants compare notes and agree, where a flat vote would part them.'],
  ['three-m', 'Six generals, two traitors who say anything: one general short of the bound, and '
    + 'the loyal lieutenants end up on two sides.'],
  ['three-m-plus-one', 'One loyal general more, and no lie can part them any longer.'],
  ['notebook-4-2', 'Half of the army lies. Fifteen messages are enough to turn an attack into a '
    + 'retreat.'],
  ['notebook-9-3', 'Two thousand messages, counted at face value: each loyal lieutenant hears '
    + 'attack 41 times and retreat 219 times.'],
  ['seven-five', 'Traitors in the majority: the one loyal lieutenant hears attack once in 326 '
    + 'reports.'],
  ['fifteen-ten', 'It would take 19,029,436,804 messages, so nobody sends them: a closed form '
    + 'knows the answer.'],
];

/** @param {string} text @returns {string} the title that the scenario gives itself */
const titleIn = (text) => decodeURIComponent(pairOf(text, 'title') ?? '');

/** @type {Exhibit[]} */
export const GALLERY = LIST.flatMap(([file, sentence]) => {
  const text = TEXTS[`./${file}.bivouac`]?.trim();
  return text ? [{ file, title: titleIn(text), sentence, text }] : [];
});
