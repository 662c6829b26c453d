// The sentences of the map in English.

import { number, plural } from './words.js';

/** @import { CellState } from '../story/map-cell.js' */

/** @param {number} share */
const perCent = (share) => {
  const value = share * 100;
  const rounded = value > 0 && value < 1 ? '<1' : value < 100 && value > 99 ? '>99'
    : String(Math.round(value));
  return `${rounded}\u00a0%`;
};
/** @param {number} share to a tenth */
const exactly = (share) => `${Math.round(share * 1000) / 10}\u00a0%`;
/** @param {number} value */
const short = (value) => {
  if (value >= 1e6) return `${Math.round(value / 1e5) / 10}M`;
  if (value >= 1e4) return `${Math.round(value / 1e3)}k`;
  return String(Math.round(value * 100) / 100);
};
/** @param {CellState['share']} share */
const interval = (share) => (share
  ? `with 95 % confidence ${exactly(share.low)} to ${exactly(share.high)}` : '');
/** @param {CellState['share']} share */
const of = (share) => (share ? `${number(share.count)} of ${number(share.all)}` : '');

export const map = {
  title: 'For which settings does it hold?',
  open: 'For which n and t does it hold?',
  intro: {
    lies: 'Every cell asks: whoever the traitors are, whatever they say and whatever is ordered, '
      + 'do the loyal lieutenants agree and obey?',
    runs: 'Every cell runs the scenario of the page many times, with seeds of its own.',
  },
  about: 'What is asked',
  aboutName: { lies: 'Whatever they say', runs: 'As they lie here' },
  show: 'Show',
  asked: { both: 'Both', agreement: 'Agreement', validity: 'Obedience' },
  verdict: /** @type {Record<string, string>} */ ({
    agreed: 'Agreement', valid: 'Validity', terminated: 'Termination',
  }),
  measures: 'Mean of',
  measure: /** @type {Record<string, string>} */ ({
    rounds: 'rounds', messages: 'messages', heard_attack: 'reports of attack',
    heard_retreat: 'reports of retreat', lost_rounds: 'rounds in which agreement was lost',
    stuck_period: 'period of a stuck vote', stuck_since: 'round in which it stuck',
    wrong_stops: 'wrong stops', tosses: 'coins tossed', letters: 'letters', bytes: 'bytes',
    payments: 'payments', overdraft: 'coins overdrawn', true_pm: 'true versions, per mille',
    false_pm: 'false versions, per mille', none_pm: 'no version, per mille',
    coverage_pm: 'coverage, per mille', full_pm: 'known to all, per mille',
    unanimous_pm: 'unanimous, per mille', holders_true_pm: 'holders of the truth, per mille',
    tampered_pm: 'tampered versions, per mille', seen_pm: 'seen, per mille',
    delay: 'delay in ticks', delay_p95: 'delay of 95 %, in ticks', contested: 'contested payments',
    then_messages: 'messages to settle', blocks: 'blocks', height: 'height', forks: 'forks',
    stale: 'stale blocks', heads: 'different heads', faulty_blocks: 'blocks of the faulty',
    contradictions: 'contradictions', shipped: 'goods shipped', shipped_lost: 'goods lost',
    decided_about: 'payments decided about', settled: 'payments settled',
    settled_valid: 'payments settled validly',
    missed_interventions: 'interventions that did nothing',
  }),
  across: 'Across', down: 'Down', values: 'Values',
  valuesOf: (/** @type {string} */ setting) => `Values of ${setting}`,
  seeds: 'Runs a cell',
  setting: /** @type {Record<string, string>} */ ({ n: 'n, all that take part', t: 't, the faulty',
    m: 'm, the depth', f: 'f, the faulty that are planned for' }),
  axis: /** @type {Record<string, string>} */ ({ n: 'n generals', t: 't traitors', m: 'depth m' }),
  axisOfPeers: /** @type {Record<string, string>} */ ({ n: 'n peers', t: 't faulty',
    f: 'f planned for' }),
  settings: 'Axes and runs',
  draw: 'Draw the map', again: 'Draw it again', stop: 'Stop',
  wide: 'Use the whole page', narrow: 'Back to the stage',
  away: 'Picture and CSV',
  /** @param {number} left @param {number} all */
  left: (left, all) => `${number(all - left)} of ${plural(all, 'cell')}.`,
  /** @param {number} all */
  done: (all) => `${plural(all, 'cell')}.`,
  stopped: 'Stopped. ',
  failed: 'The map broke off. ',
  slow: 'These runs take a while, so the map waits to be asked.',
  noValues: 'Write values such as 4..16 or 4, 7, 10: different ones, at most 40.',
  sameKeys: 'The two settings must differ.',
  /** @param {number} most */
  noSeeds: (most) => `A cell can run from 1 to ${number(most)} times.`,
  /** @param {string} across @param {string} down */
  grid: (across, down) => `Map, ${down} down and ${across} across. Arrow keys move, Enter opens.`,
  legend: {
    theorem: 'holds, by the theorem', exhausted: 'holds, every lie tried',
    unbroken: 'no violation found in a sample', some: 'some lie breaks it',
    most: 'most lies break it', vacuous: 'nothing is asked', none: 'cannot be',
    pending: 'still to come', share: 'share of runs', mean: 'mean',
  },
  bound: /** @type {Record<string, string>} */ ({
    'n>=3m+1': 'the theorem’s bound, n = 3m + 1', 'n>=5f+1': 'the bound, n = 5f + 1',
    'n>=2f+1': 'the bound, n = 2f + 1', same_to_all: 'where the faulty tell all the same',
    'honest_power>faulty_power': 'where the honest have more power',
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
  says: ({ kind, tried, runs, share, mean, lies }, what) => {
    const sampled = share && runs > 0
      ? ` Of ${plural(share.all, 'run')} with chance lies ${number(share.count)} broke it `
        + `(${exactly(share.share)}, ${interval(share)}).` : '';
    switch (kind) {
      case 'pending': return 'Still to come.';
      case 'none': return 'There is no such scenario, or it is too large.';
      case 'vacuous': return 'Nothing is asked here: too few are loyal, or it never came to that.';
      case 'theorem': return 'Holds by the theorem: n is at least 3m + 1, and m bears the '
        + 'traitors. '
        + `No lie can break ${what}.`;
      case 'exhausted': return `Holds: ${plural(tried, 'table')} of lies, all that can matter, `
        + `were tried, and none breaks ${what}.`;
      case 'unbroken': return `No violation of ${what} found in ${number(tried + runs)} tries, `
        + 'which were not all. That proves nothing.';
      case 'some': case 'most': return `Violated: ${lies === 0 ? 'some lies break'
        : lies === 1 ? 'one lie breaks' : `${number(lies)} lies break`} ${what}.${sampled}`;
      case 'share': return `${what}: in ${of(share)} runs, ${exactly(share?.share ?? 0)}, `
        + `${interval(share)}.`;
      default: return `${what}: ${short(mean ?? 0)} on average over ${plural(runs, 'run')}.`;
    }
  },
  what: { both: 'agreement or obedience', agreement: 'agreement',
    validity: 'obedience to a loyal commander' },
  opens: 'Show it on the stage',
  worst: 'Open the first run in which it failed', usual: 'Open a run in which it held',
  opensMean: 'Open a run in the middle',
  tooLong: 'The lies that break it are too many to write down.',
  opened: 'It stands on the stage, at its start.',
  bars: 'Histogram of',
  /** @param {{ from: number, to: number, count: number }} bar @param {string} what */
  bar: ({ from, to, count }, what) =>
    `${what}: ${from === to ? number(from) : `${number(from)} to ${number(to)}`}, in ${
      plural(count, 'run')}. Opens the first of them.`,
  /** @param {{ from: number, to: number }} bar @returns {string} below a bar */
  tick: ({ from }) => short(from),
  /** @param {number} m */
  depth: (m) => `OM(${m})`,
  /** @param {{ mean: number | null, p50: number | null, p90: number | null,
   *   max: number | null }} spread */
  spread: ({ mean, p50, p90, max }) => (mean === null ? '' : `Mean ${short(mean)}, median ${
    number(p50 ?? 0)}, nine in ten at most ${number(p90 ?? 0)}, greatest ${number(max ?? 0)}.`),
};
