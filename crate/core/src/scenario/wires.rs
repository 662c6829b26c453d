//! What a network of peers is made of: where they are, how wide their lines are, when they are
//! offline, and what parts them. Distributions are kept in whole millionths.

use crate::terms::{NodeId, Tick};

/// The wires of a network of peers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wires {
    /// Where the nodes are, if that makes a difference.
    pub places: Option<Places>,
    /// How wide their lines are.
    pub bandwidth: Bandwidth,
    /// What receivers do with letters before they take them up.
    pub validation: Validation,
    /// Whether letters are signed by who made their contents.
    pub signed: bool,
    /// When peers are offline.
    pub downtime: Downtime,
    /// What parts the network, if anything does.
    pub partition: Option<Partition>,
    /// When the network falls quiet.
    pub until: Tick,
}

/// Where nodes are and how long a round trip takes between any two places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// What the places are called.
    pub names: Vec<String>,
    /// The round trips between each two places, row by row.
    pub matrix: Vec<RoundTrip>,
    /// The place of each node.
    pub of: Vec<u8>,
}

impl Places {
    /// The round trips between two nodes.
    pub fn between(&self, one: NodeId, two: NodeId) -> &RoundTrip {
        let (row, column) = (self.of[one as usize], self.of[two as usize]);
        &self.matrix[usize::from(row) * self.names.len() + usize::from(column)]
    }

    /// All round trips.
    pub fn trips(&self) -> impl Iterator<Item = &RoundTrip> {
        self.matrix.iter()
    }
}

/// How long a round trip takes, in millionths of a millisecond; shapes in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundTrip {
    /// Normally distributed.
    Normal {
        /// The mean.
        mean_e6: u64,
        /// The standard deviation.
        sd_e6: u64,
    },
    /// `loc + scale / Gamma(shape, 1)`.
    InverseGamma {
        /// The shape.
        shape_e6: u64,
        /// What it never falls below.
        loc_e6: u64,
        /// The scale.
        scale_e6: u64,
    },
}

const fn normal(mean_e6: u64, sd_e6: u64) -> RoundTrip {
    RoundTrip::Normal { mean_e6, sd_e6 }
}

const fn inverse_gamma(shape_e6: u64, loc_e6: u64, scale_e6: u64) -> RoundTrip {
    RoundTrip::InverseGamma { shape_e6, loc_e6, scale_e6 }
}

/// The three places of the course's network (2020; round trips as measured then, not today).
pub const COURSE_PLACES: [&str; 3] = ["Ohio", "Ireland", "Tokyo"];

/// The course's round trips, row by row.
#[rustfmt::skip]
pub const COURSE_TRIPS: [RoundTrip; 9] = [
    inverse_gamma(5_540_900, 333_305, 987_249), normal(73_699_500, 1_195_800),
    normal(156_009_000, 94_700),
    normal(73_699_500, 1_195_800), inverse_gamma(6_436_046, 831_275, 1_086_192),
    normal(131_027_500, 258_300),
    normal(156_009_000, 94_700), normal(131_027_500, 258_300),
    inverse_gamma(11_104_508, 337_194, 2_025_900),
];

/// How wide lines are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bandwidth {
    /// Size takes no time.
    Free,
    /// Each node's, in each direction, in mebibits a second, normally distributed.
    Lines {
        /// The mean.
        mean: u32,
        /// The standard deviation.
        sd: u32,
    },
}

/// What receivers do with letters that carry payments before they take them up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validation {
    /// It takes its time, and what is out of order is rejected.
    On,
    /// It takes its time, and nothing is ever rejected (the course's check, which never ran).
    Off,
    /// It takes no time and rejects nothing.
    Skip,
}

/// A normally distributed time, in ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spread {
    /// The mean.
    pub mean: Tick,
    /// The standard deviation.
    pub sd: Tick,
}

/// When peers are offline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Downtime {
    /// Never.
    None,
    /// By chance.
    Random {
        /// How long a peer waits first.
        after: Spread,
        /// How long it is online.
        up: Spread,
        /// How long it is offline.
        down: Spread,
    },
    /// As listed: who, from when, to when.
    Listed(Vec<(NodeId, Tick, Tick)>),
}

/// What parts the network: nothing passes between these peers and all others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partition {
    /// One side, ascending.
    pub peers: Vec<NodeId>,
    /// From when.
    pub from: Tick,
    /// To when.
    pub to: Tick,
}

impl Partition {
    /// Whether nothing passes between two nodes now.
    pub fn parts(&self, one: NodeId, two: NodeId, now: Tick) -> bool {
        let side = |node: NodeId| self.peers.binary_search(&node).is_ok();
        (self.from..self.to).contains(&now) && side(one) != side(two)
    }
}
