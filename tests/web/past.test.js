// Why something happened, against slow and plain definitions: among generals a message led to a
// decision if it was relayed to the one who decides; among peers if it came before, by Lamport.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionOf } from '../../www/parts/why.js';
import { plainPhrase } from '../../www/parts/phrase.js';
import { reduce, START } from '../../www/state.js';
import { indexTrace } from '../../www/trace/at.js';
import { absent, decode } from '../../www/trace/decode.js';
import { decisionRow, pastOf } from '../../www/trace/past.js';
import { run } from './core.js';

/** @import { Run } from '../../www/store.js' */

/** @param {string} text @returns {Run} */
function load(text) {
  const { buffer, report } = run(text);
  const trace = decode(buffer);
  return { trace, index: indexTrace(trace), report };
}

/** @param {Uint8Array} flags @returns {number[]} */
const set = (flags) => Array.from(flags, (on, i) => (on ? i : -1)).filter((i) => i >= 0);

test('a message led to a general’s decision if it was relayed to that general', () => {
  for (const text of ['v=1&alg=om&n=7&t=2&rule=flat', 'v=1&alg=om&n=6&m=3&bad=0.4&adv=split']) {
    const known = load(text);
    const { trace: { messages, header }, index } = known;
    const ways = Array.from({ length: messages.length }, (_, id) =>
      [...index.path(id), messages.to[id]].join('.'));
    for (let node = 1; node < header.n; node++) {
      const past = pastOf(known, decisionRow(known, node, header.ticks));
      const mine = ways.filter((_, id) => messages.to[id] === node);
      const led = ways.flatMap((way, id) =>
        (mine.some((end) => end === way || end.startsWith(`${way}.`)) ? [id] : []));
      assert.deepEqual(set(past?.messages ?? new Uint8Array()), led, `${text} ${node}`);
      assert.equal(past?.count, led.length);
    }
  }
});

/** All rows before a row, by Lamport: of the same node, or the cause. @param {Run} known
 * @param {number} row @returns {Set<number>} */
function before({ trace: { header, rows } }, row) {
  const found = new Set([row]);
  const heard = header.kinds.indexOf('arrive');
  for (const one of found) {
    if (rows.cause[one] !== absent(rows.cause)) found.add(rows.cause[one]);
    const acts = !['arrive', 'depart', 'lose', 'cut'].includes(header.kinds[rows.kind[one]]);
    for (let other = 0; acts && other < one; other++) {
      if (rows.kind[other] === heard && rows.node[other] === rows.node[one]) found.add(other);
    }
  }
  return found;
}

test('among peers all that a peer heard before led to what it holds', () => {
  for (const text of ['v=1&alg=neighbours&n=9&t=2&update=sync&seed=4&k=2',
    'v=1&alg=benor&n=6&t=1&adv=split', 'v=1&alg=majority&n=5&t=1&stop=local&rounds=9']) {
    const known = load(text.replace('&k=2', ''));
    const { rows, header } = known.trace;
    let asked = 0;
    for (let node = 0; node < header.n; node++) {
      const row = decisionRow(known, node, header.ticks);
      if (row === null) continue;
      asked++;
      const past = pastOf(known, row);
      const rowsFound = set(past?.rows ?? new Uint8Array());
      assert.deepEqual(rowsFound, [...before(known, row)].sort((a, b) => a - b), `${text} ${node}`);
      assert.ok(rowsFound.every((one) => one <= row && rows.time[one] <= rows.time[row]));
    }
    assert.ok(asked > 0, text);
  }
});

test('silence that a general noticed belongs to the past of its decision', () => {
  const known = load('v=1&alg=om&n=5&t=1&adv=silent');
  const { rows, header } = known.trace;
  const past = pastOf(known, decisionRow(known, 1, header.ticks));
  const silent = set(past?.rows ?? new Uint8Array())
    .filter((row) => header.kinds[rows.kind[row]] === 'silence');
  assert.equal(silent.length, 1);
  assert.ok(silent.every((row) => rows.node[row] === 1));
});

test('who never decided is asked what it holds now, and the question is a sentence', () => {
  const known = load('v=1&alg=neighbours&n=25&t=5&values=4&update=sync');
  const { header, rows } = known.trace;
  const asked = Array.from({ length: header.n }, (_, node) =>
    decisionRow(known, node, header.ticks)).filter((row) => row !== null);
  assert.ok(asked.length > 5);
  for (const row of asked) {
    assert.equal(header.kinds[rows.kind[row]], 'hold');
    assert.match(plainPhrase(questionOf(known, row)), /^Why does peer \d+ hold [A-D]\?$/);
  }
  assert.equal(decisionRow(known, 0, 0), null, 'what a peer starts with has no past');
});

test('a question is left by selecting nothing, and stays while something else is selected', () => {
  const asked = [{ type: 'select', pick: { kind: 'node', id: 3 } }, { type: 'why', row: 40 }];
  const state = /** @type {any[]} */ (asked).reduce(reduce, START);
  assert.equal(state.why, 40);
  const other = reduce(state, { type: 'select', pick: { kind: 'message', id: 2 } });
  assert.equal(other.why, 40);
  assert.equal(reduce(other, { type: 'select', pick: null }).why, null);
});
