// The drawer's words for votes in English: what its settings and their choices are called.

import { number, plural } from './words.js';

export const votesSettings = Object.freeze({
  algorithm: 'Algorithm',
  algorithmHelp: 'By what rule the participants try to agree.',
  label: /** @type {Record<string, string>} */ ({
    n: 'Peers', clients: 'Clients', values: 'Values', inputs: 'Start values',
    share_pm: 'Shares at the start', mode: 'Protocol', f: 'Set up to bear', coin: 'Coin',
    rule: 'A value wins with', tie: 'On a tie', update: 'Turns', stop: 'Who ends the vote',
    stable: 'Stable for', after: 'Go on after that', rounds: 'Give up after', adv: 'Faulty peers',
    say: 'Script of lies', topo: 'Network', p_pm: 'Chance of a tie', p_ppm: 'The same, finely',
    links: 'Ties in all', degree: 'Neighbours each', rewire_pm: 'Shortcuts',
    attach: 'Ties of a newcomer', edges: 'Ties, one by one', topo_seed: 'Seed of the network',
    order_seed: 'Seed of the turns', delay: 'Travel time', miss: 'Never arrive', t: 'Faulty',
    t_pm: 'Share of the faulty',
    jitter_pm: 'Jitter', loss_pm: 'Loss', seed: 'Seed', title: 'Title', names: 'Names',
    pick: 'The faulty are',
  }),
  option: /** @type {Record<string, Record<string, string>>} */ ({
    pick: { last: 'the last ids', random: 'drawn at random' },
    mode: { b: 'Ben-Or B, traitors', a: 'Ben-Or A, crashes', seed: 'the notebook’s cell' },
    coin: { local: 'one each', common: 'one for all' },
    rule: { strict: 'more than half', plurality: 'more than any other', two_thirds: 'two thirds' },
    tie: { first: 'first heard wins', own: 'keep one’s own', random: 'at random',
      lowest: 'lowest letter wins' },
    update: { in_place: 'one by one', sync: 'all at once' },
    stop: { oracle: 'an observer', local: 'each for itself' },
    adv: { honest: 'stay honest', same: 'say the same to all, always',
      random: 'say anything, anew each round', equivocate: 'tell each one something else',
      flip: 'say another value', split: 'even ids hear one value, odd another',
      crash: 'crash', silent: 'stay silent', scripted: 'follow the script',
      cell: 'as in the notebook’s cell' },
    topo: { complete: 'all with all', ring: 'ring', grid: 'grid', star: 'star',
      er: 'by chance, each pair alike (ER)', gnm: 'so many ties by chance',
      ws: 'small world (WS)', ba: 'rich get richer (BA)', regular: 'all have equally many',
      edges: 'written out' },
  }),
  hint: /** @type {Record<string, string>} */ ({
    values: 'abca', numbers: '500.300.200', edges: '0-1.1-2', steps: '1-1-3-0-b',
  }),
  faultyAre: 'Who is faulty',
  isFaulty: (/** @type {string} */ who) => `${who} is faulty`,
  condition: {
    'n>=5f+1': {
      holds: (/** @type {string} */ n, /** @type {string} */ need) =>
        `${number(n)} peers are enough against traitors: n ≥ 5f + 1 = ${number(need)}.`,
      broken: (/** @type {string} */ n, /** @type {string} */ need) =>
        `Too few peers: n = ${number(n)}, but 5f + 1 = ${number(need)}. They may decide `
        + 'differently, or wait for ever.',
    },
    'n>=2f+1': {
      holds: (/** @type {string} */ n, /** @type {string} */ need) =>
        `${number(n)} peers are enough against crashes: n ≥ 2f + 1 = ${number(need)}.`,
      broken: (/** @type {string} */ n, /** @type {string} */ need) =>
        `Too few peers: n = ${number(n)}, but 2f + 1 = ${number(need)}. They may decide `
        + 'differently, or wait for ever.',
    },
    'f>=faulty': {
      holds: (/** @type {string} */ f, /** @type {string} */ faulty) =>
        `Set up to bear ${number(f)}, and ${number(faulty)} ${
          faulty === '1' ? 'is' : 'are'} faulty.`,
      broken: (/** @type {string} */ f, /** @type {string} */ faulty) =>
        `More faulty peers than it is set up to bear: ${plural(faulty, 'peer')} > f = ${
          number(f)}. Nothing is guaranteed.`,
    },
  },
});
