//! The trace as one buffer: a JSON header that names the columns, then the columns.
//!
//! Eight bytes `BIVOUAC1`, a little-endian u32 with the header's length, the header, then, from the
//! next multiple of eight on, the columns; their offsets count from there and are multiples of
//! eight. All ones stand for nothing. Ticks are u32, or f64 (exact to 2^53) in a run too long.

mod data;
mod letters;

use super::{KIND_NAMES, Kind, NONE, OUTCOME_NAMES, Trace};
use crate::gather::ByName;
use crate::network::topology::neighbours;
use crate::node::SORT_NAMES;
use crate::scenario::{Graph, Scenario};
use crate::terms::{NodeId, Tick};
pub use data::Sink;
use data::{Data, join, layout};
use letters::Goods;
use serde::Serialize;

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
    /// The algorithm's name.
    pub algorithm: &'static str,
    /// How many of the nodes are clients; theirs are the last ids.
    pub clients: u32,
    /// The commander's id, among generals.
    pub commander: Option<NodeId>,
    /// The ids of those who count as faulty, ascending: who ever is a traitor, and whom an
    /// intervention makes crash.
    pub bad: Vec<NodeId>,
    /// Who is a traitor at the start.
    pub traitors: Vec<NodeId>,
    /// The commander's order before any lie, by number, among generals.
    pub order: Option<u8>,
    /// What each node holds at the start, by number; empty among generals.
    pub inputs: Vec<u8>,
    /// The pairs of nodes that can reach each other; empty where all can.
    pub edges: Vec<(NodeId, NodeId)>,
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
    /// The names of the sorts of message, by number.
    pub sorts: &'static [&'static str],
    /// What is to be known of a network of peers, if it is one.
    pub network: Option<Network>,
    /// Rows, messages, hops of their paths, and noticed silences.
    #[cfg_attr(feature = "types", ts(as = "std::collections::BTreeMap<&'static str, Table>"))]
    pub tables: ByName<Table>,
}

/// What is to be known of a network of peers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Network {
    /// What the places are called; empty where all are alike.
    pub places: Vec<String>,
    /// The place of each node; empty where all are alike.
    pub place: Vec<u8>,
    /// The mean round trips between places, row by row, in ticks.
    #[cfg_attr(feature = "types", ts(type = "number[]"))]
    pub trips: Vec<Tick>,
    /// When the network falls quiet.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub until: Tick,
    /// When deciding about what gossip left open began, if it did.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub phase: Option<Tick>,
    /// By which algorithm, if by any.
    pub then: Option<&'static str>,
    /// The merchant, if there is a lottery.
    pub shop: Option<NodeId>,
    /// How deep a payment is when the merchant ships.
    pub ship: u32,
    /// How deep it is when it counts as final.
    pub confirm: u32,
    /// What a client has at first.
    pub balance: u32,
    /// The peers that are cut off for a while; from when; to when.
    pub part: Vec<NodeId>,
    /// From when.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub part_from: Tick,
    /// To when.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub part_to: Tick,
}

/// One table of the buffer.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Table {
    /// How many entries each column has.
    pub length: usize,
    /// The columns by name.
    #[cfg_attr(feature = "types", ts(as = "std::collections::BTreeMap<&'static str, Column>"))]
    pub columns: ByName<Column>,
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

/// Encodes a run into a sink: a page has no room for a long trace and its buffer together.
///
/// # Panics
/// Never: a header is plain data.
pub fn encode(scenario: &Scenario, trace: &Trace, out: &mut impl Sink) {
    let silent_rows: Vec<u32> = trace.silences().iter().map(|(row, _)| *row).collect();
    let (silent_paths, hops) = hops(trace);
    let wide = trace.ticks() >= Tick::from(NONE);
    let (rows, messages) = (trace.rows(), trace.messages());
    let goods = Goods::of(scenario, trace);
    let mut columns = vec![
        ("rows", "time", Data::Ticks(&rows.time, wide)),
        ("rows", "kind", Data::Bytes(&rows.kind)),
        ("rows", "node", Data::Nodes(&rows.node)),
        ("rows", "peer", Data::Nodes(&rows.peer)),
        ("rows", "message", Data::Numbers(&rows.message)),
        ("rows", "cause", Data::Numbers(&rows.cause)),
        ("rows", "value", Data::Bytes(&rows.value)),
        ("rows", "round", Data::Shorts(&rows.round)),
        ("messages", "from", Data::Nodes(&messages.from)),
        ("messages", "to", Data::Nodes(&messages.to)),
        ("messages", "value", Data::Bytes(&messages.value)),
        ("messages", "held", Data::Bytes(&messages.held)),
        ("messages", "round", Data::Shorts(&messages.round)),
        ("messages", "phase", Data::Bytes(&messages.phase)),
        ("messages", "queued", Data::Ticks(&messages.queued, wide)),
        ("messages", "departed", Data::Ticks(&messages.departed, wide)),
        ("messages", "arrived", Data::Ticks(&messages.arrived, wide)),
        ("messages", "outcome", Data::Bytes(&messages.outcome)),
        ("messages", "cause", Data::Numbers(&messages.cause)),
        ("messages", "path", Data::Numbers(&messages.path)),
        ("silences", "row", Data::Numbers(&silent_rows)),
        ("silences", "path", Data::Numbers(&silent_paths)),
        ("hops", "node", Data::Shorts(&hops)),
    ];
    if trace.has_letters() {
        columns.extend(goods.columns(trace, wide));
    }
    let (tables, size) = layout(&columns);
    let header = serde_json::to_vec(&header(scenario, trace, tables));
    join(&header.expect("a header is plain data"), &columns, size, out);
}

fn header(scenario: &Scenario, trace: &Trace, tables: ByName<Table>) -> Header {
    Header {
        version: VERSION,
        engine: scenario.rules(),
        scenario: scenario.text(),
        digest: trace.digest(),
        n: scenario.nodes(),
        algorithm: scenario.algorithm_name(),
        clients: scenario.clients,
        commander: scenario.om().map(|_| 0),
        bad: faulty(scenario, trace),
        traitors: scenario.bad.clone(),
        order: scenario.om().map(|om| om.order.0),
        inputs: scenario.inputs.iter().map(|value| value.0).collect(),
        edges: edges(scenario),
        ticks: trace.ticks(),
        rounds: trace.tally().rounds.into(),
        values: &scenario.alphabet().names()[..usize::from(scenario.values)],
        kinds: &KIND_NAMES,
        outcomes: &OUTCOME_NAMES,
        sorts: &SORT_NAMES,
        network: letters::network(scenario, trace),
        tables,
    }
}

/// Who counts as faulty: the traitors of the start, and whom interventions made so.
fn faulty(scenario: &Scenario, trace: &Trace) -> Vec<NodeId> {
    if scenario.interventions.is_empty() {
        return scenario.bad.clone();
    }
    let spoils = [Kind::Betray, Kind::Reform, Kind::Fall].map(|kind| kind as u8);
    let rows = trace.rows().kind.iter().zip(&trace.rows().node);
    let more: Vec<NodeId> =
        rows.filter(|(kind, _)| spoils.contains(kind)).map(|(_, node)| *node).collect();
    scenario.with_faulty(&more).bad
}

/// The edges of a graph in which not everybody reaches everybody.
fn edges(scenario: &Scenario) -> Vec<(NodeId, NodeId)> {
    if scenario.graph == Graph::Complete {
        return Vec::new();
    }
    let neighbours = neighbours(scenario).into_iter().enumerate();
    let upward = |(one, list): (usize, Vec<NodeId>)| {
        let one = one as NodeId;
        list.into_iter().filter(move |&two| two > one).map(move |two| (one, two))
    };
    neighbours.flat_map(upward).collect()
}

/// Where the paths of the noticed silences start, and all hops: theirs follow the messages'.
fn hops(trace: &Trace) -> (Vec<u32>, Vec<u16>) {
    let mut hops = trace.hops().to_vec();
    let mut starts = Vec::new();
    for (_, path) in trace.silences() {
        starts.push(hops.len() as u32);
        hops.extend_from_slice(path.hops());
    }
    (starts, hops)
}
