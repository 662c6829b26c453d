/**
 * What the merchant's book says of every payment: seen, in a block, so many blocks deep, shipped,
 * reversed. What was confirmed, shipped and reversed is the core's to say; how deep a payment lies
 * follows from the merchant's own head.
 */
import { GENESIS } from './chain.js';
import { after, group } from './search.js';

/** @import { Trace } from './decode.js' */
/** @import { Kinds } from './rows.js' */
/** @import { Chain } from './chain.js' */
/** @import { Item, Items } from './items.js' */

/** @typedef {{t: number, value: number}} Moment  when, and which version */
/**
 * @typedef {Object} Entry  one payment in the merchant's book, as far as it is written at a tick
 * @property {Item} item
 * @property {Moment | null} seen       the version that came first
 * @property {Moment | null} inBlock    when the merchant's chain held the payment first
 * @property {number} depth             its confirmations now; 0 where the chain does not hold it
 * @property {number | null} holds      the version that the merchant's chain holds now
 * @property {Moment | null} confirmed  when it was deep enough
 * @property {Moment | null} shipped
 * @property {Moment | null} reversed   when what was shipped for, or final, left the chain: the
 *   core says so of what was final, the merchant's heads of what was shipped for before
 * @property {number} lost              what was shipped for and is not paid in the chain now
 */
/**
 * @typedef {Object} Ledger
 * @property {number} shop  the merchant
 * @property {number} ship  the confirmations that it waits for
 * @property {(t: number) => Entry[]} entries  of every payment made by t
 * @property {(t: number) => number} lost      in all
 */

/**
 * @param {Trace} trace
 * @param {Kinds} kinds
 * @param {Items | null} items
 * @param {Chain | null} chain
 * @returns {Ledger | null}  null where there is no merchant, or nobody who would pay one
 */
export function ledgerOf({ header, rows }, kinds, items, chain) {
  const { network } = header;
  if (!network || network.shop === null || network.shop === undefined || !chain
    || !items?.list.length) return null;
  const { shop, ship } = network;
  const book = (/** @type {Parameters<Kinds['rows']>[0]} */ kind) =>
    pages(rows, kinds.rows(kind).filter((row) => rows.node[row] === shop), items);
  const [confirmed, shipped, reversed] = [book('confirm'), book('ship'), book('reverse')];
  const { inBlock, gone } = history(rows, shop, chain);
  /** @type {(t: number, item: Item) => Entry} */
  const entry = (t, item) => {
    const held = items.held(t, shop, item.place);
    const now = chain.depthIn(item.id, chain.head(t, shop));
    const sent = shipped.first(t, item.place);
    const paid = now !== null && sent !== null && now.value === sent.value;
    return {
      item, seen: held && { t: held.since, value: held.value },
      inBlock: inBlock(t, item.id), depth: now?.depth ?? 0, holds: now?.value ?? null,
      confirmed: confirmed.first(t, item.place), shipped: sent,
      reversed: reversed.last(t, item.place) ?? (sent && gone(t, item.id, sent)),
      lost: sent && !paid ? item.versions[sent.value]?.diff ?? 0 : 0,
    };
  };
  const entries = (/** @type {number} */ t) =>
    items.list.slice(0, items.madeBy(t)).map((item) => entry(t, item));
  return { shop, ship, entries,
    lost: (t) => entries(t).reduce((sum, { lost }) => sum + lost, 0) };
}

/**
 * @param {Trace['rows']} rows @param {Uint32Array} list @param {Items} items
 * @returns {Record<'first' | 'last', (t: number, place: number) => Moment | null>}
 */
function pages(rows, list, items) {
  const place = new Map(Array.from(list, (row) => [row, items.item(rows.about[row])?.place]));
  const known = list.filter((row) => place.get(row) !== undefined);
  const groupOf = new Uint32Array(rows.length);
  for (const row of known) groupOf[row] = place.get(row) ?? 0;
  const { start, items: sorted } = group(known, groupOf, items.list.length);
  const moment = (/** @type {number} */ row) => ({ t: rows.time[row], value: rows.value[row] });
  const end = (/** @type {number} */ t, /** @type {number} */ one) =>
    after(sorted, rows.time, t, start[one], start[one + 1]);
  return {
    first: (t, one) => (end(t, one) > start[one] ? moment(sorted[start[one]]) : null),
    last: (t, one) => (end(t, one) > start[one] ? moment(sorted[end(t, one) - 1]) : null),
  };
}

/**
 * What the shop's heads tell of a payment: when its chain held it first, and when it left what was
 * shipped for. Looked up when it is asked for, and then kept.
 * @param {Trace['rows']} rows @param {number} shop @param {Chain} chain
 */
function history(rows, shop, chain) {
  const heads = Array.from(chain.headRows(shop), (row) =>
    ({ t: rows.time[row], head: chain.placeOf(rows.about[row]) ?? GENESIS }));
  /** @param {(item: number, sent: Moment | null) => Moment | null} look */
  const kept = (look) => {
    /** @type {Map<number, Moment | null>} */
    const known = new Map();
    return (/** @type {number} */ t, /** @type {number} */ item,
      sent = /** @type {Moment | null} */ (null)) => {
      if (!known.has(item)) known.set(item, look(item, sent));
      const found = known.get(item) ?? null;
      return found && found.t <= t ? found : null;
    };
  };
  const valueIn = (/** @type {number} */ item, /** @type {number} */ head) =>
    chain.depthIn(item, head)?.value ?? null;
  return {
    inBlock: kept((item) => {
      const found = heads.find(({ head }) => valueIn(item, head) !== null);
      return found ? { t: found.t, value: valueIn(item, found.head) ?? 0 } : null;
    }),
    gone: kept((item, sent) => {
      const found = heads.find(({ t, head }) => sent && t > sent.t
        && valueIn(item, head) !== sent.value);
      return found && sent ? { t: found.t, value: sent.value } : null;
    }),
  };
}
