//! The scenario: everything that determines a run, read from one line of text.
//!
//! Values are checked at the door, one by one by the table and then against each other; what comes
//! out cannot be wrong.

mod choices;
pub mod cost;
mod error;
mod kinds;
pub mod params;
mod rules;
mod settings;
mod text;

pub use choices::{Messengers, Order, Rule, Strategy, Tie};
pub(crate) use error::count_text;
pub use error::{InputError, Notice};
pub use kinds::{Kind, Lie};
pub use text::{Source, checksum};

use crate::path::Path;
use crate::terms::{NodeId, Tick, Value};
use settings::Settings;
use std::collections::BTreeMap;

/// A sound scenario of Byzantine generals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// How many generals, the commander (id 0) included.
    pub n: u32,
    /// The traitors' ids, ascending.
    pub bad: Vec<NodeId>,
    /// What traitors say.
    pub liars: Liars,
    /// What the oral-messages algorithm does.
    pub om: OralMessages,
    /// How messages travel.
    pub network: Network,
    /// Where all chance comes from.
    pub seed: u64,
    /// The moment at which the page opens the run.
    pub at: Option<Tick>,
    /// What the run is called.
    pub title: Option<String>,
    /// What the generals are called.
    pub names: Vec<String>,
    /// The digest the run is expected to have, or its beginning.
    pub expected_digest: Option<String>,
    settings: Settings,
}

/// Messages that a script decides, by path and receiver; nothing stands for silence.
pub type Script = BTreeMap<(Path, NodeId), Option<Value>>;

/// What traitors say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Liars {
    /// The strategy of all of them.
    pub strategy: Strategy,
    /// Single messages, decided one by one; it goes before the strategy.
    pub script: Script,
}

/// The parameters of OM(m).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OralMessages {
    /// How many times reports are relayed.
    pub m: u32,
    /// The commander's order before any lie.
    pub order: Value,
    /// Which answer counts as the decision.
    pub rule: Rule,
    /// What a tie of the flat count turns into.
    pub tie: Tie,
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
    /// When everybody stops waiting, if ever.
    pub timeout: Option<Tick>,
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

impl Scenario {
    /// Reads a text. Never panics and never allocates more than the text's own size.
    pub fn read(text: &str, source: Source) -> Reading {
        let (mut errors, mut notices) = (Vec::new(), Vec::new());
        let pairs = text::split(text, source, &mut errors);
        let settings = Settings::read(&pairs, &mut errors, &mut notices);
        if !settings.checksum_fits() {
            notices.push(Notice::cut());
        }
        let scenario = rules::scenario(settings, source, &mut errors);
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

    /// The canonical text: the table's order, defaults omitted.
    pub fn text(&self) -> String {
        self.settings.canonical()
    }

    /// The value of a key as text: as given, by default, or as it follows from others.
    pub fn value_of(&self, key: &str) -> Option<String> {
        match self.settings.get(key) {
            Some(setting) => Some(setting.text()),
            None if key == "m" => Some(self.om.m.to_string()),
            None => None,
        }
    }

    /// The keys that the text gave.
    pub fn given(&self) -> Vec<&'static str> {
        self.settings.keys()
    }

    /// Whether a node is loyal.
    pub fn loyal(&self, node: NodeId) -> bool {
        self.bad.binary_search(&node).is_err()
    }

    /// The exact number of messages that the run would send; nothing beyond 128 bits.
    pub fn messages(&self) -> Option<u128> {
        cost::om_messages(u64::from(self.n), u64::from(self.om.m))
    }
}
