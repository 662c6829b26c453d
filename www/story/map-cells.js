// The map as a table: a line a cell, with the two settings, what is known of it, and the text of
// its scenario. What is not known is empty.

import { cellsOf, cellText } from './map-plan.js';

/** @import { Bars, Share } from '../pkg/types.js' */
/** @import { MapCell } from './map-cell.js' */
/** @import { Plan } from './map-plan.js' */

const OF_LIES = ['m', 'within_bound', 'agreement', 'agreement_tried', 'agreement_broken_by',
  'validity', 'validity_tried', 'validity_broken_by'];

/** @param {MapCell} cell */
function ofLies({ judgement }) {
  if (!judgement) return OF_LIES.map(() => null);
  const { m, bound, agreement, validity } = judgement;
  return [m, String(bound), ...[agreement, validity].flatMap(({ ground, tried, scenario }) =>
    [ground, tried, scenario])];
}

/** @param {Share | undefined} share @param {number} runs */
const ofShare = (share, runs) => (share ? [share.count, share.share, share.low, share.high]
  : [runs > 0 ? 0 : null, null, null, null]);

/** @param {Bars | undefined} bars */
const ofSpread = (bars) => [bars?.n ?? null, bars?.mean ?? null, bars?.p50 ?? null,
  bars?.p90 ?? null, bars?.max ?? null];

/** @param {MapCell[]} cells @param {'verdicts' | 'spreads'} part @returns {string[]} */
const namesOf = (cells, part) =>
  [...new Set(cells.flatMap(({ outcome }) => Object.keys(outcome?.[part] ?? {})))].sort();

/** @param {Plan} plan @param {MapCell[]} cells @returns {(string | number | null)[][]} */
export function mapCells(plan, cells) {
  const lies = plan.about === 'lies';
  const keys = [plan.down.key, plan.across.key];
  const [verdicts, spreads] = [namesOf(cells, 'verdicts'), namesOf(cells, 'spreads')];
  const head = [...keys, ...(lies ? OF_LIES : []), 'runs', 'refused',
    ...verdicts.flatMap((name) => ['', '_share', '_low', '_high'].map((part) => name + part)),
    ...spreads.flatMap((name) => ['n', 'mean', 'p50', 'p90', 'max'].map((part) =>
      `${name}_${part}`)), 'scenario'];
  const places = cellsOf(plan);
  const lines = cells.map((cell, index) => {
    const runs = cell.outcome?.runs ?? 0;
    return [...keys.map((key) => places[index][key]), ...(lies ? ofLies(cell) : []),
      cell.outcome?.runs ?? null, cell.outcome?.refused ?? null,
      ...verdicts.flatMap((name) => ofShare(cell.outcome?.verdicts[name], runs)),
      ...spreads.flatMap((name) => ofSpread(cell.outcome?.spreads[name])),
      cellText(plan, index)];
  });
  return [head, ...lines];
}
