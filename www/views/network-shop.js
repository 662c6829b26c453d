/**
 * The merchant of a lottery: an awning over its disc, the word for it, and what it was robbed of.
 */
import { NAMED } from '../draw/network-places.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { GossipScene } from './network-scene.js' */

const STRIPES = 5;
/** A smaller disc has no room for an awning. */
const SMALLEST = 6;

/** @param {Pen} pen  at the middle of a disc @param {number} r  of the disc */
export function awning(pen, r) {
  const [top, low, half] = [-1.4 * r, -0.98 * r, 0.82 * r];
  const at = (/** @type {number} */ stripe, /** @type {number} */ wide) =>
    wide * ((2 * stripe) / STRIPES - 1);
  const roof = (/** @type {number} */ from, /** @type {number} */ to) => {
    pen.move(at(from, 0.8 * half), top).line(at(to, 0.8 * half), top).line(at(to, half), low);
    // Its hem is of rounded flaps, one a stripe.
    for (let stripe = to - 1; stripe >= from; stripe--) {
      pen.bend(at(stripe + 0.5, half), low + 0.3 * r, at(stripe, half), low);
    }
    pen.close();
  };
  for (let stripe = 0; stripe < STRIPES; stripe += 2) roof(stripe, stripe + 1);
  pen.paint('awning-stripe');
  roof(0, STRIPES);
  pen.paint('awning', { width: Math.max(0.8, r / 18) });
}

/** What marks a node as the merchant. @param {Pen} pen @param {GossipScene} scene
 * @param {number} id @param {number} r */
export function drawShop(pen, { index: { ledger }, words, t }, id, r) {
  if (ledger?.shop !== id || r < SMALLEST) return;
  awning(pen, r);
  // Between small discs there is room for one line, and what was lost matters more.
  const named = r >= NAMED;
  if (named) pen.text(words.shop, 0, r + 14, 'peer-name', { size: 12 });
  const lost = ledger.lost(t);
  if (lost > 0) pen.text(words.robbed(lost), 0, r + (named ? 28 : 14), 'label-lie');
}
