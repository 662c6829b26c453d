// The map: cells fill, stop, and open what breaks them; bars open a run; all by keyboard, and on a
// phone. The pool's workers are the browser's own.

import { expect, test } from '@playwright/test';
import { saved, watchSaves } from './saved.js';

/** @typedef {import('@playwright/test').Page} Page */

const GENERALS = 'v=1&alg=om&n=4&bad=3&order=a';
const VOTE = 'v=1&alg=benor&n=6&t=1&adv=split';

/** @param {Page} page @param {string} scenario */
async function openMap(page, scenario) {
  await page.goto(`./#${scenario}`);
  await expect(page.locator('[data-digest]').first())
    .toHaveAttribute('data-digest', /^[0-9a-f]{16}$/);
  await page.locator('#tab-map').click();
}

/** @param {Page} page @param {string} name such as n = 3, t = 1 */
const cell = (page, name) => page.locator(`[role=gridcell][aria-label^="${name}."]`);

/** @param {Page} page */
async function isDrawn(page) {
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'idle', { timeout: 60000 });
  await expect(page.locator('[role=gridcell][data-kind=pending]')).toHaveCount(0);
}

/** Another map than the usual one, which a busy machine takes a while for.
 * @param {Page} page @param {string} down @param {string} across @param {string} seeds */
async function redraw(page, down, across, seeds) {
  if (!await page.locator('.map-settings[open]').count()) {
    await page.locator('.map-settings summary').click();
  }
  await page.locator('[data-seeds]').fill(seeds);
  await page.locator('[data-values=across]').fill(across);
  await page.locator('[data-values=down]').fill(down);
}

// Seed row 24.
test('one click says for which n and t it holds, and a broken cell plays on the stage', async ({
  page,
}) => {
  await openMap(page, GENERALS);
  await expect(page.locator('[role=gridcell]')).toHaveCount(78);
  await expect(cell(page, 'n = 4, t = 1')).toHaveAttribute('data-kind', 'theorem');
  await expect(cell(page, 'n = 4, t = 1')).toHaveAttribute('aria-label', /Holds by the theorem/);
  await expect(cell(page, 'n = 6, t = 2')).toHaveAttribute('data-kind', /some|most/);
  await expect(cell(page, 'n = 4, t = 5')).toHaveAttribute('data-kind', 'none');
  await redraw(page, '4..7', '1, 2', '40');
  await isDrawn(page);
  await expect(cell(page, 'n = 6, t = 2')).toHaveAttribute('aria-label', /Of \d+ runs/);
  await cell(page, 'n = 6, t = 2').click();
  await expect(page).toHaveURL(/n=6.*adv=scripted.*say=/);
  const validity = page.locator('[data-lamp=validity]');
  await expect(page.locator('[role=slider]')).toHaveAttribute('aria-valuenow', '0');
  await expect(async () => {
    await page.locator('[role=slider]').press('End');
    await expect(validity).toHaveAttribute('data-verdict', 'violated', { timeout: 500 });
  }).toPass({ timeout: 10000 });
  // The map stands as it was, and says where it leads.
  await expect(cell(page, 'n = 6, t = 2')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[data-opened]')).toBeVisible();
});

test('the map follows the rule, and shows agreement and obedience each by itself', async ({
  page,
}) => {
  await openMap(page, GENERALS);
  await redraw(page, '4, 7', '1, 2', '50');
  await isDrawn(page);
  await expect(page.locator('[role=gridcell]')).toHaveCount(4);
  await expect(cell(page, 'n = 7, t = 2')).toHaveAttribute('data-kind', 'theorem');
  await page.goto(`./#${GENERALS}&rule=flat`);
  await expect(cell(page, 'n = 7, t = 2')).toHaveAttribute('data-kind', /some|most/);
  await page.locator('[data-show]').selectOption('agreement');
  await expect(cell(page, 'n = 4, t = 2')).toHaveAttribute('aria-label', /agreement/);
  await expect(cell(page, 'n = 4, t = 1')).toHaveAttribute('data-kind', 'exhausted');
});

// Seed row 54.
test('a vote is a share of runs with its interval; a bar opens one of its runs', async ({
  page,
}) => {
  await openMap(page, VOTE);
  await redraw(page, '6, 11', '1, 2', '60');
  await isDrawn(page);
  const one = cell(page, 'n = 6, t = 1');
  await expect(one).toHaveAttribute('aria-label', /Agreement: in \d+ of 60 runs, .* confidence/);
  await one.click();
  const bar = page.locator('[data-bar]:enabled').last();
  const rounds = await bar.getAttribute('aria-label');
  await bar.click();
  await expect(page).toHaveURL(/n=6.*seed=\d+/);
  await expect(page.locator('[data-digest]').first())
    .toHaveAttribute('data-digest', /^[0-9a-f]{16}$/);
  // The bar says in how many rounds its run ends, and so does the run.
  await page.locator('#tab-inspector').click();
  const last = Number(await page.locator('[role=slider]').getAttribute('aria-valuemax'));
  expect(last).toBeGreaterThan(0);
  expect(rounds).toMatch(/^Rounds: \d+/);
  await page.locator('#tab-map').click();
  await expect(page.locator('[role=gridcell]')).toHaveCount(4);
});

test('a map that takes long is stopped, keeps what it has and is drawn again', async ({ page }) => {
  await openMap(page, 'v=1&alg=gossip&n=20&t=2');
  await expect(page.locator('[data-map]')).toContainText('waits to be asked');
  await page.locator('[data-action=map-draw]').click();
  await expect(page.locator('[role=gridcell][data-kind=share], [role=gridcell][data-kind=vacuous]')
    .first()).toBeVisible({ timeout: 60000 });
  await page.locator('[data-action=map-stop]').click();
  await expect(page.locator('[data-map]')).toContainText('Stopped.');
  const left = await page.locator('[role=gridcell][data-kind=pending]').count();
  expect(left).toBeGreaterThan(0);
  await redraw(page, '5', '0, 1', '2');
  await page.locator('[data-action=map-draw]').click();
  await isDrawn(page);
  await expect(page.locator('[role=gridcell]')).toHaveCount(2);
});

test('what cannot be read is explained, and nothing is drawn', async ({ page }) => {
  await openMap(page, GENERALS);
  await redraw(page, '4', '1, 2', '10');
  await isDrawn(page);
  await redraw(page, '9..4', '0..5', '10');
  await expect(page.locator('[data-map]')).toContainText('Write values such as 4..16');
  await expect(page.locator('[data-action=map-draw]')).toBeDisabled();
  await redraw(page, '4..6', '0..2', '0');
  await expect(page.locator('[data-map]')).toContainText('from 1 to 10,000 times');
});

test('by keyboard alone: to the cell, through the cells, and to the run that breaks one', async ({
  page,
}) => {
  await page.goto(`./#${GENERALS}`);
  await expect(page.locator('[data-digest]').first())
    .toHaveAttribute('data-digest', /^[0-9a-f]{16}$/);
  await page.keyboard.press('6');
  await expect(cell(page, 'n = 6, t = 2')).toHaveAttribute('data-kind', /some|most/);
  await page.locator('[role=gridcell][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await expect(cell(page, 'n = 6, t = 2')).toBeFocused();
  await expect(page.locator('[data-cell-says]')).toContainText('Violated');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/n=6.*adv=scripted/);
});

test('the map may have the whole page, and gives it back when a run opens', async ({ page }) => {
  await openMap(page, GENERALS);
  await redraw(page, '4, 6', '1, 2', '50');
  await isDrawn(page);
  await page.locator('[data-action=map-wide]').click();
  await expect(page.locator('#stage')).toBeHidden();
  await cell(page, 'n = 4, t = 1').click();
  await expect(page.locator('#stage')).toBeHidden();
  await cell(page, 'n = 6, t = 2').click();
  await expect(page.locator('#stage')).toBeVisible();
});

for (const width of [320, 390]) {
  test(`at ${width} px the map has room and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openMap(page, GENERALS);
    await expect(cell(page, 'n = 16, t = 5')).toHaveAttribute('data-kind', 'theorem');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    const box = await cell(page, 'n = 16, t = 5').boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(width);
    expect(box?.width).toBeGreaterThanOrEqual(32);
    expect(box?.height).toBeGreaterThanOrEqual(32);
  });
}

test('a map is taken away as a picture and as a table', async ({ page }) => {
  await watchSaves(page);
  await openMap(page, GENERALS);
  await redraw(page, '4, 6', '1, 2', '40');
  await isDrawn(page);
  await page.locator('[data-action=map-export]').click();
  const take = async (/** @type {string} */ what) =>
    String((await saved(page, () => page.locator(`[data-take=${what}]`).click())).bytes);
  const svg = await take('map-svg');
  expect(svg).toContain('Bivouac · map of v=1&amp;alg=om');
  expect(svg.match(/data-kind="theorem"/g)).toHaveLength(2);
  const lines = (await take('map')).trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^n,t,m,within_bound,agreement,/);
  expect(lines[4]).toMatch(/^6,2,2,false,violated,/);
});
