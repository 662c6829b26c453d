// The embed in WebKit, as in the other browsers: wherever it may stand, in ill hands, and attacked.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTACK, STOPPED, tour, TOURED, WATCH } from './attacks.js';
import { examples, fileOf, NOTEBOOK, notebookDigest } from './embeds.js';

const DIGEST = 'return document.querySelector("[data-digest]")?.dataset.digest ?? ""';

/** @param {() => import('./webkit.js').Browser} browser @param {() => string} site */
export function embedTests(browser, site) {
  const digest = notebookDigest();

  /** @param {string} url @param {number | null} frame */
  async function digestAt(url, frame) {
    await browser().open('about:blank');
    await browser().open(url);
    if (frame !== null) await browser().enter(frame);
    return browser().until(DIGEST);
  }

  test('from a server and from a disk the embed’s run has its digest', async () => {
    for (const from of [`${site()}embed.html`, fileOf('embed.html')]) {
      assert.equal(await digestAt(`${from}#${NOTEBOOK}`, null), digest, from);
    }
  });

  test('in a sandbox and in a srcdoc, from both, it is the same run', async () => {
    for (const example of ['examples/canvas.html', 'examples/jupyter.html']) {
      for (const from of [site() + example, fileOf(example)]) {
        assert.equal(await digestAt(from, 0), digest, from);
      }
    }
  });

  test('every example shows its run', async () => {
    for (const { file, expected } of examples()) {
      assert.equal(await digestAt(`${site()}examples/${file}`, 0), expected, file);
    }
  });

  test('a page that means ill changes nothing', async () => {
    await browser().open(`${site()}hosts/hostile.html`);
    const title = 'return document.title.includes("digest") && document.title';
    const told = await browser().until(title);
    const { states, ...others } = JSON.parse(String(told));
    assert.deepEqual(others, { digest, greeted: ['n'], second: 0, refused: 0, carriedOut: [11],
      flooded: true });
    assert.ok(states < 110, `${states} of 500 questions were answered`);
    await browser().enter(0);
    assert.equal(await browser().until(DIGEST), digest);
  });

  for (const [target, places] of Object.entries(TOURED)) {
    test(`a tour of ${target} is not stopped, six attacks are`, async () => {
      await digestAt(`${site()}${target}#${NOTEBOOK}`, null);
      await browser().evaluate(WATCH);
      const been = /** @type {string[]} */ (await browser().evaluate(`return (${tour})()`));
      assert.ok(been.length >= places, been.join(', '));
      assert.deepEqual(await browser().evaluate('return window.attacks.stopped'), []);
      await browser().evaluate(ATTACK);
      assert.equal(await browser().until('return window.attacks.over'), true);
      const { came, stopped } = /** @type {any} */ (
        await browser().evaluate('return window.attacks'));
      assert.deepEqual(came, []);
      for (const directive of STOPPED) assert.match(stopped.join('\n'), directive);
    });
  }
}
