/**
 * The words on the stage, in English; another language brings an object of the same shape.
 */

/** @param {number} count @returns {string} */
export const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const STAGE_WORDS = Object.freeze({
  stage: 'Stage: arrow keys go from camp to camp, Escape leaves',
  city: 'the enemy city',
  commander: 'Commander',
  traitor: 'traitor',
  values: /** @type {Record<string, string>} */ ({ a: 'attack', r: 'retreat' }),
  lie: 'a lie: heard one thing, says another',
  lieShort: 'a lie',
  silence: 'silence',
  silenceLegend: 'silence where a message should be',
  /** @param {string} held @param {string} value */
  heardSays: (held, value) => `heard ${held}, says ${value}`,
  /** @param {string} held @param {string} value */
  ordersSays: (held, value) => `should say ${held}, says ${value}`,
  /** @param {number} id @param {string | undefined} name */
  camp: (id, name) => (name ? `${id} ${name}` : `General ${id}`),
  /** @param {number} worth */
  brick: (worth) => `one brick: ${grouped(worth)} reports`,
  /** @param {number} count */
  dots: (count) => `${grouped(count)} in flight, each one a dot`,
  /** @param {number} count */
  ribbons: (count) => `${grouped(count)} in flight, drawn as ribbons: the wider, the more`,
  /** @param {number} count */
  matrix: (count) => `${grouped(count)} in flight, a cell for every sender (row) and receiver`,
  /** @param {string[]} parts */
  spoken: (parts) => parts.join(', '),
  /** @param {string} value */
  holds: (value) => `holds ${value}`,
  holdsNothing: 'has heard nothing yet',
  /** @param {string} value */
  decided: (value) => `decided: ${value}`,
  /** @param {number} count */
  waits: (count) => `${grouped(count)} waiting for its messenger`,
});

/**
 * @template {object} T
 * @typedef {{[K in keyof T]: T[K] extends string ? string : T[K]}} Wording  any text will do
 */
/** @typedef {Wording<typeof STAGE_WORDS>} StageWords */
