// Everything that can be taken away, as a reader takes it: every button of the sheet is pressed,
// and every file is read back, as a picture, a table, a trace or a scenario.

import { expect, test } from '@playwright/test';
import { decode } from '../../www/trace/decode.js';
import { run } from '../web/core.js';
import { saved, watchSaves } from './saved.js';

const RUNS = {
  generals: 'v=1&alg=om&n=7&t=2&rule=flat&at=90000',
  votes: 'v=1&alg=neighbours&n=12&t=2&at=50000',
  settled: 'v=1&alg=gossip&n=9&t=2&produce_count=3&loc=course&until=2500000&then=majority'
    + '&at=2600000',
  mined: 'v=1&alg=lottery&n=9&produce_count=3&mine_mean=500000&confirm=2&ship=1'
    + '&until=9000000&at=6000000',
};
/** Pixels of a PNG to one of the picture. */
const SHARP = 2;

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} text */
async function open(page, text) {
  await page.goto(`./#${text}`);
  await page.locator('[data-digest]').first().waitFor();
}

/** @param {Page} page @param {string} what @returns {Promise<{ name: string, bytes: Buffer }>} */
async function take(page, what) {
  const file = await saved(page, () => page.locator(`[data-take="${what}"]`).click());
  await expect(page.locator('.export-said')).toContainText(file.name);
  return file;
}

/** How large the picture of a file is, as this browser reads it; 0 wide if it is none.
 * @param {Page} page @param {Buffer} bytes @param {string} type */
const sizeOf = (page, bytes, type) => page.evaluate(async ([data, kind]) => {
  const picture = new Image();
  picture.src = `data:${kind};base64,${data}`;
  await picture.decode().catch(() => {});
  return { width: picture.naturalWidth, height: picture.naturalHeight };
}, [bytes.toString('base64'), type]);

/** @param {Page} page @param {string} view @param {string} digest */
async function readsAsPictures(page, view, digest) {
  const svg = await take(page, `${view}-svg`);
  expect(svg.name).toMatch(new RegExp(`-${view}\\.svg$`));
  expect(svg.bytes.toString()).toContain(`digest ${digest}`);
  const drawn = await sizeOf(page, svg.bytes, 'image/svg+xml');
  expect(drawn.width, view).toBeGreaterThan(300);
  const png = await take(page, `${view}-png`);
  expect(png.bytes.length, view).toBeGreaterThan(3000);
  expect(await sizeOf(page, png.bytes, 'image/png')).toEqual({
    width: Math.round(SHARP * drawn.width), height: Math.round(SHARP * drawn.height) });
}

/** @param {string} name @param {string} text @param {string} scenario @param {Buffer} bytes */
function readsAsData(name, text, scenario, bytes) {
  const { buffer } = run(scenario);
  const lines = text.trimEnd().split('\n');
  if (name === 'trace') expect(bytes.equals(Buffer.from(buffer))).toBe(true);
  else if (name === 'scenario') expect(text).toBe(`${scenario}\n`);
  else if (name === 'rows' || name === 'messages') {
    expect(lines).toHaveLength(decode(buffer)[name].length + 1);
  } else if (name === 'log') {
    expect(lines).toHaveLength(decode(buffer).rows.length);
  } else {
    expect(lines.length, name).toBeGreaterThan(1);
    const widths = new Set(lines.map((line) => line.split(',').length));
    expect([...widths], name).toHaveLength(1);
  }
}

test.beforeEach(({ page }) => watchSaves(page));

for (const [kind, scenario] of Object.entries(RUNS)) {
  // Seed row 27.
  test(`everything of ${kind} can be taken away and read back`, async ({ page }) => {
    test.setTimeout(60_000);
    await open(page, scenario);
    const digest = await page.locator('[data-digest]').first().getAttribute('data-digest');
    await page.locator('[data-action=export]').click();
    await page.locator('[data-take=stage-svg]').waitFor();
    const takes = await page.locator('[data-take]').evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('data-take') ?? ''));
    const views = takes.flatMap((what) => (what.endsWith('-svg') ? [what.slice(0, -4)] : []));
    expect(views.length).toBeGreaterThanOrEqual(3);
    for (const view of views) await readsAsPictures(page, view, digest ?? '');
    const tables = takes.filter((what) => !/-(svg|png)$/.test(what));
    const plain = scenario.replace(/&at=\d+/, '');
    for (const name of tables) {
      const { bytes } = await take(page, name);
      readsAsData(name, bytes.toString(), plain, bytes);
    }
    for (const words of ['link', 'digest', 'citation']) {
      await page.locator(`[data-copy=${words}]`).click();
      await expect(page.locator('.export-said')).not.toBeEmpty();
    }
  });
}

test('two runs that are compared can be taken away as one picture', async ({ page }) => {
  await open(page, RUNS.generals);
  await page.locator('#tab-compare').click();
  await page.locator('[data-rival=rule]').click();
  await page.locator('[data-difference]').waitFor();
  await page.locator('[data-action=export]').click();
  const digest = await page.locator('[data-digest]').first().getAttribute('data-digest');
  await readsAsPictures(page, 'compare', digest ?? '');
});

// Seed row 27.
test('a scenario file that was taken away opens again; what is none says so', async ({ page }) => {
  await open(page, RUNS.votes);
  const digest = run(RUNS.votes).report.digest;
  await page.locator('[data-action=export]').click();
  const { name, bytes } = await take(page, 'scenario');
  await open(page, 'v=1&alg=om&n=4&t=1');
  await page.keyboard.press('e');
  const choice = page.locator('#drawer input[type=file]');
  await choice.setInputFiles({ name: 'page.bivouac', mimeType: 'text/plain',
    buffer: Buffer.from(' \n') });
  await expect(page.getByText('page.bivouac holds no scenario').first()).toBeVisible();
  await choice.setInputFiles({ name: 'long.bivouac', mimeType: 'text/plain',
    buffer: Buffer.alloc(300_000, 'a') });
  await expect(page.getByText('long.bivouac is too long for a scenario').first()).toBeVisible();
  await choice.setInputFiles({ name, mimeType: 'text/plain', buffer: bytes });
  await expect(page.locator('[data-digest]').first()).toHaveAttribute('data-digest', digest);
});
