//! What traitors among generals say to all receivers at once, as masks over their ids.
//!
//! The adversary's own code answers: a strategy that looks at nothing but receiver and held value
//! is asked once for each, a coin a message is drawn from the adversary's draws, and any other is
//! asked message by message.

use crate::adversary::Adversary;
use crate::key::Key;
use crate::path::Path;
use crate::rng::Counter;
use crate::scenario::{Scenario, Script, Strategy};
use crate::terms::{ATTACK, NodeId, RETREAT, Value};
use bivouac_kernels::columns::places;
use bivouac_kernels::told::{Liars, Teller, Told};

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

/// What these receivers are told.
fn each(to: u64, says: impl Fn(NodeId) -> Option<Value>) -> Told {
    let mut told = Told::default();
    for receiver in places(to) {
        put(&mut told, receiver, says(receiver));
    }
    told
}

fn put(told: &mut Told, receiver: NodeId, says: Option<Value>) {
    let bit = 1 << receiver;
    told.attack &= !bit;
    told.silence &= !bit;
    match says {
        Some(ATTACK) => told.attack |= bit,
        Some(_) => {}
        None => told.silence |= bit,
    }
}

impl<'a> Lies<'a> {
    /// The lies of a scenario.
    pub(crate) fn of(scenario: &'a Scenario) -> Self {
        let adversary = Adversary::new(scenario);
        let everybody = u64::MAX >> (64 - scenario.n);
        let anywhere = Key::Path(Path::from_origin(0));
        let row = |held| each(everybody, |to| adversary.by_strategy(&anywhere, to, held));
        let way = if adversary.is_plain() {
            Way::Table([row(RETREAT), row(ATTACK)])
        } else if scenario.liars.strategy == Strategy::Random {
            Way::Coins((0..u64::from(scenario.n)).map(Counter::new).collect())
        } else {
            Way::Asked
        };
        Self { adversary, script: &scenario.liars.script, way }
    }

    /// As kernels know them: a coin has one bit, the highest of its draw, for orders are two.
    pub(crate) fn liars(&self) -> Liars<'_> {
        match &self.way {
            Way::Table(rows) if self.script.is_empty() => Liars::Rows(*rows),
            Way::Coins(receivers) if self.script.is_empty() => {
                Liars::Coins(self.adversary.lie(), receivers)
            }
            _ => Liars::Asked(self),
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

impl Teller for Lies<'_> {
    fn told(&self, before: Option<&Path>, liar: NodeId, attack: bool, to: u64) -> Told {
        let key = || {
            Key::Path(before.map_or_else(|| Path::from_origin(liar), |before| before.then(liar)))
        };
        let held = if attack { ATTACK } else { RETREAT };
        let mut told = match &self.way {
            Way::Table(rows) => rows[usize::from(attack)],
            Way::Coins(receivers) => self.coins(receivers, &key(), to),
            Way::Asked => each(to, |to| self.adversary.by_strategy(&key(), to, held)),
        };
        if !self.script.is_empty() {
            let key = key();
            for ((_, receiver), says) in self.script.range((key, 0)..=(key, NodeId::MAX)) {
                put(&mut told, *receiver, *says);
            }
        }
        told.among(to)
    }
}
