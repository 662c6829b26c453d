// Every event of every shipped run, and of some in which everything goes wrong, told in the
// language that is set when this module is loaded.

import assert from 'node:assert/strict';
import { eventText } from '../../www/parts/events.js';
import { plainPhrase } from '../../www/parts/phrase.js';
import { factsOf } from '../../www/story/facts.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { run as compute } from './core.js';
import { REFUSED, goldens } from './gallery.js';

const FAULTS = ['v=1&alg=om&n=5&t=2&adv=silent', 'v=1&alg=om&n=5&t=1&loss_pm=300',
  'v=1&alg=om&n=5&t=1&timeout=30000', 'v=1&alg=om&n=4&bad=0&adv=split',
  'v=1&alg=neighbours&n=9&t=2&adv=silent&clients=2&loss_pm=200',
  'v=1&alg=majority&n=9&t=2&stop=local&rounds=20', 'v=1&alg=benor&n=6&t=1&adv=silent',
  'v=1&alg=gossip&n=9&loc=course&downtime=random&t=2&adv=tamper&gossip=push',
  'v=1&alg=gossip&n=8&part=0.1.2&silence=400000&part_from=1200000&part_to=2500000&balance=10',
  'v=1&alg=gossip&n=9&t=2&then=benor&produce_count=2&then_adv=silent',
  'v=1&alg=lottery&n=9&mine_mean=60000&loc=course&produce_count=5&blocks=30&part=0.1.2'
    + '&part_from=300000&part_to=5000000&confirm=2',
  'v=1&alg=om&n=4&m=1&do=1-lie-r.3-delay-9.5-drop.9-turn-2.12-turn-2.14-cut-1-2.16-crash-3',
  'v=1&alg=majority&n=4&do=1-lie-b.5-lie-x.9-turn-2', 'v=1&alg=benor&n=4&do=1-lie-u',
  'v=1&alg=gossip&n=5&do=3-drop.9-crash-1.12-cut-2-3&until=1500000'];

/** @returns {{ kinds: Set<string>, count: number }} the kinds of events that were told */
export function tellEverything() {
  const texts = goldens().filter(({ digest }) => digest !== REFUSED).map((one) => one.scenario);
  /** @type {Set<string>} */
  const kinds = new Set();
  let count = 0;
  for (const text of [...texts, ...FAULTS]) {
    const { buffer, report } = compute(text);
    const trace = decode(buffer);
    const run = { trace, index: indexTrace(trace), report };
    for (let row = 0; row < trace.rows.length; row += 1) {
      const facts = factsOf(run, row);
      kinds.add(facts.kind);
      const sentence = plainPhrase(eventText(facts, run));
      assert.match(sentence, /^[A-ZÄÖÜ].*\.$/, `${text}, row ${row}`);
      assert.doesNotMatch(sentence, /undefined|null|NaN|[{}]/);
      count += 1;
    }
  }
  return { kinds, count };
}
