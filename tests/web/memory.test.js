// Memory: an instance has a maximum, a run of a million messages fits into it with its trace, and
// replays take no more than the first run did.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { memoryBytes, run } from './core.js';

const MEBI = 1 << 20;
const wasm = new URL('../../www/pkg/bivouac_wasm_bg.wasm', import.meta.url);

test('a hundred replays grow memory by a twentieth at most', () => {
  for (const text of ['v=1&alg=om&n=8&m=3', 'v=1&alg=gossip&n=12&until=3000000']) {
    run(text);
    const before = memoryBytes();
    for (let replay = 0; replay < 100; replay += 1) run(text);
    assert.ok(memoryBytes() <= 1.05 * before, `${before} became ${memoryBytes()} with ${text}`);
  }
});

test('the longest run that is traced fits, with its trace, into what a page may take', () => {
  const { report, buffer } = run('v=1&alg=om&n=10&m=8');
  assert.equal(report.messages.sent, 986409);
  assert.ok(buffer.byteLength > 90 * MEBI);
  assert.ok(memoryBytes() < 232 * MEBI, `${memoryBytes() / MEBI} MiB`);
});

test('no instance takes more than 256 MiB', async () => {
  const module = new WebAssembly.Module(readFileSync(wasm));
  const wanted = WebAssembly.Module.imports(module);
  const imports = wanted.reduce((found, { module: from, name, kind }) => {
    const value = kind === 'function' ? () => {}
      : new WebAssembly.Table({ element: 'externref', initial: 0 });
    return { ...found, [from]: { ...found[from], [name]: value } };
  }, /** @type {Record<string, Record<string, any>>} */ ({}));
  const { exports } = new WebAssembly.Instance(module, imports);
  const memory = /** @type {WebAssembly.Memory} */ (exports.memory);
  const pages = memory.buffer.byteLength >> 16;
  assert.throws(() => memory.grow(4097 - pages), RangeError);
  memory.grow(4096 - pages);
  assert.equal(memory.buffer.byteLength, 256 * MEBI);
});
