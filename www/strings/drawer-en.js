// The drawer in which a scenario is changed: its settings among generals, and what they cost, in
// English.

import { said } from './events-en.js';
import { number, plural } from './words.js';

export const drawer = Object.freeze({
  drawer: 'Scenario', draftText: 'As text', run: 'Run', runAnyway: 'Run it anyway',
  roll: 'Roll a seed',
  more: 'More settings',
  settingGroup: {
    generals: 'Who takes part', algorithm: 'The algorithm', network: 'The network', run: 'The run',
  },
  label: {
    n: 'Generals', m: 'Depth m', order: 'The order', rule: 'Decision by', tie: 'On a tie',
    adv: 'Traitors', messengers: 'Messengers', delay: 'Ride across', jitter_pm: 'Jitter',
    loss_pm: 'Loss', timeout: 'Time-out', seed: 'Seed', title: 'Title', names: 'Names',
    bad: 'Traitors', t: 'Last t are traitors', t_pm: 'Share of traitors', say: 'Script of lies',
    pick: 'The t are',
  },
  option: {
    a: 'attack', r: 'retreat', random: 'at random', recursive: 'OM, folded', flat: 'flat count',
    first: 'first heard wins', retreat: 'retreat', attack: 'attack', honest: 'stay honest',
    flip: 'say the opposite', split: 'even attack, odd retreat', silent: 'stay silent',
    scripted: 'follow the script', own: 'one a general', each: 'one a message',
    last: 'the last ones',
  },
  advOption: { retreat: 'always say retreat', attack: 'always say attack', random: 'say anything' },
  traitorsAre: 'Who is a traitor',
  isTraitor: (/** @type {string} */ who) => `${who} is a traitor`,
  exactly: (/** @type {string} */ count) => `${plural(count, 'message')}, exactly.`,
  atMost: (/** @type {string} */ count) => `${plural(count, 'message')} at most.`,
  about: (/** @type {string} */ count) => `About ${plural(count, 'message')}.`,
  beyond: 'That is beyond what a page can run.',
  nearest: 'What would fit:',
  /** @param {string} key @param {string} value @param {string} count */
  nearestValue: (key, value, count) =>
    `${key} = ${value}: ${plural(count, 'message')}`,
  askFirst: 'It may take a few seconds and some hundred megabytes.',
  /** @param {string} a @param {string} r @param {number | null} d */
  forecastText: (a, r, d) =>
    `No run is needed to know the end: a loyal lieutenant would hear attack ${number(a)} times and `
    + `retreat ${number(r)} times, and by the flat count ${said(d)}.`,
  forecastFold: (/** @type {number} */ d) => `By OM it would ${said(d)}.`,
  condition: {
    bound: {
      holds: (/** @type {string} */ n, /** @type {string} */ need) =>
        `${n} generals are enough: n ≥ 3m + 1 = ${need}.`,
      broken: (/** @type {string} */ n, /** @type {string} */ need) =>
        `Too few generals: n = ${n}, but 3m + 1 = ${need}. Nothing is guaranteed.`,
    },
    traitors: {
      holds: (/** @type {string} */ t, /** @type {string} */ m) =>
        `At most m traitors: ${t} ≤ ${m}.`,
      broken: (/** @type {string} */ t, /** @type {string} */ m) =>
        `More traitors than the depth covers: ${t} > m = ${m}. Nothing is guaranteed.`,
    },
  },
});
