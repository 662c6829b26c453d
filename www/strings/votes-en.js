// Every sentence about votes in English. {a:A} stands for a value in its colour; u, the proposal
// that proposes nothing, is written as a question mark.

import { capital, number, plural } from './words.js';

/** @import { Facts } from '../story/facts.js' */
/** @import { Cast } from './en.js' */

/** @typedef {{ letter: string, count: number }} Count how many hold or said a value */
/**
 * @typedef {object} Turn what a peer did when it was its turn
 * @property {number} node @property {string} before @property {string} now
 * @property {Count[]} heard
 */

/** @param {string | null} letter @returns {string} the value as a coloured letter */
const said = (letter) =>
  (letter === null ? 'nothing' : `{${letter}:${letter === 'u' ? '?' : letter.toUpperCase()}}`);
/** @param {Count[]} counts */
const several = (counts) => counts.filter(({ count }) => count > 0)
  .map(({ letter, count }) => `${said(letter)} ${number(count)}`).join(' · ');

/** @param {number} node @param {number | null} peer @param {Cast} cast */
const other = (node, peer, cast) => (node === peer ? 'itself' : cast.name(peer ?? 0));
/** @param {Facts} facts */
const lieNote = ({ lie, heldLetter }) => (lie ? ` A lie: it holds ${said(heldLetter)}.` : '');
/** @param {Facts} facts @param {string} who */
const message = ({ letter, phase }, who) => {
  if (phase !== 2) return `tells ${who}: ${said(letter)}`;
  return letter === 'u' ? `proposes nothing to ${who}: ${said('u')}`
    : `proposes ${said(letter)} to ${who}`;
};

/** @type {Record<string, (facts: Facts, cast: Cast) => string>} */
const EVENTS = {
  send: (facts, cast) => `${cast.name(facts.node)} ${
    message(facts, other(facts.node, facts.peer, cast))}.${lieNote(facts)}`,
  depart: ({ node, peer, letter }, cast) =>
    `${cast.name(node)}’s ${said(letter)} is on its way to ${other(node, peer, cast)}.`,
  arrive: (facts, cast) => `${cast.name(facts.node)} hears ${said(facts.letter)} from ${
    other(facts.node, facts.peer, cast)}.${lieNote(facts)}`,
  lose: ({ node, peer, letter }, cast) =>
    `${cast.name(node)}’s ${said(letter)} to ${other(node, peer, cast)} is lost.`,
  withhold: ({ node, peer, heldLetter }, cast) =>
    `${cast.name(node)} stays silent towards ${other(node, peer, cast)}; it holds ${
      said(heldLetter)}.`,
  cut: ({ node, peer, letter }, cast) =>
    `The run is over before ${cast.name(node)}’s ${said(letter)} reaches ${
      other(node, peer, cast)}.`,
  silence: ({ node, peer }, cast) =>
    `${cast.name(node)} notices that nothing came from ${cast.name(peer ?? 0)}.`,
  decide: ({ node, letter, round }, cast) =>
    `${cast.name(node)} decides ${said(letter)} in round ${round}.`,
  hold: ({ node, letter, round }, cast) => (round === 0
    ? `${cast.name(node)} starts with ${said(letter)}.`
    : `${cast.name(node)} changes to ${said(letter)} in round ${round}.`),
  toss: ({ node, letter, round }, cast) =>
    `${cast.name(node)} tosses a coin in round ${round}: ${said(letter)}.`,
  unanimous: ({ letter, round }) => `All loyal peers hold ${said(letter)} after round ${round}.`,
};

const VOTER_HELP = {
  agreement: {
    held: 'All loyal peers hold the same value.',
    violated: 'Two loyal peers came to different values.',
    undecided: 'The loyal peers do not yet hold one value.',
  },
  validity: {
    held: 'Valid here means: the value they agree on was among the most common of the loyal at '
      + 'the start. It was.',
    violated: 'Agreed but wrong: the value they agree on was not among the most common of the '
      + 'loyal at the start.',
    vacuous: 'Valid here means: the value they agree on was among the most common of the loyal '
      + 'at the start. They did not agree on any.',
    undecided: 'Valid here means: the value they agree on was among the most common of the loyal '
      + 'at the start.',
  },
  termination: {
    reached: 'The vote came to its end.',
    capped: 'The vote was given up before the loyal peers held one value.',
    undecided: 'The vote still goes on.',
  },
};
const BENOR_HELP = {
  agreement: {
    held: 'All loyal peers decided the same.',
    violated: 'Two loyal peers decided differently.',
    undecided: 'Not all loyal peers have decided yet.',
  },
  validity: {
    held: 'Valid here means: if all loyal peers start with one value, nothing else is decided. '
      + 'They did, and nothing else was.',
    violated: 'All loyal peers started with one value, but another was decided.',
    vacuous: 'Valid here means: if all loyal peers start with one value, nothing else is decided. '
      + 'They started with different ones, so either will do.',
    undecided: 'All loyal peers start with one value: nothing else may be decided.',
  },
  termination: {
    reached: 'Every loyal peer has decided.',
    capped: 'The run was given up before every loyal peer had decided.',
    undecided: 'Some loyal peers have yet to decide.',
  },
};

export const votes = Object.freeze({
  said, several,
  peer: (/** @type {number} */ node) => `peer ${node}`,
  client: (/** @type {number} */ node) => `client ${node}`,
  /** @param {number} node @param {string | undefined} name @param {boolean} isClient */
  fullName: (node, name, isClient) =>
    `${isClient ? 'Client' : 'Peer'} ${node}${name ? `, “${name}”` : ''}`,
  role: { loyal: 'Loyal peer', faulty: 'Faulty peer', client: 'Client, has no vote' },
  algorithm: /** @type {Record<string, string>} */ ({
    om: 'Oral messages', majority: 'Majority among all',
    neighbours: 'Majority among neighbours', benor: 'Random agreement',
    gossip: 'Gossip', lottery: 'Lottery',
  }),
  untitled: (/** @type {string} */ algorithm, /** @type {number} */ n,
    /** @type {number} */ bad) => `${algorithm}: ${plural(n, 'peer')}, ${
    bad === 0 ? 'none faulty' : `${number(bad)} faulty`}`,

  // Lamps, timeline and the line of figures.
  lampHelp: { majority: VOTER_HELP, neighbours: VOTER_HELP, benor: BENOR_HELP },
  validity: { held: 'Validity', violated: 'Agreed, but wrong', undecided: 'Validity',
    vacuous: 'Validity: nothing to judge' },
  termination: { reached: 'Termination', capped: 'Termination: given up',
    undecided: 'Termination' },
  round: (/** @type {number} */ round) => `round ${round}`,
  loyalOf: (/** @type {number} */ loyal, /** @type {number} */ n) =>
    `${number(loyal)} of ${plural(n, 'peer')} loyal`,
  bound: { 'n>=5f+1': (/** @type {number} */ left, /** @type {number} */ right) =>
    `n = ${left} ${left >= right ? '≥' : '<'} 5f + 1 = ${right}`,
  'n>=2f+1': (/** @type {number} */ left, /** @type {number} */ right) =>
    `n = ${left} ${left >= right ? '≥' : '<'} 2f + 1 = ${right}` },

  // The telling line.
  start: 'Before the first vote',
  lookFor: (/** @type {number} */ n, /** @type {number} */ bad, /** @type {string} */ counts) =>
    `${plural(n, 'peer')}, ${bad === 0 ? 'none of them' : number(bad)} faulty. The loyal ones `
    + `start with ${counts}: watch whether they come to hold one value.`,
  computing: 'The peers are being asked…',
  roundLine: (/** @type {number} */ round, /** @type {number} */ rounds,
    /** @type {number | null} */ phase) => `Round ${number(round)} of ${number(rounds)}${
    phase === null ? '' : phase === 1 ? ' · phase 1, values' : ' · phase 2, proposals'}`,
  /** @param {Count[]} counts @param {boolean} all */
  tellValues: (counts, all) => `Everybody tells ${all ? 'everybody' : 'its neighbours'} what it `
    + `holds. The loyal: ${several(counts)}.`,
  /** @param {Count[]} proposals */
  tellProposals: (proposals) => {
    const open = proposals.find(({ letter }) => letter === 'u')?.count ?? 0;
    const list = several(proposals.filter(({ letter }) => letter !== 'u'));
    const none = `; ${plural(open, 'peer proposes', 'peers propose')} nothing, ${said('u')}`;
    return `Everybody proposes what it heard often enough: ${list || 'no value at all'}${
      open > 0 ? none : ''}.`;
  },
  /** @param {Turn} turn @param {Cast} cast */
  turn: ({ node, before, now, heard }, cast) => `It is ${cast.name(node)}’s turn: it heard ${
    several(heard) || 'nobody'} and ${before === now ? `stays with ${said(now)}`
      : `changes from ${said(before)} to ${said(now)}`}.`,
  turnFaulty: (/** @type {number} */ node, /** @type {Cast} */ cast) =>
    `It is ${cast.name(node)}’s turn: it is faulty and tells its neighbours what it likes.`,
  turnClient: (/** @type {number} */ node, /** @type {Cast} */ cast) =>
    `${capital(cast.name(node))} tells its neighbour a value that does not count.`,
  /** @param {number} changed @param {number} round @param {Count[]} counts */
  roundOver: (changed, round, counts) => `Round ${round} is over: ${
    changed === 0 ? 'nobody changed its value' : `${plural(changed, 'loyal peer')} changed`}. `
    + `Now ${several(counts)}.`,
  /** @param {Facts} facts @param {number} decided @param {number} loyal @param {Cast} cast */
  decides: (facts, decided, loyal, cast) => `${EVENTS.decide(facts, cast)} ${number(decided)} of ${
    plural(loyal, 'loyal peer')} ${decided === 1 ? 'has' : 'have'} decided.`,
  /** @param {string | null} letter @param {number} round */
  unanimous: (letter, round) => `All loyal peers hold ${said(letter)} after round ${round}. `
    + 'They do not know it themselves; an observer does.',

  // How it ended.
  /** @param {string | null} letter @param {number} loyal @param {number} rounds */
  endAgreed: (letter, loyal, rounds) =>
    `All ${plural(loyal, 'loyal peer')} agree on ${said(letter)} after ${plural(rounds, 'round')}`,
  endRight: ', one of the most common at the start.',
  endWrong: ': agreed, but on a value that was not among the most common at the start.',
  endKept: ', the value that they all started with.',
  endEither: '; they started with different values, so either was right.',
  endLost: (/** @type {number} */ rounds) =>
    ` Then it did not last: in ${plural(rounds, 'later round')} not all of them held it.`,
  endSplit: (/** @type {string} */ counts) =>
    `The loyal peers came to different values: ${counts}.`,
  endStill: (/** @type {number} */ since, /** @type {string} */ counts) =>
    `They never agree: since round ${number(since)} everything stands still, at ${counts}.`,
  endCycle: (/** @type {number} */ period, /** @type {number} */ since,
    /** @type {string} */ counts) => `They never agree: since round ${number(since)} the vote `
    + `alternates with period ${period}, now at ${counts}.`,
  endCapped: (/** @type {number} */ rounds, /** @type {string} */ counts) =>
    `Undecided: given up after ${plural(rounds, 'round')}, with ${counts}.`,
  wrongStops: (/** @type {number} */ nodes) =>
    ` ${plural(nodes, 'peer')} stopped too early, on another value than most.`,

  // The inspector.
  hintSelect: 'Choose a peer or a message to look closer.',
  outcomes: 'The outcome', holdNow: 'The loyal hold now', rounds: 'Rounds',
  roundsOf: (/** @type {number} */ over, /** @type {number} */ all) =>
    `${number(over)} of ${number(all)} over`,
  tosses: 'Coins tossed by the loyal', lost: 'Rounds in which unanimity was lost',
  stops: 'Stopped on another value than most',
  conceal: 'Conceal the faulty',
  tablePeer: 'Peer', tableStart: 'Start', tableNow: 'Holds', tableDecided: 'Decided',
  inRound: (/** @type {number | null} */ round) => (round === null ? '' : `round ${round}`),
  more: (/** @type {number} */ count) =>
    `and ${plural(count, 'more peer')}: choose one on the stage or in the votes.`,
  holds: 'Holds', startedWith: 'Started with', changed: 'Changed its value',
  times: (/** @type {number} */ count) => (count === 0 ? 'never' : plural(count, 'time')),
  neighbours: 'Neighbours', everybody: (/** @type {number} */ n) => `all ${number(n)}`,
  heardLast: 'Heard last',
  heardOf: (/** @type {number} */ round, /** @type {number} */ phase, /** @type {number} */ phases,
    /** @type {number} */ count) => `${plural(count, 'message')} of round ${number(round)}${
    phases > 1 ? `, phase ${phase}` : ''}`,
  heardFrom: (/** @type {number} */ count) =>
    `from ${plural(count, 'neighbour')}, each one’s last`,
  proposes: 'Proposes', coin: 'Coin of the last round',
  decided: 'Decided', notYet: 'not yet', observer: 'an observer decides',
  faultyNote: 'What a faulty peer holds counts for nothing; this is what it would hold if it were '
    + 'honest.',
  messageOf: (/** @type {number} */ round, /** @type {number | null} */ phase) =>
    `Message of round ${number(round)}${phase === null ? '' : `, phase ${phase}: ${
      phase === 1 ? 'values' : 'proposals'}`}`,
  nobody: 'nobody', journey: 'Its journey',
  honest: 'It says what it holds', heldTrue: 'By the protocol', says: 'Says',
  withheldOutcome: 'Never sent: the faulty peer is silent.',
  cutOutcome: 'Still on its way when the run ended.',
  lieText: (/** @type {string | null} */ held, /** @type {string | null} */ value) =>
    `holds ${said(held)}, says ${said(value)}`,

  /** @param {Facts} facts @param {Cast} cast */
  event: (facts, cast) => capital(EVENTS[facts.kind]?.(facts, cast) ?? facts.kind),
});
