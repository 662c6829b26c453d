// The gallery: small scenarios, each of which shows a single thing. Their texts are files beside
// this one, the same that the golden tests run.

/**
 * @typedef {object} Exhibit
 * @property {string} file the scenario's file, without its ending
 * @property {string} title
 * @property {string} sentence what to look for
 * @property {string} text the scenario
 */

/** @type {Record<string, string>} */
const TEXTS = import.meta.glob('./*.bivouac', { query: '?raw', import: 'default', eager: true });

/** @type {[string, string, string][]} */
const LIST = [
  ['seven-two', 'Seven generals, two traitors: the flat vote fails',
    'The commander is loyal and orders attack. Watch two traitors outvote five loyal generals, '
    + 'because the flat vote counts their echoes.'],
  ['four-one', 'Four generals, one traitor',
    'The smallest army that can bear a traitor. Watch the two honest reports outweigh the lie.'],
  ['three-one', 'Three generals, one traitor',
    'Too few: a loyal general hears one word against another and cannot tell who lies.'],
  ['split-commander', 'A commander who splits the army',
    'The commander itself lies, attack to some and retreat to others. Watch the loyal ones compare '
    + 'notes and agree all the same.'],
  ['notebook-4-2', 'The notebook’s four generals, two traitors',
    'Half of the army lies. Fifteen messages are enough to turn an attack into a retreat.'],
  ['notebook-9-3', 'The notebook’s nine generals, three traitors',
    'Two thousand messages, counted at face value: each loyal general hears 41 for attack and 219 '
    + 'for retreat.'],
  ['three-m', 'Six generals, two traitors: n = 3m',
    'One general short of the bound. Watch loyal generals leave a loyal commander alone.'],
  ['three-m-plus-one', 'Seven generals, two traitors: n = 3m + 1',
    'The same lies, one loyal general more: now the order comes through.'],
  ['seven-five', 'Seven generals, five traitors',
    'Traitors in the majority: the two loyal ones agree, but on what they are made to hear.'],
  ['fifteen-ten', 'Fifteen generals, ten traitors',
    '19,029,436,804 messages: no machine should send them, and no one has to. A closed form knows '
    + 'the answer.'],
];

/** @type {Exhibit[]} */
export const GALLERY = LIST.flatMap(([file, title, sentence]) => {
  const text = TEXTS[`./${file}.bivouac`]?.trim();
  return text ? [{ file, title, sentence, text }] : [];
});
