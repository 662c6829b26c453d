// Takes the picture that the README shows, from the built site in Chromium, into docs/page.png:
// node tests/browser/picture.js

import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import config from './playwright.config.js';
import { serve } from './site.js';

/** Two traitors among seven, halfway through the second round. */
const MOMENT = 'v=1&alg=om&n=7&t=2&rule=flat&at=187000'
  + '&title=Seven%20generals%2C%20two%20traitors%3A%20the%20flat%20vote%20fails';
/** General 4, whom a lie is about to reach, is looked at. */
const LOOKED_AT = 'tr[data-node="4"] button';
const DOCS = new URL('../../docs/', import.meta.url);

const site = await serve();
const browser = await chromium.launch(config.projects?.[0].use?.launchOptions);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.url}#${MOMENT}`);
  await page.locator('[data-digest]').first().waitFor();
  await page.locator(LOOKED_AT).click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
  mkdirSync(DOCS, { recursive: true });
  await page.screenshot({ path: new URL('page.png', DOCS).pathname });
} finally {
  await browser.close();
  await site.close();
}
