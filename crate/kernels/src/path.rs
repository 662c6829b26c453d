//! A path: who told whom, from the commander to the sender of a message.
//!
//! It names a message of the oral-messages algorithm together with its receiver, and is what a
//! traitor's script and a chance draw are keyed by.

use crate::{NodeId, Round};

/// The longest path a run can hold; a million messages reach no further than nine.
pub const HOPS_MAX: usize = 12;

/// Between one and [`HOPS_MAX`] different nodes; the last is the sender.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Path {
    hops: [u16; HOPS_MAX],
    len: u8,
}

impl Path {
    /// The greatest node id that a path can name.
    pub const HOP_MAX: u16 = 1_023;

    /// The path of a message that `origin` sends of itself.
    pub fn from_origin(origin: NodeId) -> Self {
        Self { hops: [0; HOPS_MAX], len: 0 }.then(origin)
    }

    /// This path, relayed by `node`.
    #[must_use]
    pub fn then(mut self, node: NodeId) -> Self {
        self.hops[usize::from(self.len)] = node as u16;
        self.len += 1;
        self
    }

    /// The nodes in order, the origin first.
    pub fn hops(&self) -> &[u16] {
        &self.hops[..usize::from(self.len)]
    }

    /// How many nodes it has passed, which is also the round of its message.
    pub fn round(&self) -> Round {
        Round::from(self.len)
    }

    /// The node that sends along this path.
    pub fn sender(&self) -> NodeId {
        NodeId::from(self.hops[usize::from(self.len) - 1])
    }

    /// Whether `node` has already handed the message on.
    pub fn passes(&self, node: NodeId) -> bool {
        self.hops().iter().any(|&hop| NodeId::from(hop) == node)
    }

    /// The path as two counters for a chance draw: equal paths, equal counters.
    pub fn counters(&self) -> [u64; 2] {
        let pack = |part: &[u16]| part.iter().fold(0, |word, &hop| (word << 10) | u64::from(hop));
        let (head, tail) = self.hops().split_at(self.hops().len().min(6));
        [(u64::from(self.len) << 60) | pack(head), pack(tail)]
    }
}
