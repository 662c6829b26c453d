// The main job, as a reader does it: opens the notebook's nine generals by their link, plays,
// pauses, steps and seeks, and sees what the trace says.

import { expect, test } from '@playwright/test';
import { decode } from '../../www/trace/decode.js';
import { run } from '../web/core.js';

const NINE = 'v=1&alg=om&n=9&t=3&order=a&rule=flat&tie=first';
/**
 * Ten moments strewn over the run, the same each time: multiples of the golden ratio, which fall
 * nowhere twice. Not at the very ends, where a click is no longer on the slider.
 */
const SHARES = Array.from({ length: 10 }, (_, place) => 0.02 + 0.96 * ((place * 0.618034) % 1));

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
async function open(page) {
  await page.goto(`./#${NINE}`);
  await expect(page.locator('[data-digest]').first()).toBeVisible();
}

/** @param {Page} page @returns {Promise<number>} the tick of the playhead */
const playhead = async (page) =>
  Number(await page.getByRole('slider').getAttribute('aria-valuenow'));

// Seed rows 20, 39.
test('nine generals play, pause, step back, and end in the known counts', async ({ page }) => {
  const button = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true });
  await open(page);
  await page.keyboard.press('Home');
  await button('Play').click();
  await expect.poll(() => playhead(page)).toBeGreaterThan(0);
  await button('Pause').click();
  const paused = await playhead(page);
  await button('One event back').click();
  await expect.poll(() => playhead(page)).toBeLessThan(paused);
  await button('To the end').click();
  // The loyal lieutenants 1 to 5 and the traitors 6 to 8, attack before retreat.
  await expect(page.getByText('41 / 219')).toHaveCount(5);
  await expect(page.getByText('86 / 174')).toHaveCount(3);
});

/**
 * The playhead and the messages that the stage shows in flight, both of one frame.
 * @param {Page} page
 * @returns {Promise<{ t: number, drawn: number[] }>}
 */
const shown = (page) => page.evaluate(() => {
  const stage = /** @type {{ drawn?: number[] } | null} */ (
    /** @type {unknown} */ (document.querySelector('#stage')));
  const t = document.querySelector('[role=slider]')?.getAttribute('aria-valuenow');
  return { t: Number(t), drawn: [...stage?.drawn ?? []].sort((one, other) => one - other) };
});

test('what rides on the stage is what the trace has in flight', async ({ page }) => {
  const { report, buffer } = run(NINE);
  const { messages } = decode(buffer);
  const all = Array.from(messages.departed, (_, id) => id);
  const inFlight = (/** @type {number} */ t) =>
    all.filter((id) => messages.departed[id] <= t && t < messages.arrived[id]);

  await open(page);
  const slider = page.getByRole('slider');
  const width = (await slider.boundingBox())?.width ?? 0;
  for (const share of SHARES) {
    await slider.click({ position: { x: share * width, y: 12 } });
    await expect.poll(async () => (await playhead(page)) / report.ticks).toBeCloseTo(share, 1);
    const { t, drawn } = await shown(page);
    expect(drawn, `at tick ${t}`).toEqual(inFlight(t));
  }
});
