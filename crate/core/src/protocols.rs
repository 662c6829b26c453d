//! The one list of protocols: how each is set up, and a run of any of them.

pub mod benor;
pub mod gossip;
pub mod lottery;
pub mod majority;
pub mod neighbours;
pub mod om;

use crate::engine::{Engine, Instance, Meddling, Observed};
use crate::scenario::{Algorithm, BenOrMode, Scenario};
use crate::terms::Value;
use crate::trace::{Record, Trace};
use gossip::then::Phases;

/// A run in progress, of whichever protocol.
#[derive(Debug)]
pub enum Running {
    /// Oral messages.
    Generals(Engine<om::General>),
    /// Majority among all or among neighbours.
    Voters(Engine<neighbours::Voter>),
    /// Random agreement.
    Peers(Engine<benor::Peer>),
    /// Gossip or a lottery, and what decides afterwards.
    Network(Box<Phases>),
}

/// Does the same with whichever engine runs.
macro_rules! with {
    ($running:expr, $engine:ident => $does:expr) => {
        match $running {
            Running::Generals($engine) => $does,
            Running::Voters($engine) => $does,
            Running::Peers($engine) => $does,
            Running::Network($engine) => $does,
        }
    };
}

impl Running {
    /// Sets a scenario's protocol up. Of generals everything is recorded: their answers are read
    /// from the rows.
    pub fn new(scenario: &Scenario, record: Record) -> Self {
        let voters = |nodes, voting| {
            let instance = Instance::new(scenario, nodes);
            let watch = neighbours::watch(scenario, voting);
            Self::Voters(Engine::new(scenario, instance.watched(watch), record))
        };
        match &scenario.algorithm {
            Algorithm::Om(om) => {
                let instance = Instance::new(scenario, om::generals(scenario, om));
                let instance = instance.with_rounds(om::rounds(om));
                Self::Generals(Engine::new(scenario, instance, Record::Everything))
            }
            Algorithm::Majority(voting) => voters(majority::assembly(scenario, voting), voting),
            Algorithm::Neighbours(voting) => voters(neighbours::voters(scenario, voting), voting),
            Algorithm::BenOr(rules) => {
                let instance = Instance::new(scenario, benor::peers(scenario, rules));
                let engine = Engine::new(scenario, instance, record);
                let endless = rules.mode == BenOrMode::Seed;
                Self::Peers(if endless { engine.until_all_decided(scenario.n) } else { engine })
            }
            Algorithm::Gossip(gossip) | Algorithm::Lottery(gossip, _) => {
                Self::Network(Box::new(Phases::new(scenario, gossip, record)))
            }
        }
    }

    /// Handles at most `budget` events: whether the run is over.
    pub fn advance(&mut self, budget: u32) -> bool {
        with!(self, engine => engine.advance(budget))
    }

    /// The record so far.
    pub fn trace(&self) -> &Trace {
        with!(self, engine => engine.trace())
    }

    /// What is done to the run while it goes, and what came of it.
    pub fn meddling(&self) -> &Meddling {
        with!(self, engine => engine.meddling())
    }

    /// What every node holds.
    pub fn held(&self) -> Vec<Option<Value>> {
        match self {
            Self::Generals(engine) => engine.held(),
            Self::Voters(engine) => engine.held(),
            Self::Peers(engine) => engine.held(),
            Self::Network(_) => Vec::new(),
        }
    }

    /// What the observer has seen, if there is one.
    pub fn observed(&self) -> Option<&Observed> {
        match self {
            Self::Generals(engine) => engine.observed(),
            Self::Voters(engine) => engine.observed(),
            Self::Peers(engine) => engine.observed(),
            Self::Network(_) => None,
        }
    }
}
