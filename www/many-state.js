// What the page knows of many runs at once: the list of cases that is run, the ways to settle
// versions that are set side by side, and the map over two settings.

/** @import { Outcome, Preview } from './pkg/types.js' */
/** @import { MapCell } from './story/map-cell.js' */
/** @import { Plan, Wish } from './story/map-plan.js' */

/**
 * The test runner: what is asked for as it was written, and what came of it.
 * @typedef {object} Runner
 * @property {string | null} cases null until somebody writes some: what fits the scenario
 * @property {string} runs
 * @property {'idle' | 'asked' | 'running' | 'stopping'} phase
 * @property {number} left cases still to count
 * @property {string} text what all cases shared when they were run
 * @property {Ran[]} rows @property {string} message
 */
/** @typedef {{ n: string, t: string, outcome: Outcome | null }} Ran a case and what came of it */
/**
 * The same scenario settled in several ways: how many runs of each, and what came of them.
 * @typedef {object} Settle
 * @property {string} runs as it was written
 * @property {'idle' | 'asked' | 'running' | 'stopping'} phase
 * @property {string} text the scenario that was compared, without its `then`
 * @property {number} left ways still to go
 * @property {Way[]} ways @property {string} message
 */
/** @typedef {{ then: string, preview: Preview | null, outcome: Outcome | null }} Way */
/**
 * The map over two settings.
 * @typedef {object} MapState
 * @property {'idle' | 'asked' | 'running' | 'stopping'} phase
 * @property {boolean} live it is drawn anew whenever its scenario changes
 * @property {Wish | null} wish null until it is touched: what fits the algorithm
 * @property {Plan | null} plan what was drawn
 * @property {MapCell[]} cells row by row @property {number} left cells still to come
 * @property {string | null} show which condition, verdict or measure; null: the usual one
 * @property {string} bars the measure whose histogram is shown
 * @property {number} at the cell that is looked at
 * @property {boolean} wide it has the whole page @property {string} message
 */

/** @type {MapState} */
export const UNMAPPED = Object.freeze({
  phase: 'idle', live: false, wish: null, plan: null, cells: [], left: 0, show: null,
  bars: 'rounds', at: 0, wide: false, message: '',
});

/** @type {Runner} */
export const CALM = Object.freeze({
  cases: null, runs: '3', phase: 'idle', left: 0, text: '', rows: [], message: '',
});

/** @type {Settle} */
export const UNSETTLED = Object.freeze({
  runs: '10', phase: 'idle', text: '', left: 0, ways: [], message: '',
});
