// The digests of the shipped scenarios in WebKit, read from a real page as in the other browsers.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse, run } from '../web/core.js';
import { REFUSED, goldens } from '../web/gallery.js';
import { sabotaged, serve } from './site.js';
import { steps, walk } from './walk.js';
import { launch } from './webkit.js';
import { deedTests } from './webkit-deeds.js';
import { embedTests } from './webkit-embed.js';

/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
/** @type {import('./webkit.js').Browser} */
let browser;

before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const DIGEST = 'return document.querySelector("[data-digest]")?.dataset.digest ?? ""';

/** Whether the page shows a number, however it groups its digits. @param {string} digits */
const shows = (digits) =>
  `return document.body.innerText.replace(/[^\\da-z]/g, "").includes("${digits}")`;

for (const { name, digest, scenario } of goldens()) {
  // Seed rows 25, 64.
  test(`${name} has the same digest as natively`, async () => {
    // A change of the fragment alone would not load the page anew.
    await browser.open('about:blank');
    await browser.open(`${site.url}#${scenario}`);
    if (digest === REFUSED) {
      assert.equal(await browser.until(shows(parse(scenario).valid.cost.messages)), true);
      assert.equal(await browser.evaluate(DIGEST), '');
    } else {
      assert.equal(await browser.until(DIGEST), digest);
    }
  });
}

test('every hostile link says what is wrong, and the next sound one runs', async () => {
  await browser.open('about:blank');
  await browser.open(`${site.url}#v=1&alg=om&n=4`);
  await browser.until(DIGEST);
  const all = steps();
  // A script of a browser has half a minute, so they are opened in portions.
  for (let at = 0; at < all.length; at += 8) {
    const portion = JSON.stringify(all.slice(at, at + 8));
    assert.deepEqual(await browser.evaluate(`return (${walk})(${portion})`), []);
  }
});

embedTests(() => browser, () => site.url);
deedTests(() => browser, () => site.url);

test('a core that fails is replaced, with the scenario kept and a report to copy', async () => {
  const broken = await serve({ core: sabotaged() });
  const sound = 'v=1&alg=om&n=4&m=1&bad=3';
  try {
    for (const way of ['panic', 'overflow', 'memory']) {
      await browser.open('about:blank');
      await browser.open(`${broken.url}#${sound}&x_sabotage=${way}`);
      const report = String(await browser.until(
        'return document.querySelector(".notice[data-code=CRASH] pre")?.textContent ?? ""'));
      assert.ok(report.includes(`x_sabotage=${way}`), report);
      await browser.evaluate(`window.location.hash = "${sound}"`);
      assert.equal(await browser.until(DIGEST), run(sound).report.digest);
    }
  } finally {
    await broken.close();
  }
});
