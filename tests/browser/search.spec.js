// The search for the worst lie: three generals are broken by a lie that opens on the stage, four
// are not, and a search that is too long is stopped.

import { expect, test } from '@playwright/test';

/** Goes to the end, as soon as the run is there. @param {import('@playwright/test').Page} page
 * @param {string} verdict */
async function endsWith(page, verdict) {
  const validity = page.locator('[data-lamp=validity]');
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(validity).toHaveAttribute('data-verdict', verdict, { timeout: 500 });
  }).toPass({ timeout: 10000 });
}

// Seed row 12.
test('a lie that breaks three generals is found, opened and shown violated', async ({ page }) => {
  await page.goto('./#v=1&alg=om&n=3&m=1&bad=2&order=a&adv=honest');
  await endsWith(page, 'held');
  await page.locator('[data-action=search]').click();
  const said = page.locator('[data-search]');
  await expect(said).toContainText('breaks obedience');
  await page.locator('[data-action=open-lie]').click();
  await expect(page).toHaveURL(/adv=scripted.*say=/);
  await expect(said).toContainText('You are looking at that run.');
  await endsWith(page, 'violated');
});

test('no lie breaks four generals, and all tables are tried', async ({ page }) => {
  await page.goto('./#v=1&alg=om&n=4&m=1&bad=0');
  await page.locator('[data-action=search]').click();
  await expect(page.locator('[data-search]'))
    .toHaveText(/^No lie breaks it: all 4 tables that can matter were tried\.\s*$/);
  await expect(page.locator('[data-action=open-lie]')).toHaveCount(0);
});

test('a search that found nothing goes further, tells of its tries and is stopped', async ({
  page,
}) => {
  await page.goto('./#v=1&alg=om&n=10&m=3&bad=0.4.7');
  await page.locator('[data-action=search]').click();
  const said = page.locator('[data-search]');
  await expect(said).toHaveText(/^None found in 500,000 tries\.\s*$/, { timeout: 30000 });
  await page.locator('[data-action=search-further]').click();
  await expect(page.locator('[data-search-progress]')).toContainText(/[1-9][\d,]* tables tried/);
  await page.locator('[data-action=search-stop]').click();
  await expect(said).toContainText(/Stopped after [\d,]+ tables?\./);
  await expect(page.locator('[data-action=search]')).toBeVisible();
});
