// Every sentence of the page in English. {a} and {r} stand for the values Attack and Retreat in
// their colours; {a:attack} gives them another wording in the same colour.

import { chain } from './chain-en.js';
import { comparing } from './compare-en.js';
import { embedding } from './embed-en.js';
import { exporting } from './export-en.js';
import { network } from './network-en.js';
import { runner } from './runner-en.js';
import { search } from './search-en.js';
import { settling } from './settling-en.js';
import { spacetime } from './spacetime-en.js';
import { table } from './table-en.js';
import { tree } from './tree-en.js';
import { votes } from './votes-en.js';
import { networkSettings } from './network-settings-en.js';
import { votesSettings } from './votes-settings-en.js';
import { why } from './why-en.js';
import { capital, number, plural } from './words.js';

/** @import { Facts } from '../story/facts.js' */
/** @import { InputError } from '../pkg/types.js' */

/** @typedef {{ name: (node: number) => string, commander: number | null }} Cast who is who */

const VALUE = ['Retreat', 'Attack'];

/** @param {number | null} value @returns {string} the value as a coloured word */
const said = (value) => (value === 1 ? '{a:attack}' : value === 0 ? '{r:retreat}' : 'nothing');
/** @param {number | null} value */
const named = (value) => (value === 1 ? '{a}' : value === 0 ? '{r}' : 'nothing');
/** @param {number} count of loyal lieutenants */
const decide = (count) =>
  (count === 1 ? 'The one loyal lieutenant decides' : 'All loyal lieutenants decide');

/**
 * What is claimed, link by link: General 3 said General 1 said the commander said attack.
 * @param {number[]} path without the speaker @param {number | null} value @param {Cast} cast
 */
function claim(path, value, cast) {
  if (path.length === 0) return said(value);
  const who = [...path].reverse().map((node) => `${cast.name(node)} said`);
  return `“${who.join(' ')} ${said(value)}”`;
}

/** @param {Facts} facts @param {Cast} cast */
function lieNote({ lie, held, path }, cast) {
  if (!lie) return '';
  const liar = path.at(-1) ?? 0;
  return path.length <= 1 ? ` A lie: its order is ${said(held)}.`
    : ` A lie: ${cast.name(liar)} heard ${said(held)}.`;
}

/** @type {Record<string, (facts: Facts, cast: Cast) => string>} */
const EVENTS = {
  send: (facts, cast) => {
    const { node, peer, value, path } = facts;
    const to = cast.name(peer ?? 0);
    const text = path.length <= 1
      ? `${cast.name(node)} orders ${to} to ${said(value)}.`
      : `${cast.name(node)} relays to ${to}: ${claim(path.slice(0, -1), value, cast)}.`;
    return text + lieNote(facts, cast);
  },
  depart: ({ node, peer, value }, cast) =>
    `${cast.name(node)}’s messenger rides to ${cast.name(peer ?? 0)} with ${said(value)}.`,
  arrive: (facts, cast) => {
    const { node, peer, value, path } = facts;
    const text = path.length <= 1
      ? `${cast.name(node)} hears ${said(value)} from ${cast.name(peer ?? 0)}.`
      : `${cast.name(node)} hears from ${cast.name(peer ?? 0)}: `
        + `${claim(path.slice(0, -1), value, cast)}.`;
    return text + lieNote(facts, cast);
  },
  lose: ({ node, peer, value }, cast) =>
    `${cast.name(node)}’s messenger to ${cast.name(peer ?? 0)} is lost with ${said(value)}.`,
  withhold: ({ node, peer, held }, cast) =>
    `${cast.name(node)} stays silent towards ${cast.name(peer ?? 0)}, having heard ${said(held)}.`,
  cut: ({ node, peer }, cast) =>
    `Time is up: the message from ${cast.name(node)} to ${cast.name(peer ?? 0)} is cut off.`,
  silence: ({ node, peer }, cast) =>
    `${cast.name(node)} notices that nothing came from ${cast.name(peer ?? 0)}.`,
  decide: ({ node, value }, cast) => (node === cast.commander
    ? `${cast.name(node)} settles on ${said(value)}.`
    : `${cast.name(node)} decides to ${said(value)}.`),
};

/** Texts for the telling line, where lies speak of what was heard.
 * @type {Record<string, (facts: Facts, cast: Cast) => string>} */
const TELLING = {
  ...EVENTS,
  depart: (facts, cast) => {
    const { node, peer, value, held, lie, path } = facts;
    if (lie && path.length <= 1) {
      return `${cast.name(node)} is a traitor and tells ${cast.name(peer ?? 0)} to ${said(value)}.`;
    }
    const from = path.length === 2 ? cast.name(path[0])
      : `${cast.name(path.at(-2) ?? 0)}’s report`;
    return lie ? `${cast.name(node)} heard ${named(held)} from ${from} and is telling `
      + `${cast.name(peer ?? 0)} ${named(value)}.` : EVENTS.depart(facts, cast);
  },
};

export const en = Object.freeze({
  number, capital, chain, comparing, embedding, exporting, network, networkSettings, runner, search,
  settling, spacetime, table, tree, votes, votesSettings, why,
  value: (/** @type {number | null} */ value) => (value === null ? '—' : VALUE[value] ?? '—'),
  valueLetter: (/** @type {number | null} */ value) =>
    (value === 1 ? 'A' : value === 0 ? 'R' : '—'),

  // Who is who.
  general: (/** @type {number} */ node) => `General ${node}`,
  commander: 'the commander',
  /** @param {number} node @param {string | undefined} name @param {boolean} commands */
  fullName: (node, name, commands) =>
    `${commands ? 'Commander' : `General ${node}`}${name ? `, “${name}”` : ''}`,
  role: (/** @type {boolean} */ loyal, /** @type {boolean} */ commands) =>
    `${loyal ? 'Loyal' : 'Traitor,'} ${commands ? 'commander' : 'lieutenant'}`,
  roleHidden: (/** @type {boolean} */ commands) => (commands ? 'Commander' : 'Lieutenant'),

  // Header.
  scenarios: 'Scenarios',
  settings: 'Change it',
  share: 'Share',
  help: 'Keyboard help',
  untitled: (/** @type {number} */ n, /** @type {number} */ traitors) =>
    `${plural(n, 'general')}, ${traitors === 0 ? 'no traitor' : plural(traitors, 'traitor')}`,
  theme: {
    auto: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark',
    contrast: 'Theme: high contrast', projector: 'Theme: for a projector',
  },
  close: 'Close',

  // Lamps and the status line.
  lamps: 'Verdicts so far',
  agreement: {
    held: 'Agreement', violated: 'Agreement broken', undecided: 'Agreement',
  },
  validity: {
    held: 'Validity', vacuous: 'Validity: nothing to obey', undecided: 'Validity',
    violated: (/** @type {string} */ rule) => `Validity: ${rule} disobeys`,
  },
  termination: { reached: 'Termination', capped: 'Termination: cut off', undecided: 'Termination' },
  ruleName: (/** @type {string} */ rule, /** @type {number} */ m) =>
    (rule === 'flat' ? 'flat vote' : `OM(${m})`),
  lampHelp: {
    agreement: {
      held: 'All loyal lieutenants decided the same.',
      violated: 'Two loyal lieutenants decided differently.',
      undecided: 'Not all loyal lieutenants have decided yet.',
    },
    validity: {
      held: 'The commander is loyal, and every loyal lieutenant obeys the order.',
      violated: 'The commander is loyal, but a loyal lieutenant disobeys the order.',
      vacuous: 'The commander is a traitor, so there is no order to obey.',
      undecided: 'Not all loyal lieutenants have decided yet.',
    },
    termination: {
      reached: 'Every loyal lieutenant has decided.',
      capped: 'The run ended before every loyal lieutenant had decided.',
      undecided: 'Some loyal lieutenants have yet to decide.',
    },
  },
  bound: (/** @type {number} */ n, /** @type {number} */ m) =>
    `n = ${n} ${n >= 3 * m + 1 ? '≥' : '<'} 3·${m} + 1`,
  messagesOf: (/** @type {number} */ done, /** @type {number} */ all) =>
    `${number(done)} of ${plural(all, 'message')}`,
  digest: 'digest',
  copyDigest: 'Copy the digest of this run',
  copied: 'Copied.',

  // The timeline.
  timeline: 'Time',
  play: 'Play', pause: 'Pause', toStart: 'To the start', toEnd: 'To the end',
  stepBack: 'One event back', stepOn: 'One event on', speed: 'Speed',
  times: (/** @type {number} */ speed) => `${speed}×`,
  round: (/** @type {number} */ round) => (round === 1 ? 'order' : `relay ${round - 1}`),
  mark: {
    'first-lie': 'first lie', 'first-silence': 'first silence', 'first-decision': 'first decision',
    'first-wrong-decision': 'first wrong decision', 'last-decision': 'last decision',
    'first-unanimous': 'all hold one value', 'first-difference': 'first difference',
    ...network.mark,
  },
  tick: (/** @type {number} */ t, /** @type {number} */ ticks) =>
    `tick ${number(t)} of ${number(ticks)}`,

  // The telling line.
  phase: {
    starting: 'Starting', running: 'Computing', refused: 'Too many to run', asking: 'Your call',
    stopped: 'Stopped', failed: 'Something broke', start: 'Before the first ride', end: 'The end',
  },
  roundLine: (/** @type {number} */ round, /** @type {number} */ rounds) =>
    `Round ${round} of ${rounds} · ${round === 1 ? 'the order' : 'relaying'}`,
  lookFor: (/** @type {number} */ n, /** @type {number} */ bad, /** @type {number} */ messages) =>
    `${plural(n, 'general')}, ${bad === 0 ? 'no traitor' : plural(bad, 'traitor')}, `
    + `${plural(messages, 'message')}: watch whether the loyal ones end up agreeing.`,
  bigPlay: 'Play this run',
  computing: 'The generals are being asked…',
  progress: (/** @type {string | number} */ done, /** @type {string | number} */ all) =>
    `${number(done)} of ${plural(all, 'message')} sent`,
  stop: 'Stop',
  stoppedText: 'You stopped this run. Nothing is lost: it can be run again.',
  runAgain: 'Run again',
  refusedCount: (/** @type {string} */ count, /** @type {string} */ limit) =>
    `It would take ${number(count)} messages; a run may have ${number(limit)}.`,
  askingText: (/** @type {string} */ count) =>
    `This run has ${plural(count, 'message')}: it takes a few seconds and some memory.`,
  noScenario: 'none', unreadable: 'Not a scenario',
  unreadableText: 'There is no scenario in this link that could be opened. The gallery has some '
    + 'that work.',
  openGallery: 'Open the gallery',
  failedText: 'The run could not be shown. The scenario is kept, so you can try again.',
  notShared: 'Not the shared run',
  conceal: 'Conceal the traitors',

  /** @param {Facts} facts @param {Cast} cast */
  telling: (facts, cast) => capital(TELLING[facts.kind]?.(facts, cast) ?? ''),
  /** @param {Facts} facts @param {Cast} cast */
  event: (facts, cast) => capital(EVENTS[facts.kind]?.(facts, cast) ?? facts.kind),

  /** How it ended. */
  endSplit: 'The loyal lieutenants disagree: some attack, others retreat.',
  endNobody: 'There is no loyal lieutenant whose decision would count.',
  endCut: 'The run ended before every loyal lieutenant had decided.',
  /** @param {number | null} value @param {number | null} order @param {number} count */
  endObey: (value, order, count) => (order === null
    ? `${decide(count)} to ${said(value)}, though the commander lies.`
    : `${decide(count)} to ${said(value)}, as the commander ordered.`),
  /** @param {number | null} value @param {number | null} order @param {number} count */
  endDisobey: (value, order, count) =>
    `${decide(count)} to ${said(value)}, though the loyal commander ordered ${said(order)}.`,
  /** @param {number | null} value @param {string} other @param {number} count */
  endOther: (value, other, count) =>
    ` By ${other} ${count === 1 ? 'it' : 'they'} would ${said(value)}.`,
  endOtherSplit: (/** @type {string} */ other) => ` By ${other} they would split.`,

  // The panel.
  tabs: {
    inspector: 'Inspector', graph: 'Execution graph', votes: 'Votes', table: 'Table',
    chain: 'Chain', spacetime: 'Space-time', tree: 'Who told whom', compare: 'Compare', log: 'Log',
  },
  panel: 'Details', beside: 'Details, second view',
  twoViews: 'Two views side by side', oneView: 'One view',
  wholeRun: 'The run as a whole',
  noRun: 'There is no run to look into.',
  foretold: 'Foretold by the closed form; nothing was sent.',
  hintSelect: 'Choose a camp or a rider to look closer.',
  backToRun: 'The whole run',
  heardOf: (/** @type {string | number} */ x, /** @type {string | number} */ y) =>
    `has heard ${number(x)} of ${plural(y, 'report')}`,
  commandsNote: 'gives the order and hears no report',
  heardFromCommander: 'Heard from the commander', ordersAs: 'The order',
  toldOthers: 'Told the others', inQueue: 'In the messenger’s queue',
  deliveries: (/** @type {number} */ n) => plural(n, 'delivery', 'deliveries'),
  nothingYet: 'nothing yet',
  mixed: 'different things',
  decision: 'Decision', undecided: 'not yet',
  ifNow: 'If the vote were now',
  folded: (/** @type {number} */ m) => `OM(${m}), folded`, flat: 'Flat count',
  /** @param {number} a @param {number} r */
  flatExplained: (a, r) =>
    `The flat count takes every report at face value: ${number(a)} say {a:attack}, `
    + `${number(r)} say {r:retreat}. OM asks who said so.`,
  noVoteYet: 'There is no report to count yet.',
  logOf: 'Its part of the log',
  logNone: 'Nothing has happened here yet.',
  logEarlier: (/** @type {number} */ n) => `and ${plural(n, 'earlier event')} in the log`,

  // A message.
  message: (/** @type {string} */ from, /** @type {string} */ to) => capital(`${from} to ${to}`),
  messageRound: (/** @type {number} */ round, /** @type {number} */ rounds) =>
    `Message of round ${round} of ${rounds}`,
  says: 'Says', heldTrue: 'Honesty would say', isLie: 'A lie', honest: 'Passed on as it was heard',
  lieText: (/** @type {number} */ held, /** @type {number} */ value) =>
    `heard ${named(held)}, says ${named(value)}`,
  custody: 'How it came here', custodyStep: (/** @type {string[]} */ who) => who.join(' › '),
  times_: 'Its ride',
  queued: 'Queued', departed: 'Departed', arrived: 'Arrived', never: 'never',
  at: (/** @type {number} */ t) => `tick ${number(t)}`,
  outcome: {
    delivered: 'Delivered.', lost: 'Lost on the way.',
    withheld: 'Never sent: the traitor is silent.',
    cut: 'Cut off by the time-out.', refused: 'Dropped: the receiver does not listen.',
    missed: 'Missed: the receiver was offline.', rejected: 'Rejected: not in order.',
    pending: 'Still on its way when the run ended.',
  },

  // The table of the run.
  tableGeneral: 'General', tableHeard: 'Heard', tableFlat: 'Flat', tableFold: 'OM',
  tableDecides: 'Decides', traitor: 'traitor', loyal: 'loyal', crown: 'commander',
  totals: 'Totals',
  /** @param {string | number | bigint} a @param {string | number | bigint} r */
  heardPair: (a, r) =>
    `${number(a)} / ${number(r)}`,
  planNow: 'Plan agreed', planNone: 'none', planPending: 'open',
  countsNow: 'Counts are those at the playhead.',
  countsEnd: 'Counts at the end of the run.',

  // The drawer.
  drawer: 'Scenario', draftText: 'As text', run: 'Run', runAnyway: 'Run it anyway',
  roll: 'Roll a seed',
  more: 'More settings',
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

  // Gallery, share, help.
  galleryTitle: 'Scenarios',
  galleryIntro: 'Small wars and small votes. Each one shows a single thing.',
  galleryGroup: {
    generals: 'Generals', votes: 'Votes', random: 'Random agreement',
    network: 'Networks of peers', lottery: 'Lotteries',
  },
  shareTitle: 'Share this moment',
  shareDone: 'The link is copied. It opens this run at this moment.',
  shareFallback: 'Copy this link. It opens this run at this moment.',
  shareTooLong: (/** @type {number} */ max) =>
    `This scenario is longer than a link may be (${number(max)} characters), so it has no link.`,
  copy: 'Copy',
  helpTitle: 'Keys',
  keys: {
    play: 'Play or pause', on: 'One event on', back: 'One event back', start: 'To the start',
    end: 'To the end', slower: 'Slower', faster: 'Faster', tab: 'The views of the panel',
    gallery: 'Scenarios', drawer: 'The scenario’s settings', share: 'Share',
    export: 'Export', help: 'This list',
    escape: 'Leave a question, select nothing, or close',
  },
  keyName: {
    ' ': 'Space', ArrowRight: '→', ArrowLeft: '←', Home: 'Home', End: 'End', Escape: 'Esc',
  },

  // What can go wrong. An input error begins with its key, which the page sets as code.
  /** @param {InputError} error */
  inputError: ({ code, key, got, allowed }) => ({
    E_LONG: `${key} is ${number(got)} bytes long. Allowed: ${allowed}.`,
    E_ZIP: `${key} has ${got}. Allowed: ${allowed}.`,
    E_ESCAPE: `${key} cannot be read: “${got}” is badly escaped.`,
    E_NEWER: `${key} = ${got} needs a newer version of this page. This one knows: ${allowed}.`,
  })[code] ?? (got === '' ? `${key} needs a value. Allowed: ${allowed}.`
    : `${key} cannot be ${got}. Allowed: ${allowed}.`),
  dismiss: 'Dismiss',
  replayDiffers: (/** @type {string} */ expected, /** @type {string} */ got) =>
    `This replay differs: the link expects the digest ${expected}, but this run has ${got}.`,
  linkTooLong: (/** @type {number} */ max) =>
    `This link is longer than ${number(max)} characters, so it was not opened.`,
  /** @param {string} code @param {string} detail */
  engineTrouble: (code, detail) => ({
    NO_START: 'The engine did not start within 5 seconds. The page may not be allowed to start '
      + 'a worker here.',
    SILENT: 'The engine gave no sign of life for 20 seconds and was replaced. Your scenario is '
      + 'kept.',
    CRASH: 'The engine broke and was replaced. Your scenario is kept.',
  })[code] ?? `The run failed: ${detail}. Your scenario is kept.`,
});
