// Intervening, as a reader does it: at the mouse, by keyboard alone, and back again. The verdict
// follows, the past stays, and every branch can be gone to and compared.

import { expect, test } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */

const SEVEN = 'v=1&alg=om&n=7&t=1&m=1&messengers=each';
const VOTES = 'v=1&alg=majority&n=7&t=2&values=3&adv=same&rounds=6';

/** @param {Page} page @param {string} text */
async function open(page, text) {
  await page.goto(`./#${text}`);
  await expect(page.locator('[data-digest]').first()).toBeVisible();
}

/** @param {Page} page @returns {Promise<string>} what the address says */
const address = (page) => page.evaluate(() => window.location.hash);

/** @param {Page} page */
const playhead = async (page) =>
  Number(await page.getByRole('slider').getAttribute('aria-valuenow'));

/** Chooses a camp by keys. @param {Page} page @param {number} node */
async function choose(page, node) {
  await page.locator('#stage canvas').focus();
  for (let i = 0; i <= node; i++) await page.keyboard.press('ArrowRight');
  await expect(page.locator(`[data-node="${node}"]`)).toBeVisible();
}

/** @param {Page} page @param {string} deed */
const act = (page, deed) => page.locator(`[data-deed="${deed}"]`);

/** @param {Page} page */
const branches = (page) => page.locator('[data-branch]');

// Seed row 12.
test('a second traitor breaks what one could not; undo and redo take it back and forth',
  async ({ page }) => {
    await open(page, `${SEVEN}&adv=attack&order=r`);
    const lamp = page.locator('#lamps');
    await page.keyboard.press('End');
    await expect(lamp).toContainText('Validity');
    await page.keyboard.press('Home');
    await choose(page, 0);
    await act(page, 'turn').click();
    await expect.poll(() => address(page)).toContain('bad=0.6');
    await expect(act(page, 'turn')).toContainText('loyal');
    await page.keyboard.press('End');
    await expect(lamp).toContainText('nothing to obey');
    await page.keyboard.press('Control+z');
    await expect.poll(() => address(page)).not.toContain('bad=0.6');
    await expect(lamp).not.toContainText('nothing to obey');
    await page.keyboard.press('Control+Shift+z');
    await expect(lamp).toContainText('nothing to obey');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(lamp).not.toContainText('nothing to obey');
  });

test('a general turned on the way lies from there, and the playhead stays', async ({ page }) => {
  await open(page, `${SEVEN}&adv=flip&at=4000`);
  await choose(page, 1);
  await page.getByRole('button', { name: 'One event on' }).click();
  await expect.poll(() => playhead(page)).toBeGreaterThan(4000);
  const t = await playhead(page);
  await act(page, 'turn').click();
  await expect.poll(() => address(page)).toMatch(/do=\d+-turn-1&at=/);
  expect(await playhead(page)).toBe(t);
  await expect(page.locator('#narration')).toContainText('General 1 turns traitor');
  await expect(page.locator('[data-node="1"] .role')).toContainText('Traitor');
  await expect(branches(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'One event back' }).click();
  await expect(page.locator('[data-node="1"] .role')).toContainText('Loyal');
});

test('a message is lost, held up and changed, and each is told in words', async ({ page }) => {
  await open(page, `${SEVEN}&at=2000`);
  await choose(page, 1);
  await page.locator('[data-way]').first().click();
  await expect(page.locator('[data-deeds="message"]')).toBeVisible();
  await act(page, 'lie-r').click();
  await expect.poll(() => address(page)).toMatch(/do=\d+-lie-r/);
  await expect(page.locator('[data-befell="forge"]')).toBeVisible();
  const ticks = page.getByLabel('Delay it by');
  await ticks.fill('');
  await ticks.fill('1234');
  await expect(ticks).toHaveValue('1234');
  await act(page, 'delay').click();
  await expect.poll(() => address(page)).toMatch(/delay-1234/);
  await act(page, 'drop').click();
  await expect(page.locator('[data-befell="waylay"]')).toBeVisible();
  await expect(branches(page)).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-intervention]')).toHaveCount(3);
  await page.locator('[data-take-back="1"]').click();
  await expect(page.locator('[data-intervention]')).toHaveCount(1);
  await expect.poll(() => address(page)).not.toContain('drop');
});

// Seed rows 8, 12.
test('a traitor played by hand tells each of them what the reader chooses', async ({ page }) => {
  await open(page, SEVEN);
  await choose(page, 6);
  await page.locator('.by-hand summary').click();
  await page.locator('#hand-0-6-1').selectOption('a');
  await expect.poll(() => address(page)).toContain('say=0-6-1-a');
  await page.locator('#hand-0-6-2').selectOption('x');
  await expect.poll(() => address(page)).toContain('say=0-6-1-a.0-6-2-x');
  await expect(page.locator('#hand-0-6-1')).toBeVisible();
  await page.locator('#hand-all-0-6').selectOption('r');
  await expect.poll(() => address(page)).toMatch(/say=(0-6-\d-r\.?){5}/);
  await page.locator('#hand-all-0-6').selectOption('');
  await expect.poll(() => address(page)).not.toContain('say=');
});

test('branches are gone to and compared, and a link opens the one it was copied from',
  async ({ page, context }) => {
    await open(page, `${SEVEN}&adv=flip&at=4000`);
    await choose(page, 2);
    await act(page, 'crash').click();
    await expect(branches(page)).toHaveCount(2);
    await page.locator('[data-compare]').first().click();
    await expect(page.locator('[data-difference]')).toBeVisible();
    await expect(page.locator('[data-other]')).toBeVisible();
    await page.locator('[data-branch] .chip').first().click();
    await expect.poll(() => address(page)).not.toContain('crash');
    await page.locator('[data-branch] .chip').nth(1).click();
    await expect.poll(() => address(page)).toContain('crash-2');
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.locator('[data-digest]').first()).toBeVisible();
    expect(await other.locator('[data-digest]').first().textContent())
      .toBe(await page.locator('[data-digest]').first().textContent());
    await expect(other.locator('[data-intervention]')).toContainText('General 2 crashes for good');
  });

test('by keyboard alone: a peer is made faulty, a link is cut, and all is undone',
  async ({ page }) => {
    await open(page, `${VOTES}&at=6000`);
    await page.locator('#stage canvas').focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-node="2"]')).toBeVisible();
    await act(page, 'turn').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => address(page)).toMatch(/do=\d+-turn-2/);
    await page.locator('#cut-peer').focus();
    await page.keyboard.press('ArrowDown');
    await act(page, 'cut').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => address(page)).toMatch(/cut-\d-\d/);
    await act(page, 'crash').focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => address(page)).not.toContain('do=');
    await expect(branches(page)).toHaveCount(3);
  });

test('what a link asks for in vain is said, not passed over', async ({ page }) => {
  await open(page, `${SEVEN}&do=3-crash-2.9999-drop`);
  await expect(page.locator('[data-missed="unreached"]')).toContainText('9999-drop');
});
