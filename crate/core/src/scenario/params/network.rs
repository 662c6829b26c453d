//! The parameters of networks of peers: their services, clients, wires and lotteries, and what
//! decides about what gossip left open.

use super::super::choices::{
    ChainRule, Check, Client, Knowing, Leader, Location, Mining, Offline, Overdraft, Service, Then,
};
use super::Fallback::{Derived, Nothing, Value};
use super::Group::{Algorithm, Generals, Network};
use super::{GOSSIP, Kind, NETWORKS, NODES_OR_NONE, OM_GENERALS_MAX, Param, ROUNDS, Strategy};
use super::{LOTTERY, choice, param};

const SWITCH: &[&str] = &["on", "off"];
const TICKS: Kind = Kind::Int { min: 0, max: 1_000_000_000_000 };
const SOME_TICKS: Kind = Kind::Int { min: 1, max: 1_000_000_000_000 };
const SOME: Kind = Kind::Int { min: 1, max: 10_000 };
const DEPTH: Kind = Kind::Int { min: 1, max: 1_000 };

/// The parameters of networks, in the order of the canonical text.
#[rustfmt::skip]
pub(super) const PARAMS: &[Param] = &[
    param("gossip", Algorithm, choice(Service::NAMES), Value("pull")).of(GOSSIP)
        .help("How peers pass on what they hear: push, pull, by ranges, both, to all, or not."),
    param("gossip", Algorithm, choice(Service::NAMES), Value("push")).of(LOTTERY)
        .help("How peers pass on what they hear: push, pull, by ranges, both, to all, or not."),
    param("fanout", Algorithm, SOME, Value("3")).unit("peers").of(NETWORKS)
        .help("To how many a payment is passed on, or how many are asked at a time."),
    param("ttl", Algorithm, Kind::Int { min: 0, max: 100 }, Value("4")).unit("hops").of(NETWORKS)
        .help("How many times a payment is passed on after its first hop."),
    param("pull_every", Algorithm, SOME_TICKS, Value("500000")).unit("ticks").of(NETWORKS)
        .help("How often a peer asks what it lacks."),
    param("pull_after", Algorithm, TICKS, Value("200000")).unit("ticks").of(NETWORKS)
        .help("How long a peer waits before the first such interval, on average."),
    param("pull_after_sd", Algorithm, TICKS, Value("100000")).unit("ticks").of(NETWORKS)
        .help("By how much that differs among peers: the standard deviation."),
    param("known", Algorithm, choice(Knowing::NAMES), Value("sent")).of(NETWORKS)
        .help("For pull: whether a list of what a peer knows is as sent, or grows under way."),
    param("sign", Algorithm, choice(SWITCH), Value("on")).of(NETWORKS)
        .help("Whether payments are signed, so that a tampered copy is noticed."),
    param("validate", Algorithm, choice(Check::NAMES), Value("on")).of(NETWORKS)
        .help("What receivers do with what comes: check it, only take the time, or neither."),
    param("client", Generals, choice(Client::NAMES), Value("conflicting")).of(NETWORKS)
        .help("What a client does: tell two versions of each payment, or one."),
    param("ties", Generals, Kind::Int { min: 1, max: 100 }, Value("6")).unit("draws").of(NETWORKS)
        .help("How many peers a client is tied to: one drawn first, then others; two may be one."),
    param("produce_from", Generals, TICKS, Value("1000000")).unit("ticks").of(NETWORKS)
        .help("When a client first pays."),
    param("produce_every", Generals, SOME_TICKS, Value("200000")).unit("ticks").of(NETWORKS)
        .help("How often it pays."),
    param("produce_count", Generals, Kind::Int { min: 0, max: 65_535 }, Value("65535"))
        .unit("payments").of(NETWORKS).help("How many times it pays at most."),
    param("produce_fanout", Generals, SOME, Value("5")).unit("peers").of(NETWORKS)
        .help("How many peers a plain client tells."),
    param("balance", Generals, Kind::Int { min: 0, max: 1_000_000 }, Value("100")).unit("coins")
        .of(NETWORKS).help("What a client has at first."),
    param("overdraft", Generals, choice(Overdraft::NAMES), Value("refused")).of(NETWORKS)
        .help("Whether the second version may spend what the client does not have."),
    param("mine", Algorithm, choice(Mining::NAMES), Value("exponential")).of(NETWORKS)
        .help("How the lottery goes: at any moment alike, in normal times, or in slots."),
    param("mine_mean", Algorithm, SOME_TICKS, Value("1500000")).unit("ticks").of(NETWORKS)
        .help("How long until somebody wins, on average; for normal times, until each peer does."),
    param("mine_sd", Algorithm, TICKS, Value("300000")).unit("ticks").of(NETWORKS)
        .help("For normal times: the standard deviation."),
    param("power", Algorithm, Kind::Numbers { max: 1_000_000 }, Nothing).of(NETWORKS)
        .help("Each peer's share of the power, in the order of their ids; else all alike."),
    param("winners", Algorithm, SOME, Value("1")).unit("peers").of(NETWORKS)
        .help("For slots: how many win each."),
    param("leader", Algorithm, choice(Leader::NAMES), Value("any")).of(NETWORKS)
        .help("Who may win: anybody, or only who is not faulty."),
    param("valid", Algorithm, choice(ChainRule::NAMES), Value("one")).of(NETWORKS)
        .help("Which chains are valid: with one version of each payment, or with any."),
    param("block_max", Algorithm, SOME, Value("100")).unit("payments").of(NETWORKS)
        .help("How many payments a block holds at most."),
    param("block_fanout", Algorithm, SOME, Value("6")).unit("peers").of(NETWORKS)
        .help("To how many a block is passed on."),
    param("block_ttl", Algorithm, Kind::Int { min: 0, max: 100 }, Value("3")).unit("hops")
        .of(NETWORKS).help("How many times a block is passed on after its first hop."),
    param("confirm", Algorithm, DEPTH, Value("6")).unit("blocks").of(NETWORKS)
        .help("How deep a payment is when it counts as final, its own block included."),
    param("shop", Generals, NODES_OR_NONE, Value("0")).of(NETWORKS)
        .help("Which peer is the merchant who waits for payments."),
    param("ship", Algorithm, DEPTH, Value("2")).unit("blocks").of(NETWORKS)
        .help("How deep a payment is when the merchant ships, its own block included."),
    param("lead", Algorithm, Kind::Int { min: 0, max: 1_000 }, Value("1")).unit("blocks")
        .of(LOTTERY).help("For a private chain: how many blocks it has at the start."),
    param("give_up", Algorithm, DEPTH, Value("60")).unit("blocks").of(LOTTERY)
        .help("For a private chain: how far behind it is given up."),
    param("blocks", Algorithm, Kind::Int { min: 1, max: 60_000 }, Value("60000")).unit("blocks")
        .of(NETWORKS)
        .help("The run ends once every loyal peer has a chain so high, if it lasts that long."),
    param("hello", Network, choice(SWITCH), Value("on")).of(GOSSIP)
        .help("Whether links are made by a hello and looked after by pings, or simply there."),
    param("hello", Network, choice(SWITCH), Value("off")).of(LOTTERY)
        .help("Whether links are made by a hello and looked after by pings, or simply there."),
    param("ping_every", Network, SOME_TICKS, Value("500000")).unit("ticks").of(NETWORKS)
        .help("How often a peer looks after its links, and pings who was silent for as long."),
    param("silence", Network, SOME_TICKS, Value("3000000")).unit("ticks").of(NETWORKS)
        .help("After how long without a word a link is given up."),
    param("loc", Network, choice(Location::NAMES), Value("none")).of(NETWORKS)
        .help("Where nodes are: all alike, in the course's three places, or as listed in lat."),
    param("lat", Network, Kind::RoundTrips, Nothing).of(NETWORKS)
        .help("For loc=list: round trips between places, such as 0-1-n-80000000-2000000."),
    param("places", Network, Kind::Numbers { max: 15 }, Nothing).of(NETWORKS)
        .help("The place of each node, in the order of their ids; else it is drawn."),
    param("bandwidth", Network, Kind::IntOr { min: 1, max: 1_000_000, word: "free" }, Value("50"))
        .unit("mebibits a second").of(NETWORKS)
        .help("How wide lines are, on average, each way; or free, so that size takes no time."),
    param("bandwidth_sd", Network, Kind::Int { min: 0, max: 1_000_000 }, Value("10"))
        .unit("mebibits a second").of(NETWORKS)
        .help("By how much that differs among peers: the standard deviation."),
    param("downtime", Network, choice(Offline::NAMES), Value("none")).of(NETWORKS)
        .help("When peers are offline: never, by chance, or as listed in down_list."),
    param("down_after", Network, TICKS, Value("1500000")).unit("ticks").of(NETWORKS)
        .help("For random: how long a peer waits before its first stretch online, on average."),
    param("down_after_sd", Network, TICKS, Value("200000")).unit("ticks").of(NETWORKS)
        .help("For random: the standard deviation of that."),
    param("up", Network, TICKS, Value("800000")).unit("ticks").of(NETWORKS)
        .help("For random: how long a peer is online, on average."),
    param("up_sd", Network, TICKS, Value("200000")).unit("ticks").of(NETWORKS)
        .help("For random: the standard deviation of that."),
    param("down", Network, TICKS, Value("200000")).unit("ticks").of(NETWORKS)
        .help("For random: how long a peer is offline, on average."),
    param("down_sd", Network, TICKS, Value("100000")).unit("ticks").of(NETWORKS)
        .help("For random: the standard deviation of that."),
    param("down_list", Network, Kind::Stretches, Nothing).of(NETWORKS)
        .help("For list: who is offline from when to when, such as 3-1000000-2000000."),
    param("part", Network, Kind::Ids, Nothing).of(NETWORKS)
        .help("Peers cut off from all others for a while: a partition."),
    param("part_from", Network, TICKS, Value("1000000")).unit("ticks").of(NETWORKS)
        .help("When the partition begins."),
    param("part_to", Network, SOME_TICKS, Value("3000000")).unit("ticks").of(NETWORKS)
        .help("When it ends."),
    param("until", Network, SOME_TICKS, Value("5200000")).unit("ticks").of(GOSSIP)
        .help("When gossip ends, and what decides afterwards begins."),
    param("until", Network, SOME_TICKS, Value("60000000")).unit("ticks").of(LOTTERY)
        .help("When the run ends, if nothing else ends it."),
    param("then", Algorithm, choice(Then::NAMES), Value("none")).of(GOSSIP)
        .help("Which algorithm then decides on one version of each payment."),
    param("then_adv", Algorithm, choice(Strategy::OF_DECIDERS), Value("same")).of(GOSSIP)
        .help("What faulty peers say to whom then; of a lottery, what they do when they win."),
    param("then_m", Algorithm, Kind::Int { min: 0, max: OM_GENERALS_MAX }, Derived("the faulty"))
        .of(GOSSIP).help("For om: how many times reports are relayed."),
    param("then_f", Algorithm, NODES_OR_NONE, Derived("the faulty")).of(GOSSIP)
        .help("For benor: how many faulty peers it is set up to bear."),
    param("then_rounds", Algorithm, ROUNDS, Value("1000")).unit("rounds").of(GOSSIP)
        .help("The round, or for a lottery the height, after which an undecided run is given up."),
];
