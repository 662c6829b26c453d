// The element <bivouac-scene>: a frame with embed.html in it, and that frame's commands as methods
// that return promises. A plain script of its own; of the page it needs nothing but the frame.

import { isEvent, isHandshake, parameters } from '../pkg/messages.js';

/** @import { Command, Event as Told, Problem, Status } from '../pkg/messages.js' */

const BRIEF = { ns: 'bivouac', v: 1 };
const SANDBOX = 'allow-scripts allow-popups allow-downloads';
const ALLOW = 'fullscreen; clipboard-write';
/** So long may a frame take to say that it is there. */
const START_MS = 30_000;
const ANSWER_MS = 30_000;
const SIZE = { width: 720, height: 480 };
/** Attributes that a frame learns of while it stands; any other starts it anew. */
const LIVE = /** @type {const} */ ({
  scenario: { type: 'load', field: 'scenario' }, theme: { type: 'setTheme', field: 'theme' },
  lang: { type: 'setLang', field: 'lang' }, speed: { type: 'speed', field: 'speed' },
});
/** embed.html lies in the folder above this script's own. */
const HOME = new URL('../embed.html',
  /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src || document.baseURI).href;

/** Why a command was not carried out. */
class BivouacError extends Error {
  /** @param {Problem} problem */
  constructor({ code, message, key, estimate }) {
    super(message);
    this.name = 'BivouacError';
    Object.assign(this, { code, key, estimate });
  }
}

/** @param {string} code @param {string} message */
const trouble = (code, message) => new BivouacError({ code, message, key: null, estimate: null });

/** @typedef {{ resolve: (value: any) => void, reject: (reason: Error) => void,
 *   timer: any }} Asked */

/** One frame that was taken: asks and is answered. */
class Wire {
  /** @type {Map<number, Asked>} */
  #asked = new Map();
  #last = 0;
  #port;

  /** @param {MessagePort} port @param {(news: Told) => void} hear */
  constructor(port, hear) {
    this.#port = port;
    port.onmessage = ({ data }) => {
      if (!isEvent(data)) return;
      if (data.type === 'reply') this.#settle(data);
      else hear(data);
    };
  }

  /** @param {string} type @param {object} fields @returns {Promise<any>} */
  ask(type, fields) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const late = () => this.#settle({ id, ok: false, value: null, problem: { code: 'E_SILENT',
        message: 'The frame did not answer within 30 s.', key: null, estimate: null } });
      this.#asked.set(id, { resolve, reject, timer: setTimeout(late, ANSWER_MS) });
      this.#port.postMessage({ ...BRIEF, type, id, ...fields });
    });
  }

  /** @param {Pick<Extract<Told, { type: 'reply' }>, 'id' | 'ok' | 'value' | 'problem'>} reply */
  #settle({ id, ok, value, problem }) {
    const asked = this.#asked.get(id);
    if (!asked) return;
    this.#asked.delete(id);
    clearTimeout(asked.timer);
    if (ok || !problem) asked.resolve(value);
    else asked.reject(new BivouacError(problem));
  }

  close() {
    this.#port.close();
    for (const id of [...this.#asked.keys()]) {
      this.#settle({ id, ok: false, value: null, problem: { code: 'E_GONE',
        message: 'The frame is gone.', key: null, estimate: null } });
    }
  }
}

export class BivouacScene extends HTMLElement {
  static observedAttributes = ['scenario', 'auto-height', 'width', 'height', 'title', 'src',
    ...Object.keys(parameters)];

  /** @type {HTMLIFrameElement | null} */
  #frame = null;
  /** @type {Wire | null} */
  #wire = null;
  /** @type {Promise<Wire>} */
  #taken;
  /** @type {(wire: Wire) => void} */
  #take = () => {};
  #planned = false;
  /** @type {(event: MessageEvent) => void} */
  #hear = (event) => this.#greet(event);

  constructor() {
    super();
    this.#taken = this.#waiting();
  }

  connectedCallback() {
    window.addEventListener('message', this.#hear);
    this.#build();
  }

  disconnectedCallback() {
    window.removeEventListener('message', this.#hear);
    this.#leave();
    this.#frame?.remove();
    this.#frame = null;
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (!this.#frame || before === value) return;
    const live = Object.hasOwn(LIVE, name) && value !== null && this.#wire
      ? LIVE[/** @type {keyof typeof LIVE} */ (name)] : null;
    if (live) {
      const given = name === 'speed' ? Number(value) : value;
      this.#ask(live.type, { [live.field]: given }).catch(() => {});
    } else if (['width', 'height', 'title'].includes(name)) {
      this.#size();
    } else if (!this.#planned) {
      this.#planned = true;
      queueMicrotask(() => { this.#planned = false; if (this.isConnected) this.#build(); });
    }
  }

  /** @param {string} scenario @param {number} [at] a tick @returns {Promise<Status>} */
  load(scenario, at) {
    return this.#ask('load', at === undefined ? { scenario } : { scenario, at });
  }
  /** @returns {Promise<Status>} */
  play() { return this.#ask('play'); }
  /** @returns {Promise<Status>} */
  pause() { return this.#ask('pause'); }
  /** @param {1 | -1} [by] @returns {Promise<Status>} */
  step(by = 1) { return this.#ask('step', { by }); }
  /** @param {number} t a tick @returns {Promise<Status>} */
  seek(t) { return this.#ask('seek', { t }); }
  /** @returns {Promise<Status>} */
  reset() { return this.#ask('reset'); }
  /** @param {number} speed @returns {Promise<Status>} */
  setSpeed(speed) { return this.#ask('speed', { speed }); }
  /** @returns {Promise<Status>} */
  getState() { return this.#ask('getState'); }
  getResult() { return this.#ask('getResult'); }
  /** @param {'svg' | 'csv' | 'json'} form @returns {Promise<string>} */
  getSnapshot(form) { return this.#ask('getSnapshot', { form }); }
  /** @param {string} theme @returns {Promise<null>} */
  setTheme(theme) { return this.#ask('setTheme', { theme }); }
  /** @param {string} lang @returns {Promise<null>} */
  setLang(lang) { return this.#ask('setLang', { lang }); }

  /** @param {Command['type']} type @param {object} [fields] @returns {Promise<any>} */
  async #ask(type, fields = {}) { return (await this.#taken).ask(type, fields); }

  /** @returns {Promise<Wire>} a frame that is taken soon, or an error */
  #waiting() {
    /** @type {Promise<Wire>} */
    const taken = new Promise((resolve, reject) => {
      const late = () => reject(trouble('E_SILENT', 'The frame did not start within 30 s.'));
      const timer = setTimeout(late, START_MS);
      this.#take = (wire) => { clearTimeout(timer); resolve(wire); };
    });
    taken.catch(() => {});
    return taken;
  }

  #leave() {
    if (!this.#wire) return;
    this.#wire.close();
    this.#wire = null;
    this.#taken = this.#waiting();
  }

  /** Starts the frame, or starts it anew. */
  #build() {
    this.#leave();
    this.#frame?.remove();
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', SANDBOX);
    frame.allow = ALLOW;
    frame.loading = 'lazy';
    frame.style.setProperty('border', '0');
    frame.style.setProperty('display', 'block');
    frame.style.setProperty('max-width', '100%');
    this.style.setProperty('display', 'block');
    frame.src = this.#address();
    this.#frame = frame;
    this.#size();
    this.append(frame);
  }

  #size() {
    if (!this.#frame) return;
    const { width, height } = SIZE;
    this.#frame.title = this.title || 'Bivouac';
    this.#frame.width = this.getAttribute('width') ?? String(width);
    this.#frame.height = this.getAttribute('height') ?? String(height);
  }

  /** @returns {string} embed.html with what the attributes ask for */
  #address() {
    const address = new URL(this.getAttribute('src') ?? HOME, document.baseURI);
    for (const name of Object.keys(parameters)) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    if (this.hasAttribute('auto-height')) address.searchParams.set('resize', 'auto');
    // A page from a disk, or in a sandbox, has no origin that could be named.
    if (location.protocol.startsWith('http')) address.searchParams.set('origin', location.origin);
    const scenario = this.getAttribute('scenario');
    return scenario === null ? address.href : `${address.href.split('#', 1)[0]}#${scenario}`;
  }

  /** Takes the frame when it says that it is ready. @param {MessageEvent} event */
  #greet({ source, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    if (!isHandshake(data) || data.type !== 'ready' || !data.versions.includes(1)) return;
    this.#leave();
    const { port1, port2 } = new MessageChannel();
    const nonce = String(crypto.getRandomValues(new Uint32Array(1))[0]);
    const wire = new Wire(port1, (news) => this.#hearNews(news, nonce, wire));
    this.#frame.contentWindow?.postMessage({ ...BRIEF, type: 'hello', nonce }, '*', [port2]);
    this.#wire = wire;
    this.#engine = data.engine;
  }

  /** @type {number | null} */
  #engine = null;

  /** @param {Told} news @param {string} nonce @param {Wire} wire */
  #hearNews(news, nonce, wire) {
    const { ns, v, type, ...detail } = /** @type {any} */ (news);
    if (type === 'hello') {
      if (detail.nonce !== nonce) return;
      this.#take(wire);
      this.#say('ready', { engine: this.#engine });
      return;
    }
    if (type === 'resize' && this.hasAttribute('auto-height') && this.#frame) {
      this.#frame.height = String(detail.height);
    }
    this.#say(type, detail.state ?? detail.outcome ?? detail.problem ?? detail);
  }

  /** @param {string} type @param {unknown} detail */
  #say(type, detail) {
    this.dispatchEvent(new CustomEvent(`bivouac-${type}`, { bubbles: true, detail }));
  }
}

if (!customElements.get('bivouac-scene')) customElements.define('bivouac-scene', BivouacScene);
