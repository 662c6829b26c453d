/**
 * Too many peers for discs: each is a square of a field, painted by the hundred in one stroke.
 */
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { attention } from './stage-scene.js';
import { bannerOf } from './network-scene.js';

/** @import { Plan } from '../draw/network.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Banner, NetworkScene } from './network-scene.js' */

const LETTERS_FROM = 7.5;

/** @param {Pen} pen @param {NetworkScene} scene @param {Plan} plan */
export function drawField(pen, scene, { spots, r }) {
  const { index, conceal, t } = scene;
  const bad = new Set(conceal ? [] : index.deeds.traitors(t));
  const half = r * (r > 3 ? 0.9 : 0.96);
  /** @type {Map<string, number[]>} */
  const alike = new Map();
  spots.forEach((_, id) => {
    const banner = bannerOf(scene, id);
    const style = bad.has(id) || !banner ? 'peer-faulty'
      : 'value' in banner ? `peer-value.${banner.value}` : partStyle(banner, scene);
    const list = alike.get(style) ?? [];
    alike.set(style, list);
    list.push(id);
  });
  for (const [style, ids] of alike) {
    for (const id of ids) {
      pen.rect(spots[id].x - half, spots[id].y - half, 2 * half, 2 * half);
    }
    pen.paint(style, { width: r > 3 ? 1 : 0.5 });
    if (r >= LETTERS_FROM) drawLetters(pen, ids.map((id) => spots[id]), style, r);
  }
  for (const { x, y, ring } of looked(scene, spots)) {
    pen.rect(x - r - 2, y - r - 2, 2 * r + 4, 2 * r + 4).paint(ring);
  }
}

/** Where nothing is followed: full, in part, or nothing yet; or whose chain ends elsewhere.
 * @param {Exclude<Banner, {value: string} | null>} banner @param {NetworkScene} scene */
function partStyle(banner, { index, t }) {
  if ('height' in banner) return banner.behind ? 'peer-behind' : 'flow-ask';
  const made = index.items?.madeBy(t) ?? 0;
  return banner.count === 0 ? 'mark' : banner.count < made ? 'flow-upkeep' : 'flow-ask';
}

/**
 * @param {Pen} pen @param {import('../draw/network.js').Point[]} spots
 * @param {string} style @param {number} r
 */
function drawLetters(pen, spots, style, r) {
  const value = style.split('.')[1];
  if (!value) return;
  const { letter } = lookOf(value);
  const size = Math.min(13, r * 1.2);
  if (textWidth(letter, size) > 2 * r) return;
  for (const { x, y } of spots) pen.text(letter, x, y + size * 0.36, 'peer-letter', { size });
}

/** @param {NetworkScene} scene @param {import('../draw/network.js').Point[]} spots */
function looked(scene, spots) {
  return [scene.hover, scene.selection].flatMap((pick) => {
    const ring = pick?.kind === 'node' ? attention(scene, 'node', pick.id) : null;
    const spot = pick && spots[pick.id];
    return ring && spot ? [{ ...spot, ring }] : [];
  });
}
