//! THE table of parameters. The parser, the canonical text, the editor, the command's help and the
//! documentation of the link grammar all read it; nothing else lists a key.

mod network;
mod plain;

use super::choices::{
    BenOrMode, Coin, Messengers, NeighbourTie, Order, Pick, Rule, Stop, Strategy, Tie, Topology,
    Update, VoteRule,
};
use super::kinds::{Kind, Setting};
use serde::Serialize;
use std::sync::LazyLock;

/// One parameter of a scenario.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Param {
    /// Its key in the text.
    pub key: &'static str,
    /// What its value may be.
    pub kind: Kind,
    /// What holds when the key is absent.
    pub default: Fallback,
    /// The part of the editor it belongs to.
    pub group: Group,
    /// What a number counts; empty for anything else.
    pub unit: &'static str,
    /// A sentence for people.
    pub help: &'static str,
    /// The algorithms it belongs to; empty for all.
    pub algorithms: &'static [&'static str],
}

/// What holds when a key is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", content = "text", rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Fallback {
    /// This value, which the canonical text therefore omits.
    Value(&'static str),
    /// A value that follows from others, in words.
    Derived(&'static str),
    /// Nothing: the key must be there.
    Required,
    /// Nothing: the key does without.
    Nothing,
}

/// A part of the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Group {
    /// What belongs to the text itself: versions and checks.
    Text,
    /// The participants and the faulty among them.
    Generals,
    /// What the algorithm does.
    Algorithm,
    /// How messages travel.
    Network,
    /// Seed, moment and title.
    Run,
}

/// The algorithms by name, with a title for people.
pub const ALGORITHMS: [(&str, &str); 6] = [
    ("om", "Oral messages, OM(m)"),
    ("majority", "Majority among all"),
    ("neighbours", "Majority among neighbours"),
    ("benor", "Random agreement (Ben-Or)"),
    ("gossip", "Gossip in a network"),
    ("lottery", "Agreement by lottery"),
];

const ALGORITHM_NAMES: &[&str] = &["om", "majority", "neighbours", "benor", "gossip", "lottery"];

const ALL: &[&str] = &[];
const OM: &[&str] = &["om"];
const MAJORITY: &[&str] = &["majority"];
const NEIGHBOURS: &[&str] = &["neighbours"];
const BENOR: &[&str] = &["benor"];
const VOTERS: &[&str] = &["majority", "neighbours"];
const VOTES: &[&str] = &["majority", "neighbours", "benor"];
const GOSSIP: &[&str] = &["gossip"];
const LOTTERY: &[&str] = &["lottery"];
const LETTERED: &[&str] = &["majority", "neighbours", "benor", "gossip", "lottery"];
const NETWORKS: &[&str] = &["gossip", "lottery"];
const GRAPHS: &[&str] = &["neighbours", "gossip", "lottery"];

/// The most generals of the oral-messages algorithm; with m = 1 they send about a million messages.
pub(crate) const OM_GENERALS_MAX: u64 = 1_000;

/// The most peers of a vote; a round among neighbours may well be a million messages then.
const PEERS_MAX: u64 = 10_000;

/// What m is unless it is given.
const DEPTH: Fallback = Fallback::Derived("min(traitors, n - 2)");

const fn choice(values: &'static [&'static str]) -> Kind {
    Kind::Choice { values }
}

const fn param(key: &'static str, group: Group, kind: Kind, default: Fallback) -> Param {
    Param { key, kind, default, group, unit: "", help: "", algorithms: ALL }
}

impl Param {
    const fn help(self, help: &'static str) -> Self {
        Self { help, ..self }
    }

    const fn unit(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    const fn of(self, algorithms: &'static [&'static str]) -> Self {
        Self { algorithms, ..self }
    }

    /// Whether scenarios of `algorithm` have this key.
    pub fn belongs_to(&self, algorithm: &str) -> bool {
        self.algorithms.is_empty() || self.algorithms.contains(&algorithm)
    }
}

/// Finds an algorithm's parameter by its key.
pub fn find(key: &str, algorithm: &str) -> Option<&'static Param> {
    known(key, algorithm).map(|known| known.param)
}

/// A parameter with the default that the table writes out for it.
#[derive(Debug)]
pub(crate) struct Known {
    param: &'static Param,
    pub(crate) default: Option<Setting>,
}

/// The same with its default, which is read but once: sweeps ask for millions.
pub(crate) fn known(key: &str, algorithm: &str) -> Option<&'static Known> {
    static SORTED: LazyLock<Vec<Known>> = LazyLock::new(|| {
        let mut sorted: Vec<Known> = Vec::with_capacity(COUNT);
        for param in PARAMS {
            let Param { key, kind, default, .. } = param;
            let Fallback::Value(text) = default else {
                sorted.insert(place(&sorted, key), Known { param, default: None });
                continue;
            };
            let default = kind.read(key, text).expect("the table's defaults are of their own kind");
            sorted.insert(place(&sorted, key), Known { param, default: Some(default) });
        }
        sorted
    });
    let same = SORTED[place(&SORTED, key)..].iter().take_while(|known| known.param.key == key);
    same.into_iter().find(|known| known.param.belongs_to(algorithm))
}

/// Where a key's parameters begin; lengths are compared first, for that is soon done.
fn place(sorted: &[Known], key: &str) -> usize {
    sorted.partition_point(|known| (known.param.key.len(), known.param.key) < (key.len(), key))
}

/// The algorithms that know a key; nothing if none does.
pub(crate) fn homes(key: &str) -> Option<Vec<&'static str>> {
    let homes: Vec<&str> = PARAMS
        .iter()
        .filter(|param| param.key == key)
        .flat_map(|param| param.algorithms.iter().copied())
        .collect();
    (!homes.is_empty()).then_some(homes)
}

const ROUNDS: Kind = Kind::Int { min: 1, max: 10_000 };
const NODES: Kind = Kind::Int { min: 1, max: PEERS_MAX };
const NODES_OR_NONE: Kind = Kind::Int { min: 0, max: PEERS_MAX };
const SEED: Kind = Kind::Int { min: 0, max: u64::MAX };
const PER_MILLE: Kind = Kind::Int { min: 0, max: 1_000 };

/// How many parameters there are.
const COUNT: usize = plain::FIRST.len() + network::PARAMS.len() + plain::LAST.len();

/// Several lists as one, at compile time.
#[allow(clippy::large_stack_arrays)]
const fn joined(lists: &[&[Param]]) -> [Param; COUNT] {
    let mut all = [plain::LAST[0]; COUNT];
    let (mut list, mut at) = (0, 0);
    while list < lists.len() {
        let mut place = 0;
        while place < lists[list].len() {
            all[at] = lists[list][place];
            (place, at) = (place + 1, at + 1);
        }
        list += 1;
    }
    all
}

/// Every parameter, in the order of the canonical text.
pub const PARAMS: &[Param] = &joined(&[plain::FIRST, network::PARAMS, plain::LAST]);
