//! What traitors say. It sits at their outbox, sees a message's path, its receiver and the value it
//! holds, and knows no protocol: every strategy is written once for all of them.

use crate::path::Path;
use crate::rng::{Purpose, draw};
use crate::scenario::{Liars, Scenario, Strategy};
use crate::terms::{ATTACK, NodeId, RETREAT, Value};

/// The will behind all traitors of a run.
#[derive(Debug)]
pub struct Adversary {
    faulty: Vec<bool>,
    liars: Liars,
    seed: u64,
}

impl Adversary {
    /// The adversary of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let faulty = (0..scenario.n).map(|node| !scenario.loyal(node)).collect();
        Self { faulty, liars: scenario.liars.clone(), seed: scenario.seed }
    }

    /// What leaves the outbox when the protocol would have `held` sent along `path` to `to`;
    /// nothing stands for silence. The script goes before the strategy.
    pub fn says(&self, path: &Path, to: NodeId, held: Value) -> Option<Value> {
        if !self.faulty[path.sender() as usize] {
            return Some(held);
        }
        let scripted = self.liars.script.get(&(*path, to));
        scripted.copied().unwrap_or_else(|| self.by_strategy(path, to, held))
    }

    fn by_strategy(&self, path: &Path, to: NodeId, held: Value) -> Option<Value> {
        match self.liars.strategy {
            Strategy::Honest | Strategy::Scripted => Some(held),
            Strategy::Retreat => Some(RETREAT),
            Strategy::Attack => Some(ATTACK),
            Strategy::Flip => Some(held.opposite()),
            Strategy::Split => Some(if to.is_multiple_of(2) { ATTACK } else { RETREAT }),
            Strategy::Random => Some(self.coin(path, to)),
            Strategy::Silent => None,
        }
    }

    fn coin(&self, path: &Path, to: NodeId) -> Value {
        let [head, tail] = path.counters();
        Value((draw(self.seed, Purpose::Lie, &[head, tail, u64::from(to)]) & 1) as u8)
    }
}
