//! The key of a message: what tells it from every other that its sender could send.
//!
//! A traitor's script and every chance draw about a message are keyed by it.

use crate::path::Path;
use crate::terms::{NodeId, Round};

/// Either the path a report has taken, or the place of a vote in the protocol.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Key {
    /// Who told whom, up to the sender.
    Path(Path),
    /// A round and a phase.
    Step(Step),
    /// The number of a letter among all that its sender wrote.
    Letter(Letter),
}

/// A letter's place among those of its sender, and in the batch that it belongs to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Letter {
    /// The sender.
    pub from: NodeId,
    /// How many letters the sender wrote before.
    pub nth: u32,
    /// How many times what it carries has been passed on, this time included.
    pub hop: Round,
    /// Which copy of its batch it is, and of how many: what is passed on goes to several at once.
    pub copy: (u8, u8),
}

/// A vote's place: its round, its phase in the round, and who sends it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Step {
    /// The round, the first being 1.
    pub round: Round,
    /// The phase within the round, the first being 1.
    pub phase: u8,
    /// The sender.
    pub from: NodeId,
}

impl Key {
    /// Who sends the message.
    pub fn sender(&self) -> NodeId {
        match self {
            Self::Path(path) => path.sender(),
            Self::Step(step) => step.from,
            Self::Letter(letter) => letter.from,
        }
    }

    /// The round of the message.
    pub fn round(&self) -> Round {
        match self {
            Self::Path(path) => path.round(),
            Self::Step(step) => step.round,
            Self::Letter(letter) => letter.hop,
        }
    }

    /// The phase of the message within its round; 1 where rounds have but one.
    pub fn phase(&self) -> u8 {
        match self {
            Self::Path(_) | Self::Letter(_) => 1,
            Self::Step(step) => step.phase,
        }
    }

    /// The hops of a path; none for a vote or a letter.
    pub fn hops(&self) -> &[u16] {
        match self {
            Self::Path(path) => path.hops(),
            Self::Step(_) | Self::Letter(_) => &[],
        }
    }

    /// The key as two counters for a chance draw: equal keys, equal counters.
    pub fn counters(&self) -> [u64; 2] {
        match self {
            Self::Path(path) => path.counters(),
            Self::Step(step) => {
                [u64::from(step.from), (u64::from(step.round) << 8) | u64::from(step.phase)]
            }
            Self::Letter(letter) => [u64::from(letter.from), u64::from(letter.nth)],
        }
    }
}
