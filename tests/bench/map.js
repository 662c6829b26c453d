// How fast the map fills in Chromium, and what a second worker gains, by cargo xtask bench. Both
// want the machine idle.

import { chromium } from '@playwright/test';
import config from '../browser/playwright.config.js';
import { serve } from '../browser/site.js';
import { surroundings } from '../web/hands.js';
import { Pool } from '../../www/engine/pool.js';
import { chunkFor, sampleAll } from '../../www/engine/sampler.js';
import { judge, median } from './lib/rows.js';

const ROUNDS = 3;
/** The usual map: n = 4..16, t = 0..5, 1,000 runs of every cell that lies can break. */
const SCENARIO = 'v=1&alg=om&n=4&t=1';
/** Random agreement is the engine's alone, so its runs are work. */
const SWEPT = [11, 13, 16].map((n) => `v=1&alg=benor&n=${n}&t=2&adv=split`);
const SEEDS = 1000;

const FILL_MS = 3000;
const GAIN = 1.8;

/** @param {import('@playwright/test').Page} page @param {string} url
 * @returns {Promise<{ first: number, all: number }>} from the click, in milliseconds */
async function fill(page, url) {
  await page.goto(`${url}#${SCENARIO}`);
  await page.locator('[data-digest]').first().waitFor();
  return page.evaluate(() => new Promise((resolve) => {
    const start = performance.now();
    let first = 0;
    document.getElementById('tab-map')?.click();
    const look = () => {
      const cells = document.querySelectorAll('[role=gridcell]').length;
      const known = cells - document.querySelectorAll('[role=gridcell][data-kind=pending]').length;
      if (known > 0) first ||= performance.now() - start;
      const idle = document.querySelector('[data-map=idle]') !== null;
      if (cells > 0 && idle) resolve({ first, all: performance.now() - start });
      else requestAnimationFrame(look);
    };
    look();
  }));
}

/** @param {number} size how many workers @returns {Promise<number>} milliseconds */
async function sweep(size) {
  const { around, end } = surroundings();
  const pool = new Pool(around, size);
  const how = { seeds: 64 * size, chunk: 64 };
  await sampleAll(pool, SWEPT.slice(0, 1), how);
  const start = performance.now();
  await sampleAll(pool, SWEPT, { seeds: SEEDS, chunk: chunkFor('benor', 16) });
  const took = performance.now() - start;
  end();
  return took;
}

const site = await serve();
const browser = await chromium.launch(config.projects?.[0].use?.launchOptions);
try {
  const fills = [];
  for (let i = 0; i < ROUNDS; i++) {
    const page = await (await browser.newContext()).newPage();
    fills.push(await fill(page, site.url));
    await page.context().close();
  }
  const filled = median(fills.map(({ all }) => all));
  judge(`The map of OM(m), n = 4..16, t = 0..5, ${SEEDS} runs a broken cell, in the page`,
    `${Math.round(filled)} ms`, `≤ ${FILL_MS} ms`, filled <= FILL_MS);

  /** @type {Record<number, number[]>} */
  const times = { 1: [], 2: [] };
  for (let i = 0; i < ROUNDS; i++) for (const size of [1, 2]) times[size].push(await sweep(size));
  const gain = Math.min(...times[1]) / Math.min(...times[2]);
  judge('Random agreement, in threads under node: 2 workers of the pool against 1',
    `${gain.toFixed(2)} ×`, `≥ ${GAIN} ×`, gain >= GAIN, 'needs two idle cores');
} finally {
  await browser.close();
  await site.close();
}
