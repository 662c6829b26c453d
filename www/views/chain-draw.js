/**
 * The tree of blocks drawn at a moment: blocks that are mined by then, each with its miner and the
 * versions that it pays, the peers' heads pinned to them, and what was given up along the axis.
 */
import { glyph } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { GENESIS } from '../trace/chain.js';
import { versionLetter } from '../parts/item-name.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { Pick } from '../state.js' */
/** @import { Block, Chain } from '../trace/chain.js' */
/** @import { ChainLayout } from './chain-layout.js' */

/**
 * @typedef {object} ChainScene
 * @property {Chain} chain @property {number} t
 * @property {Pick | null} selection @property {Pick | null} hover
 * @property {(node: number) => string} name
 * @property {import('../strings/strings.js').Strings['chain']} words
 * @property {number} top @property {number} bottom  what is in sight
 */

/** Distance of two signs of payments, of two marks on the axis, and the width of a mark. */
const SIGN = 11;
const MARK = 20;
const MARK_WIDE = 34;

/** @param {Pen} pen @param {ChainScene} scene @param {ChainLayout} layout */
export function drawChain(pen, scene, layout) {
  const { chain, t, top, bottom } = scene;
  const made = chain.minedBy(t);
  const [from, to] = layout.between(top, bottom);
  drawAxis(pen, scene, layout);
  // A link may come from far above, so a few blocks more are looked at than are in sight.
  const near = chain.blocks.slice(Math.max(0, from - 40), Math.min(made, to + 40));
  for (const block of near) drawLink(pen, scene, layout, block);
  const heads = chain.heads(t);
  const clashes = new Set(chain.clashes.map(({ block }) => block));
  if (top < 60) drawGenesis(pen, scene, layout, heads.get(GENESIS) ?? []);
  for (const block of chain.blocks.slice(from, Math.min(to, made))) {
    drawBlock(pen, scene, layout, block, clashes.has(block.place));
    drawPin(pen, scene, layout, block.place, heads.get(block.place) ?? []);
  }
}

/** Times at the left, what was given up beside them, and the moment itself.
 * @param {Pen} pen @param {ChainScene} scene @param {ChainLayout} layout */
function drawAxis(pen, { chain, t, words, top, bottom, selection }, layout) {
  const now = layout.y(t);
  const low = Math.min(now, bottom);
  pen.move(layout.left - 8, 10).line(layout.left - 8, low).paint('grid');
  for (let y = Math.max(34, Math.ceil((top - 34) / 74) * 74 + 34); y < low - 12; y += 74) {
    pen.text(words.time(layout.time(y)), layout.left - 12 - MARK_WIDE, y + 4, 'axis-end');
  }
  let last = { y: -MARK, count: 0, node: -1, mixed: false };
  const put = () => {
    if (last.count === 0 || last.y < top - MARK || last.y > bottom) return;
    const style = !last.mixed && selection?.kind === 'node' && selection.id === last.node
      ? 'chain-mark-chosen' : 'chain-mark';
    pen.group({ data: { reorganised: last.count } }, () =>
      pen.text(words.left(last.count), layout.left - 12, last.y + 4, style));
  };
  for (const { t: when, node } of chain.reorganisations) {
    if (when > t) break;
    const y = layout.y(when);
    if (y - last.y < MARK && last.count > 0) {
      last.count++;
      last.mixed ||= node !== last.node;
    } else {
      put();
      last = { y: Math.max(y, last.y + MARK), count: 1, node, mixed: false };
    }
  }
  put();
  pen.move(layout.left - 14, now).line(layout.size.width, now).paint('playhead');
}

/** @param {Pen} pen @param {ChainScene} scene @param {ChainLayout} layout @param {Block} block */
function drawLink(pen, { chain, t }, { at, box }, { place, parent }) {
  const [child, up] = [at(place), at(parent)];
  const [start, end] = [up.y + box.height / 2, child.y - box.height / 2];
  pen.move(up.x, start);
  if (up.x === child.x) pen.line(child.x, end);
  else pen.curve(up.x, start + 14, child.x, end - 14, child.x, end);
  pen.paint(chain.orphaned(t, place) ? 'chain-link-left' : 'chain-link');
}

/** @param {Pen} pen @param {ChainScene} scene @param {ChainLayout} layout
 * @param {number[]} heads */
function drawGenesis(pen, scene, layout, heads) {
  const { x, y } = layout.at(GENESIS);
  const { width, height } = layout.box;
  pen.rect(x - width / 2, y - height / 2, width, height).paint('chain-genesis');
  pen.text(scene.words.genesis, x, y + 4, 'axis-text');
  drawPin(pen, scene, layout, GENESIS, heads);
}

/** @param {Pen} pen @param {ChainScene} scene @param {ChainLayout} layout @param {Block} block
 * @param {boolean} clash  it pays what an earlier block of its chain pays otherwise */
function drawBlock(pen, scene, { at, box }, block, clash) {
  const { chain, t, selection, hover, words, name } = scene;
  const { x, y } = at(block.place);
  const [left, top] = [x - box.width / 2, y - box.height / 2];
  const left_ = chain.orphaned(t, block.place);
  const is = (/** @type {Pick | null} */ pick) =>
    pick?.kind === 'block' && pick.id === block.id;
  const mine = (selection?.kind === 'node' && selection.id === block.miner)
    || (selection?.kind === 'item'
      && block.payments.some(({ item }) => item === selection.id));
  pen.group({ data: { block: block.id, height: block.height, ...(left_ ? { orphan: 1 } : {}) } },
    () => {
      pen.rect(left, top, box.width, box.height)
        .paint(left_ ? 'chain-block-left' : 'chain-block');
      if (is(selection) || is(hover) || mine) {
        pen.rect(left - 3, top - 3, box.width + 6, box.height + 6)
          .paint(is(selection) ? 'selected' : 'hovered');
      }
      pen.text(words.height(block.height), left + 8, top + 16,
        left_ ? 'chain-height-left' : 'chain-height');
      pen.text(words.by(name(block.miner)), left + box.width - 8, top + 15, 'axis-end');
      drawPayments(pen, scene, block, left + 12, top + 29, box.width - 44);
      if (clash) pen.text('!', left + box.width - 10, top + 34, 'chain-clash');
    });
}

/** A sign for every payment, as many as there is room for.
 * @param {Pen} pen @param {ChainScene} scene @param {Block} block
 * @param {number} x @param {number} y @param {number} room */
function drawPayments(pen, { words }, { payments }, x, y, room) {
  const fits = Math.max(1, Math.floor(room / SIGN));
  const shown = payments.length > fits ? fits - 2 : payments.length;
  payments.slice(0, shown).forEach(({ value }, i) => {
    const letter = versionLetter(value);
    glyph(pen, lookOf(letter ?? 'u').shape, x + SIGN * i, y, 3.6);
    pen.paint(`dot.${letter ?? 'u'}`);
  });
  const left = payments.length - shown;
  if (left > 0) pen.text(words.more(left), x - 4 + SIGN * shown, y + 4, 'chain-more');
}

/** How many chains end here; few are named. @param {Pen} pen @param {ChainScene} scene
 * @param {ChainLayout} layout @param {number} place @param {number[]} heads */
function drawPin(pen, { chain, words, name, selection, hover }, { at, box }, place, heads) {
  if (heads.length === 0) return;
  const names = heads.map(name).join(' ');
  const text = heads.length <= 3 && names.length <= 11 ? names : words.headsAt(heads.length);
  const width = textWidth(text, 11, 700) + 24;
  const { x, y } = at(place);
  const [left, top] = [x + box.width / 2 - width + 4, y + box.height / 2 - 8];
  const chosen = [selection, hover].some((pick) =>
    pick?.kind === 'node' && heads.includes(pick.id));
  const data = { heads: heads.length, ...(heads.length === 1 ? { node: heads[0] } : {}),
    ...(place === GENESIS ? {} : { block: chain.blocks[place].id }) };
  pen.group({ data }, () => {
    pen.rect(left, top, width, 17).paint(chosen ? 'chain-pin-chosen' : 'chain-pin');
    pen.ellipse(left + 9, top + 8.5, 3.4).paint('chain-pin-dot');
    pen.text(text, left + 17, top + 12.5, 'chain-pin-text');
  });
}
