//! One instance of a protocol: its adversary and its observer, and how far it has come. Its nodes
//! are elsewhere.

use super::Watch;
use crate::adversary::Adversary;
use crate::scenario::Scenario;
use crate::terms::{About, NodeId, Round, Tick, Value};
use crate::trace::NONE;

/// One instance of a protocol.
#[derive(Debug)]
pub struct Instance {
    /// How many nodes it has.
    pub(super) size: u32,
    /// The observer, if it ends the run.
    pub watch: Option<Watch>,
    /// What it is about, if there are several.
    pub matter: About,
    pub(super) adversary: Adversary,
    /// Where its chance comes from.
    pub(super) seed: u64,
    /// Of how many rounds the end is told.
    pub(super) rounds: Round,
    /// The last round of which every node was told that nothing more will come.
    pub(super) ended: Round,
    /// What the nodes are called in the world, where they have ids of their own here.
    pub(super) world_ids: Vec<NodeId>,
    /// How many loyal nodes have decided, and how many end the run.
    pub(super) decided: u32,
    pub(super) enough_decided: Option<u32>,
    /// How many of its events are in the queue.
    pub(super) pending: u32,
    /// Whether it has not come to its end.
    pub(super) open: bool,
}

/// What the observer has to say: when to look again, and what all hold for the first time.
pub(super) type Sight = (Option<Tick>, Option<(Value, Round)>);

impl Instance {
    /// A scenario's only instance.
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            size: 0,
            watch: None,
            matter: NONE,
            adversary: Adversary::new(scenario),
            seed: scenario.seed,
            rounds: 0,
            ended: 0,
            world_ids: Vec::new(),
            decided: 0,
            enough_decided: None,
            pending: 0,
            open: true,
        }
    }

    /// The same, whose nodes are told the end of so many rounds.
    #[must_use]
    pub fn with_rounds(self, rounds: Round) -> Self {
        Self { rounds, ..self }
    }

    /// The same, ended by an observer.
    #[must_use]
    pub fn watched(self, watch: Watch) -> Self {
        Self { watch: Some(watch), ..self }
    }

    /// The same, about this matter, of nodes that the world knows by these ids, if not by theirs.
    #[must_use]
    pub fn about(self, matter: About, world_ids: Vec<NodeId>) -> Self {
        Self { matter, world_ids, ..self }
    }

    /// Ends as soon as all loyal ones of the first `n` nodes have decided.
    pub(super) fn end_when_all_decided(&mut self, n: u32) {
        let loyal = (0..n).filter(|&node| self.adversary.loyal(node)).count();
        self.enough_decided = Some(loyal as u32);
    }

    /// One node less has to decide before the run may end.
    pub(super) fn wait_for_one_less(&mut self) {
        self.enough_decided = self.enough_decided.map(|enough| enough - 1);
    }

    /// Somebody meddles with the run: what the observer saw says nothing about what will come.
    pub(super) fn disturb(&mut self) {
        if let Some(watch) = &mut self.watch {
            watch.forget_the_past();
        }
    }

    /// What a node of the world is called here, if it is one here.
    pub(super) fn local_id(&self, node: NodeId) -> Option<NodeId> {
        if self.world_ids.is_empty() {
            return (node < self.size).then_some(node);
        }
        self.world_ids.iter().position(|&id| id == node).map(|place| place as NodeId)
    }

    /// What the world calls a node.
    pub(super) fn world_id(&self, node: NodeId) -> NodeId {
        self.world_ids.get(node as usize).copied().unwrap_or(node)
    }

    pub(super) fn rounds_are_over(&self) -> bool {
        self.ended >= self.rounds
    }

    pub(super) fn all_decided(&self) -> bool {
        self.enough_decided == Some(self.decided)
    }

    /// Lets the observer look at what every node holds.
    pub(super) fn look(&mut self, held: &[Option<Value>]) -> Option<Sight> {
        let look = self.watch.as_mut()?.look(held, self.decided);
        Some((look.again, look.unanimous))
    }
}
