// One cursor, one selection, one hover, whichever view they are set in: a rider is clicked and its
// way is read, a general's line is looked up, and a whole visit needs no pointer.

import { expect, test } from '@playwright/test';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { layOutStage } from '../../www/views/stage-draw.js';
import { run } from '../web/core.js';

const SEVEN = 'v=1&alg=om&n=7&t=2&rule=flat';
/** What the page keeps free over the stage where it is wide. */
const CORNER = { from: 840, height: 56 };

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} text */
async function open(page, text) {
  await page.goto(`./#${text}`);
  await page.locator('[data-digest]').first().waitFor();
}

/** @param {Page} page @returns {Promise<number>} the tick of the playhead */
const playhead = async (page) =>
  Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));

/** The run as the page has it, and where its riders are on this stage. @param {Page} page */
async function staged(page) {
  const trace = decode(run(SEVEN).buffer);
  const index = indexTrace(trace);
  const box = await page.locator('#stage canvas').boundingBox();
  const { width = 0, height = 0 } = box ?? {};
  const layout = layOutStage(7, { width, height }, width >= CORNER.from ? CORNER.height : 0);
  const spot = (/** @type {number} */ id, /** @type {number} */ t) => {
    const { from, to, departed, arrived } = trace.messages;
    const share = (t - departed[id]) / Math.max(1, arrived[id] - departed[id]);
    const { x, y } = layout.road(from[id], to[id]).at(share);
    return { x, y: y - 20 * layout.rider };
  };
  return { trace, index, layout, spot };
}

/** Everybody at which a tick is selected. @param {Page} page @param {number} node */
async function selectedEverywhere(page, node) {
  await expect(page.locator(`#stage-camp-${node}`)).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#stage [aria-selected=true]')).toHaveCount(1);
  await page.locator('#tab-tree').click();
  await expect(page.locator('.tree canvas')).toHaveAttribute('data-node', String(node));
  await page.locator('#tab-graph').click();
  await expect(page.locator(`.graph [data-node="${node}"]`)).toHaveCount(1);
  await page.locator('#tab-inspector').click();
  await expect(page.locator(`article[data-node="${node}"]`)).toBeVisible();
}

// Seed rows 9, 10.
test('a rider is clicked, and the way its word came is read', async ({ page }) => {
  await open(page, `${SEVEN}&at=187000`);
  const { trace, index, spot } = await staged(page);
  const t = await playhead(page);
  const riding = index.inFlight(t);
  expect(riding.length).toBeGreaterThan(0);
  const apart = riding.find((id) => riding.every((other) => other === id
    || Math.hypot(spot(id, t).x - spot(other, t).x, spot(id, t).y - spot(other, t).y) > 60));
  const id = apart ?? riding[0];
  await page.locator('#stage canvas').click({ position: spot(id, t) });
  await expect(page.locator(`article[data-message="${id}"]`)).toBeVisible();
  const hops = [...index.path(id), trace.messages.to[id]];
  const names = hops.map((node) => (node === 0 ? 'the commander' : `General ${node}`));
  expect(await page.locator('.custody li').allTextContents()).toEqual(names);
});

// Seed rows 10, 21.
test('the inspector has a general’s line: what it heard, told, and would decide now',
  async ({ page }) => {
    await open(page, `${SEVEN}&at=187000`);
    const { index } = await staged(page);
    const t = await playhead(page);
    for (const node of [1, 4, 6]) {
      const [retreat, attack] = index.heard(t, node);
      await expect(page.locator(`[data-heard="${node}"]`)).toHaveText(`${attack} / ${retreat}`);
      await page.locator(`tr[data-node="${node}"] button`).click();
      const card = page.locator(`article[data-node="${node}"]`);
      await expect(card.locator('.role')).toContainText(`has heard ${attack + retreat} of 26`);
      await expect(card.locator('.vote-bar').last()).toHaveAttribute('aria-label',
        new RegExp(`${attack} / ${retreat}$`));
      await expect(card.locator('.events li').first()).toBeVisible();
      await page.keyboard.press('Escape');
    }
  });

test('one selection: set in any view, it is the same in all', async ({ page }) => {
  await open(page, `${SEVEN}&at=187000`);
  const { layout } = await staged(page);
  const { x, y } = layout.camps[3];
  await page.locator('#stage canvas').click({ position: { x, y: y - 8 } });
  await selectedEverywhere(page, 3);
  await page.keyboard.press('Escape');
  await page.locator('tr[data-node="5"] button').click();
  await selectedEverywhere(page, 5);
  await page.locator('#tab-graph').click();
  await page.locator('.graph [data-node="2"] text').first().click();
  await selectedEverywhere(page, 2);
  await page.locator('#tab-tree').click();
  await page.getByRole('combobox', { name: 'Whose tree' }).selectOption('4');
  await selectedEverywhere(page, 4);
});

test('one hover: what is pointed at in one view is lit in the others', async ({ page }) => {
  await page.setViewportSize({ width: 1500, height: 900 });
  await open(page, `${SEVEN}&at=187000`);
  await page.locator('#tab-graph').click();
  await page.locator('.graph [data-node]').first().waitFor();
  const { layout } = await staged(page);
  const graph = () => page.locator('.graph').evaluate((svg) =>
    new XMLSerializer().serializeToString(svg));
  const stage = () => page.locator('#stage canvas').evaluate((element) => {
    const canvas = /** @type {HTMLCanvasElement} */ (element);
    const { data } = canvas.getContext('2d')
      ?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let sum = 0;
    for (let i = 0; i < data.length; i += 4) sum = (sum * 31 + data[i] + data[i + 1]) >>> 0;
    return sum;
  });
  await page.mouse.move(2, 2);
  const [quietGraph, quietStage] = [await graph(), await stage()];
  const box = await page.locator('#stage canvas').boundingBox();
  const { x, y } = layout.camps[2];
  await page.mouse.move((box?.x ?? 0) + x, (box?.y ?? 0) + y - 8);
  await expect.poll(async () => (await graph()) === quietGraph).toBe(false);
  await page.locator('.graph [data-node="4"]').first().hover();
  await expect.poll(stage).not.toBe(quietStage);
  await page.mouse.move(2, 2);
  await expect.poll(stage).toBe(quietStage);
  await expect.poll(async () => (await graph()) === quietGraph).toBe(true);
});

test('a whole visit by keyboard alone', async ({ page }) => {
  await open(page, SEVEN);
  const press = (/** @type {string[]} */ ...keys) => keys.reduce(
    (before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await press('Space');
  await expect.poll(() => playhead(page)).toBeGreaterThan(0);
  await press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const paused = await playhead(page);
  await press('ArrowRight');
  await expect.poll(() => playhead(page)).toBeGreaterThan(paused);
  await press('ArrowLeft', 'ArrowLeft');
  await expect.poll(() => playhead(page)).toBeLessThan(paused);
  await press('End', '2', '3', '4', '5', '6', '1');
  await expect(page.locator('#tab-inspector')).toHaveAttribute('aria-selected', 'true');
  await page.locator('#stage canvas').focus();
  await press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(page.locator('#stage-camp-2')).toHaveAttribute('aria-selected', 'true');
  await press('Escape');
  await expect(page.locator('#stage [aria-selected=true]')).toHaveCount(0);
  for (const key of ['g', 'x', 's', '?']) {
    await press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    const inside = await page.evaluate(() => document.activeElement?.closest('dialog') !== null);
    expect(inside, `${key} leads into its sheet`).toBe(true);
    await press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await press('e');
  await expect(page.locator('.drawer-form')).toBeVisible();
  await press('Escape', 'g');
  const card = page.locator('[data-exhibit="four-one"]');
  for (let i = 0; i < 12 && !(await card.evaluate((one) => one === document.activeElement)); i++) {
    await press('Tab');
  }
  await press('Enter');
  await expect(page.locator('tr[data-node]')).toHaveCount(4);
});
