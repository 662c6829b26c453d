// Serves the built site for the tests, under a path of its own: an address in the page that is
// not relative to it would break here.

import { preview } from 'vite';

const root = new URL('../../www', import.meta.url).pathname;

/** @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function serve() {
  const server = await preview({
    configFile: false,
    root,
    base: '/under/a/path/',
    logLevel: 'warn',
    build: { outDir: '../dist' },
    preview: { host: '127.0.0.1', port: 0 },
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
