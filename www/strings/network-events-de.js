// What happens in a network in which things are passed on, one sentence for every kind of row, in
// German.

import { capital, number, plural } from './words-de.js';

/** @import { NetFacts } from '../story/network-facts.js' */

/** @typedef {{ name: (node: number) => string }} Who */

/** @param {number} t @returns {string} */
const ms = (t) => `${number(t >= 100_000 ? Math.round(t / 1000) : (t / 1000).toFixed(1))} ms`;
/** @param {string | null} letter */
const said = (letter) => (letter === null ? 'nichts'
  : `{${letter}:${letter === 't' ? 'eine verfälschte Fassung' : letter.toUpperCase()}}`);
/** @param {NetFacts} facts */
const item = ({ item: name }) => name ?? 'ein Eintrag';
/** @param {number} count */
const items = (count) => plural(count, 'Eintrag', 'Einträge');
/** @param {number} count */
const blocks = (count) => plural(count, 'Block', 'Blöcke');
/** @param {NetFacts} facts @param {Who} who */
const block = ({ node, miner, height }, who) => {
  if (height === null || miner === null) return 'einen Block';
  return `${miner === node ? 'den eigenen Block' : `den Block von ${who.name(miner)}`} der Höhe ${
    number(height)}`;
};
/** @param {NetFacts} facts @param {Who} who */
const other = ({ peer }, who) => (peer === null ? 'niemandem' : who.name(peer));

/** A shorter wait, in ticks, is not worth a word. */
const WAITED = 100;

/** What a letter carries, after a colon or in brackets, where no case shows.
 * @type {Record<string, (facts: NetFacts, who: Who) => string>} */
const LETTERS = {
  vote: (facts) => `Stimme für ${said(facts.letter)} zu ${item(facts)}`,
  hello: () => 'ein Gruß', ping: () => 'ein Ping', pong: () => 'ein Pong',
  bye: () => 'ein Abschied',
  item: (facts) => `${item(facts)} als ${said(facts.letter)}`,
  known: ({ count }) => (count === 0 ? 'noch kein Eintrag bekannt'
    : `Liste mit ${plural(count, 'bekanntem Eintrag', 'bekannten Einträgen')}`),
  news: ({ count }) => `Neues von ${plural(count, 'Eintrag', 'Einträgen')}`,
  request: ({ count }) => `Bitte um ${items(count)}`,
  response: ({ count }) => `Antwort mit ${plural(count, 'Eintrag', 'Einträgen')}`,
  block: ({ miner, height }, who) => (height === null || miner === null ? 'ein Block'
    : `Block von ${who.name(miner)}, Höhe ${number(height)}`),
  block_request: ({ miner, height }, who) => (height === null || miner === null
    ? 'Bitte um einen Block' : `Bitte um den Block von ${who.name(miner)}, Höhe ${number(height)}`),
};
/** @param {NetFacts} facts @param {Who} who */
const letter = (facts, who) => (LETTERS[facts.sort] ?? (() => 'ein Brief'))(facts, who);
/** The letter as the subject of a sentence. @param {NetFacts} facts @param {Who} who */
const theLetter = (facts, who) => `Der Brief (${letter(facts, who)})`;
/** @param {NetFacts} facts @param {Who} who */
const aLetter = (facts, who) => `den Brief (${letter(facts, who)})`;

/** @type {Record<string, (facts: NetFacts, to: string, who: Who) => string>} */
const SENDS = {
  vote: (facts, to) => `gibt ${to} die Stimme zu ${item(facts)}: ${said(facts.letter)}`,
  hello: (_, to) => `grüßt ${to}`,
  ping: (_, to) => `fragt ${to}, ob noch jemand da ist`,
  pong: (_, to) => `meldet ${to}: noch da`,
  bye: (_, to) => `verabschiedet sich von ${to}`,
  item: (facts, to) => `gibt ${item(facts)} als ${said(facts.letter)} an ${to} weiter`,
  known: ({ count }, to) => (count === 0 ? `meldet ${to}: noch kein Eintrag bekannt`
    : `zählt ${to} ${plural(count, 'bekannten Eintrag', 'bekannte Einträge')} auf`),
  news: ({ count }, to) => `nennt ${to} ${plural(count, 'Eintrag, der', 'Einträge, die')} dort ${
    count === 1 ? 'fehlt' : 'fehlen'}`,
  request: ({ count }, to) => `bittet ${to} um ${items(count)}`,
  response: ({ count }, to) => `schickt ${to} ${plural(count, 'erbetenen Eintrag',
    'erbetene Einträge')}`,
  block: (facts, to, who) => `gibt ${block(facts, who)} an ${to} weiter`,
  block_request: (facts, to, who) => `bittet ${to} um ${block(facts, who)}`,
};

/** @param {NetFacts} facts */
const lieNote = ({ lie, sort }) =>
  (!lie ? '' : sort === 'vote' ? ' Eine Lüge.' : ' Der Inhalt ist verfälscht.');

/** @param {NetFacts} facts @param {Who} who */
function produced(facts, who) {
  const { diffs, versions } = facts;
  const pays = (/** @type {number} */ i) => `als ${said('ab'[i])}, das ${number(diffs[i])} zahlt`;
  return versions > 1
    ? `${who.name(facts.node)} erzeugt ${item(facts)} zweimal: ${pays(0)}, und ${pays(1)}.`
    : `${who.name(facts.node)} erzeugt ${item(facts)}${
      diffs[0] > 0 ? `: ${number(diffs[0])} werden gezahlt` : ''}.`;
}

/** @type {Record<string, (facts: NetFacts, who: Who) => string>} */
const EVENTS = {
  send: (facts, who) => `${who.name(facts.node)} ${
    (SENDS[facts.sort] ?? SENDS.hello)(facts, other(facts, who), who)}.${lieNote(facts)}`,
  depart: (facts, who) => `${theLetter(facts, who)} ist unterwegs zu ${other(facts, who)}.`,
  arrive: (facts, who) => `${theLetter(facts, who)} von ${other(facts, who)} erreicht ${
    who.name(facts.node)}.`,
  take_up: (facts, who) => `${who.name(facts.node)} liest ${aLetter(facts, who)} von ${
    other(facts, who)}${facts.waited >= WAITED ? `, ${ms(facts.waited)} nach der Ankunft` : ''}.`,
  lose: (facts, who) => `${theLetter(facts, who)} von ${who.name(facts.node)} an ${
    other(facts, who)} geht verloren.`,
  refuse: (facts, who) => `${who.name(facts.node)} hört nicht auf ${
    other(facts, who)} und wirft ${aLetter(facts, who)} weg.`,
  miss: (facts, who) => `${who.name(facts.node)} ist offline und verpasst ${
    aLetter(facts, who)} von ${other(facts, who)}.`,
  reject: (facts, who) => `${who.name(facts.node)} verwirft ${aLetter(facts, who)} von ${
    other(facts, who)}: Der Inhalt ist nicht in Ordnung.`,
  withhold: (facts, who) => `${who.name(facts.node)} enthält ${other(facts, who)} ${
    aLetter({ ...facts, letter: facts.heldLetter }, who)} vor.`,
  cut: (facts, who) => `Der Lauf ist vorbei, ehe ein Brief (${letter(facts, who)}) von ${
    who.name(facts.node)} ${other(facts, who)} erreicht.`,
  silence: (facts, who) => `${who.name(facts.node)} bemerkt, dass von ${
    other(facts, who)} nichts kam.`,
  crash: ({ node }, who) => `${who.name(node)} geht offline.`,
  return: ({ node }, who) => `${who.name(node)} ist wieder online.`,
  link: (facts, who) => `${who.name(facts.node)} hört von jetzt an auf ${other(facts, who)}.`,
  unlink: (facts, who) => `${who.name(facts.node)} hört nicht mehr auf ${other(facts, who)}.`,
  produce: produced,
  skip: ({ node }, who) => `${who.name(node)} lässt eine Zahlung aus: Das Guthaben reicht nicht.`,
  store: (facts, who) => `${who.name(facts.node)} behält von ${item(facts)} ${said(facts.letter)}${
    facts.peer === null || facts.peer === facts.node ? '' : `, gehört von ${other(facts, who)}`}.`,
  mine: (facts, who) => `${who.name(facts.node)} gewinnt die Lotterie und hängt einen Block der `
    + `Höhe ${number(facts.height ?? facts.round)} an die eigene Kette.`,
  head: (facts, who) => `Die Kette von ${who.name(facts.node)} endet jetzt anders, auf: ${
    LETTERS.block(facts, who)}.`,
  reorganise: ({ node, round }, who) => `${who.name(node)} gibt ${
    blocks(round)} der eigenen Kette für eine längere auf.`,
  confirm: (facts, who) => `${who.name(facts.node)} hält ${said(facts.letter)} von ${
    item(facts)} für endgültig, ${blocks(facts.round)} tief.`,
  reverse: (facts, who) => `${who.name(facts.node)} muss ${said(facts.letter)} von ${
    item(facts)} zurücknehmen, obwohl es als endgültig galt.`,
  ship: (facts, who) => `Der Händler, ${who.name(facts.node)}, liefert für ${
    said(facts.letter)} von ${item(facts)}.`,
  phase: ({ then }) => 'Das Weitergeben ist vorbei: Alle sind wieder online, und die Peers klären, '
    + `was sie halten. Der Weg dazu: ${then}.`,
  part: () => 'Das Netz ist entzwei: Kein Brief kommt von einem Teil in den anderen.',
  join: () => 'Das Netz ist wieder ganz.',
  decide: (facts, who) => (facts.item === null
    ? `Für ${who.name(facts.node)} ist nichts mehr zu klären.`
    : `${who.name(facts.node)} entscheidet sich bei ${item(facts)} für ${said(facts.letter)}.`),
  hold: (facts, who) => `${who.name(facts.node)} hält jetzt ${said(facts.letter)} von ${
    item(facts)}.`,
  toss: (facts, who) => `${who.name(facts.node)} wirft über ${item(facts)} eine Münze: ${
    said(facts.letter)}.`,
  unanimous: (facts) => `Alle loyalen Peers halten ${said(facts.letter)} von ${item(facts)}.`,
};

export const networkEvents = Object.freeze({
  /** @param {NetFacts} facts @param {Who} who */
  event: (facts, who) => capital(EVENTS[facts.kind]?.(facts, who) ?? facts.kind),
});
