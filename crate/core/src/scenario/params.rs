//! THE table of parameters. The parser, the canonical text, the editor, the command's help and the
//! documentation of the link grammar all read it; nothing else lists a key.

use super::choices::{
    BenOrMode, Coin, Messengers, NeighbourTie, Order, Pick, Rule, Stop, Strategy, Tie, Topology,
    Update, VoteRule,
};
use super::kinds::Kind;
use serde::Serialize;

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
pub const ALGORITHMS: [(&str, &str); 4] = [
    ("om", "Oral messages, OM(m)"),
    ("majority", "Majority among all"),
    ("neighbours", "Majority among neighbours"),
    ("benor", "Random agreement (Ben-Or)"),
];

const ALL: &[&str] = &[];
const OM: &[&str] = &["om"];
const MAJORITY: &[&str] = &["majority"];
const NEIGHBOURS: &[&str] = &["neighbours"];
const BENOR: &[&str] = &["benor"];
const VOTERS: &[&str] = &["majority", "neighbours"];
const VOTES: &[&str] = &["majority", "neighbours", "benor"];

/// The most generals of the oral-messages algorithm; with m = 1 they send about a million messages.
pub(crate) const OM_GENERALS_MAX: u64 = 1_000;

/// The most peers of a vote; a round among neighbours may well be a million messages then.
const PEERS_MAX: u64 = 10_000;

/// What m is unless it is given.
const DEPTH: Fallback = Derived("min(traitors, n - 2)");

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
    PARAMS.iter().find(|param| param.key == key && param.belongs_to(algorithm))
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

use Fallback::{Derived, Nothing, Required, Value};
use Group::{Algorithm, Generals, Network, Run, Text};

const ROUNDS: Kind = Kind::Int { min: 1, max: 10_000 };
const NODES: Kind = Kind::Int { min: 1, max: PEERS_MAX };
const NODES_OR_NONE: Kind = Kind::Int { min: 0, max: PEERS_MAX };
const SEED: Kind = Kind::Int { min: 0, max: u64::MAX };
const PER_MILLE: Kind = Kind::Int { min: 0, max: 1_000 };

/// Every parameter, in the order of the canonical text.
#[rustfmt::skip]
pub const PARAMS: &[Param] = &[
    param("v", Text, Kind::Int { min: 1, max: 1 }, Value("1"))
        .help("The version of this grammar; it stands first."),
    param("c", Text, Kind::Hex { min: 4, max: 4 }, Nothing)
        .help("A checksum of all that follows it, so that a cut link is noticed."),
    param("e", Text, Kind::Int { min: 1, max: 1 }, Value("1"))
        .help("The version of the engine's rules: how events, draws and defaults come about."),
    param("req", Text, Kind::Tokens, Nothing)
        .help("Features that a reader must know to show this run truly."),
    param("alg", Algorithm, choice(&["om", "majority", "neighbours", "benor"]), Required)
        .help("The algorithm by which the participants try to agree."),
    param("n", Generals, Kind::Int { min: 1, max: OM_GENERALS_MAX }, Required).unit("generals")
        .of(OM).help("How many generals there are, the commander and the traitors included."),
    param("n", Generals, NODES, Required).unit("peers").of(VOTES)
        .help("How many peers vote, the faulty ones included."),
    param("clients", Generals, Kind::Int { min: 0, max: 100 }, Value("0")).unit("clients")
        .of(NEIGHBOURS)
        .help("Clients come after the peers, each tied to one of them; their values never count."),
    param("bad", Generals, Kind::Ids, Nothing)
        .help("Which of them are faulty, by id; of generals, 0 is the commander."),
    param("t", Generals, Kind::IntOr { min: 0, max: PEERS_MAX, word: "random" }, Nothing)
        .unit("faulty")
        .help("How many are faulty; random draws 0 to n - 1."),
    param("t_pm", Generals, PER_MILLE, Nothing).unit("per mille")
        .help("The faulty as a share of all, rounded down."),
    param("pick", Generals, choice(Pick::NAMES), Value("last"))
        .help("Which ids they have when only their number is given: the highest, or random ones."),
    param("m", Algorithm, Kind::Int { min: 0, max: OM_GENERALS_MAX }, DEPTH)
        .unit("rounds").of(OM)
        .help("How many times reports are relayed: the m of OM(m), the traitors it can bear."),
    param("order", Algorithm, choice(Order::NAMES), Value("a")).of(OM)
        .help("What the commander orders: attack, retreat, or a coin of the seed."),
    param("values", Algorithm, Kind::Int { min: 2, max: 8 }, Value("2")).unit("values").of(VOTERS)
        .help("How many values there are to vote about: a, b, c and so on."),
    param("inputs", Generals, Kind::Values, Nothing).of(VOTES)
        .help("What each peer holds at the start, in the order of their ids; else it is drawn."),
    param("share_pm", Generals, Kind::Numbers { max: 1_000 }, Nothing).of(VOTES)
        .help("How likely each value is at the start, per mille, a first; else all alike."),
    param("mode", Algorithm, choice(BenOrMode::NAMES), Value("b")).of(BENOR)
        .help("Ben-Or's B against traitors, A against crashes, or the notebook's cell (seed)."),
    param("f", Algorithm, NODES_OR_NONE, Derived("how many are faulty")).unit("faulty").of(BENOR)
        .help("How many faulty peers the protocol is set up to bear; it waits for n - f messages."),
    param("coin", Algorithm, choice(Coin::NAMES), Value("local")).of(BENOR)
        .help("Whose coin is tossed: each peer's own, or one that all see alike."),
    param("rule", Algorithm, choice(Rule::NAMES), Value("recursive")).of(OM)
        .help("Which answer counts: OM(m)'s folded tree, or every report at face value."),
    param("rule", Algorithm, choice(VoteRule::NAMES), Value("plurality")).of(MAJORITY)
        .help("How many votes a value needs: more than half, more than any other, or two thirds."),
    param("rule", Algorithm, choice(VoteRule::NAMES), Value("plurality")).of(NEIGHBOURS)
        .help("How many votes a value needs: more than half, more than any other, or two thirds."),
    param("tie", Algorithm, choice(Tie::NAMES), Value("retreat")).of(OM)
        .help("What a tie of the flat count turns into: retreat, or what the commander said."),
    param("tie", Algorithm, choice(NeighbourTie::NAMES), Value("lowest")).of(MAJORITY)
        .help("What a tie turns into: the value heard first, one's own, a random or the lowest."),
    param("tie", Algorithm, choice(NeighbourTie::NAMES), Value("first")).of(NEIGHBOURS)
        .help("What a tie turns into: the value heard first, one's own, a random or the lowest."),
    param("update", Algorithm, choice(Update::NAMES), Value("in_place")).of(NEIGHBOURS)
        .help("One after another, so that later peers see this round's values, or all at once."),
    param("stop", Algorithm, choice(Stop::NAMES), Value("oracle")).of(VOTERS)
        .help("Who says when to stop: an observer who sees everything, or each peer by itself."),
    param("stable", Algorithm, ROUNDS, Value("3")).unit("rounds").of(VOTERS)
        .help("For how long a value must be stable before a peer stops by itself."),
    param("after", Algorithm, Kind::Int { min: 0, max: 1_000 }, Value("0")).unit("rounds")
        .of(VOTERS)
        .help("How long to go on after all loyal peers hold one value, to see whether it lasts."),
    param("rounds", Algorithm, ROUNDS, Value("1000")).unit("rounds").of(VOTES)
        .help("The round after which an undecided run is given up."),
    param("adv", Generals, choice(Strategy::OF_GENERALS), Value("retreat")).of(OM)
        .help("What traitors say to whom."),
    param("adv", Generals, choice(Strategy::OF_VOTERS), Value("random")).of(VOTERS)
        .help("What faulty peers say to whom."),
    param("adv", Generals, choice(Strategy::OF_PEERS), Value("random")).of(BENOR)
        .help("What faulty peers say to whom."),
    param("say", Generals, Kind::Paths, Nothing).of(OM)
        .help("Single lies, written out: 0-2-a lets the message along path 0 to general 2 say a."),
    param("say", Generals, Kind::Steps, Nothing).of(VOTES)
        .help("Single lies, written out: 1-1-3-0-b lets 3 tell 0 b in round 1, phase 1."),
    param("topo", Network, choice(&["complete"]), Value("complete")).of(OM)
        .help("Who can reach whom."),
    param("topo", Network, choice(&["complete"]), Value("complete")).of(MAJORITY)
        .help("Who can reach whom."),
    param("topo", Network, choice(&["complete"]), Value("complete")).of(BENOR)
        .help("Who can reach whom."),
    param("topo", Network, choice(Topology::NAMES), Value("er")).of(NEIGHBOURS)
        .help("Who can reach whom."),
    param("p_pm", Network, PER_MILLE, Value("400")).unit("per mille").of(NEIGHBOURS)
        .help("For er: how likely two peers are neighbours."),
    param("p_ppm", Network, Kind::Int { min: 0, max: 1_000_000 }, Nothing).unit("per million")
        .of(NEIGHBOURS).help("For er: the same, more finely; it goes before p_pm."),
    param("links", Network, Kind::Int { min: 0, max: 1_000_000 }, Derived("2n")).unit("pairs")
        .of(NEIGHBOURS).help("For gnm: how many pairs are neighbours."),
    param("degree", Network, Kind::Int { min: 0, max: PEERS_MAX }, Value("4")).unit("neighbours")
        .of(NEIGHBOURS).help("For ws and regular: how many neighbours each peer has."),
    param("rewire_pm", Network, PER_MILLE, Value("100")).unit("per mille").of(NEIGHBOURS)
        .help("For ws: how likely an edge of the circle becomes a shortcut."),
    param("attach", Network, Kind::Int { min: 1, max: PEERS_MAX }, Value("2")).unit("neighbours")
        .of(NEIGHBOURS).help("For ba: how many ties a newcomer makes."),
    param("edges", Network, Kind::Edges, Nothing).of(NEIGHBOURS)
        .help("For edges: the pairs that are neighbours, such as 0-1.1-2."),
    param("topo_seed", Network, SEED, Derived("seed")).of(NEIGHBOURS)
        .help("Where a random graph comes from."),
    param("order_seed", Network, SEED, Derived("seed")).of(NEIGHBOURS)
        .help("Where the order of turns comes from."),
    param("messengers", Network, choice(Messengers::NAMES), Value("own")).of(OM)
        .help("One messenger a general, busy until he is back, or one for each message."),
    param("delay", Network, Kind::Int { min: 1, max: 1_000_000_000 }, Value("10000"))
        .unit("ticks")
        .help("How long a message takes; generals' riders take as much right across the ring."),
    param("jitter_pm", Network, Kind::Int { min: 0, max: 900 }, Value("200")).unit("per mille")
        .help("By how much a message may be faster or slower than that."),
    param("loss_pm", Network, PER_MILLE, Value("0")).unit("per mille")
        .help("How likely a message is lost under way."),
    param("miss", Network, NODES_OR_NONE, Value("0")).unit("messages").of(BENOR)
        .help("How many of the n messages of a phase never reach a peer, drawn anew each time."),
    param("timeout", Network, Kind::Int { min: 1, max: 1_000_000_000_000_000 }, Nothing)
        .unit("ticks").of(OM)
        .help("A fault: at this tick everybody stops waiting and what is under way is cut off."),
    param("seed", Run, SEED, Value("1"))
        .help("Where all chance comes from: the same seed, the same run."),
    param("at", Run, SEED, Nothing).unit("ticks")
        .help("The moment at which the page opens the run."),
    param("title", Run, Kind::Text { max: 80 }, Nothing)
        .help("What the run is called."),
    param("names", Run, Kind::Labels { max: 24 }, Nothing)
        .help("What the participants are called, in the order of their ids."),
    param("d", Run, Kind::Hex { min: 8, max: 16 }, Nothing)
        .help("The digest the run is expected to have."),
];
