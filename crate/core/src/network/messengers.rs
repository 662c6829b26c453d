//! Who carries the messages: one messenger a general with a queue of jobs, or one for each message.

use crate::scenario::Messengers;
use crate::terms::{NodeId, Tick};

/// The messengers of all generals.
#[derive(Debug)]
pub(crate) enum Stable {
    /// One a general, by when he is back from the jobs he has.
    Own(Vec<Tick>),
    /// One for each message, always ready.
    Each,
}

impl Stable {
    /// Every messenger at home.
    pub(crate) fn new(messengers: Messengers, n: u32) -> Self {
        match messengers {
            Messengers::Own => Self::Own(vec![0; n as usize]),
            Messengers::Each => Self::Each,
        }
    }

    /// Gives a job to the messenger of `from`: when he departs. A job queues behind earlier ones;
    /// he rides there and back before he takes the next, delivered or lost.
    pub(crate) fn dispatch(&mut self, from: NodeId, now: Tick, ride: Tick) -> Tick {
        match self {
            Self::Own(back) => {
                let departs = now.max(back[from as usize]);
                back[from as usize] = departs + 2 * ride;
                departs
            }
            Self::Each => now,
        }
    }
}
