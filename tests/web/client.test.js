// The client of the engine against workers that do not start, do not stop, or crash. Workers and
// timers are played by the test, so that nothing waits.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../www/engine/client.js';

/** A worker that does nothing by itself. */
class Puppet {
  /** @type {any[]} */
  heard = [];
  ended = false;
  /** @type {((event: any) => void) | null} */
  onmessage = null;
  /** @type {((event: any) => void) | null} */
  onerror = null;

  /** @param {any} message */
  postMessage(message) { this.heard.push(message); }
  terminate() { this.ended = true; }
  /** @param {any} data */
  say(data) { this.onmessage?.({ data }); }
  /** @param {string} verb */
  idOf(verb) { return this.heard.findLast((one) => one.verb === verb)?.id; }
}

/** A client whose workers and timers are in the test's hand. */
function stage() {
  /** @type {Puppet[]} */
  const workers = [];
  /** @type {Map<object, { task: () => void, ms: number }>} */
  const timers = new Map();
  /** @type {boolean[]} */
  const silences = [];
  const client = new Client({
    quiet: (silent) => silences.push(silent),
    module: Promise.resolve(/** @type {any} */ ({})),
    spawn: () => { workers.push(new Puppet()); return workers[workers.length - 1]; },
    later: (task, ms) => { const key = {}; timers.set(key, { task, ms }); return key; },
    never: (key) => { timers.delete(key); },
  });
  const settle = () => new Promise((resolve) => { setImmediate(resolve); });
  /** @param {number} ms */
  const ring = (ms) => {
    const due = [...timers].filter(([, timer]) => timer.ms <= ms);
    for (const [key, { task }] of due) { timers.delete(key); task(); }
  };
  /** @param {number} index */
  const started = async (index) => {
    await settle();
    workers[index].say({ id: 0, ok: true });
    await settle();
    return workers[index];
  };
  return { client, workers, settle, ring, started, timers, silences };
}

/** @param {Promise<unknown>} promise @returns {Promise<string>} the code it fails with */
const codeOf = (promise) => promise.then(() => 'no error', (error) => error.code);

test('each answer goes to its own question, and a run reports on its way', async () => {
  const { client, started } = stage();
  const parsed = client.parse('a');
  const described = client.describe();
  const worker = await started(0);
  worker.say({ id: worker.idOf('describe'), ok: true, value: 'table' });
  worker.say({ id: worker.idOf('parse'), ok: true, value: 'preview' });
  assert.deepEqual(await Promise.all([parsed, described]), ['preview', 'table']);

  /** @type {any[]} */
  const seen = [];
  const ran = client.run('a', (progress) => seen.push(progress));
  await new Promise((resolve) => { setImmediate(resolve); });
  worker.say({ id: worker.idOf('run'), progress: 1 });
  worker.say({ id: worker.idOf('run'), ok: true, value: 'done' });
  assert.equal(await ran, 'done');
  assert.deepEqual(seen, [1]);
});

test('a worker that does not start within 5 s is reported', async () => {
  const { client, workers, settle, ring } = stage();
  const code = codeOf(client.parse('a'));
  await settle();
  ring(5000);
  assert.equal(await code, 'NO_START');
  assert.equal(workers[0].ended, true);
});

test('a run that does not listen to stop is ended by force, and the next request has a new worker',
  async () => {
    const { client, workers, started, settle, ring } = stage();
    const code = codeOf(client.run('a', () => {}));
    await started(0);
    client.stop();
    await settle();
    workers[0].say({ id: workers[0].idOf('run'), progress: 1 });
    assert.ok(workers[0].heard.some(({ verb }) => verb === 'stop'));
    ring(500);
    assert.equal(await code, 'STOPPED');
    assert.equal(workers[0].ended, true);
    const parsed = client.parse('b');
    const fresh = await started(1);
    fresh.say({ id: fresh.idOf('parse'), ok: true, value: 'again' });
    assert.equal(await parsed, 'again');
  });

test('who only asked something while a run is ended by force is answered by the next worker',
  async () => {
    const { client, started, settle, ring } = stage();
    const code = codeOf(client.run('a', () => {}));
    await started(0);
    const parsed = client.parse('b');
    client.stop();
    await settle();
    ring(500);
    assert.equal(await code, 'STOPPED');
    const fresh = await started(1);
    fresh.say({ id: fresh.idOf('parse'), ok: true, value: 'preview' });
    assert.equal(await parsed, 'preview');
  });

test('a run that listens to stop keeps its worker', async () => {
  const { client, workers, started, settle, ring, timers } = stage();
  const code = codeOf(client.run('a', () => {}));
  const worker = await started(0);
  client.stop();
  await settle();
  worker.say({ id: worker.idOf('run'), ok: false, error: { code: 'STOPPED', message: '' } });
  worker.say({ id: worker.idOf('stop'), ok: true, value: null });
  assert.equal(await code, 'STOPPED');
  ring(60000);
  assert.deepEqual([workers[0].ended, timers.size], [false, 0]);
});

test('a crash ends every open request and the next one has a new worker', async () => {
  const { client, workers, started } = stage();
  const codes = [codeOf(client.parse('a')), codeOf(client.run('a', () => {}))];
  const worker = await started(0);
  worker.say({ id: worker.idOf('run'), ok: false, error: { code: 'CRASH', message: 'trap' } });
  assert.deepEqual(await Promise.all(codes), ['CRASH', 'CRASH']);
  client.parse('b').catch(() => {});
  await started(1);
  assert.equal(workers.length, 2);
});

test('a run without a sign of life for 20 s is given up', async () => {
  const { client, started, ring } = stage();
  const code = codeOf(client.run('a', () => {}));
  await started(0);
  ring(20000);
  assert.equal(await code, 'SILENT');
});

test('silence of 5 s is noticed, and whoever waits has time again', async () => {
  const { client, workers, started, ring, silences } = stage();
  const code = codeOf(client.run('a', () => {}));
  const worker = await started(0);
  ring(5000);
  assert.deepEqual([silences, worker.ended], [[true], false]);
  worker.say({ id: worker.idOf('run'), progress: 1 });
  assert.deepEqual(silences, [true, false]);
  ring(5000);
  client.wait();
  ring(5000);
  assert.deepEqual([silences, worker.ended], [[true, false, true, false, true], false]);
  ring(20000);
  assert.deepEqual([await code, silences.at(-1), workers[0].ended], ['SILENT', false, true]);
});

test('what the core refuses comes with its codes', async () => {
  const { client, started } = stage();
  const run = client.run('a', () => {});
  const worker = await started(0);
  const error = { code: 'E_COST', message: 'too many', errors: [{ code: 'E_COST' }] };
  worker.say({ id: worker.idOf('run'), ok: false, error });
  await assert.rejects(run, { code: 'E_COST', message: 'too many', errors: error.errors });
});

test('a search sends its budget, tells of its tries, and is ended by force like a run',
  async () => {
    const { client, started, settle, ring } = stage();
    /** @type {any[]} */
    const seen = [];
    const code = codeOf(client.search('a', 70, (progress) => seen.push(progress)));
    const worker = await started(0);
    const id = worker.idOf('search');
    assert.equal(worker.heard.find(({ verb }) => verb === 'search').budget, 70);
    worker.say({ id, progress: { tried: 5 } });
    client.stop();
    await settle();
    assert.ok(worker.heard.some(({ verb }) => verb === 'stop'));
    ring(500);
    assert.equal(await code, 'STOPPED');
    assert.deepEqual(seen, [{ tried: 5 }]);
  });
