// A vote among neighbours, as a reader watches it: opens it by its link, plays, seeks to the end,
// and finds the verdict and the counts of the chart as the trace has them.

import { expect, test } from '@playwright/test';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { run } from '../web/core.js';

const VOTE = 'v=1&alg=neighbours&n=25&t=5&values=4&update=sync';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @returns {Promise<number>} the tick of the playhead */
const playhead = async (page) =>
  Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));

/** @param {Page} page @returns {Promise<Record<string, number>>} what the chart says is held */
const charted = (page) => page.evaluate(() => Object.fromEntries(
  Array.from(document.querySelectorAll('[data-holds]'), (part) =>
    [part.getAttribute('data-holds'), Number(part.getAttribute('data-count'))])));

// Seed row 62.
test('a vote plays, and its end is told as the trace has it', async ({ page }) => {
  const { report, buffer } = run(VOTE);
  const trace = decode(buffer);
  const { votes } = indexTrace(trace);
  const { values, ticks } = trace.header;
  const counts = (/** @type {number} */ t) =>
    Object.fromEntries(values.map((name, value) => [name, votes?.counts(t)[value]]));

  await page.goto(`./#${VOTE}`);
  await expect(page.locator('[data-digest]').first())
    .toHaveAttribute('data-digest', report.digest);
  await page.getByRole('tab', { name: 'Votes' }).click();
  await expect.poll(() => charted(page)).toEqual(counts(0));

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => playhead(page)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.poll(() => page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
  const paused = counts(await playhead(page));
  await expect.poll(() => charted(page)).toEqual(paused);

  await page.getByRole('button', { name: 'To the end', exact: true }).click();
  await expect.poll(() => playhead(page)).toBe(ticks);
  await expect.poll(() => charted(page)).toEqual(counts(ticks));
  for (const [lamp, verdict] of Object.entries(report.verdict)) {
    await expect(page.locator(`[data-lamp=${lamp}]`)).toHaveAttribute('data-verdict', verdict);
  }
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expect(page.locator('[data-figure=verdict]')).toContainText(
    `after ${report.rounds} rounds`);
});

test('a click in the strip goes to a round and to a peer', async ({ page }) => {
  await page.goto(`./#${VOTE}`);
  await expect(page.locator('[data-digest]').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Votes' }).click();
  await page.locator('[data-holds]').first().waitFor();
  const chart = page.locator('.panel-votes svg');
  const { width = 0, height = 0 } = (await chart.boundingBox()) ?? {};
  await chart.click({ position: { x: width - 20, y: height - 20 } });
  await expect.poll(() => playhead(page)).toBeGreaterThan(0);
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expect(page.getByRole('heading', { name: 'Peer 24' })).toBeVisible();
});
