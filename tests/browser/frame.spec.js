// The frame as an author and a page use it: the sheet that writes it, the element and its commands,
// and what a frame looks like in the sizes that it may get.

import { expect, test } from '@playwright/test';
import { run } from '../web/core.js';
import { NOTEBOOK, notebookDigest } from './embeds.js';

const SEVEN = 'v=1&alg=om&n=7&t=2&rule=flat';

test('the sheet shows the frame and writes what to put into a page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`./#${SEVEN}`);
  await page.locator('[data-digest]').first().waitFor();
  await page.locator('[data-action=embed]').click();
  const code = page.locator('[data-embed-code]');
  await page.locator('[data-embed-key=theme]').selectOption('dark');
  await page.locator('[data-embed-key=width]').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('100');
  await page.keyboard.press('Tab');
  await expect(code).toHaveValue(/controls=basic&amp;theme=dark#v=1.*width="320" height="480"/s);
  const preview = page.frameLocator('[data-embed-preview]');
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(preview.locator('[data-digest]').first())
    .toHaveAttribute('data-digest', run(SEVEN).report.digest);
  await page.locator('[data-embed-key=form]').selectOption('element');
  await expect(code).toHaveValue(/<bivouac-scene scenario="v=1&amp;c=\w{4}&amp;alg=om/);
});

test('the element commands its frame and hears of it', async ({ page }) => {
  await page.goto('./examples/element.html');
  await page.locator('bivouac-scene iframe').waitFor();
  const told = await page.evaluate(async (notebook) => {
    const scene = /** @type {any} */ (document.querySelector('bivouac-scene'));
    const states = /** @type {any[]} */ ([]);
    const finished = new Promise((resolve) => scene.addEventListener('bivouac-finish',
      (/** @type {CustomEvent} */ { detail }) => resolve(detail.digest)));
    scene.addEventListener('bivouac-state',
      (/** @type {CustomEvent} */ { detail }) => states.push(detail));
    const loaded = await scene.load(notebook, 1000);
    await scene.setSpeed(8);
    const stepped = await scene.step();
    await scene.play();
    const result = await scene.getResult();
    const svg = await scene.getSnapshot('svg');
    const csv = await scene.getSnapshot('csv');
    const json = JSON.parse(await scene.getSnapshot('json'));
    const refused = await scene.load('v=1&alg=om&n=30&m=10').catch((/** @type {any} */ e) => e);
    const lost = await scene.load('v=1&alg=nobody').catch((/** @type {any} */ e) => e);
    await scene.load(notebook);
    await scene.seek(1e9);
    await scene.setTheme('dark');
    const lang = await scene.setLang('xx').catch((/** @type {any} */ e) => e);
    const reset = await scene.reset();
    return { loaded, stepped, result, svg: svg.slice(0, 4), csv: csv.split('\n').length,
      json: json.digest, refused: [refused.code, refused.estimate], lost: [lost.code, lost.key],
      lang: lang.code, reset: reset.t, finished: await finished, states: states.length };
  }, NOTEBOOK);
  const digest = notebookDigest();
  expect(told).toMatchObject({ loaded: { phase: 'ready', t: 1000, digest, speed: 1 },
    result: { digest, verdict: { validity: 'violated' } }, svg: '<svg', json: digest,
    refused: ['E_COST', '1457513533249789'], lost: ['E_NEWER', 'alg'], lang: 'E_VALUE', reset: 0,
    finished: digest });
  expect(told.stepped.t).toBeGreaterThan(1000);
  expect(told.csv).toBeGreaterThan(30);
  expect(told.states).toBeGreaterThan(0);
  const root = page.frameLocator('bivouac-scene iframe').locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');

  // Another language begins the frame anew, where it was, and the element takes it again.
  await page.evaluate(async () => {
    const scene = /** @type {any} */ (document.querySelector('bivouac-scene'));
    await scene.seek(5000);
    const ready = new Promise((resolve) => {
      scene.addEventListener('bivouac-ready', resolve, { once: true });
    });
    await scene.setLang('de');
    await ready;
  });
  await expect(root).toHaveAttribute('lang', 'de');
  await expect.poll(() => page.evaluate(() =>
    /** @type {any} */ (document.querySelector('bivouac-scene')).getState()))
    .toMatchObject({ t: 5000, digest });
});

test('a frame fits its place, from a poster to the whole page', async ({ page }) => {
  for (const [width, height] of [[320, 240], [720, 480], [390, 700]]) {
    await page.setViewportSize({ width, height });
    for (const query of ['controls=basic', 'controls=none', 'controls=basic&view=graph']) {
      await page.goto(`./embed.html?${query}#${SEVEN}`);
      await page.locator('.stage-canvas, #panel svg.graph').first().waitFor();
      const beyond = await page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
        return [scrollWidth - clientWidth, scrollHeight - clientHeight];
      });
      expect(beyond, `${query} at ${width} x ${height}`).toEqual([0, 0]);
    }
  }
  await page.setViewportSize({ width: 180, height: 150 });
  const open = page.getByRole('link', { name: 'Open whole page' });
  await expect(open.filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('.stage')).toBeHidden();
  expect(new URL(page.url()).hash).toBe(`#${SEVEN}`);
});

test('what a frame cannot use is said to the reader', async ({ page }) => {
  await page.goto(`./embed.html?controls=big&mode=exam&view=votes#${SEVEN}`);
  for (const key of ['controls', 'mode', 'view']) {
    await expect(page.locator('.notice code', { hasText: key })).toBeVisible();
  }
});
