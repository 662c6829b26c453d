//! The sums of a run, kept event by event, so that verdicts and measures need no rows.

use crate::terms::{NodeId, Round, VALUES_MAX, Value};

/// What a run adds up to.
#[derive(Clone, Debug)]
pub struct Tally {
    /// Messages that entered a queue.
    pub sent: u32,
    /// Messages that arrived.
    pub delivered: u32,
    /// Messages lost or cut off.
    pub dropped: u32,
    /// The last round of any message.
    pub rounds: Round,
    /// What reached each node, by value; no proposal is not counted.
    pub heard: Vec<[u32; VALUES_MAX as usize]>,
    /// What each node decided, and in which round.
    pub decided: Vec<Option<(Value, Round)>>,
    /// How many coins each node tossed.
    pub tosses: Vec<u32>,
    /// How many messages each node took up, and how many bytes those were.
    pub taken_up: Vec<(u32, u64)>,
}

impl Tally {
    /// Nothing so far, of so many nodes.
    pub(crate) fn new(nodes: u32) -> Self {
        let nodes = nodes as usize;
        Self {
            sent: 0,
            delivered: 0,
            dropped: 0,
            rounds: 0,
            heard: vec![[0; VALUES_MAX as usize]; nodes],
            decided: vec![None; nodes],
            tosses: vec![0; nodes],
            taken_up: vec![(0, 0); nodes],
        }
    }

    /// A message of so many bytes reaches a node.
    pub(crate) fn hear(&mut self, node: NodeId, value: Value, bytes: u32) {
        self.delivered += 1;
        let taken_up = &mut self.taken_up[node as usize];
        *taken_up = (taken_up.0 + 1, taken_up.1 + u64::from(bytes));
        if value.0 < VALUES_MAX {
            self.heard[node as usize][usize::from(value.0)] += 1;
        }
    }
}
