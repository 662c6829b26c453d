//! The scenario: everything that determines a run, read from one line of text.
//!
//! Values are checked at the door, one by one by the table and then against each other; what comes
//! out cannot be wrong.

mod algorithm;
pub mod characters;
mod choices;
pub mod cost;
mod error;
mod interventions;
mod kinds;
pub mod params;
mod rules;
mod script;
mod settings;
mod text;
mod trips;
mod wires;
mod words;
mod zip;

pub use algorithm::{Algorithm, BenOr, Deciding, Gossip, Lottery, OralMessages, Paying, Voting};
pub use choices::{
    BenOrMode, ChainRule, Check, Client, Coin, Knowing, Leader, Location, Messengers, Mining,
    NeighbourTie, Offline, Order, Overdraft, Pick, Rule, Service, Stop, Strategy, Then, Tie,
    Topology, Update, VoteRule,
};
pub(crate) use error::count_text;
pub use error::{InputError, Notice, Unpacked};
pub(crate) use interventions::text as intervention_text;
pub use interventions::{Act, Intervention};
pub use kinds::Kind;
pub use script::Lie;
pub(crate) use script::text as script_text;
pub use text::{Source, checksum};
pub use wires::{
    Bandwidth, COURSE_PLACES, COURSE_TRIPS, Downtime, Partition, Places, RoundTrip, Spread,
    Validation, Wires,
};

use crate::gather::{ByName, ascending, by_name};
use crate::key::Key;
use crate::terms::{Alphabet, NodeId, Tick, Value};
use settings::Settings;
use std::collections::BTreeMap;

/// A sound scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// How many generals, the commander (id 0) included, or how many peers.
    pub n: u32,
    /// How many clients, whose ids come after the peers'.
    pub clients: u32,
    /// The ids of the faulty, ascending.
    pub bad: Vec<NodeId>,
    /// What the faulty say.
    pub liars: Liars,
    /// What they say when what gossip left open is decided.
    pub then_liars: Liars,
    /// The algorithm with its parameters.
    pub algorithm: Algorithm,
    /// What is agreed about: how many values there are.
    pub values: u8,
    /// What each participant holds at the start; empty for generals.
    pub inputs: Vec<Value>,
    /// How messages travel.
    pub network: Network,
    /// What a network of peers is made of, where there is one.
    pub wires: Option<Wires>,
    /// Who can reach whom.
    pub graph: Graph,
    /// How many peers a client is tied to at most.
    pub ties: u32,
    /// Where a random graph comes from.
    pub topo_seed: u64,
    /// Where the order of turns comes from.
    pub order_seed: u64,
    /// Where all chance comes from.
    pub seed: u64,
    /// What is done to the run while it goes, by row.
    pub interventions: Vec<Intervention>,
    /// The moment at which the page opens the run.
    pub at: Option<Tick>,
    /// What the run is called.
    pub title: Option<String>,
    /// What the participants are called.
    pub names: Vec<String>,
    /// The digest the run is expected to have, or its beginning.
    pub expected_digest: Option<String>,
    settings: Settings,
}

/// Messages that a script decides, by key and receiver; nothing stands for silence.
pub type Script = BTreeMap<(Key, NodeId), Option<Value>>;

/// What the faulty say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Liars {
    /// The strategy of all of them.
    pub strategy: Strategy,
    /// Single messages, decided one by one; it goes before the strategy.
    pub script: Script,
}

/// How messages travel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// Who carries them.
    pub messengers: Messengers,
    /// Ticks for a ride right across the ring of camps.
    pub delay: Tick,
    /// How far a ride may stray from its road's time, per mille.
    pub jitter_pm: u64,
    /// How likely a message is lost, per mille.
    pub loss_pm: u64,
    /// How many messages of a phase never reach a receiver.
    pub miss: u32,
    /// When everybody stops waiting, if ever.
    pub timeout: Option<Tick>,
}

/// Who can reach whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Graph {
    /// Everybody reaches everybody.
    Complete,
    /// A circle.
    Ring,
    /// Rows and columns.
    Grid,
    /// Node 0 in the middle.
    Star,
    /// Each pair with this chance, per million.
    ErdosRenyi {
        /// The chance.
        p_ppm: u64,
    },
    /// So many random pairs.
    RandomEdges {
        /// How many.
        links: u64,
    },
    /// A circle of so many neighbours with shortcuts.
    WattsStrogatz {
        /// How many neighbours.
        degree: u32,
        /// How likely an edge becomes a shortcut, per mille.
        rewire_pm: u64,
    },
    /// Newcomers tie themselves to those with many ties.
    BarabasiAlbert {
        /// How many ties a newcomer makes.
        attach: u32,
    },
    /// The same number of random neighbours for all.
    Regular {
        /// How many.
        degree: u32,
    },
    /// As listed.
    Listed(Vec<(NodeId, NodeId)>),
}

/// What reading a text came to. With errors the scenario is not the one that was asked for: the
/// wrong keys are at their defaults.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What is valid of it; nothing if not even the algorithm is known.
    pub scenario: Option<Scenario>,
    /// What is wrong.
    pub errors: Vec<InputError>,
    /// What is worth saying.
    pub notices: Vec<Notice>,
}

impl Reading {
    /// How much is wrong, a checksum that does not fit included.
    fn wrongs(&self) -> usize {
        self.errors.len() + self.notices.iter().filter(|notice| notice.code == "E_CUT").count()
    }
}

impl Scenario {
    /// Reads a text. Never panics and never allocates more than a small multiple of its length. A
    /// text that is unsound for what chat tools do to links is set right once, with a notice.
    pub fn read(text: &str, source: Source) -> Reading {
        let text = text.trim_ascii();
        let reading = Self::read_as_it_is(text, source);
        if reading.wrongs() == 0 || text.len() > source.text_max() {
            return reading;
        }
        let Some((mended, what)) = text::mended(text) else { return reading };
        let mut again = Self::read_as_it_is(&mended, source);
        if again.wrongs() >= reading.wrongs() {
            return reading;
        }
        again.notices.insert(0, Notice::mended(what));
        again
    }

    fn read_as_it_is(text: &str, source: Source) -> Reading {
        let (mut errors, mut notices) = (Vec::new(), Vec::new());
        let mut pairs = text::split(text, source, &mut errors);
        if errors.iter().any(InputError::closes) {
            return Reading { scenario: None, errors, notices };
        }
        let unpacked = zip::take(&mut pairs, &mut errors);
        if let Some(inner) = &unpacked {
            pairs.extend(zip::pairs(inner, source, &mut errors));
        } else if zip::hides_all(&pairs, &errors) {
            return Reading { scenario: None, errors, notices };
        }
        if source == Source::Link && pairs.iter().all(|(key, _)| *key != "v") {
            errors.push(InputError::value("v", "", "v=1 as the first key"));
        }
        let settings = Settings::read(&pairs, &mut errors, &mut notices);
        if errors.iter().any(InputError::closes) {
            return Reading { scenario: None, errors, notices };
        }
        if settings.as_ref().is_some_and(|settings| !settings.checksum_fits()) {
            notices.push(Notice::cut());
        }
        let scenario = settings.map(|settings| rules::scenario(settings, source, &mut errors));
        Reading { scenario, errors, notices }
    }

    /// The sound scenario in a text, or all that is wrong with it.
    ///
    /// # Errors
    /// Every error of the text.
    pub fn parse(text: &str) -> Result<Self, Vec<InputError>> {
        let reading = Self::read(text, Source::File);
        match reading.scenario {
            Some(scenario) if reading.errors.is_empty() => Ok(scenario),
            _ => Err(reading.errors),
        }
    }

    /// What the same text with another seed would be read as; nothing if that would be unsound.
    pub(crate) fn reseeded(&self, seed: u64) -> Option<Self> {
        rules::reseeded(self, seed)
    }

    /// The canonical text: the table's order, defaults omitted.
    pub fn text(&self) -> String {
        self.settings.canonical()
    }

    /// The version of the rules by which it runs: the first for ever, unless the text says another.
    pub fn rules(&self) -> u32 {
        self.settings.int("e").map_or(1, |version| version as u32)
    }

    /// The keys that have a value, with the value as text: as given, by default, or as it follows
    /// from others.
    pub fn values_by_key(&self) -> ByName<String> {
        let value = |key: &'static str| {
            let given = self.settings.get(key).map(|setting| setting.text());
            Some((key, given.or_else(|| self.derived(key))?))
        };
        by_name(self.settings.params().filter_map(|param| value(param.key)))
    }

    fn derived(&self, key: &str) -> Option<String> {
        match (key, &self.algorithm, &self.graph) {
            ("m", Algorithm::Om(om), _) => Some(om.m.to_string()),
            ("f", Algorithm::BenOr(benor), _) => Some(benor.f.to_string()),
            ("links", _, Graph::RandomEdges { links }) => Some(links.to_string()),
            ("topo_seed", _, _) => Some(self.topo_seed.to_string()),
            ("order_seed", _, _) => Some(self.order_seed.to_string()),
            _ => None,
        }
    }

    /// The keys that the text gave.
    pub fn given(&self) -> Vec<&'static str> {
        self.settings.keys()
    }

    /// Whether the text gave no key but these.
    pub(crate) fn gives_only(&self, known: impl Fn(&str) -> bool) -> bool {
        self.settings.given().all(known)
    }

    /// The algorithm's name in the text.
    pub fn algorithm_name(&self) -> &'static str {
        self.settings.algorithm()
    }

    /// How values are called here.
    pub fn alphabet(&self) -> Alphabet {
        match self.algorithm {
            Algorithm::Om(_) => Alphabet::Orders,
            _ => Alphabet::Letters,
        }
    }

    /// The parameters of oral messages, in a scenario of generals.
    pub fn om(&self) -> Option<&OralMessages> {
        match &self.algorithm {
            Algorithm::Om(om) => Some(om),
            _ => None,
        }
    }

    /// How many nodes there are: participants and clients.
    pub fn nodes(&self) -> u32 {
        self.n + self.clients
    }

    /// Whether a node is loyal, at the start.
    pub fn loyal(&self, node: NodeId) -> bool {
        self.bad.binary_search(&node).is_err()
    }

    /// The same scenario, in which these participants are faulty as well.
    #[must_use]
    pub(crate) fn with_faulty(&self, more: &[NodeId]) -> Self {
        let mut scenario = self.clone();
        scenario.bad.extend(more.iter().filter(|&&node| node < self.n));
        scenario.bad = ascending(&scenario.bad);
        scenario.bad.dedup();
        scenario
    }

    /// Its interventions as the text has them.
    pub(crate) fn interventions_text(&self) -> String {
        self.settings.get("do").map_or_else(String::new, |setting| setting.text())
    }

    /// The participants that its interventions would make faulty.
    pub(crate) fn spoilt(&self) -> Vec<NodeId> {
        let spoilt = self.interventions.iter().filter_map(|one| one.act.spoils());
        spoilt.filter(|&node| node < self.n).collect()
    }
}
