// The package for learning platforms, taken out of its zip and started by a stand-in for one: what
// the manifest names is there, a run watched to its end is reported as completed, and whoever comes
// back goes on where they stopped.

import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { notebookDigest } from './embeds.js';

const DIST = new URL('../../dist/', import.meta.url).pathname;
const files = unzipSync(readFileSync(join(DIST, 'bivouac-scorm.zip')));

/** @typedef {{ data: Record<string, string>, calls: string[] }} Platform */

test('the manifest names every file of the package, and nothing that is not there', () => {
  const manifest = strFromU8(files['imsmanifest.xml']);
  const named = [...manifest.matchAll(/<file href="([^"]+)"\/>/g)].map(([, name]) => name);
  expect([...named, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
  const [, start] = /adlcp:scormtype="sco" href="([^"]+)"/.exec(manifest) ?? [];
  expect(named).toContain(start);
  expect(manifest).toContain('<schemaversion>1.2</schemaversion>');
});

test('a run watched to its end is completed, and goes on where it stopped', async ({ page }) => {
  const folder = mkdtempSync(join(DIST, 'examples/lms-'));
  const name = folder.split('/').at(-1);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  try {
    await page.goto('./hosts/platform.html');
    const start = () => page.evaluate((address) => Reflect.get(window, 'launch')(address),
      `../examples/${name}/index.html`);
    /** @returns {Promise<Platform>} */
    const told = () => page.evaluate(() => {
      const { data, calls } = Reflect.get(window, 'platform');
      return { data, calls };
    });
    await start();
    const scene = page.frameLocator('iframe').frameLocator('iframe');
    await expect(scene.locator('[data-digest]').first())
      .toHaveAttribute('data-digest', notebookDigest());
    expect((await told()).data['cmi.core.lesson_status']).toBe('incomplete');

    const slider = scene.getByRole('slider', { name: 'Time' });
    await slider.focus();
    await page.keyboard.press('End');
    await expect.poll(async () => (await told()).data['cmi.core.lesson_status']).toBe('completed');
    await expect.poll(async () => (await told()).data['cmi.suspend_data']).toMatch(/&at=93383$/);

    await start();
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('93383');
    const { data, calls } = await told();
    expect(calls).toContain('cmi.core.exit = suspend');
    expect(calls.filter((call) => call === 'finish')).toHaveLength(1);
    expect(data['cmi.core.lesson_status']).toBe('completed');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
