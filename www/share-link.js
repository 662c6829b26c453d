// The link that is given away. It carries a checksum, so that a reader learns if a chat tool cut
// it, and it is packed where that saves much.

/** @import { State } from './state.js' */

/** Keys that stand behind the playhead in a canonical text, as do those that nobody knows. */
const AFTER_MOMENT = ['title', 'names', 'd'];
/** Keys that are never packed: a reader must know them before it unpacks anything. */
const BESIDE = ['v', 'c', 'e', 'req'];
/** A pair that may always stand beside what is packed. */
const ENGINE = 'e=1';
/** Short links stay readable. */
const PACK_FROM = 400;
/** What packing must leave at most, of the plain text. */
const PACKED_SHARE = 0.8;
/** The longest value in a link. */
const VALUE_MAX = 2048;

/** @param {string} pair */
const keyOf = (pair) => pair.split('=', 1)[0] ?? '';

/**
 * As the core computes it: the low 16 bits of FNV-1a-32.
 * @param {string} text
 */
export function checksum(text) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash & 0xffff).toString(16).padStart(4, '0');
}

/**
 * @param {Pick<State, 'scenario' | 'preview' | 't'>} state
 * @returns {string} the canonical text of the run and its moment, with a checksum after its version
 */
export function signedText({ scenario, preview, t }) {
  const [version, ...pairs] = scenario.split('&');
  const known = preview?.valid?.values ?? {};
  const late = pairs.findIndex((pair) => AFTER_MOMENT.includes(keyOf(pair))
    || !Object.hasOwn(known, keyOf(pair)));
  if (t > 0) pairs.splice(late < 0 ? pairs.length : late, 0, `at=${t}`);
  const rest = pairs.join('&');
  return `${version}&c=${checksum(rest)}&${rest}`;
}

/** @param {string} text @returns {Promise<Uint8Array | null>} null where a browser cannot */
async function deflated(text) {
  try {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes */
const base64url = (bytes) => btoa(String.fromCharCode(...bytes))
  .replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/**
 * @param {string} text
 * @param {(text: string) => Promise<Uint8Array | null>} [deflate]
 * @returns {Promise<string>} the text, packed if it is long and that saves a fifth
 */
export async function packedText(text, deflate = deflated) {
  if (text.length <= PACK_FROM) return text;
  const pairs = text.split('&');
  const inner = pairs.filter((pair) => !BESIDE.includes(keyOf(pair)));
  const bytes = await deflate(inner.join('&'));
  if (!bytes) return text;
  const z = base64url(bytes);
  const beside = pairs.filter((pair) => BESIDE.includes(keyOf(pair)));
  // Chat tools leave punctuation at the end out of a link, and this alphabet has two such marks.
  const end = /\w$/.test(z) && !z.endsWith('_') ? [] : [ENGINE];
  const packed = [...beside.filter((pair) => pair !== ENGINE), `z=${z}`, ...end].join('&');
  return z.length <= VALUE_MAX && packed.length <= PACKED_SHARE * text.length ? packed : text;
}
