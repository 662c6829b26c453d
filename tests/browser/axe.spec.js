// The page as axe reads it, by the rules of WCAG 2.2 AA, in the states a reader meets, in light
// and in dark.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SEVEN = 'v=1&alg=om&n=7&t=2&rule=flat';
const VOTE = 'v=1&alg=benor&n=11&t=2&adv=split';
const GOSSIP = 'v=1&alg=gossip&n=25&loc=course&downtime=random&bandwidth=free&t=3&adv=tamper';

/** @typedef {import('@playwright/test').Page} Page */

/** What a reader does to come there. @type {Record<string, (page: Page) => Promise<void>>} */
const STATES = {
  'at the start': async () => {},
  'with the worst lie found': async (page) => {
    await page.locator('[data-action=search]').click();
    await expect(page.locator('[data-action=open-lie]')).toBeVisible();
  },
  'paused in the middle': async (page) => {
    await page.locator('[role=slider]').click();
  },
  'at the end, a general selected': async (page) => {
    await page.keyboard.press('End');
    await page.locator('tr[data-node="2"] button').click();
  },
  'with the execution graph': async (page) => { await page.keyboard.press('2'); },
  'with the space-time view': async (page) => { await page.keyboard.press('3'); },
  'with who told whom': async (page) => {
    await page.keyboard.press('4');
    await page.locator('.tree canvas[data-form]').waitFor();
  },
  'with a decision that is asked about, in the log': async (page) => {
    await page.locator('tr[data-node="2"] button').click();
    await page.locator('.why-ask').click();
    await page.locator('#tab-log').click();
    await page.locator('[role=slider]').click();
  },
  'with two runs compared': async (page) => {
    await page.locator('#tab-compare').click();
    await page.locator('[data-rival=rule]').click();
    await page.locator('[data-difference]').waitFor();
  },
  'with the export sheet open': async (page) => { await page.keyboard.press('x'); },
  'with the sheet that writes a frame open': async (page) => {
    await page.locator('[data-action=embed]').click();
  },
  'in a frame with few controls': async (page) => {
    await page.goto(`./embed.html?controls=basic&view=graph#${SEVEN}`);
    await page.locator('#panel svg').first().waitFor();
  },
  'with the map drawn and a broken cell chosen': async (page) => {
    await page.locator('#tab-map').click();
    await page.locator('.map-settings summary').click();
    await page.locator('[data-seeds]').fill('40');
    await page.locator('[data-values=across]').fill('0..2');
    await page.locator('[data-values=down]').fill('4..7');
    await page.locator('[data-map=idle]').waitFor();
    await page.locator('[role=gridcell][aria-label^="n = 6, t = 2."][data-kind=some]').focus();
  },
  'with the map of a vote and its histogram': async (page) => {
    await page.goto(`./#${VOTE}`);
    await page.locator('#tab-votes').waitFor();
    await page.locator('[data-digest]').first().waitFor();
    await page.locator('#tab-map').click();
    await page.locator('.map-settings summary').click();
    await page.locator('[data-values=across]').fill('1');
    await page.locator('[data-values=down]').fill('6, 11');
    await page.locator('[role=gridcell][data-kind=share]').first().click();
    await page.locator('[data-bar]').first().waitFor();
  },
  'with the log': async (page) => { await page.locator('#tab-log').click(); },
  'with the drawer open': async (page) => {
    await page.keyboard.press('e');
    await page.locator('details.more summary').click();
  },
  'with the gallery open': async (page) => { await page.keyboard.press('g'); },
  'with how it works, and the menu open': async (page) => {
    await page.locator('#tab-how').click();
    await page.locator('[data-action=more]').click();
  },
  'with the glossary open': async (page) => {
    await page.locator('#tab-how').click();
    await page.locator('[data-action=glossary]').click();
  },
  'on a first visit': async (page) => {
    await page.goto('./?first');
    await page.locator('[data-action=met]').waitFor();
  },
  'with the keys open': async (page) => { await page.keyboard.press('?'); },
  'after a link that is wrong': async (page) => {
    await page.goto('./#v=1&alg=om&n=4&m=9&colour=red');
    await page.locator('.notice').first().waitFor();
  },
  'in a network, an item followed': async (page) => {
    await page.goto(`./#${GOSSIP}&at=2300000`);
    await page.locator('[data-follow]').selectOption({ index: 3 });
    await page.locator('[data-item]').waitFor();
  },
  'in a network, a peer selected': async (page) => {
    await page.goto(`./#${GOSSIP}&at=2300000`);
    await page.locator('tr[data-node="4"] button').click();
    await page.locator('[data-online]').waitFor();
  },
  'with a branch, and a traitor played by hand': async (page) => {
    await page.goto('./#v=1&alg=om&n=5&t=1&at=4000');
    await page.locator('tr[data-node="2"] button').click();
    await page.locator('[data-deed=turn]').click();
    await page.locator('.by-hand summary').click();
    await page.locator('[data-branch]').first().waitFor();
  },
  'with the chart of a vote': async (page) => {
    await page.goto(`./#${VOTE}`);
    await page.locator('#tab-votes').click();
    await page.locator('[data-digest]').first().waitFor();
    await page.locator('[role=slider]').click();
    await page.locator('[data-holds]').first().waitFor();
  },
  'at the end of a vote': async (page) => {
    await page.goto(`./#${VOTE}`);
    await page.locator('#tab-votes').waitFor();
    await page.locator('[data-digest]').first().waitFor();
    await page.keyboard.press('End');
    await page.locator('[data-figure=verdict]').waitFor();
  },
  'with a peer selected and its drawer open': async (page) => {
    await page.goto(`./#${VOTE}`);
    await page.locator('#tab-votes').waitFor();
    await page.locator('[data-digest]').first().waitFor();
    await page.keyboard.press('End');
    await page.locator('tr[data-node="2"] button').click();
    await page.keyboard.press('e');
    await page.locator('details.more summary').click();
  },
  'before a run too large': async (page) => {
    await page.goto('./#v=1&alg=om&n=30&m=10');
    await page.locator('.cost-refuse').waitFor();
  },
};

/** @param {Page} page @returns {Promise<string[]>} each rule with what breaks it */
async function complaints(page) {
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate((tags) =>
    Reflect.get(window, 'axe').run({ runOnly: tags }), TAGS);
  return violations.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes.map((/** @type {any} */ { target, failureSummary }) =>
      `${id}: ${target.join(' ')}: ${failureSummary}`));
}

test.skip(({ browserName }) => browserName !== 'chromium', 'one engine reads the page for all');

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const [state, come] of Object.entries(STATES)) {
      test(`axe finds nothing ${state}, in ${colorScheme}`, async ({ page }) => {
        await page.goto(`./#${SEVEN}`);
        await page.locator('[data-digest]').first().waitFor();
        await come(page);
        await page.waitForTimeout(300);
        expect(await complaints(page)).toEqual([]);
      });
    }
  });
}
