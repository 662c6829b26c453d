// Tables of a run that no view keeps for itself, as plain cells to be taken away: the nodes one by
// one, what peers hold after every round, the runs of the test runner and of the ways to settle.
// What is in a file is data: its words are those of the trace, in every language.

import { nodeName } from './item-name.js';
import { mapCells } from '../story/map-cells.js';
import { valueName } from '../trace/votes.js';
import { WHOLE } from '../whole.js';

/** @import { Outcome } from '../pkg/types.js' */
/** @import { State } from '../state.js' */
/** @import { Run } from '../store.js' */
/** @import { Ballots } from '../trace/votes.js' */
/** @import { Cells } from '../trace/csv.js' */

/** @typedef {{ has: (run: Run, state: State) => boolean,
 *   cells: (state: State, run: Run) => Cells }} Sheet */
/** @typedef {Record<string, Sheet>} Sheets */

/** @param {State} state @param {Run} run @param {number} node */
function roleOf({ conceal }, { trace: { header } }, node) {
  if (node === header.commander) return 'commander';
  if (node >= header.n - header.clients) return 'client';
  return header.bad.includes(node) && !conceal ? 'faulty' : 'loyal';
}

/** What each holds and has decided; of generals and voters what it heard, of those who pass things
 * on how much they hold. @param {State} state @param {Run} run @returns {Cells} */
function nodes(state, run) {
  const { t, names } = state;
  const { trace: { header }, index } = run;
  const name = (/** @type {number | null} */ value) => valueName(header, value);
  const { network: net, items, chain } = index;
  const heads = net ? ['offline', 'items', ...(items ? ['falses'] : []),
    ...(chain ? ['height'] : [])]
    : ['holds', 'decided', 'decided_tick', ...header.values.map((value) => `heard_${value}`)];
  const figures = (/** @type {number} */ node) => {
    if (!net) {
      const decided = index.decision(t, node);
      return [name(index.bannerOf(t, node)), name(decided),
        decided === null ? null : index.decidedAt(node), ...index.heard(t, node)];
    }
    return [net.offline(t, node) ? 1 : 0, net.holds(t, node).count,
      ...(items ? [node < items.peers ? items.tally(t, node).falses : null] : []),
      ...(chain ? [chain.heightOf(chain.head(t, node))] : [])];
  };
  return [['node', 'name', 'role', ...heads], ...Array.from({ length: header.n }, (_, node) =>
    [node, nodeName(names, node), roleOf(state, run, node), ...figures(node)])];
}

/** @param {State} state @param {Run} run @returns {Cells} */
function rounds({ t }, { trace: { header }, index }) {
  const votes = /** @type {Ballots} */ (index.votes);
  const name = (/** @type {number | null} */ value) => valueName(header, value);
  const over = Array.from({ length: votes.roundAt(t) + 1 }, (_, round) => round);
  return [['round', 'tick', 'node', 'holds', 'proposes', 'tosses'],
    ...over.flatMap((round) => Array.from({ length: votes.peers }, (_, node) =>
      [round, votes.endOf(round), node, name(votes.heldAfter(round, node)),
        name(votes.proposal(round, node)), name(votes.toss(round, node))]))];
}

/** Counts of runs: what varies, how many runs came to each verdict, and how what is measured
 * spreads. @param {{ cell: Record<string, string>, outcome: Outcome | null }[]} all
 * @returns {Cells} */
export function sweepCells(all) {
  const rows = all.flatMap(({ cell, outcome }) => (outcome ? [{ ...outcome, cell }] : []));
  const keys = (/** @type {'cell' | 'verdicts' | 'spreads'} */ part) =>
    [...new Set(rows.flatMap((row) => Object.keys(row[part])))];
  const [cell, verdicts] = [keys('cell'), keys('verdicts')];
  const measures = keys('spreads').filter((key) => !['rounds', 'messages'].includes(key));
  return [
    [...cell, 'runs', 'refused', ...verdicts, 'rounds_mean', 'rounds_p90', 'rounds_max',
      ...measures.map((key) => `${key}_mean`)],
    ...rows.map((row) => [...cell.map((key) => row.cell[key] ?? null), row.runs, row.refused,
      ...verdicts.map((key) => row.verdicts[key]?.count ?? null),
      row.spreads.rounds?.mean ?? null, row.spreads.rounds?.p90 ?? null,
      row.spreads.rounds?.max ?? null,
      ...measures.map((key) => row.spreads[key]?.mean ?? null)]),
  ];
}

/** What came of many runs. @type {Sheets} */
const many = {
  map: { has: (_, { map }) => map.cells.length > 0,
    cells: ({ map }) => (map.plan ? mapCells(map.plan, map.cells) : []) },
  runner: { has: (_, { runner }) => runner.rows.length > 0,
    cells: ({ runner }) => sweepCells(runner.rows.map(({ n, t, outcome }) =>
      ({ cell: { n, t }, outcome }))) },
  ways: { has: (_, { settle }) => settle.ways.some(({ outcome }) => outcome),
    cells: ({ settle }) => sweepCells(settle.ways.map(({ then, outcome }) =>
      ({ cell: { then }, outcome }))) },
};

/** @type {Sheets} */
export const sheets = {
  nodes: { has: () => true, cells: nodes },
  rounds: { has: ({ index }) => index.votes !== null, cells: rounds },
  ...(WHOLE && many),
};
