/**
 * Why something happened: the rows that led to it. Every row names its cause; what a node does
 * after weighing what it heard is also due to all that it heard before.
 */
import { absent } from './decode.js';

/** @import { Trace } from './decode.js' */
/** @import { Index } from './at.js' */

/**
 * @typedef {Object} Past
 * @property {number} row             what is asked about
 * @property {number} node            to whom it happened
 * @property {Uint8Array} rows        1 where a row belongs to the past, the row itself included
 * @property {Uint8Array} messages    1 where a message does
 * @property {Uint8Array} nodes       1 where a node does
 * @property {number} count           of messages
 */

/** @type {WeakMap<Trace, Past>}  the one asked for last */
const known = new WeakMap();

/**
 * @param {{trace: Trace, index: Index}} run
 * @param {number | null} row
 * @returns {Past | null}  the same object while the same row is asked about
 */
export function pastOf({ trace, index }, row) {
  if (row === null || row >= trace.rows.length) return null;
  const found = known.get(trace);
  if (found?.row === row) return found;
  const made = gather(trace, index, row);
  known.set(trace, made);
  return made;
}

/**
 * The decision of a node, or where there is none the last value that it came to hold.
 * @param {{trace: Trace, index: Index}} run
 * @param {number} node
 * @param {number} t
 * @returns {number | null}  a row
 */
export function decisionRow({ trace: { header, rows }, index }, node, t) {
  const { marks } = index;
  const kind = (/** @type {number} */ row) => header.kinds[rows.kind[row]];
  const all = marks(node, 0, header.ticks);
  const decided = all.findLast((row) => kind(row) === 'decide');
  if (decided !== undefined) return decided;
  const held = marks(node, 0, t).findLast((row) => kind(row) === 'hold');
  return held !== undefined && rows.round[held] > 0 ? held : null;
}

/** @param {Trace} trace @param {Index} index @param {number} row @returns {Past} */
function gather(trace, index, row) {
  const { header, rows, messages } = trace;
  const none = absent(rows.cause);
  const past = { row, node: rows.node[row], rows: new Uint8Array(rows.length), count: 0,
    messages: new Uint8Array(messages.length), nodes: new Uint8Array(header.n) };
  const weighs = weigher(trace, index);
  const open = [row];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (past.rows[next]) continue;
    past.rows[next] = 1;
    if (rows.node[next] < header.n) past.nodes[rows.node[next]] = 1;
    const message = rows.message[next];
    if (message < messages.length && !past.messages[message]) {
      past.messages[message] = 1;
      past.count++;
    }
    if (rows.cause[next] !== none) open.push(rows.cause[next]);
    for (const heard of weighs(next)) open.push(heard);
  }
  return past;
}

/**
 * A general relays one report because of one report, so its cause says all; whoever votes or
 * decides looks at all that it heard. Nothing is handed out twice.
 * @param {Trace} trace
 * @param {Index} index
 * @returns {(row: number) => Iterable<number>}  the earlier receipts of the row's node
 */
function weigher({ header, rows }, index) {
  const relays = header.commander !== null;
  const own = new Set(['decide', 'hold', 'toss'].map((kind) => header.kinds.indexOf(kind)));
  const sends = new Set(['send', 'withhold'].map((kind) => header.kinds.indexOf(kind)));
  const silent = header.kinds.indexOf('silence');
  const given = new Uint32Array(header.n);
  return (row) => {
    const kind = rows.kind[row];
    const node = rows.node[row];
    if (node >= header.n || !(own.has(kind) || (sends.has(kind) && !relays))) return [];
    const heard = index.arrivals(rows.time[row], node);
    const from = given[node];
    let to = heard.length;
    while (to > from && heard[to - 1] > row) to--;
    given[node] = Math.max(to, from);
    const silences = index.marks(node, 0, rows.time[row])
      .filter((mark) => rows.kind[mark] === silent && mark < row);
    return [...heard.subarray(from, Math.max(to, from)), ...silences];
  };
}
