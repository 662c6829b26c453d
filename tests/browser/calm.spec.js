// Nothing moves that nobody asked for: a page at rest asks for no frame, and nothing is ever wider
// than the narrowest screen.

import { expect, test } from '@playwright/test';

const RUNS = {
  generals: 'v=1&alg=om&n=7&t=2&rule=flat',
  votes: 'v=1&alg=benor&n=11&t=2&adv=split',
  gossip: 'v=1&alg=gossip&n=16&produce_count=4&loc=course&downtime=random&until=3000000'
    + '&then=majority',
  lottery: 'v=1&alg=lottery&n=12&produce_count=2&mine_mean=800000&until=6000000',
};

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} text */
async function open(page, text) {
  await page.goto(`./#${text}`);
  await page.locator('[data-digest]').first().waitFor();
}

/** Counts the frames that the page has asked for, and the timers that repeat. */
function count() {
  const counts = { frames: 0, repeating: 0 };
  Object.assign(window, { counts });
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    counts.frames++;
    return ask(callback);
  };
  const repeat = window.setInterval.bind(window);
  Reflect.set(window, 'setInterval', (/** @type {Parameters<typeof repeat>} */ ...given) => {
    counts.repeating++;
    return repeat(...given);
  });
  const end = window.clearInterval.bind(window);
  window.clearInterval = (timer) => {
    if (timer !== undefined) counts.repeating--;
    end(timer);
  };
}

/** @param {Page} page @returns {Promise<{ frames: number, repeating: number }>} */
const counts = (page) => page.evaluate(() => ({ .../** @type {any} */ (window).counts }));

/** Waits until nothing is asked for any more: a view may have something to finish, such as the
 * cells of a map; a page that never rests fails here. @param {Page} page @param {string} where */
async function rest(page, where) {
  let before = await counts(page);
  await expect(async () => {
    const seen = before;
    await page.waitForTimeout(250);
    before = await counts(page);
    expect(before, where).toEqual(seen);
  }).toPass({ timeout: 15000, intervals: [0] });
  return before;
}

for (const [kind, text] of Object.entries(RUNS)) {
  test(`a page of ${kind} at rest does no work, whichever view is open`, async ({ page }) => {
    await page.addInitScript(count);
    await open(page, text);
    const tabs = await page.locator('[role=tab][id^=tab-]').evaluateAll((all) =>
      all.map(({ id }) => id));
    await page.keyboard.press('End');
    for (const tab of tabs) {
      await page.locator(`#${tab}`).click();
      await page.mouse.move(2, 2);
      expect((await rest(page, tab)).frames).toBeGreaterThan(0);
    }
    // Playing asks for frames, and a pause ends that.
    const { frames } = await counts(page);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForTimeout(400);
    expect((await counts(page)).frames).toBeGreaterThan(frames + 5);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const paused = await rest(page, 'paused');
    expect(paused.repeating, 'nothing repeats by itself').toBeLessThanOrEqual(0);
  });
}

for (const [kind, text] of Object.entries(RUNS)) {
  test(`nothing of ${kind} is wider than 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, text);
    const wide = () => page.evaluate(() => Math.max(document.documentElement.scrollWidth,
      ...Array.from(document.querySelectorAll('dialog[open]'), (one) =>
        one.getBoundingClientRect().right + one.scrollWidth - one.clientWidth)));
    await page.keyboard.press('End');
    const tabs = await page.locator('[role=tab][id^=tab-]').evaluateAll((all) =>
      all.map(({ id }) => id));
    for (const tab of tabs) {
      await page.locator(`#${tab}`).click();
      await page.waitForTimeout(120);
      expect(await wide(), tab).toBeLessThanOrEqual(320);
    }
    for (const key of ['g', 'x', 's', '?']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(120);
      expect(await wide(), `sheet ${key}`).toBeLessThanOrEqual(320);
      await page.keyboard.press('Escape');
    }
    await page.locator('[data-action=runner]').first().click();
    await page.locator('dialog[open]').waitFor();
    expect(await wide(), 'runner').toBeLessThanOrEqual(320);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await page.keyboard.press('e');
    await page.locator('details.more summary').click();
    await page.waitForTimeout(120);
    expect(await wide(), 'drawer').toBeLessThanOrEqual(320);
  });
}
