// How long a seek takes in Chromium in a run of more than a million rows, by hand:
// node tests/bench/seek.js. Prints rows of a name, a goal, what was measured and whether that is
// within the goal; times are those of one machine.

import { chromium } from '@playwright/test';
import config from '../browser/playwright.config.js';
import { serve } from '../browser/site.js';
import { list } from './lib/rows.js';

/** Sixteen generals, four traitors: 396,075 messages with their full trace, 1.2 million rows. */
const SCENARIO = 'v=1&alg=om&n=16&t=4';
const ROWS = 1_000_000;
const SEEKS = 60;
const GOAL = 16;
/** Between two seeks, in which nothing of the first is left to do. */
const APART_MS = 120;

/** @typedef {import('@playwright/test').Page} Page */

/** In the page: seeks by a click on the track at moments strewn over the run, and notes how long
 * each takes until its frame has been drawn. @param {{ seeks: number, apart: number }} how */
async function seekAround({ seeks, apart }) {
  const slider = /** @type {HTMLElement} */ (document.querySelector('[role=slider]'));
  const { left, top, width } = slider.getBoundingClientRect();
  /** @type {number[]} */
  const times = [];
  for (let i = 0; i < seeks; i++) {
    const clientX = left + width * (0.02 + 0.96 * ((i * 0.618034) % 1));
    const at = { clientX, clientY: top + 8, bubbles: true, pointerId: 1, button: 0, buttons: 1 };
    performance.mark('seek');
    const begin = performance.now();
    slider.dispatchEvent(new PointerEvent('pointerdown', at));
    slider.dispatchEvent(new PointerEvent('pointerup', { ...at, buttons: 0 }));
    slider.dispatchEvent(new MouseEvent('click', at));
    // The frame is asked for before this one, and what it draws is done when a message comes back.
    await new Promise((go) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = go;
        port2.postMessage(null);
      });
    });
    times.push(performance.now() - begin);
    await new Promise((go) => { setTimeout(go, apart); });
  }
  return times;
}

/** The processor's time on the page's main thread after each seek, in ms.
 * @param {Buffer} trace @param {string} site */
function busyTimes(trace, site) {
  /** @type {any[]} */
  const events = JSON.parse(trace.toString()).traceEvents;
  const start = events.find(({ name, args }) =>
    name === 'CommitLoad' && String(args.data?.url).startsWith(site));
  const own = events.filter(({ pid, tid }) => pid === start?.pid && tid === start?.tid);
  const marks = own.filter(({ name, cat }) => name === 'seek' && /user_timing/.test(cat))
    .map(({ ts }) => ts).sort((one, other) => one - other);
  const tasks = own.filter(({ name }) => name === 'RunTask');
  return marks.map((mark, i) => {
    const end = marks[i + 1] ?? Infinity;
    // The task that seeks has begun before its mark.
    const after = tasks.filter(({ ts, dur }) => ts + (dur ?? 0) >= mark && ts < end - 1000);
    return after.reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1000, 0);
  });
}

/** @param {number[]} times @param {number} share */
function quantile(times, share) {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

const site = await serve();
const browser = await chromium.launch(config.projects?.[0].use?.launchOptions);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline',
    'blink.user_timing'];
  await browser.startTracing(page, { categories });
  await page.goto(`${site.url}#${SCENARIO}`);
  const anyway = page.getByRole('button', { name: 'Run it anyway' }).first();
  const digest = page.locator('[data-digest]').first();
  await Promise.race([anyway.waitFor({ timeout: 90_000 }), digest.waitFor({ timeout: 90_000 })]);
  if (await anyway.isVisible()) await anyway.click();
  await digest.waitFor({ timeout: 90_000 });
  await page.keyboard.press('Escape');
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  if (await pause.isVisible()) await pause.click();
  await page.waitForTimeout(1000);
  const times = await page.evaluate(seekAround, { seeks: SEEKS, apart: APART_MS });
  const busy = busyTimes(await browser.stopTracing(), site.url).slice(2);
  const row = (/** @type {string} */ name, /** @type {number} */ measured, goal = GOAL) => ({
    name, goal: `<= ${goal} ms`, measured: Number(measured.toFixed(1)), pass: measured <= goal });
  console.log(`${SCENARIO}: more than ${ROWS.toLocaleString('en')} rows, ${SEEKS} seeks`);
  list([
    row('main thread of a seek, median', quantile(busy, 0.5)),
    row('main thread of a seek, p95', quantile(busy, 0.95)),
    row('click to drawn frame, median, the wait for the frame included', quantile(times, 0.5), 33),
    row('click to drawn frame, p95, the wait for the frame included', quantile(times, 0.95), 33),
  ]);
} finally {
  await browser.close();
  await site.close();
}
