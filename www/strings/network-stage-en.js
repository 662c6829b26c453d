// The words on the stage of a network in English; they stand in for those of the generals' stage.

import { stage } from './stage-en.js';
import { number, plural } from './words.js';

/** @param {number} ms @returns {string} */
const millis = (ms) => (ms >= 10 ? number(Math.round(ms)) : String(Math.round(ms * 10) / 10));

/** @param {string} place @returns {string} some have only numbers */
const placeName = (place) => (/^\d+$/.test(place) ? `place ${place}` : place);

export const networkStage = Object.freeze({
  ...stage,
  stage: 'Stage: arrow keys go from peer to peer, Escape leaves',
  values: /** @type {Record<string, string>} */ ({}),
  traitor: 'faulty',
  lie: 'a lie: it holds one value, says another',
  silenceLegend: 'silence where a vote should be',
  faulty: 'faulty',
  client: 'client, has no vote',
  decidedLegend: 'decided',
  /** @param {number} id @param {string | undefined} name */
  camp: (id, name) => (name ? `${id} ${name}` : `Peer ${id}`),
  /** @param {string} held @param {string} value */
  heardSays: (held, value) => `holds ${held}, says ${value}`,
  /** @param {number} loyal */
  tally: (loyal) => `what the ${number(loyal)} loyal peers hold`,
  /** @param {number} peers */
  tallyConcealed: (peers) => `what ${number(peers)} peers hold`,
  /** @param {number} nodes */
  field: (nodes) => `${number(nodes)} peers, a square each`,
  /** @param {number} edges @param {number} flight  messages in flight */
  hidden: (edges, flight) => `not drawn: ${[
    ...(edges > 0 ? [`${number(edges)} ties`] : []),
    ...(flight > 0 ? [`${number(flight)} messages`] : [])].join(', ')}`,
  /** @param {number} count */
  ties: (count) => `${number(count)} ties: only those of the chosen peer are drawn`,
  holdsNothing: 'holds nothing yet',
});

/** Where things are passed on. */
export const gossipStage = Object.freeze({
  ...networkStage,
  /** @param {number} id @param {string | undefined} name */
  camp: (id, name) => `Peer ${name || id}`,
  client: 'client',
  /** @param {number} lost  what it shipped for and is not paid */
  robbed: (lost) => `robbed of ${number(lost)}`,
  tampered: 'tampered with',
  asks: 'greets, asks, lists',
  block: 'block',
  mishap: 'lost, refused or missed',
  mishapShort: 'lost, missed',
  offline: 'offline',
  cut: 'cut off',
  final: 'final: deep enough',
  behind: 'not on the block of most',
  pie: 'how many items it holds',
  high: 'height of its chain',
  whole: 'all are linked with all',
  /** @param {number} count */
  hops: (count) => plural(count, 'hop'),
  /** @param {number} ms */
  ride: (ms) => `${millis(ms)} ms`,
  place: placeName,
  /** @param {string} place @param {number} ms  a ride inside */
  region: (place, ms) => `${placeName(place)} · ${millis(ms)} ms inside`,
  /** @param {number} ms */
  after: (ms) => `${millis(ms)} ms`,
  /** @param {string} item */
  race: (item) => `when ${item} reached each peer, after it was made`,
  never: 'never',
  /** @param {string} item @param {number} loyal */
  tallyItem: (item, loyal) => `${item} at ${plural(loyal, 'peer')}`,
  /** @param {number} loyal */
  tallyAll: (loyal) => `all items so far at ${plural(loyal, 'peer')}`,
  /** @param {number} loyal */
  tallyHeads: (loyal) => `in which block ${plural(loyal, 'chain')} end${loyal === 1 ? 's' : ''}`,
  none: 'none',
  /** @param {number} height */
  height: (height) => `height ${number(height)}`,
  /** @param {string} item */
  coverageOf: (item) => `${item} over time`,
  coverageAll: 'all items over time',
  headsOver: 'chains that end in the same block, over time',
  headsBriefly: 'chains that agree',
  /** @param {number} letters @param {string} bytes */
  meter: (letters, bytes) => `${plural(letters, 'letter')}/s · ${bytes}/s`,
  flow: /** @type {Record<string, string>} */ ({
    carry: 'carry', ask: 'ask and list', upkeep: 'greet and ping',
  }),
});
