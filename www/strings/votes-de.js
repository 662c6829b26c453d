// Every sentence about votes in German. {a:A} stands for a value in its colour; u, the proposal
// that proposes nothing, is written as a question mark.

import { VOTER_HELP, BENOR_HELP } from './votes-lamps-de.js';
import { byCount, capital, number, plural } from './words-de.js';

/** @import { Facts } from '../story/facts.js' */
/** @import { Cast } from './en.js' */
/** @import { Count, Turn } from './votes-en.js' */

/** @param {string | null} letter @returns {string} the value as a coloured letter */
const said = (letter) =>
  (letter === null ? 'nichts' : `{${letter}:${letter === 'u' ? '?' : letter.toUpperCase()}}`);
/** @param {Count[]} counts */
const several = (counts) => counts.filter(({ count }) => count > 0)
  .map(({ letter, count }) => `${said(letter)} ${number(count)}`).join(' · ');

/** @param {number} node @param {number | null} peer @param {Cast} cast */
const other = (node, peer, cast) => (node === peer ? 'sich selbst' : cast.name(peer ?? 0));
/** @param {Facts} facts */
const lieNote = ({ lie, heldLetter }) =>
  (lie ? ` Eine Lüge: Gehalten wird ${said(heldLetter)}.` : '');
/** @param {Facts} facts @param {string} who */
const message = ({ letter, phase }, who) => {
  if (phase !== 2) return `sagt ${who}: ${said(letter)}`;
  return letter === 'u' ? `schlägt ${who} nichts vor: ${said('u')}`
    : `schlägt ${who} ${said(letter)} vor`;
};
/** @param {number} count */
const rounds = (count) => plural(count, 'Runde', 'Runden');
/** @param {number} count */
const peers = (count) => plural(count, 'Peer', 'Peers');

/** @type {Record<string, (facts: Facts, cast: Cast) => string>} */
const EVENTS = {
  send: (facts, cast) => `${cast.name(facts.node)} ${
    message(facts, other(facts.node, facts.peer, cast))}.${lieNote(facts)}`,
  depart: ({ node, peer, letter }, cast) =>
    `Von ${cast.name(node)} ist ${said(letter)} unterwegs zu ${other(node, peer, cast)}.`,
  arrive: (facts, cast) => `${cast.name(facts.node)} hört ${said(facts.letter)} von ${
    other(facts.node, facts.peer, cast)}.${lieNote(facts)}`,
  lose: ({ node, peer, letter }, cast) => `Die Nachricht ${said(letter)} von ${
    cast.name(node)} an ${other(node, peer, cast)} geht verloren.`,
  withhold: ({ node, peer, heldLetter }, cast) =>
    `${cast.name(node)} schweigt gegenüber ${other(node, peer, cast)}; gehalten wird ${
      said(heldLetter)}.`,
  cut: ({ node, peer, letter }, cast) =>
    `Der Lauf ist vorbei, ehe ${said(letter)} von ${cast.name(node)} ${
      other(node, peer, cast)} erreicht.`,
  silence: ({ node, peer }, cast) =>
    `${cast.name(node)} bemerkt, dass von ${cast.name(peer ?? 0)} nichts kam.`,
  decide: ({ node, letter, round }, cast) =>
    `${cast.name(node)} entscheidet sich in Runde ${round} für ${said(letter)}.`,
  hold: ({ node, letter, round }, cast) => (round === 0
    ? `${cast.name(node)} beginnt mit ${said(letter)}.`
    : `${cast.name(node)} wechselt in Runde ${round} zu ${said(letter)}.`),
  toss: ({ node, letter, round }, cast) =>
    `${cast.name(node)} wirft in Runde ${round} eine Münze: ${said(letter)}.`,
  unanimous: ({ letter, round }) =>
    `Alle loyalen Peers halten ${said(letter)} nach Runde ${round}.`,
};

export const votes = Object.freeze({
  said, several,
  peer: (/** @type {number} */ node) => `Peer ${node}`,
  client: (/** @type {number} */ node) => `Client ${node}`,
  /** @param {number} node @param {string | undefined} name @param {boolean} isClient */
  fullName: (node, name, isClient) =>
    `${isClient ? 'Client' : 'Peer'} ${node}${name ? `, „${name}“` : ''}`,
  role: { loyal: 'Loyaler Peer', faulty: 'Fehlerhafter Peer', client: 'Client, hat keine Stimme' },
  algorithm: /** @type {Record<string, string>} */ ({
    om: 'Mündliche Nachrichten', majority: 'Mehrheit aller',
    neighbours: 'Mehrheit der Nachbarn', benor: 'Zufällige Übereinkunft',
    gossip: 'Gossip', lottery: 'Lotterie',
  }),
  untitled: (/** @type {string} */ algorithm, /** @type {number} */ n,
    /** @type {number} */ bad) => `${algorithm}: ${peers(n)}, ${
    bad === 0 ? 'keiner fehlerhaft' : `${number(bad)} fehlerhaft`}`,

  // Lamps, timeline and the line of figures.
  lampHelp: { majority: VOTER_HELP, neighbours: VOTER_HELP, benor: BENOR_HELP },
  validity: { held: 'Gültigkeit', violated: 'Einig, aber falsch', undecided: 'Gültigkeit',
    vacuous: 'Gültigkeit: nichts zu beurteilen' },
  termination: { reached: 'Terminierung', capped: 'Terminierung: abgebrochen',
    undecided: 'Terminierung' },
  round: (/** @type {number} */ round) => `Runde ${round}`,
  loyalOf: (/** @type {number} */ loyal, /** @type {number} */ n) =>
    `${number(loyal)} von ${peers(n)} loyal`,
  bound: { 'n>=5f+1': (/** @type {number} */ left, /** @type {number} */ right) =>
    `n = ${left} ${left >= right ? '≥' : '<'} 5f + 1 = ${right}`,
  'n>=2f+1': (/** @type {number} */ left, /** @type {number} */ right) =>
    `n = ${left} ${left >= right ? '≥' : '<'} 2f + 1 = ${right}` },

  // The telling line.
  start: 'Vor der ersten Abstimmung',
  lookFor: (/** @type {number} */ n, /** @type {number} */ bad, /** @type {string} */ counts) =>
    `${peers(n)}, ${bad === 0 ? 'keiner davon' : `davon ${number(bad)}`} fehlerhaft. Die loyalen `
    + `beginnen mit ${counts}: Kommen sie zu einem gemeinsamen Wert?`,
  computing: 'Die Peers werden befragt…',
  roundLine: (/** @type {number} */ round, /** @type {number} */ all,
    /** @type {number | null} */ phase) => `Runde ${number(round)} von ${number(all)}${
    phase === null ? '' : phase === 1 ? ' · Phase 1, Werte' : ' · Phase 2, Vorschläge'}`,
  /** @param {Count[]} counts @param {boolean} all */
  tellValues: (counts, all) => `Jeder sagt ${all ? 'allen' : 'seinen Nachbarn'}, was er hält. Die `
    + `Loyalen: ${several(counts)}.`,
  /** @param {Count[]} proposals */
  tellProposals: (proposals) => {
    const open = proposals.find(({ letter }) => letter === 'u')?.count ?? 0;
    const list = several(proposals.filter(({ letter }) => letter !== 'u'));
    const none = `; ${plural(open, 'Peer schlägt', 'Peers schlagen')} nichts vor, ${said('u')}`;
    return `Jeder schlägt vor, was er oft genug gehört hat: ${list || 'gar keinen Wert'}${
      open > 0 ? none : ''}.`;
  },
  /** @param {Turn} turn @param {Cast} cast */
  turn: ({ node, before, now, heard }, cast) => `${
    capital(cast.name(node))} ist an der Reihe, hat ${several(heard) || 'niemanden'} gehört und ${
    before === now ? `bleibt bei ${said(now)}`
      : `wechselt von ${said(before)} zu ${said(now)}`}.`,
  turnFaulty: (/** @type {number} */ node, /** @type {Cast} */ cast) =>
    `${capital(cast.name(node))} ist an der Reihe, ist fehlerhaft und sagt den Nachbarn `
    + 'Beliebiges.',
  turnClient: (/** @type {number} */ node, /** @type {Cast} */ cast) =>
    `${capital(cast.name(node))} nennt dem Nachbarn einen Wert, der nicht zählt.`,
  /** @param {number} changed @param {number} round @param {Count[]} counts */
  roundOver: (changed, round, counts) => `Runde ${round} ist vorbei: ${
    changed === 0 ? 'Niemand hat gewechselt'
      : `${plural(changed, 'loyaler Peer hat', 'loyale Peers haben')} gewechselt`}. `
    + `Jetzt ${several(counts)}.`,
  /** @param {Facts} facts @param {number} decided @param {number} loyal @param {Cast} cast */
  decides: (facts, decided, loyal, cast) => `${EVENTS.decide(facts, cast)} ${number(decided)} von ${
    plural(loyal, 'loyalen Peer', 'loyalen Peers')} ${byCount(decided, 'hat', 'haben')} sich `
    + 'entschieden.',
  /** @param {string | null} letter @param {number} round */
  unanimous: (letter, round) => `Alle loyalen Peers halten ${said(letter)} nach Runde ${round}. `
    + 'Sie selbst wissen es nicht; ein Beobachter weiß es.',

  // How it ended.
  /** @param {string | null} letter @param {number} loyal @param {number} count */
  endAgreed: (letter, loyal, count) => `Alle ${plural(loyal, 'loyalen Peers', 'loyalen Peers')} `
    + `einigen sich nach ${rounds(count)} auf ${said(letter)}`,
  endRight: ', einen der häufigsten Werte am Anfang.',
  endWrong: ': einig, aber auf einen Wert, der am Anfang nicht zu den häufigsten gehörte.',
  endKept: ', den Wert, mit dem alle begannen.',
  endEither: '; sie begannen mit verschiedenen Werten, also war jeder davon recht.',
  endLost: (/** @type {number} */ count) => ` Es hielt nicht: In ${
    plural(count, 'späteren Runde', 'späteren Runden')} hielten ihn nicht alle.`,
  endSplit: (/** @type {string} */ counts) =>
    `Die loyalen Peers kamen zu verschiedenen Werten: ${counts}.`,
  endStill: (/** @type {number} */ since, /** @type {string} */ counts) =>
    `Sie einigen sich nie: Seit Runde ${number(since)} steht alles still, bei ${counts}.`,
  endCycle: (/** @type {number} */ period, /** @type {number} */ since,
    /** @type {string} */ counts) => `Sie einigen sich nie: Seit Runde ${number(since)} pendelt `
    + `die Abstimmung mit Periode ${period}, jetzt bei ${counts}.`,
  endCapped: (/** @type {number} */ count, /** @type {string} */ counts) =>
    `Unentschieden: nach ${rounds(count)} abgebrochen, bei ${counts}.`,
  wrongStops: (/** @type {number} */ nodes) => ` ${plural(nodes, 'Peer hörte', 'Peers hörten')} `
    + 'zu früh auf, bei einem anderen Wert als die meisten.',

  // The inspector.
  hintSelect: 'Ein Peer oder eine Nachricht lässt sich zum Nähersehen wählen.',
  outcomes: 'Das Ergebnis', holdNow: 'Die Loyalen halten jetzt', rounds: 'Runden',
  roundsOf: (/** @type {number} */ over, /** @type {number} */ all) =>
    `${number(over)} von ${number(all)} vorbei`,
  tosses: 'Von Loyalen geworfene Münzen', lost: 'Runden mit verlorener Einigkeit',
  stops: 'Aufgehört bei anderem Wert als die meisten',
  conceal: 'Fehlerhafte verbergen',
  tablePeer: 'Peer', tableStart: 'Anfang', tableNow: 'Hält', tableDecided: 'Entschieden',
  inRound: (/** @type {number | null} */ round) => (round === null ? '' : `Runde ${round}`),
  more: (/** @type {number} */ count) =>
    `und ${plural(count, 'weiterer Peer', 'weitere Peers')}: auf `
    + 'der Bühne oder unter „Stimmen“ zu wählen.',
  holds: 'Hält', startedWith: 'Begann mit', changed: 'Hat gewechselt',
  times: (/** @type {number} */ count) => (count === 0 ? 'nie' : `${number(count)}-mal`),
  neighbours: 'Nachbarn', everybody: (/** @type {number} */ n) => `alle ${number(n)}`,
  heardLast: 'Zuletzt gehört',
  heardOf: (/** @type {number} */ round, /** @type {number} */ phase, /** @type {number} */ phases,
    /** @type {number} */ count) => `${plural(count, 'Nachricht', 'Nachrichten')} der Runde ${
    number(round)}${phases > 1 ? `, Phase ${phase}` : ''}`,
  heardFrom: (/** @type {number} */ count) =>
    `von ${plural(count, 'Nachbar', 'Nachbarn')}, je die letzte`,
  proposes: 'Schlägt vor', coin: 'Münze der letzten Runde',
  decided: 'Entschieden', notYet: 'noch nicht', observer: 'ein Beobachter entscheidet',
  faultyNote: 'Was ein fehlerhafter Peer hält, zählt nicht; dies hielte er, wäre er ehrlich.',
  messageOf: (/** @type {number} */ round, /** @type {number | null} */ phase) =>
    `Nachricht der Runde ${number(round)}${phase === null ? '' : `, Phase ${phase}: ${
      phase === 1 ? 'Werte' : 'Vorschläge'}`}`,
  nobody: 'niemand', journey: 'Der Weg',
  honest: 'Sagt, was gehalten wird', heldTrue: 'Nach dem Protokoll', says: 'Sagt',
  withheldOutcome: 'Nie gesendet: Der fehlerhafte Peer schweigt.',
  cutOutcome: 'Noch unterwegs, als der Lauf endete.',
  lieText: (/** @type {string | null} */ held, /** @type {string | null} */ value) =>
    `hält ${said(held)}, sagt ${said(value)}`,

  /** @param {Facts} facts @param {Cast} cast */
  event: (facts, cast) => capital(EVENTS[facts.kind]?.(facts, cast) ?? facts.kind),
});
