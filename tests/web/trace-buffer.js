/**
 * Writes a trace buffer from plain rows and messages, for tests that want a run small enough to
 * check by hand. Numbers left out are absent.
 */

/** @typedef {Record<string, number | undefined>} Entry */
/** @typedef {'u8' | 'u16' | 'u32' | 'i32'} Width */

const WIDTHS = { u8: 1, u16: 2, u32: 4, i32: 4 };
const KINDS = ['send', 'depart', 'arrive', 'lose', 'withhold', 'cut', 'silence', 'decide', 'hold',
  'toss', 'unanimous', 'take_up', 'refuse', 'miss', 'reject', 'crash', 'return', 'link', 'unlink',
  'produce', 'store', 'mine', 'head', 'reorganise', 'confirm', 'reverse', 'ship', 'phase', 'part',
  'join'];
const OUTCOMES = ['delivered', 'lost', 'withheld', 'cut', 'refused', 'missed', 'rejected'];
const SORTS = ['vote', 'hello', 'ping', 'pong', 'bye', 'item', 'known', 'news', 'request',
  'response', 'block', 'block_request'];
/** @type {Record<string, Record<string, Width>>} */
const TABLES = {
  rows: { time: 'u32', kind: 'u8', node: 'u16', peer: 'u16', message: 'u32', cause: 'u32',
    value: 'u8', round: 'u8' },
  messages: { from: 'u16', to: 'u16', value: 'u8', held: 'u8', round: 'u8', phase: 'u8',
    queued: 'u32',
    departed: 'u32', arrived: 'u32', outcome: 'u8', cause: 'u32', path: 'u32' },
  hops: { node: 'u16' },
};
/** What is written as well where the run says something of it. @type {typeof TABLES} */
const CARRIED = {
  rows: { about: 'u32' },
  messages: { sort: 'u8', about: 'u32', bytes: 'u32', handled: 'u32', contents: 'u32',
    count: 'u16' },
  contents: { item: 'u32', value: 'u8' },
  items: { tick: 'u32', id: 'u32', client: 'u16', counter: 'u32', versions: 'u8', diff_a: 'u32',
    balance_a: 'i32', diff_b: 'u32', balance_b: 'i32' },
  blocks: { tick: 'u32', id: 'u32', parent: 'u32', height: 'u32', miner: 'u16', payments: 'u32',
    count: 'u16' },
  payments: { item: 'u32', value: 'u8' },
  hashes: { letter: 'u8' },
};

/** @param {string} name @returns {number} */
export const kind = (name) => KINDS.indexOf(name);
/** @param {string} name @returns {number} */
export const outcome = (name) => OUTCOMES.indexOf(name);
/** @param {string} name @returns {number} */
export const sort = (name) => SORTS.indexOf(name);

/**
 * What a network that passes things on has besides.
 * @typedef {Partial<Record<'contents' | 'items' | 'blocks' | 'payments' | 'hashes', Entry[]>>
 *   } Carried
 */

/**
 * @param {{header?: object, rows: Entry[], messages: Entry[], hops: number[],
 *   carried?: Carried}} run
 * @returns {ArrayBuffer}
 */
export function encode({ header = {}, rows, messages, hops, carried }) {
  const entries = { rows, messages, hops: hops.map((node) => ({ node })), ...carried };
  let end = 0;
  /** @type {Record<string, {length: number, columns: Record<string, object>}>} */
  const tables = {};
  /** @type {{name: string, type: Width, offset: number, entries: Entry[]}[]} */
  const columns = [];
  for (const [table, list] of Object.entries(entries)) {
    tables[table] = { length: list.length, columns: {} };
    const named = { ...TABLES[table], ...(carried ? CARRIED[table] : {}) };
    for (const [name, type] of Object.entries(named)) {
      tables[table].columns[name] = { type, offset: end };
      columns.push({ name, type, offset: end, entries: list });
      end = Math.ceil((end + WIDTHS[type] * list.length) / 8) * 8;
    }
  }
  const text = new TextEncoder().encode(JSON.stringify({ version: 1, engine: 1, scenario: 'v=1',
    digest: '00', n: 4, algorithm: 'om', clients: 0, commander: 0, edges: [], bad: [], ticks: 0,
    traitors: /** @type {{ bad?: number[] }} */ (header).bad ?? [],
    rounds: 1, values: ['r', 'a'],
    kinds: KINDS, outcomes: OUTCOMES, ...(carried ? { sorts: SORTS } : {}), ...header, tables }));
  const start = Math.ceil((12 + text.length) / 8) * 8;
  const buffer = new ArrayBuffer(start + end);
  const view = new DataView(buffer);
  new Uint8Array(buffer).set(new TextEncoder().encode('BIVOUAC1'), 0);
  view.setUint32(8, text.length, true);
  new Uint8Array(buffer).set(text, 12);
  for (const column of columns) write(view, start, column);
  return buffer;
}

/**
 * @param {DataView} view
 * @param {number} start
 * @param {{name: string, type: Width, offset: number, entries: Entry[]}} column
 */
function write(view, start, { name, type, offset, entries }) {
  const width = WIDTHS[type];
  entries.forEach((entry, i) => {
    const value = entry[name] ?? 2 ** (8 * width) - 1;
    const at = start + offset + i * width;
    if (width === 1) view.setUint8(at, value);
    else if (width === 2) view.setUint16(at, value, true);
    else if (type === 'i32') view.setInt32(at, value, true);
    else view.setUint32(at, value, true);
  });
}
