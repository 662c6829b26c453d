// What each peer came to where versions are settled after gossip, or by a lottery. Mostly that is
// what its rows say; of oral messages every peer commands once, and what the vector of all comes
// to is only in the core's report. What gossip left settled is not decided again.

import { VERSION } from '../trace/items.js';

/** @import { Run } from '../store.js' */
/** @import { Items } from '../trace/items.js' */

/** @type {Record<string, number>} */
const NUMBERS = { a: VERSION.a, b: VERSION.b, t: VERSION.tampered };

/** @typedef {{ settled: Items['held'], contested: (place: number) => boolean }} Settlement */

/** @type {WeakMap<Run, Settlement>} */
const known = new WeakMap();

/** @param {Run} run @returns {Settlement | null} null where nothing is settled */
export function settlementOf(run) {
  const { items } = run.index;
  const { network } = run.trace.header;
  const settles = network?.phase != null || (run.index.chain !== null && items?.settles);
  if (!items || !settles) return null;
  const found = known.get(run) ?? settle(run, items);
  known.set(run, found);
  return found;
}

/** @param {Run} run @param {Items} items @returns {Settlement} */
function settle({ trace: { header }, report }, items) {
  const phase = header.network?.phase ?? null;
  const reports = new Map(report.instances?.map((one) => [items.item(one.about)?.place, one]));
  const contested = (/** @type {number} */ place) => phase === null || reports.has(place);
  const byReport = header.network?.then === 'om';
  return {
    contested,
    settled: (t, node, place) => {
      if (phase !== null && t < phase) return null;
      if (!contested(place)) {
        const held = items.held(phase ?? t, node, place);
        return held && { ...held, since: phase ?? held.since, from: null };
      }
      if (!byReport) return items.settled(t, node, place);
      const last = items.settled(Infinity, node, place);
      const decided = NUMBERS[reports.get(place)?.decisions[node] ?? ''];
      return last && last.since <= t && decided !== undefined ? { ...last, value: decided } : null;
    },
  };
}
