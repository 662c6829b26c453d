// Six ways to get a foreign script into a page, or a word out of it, as code that runs inside the
// page. Each must be stopped by the page's own policy: the tests look at what came through, and at
// what the browser says that it stopped. And a tour of the page, on which nothing may be stopped.

/** What the policy must have stopped, by the directive that stops it. The browsers differ in which
 * of two directives they name for a script. */
export const STOPPED = [/base-uri/, /connect-src/, /img-src/, /script-src|trusted-types/];

/** Comes after WATCH. */
export const ATTACK = `
  const { came } = window.attacks;
  const trying = (work) => { try { work(); } catch { /* stopped at once */ } };
  const make = (name) => document.createElement(name);

  trying(() => {
    const script = make('script');
    script.append('window.attacks.came.push("inline script")');
    document.head.append(script);
  });
  setTimeout(() => trying(() => (0, eval)('window.attacks.came.push("eval")')));
  setTimeout(() => trying(() => new Function('window.attacks.came.push("Function")')()));
  fetch('http://127.0.0.1:1/').then(() => came.push('fetch'), () => {});
  trying(() => { new Image().src = 'http://127.0.0.1:1/beacon.png'; });
  trying(() => {
    const base = make('base');
    base.href = 'http://127.0.0.1:1/';
    document.head.prepend(base);
    if (document.baseURI.includes('127.0.0.1:1/')) came.push('base');
    base.remove();
  });
  trying(() => {
    const link = make('a');
    link.href = 'javascript:window.attacks.came.push("javascript: address")';
    document.body.append(link);
    link.click();
    link.remove();
  });
  trying(() => {
    const place = make('div');
    document.body.append(place);
    place['inner' + 'HTML'] = '<img src=x onerror="window.attacks.came.push(1)">';
  });
  trying(() => {
    const image = make('img');
    image.setAttribute('onerror', 'window.attacks.came.push("img onerror")');
    image.src = 'data:image/png;base64,AAAA';
    document.body.append(image);
  });
  setTimeout(() => { window.attacks.over = true; }, 700);
`;

/** Listens for what the policy stops, from the first script of a page on. */
export const WATCH = `
  window.attacks ??= { came: [], stopped: [], over: false };
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sample } = event;
    window.attacks.stopped.push(effectiveDirective + ' ' + blockedURI + ' ' + sample);
  });
`;

/** At least so many places a tour leads to; a frame leaves some to the whole page. */
export const TOURED = { 'index.html': 16, 'embed.html': 13 };

/**
 * Goes through the page as a reader might, for as long as there is something to open. Runs in the
 * page, so it knows nothing of this file.
 * @returns {Promise<string[]>} where it has been
 */
export async function tour() {
  /** @type {string[]} */
  const been = [];
  const pause = () => new Promise((go) => { setTimeout(go, 50); });
  const press = async (/** @type {string} */ key) => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await pause();
  };
  const runs = ['v=1&alg=om&n=7&t=2&rule=flat', 'v=1&alg=benor&n=11&t=2&adv=split',
    'v=1&alg=gossip&n=9&then=lottery', 'v=1&alg=om&n=30&m=10&colour=red'];
  for (const run of runs) {
    window.location.hash = run;
    for (let waited = 0; waited < 12; waited++) await pause();
    for (const key of ['1', '2', '3', '4', '5', '6', ' ', 'End']) {
      await press(key);
      been.push(document.querySelector('[role=tab][aria-selected=true]')?.id ?? '');
    }
    const row = document.querySelector('tr[data-node] button');
    if (row instanceof HTMLElement) row.click();
    await pause();
  }
  const doors = document.querySelectorAll('.header [data-action]');
  for (const door of doors) {
    if (!(door instanceof HTMLElement) || door.offsetParent === null) continue;
    door.click();
    for (let waited = 0; waited < 3; waited++) await pause();
    const sheet = /** @type {HTMLDialogElement | null} */ (document.querySelector('dialog[open]'));
    been.push(`${door.dataset.action} ${sheet?.firstElementChild?.className ?? ''}`);
    sheet?.close();
    await pause();
  }
  return [...new Set(been)];
}
