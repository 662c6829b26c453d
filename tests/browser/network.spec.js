// A network of peers that crash, as a reader watches it: opens it, plays, seeks, follows an item,
// looks at a peer that is offline, and changes how the peers stand. Nothing goes wrong meanwhile,
// and on a phone nothing is wider than the screen.

import { expect, test } from '@playwright/test';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { layOutNetwork } from '../../www/views/network-layout.js';
import { run } from '../web/core.js';

const NAMES = Array.from({ length: 26 }, (_, id) => id + 1).join('.');
const CRASHES = 'v=1&alg=gossip&n=25&known=live&validate=off&overdraft=original&loc=course'
  + `&bandwidth=free&downtime=random&names=${NAMES}`;

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @returns {Promise<number>} the tick of the playhead */
const playhead = async (page) =>
  Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));

/** @param {Page} page @returns {string[]} what goes wrong from now on */
function troubles(page) {
  /** @type {string[]} */
  const found = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  return found;
}

/** The run as the page has it. */
function computed() {
  const { report, buffer } = run(CRASHES);
  const trace = decode(buffer);
  const { network } = indexTrace(trace);
  if (!network) throw new Error('no network');
  return { report, trace, net: network };
}

// Seed row 39.
test('a network plays, and an item, a peer and a layout can be chosen', async ({ page }) => {
  const wrong = troubles(page);
  const { report, trace, net } = computed();
  const third = net.wave(net.list[2].id);
  const t = (third?.tick ?? 0) + 400_000;
  await page.goto(`./#${CRASHES}&at=${t}`);
  await expect(page.locator('[data-digest]').first())
    .toHaveAttribute('data-digest', report.digest);
  expect(await playhead(page)).toBe(t);

  await page.locator('[data-follow]').selectOption({ label: '26_3' });
  const got = third?.order.filter((kept) => kept.t <= t).length ?? 0;
  await expect(page.locator('.telling')).toContainText(`26_3 has reached ${got} of 25 peers`);
  await expect(page.locator('[data-figure=held]')).toHaveText(`${got} of 25 peers`);

  const canvas = page.locator('canvas.stage-canvas');
  for (const layout of /** @type {const} */ (['race', 'hops', 'place'])) {
    await page.locator(`[data-layout=${layout}]`).click();
    await expect(page.locator(`[data-layout=${layout}]`)).toHaveAttribute('aria-pressed', 'true');
    const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    const plan = layOutNetwork(trace, { width, height }, { net, layout, item: net.list[2].id });
    const holder = third?.order[0].node ?? 0;
    await canvas.click({ position: plan.spots[holder] });
    await expect(page.getByRole('heading', { name: `Peer ${holder + 1}`, exact: true }))
      .toBeVisible();
    await expect(page.locator('[data-figure=holds]')).toHaveText(/[AB]/);
    await page.keyboard.press('Escape');
  }

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => playhead(page)).toBeGreaterThan(t);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  expect(wrong).toEqual([]);
});

// Seed row 30.
test('a peer that is offline says so, and the end is told', async ({ page }) => {
  const wrong = troubles(page);
  const { trace, net } = computed();
  const node = net.loyal.find((id) => net.stretches(id).length > 0) ?? 0;
  const { from, to } = net.stretches(node)[0];
  await page.goto(`./#${CRASHES}&at=${Math.round((from + to) / 2)}`);
  await expect(page.locator('[data-digest]').first()).toBeVisible();
  const canvas = page.locator('canvas.stage-canvas');
  await expect(page.locator('[data-layout=place]')).toHaveAttribute('aria-pressed', 'true');
  const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
  const plan = layOutNetwork(trace, { width, height }, { net, layout: 'place', item: null });
  await canvas.click({ position: plan.spots[node] });
  await expect(page.locator('[data-online]')).toHaveAttribute('data-online', 'no');
  await expect(page.locator('.timeline .down-chosen')).toHaveCount(net.stretches(node).length);

  await page.getByRole('button', { name: 'To the end', exact: true }).click();
  await expect.poll(() => playhead(page)).toBe(trace.header.ticks);
  await expect(page.locator('.telling')).toContainText('The gossip is over');
  await expect(page.locator('[data-lamp=agreement]')).toHaveAttribute('data-verdict', 'violated');
  expect(wrong).toEqual([]);
});

test('on a phone nothing of a network is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`./#${CRASHES}&at=2000000`);
  await expect(page.locator('[data-digest]').first()).toBeVisible();
  for (const layout of ['place', 'force', 'hops', 'race']) {
    await page.locator(`[data-layout=${layout}]`).click();
    const beside = await page.evaluate(() =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(beside).toBe(0);
  }
});
