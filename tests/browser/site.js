// Serves the built site for the tests, under a path of its own: an address in the page that is
// not relative to it would break here.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { preview } from 'vite';

/** @import { Plugin } from 'vite' */

const root = new URL('../../www', import.meta.url).pathname;
const BASE = '/under/a/path/';
const HOSTS = new URL('hosts/', import.meta.url);
const TYPES = /** @type {Record<string, string>} */ ({ html: 'text/html', js: 'text/javascript' });

/** Pages around the site's own that only tests need. @returns {Plugin} */
function hosts() {
  return {
    name: 'bivouac-test-hosts',
    configurePreviewServer({ middlewares }) {
      middlewares.use(`${BASE}hosts/`, (request, response) => {
        const name = (request.url ?? '').split('?', 1)[0].slice(1);
        response.setHeader('content-type', TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain');
        response.end(/^[a-z]+\.[a-z]+$/.test(name) ? readFileSync(new URL(name, HOSTS)) : '');
      });
    },
  };
}

/** The service worker of a version to come. @returns {Plugin} */
function nextVersion() {
  return {
    name: 'bivouac-test-next-version',
    configurePreviewServer({ middlewares }) {
      middlewares.use(`${BASE}sw.js`, (_, response) => {
        const worker = readFileSync(new URL('../../dist/sw.js', import.meta.url), 'utf8');
        response.setHeader('content-type', 'text/javascript');
        response.end(worker.replace(/"VERSION":"\w+"/, '"VERSION":"next"'));
      });
    },
  };
}

/** A core that fails when a scenario asks for it, as `cargo xtask test` builds it. */
export function sabotaged() {
  const target = process.env.CARGO_TARGET_DIR ?? 'target';
  return readFileSync(resolve(root, '..', target, 'sabotage/bivouac_wasm_bg.wasm'));
}

/** Answers every request for the core with another one.
 * @param {Buffer} core @returns {Plugin} */
const exchange = (core) => ({
  name: 'exchange-core',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (!request.url?.endsWith('.wasm')) return next();
      response.setHeader('Content-Type', 'application/wasm');
      response.end(core);
    });
  },
});

/** @param {{ port?: number, newer?: boolean, core?: Buffer }} [how] with another core than the
 * site's own @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function serve({ port = 0, newer = false, core } = {}) {
  const server = await preview({
    configFile: false,
    root,
    base: BASE,
    plugins: [hosts(), ...(newer ? [nextVersion()] : []), ...(core ? [exchange(core)] : [])],
    logLevel: 'warn',
    build: { outDir: '../dist' },
    preview: { host: '127.0.0.1', port, strictPort: port !== 0 },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the server has no address');
  return { url, close: () => server.close() };
}

/** Playwright's set-up: serves while the specs run, who find the address in the environment. */
export default async function setUp() {
  const { url, close } = await serve();
  process.env.SITE = url;
  return close;
}
