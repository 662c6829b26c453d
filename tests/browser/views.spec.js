// The views of a run, as a reader uses them: asks why a general decided, in the inspector and in
// the log, sees what led to it, and leaves again; folds a tree; looks at time three ways.

import { expect, test } from '@playwright/test';

const SEVEN = 'v=1&alg=om&n=7&t=2&rule=flat';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} [text] */
async function open(page, text = SEVEN) {
  await page.goto(`./#${text}`);
  await page.locator('[data-digest]').first().waitFor();
}

/** @param {Page} page @returns {Promise<number>} the tick of the playhead */
const playhead = async (page) =>
  Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));

test('a decision’s past is lit on demand, and Escape leaves it', async ({ page }) => {
  await open(page);
  await page.locator('tr[data-node="3"] button').click();
  const bar = page.locator('.why-bar');
  await expect(bar).toHaveCount(0);
  await page.getByRole('button', { name: 'Why does General 3 decide Retreat?' }).click();
  await expect(bar).toContainText('51 of 156 messages led to it');
  await page.getByRole('button', { name: 'To the end', exact: true }).click();
  await page.locator('#tab-log').click();
  await expect(bar).toBeVisible();
  await expect(page.locator('.event-aside').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(page.locator('.event-aside')).toHaveCount(0);
  const rows = page.locator('.why-row');
  await rows.last().click();
  await expect(bar).toContainText(/Why does General \d decide Retreat\?/);
  await bar.getByRole('button').click();
  await expect(bar).toHaveCount(0);
});

test('an event is found in the log by its words, and time goes there', async ({ page }) => {
  await open(page);
  await page.locator('#tab-log').click();
  const field = page.getByRole('searchbox', { name: 'Find in the log' });
  await field.fill('general 2 decides');
  await field.press('Enter');
  const found = page.locator('.event-found');
  await expect(found).toContainText('General 2 decides to retreat.');
  await expect(found).toBeInViewport();
  const now = await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow');
  await expect(found).toContainText(`tick ${Number(now).toLocaleString('en')}`);
  await field.fill('General 2 deserts');
  await field.press('Enter');
  await expect(page.locator('.log-find [role=status]')).toHaveText('No event says so.');
});

test('the tree is of the general selected, grows with time, and folds level by level',
  async ({ page }) => {
    await open(page);
    await page.locator('tr[data-node="4"] button').click();
    await page.locator('#tab-tree').click();
    const canvas = page.locator('.tree canvas');
    await expect(canvas).toHaveAttribute('data-node', '4');
    await page.getByRole('button', { name: 'To the end', exact: true }).click();
    const end = await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuemax');
    await expect(canvas).toHaveAttribute('data-t', String(end));
    await page.getByRole('combobox', { name: 'Whose tree' }).selectOption('2');
    await expect(canvas).toHaveAttribute('data-node', '2');
    await page.getByRole('button', { name: 'Unfold one level' }).click();
    await expect(page.locator('.fold-name')).toHaveText('folded up to relay 1');
    await canvas.press('ArrowDown');
    await page.locator('#tab-inspector').click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(/The commander to General 2/);
  });

test('space and time: three clocks, closer and further, a click goes to its moment',
  async ({ page }) => {
    await open(page);
    await page.locator('#tab-spacetime').click();
    const canvas = page.locator('.spacetime canvas');
    const seen = async () => Number(await canvas.getAttribute('data-until'))
      - Number(await canvas.getAttribute('data-from'));
    const near = await seen();
    await page.getByRole('button', { name: 'The whole run' }).click();
    await expect.poll(seen).toBeGreaterThan(near);
    const ticks = await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuemax');
    await expect.poll(seen).toBe(Number(ticks));
    for (const way of ['rounds', 'ticks', 'events']) {
      await page.getByRole('radio', { name: way }).check({ force: true });
      await expect(page.getByRole('radio', { name: way })).toBeChecked();
    }
    const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    await canvas.click({ position: { x: width - 4, y: height * 0.5 } });
    await expect.poll(() => playhead(page)).toBeGreaterThan(0);
    await canvas.press('ArrowDown');
    await page.locator('#tab-inspector').click();
    await expect(page.locator('article[data-message]')).toBeVisible();
  });

test('two views stand side by side where there is room, and one where there is not',
  async ({ page }) => {
    await page.setViewportSize({ width: 1500, height: 900 });
    await open(page);
    await page.getByRole('button', { name: 'Two views side by side' }).click();
    await expect(page.locator('.pane')).toHaveCount(2);
    await page.locator('#beside-tree').click();
    await expect(page.locator('.pane-beside .tree canvas')).toBeVisible();
    await page.locator('#beside-tree').press('ArrowLeft');
    await expect(page.locator('#beside-spacetime')).toBeFocused();
    await expect(page.locator('.pane-beside .spacetime canvas')).toBeVisible();
    await page.locator('#tab-spacetime').click();
    await expect(page.locator('#beside-inspector')).toHaveAttribute('aria-selected', 'true');
    await page.setViewportSize({ width: 1200, height: 900 });
    await expect(page.locator('.pane')).toHaveCount(1);
    await expect(page.locator('.spacetime canvas')).toHaveCount(1);
  });

test('a question and its bar are no wider than the narrowest page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await page.locator('tr[data-node="3"] button').click();
  await page.locator('.why-ask').click();
  await expect(page.locator('.why-bar')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a second run stands beside the first, under one clock', async ({ page }) => {
  await open(page, 'v=1&alg=om&n=3&m=1&bad=2&adv=flip&order=r');
  await page.locator('#tab-compare').click();
  await page.locator('[data-rival=commander]').click();
  await expect(page.locator('[data-difference="0"]')).toBeVisible();
  await page.getByRole('button', { name: 'To the end', exact: true }).click();
  await expect(page.locator('[data-alike=yes]')).toContainText('the same 2 letters');
  await page.getByRole('combobox', { name: 'Who looks' }).selectOption('2');
  await expect(page.locator('[data-alike=no]')).toBeVisible();
  await expect(page.locator('.compare-other-stage canvas')).toBeVisible();
  await page.getByRole('button', { name: 'Close the comparison' }).click();
  await expect(page.locator('.compare-other-stage')).toBeHidden();
  await page.locator('[data-rival=rule]').click();
  await expect(page.locator('.compare .same')).toContainText('Only the rule differs');
  await page.getByRole('button', { name: 'Close the comparison' }).click();
  await page.getByLabel('A link or a scenario').fill('v=1&alg=om&n=4&m=9');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('There is no other run');
});
