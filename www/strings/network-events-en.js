// What happens in a network in which things are passed on, one sentence for every kind of row.

import { capital, number, plural } from './words.js';

/** @import { NetFacts } from '../story/network-facts.js' */

/** @typedef {{ name: (node: number) => string }} Who */

/** @param {number} t @returns {string} */
const ms = (t) => `${number(t >= 100_000 ? Math.round(t / 1000) : (t / 1000).toFixed(1))} ms`;
/** @param {string | null} letter */
const said = (letter) => (letter === null ? 'nothing'
  : `{${letter}:${letter === 't' ? 'a tampered version' : letter.toUpperCase()}}`);
/** @param {NetFacts} facts */
const item = ({ item: name }) => name ?? 'an item';
/** @param {NetFacts} facts @param {Who} who */
const block = ({ node, miner, height }, who) => {
  if (height === null || miner === null) return 'a block';
  return `${miner === node ? 'its own' : `${who.name(miner)}’s`} block of height ${number(height)}`;
};
/** @param {NetFacts} facts @param {Who} who */
const other = ({ peer }, who) => (peer === null ? 'nobody' : who.name(peer));

/** A shorter wait, in ticks, is not worth a word. */
const WAITED = 100;

/** What a letter is, as the object of a sentence.
 * @type {Record<string, (facts: NetFacts, who: Who) => string>} */
const LETTERS = {
  vote: (facts) => `its vote for ${said(facts.letter)} of ${item(facts)}`,
  hello: () => 'a hello', ping: () => 'a ping', pong: () => 'a pong', bye: () => 'a goodbye',
  item: (facts) => `item ${item(facts)} as ${said(facts.letter)}`,
  known: ({ count }) => (count === 0 ? 'the word that it knows no item'
    : `the list of the ${plural(count, 'item')} it knows`),
  news: ({ count }) => `news of ${plural(count, 'item')}`,
  request: ({ count }) => `a request for ${plural(count, 'item')}`,
  response: ({ count }) => `an answer with ${plural(count, 'item')}`,
  block: (facts, who) => block(facts, who),
  block_request: (facts, who) => `a request for ${block(facts, who)}`,
};
/** @param {NetFacts} facts @param {Who} who */
const letter = (facts, who) => (LETTERS[facts.sort] ?? (() => 'a letter'))(facts, who);

/** @type {Record<string, (facts: NetFacts, to: string, who: Who) => string>} */
const SENDS = {
  vote: (facts, to) => `tells ${to} its vote about ${item(facts)}: ${said(facts.letter)}`,
  hello: (_, to) => `greets ${to}`,
  ping: (_, to) => `asks ${to} whether it is still there`,
  pong: (_, to) => `tells ${to} that it is still there`,
  bye: (_, to) => `takes leave of ${to}`,
  item: (facts, to) => `passes ${item(facts)} on to ${to} as ${said(facts.letter)}`,
  known: ({ count }, to) => (count === 0 ? `tells ${to} that it knows no item`
    : `tells ${to} which ${plural(count, 'item')} it knows`),
  news: ({ count }, to) => `tells ${to} of ${plural(count, 'item')} that ${to} lacks`,
  request: ({ count }, to) => `asks ${to} for ${plural(count, 'item')}`,
  response: ({ count }, to) => `sends ${to} ${plural(count, 'item')} that it asked for`,
  block: (facts, to, who) => `passes ${block(facts, who)} on to ${to}`,
  block_request: (facts, to, who) => `asks ${to} for ${block(facts, who)}`,
};

/** @param {NetFacts} facts */
const lieNote = ({ lie, sort }) =>
  (!lie ? '' : sort === 'vote' ? ' A lie.' : ' It is tampered with.');

/** @param {NetFacts} facts @param {Who} who */
function produced(facts, who) {
  const { diffs, versions } = facts;
  const pays = (/** @type {number} */ i) => `${said('ab'[i])}, which pays ${number(diffs[i])}`;
  return versions > 1
    ? `${who.name(facts.node)} makes ${item(facts)} twice: ${pays(0)}, and ${pays(1)}.`
    : `${who.name(facts.node)} makes ${item(facts)}${
      diffs[0] > 0 ? `, which pays ${number(diffs[0])}` : ''}.`;
}

/** @type {Record<string, (facts: NetFacts, who: Who) => string>} */
const EVENTS = {
  send: (facts, who) => `${who.name(facts.node)} ${
    (SENDS[facts.sort] ?? SENDS.hello)(facts, other(facts, who), who)}.${lieNote(facts)}`,
  depart: (facts, who) => `${letter(facts, who)} is on its way to ${other(facts, who)}.`,
  arrive: (facts, who) => `${letter(facts, who)} from ${other(facts, who)} reaches ${
    who.name(facts.node)}.`,
  take_up: (facts, who) => `${who.name(facts.node)} takes up ${letter(facts, who)} from ${
    other(facts, who)}${facts.waited >= WAITED ? `, ${ms(facts.waited)} after it came` : ''}.`,
  lose: (facts, who) => `${letter(facts, who)} from ${who.name(facts.node)} to ${
    other(facts, who)} is lost.`,
  refuse: (facts, who) => `${who.name(facts.node)} does not listen to ${
    other(facts, who)} and drops ${letter(facts, who)}.`,
  miss: (facts, who) => `${who.name(facts.node)} is offline and misses ${letter(facts, who)} from ${
    other(facts, who)}.`,
  reject: (facts, who) => `${who.name(facts.node)} rejects ${letter(facts, who)} from ${
    other(facts, who)}: it is not in order.`,
  withhold: (facts, who) => `${who.name(facts.node)} keeps ${
    letter({ ...facts, letter: facts.heldLetter }, who)} from ${other(facts, who)}.`,
  cut: (facts, who) => `The run is over before ${letter(facts, who)} from ${
    who.name(facts.node)} reaches ${other(facts, who)}.`,
  silence: (facts, who) => `${who.name(facts.node)} notices that nothing came from ${
    other(facts, who)}.`,
  crash: ({ node }, who) => `${who.name(node)} goes offline.`,
  return: ({ node }, who) => `${who.name(node)} is back online.`,
  link: (facts, who) => `${who.name(facts.node)} listens to ${other(facts, who)} from now on.`,
  unlink: (facts, who) => `${who.name(facts.node)} no longer listens to ${other(facts, who)}.`,
  produce: produced,
  skip: ({ node }, who) => `${who.name(node)} lets its turn pass without a payment: it has too `
    + 'little left.',
  store: (facts, who) => `${who.name(facts.node)} keeps ${said(facts.letter)} of ${item(facts)}${
    facts.peer === null || facts.peer === facts.node ? '' : `, from ${other(facts, who)}`}.`,
  mine: (facts, who) => `${who.name(facts.node)} wins the lottery and adds a block of height ${
    number(facts.height ?? facts.round)} to its chain.`,
  head: (facts, who) => `${who.name(facts.node)}’s chain now ends in ${block(facts, who)}.`,
  reorganise: ({ node, round }, who) => `${who.name(node)} gives up ${
    plural(round, 'block')} of its chain for a longer one.`,
  confirm: (facts, who) => `${who.name(facts.node)} takes ${said(facts.letter)} of ${
    item(facts)} for final, ${plural(facts.round, 'block')} deep.`,
  reverse: (facts, who) => `${who.name(facts.node)} has to take back ${said(facts.letter)} of ${
    item(facts)}, which it took for final.`,
  ship: (facts, who) => `The merchant, ${who.name(facts.node)}, ships for ${
    said(facts.letter)} of ${item(facts)}.`,
  phase: ({ then }) => `The gossip is over: everybody is online again, and the peers settle what `
    + `they hold by ${then}.`,
  part: () => 'The network is cut in two: no letter gets from one part to the other.',
  join: () => 'The network is whole again.',
  decide: (facts, who) => (facts.item === null
    ? `For ${who.name(facts.node)} nothing is left to settle.`
    : `${who.name(facts.node)} decides for ${said(facts.letter)} of ${item(facts)}.`),
  hold: (facts, who) => `${who.name(facts.node)} now holds ${said(facts.letter)} of ${
    item(facts)}.`,
  toss: (facts, who) => `${who.name(facts.node)} tosses a coin about ${item(facts)}: ${
    said(facts.letter)}.`,
  unanimous: (facts) => `All loyal peers hold ${said(facts.letter)} of ${item(facts)}.`,
};

export const networkEvents = Object.freeze({
  /** @param {NetFacts} facts @param {Who} who */
  event: (facts, who) => capital(EVENTS[facts.kind]?.(facts, who) ?? facts.kind),
});
