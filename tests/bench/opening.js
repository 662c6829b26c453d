// How heavy it is to open a large run in Chromium, by hand: node tests/bench/opening.js
// Prints what the engine takes, the page's longest task meanwhile, the memory of both, and how
// soon a Stop in the middle is obeyed. It judges nothing: times are those of one machine.

import { chromium } from '@playwright/test';
import config from '../browser/playwright.config.js';
import { serve } from '../browser/site.js';

const RUNS = 3;
/** Thirteen generals, four traitors: 108,384 messages with their full trace. */
const SCENARIO = 'v=1&alg=om&n=13&t=4';
const MEBI = 2 ** 20;
/** So far into a run, in milliseconds, it is told to stop. */
const STOP_AFTER = 80;

/** A new window first loads parts of the browser's own, which is no business of the page. */
const SETTLE = 1500;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {{ posted: Record<string, number>, answered: Record<string, number>,
 *   bytes: number, tasks: number[] }} Notes  moments by verb, in milliseconds */

/** In the page, before its own scripts: listens at the wire and for long tasks. */
function listen() {
  /** @type {Notes} */
  const notes = { posted: {}, answered: {}, bytes: 0, tasks: [] };
  Object.assign(window, { notes });
  new PerformanceObserver((list) => {
    notes.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  /** @type {Map<number, string>} */
  const verbs = new Map();
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    /** @param {string | URL} url */
    constructor(url) {
      super(url);
      this.addEventListener('message', ({ data }) => {
        const verb = verbs.get(data.id);
        if (!verb || data.progress) return;
        notes.answered[verb] = performance.now();
        notes.bytes = Math.max(notes.bytes, data.value?.buffer?.byteLength ?? 0);
      });
    }

    /** @param {any} message @param {any} [transfer] */
    postMessage(message, transfer) {
      notes.posted[message.verb] = performance.now();
      if (message.id) verbs.set(message.id, message.verb);
      super.postMessage(message, transfer);
    }
  };
  const spy = 'const Plain = WebAssembly.Instance; WebAssembly.Instance = function (...given) {'
    + 'const made = new Plain(...given); self.memory = made.exports.memory; return made; };';
  const Bytes = window.Blob;
  window.Blob = class extends Bytes {
    /** @param {BlobPart[]} [parts] @param {BlobPropertyBag} [how] */
    constructor(parts = [], how = {}) {
      super(how.type === 'text/javascript' ? [spy, ...parts] : parts, how);
    }
  };
}

/** @param {Page} page @returns {Promise<Notes>} */
const notesOf = (page) => page.evaluate(() => Reflect.get(window, 'notes'));

/** @param {Page} page @returns bytes in use after a collection, in the page and in wasm */
async function memoryOf(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const heap = /** @type {Record<string, number>} */ (
    /** @type {unknown} */ (await devtools.send('Runtime.getHeapUsage')));
  const wasm = await page.workers()[0].evaluate(() =>
    /** @type {WebAssembly.Memory} */ (Reflect.get(self, 'memory')).buffer.byteLength);
  const script = heap.usedSize + (heap.embedderHeapUsedSize ?? 0);
  return { wasm, script, arrays: heap.backingStorageSize ?? 0 };
}

/** The longest task of the page's main thread, by the clock and by the processor, in ms.
 * @param {Buffer} trace @param {string} site */
function longestTask(trace, site) {
  /** @type {any[]} */
  const events = JSON.parse(trace.toString()).traceEvents;
  const start = events.find(({ name, args }) =>
    name === 'CommitLoad' && String(args.data?.url).startsWith(site));
  const tasks = events.filter(({ name, pid, tid, ts }) =>
    name === 'RunTask' && pid === start?.pid && tid === start?.tid && ts >= start.ts);
  const most = (/** @type {'dur' | 'tdur'} */ key) =>
    Math.max(0, ...tasks.map((task) => (task[key] ?? 0) / 1000));
  return { clock: most('dur'), processor: most('tdur') };
}

/** @param {Browser} browser @param {string} site */
async function open(browser, site) {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(listen);
  await page.waitForTimeout(SETTLE);
  const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await browser.startTracing(page, { categories });
  await page.goto(`${site}#${SCENARIO}`);
  await page.locator('[data-digest]').first().waitFor();
  await page.waitForTimeout(300);
  const longest = longestTask(await browser.stopTracing(), site);
  const { posted, answered, bytes, tasks } = await notesOf(page);
  const memory = await memoryOf(page);
  await page.context().close();
  return { engine: answered.run - posted.run, longest, tasks, bytes, ...memory };
}

/** @param {Browser} browser @param {string} site @returns {Promise<number>} milliseconds */
async function stop(browser, site) {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(listen);
  await page.addInitScript((after) => {
    const look = () => {
      const button = document.querySelector('.working button');
      const since = performance.now() - (Reflect.get(window, 'notes').posted.run ?? Infinity);
      if (button instanceof HTMLElement && since >= after) button.click();
      else setTimeout(look, 4);
    };
    look();
  }, STOP_AFTER);
  await page.goto(`${site}#${SCENARIO}`);
  await page.waitForFunction(() => Reflect.get(window, 'notes').answered.stop);
  const { posted, answered } = await notesOf(page);
  await page.context().close();
  return answered.stop - posted.stop;
}

const site = await serve();
const browser = await chromium.launch(config.projects?.[0].use?.launchOptions);
try {
  const rows = [];
  for (let i = 0; i < RUNS; i++) {
    const one = await open(browser, site.url);
    const mebi = (/** @type {number} */ bytes) => Number((bytes / MEBI).toFixed(1));
    rows.push({
      'engine ms': Math.round(one.engine),
      'longest task ms': Math.round(one.longest.clock),
      'of processor': Math.round(one.longest.processor),
      'tasks over 50 ms': one.tasks.length,
      'trace MiB': mebi(one.bytes),
      'wasm MiB': mebi(one.wasm),
      'heap MiB': mebi(one.script),
      'arrays MiB': mebi(one.arrays),
      'sum MiB': mebi(one.wasm + one.script + one.arrays),
      'stop ms': Math.round(await stop(browser, site.url)),
    });
  }
  console.log(SCENARIO);
  console.table(rows);
} finally {
  await browser.close();
  await site.close();
}
