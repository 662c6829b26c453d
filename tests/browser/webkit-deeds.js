// Intervening and the map in WebKit: that a general is turned and turned back, and that a small map
// fills and a cell of it opens. What each of them means is tested in the other browsers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../web/core.js';

/** @typedef {import('./webkit.js').Browser} Browser */

const SEVEN = 'v=1&alg=om&n=7&t=1&m=1&messengers=each&adv=flip';
const GENERALS = 'v=1&alg=om&n=4&bad=3&order=a';

const DIGEST = 'return document.querySelector("[data-digest]")?.dataset.digest ?? ""';
/** Holds where the digest is this one, and how many branches there are. @param {string} digest */
const isRun = (digest) => `return document.querySelector("[data-digest]")?.dataset.digest ===
  "${digest}"`;
const BRANCHES = 'return document.querySelectorAll("[data-branch]").length';
/** @param {string} selector */
const press = (selector) => `const found = document.querySelector('${selector}');
  if (found && !found.disabled) found.click();
  return found !== null;`;
const CHOOSE = `const canvas = document.querySelector("#stage canvas");
  canvas.focus();
  for (let i = 0; i < 2; i++) {
    canvas.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
  }`;
/** @param {string} selector @param {string} text */
const fill = (selector, text) => `const field = document.querySelector('${selector}');
  field.value = '${text}';
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));`;

/** @param {() => Browser} browser @param {() => string} url of the site */
export function deedTests(browser, url) {
  /** @param {string} scenario */
  async function open(scenario) {
    await browser().open('about:blank');
    await browser().open(`${url()}#${scenario}`);
    await browser().until(DIGEST);
  }

  test('a general is turned, and turned back by undoing it', async () => {
    await open(`${SEVEN}&at=4000`);
    const before = run(SEVEN).report.digest;
    assert.equal(await browser().until(isRun(before)), true);
    await browser().evaluate(CHOOSE);
    assert.equal(await browser().until(press('[data-deed=turn]')), true);
    const made = String(await browser().until(
      'return /do=\\d+-turn-1/.exec(window.location.hash)?.[0] ?? ""'));
    assert.match(made, /^do=\d+-turn-1$/);
    assert.equal(await browser().evaluate(BRANCHES), 2);
    const after = run(`${SEVEN}&${made}`).report.digest;
    assert.notEqual(after, before);
    assert.equal(await browser().until(isRun(after)), true);
    await browser().evaluate(press('#branches button[aria-label=Undo]'));
    assert.equal(await browser().until(isRun(before)), true);
  });

  test('a small map fills, and a cell that breaks opens what breaks it', async () => {
    await open(GENERALS);
    await browser().evaluate(press('#tab-map'));
    await browser().until('return document.querySelector("[data-map]") !== null');
    await browser().evaluate(fill('[data-seeds]', '20'));
    await browser().evaluate(fill('[data-values=across]', '1, 2'));
    await browser().evaluate(fill('[data-values=down]', '6, 7'));
    const kinds = `const cells = [...document.querySelectorAll("[role=gridcell]")];
      const kinds = cells.map(({ dataset }) => dataset.kind);
      const done = document.querySelector("[data-map=idle]") && !kinds.includes("pending");
      return done && kinds.length === 4 ? kinds : null`;
    const [, broken, ...held] = /** @type {string[]} */ (await browser().until(kinds));
    assert.match(broken, /some|most/, 'six generals cannot bear two traitors');
    assert.deepEqual(held, ['theorem', 'theorem']);
    await browser().evaluate('document.querySelectorAll("[role=gridcell]")[1].click()');
    assert.equal(await browser().until(
      'return /n=6.*adv=scripted.*say=/.test(window.location.hash)'), true);
  });
}
