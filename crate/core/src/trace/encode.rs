//! The trace as one buffer: a JSON header that names the columns, then the columns.
//!
//! Eight bytes `BIVOUAC1`, a little-endian u32 with the header's length, the header, then, from the
//! next multiple of eight on, the columns; their offsets count from there and are multiples of
//! eight. All ones stand for nothing. Ticks are u32, or f64 (exact to 2^53) in a run too long.

use super::{KIND_NAMES, NONE, OUTCOME_NAMES, Trace};
use crate::scenario::Scenario;
use crate::terms::{NodeId, Round, Tick, VALUE_NAMES};
use serde::Serialize;
use std::collections::BTreeMap;

/// The version of this format.
pub const VERSION: u32 = 1;
const MAGIC: &[u8; 8] = b"BIVOUAC1";

/// What the header says.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Header {
    /// The version of the format.
    pub version: u32,
    /// The version of the engine's rules.
    pub engine: u32,
    /// The canonical text of the scenario.
    pub scenario: String,
    /// Sixteen hexadecimal digits.
    pub digest: String,
    /// How many nodes.
    pub n: u32,
    /// The commander's id.
    pub commander: NodeId,
    /// The traitors' ids, ascending.
    pub bad: Vec<NodeId>,
    /// The commander's order before any lie, by number.
    pub order: u8,
    /// The tick of the last event.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub ticks: Tick,
    /// How many rounds of messages.
    pub rounds: u32,
    /// The names of the values, by number.
    pub values: &'static [&'static str],
    /// The names of the kinds of row, by number.
    pub kinds: &'static [&'static str],
    /// The names of the outcomes of a message, by number.
    pub outcomes: &'static [&'static str],
    /// Rows, messages, hops of their paths, and noticed silences.
    pub tables: BTreeMap<&'static str, Table>,
}

/// One table of the buffer.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Table {
    /// How many entries each column has.
    pub length: usize,
    /// The columns by name.
    pub columns: BTreeMap<&'static str, Column>,
}

/// One column of a table.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Column {
    /// The width of its numbers: `u8`, `u16`, `u32` or `f64`.
    #[serde(rename = "type")]
    pub width: &'static str,
    /// Where it starts, in bytes from the start of the data.
    pub offset: usize,
}

/// Encodes a run.
///
/// # Panics
/// Never: a header is plain data.
pub fn encode(scenario: &Scenario, trace: &Trace) -> Vec<u8> {
    let mut columns = Columns { wide: trace.ticks() >= Tick::from(NONE), ..Columns::default() };
    columns.data.reserve_exact(room(trace, columns.wide));
    rows(trace, &mut columns);
    let mut hops = Hops::default();
    messages(trace, &mut hops, &mut columns);
    silences(trace, &mut hops, &mut columns);
    columns.put("hops", "node", "u16", hops.nodes.iter().copied(), u16::to_le_bytes);
    let header = Header {
        version: VERSION,
        engine: crate::ENGINE,
        scenario: scenario.text(),
        digest: trace.digest(),
        n: scenario.n,
        commander: 0,
        bad: scenario.bad.clone(),
        order: scenario.om.order.0,
        ticks: trace.ticks(),
        rounds: scenario.om.m + 1,
        values: &VALUE_NAMES,
        kinds: &KIND_NAMES,
        outcomes: &OUTCOME_NAMES,
        tables: columns.tables,
    };
    join(&serde_json::to_vec(&header).expect("a header is plain data"), columns.data)
}

/// About how many bytes the buffer takes: one that had to grow would be in memory twice.
fn room(trace: &Trace, wide: bool) -> usize {
    let (row, message) = if wide { (24, 44) } else { (20, 32) };
    trace.len() * row + trace.messages().from.len() * message + 65_536
}

fn rows(trace: &Trace, columns: &mut Columns) {
    let rows = trace.rows();
    columns.ticks("rows", "time", &rows.time);
    columns.bytes("rows", "kind", &rows.kind);
    columns.nodes("rows", "node", &rows.node);
    columns.nodes("rows", "peer", &rows.peer);
    columns.numbers("rows", "message", &rows.message);
    columns.numbers("rows", "cause", &rows.cause);
    columns.bytes("rows", "value", &rows.value);
    columns.rounds("rows", "round", &rows.round);
}

fn messages(trace: &Trace, hops: &mut Hops, columns: &mut Columns) {
    let messages = trace.messages();
    columns.nodes("messages", "from", &messages.from);
    columns.nodes("messages", "to", &messages.to);
    columns.bytes("messages", "value", &messages.value);
    columns.bytes("messages", "held", &messages.held);
    columns.rounds("messages", "round", &messages.round);
    columns.ticks("messages", "queued", &messages.queued);
    columns.ticks("messages", "departed", &messages.departed);
    columns.ticks("messages", "arrived", &messages.arrived);
    columns.bytes("messages", "outcome", &messages.outcome);
    columns.numbers("messages", "cause", &messages.cause);
    let paths: Vec<u32> = messages.path.iter().map(|path| hops.add(path.hops())).collect();
    columns.numbers("messages", "path", &paths);
}

fn silences(trace: &Trace, hops: &mut Hops, columns: &mut Columns) {
    let rows: Vec<u32> = trace.silences().iter().map(|(row, _)| *row).collect();
    let paths: Vec<u32> = trace.silences().iter().map(|(_, path)| hops.add(path.hops())).collect();
    columns.numbers("silences", "row", &rows);
    columns.numbers("silences", "path", &paths);
}

/// The hops of all paths behind each other; a path's length is its message's round.
#[derive(Default)]
struct Hops {
    nodes: Vec<u16>,
    last: usize,
}

impl Hops {
    /// Where the path starts; one equal to the path before it is not written again.
    fn add(&mut self, path: &[u16]) -> u32 {
        if self.nodes[self.last..] != *path {
            self.last = self.nodes.len();
            self.nodes.extend_from_slice(path);
        }
        self.last as u32
    }
}

/// Columns gathered for the buffer.
#[derive(Default)]
struct Columns {
    tables: BTreeMap<&'static str, Table>,
    data: Vec<u8>,
    /// Whether ticks need more than 32 bits.
    wide: bool,
}

impl Columns {
    fn bytes(&mut self, table: &'static str, name: &'static str, values: &[u8]) {
        self.put(table, name, "u8", values.iter().copied(), u8::to_le_bytes);
    }

    fn rounds(&mut self, table: &'static str, name: &'static str, values: &[Round]) {
        self.put(table, name, "u16", values.iter().copied(), u16::to_le_bytes);
    }

    fn nodes(&mut self, table: &'static str, name: &'static str, values: &[NodeId]) {
        self.put(table, name, "u16", values.iter().map(|&node| node as u16), u16::to_le_bytes);
    }

    fn numbers(&mut self, table: &'static str, name: &'static str, values: &[u32]) {
        self.put(table, name, "u32", values.iter().copied(), u32::to_le_bytes);
    }

    fn ticks(&mut self, table: &'static str, name: &'static str, values: &[Tick]) {
        if self.wide {
            self.put(table, name, "f64", values.iter().map(|&tick| tick as f64), f64::to_le_bytes);
        } else {
            let short = values.iter().map(|&tick| tick as u32);
            self.put(table, name, "u32", short, u32::to_le_bytes);
        }
    }

    fn put<T, const W: usize>(
        &mut self,
        table: &'static str,
        name: &'static str,
        width: &'static str,
        values: impl ExactSizeIterator<Item = T>,
        to_bytes: impl Fn(T) -> [u8; W],
    ) {
        self.data.resize(self.data.len().next_multiple_of(8), 0);
        let table = self.tables.entry(table).or_default();
        table.length = values.len();
        table.columns.insert(name, Column { width, offset: self.data.len() });
        self.data.reserve(values.len() * W);
        values.for_each(|value| self.data.extend_from_slice(&to_bytes(value)));
    }
}

/// Puts the header before the data, which moves over in its place.
fn join(header: &[u8], mut data: Vec<u8>) -> Vec<u8> {
    let start = (MAGIC.len() + 4 + header.len()).next_multiple_of(8);
    let mut head = Vec::with_capacity(start);
    head.extend_from_slice(MAGIC);
    head.extend_from_slice(&(header.len() as u32).to_le_bytes());
    head.extend_from_slice(header);
    head.resize(start, 0);
    data.splice(..0, head);
    data
}
