/**
 * The blocks and the merchant's book as plain cells, to be taken away.
 */
import { itemName, nodeName, versionLetter } from '../parts/item-name.js';
import { standing } from './chain-cards.js';

/** @import { State } from '../state.js' */
/** @import { Run } from '../store.js' */
/** @import { Chain } from '../trace/chain.js' */
/** @import { Ledger } from '../trace/ledger.js' */
/** @import { Cells } from '../trace/csv.js' */

/** @param {State} state @param {Run} run @returns {Cells} */
function blocks({ t, names }, { index }) {
  const chain = /** @type {Chain} */ (index.chain);
  const heads = chain.heads(t);
  const name = (/** @type {number} */ item) => {
    const known = index.items?.item(item);
    return known ? itemName(names, known) : String(item);
  };
  return [['block', 'parent', 'height', 'miner', 'tick', 'state', 'heads', 'payments'],
    ...chain.blocks.slice(0, chain.minedBy(t)).map((block) => [block.id,
      chain.blocks[block.parent]?.id ?? null, block.height, nodeName(names, block.miner),
      block.tick, standing(chain, t, block.place), heads.get(block.place)?.length ?? 0,
      block.payments.map(({ item, value }) =>
        `${name(item)}:${versionLetter(value)?.toUpperCase() ?? ''}`).join(' ')])];
}

/** @param {State} state @param {Run} run @returns {Cells} */
function book({ t, names }, { index }) {
  const ledger = /** @type {Ledger} */ (index.ledger);
  const letter = (/** @type {number | null | undefined} */ value) =>
    versionLetter(value)?.toUpperCase() ?? null;
  return [['payment', 'seen_tick', 'seen_version', 'in_block_tick', 'depth', 'chain_holds',
    'shipped_tick', 'shipped_version', 'reversed_tick', 'lost'],
  ...ledger.entries(t).map(({ item, seen, inBlock, depth, holds, shipped, reversed, lost }) =>
    [itemName(names, item), seen?.t ?? null, letter(seen?.value), inBlock?.t ?? null, depth,
      letter(holds), shipped?.t ?? null, letter(shipped?.value), reversed?.t ?? null, lost])];
}

/** @type {import('../parts/sheets.js').Sheets} */
export const sheets = {
  blocks: { has: ({ index }) => index.chain !== null, cells: blocks },
  book: { has: ({ index }) => index.ledger !== null, cells: book },
};
