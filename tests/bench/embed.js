// How soon a run stands on the stage of embed.html in Chromium, and how large the file is, by hand:
// node tests/bench/embed.js. Prints rows of a name, a goal, what was measured and whether that is
// within the goal; times are those of one machine.

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import config from '../browser/playwright.config.js';
import { fileOf, NOTEBOOK } from '../browser/embeds.js';
import { serve } from '../browser/site.js';
import { list } from './lib/rows.js';

const TIMES = 7;
const GOALS = { painted: 1000, raw: 900, packed: 350 };

/** @typedef {import('@playwright/test').Browser} Browser */

/** In the page, before its own script: notes the frame after the run is on the stage. */
function watch() {
  const look = () => {
    const shown = document.querySelector('[data-digest]')
      && document.querySelector('#stage canvas');
    if (!shown) return requestAnimationFrame(look);
    return requestAnimationFrame(() => Object.assign(window, { painted: performance.now() }));
  };
  requestAnimationFrame(look);
}

/** @param {Browser} browser @param {string} address @returns {Promise<number>} milliseconds from
 *   the start of the navigation to the run's first frame, the median of some */
async function painted(browser, address) {
  /** @type {number[]} */
  const times = [];
  for (let i = 0; i < TIMES; i++) {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(watch);
    await page.waitForTimeout(500);
    await page.goto(address);
    await page.waitForFunction(() => Reflect.get(window, 'painted'));
    times.push(await page.evaluate(() => Reflect.get(window, 'painted')));
    await page.context().close();
  }
  return times.sort((one, other) => one - other)[Math.floor(TIMES / 2)];
}

const site = await serve();
const browser = await chromium.launch(config.projects?.[0].use?.launchOptions);
try {
  const file = readFileSync(new URL(fileOf('embed.html')));
  const row = (/** @type {string} */ name, /** @type {number} */ goal, /** @type {string} */ unit,
    /** @type {number} */ measured) =>
    ({ name, goal: `<= ${goal} ${unit}`, measured: Math.round(measured), pass: measured <= goal });
  list([
    row('first frame of a run, from a server', GOALS.painted, 'ms',
      await painted(browser, `${site.url}embed.html#${NOTEBOOK}`)),
    row('first frame of a run, from a disk', GOALS.painted, 'ms',
      await painted(browser, `${fileOf('embed.html')}#${NOTEBOOK}`)),
    row('embed.html', GOALS.raw, 'KB', file.length / 1000),
    row('embed.html, gzipped', GOALS.packed, 'KB', gzipSync(file, { level: 9 }).length / 1000),
  ]);
} finally {
  await browser.close();
  await site.close();
}
