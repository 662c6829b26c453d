// Takes pictures of the page as readers meet it, to be looked at by a person: every view and
// sheet, on three screens, light and dark, at the start, under way and at the end, into
// target/looks. By hand: node tests/browser/looks.js [a part of the names wanted]...

import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { gallery } from '../web/gallery.js';
import config from './playwright.config.js';
import { serve } from './site.js';

const OUT = new URL('../../target/looks/', import.meta.url);
const SCREENS = { desktop: [1440, 900], tablet: [1024, 768], phone: [390, 844] };
const SCHEMES = /** @type {const} */ (['light', 'dark']);
/** One of each kind of run, and those whose pictures are the fullest. */
const RUNS = ['notebook-4-2', 'seven-two', 'notebook-9-3', 'split-commander', 'majority-equivocate',
  'neighbours-cell', 'benor-b', 'crash-gossip', 'two-places', 'then-majority', 'lottery-forks',
  'double-spend'];
/** @type {Record<string, number>} */
const MOMENTS = { start: 0, flight: 0.42, end: 1 };
/** How each sheet opens. @type {Record<string, (page: Page) => Promise<unknown>>} */
const SHEETS = {
  gallery: (page) => page.keyboard.press('g'),
  keys: (page) => page.keyboard.press('?'),
  export: (page) => page.keyboard.press('x'),
  share: (page) => page.locator('[data-action=share]').click(),
  runner: (page) => page.locator('[data-action=runner]').first().click(),
  drawer: (page) => page.keyboard.press('e'),
  embed: async (page) => {
    const wide = page.getByRole('button', { name: 'Embed', exact: true });
    if (await wide.isVisible()) await wide.click();
    else {
      await page.locator('[data-action=more]').click();
      await page.locator('[data-action=embed-too]').click();
    }
    await page.frameLocator('#sheet iframe').locator('#stage [role=option]').first()
      .waitFor({ state: 'attached' });
  },
  glossary: async (page) => {
    await page.locator('#tab-how').click();
    await page.locator('[data-action=glossary]').click();
  },
};

/** What takes some steps to reach: a scenario, and the way from there.
 * @type {Record<string, { run: string, go: (page: Page) => Promise<unknown> }>} */
const SCENES = {
  general: { run: 'notebook-4-2', go: (page) => choose(page, 3, 0.2) },
  message: { run: 'notebook-4-2', go: async (page) => {
    await choose(page, 3, 0.2);
    await page.locator('[data-way]').first().click();
  } },
  hand: { run: 'notebook-4-2', go: async (page) => {
    await choose(page, 3, 0);
    await page.locator('.by-hand summary').click();
  } },
  branches: { run: 'seven-two', go: async (page) => {
    await choose(page, 3, 0.3);
    await page.locator('[data-deed=turn]').click();
    await page.locator('[data-branch]').nth(1).waitFor();
    await page.locator('[data-deed=crash]').click();
    await page.locator('[data-branch]').nth(2).waitFor();
  } },
  compare: { run: 'notebook-4-2', go: async (page) => {
    await page.locator('#tab-compare').click();
    await page.getByRole('button', { name: 'Nobody is faulty' }).click();
    await page.locator('[data-difference]').waitFor();
  } },
  worst: { run: 'three-m', go: async (page) => {
    await page.getByRole('button', { name: 'Find the worst lie' }).click();
    await page.locator('.worst-lie progress').waitFor({ state: 'detached' });
    await page.waitForTimeout(1500);
  } },
  map: { run: 'four-one', go: async (page) => {
    await page.locator('#tab-map').click();
    await page.locator('[data-map=idle]').waitFor({ timeout: 60000 });
    await page.locator('[role=gridcell]').nth(9).hover();
  } },
  why: { run: 'notebook-4-2', go: async (page) => {
    await choose(page, 1, 1);
    await page.getByRole('button', { name: /^Why/ }).first().click();
  } },
  peer: { run: 'double-spend', go: (page) => choose(page, 0, 0.6) },
  voter: { run: 'neighbours-cell', go: (page) => choose(page, 2, 0.4) },
};
const FRAMES = { wide: [720, 480], small: [320, 240] };
/** What is hardest to show in little room. */
const FRAMED = ['notebook-4-2', 'neighbours-cell', 'crash-gossip', 'double-spend'];

/** @typedef {import('@playwright/test').Page} Page */

/** Chooses a camp by keys, at a moment. @param {Page} page @param {number} node
 * @param {number} share */
async function choose(page, node, share) {
  await seek(page, share);
  await page.locator('#stage canvas').focus();
  for (let i = 0; i <= node; i++) await page.keyboard.press('ArrowRight');
  await page.evaluate(() => document.getElementById('panel')?.scrollIntoView());
}

const wanted = process.argv.slice(2);
/** @param {string} name */
const isWanted = (name) => wanted.length === 0 || wanted.some((word) => name.includes(word));

/** @param {Page} page @param {string} name */
async function take(page, name) {
  await page.waitForTimeout(250);
  await page.screenshot({ path: new URL(`${name}.png`, OUT).pathname });
}

/** @param {Page} page @param {string} url @param {string} text */
async function open(page, url, text) {
  await page.goto('about:blank');
  await page.goto(`${url}#${text}`);
  await page.locator('[data-digest]').first().waitFor({ state: 'attached' });
}

/** @param {Page} page @param {number} share of the whole run */
async function seek(page, share) {
  const slider = page.locator('[role=slider]');
  if (share >= 1) await page.keyboard.press('End');
  else if (share <= 0) return;
  else {
    const { width = 0 } = await slider.boundingBox() ?? {};
    await slider.click({ position: { x: Math.round(width * share), y: 12 } });
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** The stage at three moments, then every tab at one. @param {Page} page @param {string} url
 * @param {string} run @param {string} text @param {string} look */
async function views(page, url, run, text, look) {
  for (const [moment, share] of Object.entries(MOMENTS)) {
    const name = `${run}-${moment}-${look}`;
    if (!isWanted(name)) continue;
    await open(page, url, text);
    await seek(page, share);
    await take(page, name);
  }
  if (!isWanted(`${run}-tab-${look}`)) return;
  await open(page, url, text);
  await seek(page, MOMENTS.flight);
  const tabs = await page.locator('[role=tab][id^=tab-]').evaluateAll((all) =>
    all.map(({ id }) => id));
  for (const tab of tabs) {
    await page.locator(`#${tab}`).click();
    await page.locator('.panel-body, #panel').first().scrollIntoViewIfNeeded();
    await take(page, `${run}-tab-${tab.slice(4)}-${look}`);
  }
}

/** @param {Page} page @param {string} url @param {string} text @param {string} look */
async function sheets(page, url, text, look) {
  for (const [sheet, come] of Object.entries(SHEETS)) {
    const name = `sheet-${sheet}-${look}`;
    if (!isWanted(name)) continue;
    await open(page, url, text);
    const there = await come(page).then(() => true, () => false);
    if (there) await take(page, name);
    else console.log(`no way to ${name}`);
  }
}

/** @param {Page} page @param {string} url @param {Map<string, string>} texts
 * @param {string} look */
async function scenes(page, url, texts, look) {
  for (const [scene, { run, go }] of Object.entries(SCENES)) {
    const name = `scene-${scene}-${look}`;
    if (!isWanted(name)) continue;
    await open(page, url, texts.get(run) ?? '');
    await go(page).catch((/** @type {Error} */ { message }) => console.log(`${name}: ${message}`));
    await take(page, name);
  }
}

/** The page in a frame. @param {Page} page @param {string} url
 * @param {Map<string, string>} texts @param {string} scheme */
async function frames(page, url, texts, scheme) {
  for (const [frame, [width, height]] of Object.entries(FRAMES)) {
    for (const run of FRAMED) {
      const name = `frame-${frame}-${run}-${scheme}`;
      if (!isWanted(name)) continue;
      await page.setViewportSize({ width, height });
      for (const share of [0, 0.42]) {
        await open(page, `${url}embed.html?controls=basic`, texts.get(run) ?? '');
        await seek(page, share);
        await take(page, `${name}-${share}`);
      }
    }
  }
}

mkdirSync(OUT, { recursive: true });
const texts = gallery();
const site = await serve();
const browser = await chromium.launch(config.projects?.[0].use?.launchOptions);
try {
  for (const [screen, [width, height]] of Object.entries(SCREENS)) {
    for (const colorScheme of SCHEMES) {
      const look = `${screen}-${colorScheme}`;
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      page.setDefaultTimeout(8000);
      for (const run of RUNS) await views(page, site.url, run, texts.get(run) ?? '', look);
      await sheets(page, site.url, texts.get(RUNS[0]) ?? '', look);
      await scenes(page, site.url, texts, look);
      if (screen === 'desktop') {
        await frames(page, site.url, texts, colorScheme);
      }
      await page.close();
      const first = await browser.newPage({ viewport: { width, height }, colorScheme });
      if (isWanted(`first-${look}`)) {
        await first.goto(site.url);
        await first.locator('[data-digest]').first().waitFor();
        await take(first, `first-${look}`);
      }
      await first.close();
      console.log(look);
    }
  }
} finally {
  await browser.close();
  await site.close();
}
