// The digests of the shipped scenarios, read from a real page that opened each one's link. The
// table was written natively: equal here says that this browser computes what everyone computes.

import { expect, test } from '@playwright/test';
import { REFUSED, goldens } from '../web/gallery.js';

for (const { name, digest, scenario } of goldens()) {
  test(`${name} has the same digest as natively`, async ({ page }) => {
    await page.goto(`./#${scenario}`);
    if (digest === REFUSED) {
      await expect(page.getByRole('alert').first()).toContainText(/messages/);
      await expect(page.locator('[data-digest]:not([data-digest=""])')).toHaveCount(0);
    } else {
      const shown = page.locator('[data-digest]').first();
      await expect(shown).toHaveAttribute('data-digest', digest, { timeout: 15_000 });
    }
  });
}
