// A run that is far too large to send: the page says what the loyal decide, and shows any message.

import { expect, test } from '@playwright/test';

test('OM(6) among 19 is decided at once, and its messages open path by path', async ({ page }) => {
  await page.goto('./#v=1&alg=om&n=19&m=6&bad=0.14.15.16.17.18&adv=split&order=a');
  await expect(page.locator('[data-settled]')).toContainText('174,865,860');
  await expect(page.locator('[data-decides]')).toHaveCount(13);
  await page.keyboard.press('Escape');
  await page.locator('[data-look]').click();
  await expect(page.locator('[data-to]')).toHaveCount(18);
  for (const node of [3, 15, 7, 14, 1, 2]) {
    await page.locator(`[data-to="${node}"] button`).click();
    await expect(page.locator(`[data-to="${node}"]`)).toHaveCount(0);
  }
  await expect(page.locator('[data-to]')).toHaveCount(12);
  await expect(page.locator('[data-place]')).toContainText('of 160,392,960 in round 7');
  await page.locator('.trail button').first().click();
  await expect(page.locator('[data-to]')).toHaveCount(18);
});
