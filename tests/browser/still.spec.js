// For those who want less motion: a run goes in steps, and nothing moves between them.

import { expect, test } from '@playwright/test';
import { decode } from '../../www/trace/decode.js';
import { run } from '../web/core.js';

const GENERALS = 'v=1&alg=om&n=7&t=2&rule=flat';

// The driver of Firefox cannot ask for it later, so its browser starts with the wish.
test.use({ launchOptions: [async ({ launchOptions }, use) => {
  const firefoxUserPrefs = { ...launchOptions.firefoxUserPrefs, 'ui.prefersReducedMotion': 1 };
  await use({ ...launchOptions, firefoxUserPrefs });
}, { scope: 'worker' }] });

/** @param {import('@playwright/test').Page} page @param {string} text */
async function open(page, text) {
  await page.goto(`./#${text}`);
  await page.locator('[data-digest]').first().waitFor();
}

test('with reduced motion a run goes in steps, and stands still between them',
  async ({ page, browserName }) => {
    if (browserName === 'chromium') await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, GENERALS);
    const { rows } = decode(run(GENERALS).buffer);
    const ticks = new Set(rows.time);
    await page.keyboard.press('Space');
    const seen = await page.evaluate(async () => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('#stage canvas'));
      const slider = document.querySelector('[role=slider]');
      /** @type {{ at: number, t: number, picture: string }[]} */
      const pictures = [];
      const begin = performance.now();
      while (performance.now() - begin < 4000) {
        await new Promise((go) => { setTimeout(go, 50); });
        pictures.push({ at: performance.now(), t: Number(slider?.getAttribute('aria-valuenow')),
          picture: canvas.toDataURL('image/png').slice(-4000) });
      }
      return pictures;
    });
    const changes = seen.slice(1).filter((now, i) => now.picture !== seen[i].picture);
    const steps = seen.slice(1).filter((now, i) => now.t !== seen[i].t);
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(changes.length).toBeLessThanOrEqual(steps.length + 1);
    for (const { t } of steps) expect(ticks.has(t), `tick ${t} has a row`).toBe(true);
    for (let i = 1; i < steps.length; i++) {
      expect(steps[i].at - steps[i - 1].at).toBeGreaterThan(600);
    }
  });
