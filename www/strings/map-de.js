// The sentences of the map in German.

import { byCount, number, plural } from './words-de.js';

/** @import { CellState } from '../story/map-cell.js' */

/** @param {number} value */
const decimal = (value) => number(Math.round(value * 100) / 100);
/** @param {number} share */
const perCent = (share) => {
  const value = share * 100;
  const rounded = value > 0 && value < 1 ? '<1' : value < 100 && value > 99 ? '>99'
    : String(Math.round(value));
  return `${rounded}\u00a0%`;
};
/** @param {number} share to a tenth */
const exactly = (share) => `${number(Math.round(share * 1000) / 10)}\u00a0%`;
/** @param {number} value */
const short = (value) => {
  if (value >= 1e6) return `${number(Math.round(value / 1e5) / 10)} Mio.`;
  if (value >= 1e4) return `${number(Math.round(value / 1e3))} Tsd.`;
  return decimal(value);
};
/** @param {CellState['share']} share */
const interval = (share) => (share
  ? `mit 95 % Sicherheit ${exactly(share.low)} bis ${exactly(share.high)}` : '');
/** @param {number} count */
const runs = (count) => plural(count, 'Lauf', 'Läufe');
/** @param {number} count */
const cells = (count) => plural(count, 'Zelle', 'Zellen');

export const map = {
  title: 'Für welche Einstellungen gilt es?',
  open: 'Für welche n und t gilt es?',
  intro: {
    lies: 'Jede Zelle fragt: Wer auch immer die Verräter sind, was sie auch sagen und was auch '
      + 'befohlen wird – sind sich die loyalen Leutnants einig, und gehorchen sie?',
    runs: 'Jede Zelle lässt das Szenario der Seite viele Male laufen, mit eigenen Seeds.',
  },
  about: 'Was gefragt wird',
  aboutName: { lies: 'Was sie auch sagen', runs: 'Wie sie hier lügen' },
  show: 'Gezeigt wird',
  asked: { both: 'Beides', agreement: 'Übereinstimmung', validity: 'Gehorsam' },
  verdict: /** @type {Record<string, string>} */ ({
    agreed: 'Übereinstimmung', valid: 'Gültigkeit', terminated: 'Ende',
  }),
  measures: 'Mittel',
  measure: /** @type {Record<string, string>} */ ({
    rounds: 'Runden', messages: 'Nachrichten', heard_attack: 'Meldungen „Angriff“',
    heard_retreat: 'Meldungen „Rückzug“', lost_rounds: 'Runden mit verlorener Einigkeit',
    stuck_period: 'Periode einer festgefahrenen Abstimmung',
    stuck_since: 'Runde, in der sie sich festfuhr', wrong_stops: 'falsche Abbrüche',
    tosses: 'Münzwürfe', letters: 'Briefe', bytes: 'Bytes', payments: 'Zahlungen',
    overdraft: 'überzogene Münzen', true_pm: 'wahre Versionen, Promille',
    false_pm: 'falsche Versionen, Promille', none_pm: 'ohne Version, Promille',
    coverage_pm: 'Abdeckung, Promille', full_pm: 'allen bekannt, Promille',
    unanimous_pm: 'einstimmig, Promille', holders_true_pm: 'Besitzer der Wahrheit, Promille',
    tampered_pm: 'verfälschte Versionen, Promille', seen_pm: 'gesehen, Promille',
    delay: 'Verzögerung in Ticks', delay_p95: 'Verzögerung von 95 %, in Ticks',
    contested: 'strittige Zahlungen', then_messages: 'Nachrichten zur Klärung', blocks: 'Blöcke',
    height: 'Höhe', forks: 'Gabelungen', stale: 'verwaiste Blöcke',
    heads: 'verschiedene Kettenenden', faulty_blocks: 'Blöcke der Fehlerhaften',
    contradictions: 'Widersprüche', shipped: 'versandte Waren', shipped_lost: 'verlorene Waren',
    decided_about: 'Zahlungen, über die entschieden wurde', settled: 'geklärte Zahlungen',
    settled_valid: 'gültig geklärte Zahlungen',
    missed_interventions: 'Eingriffe ohne Wirkung',
  }),
  across: 'Nach rechts', down: 'Nach unten', values: 'Werte',
  valuesOf: (/** @type {string} */ setting) => `Werte: ${setting}`,
  seeds: 'Läufe je Zelle',
  setting: /** @type {Record<string, string>} */ ({ n: 'n, alle, die teilnehmen',
    t: 't, die Fehlerhaften', m: 'm, die Tiefe', f: 'f, die eingeplanten Fehlerhaften' }),
  axis: /** @type {Record<string, string>} */ ({ n: 'n Generäle', t: 't Verräter',
    m: 'Tiefe m' }),
  axisOfPeers: /** @type {Record<string, string>} */ ({ n: 'n Peers', t: 't Fehlerhafte',
    f: 'f eingeplant' }),
  settings: 'Achsen und Läufe',
  draw: 'Karte zeichnen', again: 'Neu zeichnen', stop: 'Anhalten',
  wide: 'Die ganze Seite nutzen', narrow: 'Zurück zur Bühne',
  away: 'Bild und CSV',
  /** @param {number} left @param {number} all */
  left: (left, all) => `${number(all - left)} von ${plural(all, 'Zelle', 'Zellen')}.`,
  /** @param {number} all */
  done: (all) => `${cells(all)}.`,
  stopped: 'Angehalten. ',
  failed: 'Die Karte ist abgebrochen. ',
  slow: 'Diese Läufe dauern eine Weile, deshalb wartet die Karte auf den Auftrag.',
  noValues: 'Werte bitte in der Form 4..16 oder 4, 7, 10 angeben: verschiedene, höchstens 40.',
  sameKeys: 'Die beiden Einstellungen müssen verschieden sein.',
  /** @param {number} most */
  noSeeds: (most) => `Eine Zelle kann 1- bis ${number(most)}-mal laufen.`,
  /** @param {string} across @param {string} down */
  grid: (across, down) =>
    `Karte, ${down} nach unten und ${across} nach rechts. Pfeiltasten wandern, Enter öffnet.`,
  legend: {
    theorem: 'gilt, nach dem Satz', exhausted: 'gilt, alle Lügen probiert',
    unbroken: 'Stichprobe ohne Verstoß', some: 'manche Lüge bricht es',
    most: 'die meisten Lügen brechen es', vacuous: 'nichts ist gefragt', none: 'nicht möglich',
    pending: 'kommt noch', share: 'Anteil der Läufe', mean: 'Mittel',
  },
  bound: /** @type {Record<string, string>} */ ({
    'n>=3m+1': 'die Grenze des Satzes, n = 3m + 1', 'n>=5f+1': 'die Grenze, n = 5f + 1',
    'n>=2f+1': 'die Grenze, n = 2f + 1', same_to_all: 'wo Fehlerhafte allen dasselbe sagen',
    'honest_power>faulty_power': 'wo die Ehrlichen stärker sind',
  }),
  /** @param {CellState} state @returns {string} what fits into a cell */
  figure: ({ kind, share, mean, tried }) => {
    if (['some', 'most', 'share'].includes(kind)) return share ? perCent(share.share) : '';
    if (kind === 'mean') return short(mean ?? 0);
    return kind === 'exhausted' ? short(tried) : '';
  },
  /** @param {{ [key: string]: string }} cell @returns {string} */
  name: (cell) => Object.entries(cell).map(([key, value]) => `${key} = ${value}`).join(', '),
  /** What is known of a cell. @param {CellState} state @param {string} what */
  says: ({ kind, tried, runs: sampledRuns, share, mean, lies }, what) => {
    const sampled = share && sampledRuns > 0
      ? ` Von ${plural(share.all, 'Lauf', 'Läufen')} mit zufälligen Lügen ${
        byCount(share.count, 'misslang', 'misslangen')} ${number(share.count)} (${
        exactly(share.share)}, ${interval(share)}).` : '';
    switch (kind) {
      case 'pending': return 'Kommt noch.';
      case 'none': return 'Ein solches Szenario gibt es nicht, oder es ist zu groß.';
      case 'vacuous': return 'Hier ist nichts gefragt: Zu wenige sind loyal, oder dazu kam es nie.';
      case 'theorem': return 'Gilt nach dem Satz: n ist mindestens 3m + 1, und m trägt die '
        + `Verräter. Keine Lüge kann ${what} brechen.`;
      case 'exhausted': return `Gilt: ${plural(tried, 'Tabelle', 'Tabellen')} von Lügen, alle, auf `
        + `die es ankommt, ${byCount(tried, 'wurde', 'wurden')} probiert, und keine bricht `
        + `${what}.`;
      case 'unbroken': return `In ${plural(tried + sampledRuns, 'Versuch', 'Versuchen')}, die `
        + `nicht alle waren, brach nichts ${what}. Das beweist nichts.`;
      case 'some': case 'most': return `Verletzt: ${lies === 0 ? 'Manche Lügen brechen'
        : lies === 1 ? 'Eine Lüge bricht' : `${number(lies)} Lügen brechen`} ${what}.${sampled}`;
      case 'share': return `${what}: in ${number(share?.count ?? 0)} von ${
        plural(share?.all ?? 0, 'Lauf', 'Läufen')}, ${exactly(share?.share ?? 0)}, ${
        interval(share)}.`;
      default: return `${what}: im Mittel ${short(mean ?? 0)} über ${runs(sampledRuns)}.`;
    }
  },
  what: { both: 'Übereinstimmung oder Gehorsam', agreement: 'die Übereinstimmung',
    validity: 'den Gehorsam gegenüber einem loyalen Befehlshaber' },
  opens: 'Auf der Bühne zeigen',
  worst: 'Den ersten misslungenen Lauf öffnen', usual: 'Einen gelungenen Lauf öffnen',
  opensMean: 'Einen mittleren Lauf öffnen',
  tooLong: 'Es sind zu viele Lügen, um sie hinzuschreiben.',
  opened: 'Der Lauf steht auf der Bühne, ganz am Anfang.',
  bars: 'Histogramm',
  /** @param {{ from: number, to: number, count: number }} bar @param {string} what */
  bar: ({ from, to, count }, what) =>
    `${what}: ${from === to ? number(from) : `${number(from)} bis ${number(to)}`}, in ${
      plural(count, 'Lauf', 'Läufen')}. Öffnet den ersten davon.`,
  /** @param {{ from: number, to: number }} bar @returns {string} below a bar */
  tick: ({ from }) => short(from),
  /** @param {number} m */
  depth: (m) => `OM(${m})`,
  /** @param {{ mean: number | null, p50: number | null, p90: number | null,
   *   max: number | null }} spread */
  spread: ({ mean, p50, p90, max }) => (mean === null ? '' : `Mittel ${short(mean)}, Median ${
    number(p50 ?? 0)}, neun von zehn höchstens ${number(p90 ?? 0)}, größter Wert ${
    number(max ?? 0)}.`),
};
