//! What waits in the queue: small, and without a letter inside.

use crate::node::Timer;
use crate::terms::NodeId;
use crate::trace::Trace;

/// What waits in the queue.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    /// A message under way comes to its next step.
    Message(Parcel),
    /// A node's letter to itself, where that is, and the row that led to it.
    Own(NodeId, u32, u32),
    Wake(NodeId, Timer),
    Observe,
    /// A node goes offline, or comes back.
    Online(NodeId, bool),
    /// The network is parted, or one again.
    Parted(bool),
    /// The network falls quiet.
    Until,
}

/// The steps of a message's journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Depart,
    Arrive,
    Lose,
    TakeUp,
}

/// A message under way, except for what it says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parcel {
    /// Where its letter is.
    pub(super) letter: u32,
    /// How many messages there were before it.
    pub(super) nth: u32,
    /// The row that led to its next step.
    pub(super) cause: u32,
    /// That step.
    pub(super) step: Step,
    /// Whether it gets lost.
    pub(super) lost: bool,
}

impl Parcel {
    /// The number of the message.
    pub(super) fn number(&self, trace: &Trace) -> u32 {
        trace.number(self.nth, self.letter)
    }
}

impl Event {
    /// The message that it is about.
    pub(super) fn parcel(&self) -> Option<&Parcel> {
        if let Self::Message(parcel) = self { Some(parcel) } else { None }
    }

    /// Whether it is something that its instance waits for, rather than the world's course.
    pub(super) fn counts(&self) -> bool {
        !matches!(self, Self::Online(..) | Self::Parted(_) | Self::Until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A million of them may wait at once.
    #[test]
    fn an_event_takes_sixteen_bytes() {
        assert_eq!(size_of::<Event>(), 16);
    }
}
