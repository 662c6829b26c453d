// The embed wherever it may stand: from a server, from a disk, in a sandbox, inside a srcdoc, and
// in the hands of a page that means ill. The notebook's run comes to the same digest each time.

import { expect, test } from '@playwright/test';
import { ATTACK, STOPPED, tour, TOURED, WATCH } from './attacks.js';
import { examples, fileOf, NOTEBOOK, notebookDigest } from './embeds.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Frame} Frame */

const digest = notebookDigest();

/** @param {Page} page @returns {string[]} what goes wrong from now on */
function troubles(page) {
  /** @type {string[]} */
  const found = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (line) => { if (line.type() === 'error') found.push(line.text()); });
  return found;
}

/** @param {Page | import('@playwright/test').FrameLocator} place */
const shown = (place) => place.locator('[data-digest]').first();

const PLACES = {
  'a server': (/** @type {string} */ site) => `${site}embed.html#${NOTEBOOK}`,
  'a disk': () => `${fileOf('embed.html')}#${NOTEBOOK}`,
};

for (const [place, address] of Object.entries(PLACES)) {
  test(`from ${place} the notebook’s run has its digest`, async ({ page, baseURL }) => {
    const wrong = troubles(page);
    /** @type {string[]} */
    const requests = [];
    await page.goto(address(String(baseURL)));
    page.on('request', (request) => requests.push(request.url()));
    await expect(shown(page)).toHaveAttribute('data-digest', digest);
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(wrong).toEqual([]);
  });
}

for (const from of ['a server', 'a disk']) {
  test(`in a sandbox and a srcdoc, from ${from}, it is the same`, async ({ page, baseURL }) => {
    const wrong = troubles(page);
    for (const example of ['canvas.html', 'jupyter.html']) {
      await page.goto(from === 'a disk' ? fileOf(`examples/${example}`)
        : `${baseURL}examples/${example}`);
      await expect(shown(page.frameLocator('iframe'))).toHaveAttribute('data-digest', digest);
    }
    expect(wrong).toEqual([]);
  });
}

test('every example shows its run', async ({ page }) => {
  const wrong = troubles(page);
  for (const { file, expected } of examples()) {
    await page.goto(`./examples/${file}`);
    await expect(shown(page.frameLocator('iframe').first()), file)
      .toHaveAttribute('data-digest', expected);
  }
  expect(wrong).toEqual([]);
});

test('a frame plays while its slide is shown', async ({ page }) => {
  const wrong = troubles(page);
  await page.goto('./examples/slides.html');
  const time = page.frameLocator('iframe').first().locator('[role=slider]');
  const tick = async () => Number(await time.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  await expect.poll(tick).toBeGreaterThan(0);
  await page.keyboard.press('ArrowRight');
  // Once it has heard of it the frame stands still.
  await page.waitForTimeout(500);
  const left = await tick();
  await page.waitForTimeout(500);
  expect(await tick()).toBe(left);
  expect(wrong).toEqual([]);
});

test('a page that means ill changes nothing', async ({ page }) => {
  const wrong = troubles(page);
  await page.goto('./hosts/hostile.html');
  await expect.poll(() => page.title(), { timeout: 20_000 }).toContain('digest');
  expect(JSON.parse(await page.title())).toEqual({
    digest, greeted: ['n'], second: 0, refused: 0, carriedOut: [11],
    states: expect.any(Number), flooded: true,
  });
  expect(JSON.parse(await page.title()).states).toBeLessThan(110);
  await expect(shown(page.frameLocator('iframe').first())).toHaveAttribute('data-digest', digest);
  expect(wrong).toEqual([]);
});

for (const [target, places] of Object.entries(TOURED)) {
  test(`a tour of ${target} is not stopped, six attacks are`, async ({ page }) => {
    await page.addInitScript(WATCH);
    await page.goto(`./${target}#${NOTEBOOK}`);
    await expect(shown(page)).toBeVisible();
    const stopped = () => page.evaluate(() => Reflect.get(window, 'attacks').stopped);
    const been = await page.evaluate(tour);
    expect(been.length).toBeGreaterThanOrEqual(places);
    expect(await stopped()).toEqual([]);
    await page.evaluate((hash) => { window.location.hash = hash; },
      `${NOTEBOOK}&names=javascript%3Aalert%281%29`);
    await page.keyboard.press('1');
    await page.evaluate(ATTACK);
    await page.waitForFunction(() => Reflect.get(window, 'attacks').over);
    expect(await page.evaluate(() => Reflect.get(window, 'attacks').came)).toEqual([]);
    const said = (await stopped()).join('\n');
    for (const directive of STOPPED) expect(said).toMatch(directive);
    await expect(page.getByText('javascript:alert(1)').first()).toBeVisible();
  });
}
