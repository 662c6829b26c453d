// The page for everybody: a first visit and a second, right to left, files dropped on it, narrow
// headers, forced colours, paper.

import { expect, test } from '@playwright/test';

const FOUR = 'v=1&alg=om&n=4&bad=3&order=a';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await expect(page.locator('[data-digest]').first()).toBeVisible();
  // The drop zone is among the last parts that are mounted, the keys are the last.
  await expect.poll(() => page.evaluate(() => document.body.dataset.whole)).toBe('');
}

/** @param {Page} page */
const beyond = (page) => page.evaluate(() =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a first visit is told what it sees, once, and not in the way', async ({ page }) => {
  await open(page, './');
  const words = page.locator('#welcome');
  await expect(words).toContainText('Press Play');
  for (const [width, height] of [[390, 844], [1280, 720]]) {
    await page.setViewportSize({ width, height });
    const [said, play, line] = await Promise.all(
      [words, page.locator('.big'), page.locator('#timeline')].map((one) => one.boundingBox()));
    // The words, then what they speak of, and neither behind the controls.
    expect(said && play && line && said.y + said.height <= play.y
      && play.y + play.height <= line.y, `${width} x ${height}`).toBe(true);
  }
  await page.locator('[data-action=met]').focus();
  await page.keyboard.press('Enter');
  await expect(words).toBeEmpty();
  await open(page, './?again');
  await expect(words).toBeEmpty();
});

test('whoever plays has understood, and a shared link needs no words', async ({ page }) => {
  await open(page, `./#${FOUR}`);
  await expect(page.locator('#welcome')).toBeEmpty();
  await open(page, './?first');
  await expect(page.locator('#welcome')).not.toBeEmpty();
  await page.keyboard.press('End');
  await expect(page.locator('#welcome')).toBeEmpty();
});

for (const width of [320, 1440]) {
  test(`right to left at ${width} px mirrors all, and nothing is too wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const place = async (/** @type {string} */ selector) => {
      const box = await page.locator(selector).first().boundingBox();
      return box ? box.x + box.width / 2 : NaN;
    };
    /** @type {Record<string, number[]>} */
    const places = {};
    for (const dir of ['ltr', 'rtl']) {
      await open(page, `./?dir=${dir}#${FOUR}`);
      expect(await beyond(page), dir).toBeLessThanOrEqual(0);
      const theatre = width > 1000 ? await place('.theatre') - await place('#panel') : 0;
      places[dir] = [await place('.logo') - await place('[data-action=share]'), theatre,
        await place('[aria-label="To the start"]') - await place('[aria-label="To the end"]')];
    }
    places.ltr.forEach((distance, at) =>
      expect(Math.sign(places.rtl[at])).toBe(-Math.sign(distance) + 0));
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.getByRole('slider').getAttribute('aria-valuenow')).not.toBe('0');
    const track = page.getByRole('slider');
    const size = await track.boundingBox();
    await track.click({ position: { x: (size?.width ?? 0) * 0.9, y: 10 } });
    const t = Number(await track.getAttribute('aria-valuenow'));
    expect(t / Number(await track.getAttribute('aria-valuemax'))).toBeCloseTo(0.1, 1);
  });
}

/** @param {Page} page @param {'dragover' | 'drop'} kind @param {string} text
 * @param {string} name */
const drag = (page, kind, text, name) => page.evaluate(([type, body, called]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([body], called));
  document.querySelector('#stage')?.dispatchEvent(
    new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}, [kind, text, name]);

test('a file is dropped anywhere and opens, within the limits of files', async ({ page }) => {
  await open(page, `./#${FOUR}`);
  const names = Array.from({ length: 200 }, (_, at) => `x_${at % 90}=${'y'.repeat(90)}`);
  const long = `v=1&alg=om&n=5&bad=4&order=r&${[...new Set(names)].slice(0, 80).join('&')}`;
  expect(long.length).toBeGreaterThan(4096);
  await drag(page, 'dragover', long, 'long.bivouac');
  await expect(page.locator('#drop')).toContainText('Drop a scenario file');
  await expect(page.locator('#aloud')).toContainText('Drop a scenario file');
  await drag(page, 'drop', long, 'long.bivouac');
  await expect(page.locator('#drop')).toBeEmpty();
  await expect(page.locator('.crumb-title')).toHaveText('5 generals, 1 traitor');
  await drag(page, 'drop', 'v=1&'.padEnd(256 * 1024 + 1, 'x'), 'endless.bivouac');
  await expect(page.locator('#narration')).toContainText('endless.bivouac is too long');
  await expect(page.locator('.crumb-title')).toHaveText('5 generals, 1 traitor');
});

for (const [width, height, target] of [[1024, 768, 32], [390, 844, 32], [320, 640, 32]]) {
  test(`the header is one line of tools at ${width} px, in German too`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, `./?lang=de#${FOUR}`);
    const boxes = await page.locator('.header-tools > button:visible').evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().toJSON()));
    expect(boxes.length).toBeGreaterThan(3);
    for (const [at, box] of boxes.entries()) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(target);
      if (at > 0) expect(box.left).toBeGreaterThanOrEqual(boxes[at - 1].right - 1);
    }
    await page.locator('[data-action=more]').click();
    const menu = await page.locator('#more').boundingBox();
    expect(menu && menu.x >= 0 && menu.x + menu.width <= width).toBe(true);
    await page.locator('[data-action=words]').click();
    await expect(page.locator('dialog[open] h2')).toHaveText('Glossar');
    expect(await beyond(page)).toBeLessThanOrEqual(0);
  });
}

test('how it works stands beside the run, its step follows the moment', async ({ page }) => {
  await open(page, `./#${FOUR}`);
  await page.locator('[data-action=more]').click();
  await page.locator('[data-action=how]').click();
  const lit = page.locator('.step-now');
  await expect(lit).toHaveAttribute('data-step', 'order');
  await page.keyboard.press('End');
  await expect(lit).toHaveAttribute('data-step', 'fold');
  await page.locator('.term', { hasText: 'majority' }).click();
  await expect(page.locator('#term-majority')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.locator('.question', { hasText: '3m generals' }).locator('summary').click();
  await page.locator('[data-see=three-m]').click();
  await expect(page.locator('.crumb-title')).toContainText('3m generals');
});

test('in forced colours and on paper everything that carries meaning is there', async ({
  page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium is told of forced colours and paper');
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, `./#${FOUR}`);
  await page.keyboard.press('End');
  const seen = await page.evaluate(() => {
    const style = (/** @type {string} */ selector) =>
      getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
    return { forced: matchMedia('(forced-colors: active)').matches,
      lamp: style('.lamp').borderTopStyle, play: style('.tool-play').borderTopStyle,
      played: style('.played').fill !== style('.rail').fill };
  });
  expect(seen).toEqual({ forced: true, lamp: 'solid', play: 'solid', played: true });
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await expect(page.locator('.tools')).toBeHidden();
  await expect(page.locator('#stage canvas')).toBeVisible();
  await expect(page.locator('#lamps')).toBeVisible();
  await expect(page.locator('#panel')).toBeVisible();
});

test('for a projector the stage is larger, and a camp is where it is seen', async ({ page }) => {
  await open(page, `./?theme=projector#${FOUR}`);
  const canvas = page.locator('#stage canvas');
  const { width = 0, height = 0 } = await canvas.boundingBox() ?? {};
  expect(await canvas.evaluate((one) =>
    getComputedStyle(one).getPropertyValue('--stage-zoom'))).toBe('1.3');
  await canvas.click({ position: { x: width * 0.5, y: height * 0.83 } });
  await expect(page.locator('#panel h2')).toHaveText('General 2');
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('everything to press is 44 pixels large', async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'only Chromium can be a phone here');
    await open(page, './?touch');
    await page.locator('#tab-how').click();
    await page.locator('[data-action=more]').click();
    const small = await page.locator('button, select, summary, [role=slider], .file-choice')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()
        // What stands within a line of text is as high as the line.
        && !one.matches('.term, .digest, .link'))
        .map((one) => ({ one: `${one.tagName} ${one.className} ${one.textContent?.trim()}`,
          box: one.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 43.5)
        .map(({ one, box }) => `${one} ${box.width} x ${box.height}`));
    expect(small).toEqual([]);
  });

  test('whom a finger chooses says where there is more of it', async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'only Chromium can be a phone here');
    await open(page, `./?touch#${FOUR}`);
    const { x = 0, y = 0, width = 0, height = 0 } =
      await page.locator('#stage canvas').boundingBox() ?? {};
    await page.touchscreen.tap(x + width * 0.5, y + height * 0.8);
    await expect(page.locator('#panel h2')).not.toBeInViewport();
    await page.getByRole('button', { name: 'General 2: look closer' }).tap();
    await expect(page.locator('#panel h2')).toHaveText('General 2');
    await expect(page.locator('#panel h2')).toBeInViewport();
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect(page.locator('[data-action=closer]')).toBeHidden();
  });
});

test('while it plays, at most one sentence in a second and a half is read aloud', async ({
  page }) => {
  await open(page, './#v=1&alg=om&n=9&t=3&order=a');
  await page.evaluate(() => {
    const told = /** @type {number[]} */ ([]);
    Object.assign(window, { told });
    new MutationObserver(() => told.push(performance.now())).observe(
      /** @type {Element} */ (document.querySelector('#aloud')), { childList: true });
  });
  await page.keyboard.press(' ');
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'told').length),
    { timeout: 15_000 }).toBeGreaterThan(3);
  const told = await page.evaluate(() => /** @type {number[]} */ (Reflect.get(window, 'told')));
  for (const [at, time] of told.entries()) {
    if (at > 0) expect(time - told[at - 1]).toBeGreaterThan(1400);
  }
});
