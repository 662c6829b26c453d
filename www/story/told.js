// What a general was told by the commander, and what it passed on about that: the first two
// rounds of the messages, found once a run.

/** @import { Trace } from '../trace/decode.js' */

/** @typedef {{ order: (number | null)[], relays: number[][] }} Told by node: message ids */

/** @type {WeakMap<Trace, Told>} */
const known = new WeakMap();

/** @param {Trace} trace @returns {Told} */
function find({ header, messages }) {
  /** @type {Told} */
  const told = {
    order: new Array(header.n).fill(null),
    relays: Array.from({ length: header.n }, () => []),
  };
  for (let id = 0; id < messages.length; id++) {
    const { [id]: round } = messages.round;
    const from = messages.from[id];
    if (round === 1) told.order[messages.to[id]] = id;
    if (round === (from === header.commander ? 1 : 2)) told.relays[from].push(id);
  }
  return told;
}

/** @param {Trace} trace @returns {Told} */
export function toldIn(trace) {
  const found = known.get(trace) ?? find(trace);
  known.set(trace, found);
  return found;
}

/** @param {Trace} trace @param {number} t @param {number} node @returns {number | null} a value */
export function orderHeard(trace, t, node) {
  const id = toldIn(trace).order[node];
  const { messages, header } = trace;
  const came = id !== null && messages.arrived[id] <= t
    && header.outcomes[messages.outcome[id]] === 'delivered';
  return came ? messages.value[id] : null;
}

/** @param {Trace} trace @param {number} t @returns {Set<number>} the values told by then */
export function relayed({ messages, header }, t, ids = /** @type {number[]} */ ([])) {
  const silent = header.outcomes.indexOf('withheld');
  const spoken = ids.filter((id) => messages.queued[id] <= t && messages.outcome[id] !== silent);
  return new Set(spoken.map((id) => messages.value[id]));
}
