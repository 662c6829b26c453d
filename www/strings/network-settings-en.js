// The drawer's words for networks of peers in English: what its settings and choices are called,
// and what must hold for what is proven of them.

import { number } from './words.js';

/** @param {string} ticks @returns {string} */
const ms = (ticks) => `${number(Math.round(Number(ticks) / 1000))} ms`;

export const networkSettings = Object.freeze({
  label: /** @type {Record<string, string>} */ ({
    gossip: 'News travels by', fanout: 'Told at a time', ttl: 'Passed on',
    pull_every: 'Asks every', pull_after: 'First asks after', pull_after_sd: 'Give or take',
    known: 'Lists of what one knows', sign: 'Signatures', validate: 'On arrival',
    client: 'The client', ties: 'Ties of the client', produce_from: 'First payment at',
    produce_every: 'Pays every', produce_count: 'Payments at most',
    produce_fanout: 'The client tells', balance: 'Money at first', overdraft: 'Overdrafts',
    mine: 'The lottery', mine_mean: 'Somebody wins every', mine_sd: 'Give or take',
    power: 'Shares of power', winners: 'Winners a slot', leader: 'Who may win',
    valid: 'A chain may hold', block_max: 'Payments a block', block_fanout: 'A block is told to',
    block_ttl: 'A block is passed on', confirm: 'Final when so deep', shop: 'The merchant is peer',
    ship: 'Ships when so deep', lead: 'The private chain’s start', give_up: 'Gives up behind',
    blocks: 'Ends at height', hello: 'Links', ping_every: 'Looks after links every',
    silence: 'Gives a link up after', loc: 'Places', lat: 'Round trips', places: 'Who is where',
    bandwidth: 'Width of lines', bandwidth_sd: 'Give or take', downtime: 'Offline',
    down_after: 'First crash not before', down_after_sd: 'Give or take', up: 'Online for',
    up_sd: 'Give or take', down: 'Offline for', down_sd: 'Give or take',
    down_list: 'Who is offline when', part: 'Cut off from the others', part_from: 'Cut off from',
    part_to: 'Cut off until', until: 'Ends at', then: 'Then decide by',
    then_adv: 'The faulty then', then_m: 'Depth m', then_f: 'Set up to bear',
    then_rounds: 'Give up after',
  }),
  option: /** @type {Record<string, Record<string, string>>} */ ({
    gossip: { push: 'push: tell a few', pull: 'pull: ask a few', ranged: 'pull by ranges',
      push_pull: 'push and pull', flood: 'flood: tell all', direct: 'its maker alone' },
    known: { sent: 'as sent', live: 'growing under way' },
    sign: { on: 'signed', off: 'not signed' },
    validate: { on: 'check it', off: 'only take the time', skip: 'neither' },
    client: { conflicting: 'spends twice', plain: 'is honest' },
    overdraft: { refused: 'refused', original: 'as in the course' },
    mine: { exponential: 'at any moment', normal: 'after normal times', slot: 'in slots' },
    leader: { any: 'anybody', honest: 'only the loyal' },
    valid: { one: 'one version each', any: 'any version' },
    hello: { on: 'made by hellos', off: 'simply there' },
    loc: { none: 'everywhere alike', course: 'Ohio, Ireland, Tokyo', list: 'as listed' },
    downtime: { none: 'never', random: 'now and then', list: 'as listed' },
    then: { none: 'nothing', majority: 'majority among all', neighbours: 'majority of neighbours',
      benor: 'random agreement', om: 'oral messages', lottery: 'a lottery' },
    adv: { tamper: 'tamper with half', withhold: 'keep their blocks', two_blocks: 'make two blocks',
      censor: 'leave payments out', private: 'work on a chain of their own' },
  }),
  condition: {
    same_to_all: {
      holds: () => 'Nobody tells different peers different votes, so all count the same.',
      broken: () => 'The faulty may tell each one something else: peers can count different '
        + 'majorities.',
    },
    'honest_power>faulty_power': {
      holds: (/** @type {string} */ loyal, /** @type {string} */ least) =>
        `Most of the power is with the loyal: ${number(loyal)} parts against ${
          number(Number(least) - 1)}.`,
      broken: (/** @type {string} */ loyal, /** @type {string} */ least) =>
        `The loyal have ${number(loyal)} parts of the power, the faulty ${
          number(Number(least) - 1)}: they can outrun the loyal.`,
    },
    'block_gap>=10*delay': {
      holds: (/** @type {string} */ gap, /** @type {string} */ delays) =>
        `Blocks are rare: one in ${ms(gap)}, at least ten of the longest delays, ${ms(delays)}.`,
      broken: (/** @type {string} */ gap, /** @type {string} */ delays) =>
        `Blocks come too fast: one in ${ms(gap)}, less than ten of the longest delays, ${
          ms(delays)}. Expect forks.`,
    },
  },
});
