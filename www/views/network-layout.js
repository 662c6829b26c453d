/**
 * Which layout a network is drawn in: as its ties ask for, or by place, by hops, as a race. Where
 * everybody stands depends on the run and on what is chosen, never on the moment.
 */
import { NODES_MAX, placeNodes, planNetwork, planOf } from '../draw/network.js';
import { byHops, byPlace, byRace, hopsFrom, roomOf } from '../draw/network-places.js';
import { pairOf } from '../pairs.js';
import { FOOT, footOf } from './network-scene.js';

/** @import { Edges, Size } from '../draw/layout.js' */
/** @import { Room } from '../draw/network-places.js' */
/** @import { Network as Drawn, Plan, Point } from '../draw/network.js' */
/** @import { Layout } from '../state.js' */
/** @import { Trace } from '../trace/decode.js' */
/** @import { Network } from '../trace/network.js' */

/** @typedef {{net: Network, layout: Layout, item: number | null}} Choice */

/** @type {Record<string, Drawn['shape']>}  everything else is laid out by force */
const SHAPES = { grid: 'lattice', ring: 'circle', ws: 'circle', complete: 'circle' };

/** @type {WeakMap<Trace, {network: Drawn, unit: Point[]}>} */
const known = new WeakMap();

/** @param {Trace} trace @returns {{network: Drawn, unit: Point[]}} placed once a run */
function placed(trace) {
  const found = known.get(trace);
  if (found) return found;
  const { n, edges, scenario } = trace.header;
  const topology = pairOf(scenario, 'topo') ?? (edges.length === 0 ? 'complete' : 'er');
  /** @type {Drawn} */
  const network = { n, edges, shape: SHAPES[topology] ?? 'force' };
  const made = { network, unit: n > NODES_MAX ? [] : placeNodes(network) };
  known.set(trace, made);
  return made;
}

/** The layouts that answer a question about this run.
 * @param {Trace['header']} header @param {Network} net @returns {Layout[]} */
export function layoutsOf(header, net) {
  if (header.n > NODES_MAX) return ['force'];
  return [
    ...(net.ground.places.length > 0 ? /** @type {const} */ (['place']) : []),
    'force', 'hops',
    ...(net.list.length > 0 ? /** @type {const} */ (['race']) : []),
  ];
}

/** @param {Trace['header']} header @param {Network} net @param {Layout} wished @returns {Layout} */
export function layoutShown(header, net, wished) {
  const able = layoutsOf(header, net);
  return able.includes(wished) ? wished : able[0];
}

/**
 * @param {Trace} trace
 * @param {Size} size
 * @param {Choice | null} [choice]  where things are passed on
 * @param {boolean} [bare]  nothing stands under the network
 * @returns {Plan}
 */
export function layOutNetwork(trace, size, choice = null, bare = false) {
  const { network, unit } = placed(trace);
  const rim = network.n > NODES_MAX ? 18 : 0;
  const edges = {
    top: FOOT.caption + rim / 2, right: rim, left: rim,
    bottom: (bare ? 8 : footOf(size.height, choice !== null).height) + rim / 2,
  };
  const layout = choice && layoutShown(trace.header, choice.net, choice.layout);
  if (!choice || layout === 'force') return planNetwork(network, unit, size, edges);
  const room = roomOf(size, edges);
  const middle = { x: room.x + room.width / 2, y: room.y + room.height / 2 };
  return planOf(size, edges, middle, { ...placingOf(trace, choice, layout, inner(room)),
    field: false });
}

/** Names and captions stand in what is left. @param {Room} room @returns {Room} */
function inner({ x, y, width, height }) {
  return { x: x + 12, y: y + 6, width: width - 24, height: height - 22 };
}

/**
 * @param {Trace} trace @param {Choice} choice @param {Layout | null} layout
 * @param {Room} room
 */
function placingOf({ header }, { net, item }, layout, room) {
  const { ground } = net;
  if (layout === 'place') return byPlace(ground.place, ground.places.length, room);
  const wave = net.wave(item ?? net.list[0]?.id ?? -1);
  if (layout === 'race' && wave) {
    const ids = Array.from({ length: header.n }, (_, id) => id);
    return byRace(ids.map((id) => wave.by[id]?.t ?? null), room);
  }
  const clients = Array.from({ length: header.clients }, (_, i) => net.peers + i);
  const sources = wave && item !== null ? [wave.client] : clients.length > 0 ? clients : [0];
  return byHops(hopsFrom(header.n, header.edges, sources), room);
}
