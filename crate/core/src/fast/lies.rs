//! What traitors among generals say to all receivers at once, as masks over their ids.
//!
//! The adversary's own code answers: a strategy that looks at nothing but receiver and held value
//! is asked once for each, a coin a message is drawn from the adversary's draws, and any other is
//! asked message by message.

use super::columns::places;
use crate::adversary::Adversary;
use crate::key::Key;
use crate::path::Path;
use crate::rng::Counter;
use crate::scenario::{Scenario, Script, Strategy};
use crate::terms::{ATTACK, NodeId, RETREAT, Value};

/// What a set of receivers is told: who hears ATTACK, and who hears nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) attack: u64,
    pub(crate) silence: u64,
}

/// How a strategy comes to what it says.
#[derive(Debug)]
enum Way {
    /// From receiver and held value alone: one row for each value.
    Table([Told; 2]),
    /// By a coin of its own for each message, whose last counter is the receiver.
    Coins(Vec<Counter>),
    /// As the adversary answers.
    Asked,
}

/// The traitors of a scenario of at most 64 generals.
#[derive(Debug)]
pub(crate) struct Lies<'a> {
    adversary: Adversary,
    script: &'a Script,
    way: Way,
}

impl Told {
    fn by(to: u64, says: impl Fn(NodeId) -> Option<Value>) -> Self {
        let mut told = Self::default();
        for receiver in places(to) {
            told.put(receiver, says(receiver));
        }
        told
    }

    fn put(&mut self, receiver: NodeId, says: Option<Value>) {
        let bit = 1 << receiver;
        self.attack &= !bit;
        self.silence &= !bit;
        match says {
            Some(ATTACK) => self.attack |= bit,
            Some(_) => {}
            None => self.silence |= bit,
        }
    }

    fn among(self, to: u64) -> Self {
        Self { attack: self.attack & to, silence: self.silence & to }
    }
}

impl<'a> Lies<'a> {
    /// The lies of a scenario.
    pub(crate) fn of(scenario: &'a Scenario) -> Self {
        let adversary = Adversary::new(scenario);
        let everybody = u64::MAX >> (64 - scenario.n);
        let anywhere = Key::Path(Path::from_origin(0));
        let row = |held| Told::by(everybody, |to| adversary.by_strategy(&anywhere, to, held));
        let way = if adversary.is_plain() {
            Way::Table([row(RETREAT), row(ATTACK)])
        } else if scenario.liars.strategy == Strategy::Random {
            Way::Coins((0..u64::from(scenario.n)).map(Counter::new).collect())
        } else {
            Way::Asked
        };
        Self { adversary, script: &scenario.liars.script, way }
    }

    /// What the traitor `liar`, who holds `attack` and was told so along `before`, says to each of
    /// `to`. The commander was told nothing by anybody.
    pub(crate) fn told(&self, before: Option<&Path>, liar: NodeId, attack: bool, to: u64) -> Told {
        let key = || {
            Key::Path(before.map_or_else(|| Path::from_origin(liar), |before| before.then(liar)))
        };
        let held = if attack { ATTACK } else { RETREAT };
        let mut told = match &self.way {
            Way::Table(rows) => rows[usize::from(attack)],
            Way::Coins(receivers) => self.coins(receivers, &key(), to),
            Way::Asked => Told::by(to, |to| self.adversary.by_strategy(&key(), to, held)),
        };
        if !self.script.is_empty() {
            let key = key();
            for ((_, receiver), says) in self.script.range((key, 0)..=(key, NodeId::MAX)) {
                told.put(*receiver, *says);
            }
        }
        told.among(to)
    }

    /// Where all that is said follows from receiver and held value: who hears ATTACK from those who
    /// hold RETREAT, and from those who hold ATTACK.
    pub(crate) fn rows(&self) -> Option<[u64; 2]> {
        match &self.way {
            Way::Table(rows) if self.script.is_empty() => Some(rows.map(|row| row.attack)),
            _ => None,
        }
    }

    /// Whether anybody among these may be told nothing.
    pub(crate) fn may_be_silent(&self, to: u64) -> bool {
        let strategy = match &self.way {
            Way::Table(rows) => rows.iter().any(|row| row.silence & to != 0),
            Way::Coins(_) => false,
            Way::Asked => true,
        };
        strategy || self.script.values().any(Option::is_none)
    }

    fn coins(&self, receivers: &[Counter], key: &Key, to: u64) -> Told {
        let lie = self.adversary.lie().by(&key.counters());
        let coin = |to: NodeId| self.adversary.fallen(lie.then(receivers[to as usize]));
        let attack = places(to).map(|to| u64::from(coin(to) == ATTACK) << to).sum();
        Told { attack, silence: 0 }
    }
}
