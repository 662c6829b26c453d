// Six ways to get a foreign script into a page, or a word out of it, as code that runs inside the
// page. Each must be stopped by the page's own policy: the tests look at what came through, and at
// what the browser says that it stopped.

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
