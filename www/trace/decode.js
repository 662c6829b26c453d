/**
 * Reads the trace buffer that the core wrote into named columns. The columns' names, widths and
 * places come from the buffer's own header; nothing is copied and nothing is interpreted here.
 */

/** @import { Header, Column as Place } from '../pkg/types.js' */

/** @typedef {Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array} Column  ticks of
 *   very long runs are f64 */
/**
 * One row an event, in the order of the run. `about` is the item or the block that it speaks of;
 * only networks that pass things on have it, elsewhere it is empty.
 * @typedef {{length: number, time: Column, kind: Column, node: Column, peer: Column,
 *   message: Column, cause: Column, value: Column, round: Column, about: Column}} Rows
 */
/**
 * One entry a message; `held` is what the honest rule would have said. What begins with `sort` is
 * empty where messages are only votes.
 * @typedef {{length: number, from: Column, to: Column, value: Column, held: Column,
 *   round: Column, phase: Column, queued: Column, departed: Column, arrived: Column,
 *   outcome: Column, cause: Column, path: Column, sort: Column, about: Column, bytes: Column,
 *   handled: Column, contents: Column, count: Column}} Messages
 */
/** @typedef {{length: number, node: Column}} Hops */
/** Versions of items, as messages and blocks carry them: a message's are contents[start..+count).
 * @typedef {{length: number, item: Column, value: Column}} Versions */
/**
 * What clients made: `versions` is 1 or 2, and the client's own record is the last of them.
 * @typedef {{length: number, tick: Column, id: Column, client: Column, counter: Column,
 *   versions: Column, diff_a: Column, balance_a: Column, diff_b: Column, balance_b: Column}} Items
 */
/** @typedef {{length: number, tick: Column, id: Column, parent: Column, height: Column,
 *   miner: Column, payments: Column, count: Column}} Blocks */
/** The letters of both hashes of every item. @typedef {{length: number, letter: Column}} Hashes */
/** @typedef {{header: Header, rows: Rows, messages: Messages, hops: Hops, contents: Versions,
 *   items: Items, blocks: Blocks, payments: Versions, hashes: Hashes}} Trace */

const MAGIC = 'BIVOUAC1';
const VERSION = 1;
/** @type {Record<string, new (buffer: ArrayBuffer, at: number, length: number) => Column>} */
const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array,
  f64: Float64Array };
/** The width of a number of each type, in bytes. */
const WIDTHS = /** @type {Record<string, number>} */ ({ u8: 1, u16: 2, u32: 4, i32: 4, f64: 8 });
const NEEDED = {
  rows: ['time', 'kind', 'node', 'peer', 'message', 'cause', 'value', 'round'],
  messages: ['from', 'to', 'value', 'held', 'round', 'phase', 'queued', 'departed', 'arrived',
    'outcome', 'cause', 'path'],
  hops: ['node'],
};
/** What only some runs have. A table or a column that is not there is empty.
 * @type {Record<string, string[]>} */
const OPTIONAL = {
  rows: ['about'],
  messages: ['sort', 'about', 'bytes', 'handled', 'contents', 'count'],
  hops: [],
  contents: ['item', 'value'],
  items: ['tick', 'id', 'client', 'counter', 'versions', 'diff_a', 'balance_a', 'diff_b',
    'balance_b'],
  blocks: ['tick', 'id', 'parent', 'height', 'miner', 'payments', 'count'],
  payments: ['item', 'value'],
  hashes: ['letter'],
};

/** A buffer that is no trace, or one of another version. */
export class TraceError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'TraceError';
  }
}

/**
 * What a column holds where it has nothing to say: all ones; in f64, as near as that comes.
 * @param {Column} column
 * @returns {number}
 */
export function absent(column) {
  return 2 ** (8 * column.BYTES_PER_ELEMENT) - 1;
}

/**
 * @param {ArrayBuffer} buffer  starts with the magic word; columns become views of it
 * @returns {Trace}
 * @throws {TraceError}
 */
export function decode(buffer) {
  const { header, start } = readHeader(buffer);
  const tables = Object.fromEntries(Object.keys(OPTIONAL).map((name) =>
    [name, readTable(buffer, header, start, name)]));
  const trace = /** @type {Trace} */ (/** @type {unknown} */ ({ header, ...tables }));
  checkMessages(trace);
  checkCarried(trace);
  return trace;
}

/**
 * @param {ArrayBuffer} buffer
 * @returns {{header: Header, start: number}}  and where the columns begin
 */
function readHeader(buffer) {
  const bytes = new Uint8Array(buffer);
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new TraceError(`not a trace: it starts with "${magic}"`);
  if (bytes.length < 12) throw new TraceError('the trace is cut off before its header');
  const length = new DataView(buffer).getUint32(8, true);
  if (12 + length > bytes.length) throw new TraceError('the trace is cut off in its header');
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(12, 12 + length)));
  if (header.version !== VERSION) {
    throw new TraceError(`this trace has version ${header.version}, the page reads ${VERSION}`);
  }
  return { header, start: Math.ceil((12 + length) / 8) * 8 };
}

/**
 * @param {string} text
 * @returns {Header}
 */
function parseHeader(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new TraceError('the header of the trace is not JSON');
  }
}

/**
 * @param {ArrayBuffer} buffer
 * @param {Header} header
 * @param {number} start
 * @param {string} name
 * @returns {Record<string, Column | number>}
 */
function readTable(buffer, header, start, name) {
  const place = header.tables?.[name];
  const needed = /** @type {Record<string, string[]>} */ (NEEDED)[name] ?? [];
  if (!place && needed.length > 0) throw new TraceError(`the trace has no table "${name}"`);
  /** @type {Record<string, Column | number>} */
  const table = { length: place?.length ?? 0 };
  for (const key of [...needed, ...OPTIONAL[name]]) {
    const column = place?.columns[key];
    if (!column && needed.includes(key)) {
      throw new TraceError(`the trace has no column "${name}.${key}"`);
    }
    table[key] = column && place
      ? readColumn(buffer, start, column, place.length, `${name}.${key}`) : new Uint32Array();
  }
  return table;
}

/**
 * @param {ArrayBuffer} buffer
 * @param {number} start
 * @param {Place} place
 * @param {number} length
 * @param {string} name
 * @returns {Column}
 */
function readColumn(buffer, start, place, length, name) {
  const Type = ARRAYS[place.type];
  if (!Type) throw new TraceError(`column "${name}" has the unknown type "${place.type}"`);
  const at = start + place.offset;
  if (at + length * WIDTHS[place.type] > buffer.byteLength) {
    throw new TraceError(`the trace is cut off in column "${name}"`);
  }
  return new Type(buffer, at, length);
}

/**
 * What the pictures take for granted of a message: known nodes, and among generals a path inside
 * the hops; a vote is passed on by nobody and has none.
 * @param {Trace} trace
 */
function checkMessages({ header, messages, hops }) {
  for (let id = 0; id < messages.length; id++) {
    if (messages.from[id] >= header.n || messages.to[id] >= header.n) {
      throw new TraceError(`message ${id} goes from or to a node that is not there`);
    }
    if (header.commander !== null && messages.path[id] + messages.round[id] > hops.length) {
      throw new TraceError(`the path of message ${id} is cut off`);
    }
  }
}

/**
 * What is carried lies inside its table, and what is spoken of belongs to nodes that are there.
 * @param {Trace} trace
 */
function checkCarried({ header, messages, contents, items, blocks, payments }) {
  const cut = (/** @type {Column} */ start, /** @type {Column} */ count,
    /** @type {number} */ length) =>
    start.some((from, i) => count[i] > 0 && from + count[i] > length);
  if (cut(messages.contents, messages.count, contents.length)) {
    throw new TraceError('the contents of a message are cut off');
  }
  if (cut(blocks.payments, blocks.count, payments.length)) {
    throw new TraceError('the payments of a block are cut off');
  }
  if (items.client.some((node) => node >= header.n)) {
    throw new TraceError('an item was made by a node that is not there');
  }
}
