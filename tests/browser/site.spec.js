// What a deployment of the site promises: it stands on its own under any path, and it says what
// it is and what it contains.

import { expect, test } from '@playwright/test';
import { REFUSED, goldens } from '../web/gallery.js';

test('the page asks no other server and has no complaint', async ({ page, baseURL }) => {
  /** @type {string[]} */
  const strays = [];
  /** @type {string[]} */
  const complaints = [];
  page.on('request', (request) => {
    const own = request.url().startsWith(String(baseURL)) || /^(blob|data):/.test(request.url());
    if (!own) strays.push(request.url());
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  const sample = goldens().find(({ digest }) => digest !== REFUSED);
  await page.goto(`./#${sample?.scenario}`);
  await expect(page.locator('[data-digest]').first()).toHaveAttribute('data-digest', /^\w{16}$/);
  expect(strays).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the site says its version and the licences of what it contains', async ({ request }) => {
  const version = await (await request.get('./version.txt')).text();
  expect(version).toMatch(/^bivouac \d+\.\d+\.\d+/);
  const licences = await (await request.get('./LICENSES.txt')).text();
  for (const library of ['lit', 'serde_json', 'wasm-bindgen']) {
    expect(licences).toMatch(new RegExp(`^  ${library} \\d`, 'm'));
  }
});

const MISSING = {
  'web workers': () => { Reflect.deleteProperty(window, 'Worker'); },
  WebAssembly: () => { Reflect.deleteProperty(window, 'WebAssembly'); },
};

for (const [what, remove] of Object.entries(MISSING)) {
  test(`without ${what} the page says what it needs and shows a picture`, async ({ page }) => {
    await page.addInitScript(remove);
    await page.goto('./');
    await expect(page.getByText(/needs JavaScript, WebAssembly and web workers/)).toBeVisible();
    await expect(page.getByRole('img')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs and shows a picture', async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'this driver cannot turn it off there');
    await page.goto('./');
    await expect(page.getByText(/needs JavaScript, WebAssembly/).first()).toBeVisible();
    await expect(page.getByRole('img')).toBeVisible();
  });
});
