// How a test gets hold of a file that the page hands to its reader: as a download in Chromium. The
// driver of Firefox tells of none, so there the file is caught where the page lets go of it.

import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, bytes: Buffer }} File */

/** Chromium drops, without a word, what a page saves beyond ten files in a second. */
const PAUSE_MS = 110;

/** @param {Page} page */
const isFirefox = (page) => page.context().browser()?.browserType().name() === 'firefox';

/** Before the page opens. @param {Page} page */
export async function watchSaves(page) {
  if (!isFirefox(page)) return;
  await page.addInitScript(() => {
    /** @type {Map<string, Blob>} */
    const blobs = new Map();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (/** @type {Blob} */ blob) => {
      const address = make(blob);
      blobs.set(address, blob);
      return address;
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function follow() {
      if (!this.download) return click.call(this);
      const reader = new FileReader();
      reader.onload = () => Object.assign(window, { saved: [this.download, reader.result] });
      reader.readAsDataURL(/** @type {Blob} */ (blobs.get(this.href)));
    };
  });
}

/** @param {Page} page @param {() => Promise<void>} press @returns {Promise<File>} */
async function caught(page, press) {
  await page.evaluate(() => Object.assign(window, { saved: null }));
  await press();
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'saved') !== null)).toBe(true);
  const [name, address] = await page.evaluate(() => Reflect.get(window, 'saved'));
  return { name, bytes: Buffer.from(address.split(',')[1] ?? '', 'base64') };
}

/** What the page saves when something is pressed. @param {Page} page
 * @param {() => Promise<void>} press @returns {Promise<File>} */
export async function saved(page, press) {
  if (isFirefox(page)) return caught(page, press);
  await page.waitForTimeout(PAUSE_MS);
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
