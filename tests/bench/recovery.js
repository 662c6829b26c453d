// How soon a reader gets the page back: from a press of Stop, and from a core that fails. The page
// is the shipped one, in Chromium; the core that fails is the one of `cargo xtask sabotage`, built
// without optimization, so it starts more slowly. By cargo xtask bench.

import { chromium } from '@playwright/test';
import config from '../browser/playwright.config.js';
import { sabotaged, serve } from '../browser/site.js';
import { en } from '../../www/strings/en.js';
import { judge, median } from './lib/rows.js';

const SOUND = 'v=1&alg=om&n=4&m=1&bad=3';
/** So long that a person would ask it to stop. */
const LONG = 'v=1&alg=om&n=10&m=8';
const TIMES = 5;
const LIMITS = { stop: 100, restart: 500 };
const RUN = '[data-digest]';
const STOP = '.working button';
const AGAIN = '[data-action=again]';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ press?: string, hash?: string, shown?: string, said?: string }} Wait */

/**
 * In the page: presses a button or goes to a scenario, and says how many milliseconds later
 * something is shown or said.
 * @param {Wait} wait @returns {Promise<number>}
 */
function from({ press, hash, shown, said }) {
  return new Promise((done) => {
    const start = performance.now();
    const watch = new MutationObserver(() => {
      if (shown && !document.querySelector(shown)) return;
      if (said && !document.querySelector('main')?.textContent?.includes(said)) return;
      watch.disconnect();
      done(performance.now() - start);
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true });
    if (hash) location.hash = hash;
    if (press) /** @type {HTMLElement} */ (document.querySelector(press)).click();
  });
}

/** A run that is stopped while it is under way, then a short one.
 * @param {Page} page @param {string} address */
async function afterStop(page, address) {
  await page.goto(address);
  await page.locator(`${STOP}, ${AGAIN}`).first().waitFor();
  if (await page.locator(AGAIN).count()) await page.locator(AGAIN).first().click();
  await page.locator(STOP).waitFor();
  await page.waitForTimeout(300);
  const stop = await page.evaluate(from, { press: STOP, said: en.stoppedText });
  return { stop, restart: stop + await page.evaluate(from, { hash: SOUND, shown: RUN }) };
}

/** A run that broke the core, then a short one. @param {Page} page @param {string} address */
async function afterCrash(page, address) {
  await page.goto(address);
  await page.locator('.notice[data-code=CRASH]').waitFor();
  return { stop: 0, restart: await page.evaluate(from, { hash: SOUND, shown: RUN }) };
}

/** @param {(page: Page, address: string) => Promise<{ stop: number, restart: number }>} visit
 * @param {string} address */
async function visits(visit, address) {
  const times = [];
  for (let time = 0; time < TIMES; time++) {
    const page = await (await browser.newContext()).newPage();
    times.push(await visit(page, address));
    await page.context().close();
  }
  return { stop: median(times.map(({ stop }) => stop)),
    restart: median(times.map(({ restart }) => restart)) };
}

/** @param {string} what @param {number} measured @param {number} limit */
const within = (what, measured, limit) =>
  judge(what, `${Math.round(measured)} ms`, `≤ ${limit} ms`, measured <= limit);

const [site, broken] = [await serve(), await serve({ core: sabotaged() })];
const browser = await chromium.launch(config.projects?.[0].use?.launchOptions);
try {
  const long = await visits(afterStop, `${site.url}#${LONG}`);
  within('Stop, in the middle of a long run', long.stop, LIMITS.stop);
  const spun = await visits(afterStop, `${broken.url}#${SOUND}&x_sabotage=spin`);
  within('Stop of a core that never answers, until the next run is there', spun.restart,
    LIMITS.restart);
  for (const way of ['panic', 'overflow', 'memory']) {
    const { restart } = await visits(afterCrash, `${broken.url}#${SOUND}&x_sabotage=${way}`);
    within(`A core that failed (${way}), until the next run is there`, restart, LIMITS.restart);
  }
} finally {
  await browser.close();
  await Promise.all([site.close(), broken.close()]);
}
