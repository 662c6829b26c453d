// A network in sentences: what happens at the playhead, and how it ended.

import { castOf } from './cast.js';
import { networkTellingAt } from '../story/network-telling.js';
import { namesIn } from '../story/network-facts.js';
import {
  decidedAt, finalsAt, headsAt, heldAt, settling, twiceAt,
} from '../story/network-verdicts.js';
import { strings } from '../strings/strings.js';
import { itemName } from './item-name.js';

/** @import { Run } from '../store.js' */
/** @import { Network } from '../trace/network.js' */
/** @import { NetFacts } from '../story/network-facts.js' */

const words = strings.network;

/** @param {Run} run @returns {Network} */
const netOf = ({ index }) => /** @type {Network} */ (index.network);

/** @param {NetFacts} facts @returns {NetFacts} with the second phase in words */
const spoken = (facts) => ({ ...facts, then: words.thenLow(facts.then) });

/** @param {Run} run @param {import('../story/facts.js').Facts} facts @returns {string} */
export function networkEvent(run, facts) {
  return words.event(spoken(/** @type {NetFacts} */ (facts)), castOf(run.trace.header));
}

/** @param {Run} run @returns {string} what to look for, before the first letter */
export function lookForNetwork(run) {
  const { header } = run.trace;
  const { peers, lottery, list } = netOf(run);
  const bad = header.traitors.length;
  if (lottery) return words.lookForLottery(peers, bad);
  const conflict = list.some(({ versions }) => versions.length > 1);
  return words.lookForGossip(peers, bad, header.clients, conflict);
}

/**
 * @param {Run} run @param {number} t @param {number | null} followed an item
 * @returns {{ kicker: string, sentence: string }}
 */
export function networkTold(run, t, followed) {
  const net = netOf(run);
  const { header } = run.trace;
  const off = Array.from({ length: header.n }, (_, id) => id).filter((id) => net.offline(t, id));
  const then = header.network?.then;
  const what = then && settling(run, t) ? words.then(then)
    : net.lottery ? words.lottery : words.gossip;
  return { kicker: words.kicker(what, t, off.length), sentence: sentenceAt(run, t, followed) };
}

/** @param {Run} run @param {number} t @param {number | null} followed @returns {string} */
function sentenceAt(run, t, followed) {
  const telling = networkTellingAt(run, t, followed);
  switch (telling.kind) {
    case 'event': return networkEvent(run, telling.facts);
    case 'heads': return words.tellHeads(telling.same, telling.peers, telling.height);
    case 'wave': {
      const name = itemName(namesIn(run.trace.header), telling.item);
      if (!telling.made) return words.tellBefore(name);
      return words.tellWave(name, telling.got, netOf(run).peers, telling.counts)
        + words.tellSettled(telling.settled);
    }
    default: return words.tellQuiet(telling.links);
  }
}

/** @param {Run} run @returns {string} how it ended */
export function networkEnding(run) {
  const { header } = run.trace;
  const { ticks } = header;
  const net = netOf(run);
  const over = Math.min(ticks, header.network?.phase ?? ticks);
  const { cells, all, unanimous, items } = heldAt(run, over);
  const gossip = net.lottery ? '' : words.endGossip(cells, all, unanimous, items);
  const then = header.network?.then;
  if (run.index.chain) {
    const { same, peers, height } = headsAt(run, ticks);
    const { final, items: count, reversed } = finalsAt(run, ticks);
    return `${gossip} ${words.endLottery(same, peers, height)}${
      words.endFinal(final, count, reversed)}${words.endTwice(twiceAt(run, ticks))}${
      words.endShop(run.index.ledger?.lost(ticks) ?? 0)}`.trim();
  }
  if (!then || !settling(run, ticks)) return gossip;
  const { agreed, items: asked } = decidedAt(run, ticks);
  return gossip + words.endThen(then, agreed, asked);
}
