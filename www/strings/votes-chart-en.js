// The words of the votes chart in English.

import { number } from './words.js';

export const votesChart = Object.freeze({
  title: 'Votes: how many loyal peers hold each value, and what each peer holds after each round',
  /** @param {number} loyal */
  chart: (loyal) => `What the ${number(loyal)} loyal peers hold`,
  strip: 'What each peer holds after each round',
  seek: 'click to go there',
  start: 'start',
  faulty: 'pale: faulty',
  decided: 'bar: decided',
  coin: 'disc: its coin decided',
  proposal: 'before it: its proposal, ? for none',
  /** @param {number} every */
  peersThinned: (every) => `every ${every}th peer`,
  /** @param {number} every */
  roundsThinned: (every) => `every ${every}th round`,
});
