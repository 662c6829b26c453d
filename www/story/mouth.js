// What a traitor has still to say after a moment: its messages by what they are about, each with
// the value that it will say as things stand, and the place that a script of lies knows it by.

import { pairOf } from '../pairs.js';
import { valueName } from '../trace/votes.js';

/** @import { Run } from '../store.js' */

/**
 * @typedef {{ place: string, to: number, says: string, scripted: boolean }} Said  `says` is the
 *   value's name, or x for silence
 */
/**
 * @typedef {object} Group messages about the same
 * @property {string} key
 * @property {number} round @property {number} phase
 * @property {number[]} path who passed it on, the commander first, the traitor last
 * @property {Said[]} lines
 */

/**
 * @param {Run} run
 * @param {string} scenario its text
 * @param {number} node
 * @param {number} t messages of a later moment, or, at the very start, all
 * @returns {Group[]} by round, and then in the order in which they are sent
 */
export function mouthOf({ trace, index }, scenario, node, t) {
  const { header, messages } = trace;
  const orders = header.commander !== null;
  const script = new Set((pairOf(scenario, 'say') ?? '').split('.').map((lie) =>
    lie.slice(0, lie.lastIndexOf('-'))));
  const silent = header.outcomes.indexOf('withheld');
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (let id = 0; id < messages.length; id++) {
    const later = t === 0 ? messages.queued[id] >= 0 : messages.queued[id] > t;
    if (messages.from[id] !== node || !later) continue;
    const path = index.path(id);
    const [round, phase, to] = [messages.round[id], messages.phase[id], messages.to[id]];
    const key = orders ? path.join('-') : `${round}-${phase}-${node}`;
    const says = messages.outcome[id] === silent ? 'x'
      : valueName(header, messages.value[id]) ?? 'x';
    const place = `${key}-${to}`;
    const group = groups.get(key) ?? { key, round, phase, path, lines: [] };
    group.lines.push({ place, to, says, scripted: script.has(place) });
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) =>
    one.round - other.round || one.phase - other.phase);
}
