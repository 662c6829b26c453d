// Every sentence of the page in German. {a} and {r} stand for the values Angriff and Rückzug in
// their colours; {a:den Angriff} gives them another wording in the same colour.

import { chain } from './chain-de.js';
import { comparing } from './compare-de.js';
import { ofCore } from './core-de.js';
import { deeds } from './deeds-de.js';
import { drawer } from './drawer-de.js';
import { embedding } from './embed-de.js';
import { embedSheet } from './embed-sheet-de.js';
import { errors } from './errors-de.js';
import { events, named, said } from './events-de.js';
import { exporting } from './export-de.js';
import { galleryText, TITLES } from './gallery-de.js';
import { glossary } from './glossary-de.js';
import { graph } from './graph-de.js';
import { how } from './how-de.js';
import { gossipStage, networkStage } from './network-stage-de.js';
import { map } from './map-de.js';
import { network } from './network-de.js';
import { runner } from './runner-de.js';
import { far } from './far-de.js';
import { search } from './search-de.js';
import { settling } from './settling-de.js';
import { sharing } from './sharing-de.js';
import { spacetime } from './spacetime-de.js';
import { stage } from './stage-de.js';
import { table } from './table-de.js';
import { tree } from './tree-de.js';
import { votesChart } from './votes-chart-de.js';
import { votes } from './votes-de.js';
import { networkSettings } from './network-settings-de.js';
import { votesSettings } from './votes-settings-de.js';
import { whole } from './whole-de.js';
import { why } from './why-de.js';
import { capital, number, plural } from './words-de.js';

/** @import { Strings } from './strings.js' */

const VALUE = ['Rückzug', 'Angriff'];

/** @param {number} count of loyal lieutenants */
const decide = (count) => (count === 1 ? 'Der eine loyale Leutnant entscheidet sich für'
  : 'Alle loyalen Leutnants entscheiden sich für');
/** @param {number | string | bigint} count */
const messages = (count) => plural(count, 'Nachricht', 'Nachrichten');
/** @param {number} count @param {number} traitors */
const army = (count, traitors) => `${plural(count, 'General', 'Generäle')}, ${
  traitors === 0 ? 'kein Verräter' : `${number(traitors)} Verräter`}`;

/** @type {Strings} */
export const de = Object.freeze({
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
  commander: 'der Befehlshaber',
  /** @param {number} node @param {string | undefined} name @param {boolean} commands */
  fullName: (node, name, commands) =>
    `${commands ? 'Befehlshaber' : `General ${node}`}${name ? `, „${name}“` : ''}`,
  role: (/** @type {boolean} */ loyal, /** @type {boolean} */ commands) => {
    const rank = commands ? 'Befehlshaber' : 'Leutnant';
    return loyal ? `Loyaler ${rank}` : `Verräter, ${rank}`;
  },
  roleHidden: (/** @type {boolean} */ commands) => (commands ? 'Befehlshaber' : 'Leutnant'),

  // The page's own markup.
  page: {
    title: 'Bivouac: byzantinische Generäle, beobachtet',
    skip: 'Zur Steuerung springen',
    run: 'Der Lauf', panel: 'Einzelheiten',
    needs: 'Bivouac braucht JavaScript, WebAssembly und Web Worker, um seine Läufe zu berechnen.',
  },

  // Header.
  language: 'Sprache',
  scenarios: 'Szenarien',
  settings: 'Ändern',
  share: 'Teilen',
  help: 'Tasten',
  titled: (/** @type {string} */ title) => TITLES.get(title) ?? title,
  untitled: army,
  moreTools: 'Mehr',
  colours: 'Farben',
  theme: {
    auto: 'wie das System', light: 'hell', dark: 'dunkel', contrast: 'hoher Kontrast',
    projector: 'für den Beamer',
  },
  close: 'Schließen',

  // Lamps and the status line.
  lamps: 'Bisherige Urteile',
  agreement: {
    held: 'Übereinstimmung', violated: 'Übereinstimmung verletzt', undecided: 'Übereinstimmung',
  },
  validity: {
    held: 'Gültigkeit', vacuous: 'Gültigkeit: nichts zu befolgen', undecided: 'Gültigkeit',
    violated: (/** @type {string} */ rule) => `Gültigkeit: ${rule} gehorcht nicht`,
  },
  termination: {
    reached: 'Terminierung', capped: 'Terminierung: abgeschnitten', undecided: 'Terminierung',
  },
  ruleName: (/** @type {string} */ rule, /** @type {number} */ m) =>
    (rule === 'flat' ? 'flache Zählung' : `OM(${m})`),
  lampHelp: {
    agreement: {
      held: 'Alle loyalen Leutnants haben gleich entschieden.',
      violated: 'Zwei loyale Leutnants haben verschieden entschieden.',
      undecided: 'Noch haben nicht alle loyalen Leutnants entschieden.',
    },
    validity: {
      held: 'Der Befehlshaber ist loyal, und jeder loyale Leutnant gehorcht dem Befehl.',
      violated: 'Der Befehlshaber ist loyal, aber ein loyaler Leutnant gehorcht dem Befehl nicht.',
      vacuous: 'Der Befehlshaber ist ein Verräter, also gibt es keinen Befehl zu befolgen.',
      undecided: 'Noch haben nicht alle loyalen Leutnants entschieden.',
    },
    termination: {
      reached: 'Jeder loyale Leutnant hat entschieden.',
      capped: 'Der Lauf endete, ehe jeder loyale Leutnant entschieden hatte.',
      undecided: 'Einige loyale Leutnants müssen noch entscheiden.',
    },
  },
  bound: (/** @type {number} */ n, /** @type {number} */ m, /** @type {number} */ t) =>
    `n = ${n} ${n >= 3 * m + 1 ? '≥' : '<'} 3·${m} + 1${
      t > m ? `, aber ${number(t)} Verräter > m = ${m}` : ''}`,
  messagesOf: (/** @type {number} */ done, /** @type {number} */ all) =>
    `${number(done)} von ${messages(all)}`,
  digest: 'Digest',
  copyDigest: 'Den Digest dieses Laufs kopieren',
  copied: 'Kopiert.',

  // The timeline.
  timeline: 'Zeit',
  play: 'Abspielen', pause: 'Pause', toStart: 'Zum Anfang', toEnd: 'Zum Ende',
  stepBack: 'Ein Ereignis zurück', stepOn: 'Ein Ereignis weiter', speed: 'Tempo',
  times: (/** @type {number} */ speed) => `${number(speed)}×`,
  round: (/** @type {number} */ round) => (round === 1 ? 'Befehl' : `Weitergabe ${round - 1}`),
  mark: {
    'first-lie': 'erste Lüge', 'first-silence': 'erstes Schweigen',
    'first-decision': 'erste Entscheidung', 'first-wrong-decision': 'erste falsche Entscheidung',
    'last-decision': 'letzte Entscheidung', 'first-unanimous': 'alle halten einen Wert',
    'first-difference': 'erster Unterschied', fork: 'Gabelung',
    ...network.mark,
  },
  tick: (/** @type {number} */ t, /** @type {number} */ ticks) =>
    `Tick ${number(t)} von ${number(ticks)}`,

  // The telling line.
  phase: {
    starting: 'Es geht los', running: 'Wird berechnet', refused: 'Zu viele Nachrichten',
    asking: 'Eine Frage vorweg', stopped: 'Angehalten', failed: 'Etwas ist schiefgegangen',
    start: 'Vor dem ersten Ritt', end: 'Das Ende',
  },
  roundLine: (/** @type {number} */ round, /** @type {number} */ rounds) =>
    `Runde ${round} von ${rounds} · ${round === 1 ? 'der Befehl' : 'Weitergabe'}`,
  lookFor: (/** @type {number} */ n, /** @type {number} */ bad, /** @type {number} */ count) =>
    `${army(n, bad)}, ${messages(count)}: Einigen sich am Ende die loyalen?`,
  bigPlay: 'Diesen Lauf abspielen',
  computing: 'Die Generäle werden befragt…',
  progress: (/** @type {string | number} */ done, /** @type {string | number} */ all) =>
    `${number(done)} von ${messages(all)} gesendet`,
  stop: 'Anhalten',
  stoppedText: 'Dieser Lauf wurde angehalten. Nichts ist verloren: Er kann noch einmal laufen.',
  runAgain: 'Noch einmal',
  refusedCount: (/** @type {string} */ count, /** @type {string} */ limit) =>
    `Es wären ${messages(count)}; ein Lauf darf ${number(limit)} haben.`,
  askingText: (/** @type {string} */ count) =>
    `Dieser Lauf hat ${messages(count)}: Das braucht einige Sekunden und etwas Speicher.`,
  noScenario: 'keines', unreadable: 'Kein Szenario',
  unreadableText: 'In diesem Link steckt kein Szenario, das sich öffnen ließe. In der Sammlung '
    + 'gibt es welche, die laufen.',
  openGallery: 'Die Sammlung öffnen',
  failedText: 'Der Lauf ließ sich nicht zeigen. Das Szenario bleibt für einen neuen Versuch '
    + 'erhalten.',
  notShared: 'Nicht der geteilte Lauf',
  conceal: 'Verräter verbergen',

  /** How it ended. */
  endSplit: 'Die loyalen Leutnants sind uneins: Die einen greifen an, die anderen ziehen sich '
    + 'zurück.',
  endNobody: 'Es gibt keinen loyalen Leutnant, dessen Entscheidung zählte.',
  endCut: 'Der Lauf endete, ehe jeder loyale Leutnant entschieden hatte.',
  /** @param {number | null} value @param {number | null} order @param {number} count */
  endObey: (value, order, count) => (order === null
    ? `${decide(count)} ${said(value)}, obwohl der Befehlshaber lügt.`
    : `${decide(count)} ${said(value)}, wie der Befehlshaber es befahl.`),
  /** @param {number | null} value @param {number | null} order @param {number} count */
  endDisobey: (value, order, count) =>
    `${decide(count)} ${said(value)}, obwohl der loyale Befehlshaber ${said(order)} befahl.`,
  /** @param {number | null} value @param {string} other @param {number} count */
  endOther: (value, other, count) =>
    ` ${capital(other)} ergäbe ${count === 1 ? '' : 'bei allen '}${said(value)}.`,
  endOtherSplit: (/** @type {string} */ other) => ` ${capital(other)} würde sie entzweien.`,

  // The panel.
  tabs: {
    inspector: 'Inspektor', graph: 'Ausführungsgraph', votes: 'Stimmen', table: 'Tabelle',
    chain: 'Kette', spacetime: 'Raum-Zeit', tree: 'Wer sagte wem', compare: 'Vergleich',
    map: 'Karte', log: 'Logbuch', how: 'Wie es geht',
  },
  panel: 'Einzelheiten', beside: 'Einzelheiten, zweite Ansicht',
  twoViews: 'Zwei Ansichten nebeneinander', oneView: 'Eine Ansicht',
  wholeRun: 'Der Lauf als Ganzes',
  noRun: 'Es gibt keinen Lauf zum Ansehen.',
  foretold: 'Vorhergesagt durch die geschlossene Formel; gesendet wurde nichts.',
  hintSelect: 'Ein Lager oder ein Bote lässt sich zum Nähersehen wählen.',
  backToRun: 'Der ganze Lauf',
  heardOf: (/** @type {string | number} */ x, /** @type {string | number} */ y) =>
    `hat ${number(x)} von ${plural(y, 'Meldung', 'Meldungen')} gehört`,
  commandsNote: 'gibt den Befehl und hört keine Meldung',
  heardFromCommander: 'Vom Befehlshaber gehört', ordersAs: 'Der Befehl',
  toldOthers: 'Den anderen gesagt', inQueue: 'In der Warteschlange des Boten',
  deliveries: (/** @type {number} */ n) => plural(n, 'Auftrag', 'Aufträge'),
  nothingYet: 'noch nichts',
  mixed: 'Verschiedenes',
  decision: 'Entscheidung', undecided: 'noch nicht',
  ifNow: 'Würde jetzt entschieden',
  folded: (/** @type {number} */ m) => `OM(${m}), gefaltet`, flat: 'Flache Zählung',
  /** @param {number} a @param {number} r */
  flatExplained: (a, r) =>
    `Die flache Zählung nimmt jede Meldung für bare Münze: ${number(a)}-mal {a:Angriff}, `
    + `${number(r)}-mal {r:Rückzug}. OM fragt, wer das sagte.`,
  noVoteYet: 'Noch gibt es keine Meldung zu zählen.',
  logOf: 'Der Anteil am Logbuch',
  logNone: 'Hier ist noch nichts geschehen.',
  log: {
    find: 'Im Logbuch suchen', on: 'Das nächste Ereignis, das es sagt', back: 'Das Ereignis davor',
    none: 'Kein Ereignis sagt das.',
    notYet: (/** @type {number} */ looked) =>
      `Nicht in ${number(looked)} Ereignissen; nochmals drücken sucht weiter.`,
  },
  logEarlier: (/** @type {number} */ n) =>
    `und ${plural(n, 'früheres Ereignis', 'frühere Ereignisse')} im Logbuch`,

  // A message.
  message: (/** @type {string} */ from, /** @type {string} */ to) => capital(`${from} an ${to}`),
  messageRound: (/** @type {number} */ round, /** @type {number} */ rounds) =>
    `Nachricht der Runde ${round} von ${rounds}`,
  says: 'Sagt', heldTrue: 'Ehrlich wäre', isLie: 'Eine Lüge', honest: 'Weitergegeben wie gehört',
  lieText: (/** @type {number} */ held, /** @type {number} */ value) =>
    `hörte ${named(held)}, sagt ${named(value)}`,
  custody: 'Wie sie herkam', custodyStep: (/** @type {string[]} */ who) => capital(who.join(' › ')),
  times_: 'Der Ritt',
  queued: 'Eingereiht', departed: 'Aufgebrochen', arrived: 'Angekommen', never: 'nie',
  at: (/** @type {number} */ t) => `Tick ${number(t)}`,
  outcome: {
    delivered: 'Zugestellt.', lost: 'Unterwegs verloren.',
    withheld: 'Nie gesendet: Der Verräter schweigt.',
    cut: 'Durch die Zeitgrenze abgeschnitten.',
    refused: 'Weggeworfen: Der Empfänger hört nicht zu.',
    missed: 'Verpasst: Der Empfänger war offline.', rejected: 'Verworfen: nicht in Ordnung.',
    pending: 'Noch unterwegs, als der Lauf endete.',
  },

  // The table of the run.
  tableGeneral: 'General', tableHeard: 'Gehört', tableFlat: 'Flach', tableFold: 'OM',
  tableDecides: 'Entscheidet', traitor: 'Verräter', loyal: 'loyal', crown: 'Befehlshaber',
  totals: 'Summen',
  /** @param {string | number | bigint} a @param {string | number | bigint} r */
  heardPair: (a, r) =>
    `${number(a)} / ${number(r)}`,
  planNow: 'Vereinbarter Plan', planNone: 'keiner', planPending: 'offen',
  countsNow: 'Gezählt bis zum gezeigten Augenblick.',
  countsEnd: 'Gezählt bis zum Ende des Laufs.',

  // Gallery, share, help.
  galleryTitle: 'Szenarien',
  galleryIntro: 'Kleine Kriege und kleine Abstimmungen. Jede zeigt eine einzige Sache.',
  galleryGroup: {
    generals: 'Generäle', votes: 'Abstimmungen', random: 'Zufällige Übereinkunft',
    network: 'Netze von Peers', lottery: 'Lotterien',
  },
  shareTitle: 'Diesen Augenblick teilen',
  helpTitle: 'Tasten',
  keys: {
    play: 'Abspielen oder Pause', on: 'Ein Ereignis weiter', back: 'Ein Ereignis zurück',
    start: 'Zum Anfang', end: 'Zum Ende', slower: 'Langsamer', faster: 'Schneller',
    undo: 'Eine Änderung rückgängig machen', redo: 'Wiederholen',
    tab: 'Die Ansichten der Tafel', gallery: 'Szenarien',
    drawer: 'Die Einstellungen des Szenarios', share: 'Teilen', export: 'Export',
    how: 'Wie es geht', help: 'Diese Liste',
    escape: 'Frage verlassen, Auswahl aufheben oder schließen',
  },
  keyName: {
    'Ctrl+z': 'Strg+Z', 'Ctrl+Shift+z': 'Strg+Umschalt+Z', 'Ctrl+y': 'Strg+Y',
    ' ': 'Leertaste', ArrowRight: '→', ArrowLeft: '←', Home: 'Pos1', End: 'Ende', Escape: 'Esc',
  },
});
