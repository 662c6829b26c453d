// Links that are wrong, cut, or ask for too much, and a run that is stopped: the page says what
// is the matter, and the next sound link runs as if nothing had been.

import { expect, test } from '@playwright/test';
import { en } from '../../www/strings/en.js';
import { parse, run } from '../web/core.js';
import { steps, walk } from './walk.js';

const SOUND = 'v=1&alg=om&n=4&m=1&bad=3&order=a';
const UNSOUND = {
  'an unknown key': 'v=1&alg=om&n=4&m=1&colour=red',
  'too deep a relay': 'v=1&alg=om&n=4&m=9',
  'a traitor who is not there': 'v=1&alg=om&n=4&bad=99',
  'nobody at all': 'v=1&alg=om&n=0',
  'a link that was cut': 'v=1&c=9f3a&alg=om&n=7&m=2&bad=5.',
  'a bad escape': 'v=1&alg=om&n=7&m=2&title=%2',
  'an unknown algorithm': 'v=1&alg=nobody',
};
const BEYOND = 'v=1&alg=om&n=30&m=10';
/** So long that a person would ask it to stop. */
const LONG = 'v=1&alg=om&n=10&m=8';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../www/pkg/types.js').Preview} Preview */

/** @param {Page} page */
async function runsSoundly(page) {
  // As a reader pastes a link into a page that is already open.
  await page.evaluate((text) => { window.location.hash = text; }, SOUND);
  const shown = page.locator('[data-digest]').first();
  await expect(shown).toHaveAttribute('data-digest', run(SOUND).report.digest);
}

for (const [what, link] of Object.entries(UNSOUND)) {
  test(`${what} is explained, and nothing is lost`, async ({ page }) => {
    const { errors, notices } = /** @type {Preview} */ (parse(link));
    expect(errors.length + notices.length).toBeGreaterThan(0);
    await page.goto(`./#${link}`);
    const said = [...errors.map(en.inputError), ...notices.map((notice) => notice.message)];
    for (const sentence of said) {
      await expect(page.getByText(sentence).first()).toBeVisible();
    }
    await runsSoundly(page);
  });
}

test('every hostile link says what is wrong, and the next sound one runs', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`./#${SOUND}`);
  await expect(page.locator('[data-digest]').first()).toBeVisible();
  expect(await page.evaluate(walk, steps())).toEqual([]);
});

test('a link longer than any may be is not opened', async ({ page }) => {
  await page.goto(`./#${SOUND}`);
  // A megabyte is more than some browsers take for an address at all.
  for (const length of [4097, 1 << 19]) {
    const long = `${SOUND}&x_a=`.padEnd(length, 'a');
    await page.evaluate((text) => { window.location.hash = text; }, long);
    await expect(page.locator('.notice[data-code="E_LONG"]')).toBeVisible();
    await runsSoundly(page);
    await expect(page.locator('.notice')).toHaveCount(0);
  }
});

test('thirty generals with ten relays are counted, not run', async ({ page }) => {
  await page.goto(`./#${BEYOND}`);
  await expect(page.getByText('1,457,513,533,249,789').first()).toBeVisible();
  await expect(page.locator('[data-digest]')).toHaveCount(0);
  await runsSoundly(page);
});

test('a long run asks first, and stops when it is told to', async ({ page }) => {
  await page.goto(`./#${LONG}`);
  await page.getByRole('button', { name: 'Run it anyway' }).first().click();
  await page.getByRole('button', { name: 'Stop', exact: true }).first().click();
  await expect(page.getByText('You stopped this run').first()).toBeVisible();
  await expect(page.locator('[data-digest]')).toHaveCount(0);
  await runsSoundly(page);
});
