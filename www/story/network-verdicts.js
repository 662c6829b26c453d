// What an onlooker sees of a network at t: does every loyal peer hold one version of every item,
// how far has everything come, do all chains end in one block, what is final. Only compared here;
// what is said of a run that is over is the core's.

/** @import { Network } from '../trace/network.js' */
/** @import { Run } from '../store.js' */
/** @import { Item } from '../trace/items.js' */

/**
 * @typedef {object} Lamp
 * @property {string} name @property {'held' | 'violated' | 'undecided' | 'vacuous'} tone
 * @property {'agreement' | 'decisions' | 'finals' | 'coverage' | 'decided' | 'heads'
 *   | 'confirmed' | 'once' | 'validity'} what
 * @property {number} part @property {number} whole what it counts, if it does
 */
/** @typedef {{ cells: number, all: number, unanimous: number, split: number,
 *   items: number }} Held `cells` of `all` are filled; `unanimous` items are everywhere in one */

/** @param {Run} run @returns {Network} */
const netOf = ({ index }) => /** @type {Network} */ (index.network);

/** @param {Run} run @param {number} t @returns {Item[]} what is made by then */
export function madeBy({ index }, t) {
  const { items } = index;
  return items ? items.list.slice(0, items.madeBy(t)) : [];
}

/** @param {Run} run @param {number} t @returns {boolean} the second phase has begun */
export function settling({ trace }, t) {
  const phase = trace.header.network?.phase ?? null;
  return phase !== null && t >= phase;
}

/** What was counted last, for a moment is asked about more than once.
 * @type {WeakMap<Network, {t: number, held: Held}>} */
const counted = new WeakMap();

/** @param {Run} run @param {number} t @returns {Held} by the loyal peers */
export function heldAt(run, t) {
  const net = netOf(run);
  const known = counted.get(net);
  if (known?.t === t) return known.held;
  const held = countHeld(run, t);
  counted.set(net, { t, held });
  return held;
}

/** @param {Run} run @param {number} t @returns {Held} */
function countHeld(run, t) {
  const net = netOf(run);
  const made = madeBy(run, t);
  const held = { cells: 0, all: made.length * net.loyal.length, unanimous: 0, split: 0,
    items: made.length };
  for (const item of made) {
    const values = valuesOf(run, t, item, (node) =>
      run.index.items?.held(t, node, item.place)?.value ?? null);
    held.cells += values.count;
    if (values.different > 1) held.split++;
    else if (values.count === net.loyal.length) held.unanimous++;
  }
  return held;
}

/** @param {Run} run @param {number} t @param {Item} item
 * @param {(node: number) => number | null} of */
function valuesOf(run, t, item, of) {
  const values = netOf(run).loyal.map(of).filter((value) => value !== null);
  return { count: values.length, different: new Set(values).size };
}

/** What the second phase came to. @param {Run} run @param {number} t */
export function decidedAt(run, t) {
  const net = netOf(run);
  const phase = run.trace.header.network?.phase ?? run.trace.header.ticks;
  const asked = madeBy(run, phase);
  const found = { items: asked.length, agreed: 0, split: 0 };
  for (const item of asked) {
    const seen = net.unanimous(t, item.id) || t >= run.trace.header.ticks;
    const values = valuesOf(run, t, item, (node) => net.decided(t, node, item.id)
      ?? (seen ? run.index.items?.settled(t, node, item.place)?.value ?? null : null));
    if (values.different > 1) found.split++;
    else if (values.count === net.loyal.length) found.agreed++;
  }
  return found;
}

/** Of the chains of the loyal. @param {Run} run @param {number} t
 * @returns {{ same: number, peers: number, height: number }} */
export function headsAt(run, t) {
  const { chain } = run.index;
  const { loyal } = netOf(run);
  if (!chain) return { same: 0, peers: loyal.length, height: 0 };
  const best = chain.best(t);
  return { same: loyal.filter((node) => chain.head(t, node) === best).length,
    peers: loyal.length, height: chain.heightOf(best) };
}

/** @param {Run} run @param {number} t
 * @returns {number} how many payments the chain of most holds in both versions */
export function twiceAt({ index: { chain } }, t) {
  return chain ? chain.twice(chain.best(t)).size : 0;
}

/** What is final at every loyal peer, where two take different versions for final, and how often
 * that was taken back. @param {Run} run @param {number} t */
export function finalsAt(run, t) {
  const { index } = run;
  const { loyal, reversals } = netOf(run);
  const made = madeBy(run, t);
  const found = { items: made.length, final: 0, split: 0, reversed: reversals(t) };
  for (const item of made) {
    const values = loyal.map((node) => index.items?.settled(t, node, item.place)?.value ?? null)
      .filter((value) => value !== null);
    if (new Set(values).size > 1) found.split++;
    else if (values.length === loyal.length) found.final++;
  }
  return found;
}

/** @param {boolean} broken @param {boolean} whole @param {number} items @returns {Lamp['tone']} */
const toneOf = (broken, whole, items) =>
  (items === 0 ? 'vacuous' : broken ? 'violated' : whole ? 'held' : 'undecided');

/** As the rows tell, and of a run that is over as the core judges it.
 * @param {Run} run @param {number} t @returns {Lamp[]} */
export function lampsAt(run, t) {
  const lamps = seenAt(run, t);
  const { agreement, termination } = run.report.verdict;
  if (t < run.trace.header.ticks) return lamps;
  return lamps.map((lamp) => {
    if (lamp.name === 'agreement' && lamp.tone !== 'vacuous') return { ...lamp, tone: agreement };
    return lamp.name !== 'termination' ? lamp
      : { ...lamp, tone: termination === 'reached' ? 'held' : 'violated' };
  });
}

/** @param {Run} run @param {number} t @returns {Lamp[]} */
function seenAt(run, t) {
  const lamp = (/** @type {Lamp['what']} */ what, /** @type {Lamp['tone']} */ tone,
    /** @type {number} */ part, /** @type {number} */ whole) =>
    ({ name: NAMES[what] ?? what, what, tone, part, whole });
  if (run.index.chain && (!run.trace.header.network?.then || settling(run, t))) {
    const { same, peers } = headsAt(run, t);
    const { items, final, split, reversed } = finalsAt(run, t);
    const heads = lamp('heads', same === peers ? 'held' : 'undecided', same, peers);
    if (netOf(run).list.length === 0) return [heads];
    return [
      lamp('finals', toneOf(split > 0 || reversed > 0, final === items, items), final, items),
      heads,
      ...onceLamp(run, t, lamp),
      lamp('confirmed', items > 0 && final === items ? 'held' : 'undecided', final, items),
    ];
  }
  if (settling(run, t)) {
    const { items, agreed, split } = decidedAt(run, t);
    return [
      lamp('decisions', toneOf(split > 0, agreed === items, items), agreed, items),
      ...validityLamp(run, t, lamp),
      lamp('decided', items > 0 && agreed === items ? 'held' : 'undecided', agreed + split, items),
    ];
  }
  const { cells, all, unanimous, split, items } = heldAt(run, t);
  return [
    lamp('agreement', toneOf(split > 0, unanimous === items, items), unanimous, items),
    lamp('coverage', all > 0 && cells === all ? 'held' : 'undecided', cells, all),
  ];
}

/** Where each lamp stands in the row. @type {Record<string, string>} */
const NAMES = { decisions: 'agreement', finals: 'agreement', decided: 'termination' };

/** Of a run in which a chain comes to hold both versions of a payment: whether that of most does.
 * @param {Run} run @param {number} t
 * @param {(what: Lamp['what'], tone: Lamp['tone'], part: number, whole: number) => Lamp} lamp */
function onceLamp(run, t, lamp) {
  if (!run.index.chain?.clashes.length) return [];
  const twice = twiceAt(run, t);
  return [lamp('once', twice > 0 ? 'violated' : 'held', twice, madeBy(run, t).length)];
}

/** Whether what they agree on is what was right: only the core knows, at the end.
 * @param {Run} run @param {number} t
 * @param {(what: Lamp['what'], tone: Lamp['tone'], part: number, whole: number) => Lamp} lamp */
function validityLamp({ report, trace }, t, lamp) {
  if (t < trace.header.ticks) return [lamp('validity', 'undecided', 0, 0)];
  return [lamp('validity', report.verdict.validity, 0, 0)];
}
