/**
 * From node to node of the tree with the arrow keys: along a level, up to what was extended, down
 * to what extends it.
 */

/** @import { Folded } from '../pkg/types.js' */
/** @import { Pick } from '../state.js' */
/** @import { Spot } from './tree-scene.js' */

/** What each key means, by how the tree stands: along, or towards the leaves.
 * @type {Record<'down' | 'right', Record<string, ['along' | 'deeper', 1 | -1]>>} */
const STEPS = {
  down: { ArrowRight: ['along', 1], ArrowLeft: ['along', -1],
    ArrowDown: ['deeper', 1], ArrowUp: ['deeper', -1] },
  right: { ArrowDown: ['along', 1], ArrowUp: ['along', -1],
    ArrowRight: ['deeper', 1], ArrowLeft: ['deeper', -1] },
};

/** @param {Folded} told @param {Pick | null} selection @returns {Spot | null} */
export function spotOf({ levels }, selection) {
  if (selection?.kind !== 'message') return null;
  for (const [depth, { message }] of levels.entries()) {
    const place = message.indexOf(selection.id);
    if (place >= 0) return { depth, place };
  }
  return null;
}

/**
 * @param {Folded} told
 * @param {Pick | null} selection
 * @param {'down' | 'right' | 'icicle'} form
 * @param {string} key
 * @returns {number | null | undefined}  a message, null where none has come, undefined where the
 *   key means nothing
 */
export function messageFor(told, selection, form, key) {
  const step = STEPS[form === 'right' ? 'right' : 'down'][key];
  if (!step || told.levels.length === 0) return undefined;
  const now = spotOf(told, selection);
  if (!now) return told.levels[0].message[0];
  const [way, by] = step;
  const { depth, place } = now;
  const { levels } = told;
  if (way === 'along') return levels[depth].message[place + by] ?? null;
  if (by < 0) {
    if (depth === 0) return null;
    return levels[depth - 1].message[Math.floor(place / levels[depth - 1].relays)];
  }
  return levels[depth + 1]?.message[place * levels[depth].relays] ?? null;
}
