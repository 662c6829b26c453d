/**
 * The words on the stage of a network, in English; they stand in for those of the generals' stage.
 */
import { STAGE_WORDS, grouped } from './stage-words.js';

export const NETWORK_WORDS = Object.freeze({
  ...STAGE_WORDS,
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
  tally: (loyal) => `what the ${grouped(loyal)} loyal peers hold`,
  /** @param {number} peers */
  tallyConcealed: (peers) => `what ${grouped(peers)} peers hold`,
  /** @param {number} nodes */
  field: (nodes) => `${grouped(nodes)} peers, a square each`,
  /** @param {number} edges @param {number} flight  messages in flight */
  hidden: (edges, flight) => `not drawn: ${[
    ...(edges > 0 ? [`${grouped(edges)} ties`] : []),
    ...(flight > 0 ? [`${grouped(flight)} messages`] : [])].join(', ')}`,
  /** @param {number} count */
  ties: (count) => `${grouped(count)} ties: only those of the chosen peer are drawn`,
  holdsNothing: 'holds nothing yet',
});

/** @import { Wording } from './stage-words.js' */
/** @typedef {Wording<typeof NETWORK_WORDS>} NetworkWords */
