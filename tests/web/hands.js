// Workers under Node: threads that run the page's own worker script on the real core, so that a
// pool can be tested without a browser.

import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const script = readFileSync(new URL('../../www/pkg/worker.iife.js', import.meta.url), 'utf8');
const wasm = new URL('../../www/pkg/bivouac_wasm_bg.wasm', import.meta.url);
const compiled = WebAssembly.compile(readFileSync(wasm));

/** What the script expects of a browser's worker. */
const PRELUDE = `const { parentPort } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
parentPort.on('message', (data) => globalThis.onmessage?.({ data }));
`;

/** @returns {import('../../www/engine/client.js').Post} */
function spawn() {
  const thread = new Worker(PRELUDE + script, { eval: true });
  /** @type {import('../../www/engine/client.js').Post} */
  const post = {
    postMessage: (message) => thread.postMessage(message),
    terminate: () => { thread.terminate(); },
    onmessage: null,
    onerror: null,
  };
  thread.on('message', (data) => post.onmessage?.({ data }));
  thread.on('error', (error) => post.onerror?.(error));
  return post;
}

/** All workers that were started, so that a test can end them. */
export function surroundings() {
  /** @type {import('../../www/engine/client.js').Post[]} */
  const started = [];
  return {
    started,
    around: {
      module: compiled,
      spawn: () => { started.push(spawn()); return started[started.length - 1]; },
      later: (/** @type {() => void} */ task, /** @type {number} */ ms) => setTimeout(task, ms),
      never: (/** @type {any} */ timer) => clearTimeout(timer),
    },
    end: () => { for (const post of started) post.terminate(); },
  };
}
