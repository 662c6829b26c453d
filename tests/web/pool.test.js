// The pool of workers: the same answers to the byte with any number of workers and any size of
// chunks, on the real core in threads; and with puppets, workers that die, fall silent or are
// stopped.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handsFor, Pool } from '../../www/engine/pool.js';
import { chunkFor, sampleAll } from '../../www/engine/sampler.js';
import { surroundings } from './hands.js';

const CELLS = [
  'v=1&alg=om&n=4&t=1&adv=random&seed=3', 'v=1&alg=om&n=6&t=2&adv=random&pick=random',
  'v=1&alg=om&n=3&t=4', 'v=1&alg=benor&n=6&t=1&adv=split', 'v=1&alg=neighbours&n=12&t=2',
];

/** @param {number} size @param {number} chunk @param {(started: any[]) => void} [begun] */
async function sampled(size, chunk, begun = () => {}) {
  const { around, started, end } = surroundings();
  const pool = new Pool(around, size);
  try {
    const going = sampleAll(pool, CELLS, { seeds: 130, chunk });
    begun(started);
    return { text: JSON.stringify(await going), workers: started.length };
  } finally {
    end();
  }
}

test('1, 2 and 4 workers and chunks of 1, 7 and 64 runs give the same bytes', async () => {
  const { text, workers } = await sampled(1, 64);
  assert.equal(workers, 1);
  const [, , refused, vote] = JSON.parse(text);
  assert.deepEqual([refused.runs, refused.refused, vote.runs], [0, 130, 130]);
  for (const size of [1, 2, 4]) {
    for (const chunk of [1, 7, 64]) {
      const other = await sampled(size, chunk);
      assert.equal(other.text, text, `${size} workers, chunks of ${chunk}`);
      assert.equal(other.workers, size);
    }
  }
});

test('a worker dies over its task, and nothing is lost or counted twice',
  async () => {
    const { text } = await sampled(2, 64);
    let died = 0;
    const killed = await sampled(2, 16, (started) => {
      // It dies with its first task in hand, which it is sure to be given. Whether the other one
      // or a third takes that up depends on who is free; puppets show below that one is hired.
      const [first] = started;
      const plain = first.postMessage;
      first.postMessage = (/** @type {any} */ message) => {
        if (message.verb !== 'part') return plain(message);
        died += 1;
        first.terminate();
        first.onerror?.({ message: 'killed' });
      };
    });
    assert.equal(killed.text, text);
    assert.equal(died, 1);
  });

/** A pool of puppets, whose answers and timers are in the test's hand. @param {number} size */
function stage(size) {
  /** @type {any[]} */
  const puppets = [];
  /** @type {Map<object, { task: () => void, ms: number }>} */
  const timers = new Map();
  const pool = new Pool({
    module: Promise.resolve(/** @type {any} */ ({})),
    spawn: () => {
      const puppet = { heard: /** @type {any[]} */ ([]), ended: false, onmessage: null,
        onerror: null,
        postMessage(/** @type {any} */ message) { puppet.heard.push(message); },
        terminate() { puppet.ended = true; },
        say(/** @type {any} */ data) {
          /** @type {any} */ (puppet).onmessage({ data });
        } };
      puppets.push(puppet);
      return puppet;
    },
    later: (task, ms) => { const key = {}; timers.set(key, { task, ms }); return key; },
    never: (key) => { timers.delete(key); },
  }, size);
  const settle = () => new Promise((resolve) => { setImmediate(resolve); });
  /** @param {number} ms */
  const ring = (ms) => {
    const due = [...timers].filter(([, timer]) => timer.ms <= ms);
    for (const [key, { task }] of due) { timers.delete(key); task(); }
  };
  const start = async (/** @type {number} */ index) => {
    await settle();
    puppets[index].say({ id: 0, ok: true });
    await settle();
  };
  return { pool, puppets, settle, ring, start, timers };
}

const TASKS = ['a', 'b', 'c'].map((text) => ({ verb: 'part', text, from: 0, to: 5 }));
/** @param {any} puppet the text of the task in its hand */
const inHand = (puppet) => puppet.heard.at(-1).text;

test('answers come back in the order of the tasks, whoever was faster', async () => {
  const { pool, puppets, start } = stage(2);
  /** @type {string[]} */
  const seen = [];
  const all = pool.run(TASKS, { onAnswer: (index, value) => seen.push(`${index}${value}`) });
  await start(0);
  await start(1);
  puppets[1].say({ id: 2, ok: true, value: 'B' });
  puppets[1].say({ id: 3, ok: true, value: 'C' });
  puppets[0].say({ id: 1, ok: true, value: 'A' });
  assert.deepEqual(await all, ['A', 'B', 'C']);
  assert.deepEqual(seen, ['1B', '2C', '0A']);
});

test('a task over which three workers die is given up by name, and others go on', async () => {
  const { pool, puppets, start, settle } = stage(1);
  const failed = pool.run(TASKS.slice(0, 1));
  failed.catch(() => {});
  const other = pool.run(TASKS.slice(1, 2));
  for (const index of [0, 1, 2]) {
    await start(index);
    assert.equal(inHand(puppets[index]), 'a');
    puppets[index].onerror({ message: 'out of memory' });
    await settle();
  }
  await assert.rejects(failed, { code: 'CRASH',
    message: 'Task 1 (part, runs 0 to 5) failed 3 times. out of memory' });
  await start(3);
  puppets[3].say({ id: 1, ok: true, value: 'B' });
  assert.deepEqual(await other, ['B']);
});

test('a worker that never starts, or falls silent, is replaced and given up as such', async () => {
  const { pool, puppets, start, settle, ring } = stage(1);
  const never = pool.run(TASKS.slice(0, 1));
  for (let i = 0; i < 3; i++) { await settle(); ring(10000); }
  await assert.rejects(never, { code: 'NO_START' });
  const silent = pool.run(TASKS.slice(0, 1));
  for (let i = 3; i < 6; i++) { await start(i); ring(30000); }
  await assert.rejects(silent, { code: 'SILENT' });
  assert.ok(puppets.every(({ ended }) => ended));
});

test('what is stopped ends at once; a busy worker too, unless it finishes in time', async () => {
  const { pool, puppets, start, settle, ring } = stage(2);
  const life = new AbortController();
  const stopped = pool.run([...TASKS, ...TASKS], { signal: life.signal });
  await start(0);
  await start(1);
  life.abort();
  await assert.rejects(stopped, { code: 'STOPPED' });
  puppets[0].say({ id: 1, ok: true, value: 'late' });
  ring(100);
  assert.deepEqual(puppets.map(({ ended }) => ended), [false, true]);
  const next = pool.run(TASKS.slice(0, 1));
  await settle();
  assert.equal(inHand(puppets[0]), 'a');
  puppets[0].say({ id: 1, ok: true, value: 'A' });
  assert.deepEqual(await next, ['A']);
  await assert.rejects(pool.run(TASKS, { signal: life.signal }), { code: 'STOPPED' });
});

test('what the core refuses ends the job with its code, and what goes first does', async () => {
  const { pool, puppets, start } = stage(1);
  const refused = pool.run(TASKS);
  await start(0);
  const first = pool.run([{ verb: 'outcome', text: 'z' }], { first: true });
  const error = { code: 'E_VALUE', message: 'n got 0', errors: [{ code: 'E_VALUE' }] };
  puppets[0].say({ id: 1, ok: false, error });
  await assert.rejects(refused, { code: 'E_VALUE', errors: error.errors });
  assert.equal(inHand(puppets[0]), 'z');
  puppets[0].say({ id: 1, ok: true, value: 'Z' });
  assert.deepEqual(await first, ['Z']);
  assert.deepEqual(await pool.run([]), []);
});

test('where no worker can be made nobody waits for one', async () => {
  const pool = new Pool({ module: Promise.resolve(/** @type {any} */ ({})),
    spawn: () => { throw new Error('blocked by a policy'); }, later: () => 0, never: () => {} }, 2);
  await assert.rejects(pool.run(TASKS), { code: 'NO_START', message: /blocked by a policy/ });
  await assert.rejects(pool.run(TASKS), { code: 'NO_START' });
});

test('there is a worker for each core, at least one and not too many', () => {
  const hands = [undefined, 0, 1, 2, 64].map((cores) => handsFor({ hardwareConcurrency: cores }));
  assert.deepEqual(hands, [1, 1, 1, 2, 8]);
  assert.deepEqual([chunkFor('om', 4), chunkFor('benor', 11), chunkFor('neighbours', 10000),
    chunkFor('gossip', 25)], [64, 8, 1, 2]);
});
