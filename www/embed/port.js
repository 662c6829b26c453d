// The frame's end of the wire. Says that it is ready, is taken once, by its parent alone, and then
// hears commands and tells events on the port that it was given. Knows no scenario.

import { isCommand, isHandshake } from '../pkg/messages.js';
import { strings } from '../strings/strings.js';
import { BYTES_MAX, counter, PER_SECOND, weigh } from './limits.js';

/** @import { Command, Event as Told, Problem } from '../pkg/messages.js' */

/** @typedef {{ ok: boolean, value: unknown, problem: Problem | null }} Answer */
/** @typedef {Told extends infer T ? T extends any ? Omit<T, 'ns' | 'v'> : never : never} News */

/**
 * @typedef {object} Ends
 * @property {string | undefined} origin of the only page that may command; any, if there is none
 * @property {(command: Command) => Promise<Answer>} obey
 * @property {(shown: boolean) => void} slide  a slide with this frame begins or ends
 * @property {(task: () => void, ms: number) => unknown} later
 */

const READY_MS = 500;
const READY_TIMES = 10;
/** What is told before anybody listens is kept, as far as it is worth it. */
const KEPT_MAX = 20;
const BRIEF = { ns: /** @type {const} */ ('bivouac'), v: /** @type {const} */ (1) };

/** @param {string} code @param {string} message @returns {Problem} */
export const problemOf = (code, message) => ({ code, message, key: null, estimate: null });

/** @param {unknown} data @returns {number | null} whom to answer, if anybody */
function idOf(data) {
  const id = typeof data === 'object' && data !== null ? Reflect.get(data, 'id') : null;
  return Number.isSafeInteger(id) ? id : null;
}

/**
 * Judges what comes on the port before anybody looks at it.
 * @param {MessagePort} port @param {Ends} ends @param {(news: News) => void} tell
 */
function listen(port, { obey }, tell) {
  const count = counter(() => performance.now());

  /** @param {number | null} id @param {Problem} problem */
  function refuse(id, problem) {
    if (id === null) tell({ type: 'error', problem });
    else tell({ type: 'reply', id, ok: false, value: null, problem });
  }

  port.onmessage = ({ data }) => {
    const seen = count();
    if (seen > PER_SECOND) {
      // Whoever floods is told once a second.
      if (seen === PER_SECOND + 1) {
        refuse(idOf(data), problemOf('E_RATE', strings.embedding.tooMany(PER_SECOND)));
      }
      return;
    }
    if (weigh(data, BYTES_MAX) > BYTES_MAX) {
      refuse(idOf(data), problemOf('E_LONG', strings.embedding.tooLong(BYTES_MAX)));
    } else if (isCommand(data)) {
      const { id } = data;
      obey(data).then((answer) => tell({ type: 'reply', id, ...answer }));
    } else {
      refuse(idOf(data), problemOf('E_MESSAGE', strings.embedding.unsound));
    }
  };
}

/**
 * @param {Window} scope the frame's own
 * @param {Ends} ends
 * @returns {{ tell: (news: News) => void, announce: (engine: number | null,
 *   features: string[]) => void }} tells whoever has taken the frame something; offers it, with the
 *   version of the rules and the commands that it knows
 */
export function openPort(scope, ends) {
  const { parent } = scope;
  /** @type {MessagePort | null} */
  let port = null;
  /** @type {News[]} */
  let kept = [];

  /** @param {News} news */
  function tell(news) {
    if (port) port.postMessage({ ...BRIEF, ...news });
    else if (news.type !== 'state' && kept.length < KEPT_MAX) kept.push(news);
  }

  /** @param {MessagePort} given @param {string} nonce */
  function take(given, nonce) {
    port = given;
    listen(port, ends, tell);
    tell({ type: 'hello', nonce });
    for (const news of kept) tell(news);
    kept = [];
  }

  /** @param {number | null} engine @param {string[]} features @param {number} [times] */
  function announce(engine, features, times = READY_TIMES) {
    if (port || times === 0) return;
    parent.postMessage({ ...BRIEF, type: 'ready', versions: [1], engine, features }, '*');
    ends.later(() => announce(engine, features, times - 1), READY_MS);
  }

  if (parent === scope) return { tell() {}, announce() {} };
  scope.addEventListener('message', ({ source, origin, data, ports }) => {
    if (source !== parent || (ends.origin && origin !== ends.origin)) return;
    if (data === 'slide:start' || data === 'slide:stop') ends.slide(data === 'slide:start');
    if (port || ports.length !== 1 || weigh(data, BYTES_MAX) > BYTES_MAX) return;
    if (isHandshake(data) && data.type === 'hello') take(ports[0], data.nonce);
  });
  return { tell, announce };
}
