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
    /// Generals, voters or peers who agree.
    Votes(Box<Engine>),
    /// Gossip or a lottery, and what decides afterwards.
    Network(Box<Phases>),
}

impl Running {
    /// Sets a scenario's protocol up. Of generals everything is recorded: their answers are read
    /// from the rows.
    pub fn new(scenario: &Scenario, record: Record) -> Self {
        let instance = || Instance::new(scenario);
        let voters = |nodes, voting| -> Box<Engine> {
            let watched = instance().watched(neighbours::watch(scenario, voting));
            Engine::new(scenario, watched, nodes, record)
        };
        Self::Votes(match &scenario.algorithm {
            Algorithm::Om(om) => {
                let instance = instance().with_rounds(om::rounds(om));
                Engine::new(scenario, instance, om::generals(scenario, om), Record::Everything)
            }
            Algorithm::Majority(voting) => voters(majority::assembly(scenario, voting), voting),
            Algorithm::Neighbours(voting) => voters(neighbours::voters(scenario, voting), voting),
            Algorithm::BenOr(rules) => {
                let peers = benor::peers(scenario, rules);
                let mut engine: Box<Engine> = Engine::new(scenario, instance(), peers, record);
                if rules.mode == BenOrMode::Seed {
                    engine.end_when_all_decided(scenario.n);
                }
                engine
            }
            Algorithm::Gossip(gossip) | Algorithm::Lottery(gossip, _) => {
                return Self::Network(Box::new(Phases::new(scenario, gossip, record)));
            }
        })
    }

    fn engine(&self) -> &Engine {
        match self {
            Self::Votes(engine) => engine,
            Self::Network(phases) => phases.engine(),
        }
    }

    /// Handles at most `budget` events: whether the run is over.
    pub fn advance(&mut self, budget: u32) -> bool {
        match self {
            Self::Votes(engine) => engine.advance(budget),
            Self::Network(phases) => phases.advance(budget),
        }
    }

    /// The record so far.
    pub fn trace(&self) -> &Trace {
        self.engine().trace()
    }

    /// What is done to the run while it goes, and what came of it.
    pub fn meddling(&self) -> &Meddling {
        self.engine().meddling()
    }

    /// What every node of a vote holds.
    pub fn held(&self) -> Vec<Option<Value>> {
        if let Self::Votes(engine) = self { engine.held(0) } else { Vec::new() }
    }

    /// What the observer of a vote has seen, if there is one.
    pub fn observed(&self) -> Option<&Observed> {
        if let Self::Votes(engine) = self { engine.observed(0) } else { None }
    }
}
