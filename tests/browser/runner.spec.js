// The notebook's test runner on the page: its two cases, run several times, come out as printed,
// and a case opens as a run.

import { expect, test } from '@playwright/test';

// Seed rows 19, 23.
test('the notebook’s cases come out as printed and open as runs', async ({ page }) => {
  await page.goto('./#v=1&alg=om&n=4&t=2&rule=flat&tie=first');
  await expect(page.locator('[data-digest]')).toHaveAttribute('data-digest', /^[0-9a-f]{16}$/);
  await page.locator('[data-action=runner]').click();
  await page.locator('[name=cases]').fill('9,3; 4,2; 3,5');
  await page.locator('[name=runs]').fill('3');
  await page.locator('[data-action=sweep]').click();
  const row = (/** @type {string} */ name) => page.locator(`[data-case="${name}"]`);
  await expect(row('9,3')).toContainText('463 / 1,617');
  await expect(row('9,3')).toContainText('Retreat');
  await expect(row('4,2')).toContainText('5 / 10');
  await expect(row('3,5')).toContainText('cannot be');
  await row('9,3').getByRole('button').click();
  await expect(page.locator('[data-figure=messages]')).toContainText('2,080');
});

test('cases that are none are explained, and nothing runs', async ({ page }) => {
  await page.goto('./#v=1&alg=majority&n=5');
  await page.locator('[data-action=runner]').click();
  await page.locator('[name=cases]').fill('nine');
  await expect(page.locator('[data-sweep]')).toContainText('Write cases such as 9,3; 4,2.');
  await page.locator('[name=cases]').fill('5,1; 7,2');
  await page.locator('[name=runs]').fill('20');
  await page.locator('[data-action=sweep]').click();
  await expect(page.locator('[data-case="7,2"]')).toContainText('20');
});
