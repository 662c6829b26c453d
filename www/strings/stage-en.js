// The words on the stage in English.

import { number } from './words.js';

export const stage = Object.freeze({
  stage: 'Stage: arrow keys go from camp to camp, Escape leaves',
  city: 'the enemy city',
  commander: 'Commander',
  traitor: 'traitor', fallen: 'crashed',
  shop: 'merchant',
  befell: /** @type {Record<string, string>} */ ({
    waylay: 'will be lost', hinder: 'held up', forge: 'changed',
  }),
  values: /** @type {Record<string, string>} */ ({ a: 'attack', r: 'retreat' }),
  lie: 'a lie: heard one thing, says another',
  lieShort: 'a lie',
  queued: 'waits for the messenger',
  home: 'rides home',
  silence: 'silence',
  silenceLegend: 'silence where a message should be',
  /** @param {string} held @param {string} value */
  heardSays: (held, value) => `heard ${held}, says ${value}`,
  /** @param {string} held @param {string} value */
  ordersSays: (held, value) => `should say ${held}, says ${value}`,
  /** @param {number} id @param {string | undefined} name */
  camp: (id, name) => (name ? `${id} ${name}` : `General ${id}`),
  /** @param {number} worth */
  brick: (worth) => `one brick: ${number(worth)} reports`,
  /** @param {number} count */
  dots: (count) => `${number(count)} in flight, each one a dot`,
  /** @param {number} count */
  ribbons: (count) => `${number(count)} in flight, drawn as ribbons: the wider, the more`,
  /** @param {number} count */
  matrix: (count) => `${number(count)} in flight, a cell for every sender (row) and receiver`,
  /** @param {string[]} parts */
  spoken: (parts) => parts.join(', '),
  /** @param {string} value */
  holds: (value) => `holds ${value}`,
  holdsNothing: 'has heard nothing yet',
  /** @param {string} value */
  decided: (value) => `decided: ${value}`,
  /** @param {number} count */
  waits: (count) => `${number(count)} waiting for its messenger`,
});
