// Unpacks what is carried in the page's own text: base64 of an .lzma stream. The browser unpacks
// gzip by itself, but what would have to be downloaded is a fifth larger. Only unpacks: the build
// packs (build/pack.js). The names are those of Igor Pavlov's specification of LZMA.

/** The shortest that a match may be. */
const MATCH_MIN = 2;
/** Matches so far back are coded apart. */
const LENGTH_KINDS = 4;
const HEADER = 13;
/** How probable a zero is, of 2048, before anything is known. */
const EVEN = 1024;

/** @param {number} size @returns {Uint16Array} */
const chances = (size) => new Uint16Array(size).fill(EVEN);
/** @template T @param {number} count @param {() => T} make @returns {T[]} */
const several = (count, make) => Array.from({ length: count }, make);

/** Reads bits whose chances it learns. Range and code lie in an array, in which engines keep a
 * number of 32 bits as it is; anywhere else they would make an object of it, for every bit.
 * @param {Uint8Array} bytes from the first byte of the code */
function rangeDecoder(bytes) {
  const now = new Uint32Array(2);
  const [RANGE, CODE] = [0, 1];
  let at = 5;
  now[RANGE] = 0xffffffff;
  for (let i = 1; i < 5; i += 1) now[CODE] = (now[CODE] << 8) | bytes[i];

  /** @param {Uint16Array} known @param {number} i */
  function bit(known, i) {
    const chance = known[i];
    const bound = (now[RANGE] >>> 11) * chance;
    const one = now[CODE] >= bound ? 1 : 0;
    if (one === 1) {
      now[RANGE] -= bound;
      now[CODE] -= bound;
      known[i] = chance - (chance >>> 5);
    } else {
      now[RANGE] = bound;
      known[i] = chance + ((2048 - chance) >>> 5);
    }
    if (now[RANGE] < 0x1000000) refill();
    return one;
  }
  function refill() {
    now[RANGE] <<= 8;
    now[CODE] = (now[CODE] << 8) | bytes[at++];
  }
  /** Bits that are as often one as zero, the highest first. @param {number} count */
  function direct(count) {
    let value = 0;
    for (let i = 0; i < count; i += 1) {
      now[RANGE] >>>= 1;
      const one = now[CODE] >= now[RANGE] ? 1 : 0;
      if (one === 1) now[CODE] -= now[RANGE];
      value = (value << 1) | one;
      if (now[RANGE] < 0x1000000) refill();
    }
    return value;
  }
  /** @param {Uint16Array} known @param {number} count @param {number} [from] */
  function tree(known, count, from = 0) {
    let node = 1;
    for (let i = 0; i < count; i += 1) node = (node << 1) | bit(known, from + node);
    return node - (1 << count);
  }
  /** The lowest bit first. @param {Uint16Array} known @param {number} count @param {number} from */
  function reverse(known, count, from) {
    let [node, value] = [1, 0];
    for (let i = 0; i < count; i += 1) {
      const one = bit(known, from + node);
      node = (node << 1) | one;
      value |= one << i;
    }
    return value;
  }
  return { bit, direct, tree, reverse };
}

/** @typedef {ReturnType<typeof rangeDecoder>} Range */

/** How long a match is. @param {Range} range */
function lengthDecoder({ bit, tree }) {
  const choice = chances(2);
  const [low, mid] = [several(16, () => chances(8)), several(16, () => chances(8))];
  const high = chances(256);
  return (/** @type {number} */ place) => MATCH_MIN + (
    bit(choice, 0) === 0 ? tree(low[place], 3)
      : bit(choice, 1) === 0 ? 8 + tree(mid[place], 3) : 16 + tree(high, 8));
}

/** How far back a match lies, less one. @param {Range} range */
function distanceDecoder({ direct, tree, reverse }) {
  const slots = several(LENGTH_KINDS, () => chances(64));
  const [near, align] = [chances(128), chances(16)];
  return (/** @type {number} */ length) => {
    const slot = tree(slots[Math.min(length - MATCH_MIN, LENGTH_KINDS - 1)], 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    if (slot < 14) return base + reverse(near, bits, base - slot);
    return base + (direct(bits - 4) << 4) + reverse(align, 4, 0);
  };
}

/** A byte that repeats nothing. @param {Range} range @param {number} lc @param {number} lp */
function literalDecoder({ bit }, lc, lp) {
  const known = chances(0x300 << (lc + lp));
  return (/** @type {number} */ place, /** @type {number} */ last, /** @type {number} */ match) => {
    const from = 0x300 * (((place & ((1 << lp) - 1)) << lc) + (last >> (8 - lc)));
    let node = 1;
    // After a match the byte that would have gone on with it says what this one is not.
    for (let rest = match; rest >= 0 && node < 0x100;) {
      const likely = (rest >> 7) & 1;
      rest <<= 1;
      const one = bit(known, from + ((1 + likely) << 8) + node);
      node = (node << 1) | one;
      if (one !== likely) break;
    }
    while (node < 0x100) node = (node << 1) | bit(known, from + node);
    return node & 0xff;
  };
}

/** What repeats something that stood before: at a new distance, or at one of the last four, which
 * are kept with the latest first.
 * @param {Range} range @param {number[]} last */
function matchDecoder(range, last) {
  const { bit } = range;
  const [isOld, isOther, isOlder, isOldest, isLong] = [12, 12, 12, 12, 192].map(chances);
  const [lengthOf, oldLengthOf] = [lengthDecoder(range), lengthDecoder(range)];
  const distanceOf = distanceDecoder(range);

  /** @param {number} state @returns {number} which of the last distances, but not the latest */
  const other = (state) => (bit(isOlder, state) === 0 ? 1 : 2 + bit(isOldest, state));

  /** @param {number} state @param {number} place @returns {[number, number]} length, next state */
  return (state, place) => {
    const fresh = state < 7;
    if (bit(isOld, state) === 0) {
      const length = lengthOf(place);
      last.unshift(distanceOf(length));
      last.pop();
      return [length, fresh ? 7 : 10];
    }
    if (bit(isOther, state) === 1) last.unshift(...last.splice(other(state), 1));
    else if (bit(isLong, state * 16 + place) === 0) return [1, fresh ? 9 : 11];
    return [oldLengthOf(place), fresh ? 8 : 11];
  };
}

/** @param {number} state @returns {number} the one after a byte that repeats nothing */
const afterLiteral = (state) => (state < 4 ? 0 : state < 10 ? state - 3 : state - 6);

/** @param {Uint8Array} packed an .lzma stream that tells its length @returns {Uint8Array} */
function decoded(packed) {
  const [kinds, size] = [packed[0], new DataView(packed.buffer).getUint32(5, true)];
  const [lc, lp, pb] = [kinds % 9, Math.floor(kinds / 9) % 5, Math.floor(kinds / 45)];
  const range = rangeDecoder(packed.subarray(HEADER));
  const last = [0, 0, 0, 0];
  const isMatch = chances(192);
  const [literal, match] = [literalDecoder(range, lc, lp), matchDecoder(range, last)];
  const out = new Uint8Array(size);
  for (let [at, state] = [0, 0]; at < size;) {
    const place = at & ((1 << pb) - 1);
    if (range.bit(isMatch, state * 16 + place) === 0) {
      const expected = state < 7 ? -1 : out[at - last[0] - 1];
      out[at] = literal(at, at > 0 ? out[at - 1] : 0, expected);
      at += 1;
      state = afterLiteral(state);
    } else {
      const [length, next] = match(state, place);
      const back = last[0] + 1;
      for (const end = at + length; at < end; at += 1) out[at] = out[at - back];
      state = next;
    }
  }
  return out;
}

/** @param {string} packed base64 @returns {Uint8Array} */
export function unpack(packed) {
  const letters = atob(packed);
  // Not by Uint8Array.from, which would take a fifth of all the time.
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = letters.charCodeAt(i);
  return decoded(bytes);
}
