// Every sentence of the page in English. {a} and {r} stand for the values Attack and Retreat in
// their colours; {a:attack} gives them another wording in the same colour.

import { chain } from './chain-en.js';
import { comparing } from './compare-en.js';
import { deeds } from './deeds-en.js';
import { drawer } from './drawer-en.js';
import { embedding } from './embed-en.js';
import { embedSheet } from './embed-sheet-en.js';
import { errors } from './errors-en.js';
import { events, named, said } from './events-en.js';
import { exporting } from './export-en.js';
import { galleryText } from './gallery-en.js';
import { glossary } from './glossary-en.js';
import { graph } from './graph-en.js';
import { how } from './how-en.js';
import { map } from './map-en.js';
import { gossipStage, networkStage } from './network-stage-en.js';
import { network } from './network-en.js';
import { runner } from './runner-en.js';
import { far } from './far-en.js';
import { search } from './search-en.js';
import { settling } from './settling-en.js';
import { sharing } from './sharing-en.js';
import { spacetime } from './spacetime-en.js';
import { stage } from './stage-en.js';
import { table } from './table-en.js';
import { tree } from './tree-en.js';
import { votesChart } from './votes-chart-en.js';
import { votes } from './votes-en.js';
import { networkSettings } from './network-settings-en.js';
import { votesSettings } from './votes-settings-en.js';
import { whole } from './whole-en.js';
import { why } from './why-en.js';
import { capital, number, plural } from './words.js';

/** @typedef {{ name: (node: number) => string, commander: number | null }} Cast who is who */

const VALUE = ['Retreat', 'Attack'];

/** The core speaks English as it is. @param {string} english */
const ofCore = (english) => english;

/** @param {number} count of loyal lieutenants */
const decide = (count) =>
  (count === 1 ? 'The one loyal lieutenant decides' : 'All loyal lieutenants decide');

export const en = Object.freeze({
  number, capital, ofCore, chain, comparing, deeds, embedding, embedSheet, exporting, far,
  galleryText, glossary, gossipStage, graph, how, map, network, networkSettings, networkStage,
  runner, search, settling, sharing, spacetime, stage, table, tree, votes, votesChart,
  votesSettings, whole, why,
  ...drawer,
  ...errors, ...events,
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

  // The page's own markup.
  page: {
    title: 'Bivouac: Byzantine generals, watched',
    skip: 'Skip to the controls',
    run: 'The run', panel: 'Details',
    needs: 'Bivouac needs JavaScript, WebAssembly and web workers to compute its runs.',
  },

  // Header.
  language: 'Language',
  scenarios: 'Scenarios',
  settings: 'Change it',
  share: 'Share',
  help: 'Keyboard help',
  /** What a scenario of the gallery calls itself. @param {string} title */
  titled: (title) => title,
  untitled: (/** @type {number} */ n, /** @type {number} */ traitors) =>
    `${plural(n, 'general')}, ${traitors === 0 ? 'no traitor' : plural(traitors, 'traitor')}`,
  moreTools: 'More',
  colours: 'Colours',
  theme: {
    auto: 'as the system', light: 'light', dark: 'dark', contrast: 'high contrast',
    projector: 'for a projector',
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
  bound: (/** @type {number} */ n, /** @type {number} */ m, /** @type {number} */ t) =>
    `n = ${n} ${n >= 3 * m + 1 ? '≥' : '<'} 3·${m} + 1${
      t > m ? `, but ${plural(t, 'traitor')} > m = ${m}` : ''}`,
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
    'first-unanimous': 'all hold one value', 'first-difference': 'first difference', fork: 'fork',
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
    chain: 'Chain', spacetime: 'Space-time', tree: 'Who told whom', compare: 'Compare',
    map: 'Map', log: 'Log', how: 'How it works',
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
  log: {
    find: 'Find in the log', on: 'The next event that says it', back: 'The event before it',
    none: 'No event says so.',
    notYet: (/** @type {number} */ looked) =>
      `Not in ${number(looked)} events; press again to look further.`,
  },
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

  // Gallery, share, help.
  galleryTitle: 'Scenarios',
  galleryIntro: 'Small wars and small votes. Each one shows a single thing.',
  galleryGroup: {
    generals: 'Generals', votes: 'Votes', random: 'Random agreement',
    network: 'Networks of peers', lottery: 'Lotteries',
  },
  shareTitle: 'Share this moment',
  helpTitle: 'Keys',
  keys: {
    play: 'Play or pause', on: 'One event on', back: 'One event back', start: 'To the start',
    end: 'To the end', slower: 'Slower', faster: 'Faster', tab: 'The views of the panel',
    undo: 'Undo a change', redo: 'Redo it',
    gallery: 'Scenarios', drawer: 'The scenario’s settings', share: 'Share',
    export: 'Export', how: 'How it works', help: 'This list',
    escape: 'Leave a question, select nothing, or close',
  },
  keyName: {
    'Ctrl+z': 'Ctrl+Z', 'Ctrl+Shift+z': 'Ctrl+Shift+Z', 'Ctrl+y': 'Ctrl+Y',
    ' ': 'Space', ArrowRight: '→', ArrowLeft: '←', Home: 'Home', End: 'End', Escape: 'Esc',
  },
});
