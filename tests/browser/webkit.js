// A small client of the WebDriver protocol for WebKitGTK, whose browser Playwright cannot drive.
// It opens pages and asks questions of them, and does nothing else. Needs a display.

import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 15_000;
const STEP_MS = 100;

/** @typedef {{ open(url: string): Promise<void>, evaluate(body: string): Promise<unknown>,
 *   until(body: string): Promise<unknown>, enter(frame: number): Promise<void>,
 *   close(): Promise<void> }} Browser  what is asked after `enter` is asked of a frame of the page,
 *   until another page is opened */

/** Debian keeps the browser that the driver starts in the library's own folder. */
function program() {
  const files = execFileSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8' });
  const path = files.split('\n').find((file) => file.endsWith('/MiniBrowser'));
  if (!path) throw new Error('libwebkit2gtk-4.1-0 brings no MiniBrowser');
  return path;
}

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Asks until the answer is neither an error nor empty.
 * @template T @param {() => Promise<T>} question @returns {Promise<T>}
 */
async function patiently(question) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await question().catch((error) => {
      if (Date.now() >= end) throw error;
      return null;
    });
    if (answer || Date.now() >= end) return /** @type {T} */ (answer);
    await pause(STEP_MS);
  }
}

/** @param {string} url @param {string} method @param {object} [body] */
async function call(url, method, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = /** @type {any} */ (await response.json());
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

/** Starts the driver and a browser. @returns {Promise<Browser>} */
export async function launch() {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore' });
  const host = `http://127.0.0.1:${port}`;
  const options = { binary: program(), args: ['--automation'] };
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
  await patiently(() => call(`${host}/status`, 'GET'));
  const { sessionId } = await call(`${host}/session`, 'POST', { capabilities: { alwaysMatch } });
  const session = `${host}/session/${sessionId}`;
  const evaluate = (/** @type {string} */ script) =>
    call(`${session}/execute/sync`, 'POST', { script, args: [] });
  return {
    open: async (url) => {
      await call(`${session}/frame`, 'POST', { id: null }).catch(() => {});
      await call(`${session}/url`, 'POST', { url });
    },
    enter: async (frame) => {
      await patiently(() => call(`${session}/frame`, 'POST', { id: frame }).then(() => true));
    },
    evaluate,
    until: (script) => patiently(() => evaluate(script)),
    close: async () => {
      await call(session, 'DELETE').catch(() => {});
      driver.kill();
    },
  };
}
