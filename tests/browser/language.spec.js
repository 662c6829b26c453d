// The page in another language: the address, the switch and the browser choose it, only its own
// sentences are fetched, and the run and the moment stay.

import { expect, test } from '@playwright/test';

const FOUR = 'v=1&alg=om&n=4&bad=3&order=a';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} address */
async function open(page, address) {
  /** @type {string[]} */
  const fetched = [];
  page.on('request', (request) =>
    fetched.push(new URL(request.url()).pathname.split('/').pop() ?? ''));
  await page.goto(address);
  await expect(page.locator('[data-digest]').first()).toBeVisible();
  return fetched;
}

test('the address asks for German, and English is not even fetched', async ({ page }) => {
  const fetched = await open(page, `./?lang=de#${FOUR}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('button', { name: 'Abspielen', exact: true })).toBeVisible();
  await expect(page.locator('a.skip')).toHaveText('Zur Steuerung springen');
  expect(fetched.some((file) => /^de-.*\.js$/.test(file))).toBe(true);
  expect(fetched.some((file) => /^en-.*\.js$/.test(file))).toBe(false);
});

test('the switch keeps run and moment, and is remembered', async ({ page }) => {
  await open(page, `./#${FOUR}`);
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/at=/);
  const fragment = new URL(page.url()).hash;
  const digest = await page.locator('[data-digest]').first().getAttribute('data-digest');
  await page.locator('[data-action=more]').click();
  await page.locator('.language').selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('[data-digest]').first())
    .toHaveAttribute('data-digest', digest ?? '');
  expect(new URL(page.url()).hash).toBe(fragment);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('no word of English is left where German is read', async ({ page }) => {
  await open(page, `./?lang=de#${FOUR}&at=60000`);
  for (const sheet of ['g', 'x', '?']) {
    await expect(async () => {
      await page.keyboard.press(sheet);
      await expect(page.locator('dialog[open]')).toBeVisible({ timeout: 500 });
    }).toPass();
    const text = await page.locator('dialog').innerText();
    expect(text, sheet).not.toMatch(/\b(the|and|with|of the|run|general)\b/);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('e');
  await expect(page.locator('form')).toBeVisible();
  expect(await page.locator('body').innerText()).not.toMatch(/\b(the|and|with|what|general)\b/);
});
