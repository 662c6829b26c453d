// What a visitor downloads, and how soon the first result stands there: by cargo xtask bench.

import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import config from '../browser/playwright.config.js';
import { serve } from '../browser/site.js';
import { judge, median } from './lib/rows.js';

const VISITS = 9;
const LIMITS = { wasm: 100, page: 250, first: 250 };

/** @param {Uint8Array} bytes @returns {number} KB as a host sends it */
const packed = (bytes) => gzipSync(bytes, { level: 9 }).length / 1000;

/** @param {string} what @param {number} measured @param {string} unit @param {number} limit */
function within(what, measured, unit, limit) {
  judge(what, `${measured.toFixed(measured < 100 ? 1 : 0)} ${unit}`, `≤ ${limit} ${unit}`,
    measured <= limit);
}

/** In the page, before its scripts: notes when the first result stands there. */
function watch() {
  const look = () => {
    if (document.querySelector('[data-digest]')) {
      Object.assign(window, { firstResult: performance.now() });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const wasm = readFileSync(new URL('../../www/pkg/bivouac_wasm_bg.wasm', import.meta.url));
within('The compiled core, gzipped', packed(wasm), 'KB', LIMITS.wasm);

const site = await serve();
const browser = await chromium.launch(config.projects?.[0].use?.launchOptions);
try {
  /** @type {number[]} */
  const times = [];
  let size = 0;
  for (let visit = 0; visit < VISITS; visit++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(watch);
    /** @type {Promise<number>[]} */
    const sizes = [];
    page.on('response', (response) => {
      if (response.url().startsWith(site.url)) sizes.push(response.body().then(packed, () => 0));
    });
    await page.goto(site.url);
    await page.waitForFunction(() => Reflect.get(window, 'firstResult'));
    times.push(await page.evaluate(() => Reflect.get(window, 'firstResult')));
    size = Math.max(size, (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0));
    await context.close();
  }
  within('All that the page loads to open, gzipped', size, 'KB', LIMITS.page);
  within(`First result from a cold cache, median of ${VISITS} visits`, median(times), 'ms',
    LIMITS.first);
} finally {
  await browser.close();
  await site.close();
}
