// The digests of the shipped scenarios, read from a real page that opened each one's link. The
// table was written natively: equal here says that this browser computes what everyone computes.

import { expect, test } from '@playwright/test';
import { parse } from '../web/core.js';
import { REFUSED, goldens } from '../web/gallery.js';

for (const { name, digest, scenario } of goldens()) {
  // Seed rows 25, 64.
  test(`${name} has the same digest as natively`, async ({ page }) => {
    await page.goto(`./#${scenario}`);
    const shown = page.locator('[data-digest]').first();
    if (digest !== REFUSED) {
      await expect(shown).toHaveAttribute('data-digest', digest, { timeout: 15_000 });
      return;
    }
    // What is refused for its cost says how many messages it would take, to the last one.
    const { messages } = parse(scenario).valid.cost;
    const digits = async () => (await page.locator('body').innerText()).replace(/[^\da-z]/g, '');
    await expect.poll(digits).toContain(messages);
    await expect(shown).toHaveCount(0);
  });
}
