// The page without a network: once it was open it opens again with the server gone, and it says
// when a newer version has come.

import { expect, test } from '@playwright/test';
import { en } from '../../www/strings/en.js';
import { NOTEBOOK, notebookDigest } from './embeds.js';
import { serve } from './site.js';

test('the page opens without its server, and says when a newer one has come', async ({ page }) => {
  const shown = page.locator('[data-digest]').first();
  const site = await serve();
  const port = Number(new URL(site.url).port);
  await page.goto(`${site.url}#${NOTEBOOK}`);
  await expect(shown).toHaveAttribute('data-digest', notebookDigest());
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await site.close();

  await page.goto('about:blank');
  await page.goto(`${site.url}?theme=dark#${NOTEBOOK}`);
  await expect(shown).toHaveAttribute('data-digest', notebookDigest());
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  // Until nobody looks for a newer version any more, whom there would be nobody to tell of it.
  await page.waitForTimeout(4000);
  const newer = await serve({ port, newer: true });
  try {
    await page.goto('about:blank');
    await page.goto(`${site.url}#${NOTEBOOK}`);
    await expect(page.getByText(en.newerVersion)).toBeVisible({ timeout: 15_000 });
  } finally {
    await newer.close();
  }
});

test('the page says how it can be installed', async ({ page, request }) => {
  await page.goto('./');
  const link = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(String(link))).json();
  expect(manifest.display).toBe('standalone');
  for (const { src } of manifest.icons) expect((await request.get(src)).ok(), src).toBe(true);
  expect((await request.get(manifest.start_url)).ok()).toBe(true);
});
