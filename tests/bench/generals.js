// Oral messages: kernels in wasm against plain JavaScript and plain Python that do the same, by
// cargo xtask bench.

import { om } from './plain/om.js';
import { peer, python } from './lib/peers.js';
import { bits, native, wasm } from './lib/ours.js';
import { compare, judge, race, timed } from './lib/rows.js';

const SIZES = [[10, 3], [13, 4], [16, 5]];
/** Of the levels of a trace, bits a message. */
const BITS_MAX = 4;

/** How many messages OM(m) among n sends. @param {number} n @param {number} m */
function messages(n, m) {
  let [level, all] = [n - 1, 0];
  for (let depth = 0; depth <= m; depth++) {
    all += level;
    level *= n - 2 - depth;
  }
  return all;
}

/** @param {number} n @param {number} m */
async function size(n, m) {
  const title = `OM(${m}) among ${n}`;
  const text = `alg=om&n=${n}&m=${m}&t=${m}&adv=split`;
  const all = messages(n, m);
  const plain = { name: 'plain JavaScript', units: all, run: () => timed(() => om(n, m)) };
  const inWasm = (/** @type {string} */ kind, runs = 1, more = '') =>
    wasm(kind, text + more, all * runs);
  const [hand, full, count, levels, pruned, lanes, direct] = await race([
    plain,
    inWasm('om'),
    inWasm('count'),
    inWasm('levels'),
    { ...inWasm('prune'), loose: true },
    { ...inWasm('lanes', 64, '&pick=random'), loose: true },
    native('om', text, all),
  ]);
  const unit = 'messages/s';
  compare(`${title}: decisions, every message evaluated`, unit, hand, full, 25);
  compare(`${title}: the same and both counts`, unit, hand, count);
  compare(`${title}: the whole trace kept, against none`, unit, hand, levels, 10);
  const each = bits(text);
  judge(`${title}: values of that trace`, `${each.toFixed(2)} bits a message`, `≤ ${BITS_MAX}`,
    each <= BITS_MAX);
  const named = { ...full, name: 'every message' };
  compare(`${title}: decisions of the loyal, pruned`, unit, named, pruned, n === 16 ? 500 : 0);
  compare(`${title}: 64 runs at once`, unit, hand, lanes, n === 13 ? 100 : 0);
  compare(`${title}: wasm against native`, unit, direct, full);
}

for (const [n, m] of SIZES) await size(n, m);

if (python) {
  const [n, m] = SIZES[0];
  const script = await peer('om_python', String(n), String(m));
  const text = `alg=om&n=${n}&m=${m}&t=${m}&adv=split`;
  const [theirs, ours] = await race([script, wasm('om', text, messages(n, m))]);
  script.close();
  compare(`OM(${m}) among ${n}: against plain Python`, 'messages/s', theirs, ours);
}
