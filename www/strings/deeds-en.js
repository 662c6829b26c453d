// Interventions in English: what can be done to a run, what was done, and the branches it makes.

import { capital, number, plural } from './words.js';

/** @import { Deed } from '../deeds.js' */
/** @import { Facts } from '../story/facts.js' */
/** @import { Cast } from './en.js' */

/** @typedef {(value: string) => string} Said a value's name as a word of a sentence */

/** What happened, as a sentence of the log. @type {Record<string, (facts: Facts, cast: Cast,
 *   said: string) => string>} */
const EVENTS = {
  betray: ({ node }, cast) => `${cast.name(node)} turns traitor.`,
  reform: ({ node }, cast) => `${cast.name(node)} turns loyal.`,
  fall: ({ node }, cast) => `${cast.name(node)} crashes for good.`,
  sever: ({ node, peer }, cast) =>
    `The link between ${cast.name(node)} and ${cast.name(peer ?? 0)} is cut for good.`,
  waylay: ({ node, peer }, cast) =>
    `The message from ${cast.name(node)} to ${cast.name(peer ?? 0)} is waylaid and will be lost.`,
  hinder: ({ node, peer }, cast) =>
    `The message from ${cast.name(node)} to ${cast.name(peer ?? 0)} is held up.`,
  forge: ({ node, peer }, cast, said) =>
    `The message from ${cast.name(node)} to ${cast.name(peer ?? 0)} is forged: ${said}.`,
};

/** @param {Deed} deed @param {Cast} cast @param {Said} said */
function done(deed, cast, said) {
  const way = () => ('from' in deed ? `${cast.name(deed.from)} to ${cast.name(deed.to)}` : '');
  switch (deed.op) {
    case 'turn': return `${cast.name(deed.node)} turns ${deed.traitor ? 'traitor' : 'loyal'}`;
    case 'crash': return `${cast.name(deed.node)} crashes`;
    case 'cut': return `link ${cast.name(deed.node)} to ${cast.name(deed.peer)} cut`;
    case 'drop': return `message ${way()} lost`;
    case 'delay': return `message ${way()} held up by ${number(deed.ticks)}`;
    case 'lie': return `message ${way()} says ${said(deed.value)}`;
    case 'say': return `${cast.name(deed.node)} is played by hand`;
    default: return `${plural(deed.count, 'intervention')} taken back`;
  }
}

export const deeds = Object.freeze({
  events: EVENTS,
  /** @param {Facts} facts @param {Cast} cast */
  missedBy: ({ node, peer }, cast) => capital(
    `${cast.name(node)} has crashed: the message from ${cast.name(peer ?? 0)} reaches nobody.`),
  /** @param {Facts} facts @param {Cast} cast @param {string} said */
  event: (facts, cast, said) => capital(EVENTS[facts.kind]?.(facts, cast, said) ?? ''),
  saysNow: (/** @type {string} */ value) => `it says ${value} from here on`,
  saysNothing: 'it says nothing from here on',
  title: 'Intervene', happened: 'Intervention',
  intro: 'It begins right after the last event up to the playhead. What was before stays.',
  full: 'A link has no room for more than that. Take something back first.',
  over: 'Nothing happens after this moment: go back in time to intervene.',
  turn: {
    traitor: 'Make it a traitor from here', loyal: 'Make it loyal from here',
    traitorStart: 'Make it a traitor', loyalStart: 'Make it loyal',
  },
  faulty: { traitor: 'Make it faulty from here', traitorStart: 'Make it faulty' },
  crash: 'Crash it here',
  crashed: 'It has crashed for good.',
  cutTo: 'Cut its link to', cut: 'Cut',
  drop: 'Lose it',
  delayBy: 'Delay it by', ticks: 'ticks', delay: 'Delay',
  sayInstead: 'Let it say',
  silence: 'nothing', noProposal: 'no proposal',
  order: (/** @type {number} */ value) => ['retreat', 'attack'][value] ?? '—',
  notUnderWay: 'It is not on its way at this moment.',
  toItsRide: 'Go to where it sets out',
  mute: 'It carries no version that could be changed.',
  /** What befell a message, in the words of its card. @type {Record<string, string>} */
  befell: {
    waylay: 'You waylaid it: it is lost on the way.',
    hinder: 'You held it up.',
    forge: 'You changed what it says; its sender told no lie.',
  },
  underWay: 'On their way now',
  underWayTo: (/** @type {string} */ who) => `to ${who}`,
  underWayFrom: (/** @type {string} */ who) => `from ${who}`,
  more: (/** @type {number} */ count) => `and ${number(count)} more`,

  hand: 'Play it by hand',
  handIntro: 'What does it tell each of them? Only what it has not sent yet can still be changed.',
  handNone: 'It has nothing left to send after this moment.',
  handRest: (/** @type {number} */ count) =>
    `${plural(count, 'later message')} not shown: go on in time to reach them.`,
  strategy: 'left to itself',
  /** @param {string} value */
  strategySays: (value) => `left to itself: ${value}`,
  toAll: 'All of them',
  theOrder: 'The order',
  aboutOrder: 'What the commander said',
  /** @param {string[]} who first who said it, the commander last */
  aboutReport: (who) => `What ${who.join(' said ')} said`,
  /** @param {number} round @param {number | null} phase */
  voteOf: (round, phase) => `Round ${round}${phase === null ? '' : `, phase ${phase}`}`,

  branches: 'Branches',
  undo: 'Undo', redo: 'Redo',
  trunk: 'As it was',
  /** @param {Deed} deed @param {Cast} cast @param {Said} said */
  branch: (deed, cast, said) => capital(done(deed, cast, said)),
  compare: (/** @type {string} */ name) => `Compare with “${name}”`,
  /** @param {string} what @param {number} t */
  at: (what, t) => (t === 0 ? `${what}, from the start` : `${what}, tick ${number(t)}`),
  done: 'Interventions in this run',
  takeBack: 'Take it back',
  takeBackAll: (/** @type {number} */ later) =>
    `Take it back, and the ${plural(later, 'intervention')} after it`,
  /** Why something did nothing. @type {Record<string, string>} */
  missed: {
    unreached: 'The run ends before that row.', no_message: 'That row is none of a message.',
    over: 'That message was not on its way any more.', mute: 'That message carries no value.',
    already: 'It was so already.', crashed: 'It had crashed before.',
  },
  didNothing: (/** @type {string} */ act) => `${act} did nothing.`,
});
