//! THE table of parameters. The parser, the canonical text, the editor, the command's help and the
//! documentation of the link grammar all read it; nothing else lists a key.

use super::choices::{Messengers, Order, Rule, Strategy, Tie};
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
    /// The generals and the traitors among them.
    Generals,
    /// What the algorithm does.
    Algorithm,
    /// How messages travel.
    Network,
    /// Seed, moment and title.
    Run,
}

/// The algorithms by name, with a title for people.
pub const ALGORITHMS: [(&str, &str); 1] = [("om", "Oral messages, OM(m)")];

const OM: &[&str] = &["om"];
const ALL: &[&str] = &[];

/// The most generals of the oral-messages algorithm; with m = 1 they send about a million messages.
pub(crate) const OM_GENERALS_MAX: u64 = 1_000;

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

    const fn om(self) -> Self {
        Self { algorithms: OM, ..self }
    }

    /// Whether scenarios of `algorithm` have this key.
    pub fn belongs_to(&self, algorithm: &str) -> bool {
        self.algorithms.is_empty() || self.algorithms.contains(&algorithm)
    }
}

/// Finds a parameter by its key.
pub fn find(key: &str) -> Option<&'static Param> {
    PARAMS.iter().find(|param| param.key == key)
}

use Fallback::{Derived, Nothing, Required, Value};
use Group::{Algorithm, Generals, Network, Run, Text};

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
    param("alg", Algorithm, choice(&["om"]), Required)
        .help("The algorithm by which the participants try to agree."),
    param("n", Generals, Kind::Int { min: 1, max: OM_GENERALS_MAX }, Required).unit("generals")
        .help("How many generals there are, the commander and the traitors included."),
    param("bad", Generals, Kind::Ids, Nothing)
        .help("Which generals are traitors, by id; general 0 is the commander."),
    param("t", Generals, Kind::IntOr { min: 0, max: OM_GENERALS_MAX, word: "random" }, Nothing)
        .unit("traitors")
        .help("How many traitors there are, taken from the highest ids; random draws 0 to n - 1."),
    param("t_pm", Generals, Kind::Int { min: 0, max: 1_000 }, Nothing).unit("per mille")
        .help("Traitors as a share of all generals, rounded down, taken from the highest ids."),
    param("m", Algorithm, Kind::Int { min: 0, max: OM_GENERALS_MAX }, DEPTH)
        .unit("rounds").om()
        .help("How many times reports are relayed: the m of OM(m), the traitors it can bear."),
    param("order", Algorithm, choice(Order::NAMES), Value("a")).om()
        .help("What the commander orders: attack, retreat, or a coin of the seed."),
    param("rule", Algorithm, choice(Rule::NAMES), Value("recursive")).om()
        .help("Which answer counts: OM(m)'s folded tree, or every report at face value."),
    param("tie", Algorithm, choice(Tie::NAMES), Value("retreat")).om()
        .help("What a tie of the flat count turns into: retreat, or what the commander said."),
    param("adv", Generals, choice(Strategy::NAMES), Value("retreat"))
        .help("What traitors say to whom."),
    param("say", Generals, Kind::Script, Nothing)
        .help("Single lies, written out: 0-2-a lets the message along path 0 to general 2 say a."),
    param("topo", Network, choice(&["complete"]), Value("complete"))
        .help("Who can reach whom."),
    param("messengers", Network, choice(Messengers::NAMES), Value("own")).om()
        .help("One messenger a general, busy until he is back, or one for each message."),
    param("delay", Network, Kind::Int { min: 1, max: 1_000_000_000 }, Value("10000"))
        .unit("ticks").om()
        .help("How long a ride right across the ring of camps takes; shorter roads take less."),
    param("jitter_pm", Network, Kind::Int { min: 0, max: 900 }, Value("200")).unit("per mille").om()
        .help("By how much a ride may be faster or slower than its road says."),
    param("loss_pm", Network, Kind::Int { min: 0, max: 1_000 }, Value("0")).unit("per mille")
        .help("How likely a message is lost under way."),
    param("timeout", Network, Kind::Int { min: 1, max: 1_000_000_000_000_000 }, Nothing)
        .unit("ticks").om()
        .help("A fault: at this tick everybody stops waiting and what is under way is cut off."),
    param("seed", Run, Kind::Int { min: 0, max: u64::MAX }, Value("1"))
        .help("Where all chance comes from: the same seed, the same run."),
    param("at", Run, Kind::Int { min: 0, max: u64::MAX }, Nothing).unit("ticks")
        .help("The moment at which the page opens the run."),
    param("title", Run, Kind::Text { max: 80 }, Nothing)
        .help("What the run is called."),
    param("names", Run, Kind::Labels { max: 24 }, Nothing)
        .help("What the generals are called, in the order of their ids."),
    param("d", Run, Kind::Hex { min: 8, max: 16 }, Nothing)
        .help("The digest the run is expected to have."),
];
