/**
 * The blocks of a run as a tree: whose chain ends where at a tick, what was left behind, how deep
 * a payment lies. Blocks are named by their place in the order of mining; the genesis block, which
 * no table lists, is -1.
 */
import { after, afterNumber, group } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Kinds } from './rows.js' */

/** The place of the genesis block, and its id in the tables. */
export const GENESIS = -1;
export const GENESIS_ID = 2 ** 32 - 2;

/**
 * @typedef {Object} Block
 * @property {number} place @property {number} id
 * @property {number} parent  a place @property {number[]} children  places
 * @property {number} height  of the genesis block 0
 * @property {number} miner @property {number} tick
 * @property {Payment[]} payments
 */
/** @typedef {{item: number, value: number}} Payment  an item's id and the version of it */
/** @typedef {{block: number, value: number}} Placement  a block that holds a payment */
/** @typedef {{block: number, value: number, depth: number}} Depth  1 is in the last block */
/** @typedef {{t: number, node: number, left: number, row: number}} Reorganisation  how many blocks
 *   of its chain a node gave up */
/** @typedef {{block: number, item: number, value: number, earlier: number}} Clash  a block that
 *   pays a version although another one lies earlier in its chain, in the block `earlier` */
/**
 * @typedef {Object} Chain
 * @property {Block[]} blocks     in the order of mining
 * @property {number[]} roots     the blocks on the genesis block
 * @property {(t: number) => number} minedBy  how many are mined at t
 * @property {(id: number) => number | null} placeOf  a block's place by its id
 * @property {(t: number, node: number) => number} head  the block in which a node's chain ends
 * @property {(node: number) => Uint32Array} headRows  whenever that changed
 * @property {(t: number) => Map<number, number[]>} heads  the peers by the block of their head
 * @property {(t: number) => number} best  the head of most peers; of several, the highest
 * @property {(block: number, head: number) => boolean} within  whether a chain that ends in `head`
 *   holds a block
 * @property {(place: number) => number} heightOf  of the genesis block too
 * @property {(t: number, place: number) => boolean} orphaned  a block beside the chain of most
 * @property {(t: number) => number[]} forks  the blocks that more than one was mined upon
 * @property {(item: number) => Placement[]} placements  of any version, in the order of mining
 * @property {(item: number, head: number) => Depth | null} depthIn  how deep the first payment of
 *   an item lies in the chain that ends in a head
 * @property {Reorganisation[]} reorganisations  by time
 * @property {Clash[]} clashes  by place of the block
 * @property {(head: number) => Set<number>} twice  items of which a chain holds both versions
 */

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @returns {Chain | null}  null where nobody mines
 */
export function chainOf(trace, kinds) {
  const { header, rows } = trace;
  // A head moves by growing or by giving up blocks; one row says which.
  const headList = Uint32Array.from([...kinds.rows('head'), ...kinds.rows('reorganise')]).sort();
  if (trace.blocks.length === 0 && headList.length === 0) return null;
  const peers = header.n - header.clients;
  const { blocks, roots, places } = growTree(trace);
  const within = ancestry(blocks, roots);
  const byNode = group(headList, rows.node, header.n);
  const headAt = (/** @type {number} */ row) => places.get(rows.about[row]) ?? GENESIS;
  /** @type {Chain['head']} */
  const head = (t, node) => {
    const end = after(byNode.items, rows.time, t, byNode.start[node], byNode.start[node + 1]);
    return end > byNode.start[node] ? headAt(byNode.items[end - 1]) : GENESIS;
  };
  const heightOf = (/** @type {number} */ place) => blocks[place]?.height ?? 0;
  const heads = (/** @type {number} */ t) => gather(peers, (node) => head(t, node));
  const best = (/** @type {number} */ t) => mostOf(heads(t), heightOf);
  const ticks = blocks.map((block) => block.tick);
  const minedBy = (/** @type {number} */ t) => afterNumber(ticks, t);
  const placements = placementsOf(blocks);
  const paid = (/** @type {number} */ item) => placements.get(item) ?? [];
  const clashes = clashesOf(placements, blocks, within);
  return {
    blocks, roots, head, heads, best, heightOf, within, minedBy,
    placeOf: (id) => (id === GENESIS_ID ? GENESIS : places.get(id) ?? null),
    headRows: (node) => byNode.items.subarray(byNode.start[node], byNode.start[node + 1]),
    orphaned: orphanage(blocks, within, best),
    forks: (t) => [GENESIS, ...blocks.map(({ place }) => place)].filter((place) =>
      childrenAt(place < 0 ? roots : blocks[place].children, blocks, t) > 1),
    placements: paid,
    depthIn: (item, end) => {
      const found = paid(item).find(({ block }) => within(block, end));
      return found ? { ...found, depth: heightOf(end) - heightOf(found.block) + 1 } : null;
    },
    reorganisations: Array.from(kinds.rows('reorganise'), (row) =>
      ({ t: rows.time[row], node: rows.node[row], left: rows.round[row], row })),
    clashes,
    twice: (end) => new Set(clashes.filter(({ block }) => within(block, end))
      .map(({ item }) => item)),
  };
}

/** @param {Trace} trace
 * @returns {{blocks: Block[], roots: number[], places: Map<number, number>}} */
function growTree({ blocks: table, payments }) {
  const order = Array.from({ length: table.length }, (_, i) => i)
    .sort((a, b) => table.tick[a] - table.tick[b] || table.height[a] - table.height[b] || a - b);
  const places = new Map(order.map((entry, place) => [table.id[entry], place]));
  const blocks = order.map((entry, place) => {
    const from = table.count[entry] > 0 ? table.payments[entry] : 0;
    const parent = places.get(table.parent[entry]) ?? GENESIS;
    return { place, id: table.id[entry], parent: parent < place ? parent : GENESIS,
      children: /** @type {number[]} */ ([]), height: table.height[entry],
      miner: table.miner[entry], tick: table.tick[entry],
      payments: Array.from({ length: table.count[entry] }, (_, i) =>
        ({ item: payments.item[from + i], value: payments.value[from + i] })) };
  });
  /** @type {number[]} */
  const roots = [];
  for (const { place, parent } of blocks) {
    (parent === GENESIS ? roots : blocks[parent].children).push(place);
  }
  return { blocks, roots, places };
}

/**
 * Every block gets the stretch of places that a walk through the tree spends above it; a block is
 * in a chain exactly if its stretch holds the head.
 * @param {Block[]} blocks @param {number[]} roots @returns {Chain['within']}
 */
function ancestry(blocks, roots) {
  const enter = new Uint32Array(blocks.length);
  const leave = new Uint32Array(blocks.length);
  let clock = 0;
  const path = roots.toReversed().map((place) => ({ place, done: false }));
  for (let step = path.pop(); step; step = path.pop()) {
    if (step.done) {
      leave[step.place] = clock;
      continue;
    }
    enter[step.place] = clock++;
    path.push({ place: step.place, done: true });
    for (const place of blocks[step.place].children.toReversed()) path.push({ place, done: false });
  }
  return (block, head) => block === GENESIS
    || (head !== GENESIS && enter[block] <= enter[head] && enter[head] < leave[block]);
}

/** @param {number} peers @param {(node: number) => number} headOf
 * @returns {Map<number, number[]>} */
function gather(peers, headOf) {
  /** @type {Map<number, number[]>} */
  const found = new Map();
  for (let node = 0; node < peers; node++) {
    const place = headOf(node);
    const there = found.get(place);
    if (there) there.push(node);
    else found.set(place, [node]);
  }
  return found;
}

/** @param {Map<number, number[]>} heads @param {(place: number) => number} heightOf */
function mostOf(heads, heightOf) {
  let best = GENESIS;
  let most = -1;
  for (const [place, { length }] of heads) {
    const higher = length === most && heightOf(place) > heightOf(best);
    if (length > most || higher) [best, most] = [place, length];
  }
  return best;
}

/** @param {number[]} children @param {Block[]} blocks @param {number} t */
function childrenAt(children, blocks, t) {
  return children.filter((place) => blocks[place].tick <= t).length;
}

/**
 * Views ask for all blocks at one tick, so the chain of most is looked up once for them.
 * @param {Block[]} blocks @param {Chain['within']} within @param {Chain['best']} best
 * @returns {Chain['orphaned']}
 */
function orphanage(blocks, within, best) {
  let known = { t: -1, best: GENESIS };
  return (t, place) => {
    if (known.t !== t) known = { t, best: best(t) };
    return place !== GENESIS && blocks[place].tick <= t
      && !within(place, known.best) && !within(known.best, place);
  };
}

/** @param {Block[]} blocks @returns {Map<number, Placement[]>}  by item */
function placementsOf(blocks) {
  /** @type {Map<number, Placement[]>} */
  const found = new Map();
  for (const { place, payments } of blocks) {
    for (const { item, value } of payments) {
      const there = found.get(item);
      if (there) there.push({ block: place, value });
      else found.set(item, [{ block: place, value }]);
    }
  }
  return found;
}

/**
 * @param {Map<number, Placement[]>} placements @param {Block[]} blocks
 * @param {Chain['within']} within
 * @returns {Clash[]}
 */
function clashesOf(placements, blocks, within) {
  /** @type {Clash[]} */
  const found = [];
  for (const [item, list] of placements) {
    for (const { block, value } of list) {
      const earlier = list.find((one) => one.value !== value && one.block < block
        && within(one.block, block));
      if (earlier) found.push({ block, item, value, earlier: earlier.block });
      const twin = blocks[block].payments.filter((one) => one.item === item);
      if (!earlier && twin.length > 1 && twin[0].value !== value) {
        found.push({ block, item, value, earlier: block });
      }
    }
  }
  return found.sort((one, other) => one.block - other.block || one.item - other.item);
}
