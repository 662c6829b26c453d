// A core that panics, goes too deep, takes all memory or never ends: the page says so, keeps the
// scenario, gives a report to copy, and the next run works. The page is the shipped one; only its
// module is one that fails when a scenario asks for it.

import { expect, test } from '@playwright/test';
import { run } from '../web/core.js';
import { sabotaged, serve } from './site.js';

const SOUND = 'v=1&alg=om&n=4&m=1&bad=3';
const failing = (/** @type {string} */ way) => `${SOUND}&x_sabotage=${way}`;

/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
test.beforeAll(async () => { site = await serve({ core: sabotaged() }); });
test.afterAll(() => site?.close());

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
async function runsSoundly(page) {
  await page.evaluate((text) => { window.location.hash = text; }, SOUND);
  const shown = page.locator('[data-digest]').first();
  await expect(shown).toHaveAttribute('data-digest', run(SOUND).report.digest);
  await expect(page.locator('.notice')).toHaveCount(0);
}

for (const way of ['panic', 'overflow', 'memory']) {
  test(`after a run that ends in ${way} the scenario is kept and the next run works`,
    async ({ page }) => {
      await page.goto(`${site.url}#${failing(way)}`);
      const notice = page.locator('.notice[data-code="CRASH"]');
      await expect(notice).toBeVisible();
      await notice.locator('summary').click();
      await expect(notice.locator('pre')).toContainText(failing(way));
      if (way === 'panic') await expect(notice.locator('pre')).toContainText('sabotaged');
      await expect(page.locator('[data-action="again"]')).toBeVisible();
      await runsSoundly(page);
    });
}

test('a run that never ends is noticed after 5 s, waited for, and stopped', async ({ page }) => {
  await page.goto(`${site.url}#${failing('spin')}`);
  const notice = page.locator('.notice[data-code="QUIET"]');
  await expect(notice).toBeVisible({ timeout: 10_000 });
  await notice.locator('[data-action="wait"]').click();
  await expect(notice).toHaveCount(0);
  await page.getByRole('button', { name: 'Stop', exact: true }).first().click();
  await expect(page.getByText('You stopped this run').first()).toBeVisible();
  await runsSoundly(page);
});
