// Opens every hostile link in one page that is never loaded anew, and after each a sound one: each
// must come to its codes and its digest, nothing may be requested and no script of a link may run.

import { hostile } from '../web/hostile.js';
import { parse, run } from '../web/core.js';

/** @typedef {{ name: string, text: string, codes: string, digest: string }} Step what the page
 *   must say of a link, and the digest of what it runs, empty where it runs nothing */

/** The page says the cost of a run in another place than its notices.
 * @param {string[]} codes */
const shown = (codes) => codes.filter((code) => code !== 'E_COST').sort().join(' ');

/** @param {string} text */
function digestOf(text) {
  const { valid } = parse(text);
  return valid && valid.cost.band !== 'refuse' ? run(valid.scenario).report.digest : '';
}

/** @returns {Step[]} */
export function steps() {
  // Without a link, or with one too long to read, the page shows the first of its own runs.
  const cases = hostile().filter(({ text, codes }) => text && !codes.includes('E_LONG'));
  return cases.flatMap(({ name, text, codes }, place) => {
    const sound = `v=1&alg=om&n=4&m=1&bad=3&seed=${place + 2}`;
    return [
      { name, text, codes: shown(codes), digest: digestOf(text) },
      { name: `what follows ${name}`, text: sound, codes: '', digest: digestOf(sound) },
    ];
  });
}

/**
 * Runs in the page, so it knows nothing but what it is given.
 * @param {Step[]} links
 * @returns {Promise<string[]>} what did not come as it should
 */
export async function walk(links) {
  /** @type {string[]} */
  const wrong = [];
  window.alert = () => { wrong.push('a script of a link ran'); };
  const pause = (/** @type {number} */ ms) => new Promise((go) => { setTimeout(go, ms); });
  // The page asks for its own service worker some time after it has loaded.
  const requests = () => performance.getEntriesByType('resource').map(({ name }) => name)
    .filter((name) => !name.endsWith('/sw.js'));
  const before = requests();

  function seen() {
    const said = /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll('.notice[data-code]'));
    const codes = new Set([...said].map(({ dataset }) => dataset.code ?? ''));
    const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-digest]'));
    return `${[...codes].sort().join(' ')} / ${place?.dataset.digest ?? ''}`;
  }

  for (const { name, text, codes, digest } of links) {
    const wanted = `${codes} / ${digest}`;
    window.location.hash = `#${text}`;
    for (let waited = 0; seen() !== wanted && waited < 3000; waited += 10) {
      await pause(10);
      // A browser that finds the changes too many leaves some out.
      if (waited % 500 === 490) window.location.hash = `#${text}`;
    }
    if (seen() !== wanted) wrong.push(`${name}: ${seen()} instead of ${wanted}`);
  }
  const requested = requests().filter((name) => !before.includes(name));
  return [...wrong, ...requested.map((name) => `${name} was requested`)];
}
