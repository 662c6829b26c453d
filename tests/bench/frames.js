// How long a frame takes in Chromium while two thousand messages ride, by hand:
// node tests/bench/frames.js. Prints rows of a name, a goal, what was measured and whether that is
// within the goal; times are those of one machine.

import { chromium } from '@playwright/test';
import config from '../browser/playwright.config.js';
import { serve } from '../browser/site.js';
import { list } from './lib/rows.js';

/** Two thousand and more messages at once, and the ticks between which they ride. */
const RUNS = {
  'generals with a messenger for each report': 'v=1&alg=om&n=19&m=2&t=2&messengers=each',
  'a vote of 46 peers, 2,070 messages': 'v=1&alg=majority&n=46&t=5&values=4&adv=equivocate',
};
const WATCHED_MS = 4000;
const GOALS = { frame: 17, script: 2 };
const RIDING = 1900;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {{ script: number[], frames: number[], riding: number[] }} Watched */

/** In the page, before its own scripts: notes when animation frames come, and with how many. */
function watch() {
  /** @type {{ frames: number[], riding: number[] }} */
  const watched = { frames: [], riding: [] };
  Object.assign(window, { watched });
  const ask = window.requestAnimationFrame.bind(window);
  let last = 0;
  window.requestAnimationFrame = (callback) => ask((now) => {
    callback(now);
    const stage = document.querySelector('#stage');
    const riding = (stage && Reflect.get(stage, 'drawn')?.length) ?? 0;
    if (last > 0) {
      watched.frames.push(now - last);
      watched.riding.push(riding);
    }
    last = now;
  });
}

/** The processor's time in the scripts of each frame, in ms: others on the machine do not count.
 * @param {Buffer} trace @param {string} site */
function scriptTimes(trace, site) {
  /** @type {any[]} */
  const events = JSON.parse(trace.toString()).traceEvents;
  const start = events.find(({ name, args }) =>
    name === 'CommitLoad' && String(args.data?.url).startsWith(site));
  return events.filter(({ name, pid, tdur }) =>
    name === 'FireAnimationFrame' && pid === start?.pid && tdur > 0)
    .map(({ tdur }) => tdur / 1000);
}

/** @param {number[]} times @param {number} share */
function quantile(times, share) {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** A moment at which most ride, and how slowly to play so that they still do at the end.
 * @param {Page} page */
async function seekCrowd(page) {
  const slider = page.locator('[role=slider]');
  const { width = 0 } = await slider.boundingBox() ?? {};
  let best = { share: 0, riding: 0 };
  for (let share = 0.02; share < 0.98; share += 0.04) {
    await slider.click({ position: { x: width * share, y: 12 } });
    await page.waitForTimeout(60);
    const riding = await page.locator('#stage canvas').getAttribute('data-in-flight');
    if (Number(riding) > best.riding) best = { share, riding: Number(riding) };
  }
  await slider.click({ position: { x: width * best.share, y: 12 } });
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.25');
  return best.riding;
}

/** @param {Browser} browser @param {string} site @param {string} text
 * @returns {Promise<Watched>} of frames with a crowd */
async function play(browser, site, text) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch);
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.goto(`${site}#${text}`);
  await page.locator('[data-digest]').first().waitFor();
  const most = await seekCrowd(page);
  if (most < RIDING) throw new Error(`at most ${most} messages ride at once`);
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const { frames, riding } = /** @type {any} */ (window).watched;
    frames.length = riding.length = 0;
  });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(WATCHED_MS);
  const { frames, riding } = await page.evaluate(() => /** @type {any} */ (window).watched);
  const script = scriptTimes(await browser.stopTracing(), site).slice(-frames.length);
  await page.close();
  const crowded = riding.flatMap((/** @type {number} */ count, /** @type {number} */ i) =>
    (count >= RIDING && i > 2 ? [i] : []));
  const of = (/** @type {number[]} */ list) => crowded.map((/** @type {number} */ i) => list[i]);
  return { riding: of(riding), frames: of(frames), script: of(script) };
}

const site = await serve();
const browser = await chromium.launch(config.projects?.[0].use?.launchOptions);
try {
  const rows = [];
  for (const [name, text] of Object.entries(RUNS)) {
    const { script, frames, riding } = await play(browser, site.url, text);
    const row = (/** @type {string} */ what, /** @type {number} */ goal,
      /** @type {number} */ measured) => ({ name: `${what}, ${name}`, goal: `<= ${goal} ms`,
      measured: Number(measured.toFixed(2)), pass: measured <= goal });
    rows.push(row('p95 frame', GOALS.frame, quantile(frames, 0.95)),
      row('p95 script', GOALS.script, quantile(script, 0.95)),
      row('median script', GOALS.script, quantile(script, 0.5)));
    console.log(`${name}: ${frames.length} frames with ${quantile(riding, 0.5)} riding`);
  }
  list(rows);
} finally {
  await browser.close();
  await site.close();
}
