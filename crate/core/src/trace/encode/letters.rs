//! What the buffer holds of a network of peers alone: letters, payments, blocks.

use super::Network;
use super::data::{Data, Named};
use crate::ledger::{Item, Payment, maker, nth};
use crate::network::latency::mean;
use crate::rng::{Purpose, below, draw};
use crate::scenario::{Algorithm, Deciding, Lottery, Scenario};
use crate::terms::NodeId;
use crate::trace::{Kind, Ticks, Trace};

/// Payments and blocks, a column a field.
#[derive(Default)]
pub(super) struct Goods {
    contents: (Vec<u32>, Vec<u8>),
    ticks: Ticks,
    ids: Vec<u32>,
    clients: Vec<NodeId>,
    counters: Vec<u32>,
    versions: Vec<u8>,
    diffs: [Vec<u32>; 2],
    balances: [Vec<i32>; 2],
    letters: Vec<u8>,
    blocks: Blocks,
}

/// Blocks, a column a field.
#[derive(Default)]
struct Blocks {
    ticks: Ticks,
    ids: Vec<u32>,
    parents: Vec<u32>,
    heights: Vec<u32>,
    miners: Vec<NodeId>,
    starts: Vec<u32>,
    counts: Vec<u16>,
    payments: (Vec<u32>, Vec<u8>),
}

impl Goods {
    /// Those of a run; empty where there are none.
    pub(super) fn of(scenario: &Scenario, trace: &Trace) -> Self {
        let mut goods = Self {
            contents: trace.contents().iter().map(|&(item, value)| (item, value.0)).unzip(),
            ..Self::default()
        };
        trace.items().iter().for_each(|item| goods.item(item, scenario.seed));
        for (tick, block) in trace.blocks() {
            let blocks = &mut goods.blocks;
            blocks.ticks.push(*tick);
            blocks.ids.push(block.id);
            blocks.parents.push(block.parent);
            blocks.heights.push(block.height);
            blocks.miners.push(maker(block.id));
            blocks.starts.push(blocks.payments.0.len() as u32);
            blocks.counts.push(block.payments.len() as u16);
            for payment in &block.payments {
                blocks.payments.0.push(payment.id);
                blocks.payments.1.push(payment.version.0);
            }
        }
        goods
    }

    fn item(&mut self, item: &Item, seed: u64) {
        let id = item.a.id;
        self.ticks.push(item.tick);
        self.ids.push(id);
        self.clients.push(maker(id));
        self.counters.push(nth(id));
        self.versions.push(1 + u8::from(item.b.is_some()));
        let nothing = Payment { diff: 0, balance: 0, ..item.a };
        for (place, version) in [item.a, item.b.unwrap_or(nothing)].iter().enumerate() {
            self.diffs[place].push(version.diff);
            self.balances[place].push(version.balance);
        }
        self.letters.extend(hash(seed, &item.a));
        self.letters.extend(item.b.map_or([0; 20], |b| hash(seed, &b)));
    }

    /// The columns by table and name.
    pub(super) fn columns<'a>(&'a self, trace: &'a Trace, wide: bool) -> Vec<Named<'a>> {
        let (letters, blocks) = (&trace.messages().letters, &self.blocks);
        vec![
            ("rows", "about", Data::Numbers(&trace.rows().about)),
            ("messages", "sort", Data::Bytes(&letters.sort)),
            ("messages", "about", Data::Numbers(&letters.about)),
            ("messages", "bytes", Data::Numbers(&letters.bytes)),
            ("messages", "handled", Data::Ticks(&letters.handled, wide)),
            ("messages", "contents", Data::Numbers(&letters.contents)),
            ("messages", "count", Data::Shorts(&letters.count)),
            ("contents", "item", Data::Numbers(&self.contents.0)),
            ("contents", "value", Data::Bytes(&self.contents.1)),
            ("items", "tick", Data::Ticks(&self.ticks, wide)),
            ("items", "id", Data::Numbers(&self.ids)),
            ("items", "client", Data::Nodes(&self.clients)),
            ("items", "counter", Data::Numbers(&self.counters)),
            ("items", "versions", Data::Bytes(&self.versions)),
            ("items", "diff_a", Data::Numbers(&self.diffs[0])),
            ("items", "balance_a", Data::Signed(&self.balances[0])),
            ("items", "diff_b", Data::Numbers(&self.diffs[1])),
            ("items", "balance_b", Data::Signed(&self.balances[1])),
            ("hashes", "letter", Data::Bytes(&self.letters)),
            ("blocks", "tick", Data::Ticks(&blocks.ticks, wide)),
            ("blocks", "id", Data::Numbers(&blocks.ids)),
            ("blocks", "parent", Data::Numbers(&blocks.parents)),
            ("blocks", "height", Data::Numbers(&blocks.heights)),
            ("blocks", "miner", Data::Nodes(&blocks.miners)),
            ("blocks", "payments", Data::Numbers(&blocks.starts)),
            ("blocks", "count", Data::Shorts(&blocks.counts)),
            ("payments", "item", Data::Numbers(&blocks.payments.0)),
            ("payments", "value", Data::Bytes(&blocks.payments.1)),
        ]
    }
}

/// The hash of a version, for people: twenty capitals.
fn hash(seed: u64, payment: &Payment) -> [u8; 20] {
    std::array::from_fn(|place| {
        let counters = [u64::from(payment.id), u64::from(payment.version.0), place as u64, 1];
        b'A' + below(26, draw(seed, Purpose::Payment, &counters)) as u8
    })
}

/// What is to be known of a network, if it is one.
pub(super) fn network(scenario: &Scenario, trace: &Trace) -> Option<Network> {
    let wires = scenario.wires.as_ref()?;
    let (gossip, lottery) = match &scenario.algorithm {
        Algorithm::Gossip(gossip) => (gossip, then_lottery(gossip.then.as_deref())),
        Algorithm::Lottery(gossip, lottery) => (gossip, Some(lottery)),
        _ => return None,
    };
    let places = wires.places.as_ref();
    let part = wires.partition.as_ref();
    let phases = trace.rows().kind.iter().position(|&kind| kind == Kind::Phase as u8);
    Some(Network {
        places: places.map(|places| places.names.clone()).unwrap_or_default(),
        place: places.map(|places| places.of.clone()).unwrap_or_default(),
        trips: places.map(|places| places.trips().map(mean).collect()).unwrap_or_default(),
        until: wires.until,
        phase: phases.map(|row| trace.rows().time.at(row)),
        then: gossip.then.as_deref().map(Deciding::name),
        shop: lottery.map(|lottery| lottery.shop),
        ship: lottery.map_or(0, |lottery| lottery.ship),
        confirm: lottery.map_or(0, |lottery| lottery.confirm),
        balance: gossip.client.balance,
        part: part.map(|part| part.peers.clone()).unwrap_or_default(),
        part_from: part.map_or(0, |part| part.from),
        part_to: part.map_or(0, |part| part.to),
    })
}

fn then_lottery(then: Option<&Deciding>) -> Option<&Lottery> {
    match then {
        Some(Deciding::Lottery(lottery)) => Some(lottery),
        _ => None,
    }
}
