// How fast the map fills and what a second worker gains, in Chromium, by hand:
// node tests/bench/map.js. Prints times of this machine, which want it idle; it judges nothing.

import { chromium } from '@playwright/test';
import config from '../browser/playwright.config.js';
import { serve } from '../browser/site.js';
import { surroundings } from '../web/hands.js';
import { Pool } from '../../www/engine/pool.js';
import { chunkFor, sampleAll } from '../../www/engine/sampler.js';

const ROUNDS = 3;
/** The usual map: n = 4..16, t = 0..5, 1,000 runs of every cell that lies can break. */
const SCENARIO = 'v=1&alg=om&n=4&t=1';
/** Random agreement is the engine's alone, so its runs are work. */
const SWEPT = [11, 13, 16].map((n) => `v=1&alg=benor&n=${n}&t=2&adv=split`);
const SEEDS = 1000;

const median = (/** @type {number[]} */ times) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const whole = (/** @type {number[]} */ times) => ({ 'best ms': Math.round(Math.min(...times)),
  'median ms': Math.round(median(times)) });

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
  console.log(`\nThe map of OM(m), n = 4..16, t = 0..5, ${SEEDS} runs a broken cell, in the page`);
  console.table({ 'first cell': whole(fills.map(({ first }) => first)),
    'all 78 cells': whole(fills.map(({ all }) => all)) });

  /** @type {Record<number, number[]>} */
  const times = { 1: [], 2: [] };
  for (let i = 0; i < ROUNDS; i++) for (const size of [1, 2]) times[size].push(await sweep(size));
  console.log(`\nRandom agreement, ${SWEPT.length} cells of ${SEEDS} runs, in threads under node`);
  console.table({ '1 worker': whole(times[1]), '2 workers': whole(times[2]) });
  console.log('2 workers against 1, best against best:',
    (Math.min(...times[1]) / Math.min(...times[2])).toFixed(2));
} finally {
  await browser.close();
  await site.close();
}
