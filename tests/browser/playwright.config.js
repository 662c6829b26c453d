// The specs in Chromium and Firefox, headless, in each one after the other: more busy pages at once
// than that on a small machine would test the machine.

import { defineConfig } from '@playwright/test';

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Without this a page opened as a file may load its neighbours, which no reader's Firefox allows.
const firefoxPreferences = { 'security.fileuri.strict_origin_policy': true };

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.js',
  outputDir: '../../target/playwright/results',
  globalSetup: './site.js',
  workers: 1,
  forbidOnly: true,
  // Where the second reporter writes is the matter of who calls.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: { baseURL: process.env.SITE, locale: 'en-US' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
          args: chromiumFlags,
        },
      },
    },
    {
      name: 'firefox',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
          firefoxUserPrefs: firefoxPreferences,
        },
      },
    },
  ],
});
