// The table of peers and items and the chain of blocks, as a reader uses them: they follow the
// moment shown, their sums are those of the rows, two stores stand side by side, heads move, and
// ways to settle versions are compared.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { run } from '../web/core.js';

/** @import { Items } from '../../www/trace/items.js' */
/** @import { Chain } from '../../www/trace/chain.js' */

const NAMES = Array.from({ length: 26 }, (_, i) => i + 1).join('.');
const GOSSIP = 'v=1&alg=gossip&n=25&validate=off&overdraft=original&loc=course&bandwidth=free'
  + `&downtime=random&names=${NAMES}`;
const LOTTERY = 'v=1&alg=lottery&n=12&clients=1&loc=course&mine_mean=200000&until=6000000';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} text @param {string} tab */
async function open(page, text, tab) {
  await page.goto(`./#${text}`);
  await expect(page.locator('[data-digest]').first())
    .toHaveAttribute('data-digest', run(text.split('&at=')[0]).report.digest);
  await page.locator(`#tab-${tab}`).click();
}

/** @param {Page} page @param {number} share of the time, by a click on the track */
async function seek(page, share) {
  const slider = page.getByRole('slider', { name: 'Time' });
  const now = async () => Number(await slider.getAttribute('aria-valuenow'));
  const before = await now();
  const { width = 0 } = (await page.locator('.track').boundingBox()) ?? {};
  await page.locator('.track').click({ position: { x: width * share, y: 8 } });
  await expect.poll(now).not.toBe(before);
  return now();
}

/** @param {Page} page @returns {Promise<number[]>} False of each peer, as the table sums them */
const summed = (page) => page.locator('tr[data-peer] [data-falses]').evaluateAll((cells) =>
  cells.map((cell) => Number(cell.textContent)));

/** The same counted from the rows. @param {string} text @param {number} t */
function counted(text, t) {
  const trace = decode(run(text).buffer);
  const { rows, header } = trace;
  const { item } = /** @type {Items} */ (indexTrace(trace).items);
  const falses = new Array(header.n - header.clients).fill(0);
  for (let row = 0; row < rows.length && rows.time[row] <= t; row++) {
    if (header.kinds[rows.kind[row]] !== 'store') continue;
    const made = item(rows.about[row]);
    if (made && rows.value[row] !== made.record) falses[rows.node[row]]++;
  }
  return falses;
}

// Seed rows 40, 41.
test('the table follows the moment, and its sums are those of the rows', async ({ page }) => {
  await open(page, GOSSIP, 'table');
  await expect.poll(() => summed(page)).toEqual(counted(GOSSIP, 0));
  for (const share of [0.45, 0.8]) {
    const t = await seek(page, share);
    const falses = counted(GOSSIP, t);
    expect(Math.max(...falses)).toBeGreaterThan(0);
    await expect.poll(() => summed(page)).toEqual(falses);
  }
  const cells = page.locator('tr[data-peer="0"] td[data-truth]');
  await expect(cells).toHaveCount(21);
  const falses = page.locator('tr[data-peer="0"] td[data-truth="false"]');
  await expect(falses).toHaveCount((await summed(page))[0]);
  await expect(falses.first()).toHaveText(/^A\s+False$/);
});

test('a cell tells what a peer holds, a head selects its peer', async ({ page }) => {
  await open(page, GOSSIP, 'table');
  await page.getByRole('button', { name: 'To the end', exact: true }).click();
  await page.locator('tr[data-peer="4"] td[data-truth="true"]').first().click();
  await expect(page.locator('[data-detail]')).toContainText(/Peer 5 holds 26_\d+ as B since/);
  await expect(page.locator('[data-detail] li')).toHaveCount(2);
  await page.locator('tr[data-peer="6"] th button').click();
  await expect(page.locator('tr[data-peer="6"] th button')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('#tab-inspector').click();
  await expect(page.locator('.panel-inspector h2').first()).toContainText('7');
});

// Seed row 42.
test('the stores of peers 3 and 17 stand side by side', async ({ page }) => {
  await open(page, GOSSIP, 'table');
  await page.getByRole('button', { name: 'To the end', exact: true }).click();
  await page.locator('[data-choice="stores"]').click();
  const trace = decode(run(GOSSIP).buffer);
  const items = /** @type {Items} */ (indexTrace(trace).items);
  const stores = [2, 16].map((node) => Array.from(items.arrivals(trace.header.ticks, node),
    (row) => `26_${items.list[items.placeAt(row)].counter}`));
  await expect(page.locator('tr[data-rank]'))
    .toHaveCount(Math.max(...stores.map(({ length }) => length)));
  for (const [i, line] of (await page.locator('tr[data-rank]').all()).slice(0, 8).entries()) {
    expect(await line.getByRole('button').allTextContents())
      .toEqual(stores.map((store) => store[i]));
  }
  const differ = await page.locator('td[data-differs="version"]').count();
  expect(differ).toBeGreaterThan(0);
  await expect(page.locator('[data-stores]')).toContainText(`${differ / 2} in different versions`);
});

// Seed row 47.
test('after the vote each item has its verdict', async ({ page }) => {
  const text = `${GOSSIP}&then=majority`;
  await open(page, text, 'table');
  await expect(page.locator('tr[data-verdict]')).toHaveCount(0);
  await page.getByRole('button', { name: 'To the end', exact: true }).click();
  await expect(page.locator('tr[data-verdict="agreed"]')).toHaveCount(21);
  await expect(page.locator('[data-choice="after"]')).toHaveAttribute('aria-pressed', 'true');
  const sums = await summed(page);
  expect(new Set(sums).size, 'all peers hold the same').toBe(1);
  await page.locator('[data-choice="before"]').click();
  await expect.poll(() => summed(page)).toEqual(counted(text, 5_200_000));
});

// Seed row 51.
test('heads are pinned to their blocks, at two moments', async ({ page }) => {
  await open(page, LOTTERY, 'chain');
  const trace = decode(run(LOTTERY).buffer);
  const chain = /** @type {Chain} */ (indexTrace(trace).chain);
  for (const share of [0.35, 0.9]) {
    const t = await seek(page, share);
    const heads = chain.heads(t);
    const [words, best] = [page.locator('p[data-chain]'), chain.best(t)];
    await expect(words).toHaveAttribute('data-chain', String(chain.heightOf(best)));
    await expect(words).toHaveAttribute('data-heads', String(heads.size));
    const { id } = chain.blocks[best];
    await expect(page.locator(`.chain-scroll [data-block="${id}"][data-heads]`))
      .toHaveAttribute('data-heads', String(heads.get(best)?.length));
    const pins = await page.locator('.chain-scroll [data-heads][data-block]').evaluateAll((all) =>
      all.map((pin) => ['data-block', 'data-heads'].map((name) => Number(pin.getAttribute(name)))));
    for (const [block, count] of pins) {
      expect(heads.get(chain.placeOf(block) ?? -1)?.length).toBe(count);
    }
  }
  await page.locator('.chain-scroll [data-block]').first().click();
  await expect(page.locator('[data-detail] h3').first()).toHaveText(/^Block \d+$/);
});

// Seed rows 44, 47.
test('ways to settle are compared with what they need', async ({ page }) => {
  const text = 'v=1&alg=gossip&n=9&t=3&adv=silent&loc=course&until=3000000';
  await open(page, text, 'table');
  await page.locator('[data-action="compare"]').click();
  await page.locator('input[name="runs"]').fill('2');
  await page.locator('[data-action="run-compare"]').click();
  await expect(page.locator('[data-compare]')).toHaveAttribute('data-compare', 'idle',
    { timeout: 60_000 });
  await expect(page.locator('tr[data-way]')).toHaveCount(5);
  await expect(page.locator('[data-condition="n>=3m+1"].condition-broken')).toHaveCount(1);
  await expect(page.locator('[data-condition="n>=5f+1"].condition-broken')).toHaveCount(1);
  await page.getByRole('button', { name: /Majority of neighbours/ }).click();
  await expect(page).toHaveURL(/then=neighbours/);
});

for (const [text, tab] of [[`${GOSSIP}&then=majority`, 'table'], [LOTTERY, 'chain']]) {
  const name = `the ${tab} scrolls in itself alone, and axe finds nothing`;
  test(name, async ({ page, browserName }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, text, tab);
    await seek(page, 0.9);
    const wide = () => page.evaluate(() =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const shows = tab === 'table' ? ['versions', 'delays', 'balances', 'order', 'stores'] : [''];
    for (const show of shows) {
      if (show) await page.locator(`[data-choice="${show}"]`).click();
      expect(await wide(), show).toBe(0);
      if (browserName !== 'chromium') continue;
      await page.evaluate(AXE);
      const { violations } = await page.evaluate((tags) =>
        Reflect.get(window, 'axe').run({ runOnly: tags }), TAGS);
      expect(violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map(
        (/** @type {any} */ { target }) => `${show} ${id} ${target}`))).toEqual([]);
    }
  });
}
