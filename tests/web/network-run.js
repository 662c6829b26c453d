/**
 * A small network that can be checked by hand: peers 0 to 3 and the client 4. The client makes one
 * item twice; A goes to peer 0, B to peer 1; peer 2 has B from 1, and peer 3 is offline meanwhile.
 */
import { decode } from '../../www/trace/decode.js';
import { indexTrace } from '../../www/trace/at.js';
import { run } from './core.js';
import { encode, kind, outcome, sort } from './trace-buffer.js';

/** @import { Index } from '../../www/trace/at.js' */
/** @import { Network } from '../../www/trace/network.js' */

const ITEM = 4 * 65536 + 1;
export { ITEM };

/** @param {string} name @param {number} time @param {object} rest */
const row = (name, time, rest) => ({ kind: kind(name), time, ...rest });

const MESSAGES = [
  { from: 4, to: 0, value: 0, held: 0, queued: 1000, arrived: 2000, handled: 2600, about: ITEM },
  { from: 4, to: 1, value: 1, held: 1, queued: 1000, arrived: 3000, handled: 3000, about: ITEM },
  { from: 1, to: 2, value: 1, held: 1, queued: 3000, arrived: 4000, handled: 4500, about: ITEM,
    round: 2 },
  { from: 2, to: 3, value: 1, held: 1, queued: 4500, arrived: 5500, handled: 5500, about: ITEM,
    round: 3, outcome: outcome('missed') },
  { from: 0, to: 2, sort: sort('ping'), value: 255, held: 255, queued: 2100, arrived: 4200,
    handled: 4600 },
].map((message) => ({ round: 1, phase: 1, outcome: outcome('delivered'), sort: sort('item'),
  path: 0, bytes: 100, contents: 0, count: 0, departed: message.queued, ...message }));

const ROWS = [
  row('link', 100, { node: 2, peer: 1 }), row('link', 100, { node: 1, peer: 2 }),
  row('produce', 1000, { node: 4, about: ITEM, value: 1 }),
  ...MESSAGES.map(({ from, to, queued, value, about }, message) =>
    row('send', queued, { node: from, peer: to, message, value, about })),
  ...MESSAGES.filter((message) => message.outcome === outcome('delivered'))
    .map((message) => row('arrive', message.arrived, { node: message.to, peer: message.from,
      message: MESSAGES.indexOf(message), value: message.value, about: message.about })),
  row('store', 2600, { node: 0, peer: 4, about: ITEM, value: 0 }),
  row('store', 3000, { node: 1, peer: 4, about: ITEM, value: 1 }),
  row('crash', 3500, { node: 3 }),
  row('store', 4500, { node: 2, peer: 1, about: ITEM, value: 1 }),
  row('miss', 5500, { node: 3, peer: 2, message: 3, about: ITEM, value: 1 }),
  row('unlink', 5600, { node: 1, peer: 2 }),
  row('return', 6000, { node: 3 }), row('crash', 8000, { node: 3 }),
].sort((one, other) => one.time - other.time);

/** @param {object} [more] of the header's network */
export function smallNetwork(more = {}) {
  const trace = decode(encode({
    header: {
      n: 5, clients: 1, algorithm: 'gossip', commander: null, ticks: 10_000, values: ['a', 'b'],
      edges: [[0, 4], [1, 4], [1, 2], [2, 3], [0, 2]], bad: [], rounds: 1,
      sorts: ['vote', 'hello', 'ping', 'pong', 'bye', 'item', 'known', 'news', 'request',
        'response', 'block', 'block_request'],
      network: { places: ['Here', 'There'], place: [0, 0, 1, 1, 0], trips: [10, 200, 200, 10],
        until: 10_000, phase: null, then: null, shop: null, ship: 0, confirm: 0, balance: 100,
        part: [], partFrom: 0, partTo: 0, ...more },
    },
    rows: ROWS, messages: MESSAGES, hops: [],
    carried: { items: [{ tick: 1000, id: ITEM, client: 4, counter: 1, versions: 2, diff_a: 3,
      balance_a: 97, diff_b: 5, balance_b: 95 }], contents: [], blocks: [], payments: [],
    hashes: [] },
  }));
  return { trace, index: indexTrace(trace) };
}

/** @param {object} [more] of the header's network */
export function smallIndex(more) {
  const { trace, index } = smallNetwork(more);
  return { trace, index, net: networkOf(index) };
}

/** @param {string} text */
export function realIndex(text) {
  const { buffer, report } = run(text);
  const trace = decode(buffer);
  const index = indexTrace(trace);
  return { trace, index, report, net: networkOf(index) };
}

/** @param {Index} index @returns {Network} which is there */
function networkOf({ network }) {
  if (!network) throw new Error('the run has no network');
  return network;
}
