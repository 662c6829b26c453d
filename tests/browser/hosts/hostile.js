// A page that frames the embed and does to it whatever a page may do to a frame. It writes what
// became of that into its own title, as JSON, for the test to read.

const SCENARIO = 'v=1&alg=om&n=4&t=2&rule=flat&tie=first';
const BRIEF = { ns: 'bivouac', v: 1 };
const wait = (/** @type {number} */ ms) => new Promise((go) => { setTimeout(go, ms); });

/** @param {string} query @returns {HTMLIFrameElement} */
function frameWith(query) {
  const frame = document.createElement('iframe');
  frame.width = '720';
  frame.height = '480';
  frame.src = `../embed.html?${query}#${SCENARIO}`;
  document.body.append(frame);
  return frame;
}

/** @param {HTMLIFrameElement} frame @returns {Promise<void>} when it says that it is ready */
function ready(frame) {
  return new Promise((resolve) => {
    addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow && data.type === 'ready') resolve();
    });
  });
}

/** @param {HTMLIFrameElement} frame @returns {{ port: MessagePort, heard: any[] }} */
function greet(frame) {
  const { port1, port2 } = new MessageChannel();
  /** @type {any[]} */
  const heard = [];
  port1.onmessage = ({ data }) => heard.push(data);
  frame.contentWindow?.postMessage({ ...BRIEF, type: 'hello', nonce: 'n' }, '*', [port2]);
  return { port: port1, heard };
}

/** Before it is taken. @param {Window} target */
function pester(target) {
  const { port1, port2 } = new MessageChannel();
  const strange = [null, 7, '<img src=x onerror=alert(1)>', [], { ns: 'bivouac' },
    { ...BRIEF, type: 'hello' }, { ...BRIEF, type: 'load', id: 1, scenario: 'v=1&alg=om&n=9' },
    JSON.parse('{"__proto__":{"type":"hello"},"constructor":1}'), new Map([['type', 'hello']])];
  for (const data of strange) target.postMessage(data, '*');
  target.postMessage({ ...BRIEF, type: 'hello', nonce: 'two' }, '*', [port1, port2]);
  target.postMessage({ ...BRIEF, type: 'hello', nonce: 'x'.repeat(1e6) }, '*',
    [new MessageChannel().port1]);
}

/** On the port it was given. @param {MessagePort} port */
async function abuse(port) {
  /** @type {any} */
  const circle = {};
  circle.circle = circle;
  const strange = [null, 'play', circle, new ArrayBuffer(1e6), { ...BRIEF, type: 'eval', id: 1 },
    { ...BRIEF, type: 'load', id: 2, scenario: 'a'.repeat(1e6) },
    { ...BRIEF, type: 'load', id: 3, scenario: { toString: 1 } },
    { ...BRIEF, type: 'setTheme', id: 4, theme: '<style>*{display:none}</style>' },
    { ...BRIEF, type: 'setLang', id: 5, lang: '"><script>' },
    { ...BRIEF, type: 'seek', id: 6, t: -1 }, { ...BRIEF, type: 'speed', id: 7, speed: 1e9 },
    { ...BRIEF, type: 'getSnapshot', id: 8, form: 'html' },
    { ...BRIEF, type: 'constructor', id: 9 }, { ...BRIEF, type: '__proto__', id: 10 },
    JSON.parse('{"ns":"bivouac","v":1,"type":"play","id":11,"__proto__":{"x":1}}')];
  for (const data of strange) port.postMessage(data);
  await wait(1200);
  for (let id = 100; id < 600; id++) port.postMessage({ ...BRIEF, type: 'getState', id });
  await wait(1200);
}

/** @param {MessagePort} port @param {any[]} heard @param {string} type @returns {Promise<any>} */
async function ask(port, heard, type) {
  port.postMessage({ ...BRIEF, type, id: 9999 });
  await wait(400);
  return heard.findLast(({ id }) => id === 9999);
}

const ours = frameWith('controls=basic');
const foreign = frameWith('origin=https://example.org');
await Promise.all([ready(ours), ready(foreign)]);
pester(/** @type {Window} */ (ours.contentWindow));
const { port, heard } = greet(ours);
const second = greet(ours);
const refused = greet(foreign);
await wait(300);
await abuse(port);
const result = await ask(port, heard, 'getResult');
const replies = heard.filter(({ type }) => type === 'reply');
document.title = JSON.stringify({
  digest: result?.value?.digest,
  greeted: heard.filter(({ type }) => type === 'hello').map(({ nonce }) => nonce),
  second: second.heard.length, refused: refused.heard.length,
  carriedOut: replies.filter(({ id, ok }) => ok && id < 100).map(({ id }) => id),
  states: replies.filter(({ id }) => id >= 100 && id < 600).length,
  flooded: replies.some(({ problem }) => problem?.code === 'E_RATE'),
});

export {};
